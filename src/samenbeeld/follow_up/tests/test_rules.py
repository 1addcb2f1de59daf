"""Which step the signs point at, and what follows from a step."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.escalation.queries import ladder
from samenbeeld.escalation.rules import ACTIVITY, ALARM, NO_REPORTS, REPORTS
from samenbeeld.follow_up import rules
from samenbeeld.follow_up.rules import Proposal, Sign
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused

steps = st.integers(min_value=0, max_value=4)
signs = st.lists(steps.map(lambda step: Sign(rules.TILE, step, "", "")))
RULE = policy.load("ladder")["proposal"]


def proposed(*found: int, current: int | None = 1, unknown: int = 0) -> Proposal:
    every = [Sign(rules.TILE, step, "Hoogwater", "oranje") for step in found]
    return rules.propose(every, current=current, unknown=unknown, down_at_a_time=1)


def test_the_gravest_sign_counts_and_stands_first() -> None:
    found = proposed(1, 3, 2)
    assert found.step == 3
    assert [sign.step for sign in found.signs] == [3, 2, 1]


def test_two_small_signs_make_no_great_one() -> None:
    assert proposed(2, 2, 2).step == 2


def test_without_signs_and_with_every_theme_known_it_is_the_lowest_step() -> None:
    assert proposed(current=None).step == 0


def test_without_signs_and_with_a_theme_unknown_nothing_is_proposed() -> None:
    found = proposed(current=None, unknown=1)
    assert found.step is None
    assert found.waits_for_unknown == 1


def test_it_does_not_propose_to_come_down_while_a_theme_is_unknown() -> None:
    found = proposed(1, current=3, unknown=2)
    assert (found.step, found.waits_for_unknown) == (None, 2)
    assert proposed(3, current=3, unknown=2).step == 3


def test_it_proposes_to_come_down_one_step_at_a_time() -> None:
    found = proposed(1, current=4)
    assert (found.step, found.one_at_a_time) == (3, True)


@given(signs, st.none() | steps, st.integers(min_value=0, max_value=3))
def test_a_proposal_is_never_lower_than_the_gravest_sign_and_never_skips_a_step_down(
    found: list[Sign], current: int | None, unknown: int
) -> None:
    made = rules.propose(found, current=current, unknown=unknown, down_at_a_time=1).step
    if made is None:
        assert unknown
        return
    assert made >= max((sign.step for sign in found), default=0)
    assert current is None or made >= current - 1


@pytest.mark.parametrize(
    ("kind", "value", "step"),
    [("tile", "orange", 2), ("tile", "green", None), ("grip", "1", 3), ("grip", "0", None),
     ("mono", "2", 3), ("care_phase", "2d", 4)],
)  # fmt: skip
def test_policy_says_what_points_where(kind: str, value: str, step: int | None) -> None:
    assert rules.points_at(RULE, kind, value) == step


def test_two_regions_in_crisis_point_at_the_highest_step() -> None:
    assert rules.regions_point_at(RULE, [3, 3, 0], crisis=3, top=4) == 4
    assert rules.regions_point_at(RULE, [3, 2], crisis=3, top=4) is None


def does(step: int, *, is_down: bool = False, has_activity: bool = False) -> list[str]:
    items = rules.following(ladder().steps[step], is_down=is_down, has_activity=has_activity)
    return [item.happening.does for item in items]


def test_where_an_activity_runs_none_is_opened() -> None:
    assert ACTIVITY in does(2)
    assert ACTIVITY not in does(2, has_activity=True)


def test_coming_down_tells_people_and_changes_the_rhythm_and_opens_nothing() -> None:
    assert does(2, is_down=True) == [ALARM, REPORTS]
    assert sorted(does(1, is_down=True)) == sorted(does(0, is_down=True)) == [ALARM, NO_REPORTS]


def test_what_was_chosen_needs_a_place_to_happen() -> None:
    items = rules.following(ladder().steps[2], is_down=False, has_activity=False)
    places = [item.place for item in items]
    with pytest.raises(Refused) as refused:
        rules.check_chosen(items, places, has_activity=False, name=" ")
    assert refused.value.field == "name"
    with pytest.raises(Refused) as refused:
        rules.check_chosen(items, places[1:], has_activity=False, name="")
    assert refused.value.field == "activity"
    rules.check_chosen(items, [], has_activity=False, name="")


def test_coming_down_is_done_by_who_saw_what_is_open() -> None:
    with pytest.raises(Refused):
        rules.check_open_was_seen(is_down=True, seen="", stands="a")
    with pytest.raises(Conflict):
        rules.check_open_was_seen(is_down=True, seen="a", stands="b")
    rules.check_open_was_seen(is_down=True, seen="a", stands="a")
    rules.check_open_was_seen(is_down=False, seen="", stands="b")


def test_nobody_meets_at_thirteen_minutes_to_four() -> None:
    assert rules.next_quarter(datetime(2027, 1, 14, 3, 47, 20, tzinfo=UTC)).time().isoformat() == "04:00:00"
    assert rules.next_quarter(datetime(2027, 1, 14, 3, 45, tzinfo=UTC)).minute == 45
