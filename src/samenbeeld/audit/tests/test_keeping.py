"""What is kept in memory is what the same question would read now."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from pytest_django import DjangoAssertNumQueries

from samenbeeld.audit import keeping
from samenbeeld.audit.journal import SYSTEM, journalled, record_read
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.tests.cast import Cast

Codes = Callable[[], list[str]]


@pytest.fixture
def codes(cast: Cast) -> Codes:
    """The codes of the regions, kept."""

    @keeping.until_a_change
    def read() -> list[str]:
        return sorted(region.code for region in queries.regions())

    return read


def add(code: str) -> None:
    actions.add_region(actor=SYSTEM, code=code, slug=code.lower(), name=code)


@journalled
def add_and_fail(codes: Codes) -> None:
    """An action that asks something while it is busy, and then undoes all."""
    add("VR01")
    assert codes() == ["VR01", "VR23", "VR24"]
    raise Refused("x-refused")


def test_the_journal_alone_is_asked_when_nothing_changed(
    codes: Codes, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert codes() == ["VR23", "VR24"]
    with django_assert_num_queries(1):
        assert codes() == ["VR23", "VR24"]


def test_somebody_who_only_looks_changes_nothing(
    codes: Codes, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    codes()
    assert record_read(SYSTEM, object_kind="x.thing", object_id="1")
    with django_assert_num_queries(1):
        codes()


def test_a_change_is_seen_at_once(codes: Codes) -> None:
    codes()
    add("VR01")
    assert codes() == ["VR01", "VR23", "VR24"]


def test_one_page_asks_the_journal_once(
    codes: Codes, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    codes()
    with django_assert_num_queries(1), keeping.one_look():
        codes()
        codes()


def test_a_page_that_changed_something_shows_it(codes: Codes) -> None:
    with keeping.one_look():
        codes()
        add("VR01")
        assert codes() == ["VR01", "VR23", "VR24"]


def test_what_was_undone_is_not_shown(codes: Codes) -> None:
    with keeping.one_look():
        with suppress(Refused):
            add_and_fail(codes)
        assert codes() == ["VR23", "VR24"]


def test_what_changes_while_it_is_read_is_seen_the_next_time(cast: Cast) -> None:
    """Somebody else commits between the question about the journal and the answer."""
    between = iter(["VR01", ""])

    @keeping.until_a_change
    def read() -> int:
        count = len(queries.regions())
        if code := next(between):
            add(code)
        return count

    assert (read(), read()) == (2, 3)


def test_nothing_is_kept_before_the_first_line(db: None) -> None:
    """An empty journal seals nothing."""
    readings = iter((1, 2))
    read = keeping.until_a_change(lambda: next(readings))
    assert (read(), read()) == (1, 2)
