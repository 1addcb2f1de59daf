"""The road of an activity and the rule of GRIP."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.activities import rules
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode

NOW = datetime(2027, 1, 14, 14, 22, tzinfo=UTC)
LEVELS = rules.grip_levels(policy.load("grip"))
ROAD = rules.road(policy.load("activity"))
BOTH = frozenset({"VR23", "VR24"})
CHANGE = rules.GripChange(region="VR24", before=2, after=4, reason="Meer gemeenten", regions=BOTH, at=NOW)
STATES = st.sampled_from(list(ROAD.next_states))


def refusal(change: rules.GripChange) -> tuple[str, str | None]:
    with pytest.raises(Refused) as refused:
        rules.check_grip_change(LEVELS, change, now=NOW)
    return refused.value.key, refused.value.field


def test_a_level_may_go_up_more_than_one() -> None:
    rules.check_grip_change(LEVELS, CHANGE, now=NOW)


def test_grip_needs_a_reason() -> None:
    assert refusal(replace(CHANGE, reason=" ")) == ("activities-reason-missing", "reason")


def test_the_level_it_has_is_no_change() -> None:
    assert refusal(replace(CHANGE, after=2)) == ("activities-grip-already", "level")


def test_a_region_outside_the_activity_has_no_level_in_it() -> None:
    assert refusal(replace(CHANGE, region="VR22")) == ("activities-region-not-in-activity", "region")


def test_grip_5_names_the_region_that_leads() -> None:
    assert refusal(replace(CHANGE, after=5)) == ("activities-source-region-missing", "source_region")


def test_grip_5_with_a_region_that_leads_may_be_set() -> None:
    rules.check_grip_change(LEVELS, replace(CHANGE, after=5, source_region="VR23"), now=NOW)


def test_grip_5_needs_more_than_one_region() -> None:
    alone = replace(CHANGE, after=5, regions=frozenset({"VR24"}), source_region="VR24")
    assert refusal(alone) == ("activities-grip-needs-more-regions", "level")


def test_below_grip_5_no_region_leads_another() -> None:
    assert refusal(replace(CHANGE, source_region="VR23")) == (
        "activities-source-region-not-here", "source_region",
    )  # fmt: skip


def test_a_level_cannot_begin_before_the_one_it_follows() -> None:
    earlier = replace(CHANGE, at=NOW - timedelta(hours=1), last_at=NOW)
    assert refusal(earlier) == ("activities-moment-before-last", "at")


def test_the_state_level_that_was_abolished_is_not_offered() -> None:
    assert [level.level for level in LEVELS] == [0, 1, 2, 3, 4, 5]


@given(st.integers(-3, 9))
def test_there_are_levels_0_to_5_and_no_others(level: int) -> None:
    change = replace(CHANGE, before=-1, after=level, source_region="VR23" if level == 5 else "")
    if 0 <= level <= 5:
        rules.check_grip_change(LEVELS, change, now=NOW)
    else:
        assert refusal(change) == ("activities-grip-unknown", "level")


def state_refusal(before: str, after: str, *, reason: str = "Zo", hours: float = 1) -> str:
    with pytest.raises(Refused) as refused:
        rules.check_state_change(
            ROAD, before=before, after=after, reason=reason, closed_at=NOW - timedelta(hours=hours), now=NOW
        )
    return refused.value.key


def test_a_closed_activity_opens_again_within_a_day() -> None:
    rules.check_state_change(
        ROAD, before="closed", after="active", reason="Water stijgt weer",
        closed_at=NOW - timedelta(hours=24), now=NOW,
    )  # fmt: skip


def test_a_closed_activity_does_not_open_again_after_a_day() -> None:
    assert state_refusal("closed", "active", hours=24.1) == "activities-reopen-too-late"


def test_opening_again_needs_a_reason() -> None:
    assert state_refusal("closed", "active", reason="") == "activities-reason-missing"


def test_what_is_in_the_archive_stays_there() -> None:
    assert rules.may_follow(ROAD, "archived", closed_at=None, now=NOW) == ()


@given(STATES, STATES, st.floats(0, 72))
def test_a_page_offers_exactly_the_steps_that_the_rule_allows(before: str, after: str, hours: float) -> None:
    closed_at = NOW - timedelta(hours=hours)
    if after in rules.may_follow(ROAD, before, closed_at=closed_at, now=NOW):
        rules.check_state_change(ROAD, before=before, after=after, reason="Zo", closed_at=closed_at, now=NOW)
    else:
        state_refusal(before, after, hours=hours)


def test_an_exercise_cannot_be_opened_as_real() -> None:
    with pytest.raises(Refused, match="activities-exercise-is-never-real"):
        rules.check_opening(name="Oefening", kind="exercise", mode=Mode.REAL, regions=["VR24"])


def test_an_activity_needs_a_region() -> None:
    with pytest.raises(Refused, match="activities-region-missing"):
        rules.check_opening(name="Hoogwater", kind="incident", mode=Mode.REAL, regions=[])
