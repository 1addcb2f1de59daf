"""The road of a profile, without a database."""

from dataclasses import replace
from datetime import date

import pytest

from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.risk_profile.rules import method as rules
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.road import Started, Turn

KNOWN = rules.method(policy.load("risk-profile"))
SAID = Started("Zorgrisicoprofiel", Tlp.AMBER, date(2027, 1, 1), date(2030, 12, 31))


def test_a_profile_has_no_stricter_label_than_may_be_read_by_its_region() -> None:
    with pytest.raises(Refused) as refused:
        road.check_started(KNOWN, replace(SAID, tlp=Tlp.RED), before="")
    assert refused.value.field == "tlp"


@pytest.mark.parametrize("before", ["draft", "in-review"])
def test_the_next_one_waits_until_this_one_is_established(before: str) -> None:
    with pytest.raises(Conflict):
        road.check_started(KNOWN, SAID, before=before)
    road.check_started(KNOWN, SAID, before="established")


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([], "draft"),
        (["sent"], "in-review"),
        (["sent", "returned"], "draft"),
        (["sent", "returned", "sent", "established"], "established"),
    ],
)
def test_how_a_version_stands(steps: list[str], state: str) -> None:
    assert road.state(steps) == state


def test_a_profile_stands_at_the_first_step_that_is_not_done() -> None:
    turns = {step: Turn(step, "bram", is_done=step != 3) for step in (1, 2, 3, 4)}
    assert road.open_step(turns, range(1, 9)) == 3
    assert road.open_step({}, range(1, 9)) == 1
    assert road.open_step({step: Turn(step, "", True) for step in range(1, 9)}, range(1, 9)) is None


@pytest.mark.parametrize(
    ("last", "today", "is_due"),
    [
        (None, date(2027, 12, 31), False),
        (None, date(2028, 1, 2), True),
        (date(2027, 6, 1), date(2028, 6, 1), False),
        (date(2027, 6, 1), date(2028, 6, 2), True),
        (date(2026, 6, 1), date(2027, 12, 1), False),
    ],
)
def test_a_meeting_is_due_a_year_after_the_last_one(last: date | None, today: date, is_due: bool) -> None:
    assert road.meeting_is_due(last, date(2027, 1, 1), today=today, months=12) is is_due
