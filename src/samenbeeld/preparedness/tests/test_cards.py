"""A card becomes a task list in one press, and what was learned goes to the owner of the plan."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.models import Task
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions as actions_of_plans
from samenbeeld.plans.models import PlanProposal
from samenbeeld.plans.queries import cards
from samenbeeld.plans.queries.cards import ShownCard
from samenbeeld.plans.tests.test_cards import STEPS, with_card
from samenbeeld.plans.tests.writing import written
from samenbeeld.preparedness import actions, queries
from samenbeeld.preparedness.models import CardStart

THEME = "/plannen/thema/hoogwater/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def shown(cast: Cast) -> ShownCard:
    with_card(cast)
    return cards.cards_for(cast.amina)[0]


def test_one_press_makes_a_task_of_each_step_with_the_version_of_the_plan(
    cast: Cast, flood: Activity
) -> None:
    card = shown(cast)
    browser = cast.client(cast.amina)
    place = f"/activiteiten/{flood.slug}/kaarten/{card.card.pk}/starten/"
    told = browser.post(place, follow=True).content.decode()
    assert "De stappen staan als taken klaar." in told
    assert "0 van 2 gedaan" in told
    first, second = Task.objects.order_by("number")
    assert (first.text, second.text) == ("Roep het team bij elkaar", "Tel bewoners (in aantallen)")
    assert (first.organisation, first.function) == (cast.de_maasoever, "ico")
    assert timedelta(minutes=29) < first.due - now() <= timedelta(minutes=30)
    assert CardStart.objects.get().version == card.shown.version
    line = JournalLine.objects.get(kind="preparedness.CardStarted")
    assert line.after is not None
    assert (line.after["plan_version"], line.after["tasks"]) == (1, [1, 2])


def each_with_a_card(cast: Cast, *titles: str) -> None:
    """A plan that counts for each title, with one card for who coordinates information."""
    for title in titles:
        version = written(cast.bram)
        actions_of_plans.write_card(actor=cast.bram, version=version, role="ico", title=title, steps=STEPS)
        actions_of_plans.send(actor=cast.bram, version=version)
        actions_of_plans.establish(actor=cast.chantal, version=version)


def test_of_very_many_cards_some_can_be_worked_by_here_and_the_rest_is_named(
    cast: Cast, flood: Activity
) -> None:
    each_with_a_card(cast, *(f"Kaart {number:02}" for number in range(1, 11)))
    told = cast.client(cast.amina).get(f"{THEME}?functie=ico&regio=zuid-limburg").content.decode()
    worked_by, rest = told.split("Nog 2 kaarten voor jou")
    assert worked_by.count('class="pre__steps"') == 8
    assert 'class="pre__steps"' not in rest
    assert re.findall(r"#cards\">(Kaart \d+)", rest)[:2] == ["Kaart 09", "Kaart 10"]
    # What one works by stands in front, however far behind it was.
    card = next(each for each in cards.cards_for(cast.amina) if each.card.title == "Kaart 10")
    actions.start_card(actor=cast.amina, activity=flood, shown=card)
    told = cast.client(cast.amina).get(f"{THEME}?functie=ico&regio=zuid-limburg").content.decode()
    assert re.findall(r"#cards\">(Kaart \d+)", told.split("Nog 2 kaarten voor jou")[1])[:2] == [
        "Kaart 08",
        "Kaart 09",
    ]


def test_the_first_card_stands_open_and_the_rest_is_folded_by_function(cast: Cast, flood: Activity) -> None:
    each_with_a_card(cast, "Ontruimen", "Bellen", "Tellen")
    asked = f"{THEME}?functie=ico&regio=zuid-limburg"
    told = cast.client(cast.amina).get(asked).content.decode()
    assert "Meer kaarten voor jou" in told
    assert "3 kaarten" in told
    first = re.search(r'id="card-1">.*?head__aside">(\w+)', told, re.DOTALL)
    assert first is not None
    assert first.group(1) == "Bellen"
    # What one works by goes first.
    card = next(each for each in cards.cards_for(cast.amina) if each.card.title == "Tellen")
    actions.start_card(actor=cast.amina, activity=flood, shown=card)
    told = cast.client(cast.amina).get(asked).content.decode()
    first = re.search(r'id="card-1">.*?head__aside">(\w+)', told, re.DOTALL)
    assert first is not None
    assert first.group(1) == "Tellen"


def test_a_card_is_started_once_by_each_organisation(cast: Cast, flood: Activity) -> None:
    card = shown(cast)
    actions.start_card(actor=cast.amina, activity=flood, shown=card)
    with pytest.raises(Conflict):
        actions.start_card(actor=cast.amina, activity=flood, shown=card)
    assert Task.objects.count() == 2
    actions.start_card(actor=cast.bram, activity=flood, shown=card)
    assert len(queries.started_in(flood, now())) == 2


def test_who_takes_no_part_starts_nothing_and_sees_no_cards(cast: Cast, flood: Activity) -> None:
    card = shown(cast)
    with pytest.raises(NotAllowed):
        actions.start_card(actor=cast.hanna, activity=flood, shown=card)
    for member in (cast.eva, cast.hanna):
        assert cast.client(member).get(f"/activiteiten/{flood.slug}/kaarten/").status_code == 404


def test_what_was_learned_goes_to_the_owner_without_the_name_of_the_activity(
    cast: Cast, flood: Activity
) -> None:
    start = actions.start_card(actor=cast.amina, activity=flood, shown=shown(cast))
    place = f"/activiteiten/{flood.slug}/kaarten/{start.pk}/les/"
    assert cast.client(cast.amina).post(place, {"text": ""}).status_code == 422
    sent = {"text": "Tel ook rolstoelen.", "form_key": "01920000-0000-7000-8000-000000000071"}
    told = cast.client(cast.amina).post(place, sent, follow=True).content.decode()
    assert "Tel ook rolstoelen." in told
    proposal = PlanProposal.objects.get()
    assert (proposal.learned_in, proposal.card) == ("real", start.card)
    plan = cast.client(cast.bram).get("/plannen/ghor-zuid-limburg/1/").content.decode()
    assert "Geleerd in een activiteit" in plan
    section = plan[plan.index('id="proposals"') :]
    assert flood.name not in section[: section.index("</section>")]


def test_a_card_in_an_exercise_is_exercised_and_stays_out_of_the_page_of_the_theme(cast: Cast) -> None:
    exercise, card = stroomuitval_roermond(cast), shown(cast)
    actions.start_card(actor=cast.amina, activity=exercise, shown=card)
    assert card.shown.kept.plan.pk in queries.exercised()
    assert exercise.name not in cast.client(cast.amina).get(THEME).content.decode()


def test_a_theme_says_what_i_do_and_whom_i_call(cast: Cast, flood: Activity) -> None:
    card = shown(cast)
    told = cast.client(cast.amina).get(THEME).content.decode()
    for words in ("Wat doe ik?", "Roep het team bij elkaar", "Wie bel ik?", "112", "Start in Hoogwater Maas"):
        assert words in told
    actions.start_card(actor=cast.amina, activity=flood, shown=card)
    told = cast.client(cast.amina).get(THEME).content.decode()
    assert "0 van 2 gedaan" in told
    assert "Start in Hoogwater Maas" not in told


def test_a_theme_shows_the_card_of_the_function_and_the_phase_that_were_chosen(cast: Cast) -> None:
    with_card(cast)
    page = cast.client(cast.bram)
    assert "nog geen kaart" in page.get(f"{THEME}?functie=hin&fase=2").content.decode()
    assert "Tel bewoners" in page.get(f"{THEME}?functie=ico&fase=2").content.decode()
    assert "Voor een andere fase" in page.get(f"{THEME}?functie=ico&fase=0").content.decode()


def test_a_theme_is_closed_to_who_reads_no_plans_and_unknown_when_it_is(cast: Cast) -> None:
    assert cast.client(cast.eva).get(THEME).status_code == 403
    assert cast.client(cast.amina).get("/plannen/thema/marsmannen/").status_code == 404


def test_of_the_cards_for_me_the_plan_that_fits_the_name_of_the_activity_goes_first(
    cast: Cast, flood: Activity
) -> None:
    for title, card in (("Hitte", "Aan de slag bij hitte"), ("Hoogwater langs de Maas", "Ontruimen")):
        version = written(cast.bram, title=title)
        actions_of_plans.write_card(actor=cast.bram, version=version, role="ico", title=card, steps=STEPS)
        actions_of_plans.send(actor=cast.bram, version=version)
        actions_of_plans.establish(actor=cast.chantal, version=version)
    rows = cast.client(cast.amina).get(f"/activiteiten/{flood.slug}/kaarten/").context["cards"]
    assert [row.each.card.title for row in rows] == ["Ontruimen", "Aan de slag bij hitte"]
