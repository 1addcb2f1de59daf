"""The pages of changing a step and of what follows from it."""

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.escalation.actions import set_step
from samenbeeld.escalation.models import StepChange
from samenbeeld.follow_up.models import FollowUp
from samenbeeld.follow_up.tests.test_following import strict_one
from samenbeeld.jobs import queue
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans.tests.writing import established
from samenbeeld.safety_picture.tests.judging import judged

CHANGE = "/fase/zuid-limburg/wijzigen/"


def typed(**values: object) -> dict[str, object]:
    return {
        "step": "2",
        "reason": "Twee zorglocaties bereiden een ontruiming voor.",
        "activity": "nieuw",
        "name": "Hoogwater",
        "items": ["1", "2", "3", "4"],
        "first": "Zuid-Limburg: Verhoogde dreiging.",
        **values,
    }


def test_the_page_says_where_the_signs_point_and_why(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "hoogwater", Level.YELLOW)
    page = cast.client(cast.chantal).get(CHANGE).content.decode()
    assert 'regio=zuid-limburg">Hoogwater</a>' in page
    assert "Een mens stelt de fase vast." in page


def test_each_step_shows_what_will_happen_and_who_is_told(cast: Cast) -> None:
    page = cast.client(cast.chantal).get(f"{CHANGE}?stap=2").content.decode()
    assert "De GHOR vraagt elke dag een situatierapport." in page
    assert "2 mensen krijgen bericht, van 2 organisaties." in page
    assert "Amina El Idrissi" in page


def test_one_press_sets_the_step_and_has_it_followed(cast: Cast) -> None:
    answer = cast.client(cast.chantal).post(CHANGE, typed(), follow=True)
    queue.work_off()
    page = cast.client(cast.chantal).get(answer.request["PATH_INFO"]).content.decode()
    assert "2 mensen kregen bericht, van 2 organisaties." in page
    assert "Dit kan HIN doen." in page
    assert Activity.objects.get().name == "Hoogwater"


def test_the_head_of_information_finds_it_among_her_tasks_and_does_it(cast: Cast) -> None:
    cast.client(cast.chantal).post(CHANGE, typed())
    queue.work_off()
    browser = cast.client(cast.bram)
    assert "Nog te doen na de nieuwe fase in Zuid-Limburg" in browser.get("/").content.decode()
    row = FollowUp.objects.get(does="pictures")
    page = browser.post(f"/fase/opvolging/{row.pk}/doen/", follow=True).content.decode()
    assert "Het crisisbeeld en de kaart staan klaar." in page
    assert "Nog te doen na de nieuwe fase" not in browser.get("/").content.decode()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"reason": ""}, "Schrijf een reden"),
        ({"name": ""}, "Geef de nieuwe activiteit een naam."),
        ({"activity": ""}, "Kies bij welke activiteit dit hoort"),
        ({"activity": "weg"}, "Deze activiteit loopt niet meer in de regio."),
        ({"first": "x" * 81}, "Deze zin is te lang voor een bericht. Hoogstens 80 tekens."),
        ({"items": ["77"]}, "Dit staat niet in de lijst van deze fase."),
        ({"review_at": "gisteren"}, "Dit is geen dag en tijd."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
    cast: Cast, values: dict[str, object], sentence: str
) -> None:
    answer = cast.client(cast.chantal).post(CHANGE, typed(advice="ROAZ adviseert dit.", **values))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "ROAZ adviseert dit." in page
    assert not StepChange.objects.exists()


