"""The chain without a database: one way to write a line, and a digest that nothing slips past."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.audit import rules

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
)
lines = st.dictionaries(st.sampled_from(["kind", "actor_name", "before", "after", "tlp"]), values, min_size=1)
digests = st.binary(min_size=32, max_size=32).map(bytes.hex)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(lines, st.randoms())
def test_the_order_of_the_fields_does_not_matter(line: dict[str, object], chance: object) -> None:
    shuffled = list(line.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # the Random that hypothesis hands out
    assert rules.canonical(dict(shuffled)) == rules.canonical(line)


@given(values)
def test_what_is_stored_and_read_back_is_written_the_same(value: object) -> None:
    stored = json.dumps(rules.plain(value))
    assert rules.canonical(json.loads(stored)) == rules.canonical(value)


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=zones))
def test_a_moment_is_the_same_on_every_clock(moment: datetime) -> None:
    assert rules.canonical(moment) == rules.canonical(moment.astimezone(UTC))


@given(st.sets(st.text()))
def test_a_set_is_written_in_one_order(members: set[str]) -> None:
    assert rules.plain(frozenset(members)) == sorted(members)


@given(digests, lines, lines)
def test_two_lines_have_the_same_seal_only_when_they_say_the_same(
    previous: str, one: dict[str, object], other: dict[str, object]
) -> None:
    says_the_same = rules.canonical(one) == rules.canonical(other)
    assert (rules.digest(previous, one) == rules.digest(previous, other)) is says_the_same


@given(digests, digests, lines)
def test_the_seal_holds_the_line_before(one: str, other: str, line: dict[str, object]) -> None:
    assert (rules.digest(one, line) == rules.digest(other, line)) is (one == other)


def test_any_other_program_finds_the_same_seal() -> None:
    # printf '%064d{"kind":"x"}' 0 | sha256sum
    expected = "854b84857558be8b4b236c4dfa84bd5868a469733502175002a859f483cf066d"
    assert rules.digest(rules.START, {"kind": "x"}) == expected


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("activities.GripLevelSet", "audit-kind-activities-grip-level-set"),
        ("crisis_picture.VersionFixed", "audit-kind-crisis-picture-version-fixed"),
        ("audit.ObjectRead", "audit-kind-audit-object-read"),
    ],
)
def test_a_kind_of_line_names_its_sentence(kind: str, sentence: str) -> None:
    assert rules.sentence_of_kind(kind) == sentence
