"""Forgery, ticks and the chain of digests."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.realtime import packing, rules
from samenbeeld.realtime.rules import Author, Row
from samenbeeld.realtime.tests.writing import AMINA, BRAM
from samenbeeld.realtime.yjs import Range

ranges = st.lists(
    st.builds(
        lambda client, start, length: Range(client, start, start + length),
        st.integers(0, 2**53 - 1),
        st.integers(0, 9999),
        st.integers(1, 99),
    ),
    max_size=3,
)
parts = st.lists(
    st.tuples(
        st.sampled_from([AMINA, BRAM]), st.integers(0, 2**41), ranges, st.booleans(), st.binary(max_size=30)
    ),
    min_size=1,
    max_size=8,
)


def chain(parts: list[tuple[Author, int, list[Range], bool, bytes]]) -> list[Row]:
    rows: list[Row] = []
    before = b""
    for number, part in enumerate(parts, 1):
        rows.append(rules.next_row(before, number, *part))
        before = rows[-1].digest
    return rows


@given(parts)
def test_an_untouched_chain_holds(parts: list[tuple[Author, int, list[Range], bool, bytes]]) -> None:
    assert rules.first_broken(b"", chain(parts)) is None


@given(parts, st.data())
def test_any_flipped_bit_breaks_the_chain_at_its_row(
    parts: list[tuple[Author, int, list[Range], bool, bytes]], data: st.DataObject
) -> None:
    rows = chain(parts)
    place = data.draw(st.integers(0, len(rows) - 1))
    field = data.draw(st.sampled_from(["update", "ranges", "digest"]))
    content = bytearray(getattr(rows[place], field))
    if not content:
        return
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    rows[place] = rows[place]._replace(**{field: bytes(content)})  # type: ignore[arg-type]
    assert rules.first_broken(b"", rows) == place + 1


@given(parts, st.data())
def test_another_name_or_moment_breaks_the_chain(
    parts: list[tuple[Author, int, list[Range], bool, bytes]], data: st.DataObject
) -> None:
    rows = chain(parts)
    place = data.draw(st.integers(0, len(rows) - 1))
    row = rows[place]
    other = data.draw(
        st.sampled_from(
            [
                row._replace(at_ms=row.at_ms + 1),
                row._replace(deletes=not row.deletes),
                row._replace(author=replace(row.author, name="Iemand anders")),
                row._replace(author=replace(row.author, account="x", name=row.author.name)),
            ]
        )
    )
    rows[place] = other
    assert rules.first_broken(b"", rows) == place + 1


@given(parts)
def test_a_row_that_is_gone_is_missed(parts: list[tuple[Author, int, list[Range], bool, bytes]]) -> None:
    rows = chain(parts)
    assert rules.first_broken(b"", rows[1:]) == (1 if len(rows) > 1 else None)


@given(parts)
def test_folding_gives_back_the_very_rows(parts: list[tuple[Author, int, list[Range], bool, bytes]]) -> None:
    rows = chain(parts)
    stamps, updates = packing.pack(rows)
    assert packing.unpack(stamps, updates) == rows
    assert [(s.seq, s.author, s.at_ms, s.deletes) for s in packing.unpack_stamps(stamps)] == [
        (row.seq, row.author, row.at_ms, row.deletes) for row in rows
    ]


def test_adding_to_the_clocks_of_another_is_forgery() -> None:
    assert rules.is_forged([Range(7, 3, 5)], "bram", {7: "amina"}, {7: 3})


def test_repeating_what_is_known_of_another_is_not() -> None:
    assert not rules.is_forged([Range(7, 0, 3)], "bram", {7: "amina"}, {7: 3})


def test_a_client_id_that_nobody_used_is_free() -> None:
    assert not rules.is_forged([Range(7, 0, 3)], "bram", {}, {})


@given(st.integers(0, 5_000), st.integers(0, 5_000))
def test_a_fuller_room_never_ticks_faster(one: int, other: int) -> None:
    fewer, more = sorted((one, other))
    assert rules.tick_seconds(fewer) <= rules.tick_seconds(more) <= 0.080


@given(st.integers(0, 5_000), st.floats(0, 10))
def test_a_change_waits_at_most_one_tick_and_not_at_all_in_a_quiet_room(people: int, quiet: float) -> None:
    tick = rules.tick_seconds(people)
    assert rules.wait_seconds(people, quiet) == (0 if quiet >= tick else tick)


def test_initials_are_first_and_last_name() -> None:
    assert [rules.initials(name) for name in ("Amina El Idrissi", "Bram", "", "7 8")] == ["AI", "B", "?", "?"]
