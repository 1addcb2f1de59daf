"""The chain ends, a link lives a short while, an exercise says so first, quiet hours hold no alarm."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.alerts.rules import chain, delivery, links, wording
from samenbeeld.alerts.rules.audience import Worker
from samenbeeld.alerts.rules.chain import CANNOT, SEEN, Standing, Waits
from samenbeeld.alerts.rules.links import Link
from samenbeeld.alerts.rules.wording import Lengths, Wording
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Mode, Tlp

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
WAITS = Waits(4 * MINUTE, 8 * MINUTE)
ORDER = ["ico", "hin", "logger"]
BOTH = frozenset(Mode)

workers = st.lists(
    st.builds(
        Worker,
        key=st.integers(0, 40).map(str),
        organisation=st.sampled_from(["a", "b"]),
        functions=st.lists(st.sampled_from([*ORDER, "guest"]), min_size=1, max_size=3).map(tuple),
        modes=st.frozensets(st.sampled_from(list(Mode)), min_size=1),
    ),
    max_size=12,
    unique_by=lambda worker: worker.key,
)


@given(workers, st.sampled_from(list(Mode)), st.sets(st.integers(0, 40).map(str)))
def test_the_chain_ends_and_stays_in_the_organisation(
    people: list[Worker], mode: Mode, on_duty: set[str]
) -> None:
    alarmed: set[str] = set()
    for _ in range(len(people) + 1):
        found = chain.next_contact(
            "a", function="ico", mode=mode, workers=people, on_duty=on_duty, alarmed=alarmed, order=ORDER
        )
        if found is None:
            return
        assert found.organisation == "a"
        assert mode in found.modes
        assert found.key not in alarmed
        alarmed.add(found.key)
    raise AssertionError("it went on after everybody was alarmed")


def test_who_has_duty_is_next_before_who_holds_the_function() -> None:
    people = [Worker("1", "a", ("ico",), BOTH), Worker("2", "a", ("logger",), BOTH)]
    found = chain.next_contact(
        "a", function="ico", mode=Mode.REAL, workers=people, on_duty={"2"}, alarmed=set(), order=ORDER
    )
    assert found == people[1]


def test_a_guest_is_nobodys_substitute() -> None:
    people = [Worker("1", "a", ("guest",), BOTH)]
    found = chain.next_contact(
        "a", function="ico", mode=Mode.REAL, workers=people, on_duty=set(), alarmed=set(), order=ORDER
    )
    assert found is None


@pytest.mark.parametrize(("minutes", "due"), [(3, False), (4, True), (7, True)])
def test_the_silent_are_reminded_once(minutes: int, due: bool) -> None:
    assert chain.is_due_for_reminder(Standing(NOON), WAITS, NOON + minutes * MINUTE) is due
    assert not chain.is_due_for_reminder(Standing(NOON, reminded_at=NOON), WAITS, NOON + minutes * MINUTE)


@pytest.mark.parametrize(
    ("standing", "minutes", "due"),
    [
        (Standing(NOON), 7, False),
        (Standing(NOON), 8, True),
        (Standing(NOON, answer=SEEN), 60, False),
        (Standing(NOON, answer=CANNOT), 0, True),
        (Standing(NOON, is_passed_on=True), 60, False),
    ],
)
def test_the_next_contact_comes_after_silence_or_at_once_after_cannot(
    standing: Standing, minutes: int, due: bool
) -> None:
    assert chain.is_due_for_next(standing, WAITS, NOON + minutes * MINUTE) is due


def test_the_same_answer_twice_says_that_somebody_was_first() -> None:
    with pytest.raises(Conflict):
        chain.check_answer(SEEN, SEEN)
    chain.check_answer(CANNOT, SEEN)


def test_an_unknown_answer_is_refused() -> None:
    with pytest.raises(Refused, match="alerts-answer-unknown"):
        chain.check_answer("perhaps", "")


LINK = Link(NOON, NOON + timedelta(hours=4))


@pytest.mark.parametrize(
    ("minutes", "state"),
    [(-20, "expired"), (-10, "open"), (0, "open"), (240, "open"), (250, "open"), (256, "expired")],
)
def test_a_link_forgives_clocks_that_differ_ten_minutes(minutes: int, state: str) -> None:
    assert links.state_of(LINK, now=NOON + minutes * MINUTE, clocks_differ=15 * MINUTE) == state


def test_a_link_that_was_used_says_so_also_when_it_expired() -> None:
    used = Link(NOON, NOON + MINUTE, used_at=NOON)
    assert links.state_of(used, now=NOON + timedelta(days=2), clocks_differ=MINUTE) == "used"


def test_a_link_of_somebody_else_tells_nothing() -> None:
    used = Link(NOON, NOON + MINUTE, used_at=NOON)
    state = links.state_of(used, now=NOON, clocks_differ=MINUTE, is_somebody_else=True)
    assert state == "for-another"


@given(st.text(max_size=80), st.booleans(), st.sampled_from(list(Tlp)))
def test_nothing_of_an_exercise_leaves_without_its_word(text: str, is_test: bool, tlp: Tlp) -> None:
    told = Wording(text, "", Mode.EXERCISE, is_test, tlp)
    assert wording.marked(text, told).startswith("OEFENING")


@given(st.text(max_size=80))
def test_what_is_real_bears_no_mark(text: str) -> None:
    assert wording.marked(text, Wording(text, "", Mode.REAL, False, Tlp.AMBER)) == text


def test_a_test_call_says_so() -> None:
    assert wording.mark_of(Mode.REAL, is_test=True) == "TEST"
    assert wording.mark_of(Mode.EXERCISE, is_test=True) == "OEFENING TEST"


def test_only_red_keeps_its_content_inside() -> None:
    assert [tlp for tlp in Tlp if not wording.travels_with_content(tlp)] == [Tlp.RED]


@pytest.mark.parametrize(
    ("first", "second", "field"), [("  ", "", "first"), ("x" * 81, "", "first"), ("x", "y" * 141, "second")]
)
def test_a_sentence_that_is_missing_or_too_long_is_named(first: str, second: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        wording.check_text(first, second, Lengths(80, 140))
    assert refused.value.field == field


@given(st.times(), st.times(), st.times())
def test_quiet_hours_never_hold_an_alarm(at: time, start: time, end: time) -> None:
    assert chain.may_leave_now(is_test=False, quiet_from=start, quiet_until=end, at=at)


@pytest.mark.parametrize(
    ("at", "may"), [(time(23), False), (time(3), False), (time(7), True), (time(12), True)]
)
def test_quiet_hours_hold_a_test_call(at: time, may: bool) -> None:
    quiet = {"quiet_from": time(22), "quiet_until": time(7)}
    assert chain.may_leave_now(is_test=True, at=at, **quiet) is may


@pytest.mark.parametrize(("hour", "night"), [(22, True), (3, True), (7, False), (12, False)])
def test_the_page_is_dark_at_night(hour: int, night: bool) -> None:
    assert chain.is_night(time(hour), from_hour=22, until_hour=7) is night


def test_a_message_is_tried_again_until_a_person_has_to_call() -> None:
    assert delivery.next_try(1, now=NOON, seconds=[15, 30]) == NOON + timedelta(seconds=15)
    assert delivery.next_try(3, now=NOON, seconds=[15, 30]) is None
