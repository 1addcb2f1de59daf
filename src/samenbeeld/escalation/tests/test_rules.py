"""The ladder as policy and the rule of a step."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.escalation import rules
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level

NOW = datetime(2027, 1, 14, 14, 22, tzinfo=UTC)
LADDER = rules.ladder(policy.load("ladder"))
UP = rules.StepDecision(before=2, after=3, reason="Maas boven 2.600 m³/s", at=NOW)


def refusal(decision: rules.StepDecision) -> str:
    with pytest.raises(Refused) as refused:
        rules.check_step_decision(LADDER, decision, now=NOW)
    return refused.value.key


def test_the_five_names_are_those_of_the_region() -> None:
    assert [step.name.nl for step in LADDER.steps] == [
        "Geen dreiging", "Lichte dreiging", "Verhoogde dreiging", "Crisis", "Grootschalige crisis",
    ]  # fmt: skip


def test_each_step_has_its_own_level() -> None:
    assert [step.level for step in LADDER.steps] == [
        Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED, Level.PURPLE,
    ]  # fmt: skip


def test_who_declares_is_never_shown_as_certain_while_nobody_confirmed_it() -> None:
    assert all(step.declares_status != "verified" for step in LADDER.steps)


def test_up_may_jump() -> None:
    rules.check_step_decision(LADDER, replace(UP, before=0, after=4), now=NOW)


def test_a_first_step_may_be_any() -> None:
    rules.check_step_decision(LADDER, replace(UP, before=None, after=1), now=NOW)


def test_down_goes_one_step_at_a_time() -> None:
    assert refusal(replace(UP, before=3, after=1)) == "escalation-down-too-far"


def test_a_step_needs_a_reason() -> None:
    assert refusal(replace(UP, reason="  ")) == "escalation-reason-missing"


def test_the_step_it_is_on_is_no_change() -> None:
    assert refusal(replace(UP, before=3)) == "escalation-step-already"


def test_a_step_cannot_begin_in_the_future() -> None:
    assert refusal(replace(UP, at=NOW + timedelta(minutes=1))) == "escalation-moment-in-future"


def test_a_step_cannot_begin_before_the_one_it_follows() -> None:
    assert refusal(replace(UP, at=NOW - timedelta(hours=2), last_at=NOW)) == "escalation-moment-before-last"


def test_it_is_weighed_again_after_it_began() -> None:
    assert refusal(replace(UP, review_at=NOW)) == "escalation-review-before-start"


def test_a_review_that_passed_is_due() -> None:
    assert rules.review_is_due(NOW - timedelta(minutes=1), NOW)


def test_without_a_review_nothing_is_due() -> None:
    assert not rules.review_is_due(None, NOW)


@given(st.integers(-3, 8))
def test_there_are_five_steps_and_no_others(step: int) -> None:
    decision = replace(UP, before=None, after=step)
    if 0 <= step <= 4:
        rules.check_step_decision(LADDER, decision, now=NOW)
    else:
        assert refusal(decision) == "escalation-step-unknown"
