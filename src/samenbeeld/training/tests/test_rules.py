"""The rules of training: the calendar, who was there, what is improved, and what is no mark."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.training.rules import assessing, definition, holding, improving, planning
from samenbeeld.training.rules.assessing import Answered, Change
from samenbeeld.training.rules.holding import Result
from samenbeeld.training.rules.planning import Goal, Planned

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
TODAY = NOW.date()
PLANNED = Planned(
    title="Stroom weg",
    kind="exercise",
    themes=("nuts",),
    regions=("VR24",),
    starts_at=NOW,
    ends_at=NOW + timedelta(hours=3),
    goals=(Goal("Iedereen is gebeld", "plan", "ghor-zuid-limburg/1"),),
)
KNOWN: dict[str, Any] = {
    "themes": ("nuts", "hoogwater"),
    "regions": ("VR24",),
    "plans": ("ghor-zuid-limburg/1",),
    "competences": ("scaling",),
}
ASKED: dict[str, Any] = {
    "questions": ("power", "water"),
    "subjects": {"failure": ("power", "water")},
    "today": TODAY,
}


def test_an_exercise_that_tests_something_can_stand_on_the_calendar() -> None:
    planning.check_planned(PLANNED, **KNOWN)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " "}, "title"),
        ({"kind": "party"}, "kind"),
        ({"themes": ()}, "themes"),
        ({"themes": ("marsmannen",)}, "themes"),
        ({"regions": ("VR23",)}, "regions"),
        ({"ends_at": NOW}, "ends_at"),
        ({"ends_at": NOW + timedelta(days=32)}, "ends_at"),
        ({"places": 0}, "places"),
        ({"goals": ()}, "goal_1"),
        ({"goals": (Goal(" ", "competence", "scaling"),)}, "goal_1"),
        ({"goals": (PLANNED.goals[0], Goal("Sneller", "competence", "vliegen"))}, "tests_2"),
    ],
)
def test_what_cannot_stand_there_names_its_field(values: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        planning.check_planned(replace(PLANNED, **values), **KNOWN)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("is_held", "is_cancelled", "ends_at", "stands"),
    [
        (False, False, NOW + timedelta(hours=1), planning.COMING),
        (False, False, NOW, planning.OVER),
        (True, False, NOW, planning.HELD),
        (False, True, NOW, planning.CANCELLED),
    ],
)
def test_an_exercise_is_held_only_when_somebody_wrote_down_who_was_there(
    is_held: bool, is_cancelled: bool, ends_at: datetime, stands: str
) -> None:
    assert planning.state(ends_at, NOW, is_held=is_held, is_cancelled=is_cancelled) == stands


def test_who_comes_last_finds_it_full_and_who_is_on_the_list_can_leave_it() -> None:
    full: dict[str, Any] = {"places": 2, "taken": 2}
    with pytest.raises(Refused):
        planning.check_sign_up(planning.COMING, **full, is_coming=False, wants=True)
    planning.check_sign_up(planning.COMING, **full, is_coming=True, wants=False)
    with pytest.raises(Conflict):
        planning.check_sign_up(planning.HELD, places=None, taken=0, is_coming=False, wants=True)


def test_an_exercise_where_nobody_was_is_not_held() -> None:
    with pytest.raises(Refused):
        holding.check_attendance(planning.OVER, has_begun=True, there=0, others=0)
    with pytest.raises(Conflict):
        holding.check_attendance(planning.COMING, has_begun=False, there=3, others=0)
    holding.check_attendance(planning.OVER, has_begun=True, there=0, others=4)


def test_a_goal_that_was_not_simply_reached_asks_what_lacked() -> None:
    said: dict[str, Any] = {"went_well": "Rustig", "went_badly": "", "goals": (1, 2)}
    with pytest.raises(Refused) as refused:
        holding.check_evaluation(planning.HELD, **said, results={1: Result("reached"), 2: Result("partly")})
    assert refused.value.field == "remark_2"
    holding.check_evaluation(
        planning.HELD, **said, results={1: Result("reached"), 2: Result("not-reached", "Nummer klopte niet")}
    )
    with pytest.raises(Conflict):
        holding.check_evaluation(planning.OVER, **said, results={})
    with pytest.raises(Conflict):
        holding.check_learned(planning.OVER)


def test_a_lesson_has_somebody_who_does_something_by_a_day_that_comes() -> None:
    with pytest.raises(Refused) as refused:
        improving.check_improvement(lesson="Het nummer was oud", todo="Nabellen", due_on=TODAY, today=TODAY)
    assert refused.value.field == "due_on"
    improving.check_improvement(
        lesson="Het nummer was oud", todo="Nabellen", due_on=TODAY + timedelta(days=1), today=TODAY
    )


@pytest.mark.parametrize("kind", improving.ENDS)
def test_it_ends_once_and_with_words(kind: str) -> None:
    with pytest.raises(Refused):
        improving.check_end(kind, " ", is_ended=False)
    with pytest.raises(Conflict):
        improving.check_end(kind, "Hangt aan de muur", is_ended=True)
    improving.check_end(kind, "Hangt aan de muur", is_ended=False)


@pytest.mark.parametrize(
    ("answers", "conclusions", "field"),
    [
        ({"power": Answered("yes", "", TODAY)}, {"failure": "Goed"}, "evidence_power"),
        ({"power": Answered("no")}, {"failure": "Niet goed"}, "on_power"),
        ({"power": Answered("no", "", date(2027, 1, 1))}, {"failure": "Niet goed"}, "on_power"),
        ({"power": Answered("no", "", TODAY)}, {}, "conclusion_failure"),
        ({"power": Answered("7", "", TODAY)}, {"failure": "Een zeven"}, "answer_power"),
    ],
)
def test_who_says_it_is_arranged_says_where_one_sees_that_and_concludes_in_words(
    answers: dict[str, Answered], conclusions: dict[str, str], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        assessing.check_assessment(answers, conclusions, **ASKED)
    assert refused.value.field == field


def test_unknown_is_no_gap_and_no_answer() -> None:
    answers = {"power": Answered("no", "", TODAY), "water": assessing.NOBODY_LOOKED}
    assert assessing.gaps(answers) == ["power"]
    assert assessing.unknown(answers) == ["water"]
    with pytest.raises(Refused):
        assessing.check_assessment({"water": assessing.NOBODY_LOOKED}, {}, **ASKED)


def test_what_changed_is_told_only_of_questions_that_were_asked_both_times() -> None:
    before = {"power": Answered("no", "", TODAY), "gone": Answered("yes", "Map", TODAY)}
    now = {"power": Answered("partly", "Getest", TODAY), "new": Answered("no", "", TODAY)}
    assert assessing.changes(before, now) == [Change("power", "no", "partly")]
    assert assessing.answers_of({code: each.kept() for code, each in now.items()}) == now


def test_the_questions_of_a_day_are_the_newest_that_hold_and_none_stands_twice() -> None:
    sets = definition.question_sets(policy.load("continuity-questions"))
    assert definition.current(sets.values(), TODAY) is list(sets.values())[-1]
    assert all(each.questions for each in sets.values())
    twice = {"sets": [{
        "version": "x", "valid_from": TODAY, "status": "proposed", "source": "test",
        "subjects": [{"code": "a", "name": {"nl": "A", "en": "A"}, "questions": [
            {"code": "one", "nl": "Een", "en": "One"}, {"code": "one", "nl": "Een", "en": "One"}]}],
    }]}  # fmt: skip
    with pytest.raises(ValueError, match="twice"):
        definition.question_sets(twice)
