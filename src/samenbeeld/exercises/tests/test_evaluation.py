"""Observers' notes, the evaluation and the proposals in it: when they are open, and to whom."""

import json
from typing import Any

import pytest
from django.db import DatabaseError

from samenbeeld.activities.actions import change_state
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import by_slug
from samenbeeld.exercises import actions
from samenbeeld.exercises.models import Lesson, Observation
from samenbeeld.exercises.rules import MESSAGE, Line
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

NOTES = "/activiteiten/oefening-hoogwater/waarnemingen/"
EVALUATION = "/activiteiten/oefening-hoogwater/evaluatie/"
SEEN = "De lijst lag niet klaar."
PLAN = {
    "text": "Er was geen lijst.",
    "plan": "Draaiboek",
    "change": "Leg de lijst klaar.",
    "owner": "de-maasoever",
}


def note(cast: Cast, observer: Membership) -> Any:
    given = {"goal": "Opschaling", "sign": "bad", "text": SEEN, "key": "een"}
    return cast.client(observer).post(NOTES, given, follow=True)


def close(cast: Cast, activity: Activity) -> None:
    for state in ("scaled_down", "closed"):
        change_state(actor=cast.bram, activity=by_slug(activity.slug), state=state)


def test_an_observer_notes_what_they_see(cast: Cast, observer: Membership, exercise: Activity) -> None:
    assert SEEN in note(cast, observer).content.decode()


def test_a_note_that_is_sent_twice_is_one_note(cast: Cast, observer: Membership, exercise: Activity) -> None:
    note(cast, observer)
    note(cast, observer)
    assert Observation.objects.count() == 1


def test_until_the_evaluation_only_exercise_control_reads_the_notes(
    cast: Cast, observer: Membership, leader: Membership, exercise: Activity
) -> None:
    note(cast, observer)
    assert SEEN in cast.client(leader).get(EVALUATION).content.decode()
    assert cast.client(cast.bram).get(EVALUATION).status_code == 403
    close(cast, exercise)
    assert SEEN in cast.client(cast.bram).get(EVALUATION).content.decode()


def test_a_player_notes_nothing(cast: Cast, exercise: Activity) -> None:
    assert cast.client(cast.amina).get(NOTES).status_code == 403


def test_what_was_noted_stays_as_it_was_written(cast: Cast, observer: Membership, exercise: Activity) -> None:
    note(cast, observer)
    with pytest.raises(DatabaseError):
        Observation.objects.update(text="anders")


def test_the_evaluation_says_which_expected_response_came(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    line = Line(
        5, "Waterschap", MESSAGE, "Het water stijgt.", expected="Er is een fase gekozen", expected_by=20
    )
    inject = actions.write_inject(actor=leader, activity=exercise, line=line)
    actions.deliver_inject(actor=leader, activity=exercise, inject=inject)
    actions.judge_response(actor=leader, activity=exercise, inject=inject, is_met=False)
    told = cast.client(leader).get(EVALUATION).content.decode()
    assert "Er is een fase gekozen" in told
    assert "Bleef uit" in told


def test_a_real_activity_is_evaluated_when_it_is_over(cast: Cast, flood: Activity) -> None:
    page = "/activiteiten/hoogwater-maas/evaluatie/"
    assert cast.client(cast.bram).get(page).status_code == 403
    close(cast, flood)
    told = cast.client(cast.bram).get(page).content.decode()
    assert "Wettelijke klokken" in told
    assert "Verwachte reacties" not in told


def test_a_lesson_with_a_plan_is_an_open_proposal(cast: Cast, flood: Activity) -> None:
    close(cast, flood)
    cast.client(cast.bram).post("/activiteiten/hoogwater-maas/evaluatie/", {**PLAN, "key": "een"})
    assert "Leg de lijst klaar." in cast.client(cast.bram).get("/verbetervoorstellen/").content.decode()


def test_a_proposal_without_an_owner_comes_back(cast: Cast, flood: Activity) -> None:
    close(cast, flood)
    given = {**PLAN, "owner": "", "key": "een"}
    answer = cast.client(cast.bram).post("/activiteiten/hoogwater-maas/evaluatie/", given)
    assert answer.status_code == 422
    assert not Lesson.objects.exists()


def test_a_proposal_of_an_exercise_is_not_among_what_is_real(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    cast.client(leader).post(EVALUATION, {**PLAN, "key": "een"})
    assert "Leg de lijst klaar." not in cast.client(leader).get("/verbetervoorstellen/").content.decode()
    told = cast.client(leader).get("/verbetervoorstellen/?modus=oefening").content.decode()
    assert "Leg de lijst klaar." in told


@pytest.mark.parametrize("form", ["json", "pdf"])
def test_the_evaluation_leaves_as_a_file_that_says_exercise(
    cast: Cast, observer: Membership, leader: Membership, exercise: Activity, form: str
) -> None:
    note(cast, observer)
    given = {"choice": "evaluatie", "up_to": "amber", "format": form, "purpose": "Evaluatie"}
    answer = cast.client(leader).post("/activiteiten/oefening-hoogwater/exporteren/", given)
    content = answer.getvalue()
    assert answer.headers["Content-Disposition"].split('"')[1].startswith("OEFENING-")
    assert content.startswith(b"%PDF") if form == "pdf" else SEEN in json.dumps(json.loads(content))
