"""From what was typed to what is known: empty is unknown, and what cannot be is refused at its field."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.situation_reports.queries import template
from samenbeeld.situation_reports.rules.difference import changes
from samenbeeld.situation_reports.rules.values import keep_moments, parse_number, read, typed
from samenbeeld.situation_reports.tests.cases import TYPED, VALUES

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)
NURSING = template().form("nursing_home")


def problems(**given_fields: str) -> dict[str, str]:
    names = {name.replace("__", "."): value for name, value in given_fields.items()}
    return {problem.name: problem.key for problem in read(NURSING, {**TYPED, **names}, NOW).problems}


def test_what_was_typed_becomes_what_is_known() -> None:
    assert read(NURSING, TYPED, NOW).values == VALUES


def test_empty_is_unknown_and_never_zero() -> None:
    assert "absence" not in read(NURSING, {**TYPED, "absence": " "}, NOW).values


def test_zero_is_known() -> None:
    assert read(NURSING, {**TYPED, "absence": "0"}, NOW).values["absence"] == 0


@pytest.mark.parametrize(
    ("written", "figure"),
    [("1.310", 1310), ("12,5", 12.5), ("12.5", 12.5), ("1.310,5", 1310.5), ("84", 84), ("ongeveer 40", None),
     ("nan", None), ("inf", None), ("-3", -3)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(written: str, figure: float | None) -> None:
    assert parse_number(written) == figure


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("residents_to_move", "-1", "situation-reports-below-zero"),
        ("residents_to_move", "133", "situation-reports-above-other"),
        ("absence", "101", "situation-reports-above-most"),
        ("absence", "veel", "situation-reports-no-number"),
        ("overall__level", "purple", "situation-reports-choice-unknown"),
        ("overall__level", "", "situation-reports-overall-missing"),
        ("overall__reason", "", "situation-reports-reason-missing"),
        ("prognosis_24", " ", "situation-reports-prognosis-24-missing"),
        ("moving__since", "morgen", None),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(name: str, value: str, key: str | None) -> None:
    found = problems(**{name: value})
    assert found == ({name.replace("__", "."): key} if key else {})


def test_more_free_than_there_is_cannot_be() -> None:
    found = problems(places__value="21", places__total="20")
    assert found == {"places.value": "situation-reports-above-total"}


def test_nobody_saw_a_figure_that_is_yet_to_come() -> None:
    later = (NOW + timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M")
    assert problems(places__value="2", places__at=later) == {"places.at": "situation-reports-moment-to-come"}


def test_what_a_clock_that_runs_ahead_says_is_kept() -> None:
    ahead = (NOW + timedelta(minutes=10)).strftime("%Y-%m-%dT%H:%M")
    assert problems(places__value="2", places__at=ahead) == {}


def test_a_moment_that_cannot_be_read_is_named() -> None:
    found = problems(moving__applies="yes", moving__since="gisteren")
    assert found == {"moving.since": "situation-reports-no-moment"}


def test_a_bottleneck_needs_words_and_a_kind() -> None:
    found = problems(bottlenecks__0__count="3")
    assert set(found.values()) == {"situation-reports-what-missing", "situation-reports-kind-missing"}


def test_a_bottleneck_that_is_over_says_how() -> None:
    found = problems(bottlenecks__0__what="Pomp", bottlenecks__0__kind="failure", bottlenecks__0__over="yes")
    assert found == {"bottlenecks.0.reason": "situation-reports-over-reason-missing"}


def test_an_empty_row_is_no_bottleneck() -> None:
    assert "bottlenecks" not in read(NURSING, {**TYPED, "bottlenecks.3.what": ""}, NOW).values


def test_a_figure_that_stayed_the_same_was_not_seen_again() -> None:
    before = {"places": {"value": 2, "total": 20, "at": "2027-01-14T09:00+01:00"}}
    again = {**TYPED, "places.value": "2", "places.total": "20"}
    assert keep_moments(read(NURSING, again, NOW).values, again, before)["places"] == before["places"]


def test_a_figure_that_changed_was_seen_now() -> None:
    before = {"places": {"value": 2, "total": 20, "at": "2027-01-14T09:00+01:00"}}
    anew = {**TYPED, "places.value": "1", "places.total": "20"}
    kept = keep_moments(read(NURSING, anew, NOW).values, anew, before)
    assert kept["places"]["at"] == "2027-01-14T14:22+01:00"


words = st.text(st.characters(whitelist_categories=("L", "Nd")), min_size=1, max_size=30)
levels = st.sampled_from(["green", "yellow", "orange", "red"])
moments = st.datetimes(datetime(2026, 11, 1), datetime(2027, 1, 10)).map(
    lambda moment: moment.strftime("%Y-%m-%dT%H:%M") + "+01:00"
)
whole = st.integers(0, 5000)


def known(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=parts)


bottlenecks = st.lists(
    st.fixed_dictionaries(
        {"key": words, "what": words, "kind": st.sampled_from(["staff", "moving"])},
        optional={
            "count": whole, "by": moments, "solved_locally": st.booleans(), "help": st.just("transport"),
        },
    ),
    min_size=1, max_size=4, unique_by=lambda item: item["key"],
)  # fmt: skip
reports = st.builds(
    lambda required, optional: {**required, **optional},
    st.fixed_dictionaries(
        {
            "overall": st.fixed_dictionaries(
                {"level": levels, "reason": words}, optional={"trend": st.just("same")}
            ),
            "prognosis_24": words,
        }
    ),
    known(
        residents_total=st.just(5000), residents_to_move=whole, absence=st.integers(0, 100),
        emergency_power=st.integers(0, 2000),
        power=st.fixed_dictionaries({"level": levels}, optional={"hours": whole}),
        failure=st.fixed_dictionaries(
            {"applies": st.just(True)}, optional={"severity": levels, "since": moments, "affected": whole}
        ),
        bottlenecks=bottlenecks,
    ),
)  # fmt: skip


@given(reports)
def test_what_is_known_can_be_typed_again(values: dict[str, Any]) -> None:
    reading = read(NURSING, typed(NURSING, values), NOW)
    assert reading.problems == ()
    assert reading.values == values


@given(reports, reports)
def test_nothing_differs_exactly_when_it_is_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert changes(template(), one, one) == []
    assert (changes(template(), one, other) == []) == (_by_key(one) == _by_key(other))


def _by_key(values: dict[str, Any]) -> dict[str, Any]:
    """The order in which bottlenecks stand says nothing."""
    return {**values, "bottlenecks": {item["key"]: item for item in values.get("bottlenecks", ())}}
