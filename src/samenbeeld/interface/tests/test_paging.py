"""A list in parts: nothing twice, nothing missed, whatever comes in between."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.interface.rules import check_names, cursor_after, cut, newest_first, read_cursor
from samenbeeld.kernel.errors import Refused

KEYS = st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=30)


@given(keys=KEYS, most=st.integers(1, 7))
def test_the_parts_together_are_the_list(keys: list[str], most: int) -> None:
    found, cursor = list[str](), ""
    while True:
        part = cut(keys, str, cursor=cursor, most=most)
        assert len(part.rows) <= most
        found += part.rows
        cursor = part.following
        if not cursor:
            break
    assert found == sorted(keys)


@given(keys=KEYS, new=st.text(min_size=1, max_size=8))
def test_a_row_that_comes_in_between_hides_no_other(keys: list[str], new: str) -> None:
    first = cut(keys, str, cursor="", most=3)
    if first.following:
        rest = cut([*keys, *({new} - {*keys})], str, cursor=first.following, most=100)
        assert {*keys} <= {*first.rows, *rest.rows}


@given(key=st.text())
def test_a_cursor_says_where_it_goes_on(key: str) -> None:
    assert read_cursor(cursor_after(key)) == key


@pytest.mark.parametrize("cursor", ["x", "W10", "é", "WzEsMl0", "=" * 5, "W" * 4000])
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Refused) as refused:
        read_cursor(cursor)
    assert refused.value.field == "cursor"


def test_the_newest_comes_first() -> None:
    at = datetime(2027, 1, 14, tzinfo=UTC)
    assert newest_first(at + timedelta(microseconds=1), "b") < newest_first(at, "a") < newest_first(at, "b")


def test_a_name_that_is_not_there_is_refused() -> None:
    check_names({"regio"}, {"regio", "cursor"})
    with pytest.raises(Refused):
        check_names({"regoi"}, {"regio"})
