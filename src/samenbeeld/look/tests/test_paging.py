"""A long list in pages holds everything once."""

import pytest

from samenbeeld.look.paging import asked_page, list_page

ROWS = [str(number) for number in range(7)]


def test_the_pages_together_hold_everything_once_and_in_order() -> None:
    pages = [list_page(ROWS, number, size=3) for number in (1, 2, 3)]
    assert [row for page in pages for row in page.rows] == ROWS
    assert [(page.first, page.last) for page in pages] == [(1, 3), (4, 6), (7, 7)]
    assert [(page.previous, page.following) for page in pages] == [(None, 2), (1, 3), (2, None)]


def test_a_list_that_fits_is_no_part_of_anything() -> None:
    assert not list_page(ROWS, 1, size=7).is_part
    assert not list_page(ROWS, None, size=3).is_part
    assert not list_page([], 1, size=3).is_part


def test_the_page_that_holds_a_row_goes_before_the_number() -> None:
    assert list_page(ROWS, 1, size=3, at=5).first == 4


@pytest.mark.parametrize("absurd", ["", "0", "99", "-1", "twee", "9" * 30, "²"])
def test_a_page_that_is_not_there_is_the_first(absurd: str) -> None:
    assert list_page(ROWS, asked_page(absurd), size=3).first == 1


def test_everything_can_be_asked_in_one_list() -> None:
    assert list(list_page(ROWS, asked_page("alles"), size=3).rows) == ROWS
