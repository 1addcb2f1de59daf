"""The road of a request: each step of its own side, in its own order, and never out of step by a clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.assistance.rules import road
from samenbeeld.assistance.rules.road import ENDS, Patience, Roles, Said, Side, State, Step
from samenbeeld.kernel.errors import Conflict, Refused

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
ROLES = Roles("limburg", "kcr2", frozenset({"brabant", "utrecht"}))
TWO_PLACES = Roles("limburg", "kcr2", frozenset(), ("GM0935", "GM0938"))
PATIENCE = Patience(*(timedelta(minutes=each) for each in (30, 30, 120, 60)))


def said(
    step: Step,
    node: str = "limburg",
    minutes: int = 0,
    *,
    name: str = "",
    place: str = "",
    chosen: tuple[str, ...] = (),
    arrived: tuple[str, ...] = (),
) -> Said:
    at = NOON + timedelta(minutes=minutes)
    name = name or f"{node}-{step}-{minutes}"
    return Said(name, step, node, at, place, frozenset(chosen), frozenset(arrived))


ASKED, SIGNED = said(Step.ASKED), said(Step.SIGNED, minutes=5)
SENT = [ASKED, SIGNED]
TREATED = [*SENT, said(Step.CHECKED, "kcr2", 10), said(Step.TREATED, "kcr2", 12)]
OFFER = said(Step.OFFERED, "brabant", 15, name="o1")
APPROVED = [*TREATED, OFFER, said(Step.APPROVED, "kcr2", 20, chosen=("o1",))]


def test_without_a_signature_it_goes_nowhere() -> None:
    assert road.state(ROLES, [ASKED]) is State.TO_SIGN
    assert road.open_to(ROLES, [ASKED], by="kcr2") == []


def test_each_municipality_signs_before_it_is_sent() -> None:
    first = said(Step.SIGNED, place="GM0935")
    assert road.unsigned(TWO_PLACES, [ASKED, first]) == ["GM0938"]
    assert road.state(TWO_PLACES, [ASKED, first]) is State.TO_SIGN
    assert road.state(TWO_PLACES, [ASKED, first, said(Step.SIGNED, place="GM0938")]) is State.SENT


def test_the_road_as_it_goes_well() -> None:
    told = list(APPROVED)
    for step, node, state in (
        (Step.UNDERWAY, "brabant", State.UNDERWAY),
        (Step.ARRIVED, "limburg", State.ARRIVED),
        (Step.RELEASED, "limburg", State.RELEASED),
        (Step.EVALUATED, "limburg", State.EVALUATED),
    ):
        road.check_step(step, by=node, roles=ROLES, said=told, reason="Het ging goed")
        told.append(said(step, node, len(told)))
        assert road.state(ROLES, told) is state


def test_a_region_that_was_not_chosen_sends_nothing() -> None:
    assert Step.UNDERWAY in road.open_to(ROLES, APPROVED, by="brabant")
    assert Step.UNDERWAY not in road.open_to(ROLES, APPROVED, by="utrecht")
    assert Step.UNDERWAY not in road.open_to(ROLES, APPROVED, by="kcr2")


def test_approved_without_an_offer_whoever_treats_it_sends_its_own() -> None:
    told = [*TREATED, said(Step.APPROVED, "kcr2", 20)]
    assert Step.UNDERWAY in road.open_to(ROLES, told, by="kcr2")
    assert road.waits_for(ROLES, told) == {"kcr2"}


@pytest.mark.parametrize("step", [Step.RETURNED, Step.REJECTED, Step.WITHDRAWN])
def test_what_ends_it_needs_a_reason(step: Step) -> None:
    node, told = ("limburg" if step is Step.WITHDRAWN else "kcr2"), SENT if step is Step.RETURNED else TREATED
    with pytest.raises(Refused, match="assistance-reason-missing"):
        road.check_step(step, by=node, roles=ROLES, said=told, reason=" ")
    road.check_step(step, by=node, roles=ROLES, said=told, reason="Te laat")


def test_who_has_no_part_in_it_says_nothing() -> None:
    for step in Step:
        assert not road.is_theirs(step, by="zeeland", roles=ROLES)
    with pytest.raises(Refused, match="assistance-not-yours"):
        road.check_step(Step.APPROVED, by="limburg", roles=ROLES, said=TREATED, reason="")


def test_a_step_that_does_not_follow_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        road.check_step(Step.APPROVED, by="kcr2", roles=ROLES, said=SENT, reason="")


def test_an_offer_that_is_not_there_cannot_be_chosen() -> None:
    road.check_choice(["o1"], [OFFER])
    with pytest.raises(Refused):
        road.check_choice(["o2"], [OFFER])


def test_withdrawn_is_withdrawn_whatever_crossed_it() -> None:
    assert road.state(ROLES, [*APPROVED, said(Step.WITHDRAWN, minutes=19)]) is State.WITHDRAWN


def test_by_when_something_was_agreed() -> None:
    assert road.due(ROLES, SENT, PATIENCE) == NOON + timedelta(minutes=35)
    assert road.due(ROLES, APPROVED, PATIENCE) == NOON + timedelta(minutes=80)
    assert road.due(ROLES, [*APPROVED, said(Step.ARRIVED, minutes=30)], PATIENCE) is None


def test_a_region_that_cannot_help_says_so_and_may_think_again() -> None:
    no = said(Step.DECLINED, "utrecht", 13)
    told = [*TREATED, no]
    assert road.cannot_help(told) == {"utrecht"}
    assert road.unanswered(ROLES, told) == {"brabant"}
    assert Step.DECLINED not in road.open_to(ROLES, told, by="utrecht")
    assert Step.OFFERED in road.open_to(ROLES, told, by="utrecht")
    assert road.cannot_help([*told, said(Step.OFFERED, "utrecht", 14)]) == frozenset()


def test_an_offer_that_was_taken_back_is_not_chosen_any_more() -> None:
    no = said(Step.DECLINED, "brabant", 16)
    with pytest.raises(Refused, match="assistance-no-such-offer"):
        road.check_choice(["o1"], [*TREATED, OFFER, no])
    again = said(Step.OFFERED, "brabant", 17, name="o2")
    road.check_choice(["o2"], [*TREATED, OFFER, no, again])
    # When both cross, whoever treats it has to find something else, and is waited for.
    assert road.waits_for(ROLES, [*APPROVED, no]) == {"kcr2"}


def test_of_two_that_come_the_second_is_not_there_with_the_first() -> None:
    other = said(Step.OFFERED, "utrecht", 16, name="o2")
    granted = said(Step.APPROVED, "kcr2", 20, chosen=("o1", "o2"))
    told = [*TREATED, OFFER, other, granted, said(Step.UNDERWAY, "brabant", 25)]
    assert road.waits_for(ROLES, told) == {"limburg", "utrecht"}
    assert road.due(ROLES, told, PATIENCE) == NOON + timedelta(minutes=80)
    told.append(said(Step.ARRIVED, minutes=50, arrived=("o1",)))
    assert road.state(ROLES, told) is State.UNDERWAY
    assert road.there(told) == {"o1"}
    assert Step.UNDERWAY in road.open_to(ROLES, told, by="utrecht")
    told.append(said(Step.ARRIVED, minutes=90, arrived=("o2",)))
    assert road.state(ROLES, told) is State.ARRIVED


def test_what_arrives_without_having_left_is_on_its_way_from_then() -> None:
    other = said(Step.OFFERED, "utrecht", 16, name="o2")
    granted = said(Step.APPROVED, "kcr2", 20, chosen=("o1", "o2"))
    told = [*TREATED, OFFER, other, granted, said(Step.ARRIVED, minutes=50, arrived=("o1",))]
    assert road.since(ROLES, told) == NOON + timedelta(minutes=50)


@given(told=st.permutations([*APPROVED, said(Step.UNDERWAY, "brabant", 30)]))
def test_how_it_stands_does_not_hang_on_the_order_in_which_words_came(told: list[Said]) -> None:
    assert road.state(ROLES, told) is State.UNDERWAY
    assert road.waits_for(ROLES, told) == {"limburg"}


@given(
    steps=st.lists(
        st.tuples(st.sampled_from(Step), st.sampled_from(["limburg", "kcr2", "brabant", "zeeland"]))
    )
)
def test_whatever_is_tried_a_stranger_never_speaks_and_an_end_is_an_end(
    steps: list[tuple[Step, str]],
) -> None:
    told = [ASKED]
    for number, (step, node) in enumerate(steps):
        before = road.state(ROLES, told)
        try:
            road.check_step(step, by=node, roles=ROLES, said=told, reason="Omdat")
        except Refused:
            continue
        assert before not in ENDS
        assert ROLES.side_of(node) in tuple(Side)
        told.append(said(step, node, number))
    assert not any(each.node == "zeeland" for each in told)
