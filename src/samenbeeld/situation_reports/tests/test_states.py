"""The road of a report, the order of the board, and which bottlenecks are perhaps one."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.situation_reports import events
from samenbeeld.situation_reports.rules.board import order
from samenbeeld.situation_reports.rules.bottlenecks import Told, alike, check_closing, check_merging, root
from samenbeeld.situation_reports.rules.states import (
    NEXT,
    Facts,
    State,
    check_judging,
    check_sending,
    state_of,
)

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)


@given(st.lists(st.sampled_from(["send", "accept", "return"]), max_size=30))
def test_old_facts_and_an_event_are_what_the_rows_say(happenings: list[str]) -> None:
    """Rows: how many reports, and the verdict of each. Events: the same, told one after the other."""
    facts, verdicts, last = Facts(), {}, 0
    for happening in happenings:
        if happening == "send":
            last += 1
            facts = events.fresh(facts, events.ReportSubmitted("a", "o", last, "green", is_unchanged=False))
        elif last and last not in verdicts:
            verdict = State.ACCEPTED if happening == "accept" else State.RETURNED
            verdicts[last] = verdict
            event: events.Event = events.ReportAccepted("a", "o", last)
            if verdict is State.RETURNED:
                event = events.ReportReturned("a", "o", last, "Waarom?")
            facts = events.fresh(facts, event)
    from_rows = {
        number: state_of(is_last=number == last, verdict=verdicts.get(number, ""))
        for number in range(1, last + 1)
    }
    assert dict(facts.states) == from_rows


@given(st.lists(st.sampled_from(["send", "accept", "return"]), max_size=30))
def test_every_step_is_on_the_road(happenings: list[str]) -> None:
    facts, last = Facts(), 0
    for happening in happenings:
        before = dict(facts.states)
        if happening == "send":
            last += 1
            facts = events.fresh(facts, events.ReportSubmitted("a", "o", last, "green", is_unchanged=False))
        elif before.get(last) is State.SUBMITTED and happening == "accept":
            facts = events.fresh(facts, events.ReportAccepted("a", "o", last))
        for number, state in facts.states.items():
            was = before.get(number, State.NONE)
            assert state == was or state in NEXT[was]


def test_asking_and_stopping_are_told_by_their_events() -> None:
    asked = events.fresh(Facts(), events.ReportsRequested("a", "r", NOW.isoformat(), 4, ()))
    assert asked.asked
    assert not events.fresh(asked, events.RequestEnded("a", "r", "Klaar")).asked


def test_a_report_that_was_judged_is_not_judged_again() -> None:
    with pytest.raises(Conflict, match="judged-already"):
        check_judging(State.ACCEPTED, State.RETURNED, "Toch niet")


def test_a_report_is_not_returned_without_a_reason() -> None:
    with pytest.raises(Refused, match="return-reason-missing"):
        check_judging(State.SUBMITTED, State.RETURNED, "  ")


def test_a_form_of_before_the_newest_report_is_not_sent() -> None:
    with pytest.raises(Conflict, match="sent-meanwhile"):
        check_sending(base=2, last=3, who="Wim", at=NOW, organisation="a", of_sender="a")


def test_a_form_of_another_organisation_is_not_sent() -> None:
    with pytest.raises(NotAllowed, match="other-organisation"):
        check_sending(base=0, last=0, who="", at=None, organisation="a", of_sender="b")


def key(name: str, **given_facts: object) -> tuple[int, float, int, float, str]:
    facts: dict[str, object] = {
        "missed_since": None, "reported_at": NOW, "is_asked": True, "is_returned": False,
        "level": Level.GREEN, "name": name,
    }  # fmt: skip
    return order(**{**facts, **given_facts})  # type: ignore[arg-type]


def test_silence_comes_before_red_and_green_comes_last() -> None:
    rows = [
        key("green"),
        key("red", level=Level.RED),
        key("returned", is_returned=True),
        key("never", reported_at=None),
        key("late", missed_since=NOW),
        key("longest late", missed_since=NOW - timedelta(hours=4)),
        key("not asked", reported_at=None, is_asked=False),
    ]
    names = [row[-1] for row in sorted(rows)]
    assert names == ["longest late", "late", "never", "returned", "red", "green", "not asked"]


# Bottlenecks


def told(thread: str, what: str, **facts: object) -> Told:
    given_facts: dict[str, object] = {
        "thread": thread, "organisation": thread, "kind": "logistics", "what": what, "count": None,
        "said_at": NOW,
    }  # fmt: skip
    return Told(**{**given_facts, **facts})  # type: ignore[arg-type]


LYING = told("maasoever", "Liggend vervoer voor 84 bewoners van Itteren")
SHORT = told("rav", "6 wagens tekort voor liggend vervoer uit Itteren", said_at=NOW - timedelta(hours=4))


def pairs(*rows: Told) -> list[tuple[str, str]]:
    return [(each.first, each.second) for each in alike(rows, within_hours=12, same_words=0.3)]


def test_two_that_say_nearly_the_same_are_shown_together() -> None:
    assert pairs(LYING, SHORT) == [("maasoever", "rav")]


@pytest.mark.parametrize(
    "other",
    [
        told("rav", SHORT.what, kind="staff"),
        told("rav", SHORT.what, said_at=NOW - timedelta(hours=13)),
        told("rav", SHORT.what, organisation="maasoever"),
        told("rav", "De groothandel levert niet"),
        told("rav", "Voor de we"),
    ],
)
def test_another_kind_another_time_or_other_words_are_not(other: Told) -> None:
    assert pairs(LYING, other) == []


@given(st.lists(st.sampled_from(["vervoer itteren", "stroom uit", "vervoer", "6 wagens"]), max_size=6))
def test_alike_does_not_depend_on_the_order(whats: list[str]) -> None:
    rows = [told(str(number), what) for number, what in enumerate(whats)]
    found = {frozenset(pair) for pair in pairs(*rows)}
    assert found == {frozenset(pair) for pair in pairs(*reversed(rows))}


@given(st.dictionaries(st.integers(0, 8).map(str), st.integers(0, 8).map(str)))
def test_the_lead_of_a_group_is_found_also_when_groups_go_round(groups: dict[str, str]) -> None:
    assert root("0", groups) in {"0", *groups.values()}


def test_a_bottleneck_is_not_merged_with_itself_nor_twice() -> None:
    with pytest.raises(Refused, match="merge-itself"):
        check_merging("a", "a", {})
    with pytest.raises(Conflict, match="merged-already"):
        check_merging("a", "b", {"a": "b"})


def test_a_bottleneck_is_over_once_and_for_a_reason() -> None:
    with pytest.raises(Conflict, match="bottleneck-over"):
        check_closing(status="solved", after="solved", reason="x")
    with pytest.raises(Refused, match="over-reason-missing"):
        check_closing(status="open", after="solved", reason=" ")