def test_coming_down_shows_what_is_open_first(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    browser.post(CHANGE, typed())
    queue.work_off()
    slug = Activity.objects.get().slug
    page = browser.get(f"{CHANGE}?stap=1").content.decode()
    assert "Er staan nog 2 punten open" in page
    down = typed(step="1", activity=slug, items=[], first="")
    assert "zet het vinkje" in browser.post(CHANGE, down).content.decode()


def test_a_list_that_changed_since_it_was_ticked_has_to_be_seen_again(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    browser.post(CHANGE, typed())
    queue.work_off()
    slug = Activity.objects.get().slug
    down = typed(step="1", activity=slug, items=[], first="", seen="on", open="van zonet")
    answer = browser.post(CHANGE, down)
    page = answer.content.decode()
    assert "Er is intussen iets anders open komen te staan." in page
    assert 'name="seen" checked' not in page.replace('id="fase_seen" ', "")
    assert StepChange.objects.count() == 1


def test_a_second_tap_on_the_same_press_leads_to_the_same_page(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    first, second = (browser.post(CHANGE, typed()) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert StepChange.objects.count() == 1


def test_looking_at_another_step_keeps_what_was_typed(cast: Cast) -> None:
    page = cast.client(cast.chantal).post(CHANGE, typed(look="3")).content.decode()
    assert "Twee zorglocaties bereiden een ontruiming voor." in page
    assert "Vaststellen: Crisis" in page
    assert not StepChange.objects.exists()


@pytest.mark.parametrize("step", ["99", "9" * 5000, "-1", "twee"])
def test_a_step_that_does_not_exist_is_refused_in_words(cast: Cast, step: str) -> None:
    answer = cast.client(cast.chantal).post(CHANGE, typed(step=step))
    assert answer.status_code == 422
    assert "Kies een van de vijf fasen." in answer.content.decode()


def test_what_is_not_confirmed_says_so_where_it_is_used(cast: Cast) -> None:
    page = cast.client(cast.chantal).get(f"{CHANGE}?stap=3").content.decode()
    assert "DPG of voorzitter van de veiligheidsregio" in page
    assert "nog niet bevestigd" in page


def test_who_may_not_change_the_step_does_not_see_the_page(cast: Cast) -> None:
    for person in (cast.amina, cast.bram, cast.daan, cast.eva, cast.hanna):
        assert cast.client(person).get(CHANGE).status_code == 403
        assert cast.client(person).post(CHANGE, typed()).status_code == 403
    assert not StepChange.objects.exists()


def test_what_follows_is_read_in_the_region_and_not_beyond(cast: Cast) -> None:
    change = set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="De dijk lekt.")
    url = f"/fase/zuid-limburg/opvolging/{change.pk}/"
    assert cast.client(cast.bram).get(url).status_code == 200
    assert cast.client(cast.eva).get(url).status_code == 403
    assert cast.client(cast.bram).get("/fase/limburg-noord/opvolging/1/").status_code in (403, 404)


def test_a_reader_may_not_do_or_leave_out_what_follows(cast: Cast) -> None:
    cast.client(cast.chantal).post(CHANGE, typed())
    row = FollowUp.objects.get(does="pictures")
    for verb in ("doen", "laten"):
        answer = cast.client(cast.amina).post(f"/fase/opvolging/{row.pk}/{verb}/", {"reason": "Nee."})
        assert answer.status_code == 403


def test_the_plans_for_the_phase_are_put_forward_where_a_theme_is_grave(cast: Cast) -> None:
    established(cast, title="Evacuatie van verpleeghuizen", themes=("hoogwater",), phases=(2,))
    established(cast, title="Stralingsongeval", themes=("straling",), phases=(2,))
    judged(cast.chantal, cast.zuid_limburg, "hoogwater", Level.YELLOW)
    page = cast.client(cast.chantal).post(CHANGE, typed(), follow=True).content.decode()
    forward = page.split('id="fu-plans"')[1]
    assert "Evacuatie van verpleeghuizen" in forward
    assert "Stralingsongeval" not in forward


def test_under_a_strict_label_the_page_says_whom_the_alarm_reaches_there(cast: Cast) -> None:
    strict_one(cast)
    page = cast.client(cast.chantal).get(f"{CHANGE}?stap=2").content.decode()
    assert "Gebeurt het in “Hoogwater Maas”, dan mag alleen wie daar meedoet het weten" in page
