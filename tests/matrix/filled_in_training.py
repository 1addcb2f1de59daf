"""What is filled in around training: the exercise calendar, improvements, self-assessments and the pack.

Of the demonstration: the first exercise of GHOR Zuid-Limburg was held, the second is over and not written
down, its third was cancelled and its fourth is to come. The first of GHOR Limburg-Noord is for their own
region.
"""

from collections.abc import Iterator

from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

REASON = "Om de matrix te proberen"
KEY = "01920000-0000-7000-8000-0000000000"
SOUTH, NORTH = "ghor-zuid-limburg", "ghor-limburg-noord"
HELD, OVER, COMING = (SOUTH, 1), (SOUTH, 2), (SOUTH, 4)
THEIRS, NONE = (NORTH, 1), (NOWHERE, 1)


def training() -> Iterator[Knock]:
    """All of it."""
    for one in (HELD, COMING, THEIRS, NONE):
        yield get("exercise_event", *one)
    yield get("exercise_capabilities")
    yield from _planning()
    yield from _holding()
    yield from _improving()
    yield from _continuity()
    yield post("pack_take")
    yield post("pack_booklet")


def _planning() -> Iterator[Knock]:
    planned = {
        "title": REASON, "kind": "exercise", "themes": "hoogwater", "regions": "VR24", "leader": "",
        "starts_at": "2031-01-14T09:00", "ends_at": "2031-01-14T12:00", "goal_1": REASON,
        "tests_1": "competence:scaling",
    }  # fmt: skip
    yield get("exercise_event_new")
    yield post("exercise_event_new", **planned, form_key=f"{KEY}81")
    for one in (COMING, HELD, THEIRS, NONE):
        yield get("exercise_event_change", *one)
        yield post("exercise_event_change", *one, **planned, form_key=f"{KEY}82")
        yield post("exercise_event_sign_up", *one, komt="ja")
        yield get("exercise_event_cancel", *one)
        yield post("exercise_event_cancel", *one, reason=REASON)


def _holding() -> Iterator[Knock]:
    for one in (OVER, COMING, THEIRS, NONE):
        yield get("exercise_event_attendance", *one)
        yield post("exercise_event_attendance", *one, others="3", form_key=f"{KEY}83")
    judged = {f"result_{number}": "reached" for number in (1, 2, 3)}
    learned = {"lesson": REASON, "todo": REASON, "due_on": "2031-01-14", "owner": SOUTH}
    for one in (HELD, COMING, THEIRS, NONE):
        yield get("exercise_event_evaluation", *one)
        yield post("exercise_event_evaluation", *one, **judged, went_well=REASON, form_key=f"{KEY}84")
        yield get("exercise_event_lesson", *one)
        yield post("exercise_event_lesson", *one, **learned, form_key=f"{KEY}85")


def _improving() -> Iterator[Knock]:
    for one in ((SOUTH, 1), ("de-maasoever", 1), NONE):
        yield get("improvement", *one)
        yield post("improvement", *one, kind="done", words=REASON)
        yield get("improvement_propose", *one)
        yield post("improvement_propose", *one, plan=f"{SOUTH}/1", text=REASON, form_key=f"{KEY}86")


def _continuity() -> Iterator[Knock]:
    todo = {"lesson": REASON, "todo": REASON, "due_on": "2031-01-14", "form_key": f"{KEY}87"}
    for slug in ("de-maasoever", "zorggroep-peelrand", NOWHERE):
        yield get("continuity", slug)
        yield get("continuity_fill_in", slug)
        answered = {"answer_power": "no", "on_power": "2026-11-01", "conclusion_failure": REASON}
        yield post("continuity_fill_in", slug, **answered, form_key=f"{KEY}88")
        yield get("continuity_mend", slug, "shelter")
        yield post("continuity_mend", slug, "shelter", **todo)
