"""From the calendar to a plan that is better: who may, what it changes, and what it does not."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from samenbeeld.activities.tests.situations import stroomuitval_roermond
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans.models import PlanProposal, PlanVersion
from samenbeeld.plans.tests.test_cards import with_card
from samenbeeld.plans.tests.writing import today, written
from samenbeeld.risk_profile.tests.writing import able, filled
from samenbeeld.training import actions, queries
from samenbeeld.training.models import ExerciseEvent, ExercisePlanning, ImprovementAction
from samenbeeld.training.queries import improving
from samenbeeld.training.rules.holding import Result
from samenbeeld.training.rules.planning import MOST_GOALS, Goal, Planned

HOURS = timedelta(hours=1)
ONE = "/oefenen/ghor-zuid-limburg/1/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path


def said(version: PlanVersion | None = None, **values: Any) -> Planned:
    starts = clock.now() + 24 * HOURS
    tested = f"{version.plan.owner.slug}/{version.plan.number}" if version else ""
    goal = Goal("Bellen", "plan", tested) if version else Goal("Bellen", "competence", "alerting")
    usual: dict[str, Any] = {
        "title": "Stroom weg", "kind": "exercise", "themes": ("hoogwater",), "regions": ("VR24",),
        "starts_at": starts, "ends_at": starts + 3 * HOURS, "goals": (goal,),
    }  # fmt: skip
    return Planned(**{**usual, **values})


def planned(cast: Cast, version: PlanVersion | None = None, **values: Any) -> ExercisePlanning:
    return actions.plan_exercise(actor=cast.bram, said=said(version, **values))


def held(cast: Cast, planning: ExercisePlanning) -> ExerciseEvent:
    """With Amina there, the day after."""
    actions.sign_up(actor=cast.amina, event=planning.event, wants=True)
    with clock.at(planning.ends_at):
        actions.note_attendance(actor=cast.bram, event=planning.event, there=[cast.amina.pk])
    return planning.event


def test_who_may_read_plans_here_sees_it_and_signs_up_and_the_neighbours_do_not(cast: Cast) -> None:
    planning = planned(cast, places=1)
    page = cast.client(cast.amina)
    assert "Stroom weg" in page.get("/oefenen/").content.decode()
    assert "SUMMARY:Stroom weg" in page.get("/oefenen/kalender.ics").content.decode()
    assert (
        "Je staat op de lijst" in page.post(f"{ONE}aanmelden/", {"komt": "ja"}, follow=True).content.decode()
    )
    told = cast.client(cast.chantal).post(f"{ONE}aanmelden/", {"komt": "ja"}, follow=True).content.decode()
    assert "Alle 1 plaatsen zijn bezet" in told
    assert cast.client(cast.daan).get(ONE).status_code == 404
    assert cast.client(cast.eva).get("/oefenen/").status_code == 403
    with pytest.raises(NotAllowed):
        actions.sign_up(actor=cast.daan, event=planning.event, wants=True)


def test_only_who_holds_it_changes_it_and_never_after_it_was_held(cast: Cast) -> None:
    planning = planned(cast)
    with pytest.raises(NotAllowed):
        actions.change_exercise(actor=cast.amina, event=planning.event, said=said(title="Anders"))
    again = actions.change_exercise(actor=cast.chantal, event=planning.event, said=said(title="Anders"))
    assert (again.number, again.leader) == (2, cast.bram)
    held(cast, again)
    with clock.at(again.ends_at), pytest.raises(Conflict):
        actions.change_exercise(actor=cast.bram, event=planning.event, said=said())


def test_a_form_that_was_refused_keeps_what_was_typed_and_names_the_field(cast: Cast) -> None:
    sent = {"title": "Nachtoefening", "kind": "exercise", "goal_1": "Bellen", "regions": "VR24"}
    told = cast.client(cast.bram).post("/oefenen/nieuw/", sent)
    assert told.status_code == 422
    page = told.content.decode()
    for words in ("Nachtoefening", "Kies bij ‘Thema’s’", "Kies wat dit doel toetst", "Vul bij ‘Begint’"):
        assert words in page
    assert not ExercisePlanning.objects.exists()


def test_the_owner_is_asked_who_was_there_until_it_is_written_down(cast: Cast) -> None:
    planning = planned(cast)
    assert queries.to_note(cast.bram) == []
    with clock.at(planning.ends_at):
        assert queries.to_note(cast.bram) == [planning]
        assert queries.to_note(cast.amina) == []
    held(cast, planning)
    with clock.at(planning.ends_at):
        assert queries.to_note(cast.bram) == []


def test_a_lesson_ends_with_a_proof_and_goes_to_the_one_list_of_proposals(cast: Cast) -> None:
    version = with_card(cast)
    event = held(cast, planned(cast, version))
    results = {1: Result("partly", "Eén nummer was oud.")}
    with clock.at(clock.now() + 48 * HOURS):
        actions.evaluate(
            actor=cast.bram, event=event, went_well="Rustig.", went_badly="Nummer.", results=results
        )
        due_on = today() + timedelta(days=9)
        learned = actions.improve_after_exercise(
            actor=cast.bram, event=event, lesson="Nummer was oud.", todo="Nabellen", due_on=due_on
        )
        assert improving.open_of_own(cast.bram) == [learned]
        actions.propose_for_plan(
            actor=cast.bram, action=learned, version=version, text="Zet er een datum bij."
        )
        assert PlanProposal.objects.get().learned_in == "exercise"
        plan = f"/plannen/{version.plan.owner.slug}/{version.plan.number}/"
        back = '<a class="utrecht-link" href="/verbeteracties/ghor-zuid-limburg/1/">Verbeteractie 1 van GHOR'
        assert back in cast.client(cast.bram).get(plan).content.decode()
        with pytest.raises(Refused):
            actions.end_improvement(actor=cast.bram, action=learned, kind="done", words="")
        with pytest.raises(NotAllowed):
            actions.end_improvement(actor=cast.amina, action=learned, kind="done", words="Gebeld")
        actions.end_improvement(actor=cast.bram, action=learned, kind="done", words="Versie 2, bladzijde 4")
        assert improving.open_of_own(cast.bram) == []
        told = cast.client(cast.amina).get("/verbeteracties/ghor-zuid-limburg/1/").content.decode()
    assert "Versie 2, bladzijde 4" in told
    assert "Vastgelegd" not in told


def test_an_evaluation_that_somebody_else_wrote_meanwhile_is_not_overwritten_unseen(cast: Cast) -> None:
    planning = planned(cast)
    event = held(cast, planning)
    place = f"{ONE}evalueren/"
    with clock.at(planning.ends_at + HOURS):
        browser = cast.client(cast.bram)
        assert 'name="begun" value="0"' in browser.get(place).content.decode()
        actions.evaluate(
            actor=cast.chantal,
            event=event,
            went_well="Van Chantal.",
            went_badly="",
            results={1: Result("reached", "")},
        )
        sent = {"went_well": "Van Bram.", "result_1": "reached", "begun": "0"}
        sent["form_key"] = "01920000-0000-7000-8000-000000000094"
        answer = browser.post(place, sent)
        told = answer.content.decode()
        assert answer.status_code == 422
        assert "Chantal Vroomen wijzigde dit" in told
        assert "Van Bram." in told
        assert "Van Chantal." in browser.get(ONE).content.decode()
        browser.post(place, {**sent, "begun": "1"})
        assert "Van Bram." in browser.get(ONE).content.decode()


def test_where_it_was_played_is_told_only_to_who_may_know_of_that_activity(cast: Cast) -> None:
    planning = planned(cast)
    played = stroomuitval_roermond(cast, participants=[cast.ghor_limburg_noord])
    with clock.at(planning.ends_at):
        actions.note_attendance(actor=cast.bram, event=planning.event, there=[], others=4, activity=played)
        assert played.name in cast.client(cast.bram).get(ONE).content.decode()
        assert played.name not in cast.client(cast.amina).get(ONE).content.decode()


def test_a_goal_tests_a_capability_and_the_list_says_when_it_was_exercised(cast: Cast) -> None:
    profile = filled(cast)
    able(profile, cast.bram)
    browser = cast.client(cast.bram)
    assert "Nog nooit geoefend" in browser.get("/oefenen/capaciteiten/").content.decode()
    form = browser.get("/oefenen/nieuw/?capaciteit=zuid-limburg/1").content.decode()
    assert '<option value="capability:zuid-limburg/1" selected>' in form
    with pytest.raises(Refused) as refused:
        planned(cast, goals=(Goal("Ritten", "capability", "zuid-limburg/2"),))
    assert refused.value.field == "tests_1"
    planning = planned(cast, goals=(Goal("Ritten", "capability", "zuid-limburg/1"),))
    assert "Capaciteit: Liggend vervoer" in browser.get(ONE).content.decode()
    held(cast, planning)
    with clock.at(planning.ends_at):
        told = browser.get("/oefenen/capaciteiten/").content.decode()
    assert "1 van 1 ooit geoefend" in told
    assert cast.client(cast.eva).get("/oefenen/capaciteiten/").status_code == 403
    assert "Liggend vervoer" not in cast.client(cast.daan).get("/oefenen/capaciteiten/").content.decode()


def test_a_search_fills_the_choices_and_keeps_what_was_typed(cast: Cast) -> None:
    with_card(cast)
    browser = cast.client(cast.amina)
    key = "plan:ghor-zuid-limburg/1"
    assert key not in browser.get("/oefenen/nieuw/").content.decode()
    typed = {
        "title": "Nachtoefening",
        "goal_1": "Bellen",
        "tests_2": "competence:scaling",
        "search": "evacuatie",
    }
    told = browser.post("/oefenen/nieuw/", typed)
    page = told.content.decode()
    assert told.status_code == 200
    assert page.count(f'<option value="{key}">') == MOST_GOALS
    for words in ('value="Nachtoefening"', 'value="Bellen"', 'value="competence:scaling" selected'):
        assert words in page
    assert not ExercisePlanning.objects.exists()
    # Searched already: now it is sent. What is chosen counts, though it stands in no search.
    sent = browser.post("/oefenen/nieuw/", {**typed, "tests_1": key, "searched": "evacuatie"})
    assert sent.status_code == 422
    assert f'<option value="{key}" selected>' in sent.content.decode()
    none = browser.post("/oefenen/nieuw/", {"search": "zeppelin", "zoek": "ja"}).content.decode()
    assert "Geen plan gevonden met ‘zeppelin’." in none


def test_a_draft_is_found_by_no_search_and_cannot_be_chosen(cast: Cast) -> None:
    written(cast.bram)
    browser = cast.client(cast.amina)
    page = browser.post("/oefenen/nieuw/", {"search": "evacuatie"}).content.decode()
    assert "Geen plan gevonden" in page
    tests = {"goal_1": "Bellen", "tests_1": "plan:ghor-zuid-limburg/1"}
    told = browser.post("/oefenen/nieuw/", tests).content.decode()
    assert "Kies wat dit doel toetst." in told


def test_the_page_of_the_theme_shows_the_next_one_and_the_last_one(cast: Cast) -> None:
    with_card(cast)
    held(cast, planned(cast, title="Vorige keer"))
    with clock.at(clock.now() + 72 * HOURS):
        planned(cast, title="Volgende keer")
        told = cast.client(cast.amina).get("/plannen/thema/hoogwater/?regio=zuid-limburg").content.decode()
    assert told.index("Volgende keer") < told.index("Vorige keer")
    assert ImprovementAction.objects.count() == 0
