"""What is kept in memory is what the same question would read now."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from samenbeeld.accounts import actions as accounts
from samenbeeld.accounts.models import Account
from samenbeeld.audit import keeping
from samenbeeld.audit.journal import SYSTEM, journalled, record_read
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import Site
from samenbeeld.organisations.tests.cast import Cast

Codes = Callable[[], list[str]]


@pytest.fixture
def codes(cast: Cast) -> Codes:
    """The codes of the regions, kept."""

    @keeping.until_a_change
    def read() -> list[str]:
        return sorted(region.code for region in queries.regions())

    return read


def read_in_the_dark() -> None:
    """Something that changes, in another package than the regions."""
    accounts.change_preference(actor=Account.objects.order_by("login")[0], preference="theme", value="dark")


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


def test_a_change_elsewhere_leaves_it_as_it_is(
    codes: Codes, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    codes()
    read_in_the_dark()
    with django_assert_num_queries(2):  # the last change, and what changed since
        assert codes() == ["VR23", "VR24"]
    with django_assert_num_queries(1):
        codes()


def test_what_is_made_of_something_kept_is_read_again_with_it(codes: Codes) -> None:
    counted = keeping.until_a_change(lambda: len(codes()))
    assert counted() == 2
    read_in_the_dark()
    assert counted() == 2
    add("VR01")
    assert counted() == 3


def test_what_is_read_from_the_journal_itself_is_read_again_after_any_change(cast: Cast) -> None:
    lines = keeping.until_a_change(lambda: JournalLine.objects.count())
    before = lines()
    read_in_the_dark()
    assert lines() == before + 1


def test_what_is_made_without_a_table_is_made_again_after_any_change(cast: Cast) -> None:
    readings = iter((1, 2))
    read = keeping.until_a_change(lambda: next(readings))
    assert (read(), read()) == (1, 1)
    read_in_the_dark()
    assert read() == 2


def test_what_was_asked_about_something_counts_as_read_from_it(cast: Cast) -> None:
    """The answer hands the region on as it was asked."""
    named = keeping.until_a_change(lambda region: (region.name, Account.objects.count()))
    region = queries.region("VR24")
    assert named(region)[0] == "Zuid-Limburg"
    add("VR01")
    region.name = "Anders"
    assert named(region)[0] == "Anders"


def test_after_a_change_that_was_undone_everything_is_read_again(codes: Codes) -> None:
    codes()
    with suppress(Refused), transaction.atomic():
        add("VR01")
        assert codes() == ["VR01", "VR23", "VR24"]
        raise Refused("x-refused")
    assert codes() == ["VR23", "VR24"]
    add("VR02")
    assert codes() == ["VR02", "VR23", "VR24"]


def test_a_change_of_one_table_alone_leaves_what_was_read_from_others(
    codes: Codes,
    cast: Cast,
    django_assert_num_queries: DjangoAssertNumQueries,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sites = keeping.until_a_change(lambda: Site.objects.count())
    monkeypatch.setitem(keeping._narrow, "organisations.SiteAdded", frozenset({"organisations_site"}))
    before = sites()
    codes()
    actions.add_site(actor=SYSTEM, organisation=cast.de_maasoever, name="Nieuw")
    with django_assert_num_queries(2):
        assert codes() == ["VR23", "VR24"]
    assert sites() == before + 1


def test_somebody_who_comes_in_changes_nothing(
    codes: Codes, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    codes()
    accounts.refuse_login(actor=None)
    with django_assert_num_queries(1):
        codes()


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


def test_what_is_asked_once_a_look_is_asked_once_for_a_page_and_again_after_an_action() -> None:
    asked: list[str] = []

    @keeping.once_a_look
    def told(word: str) -> int:
        asked.append(word)
        return len(asked)

    assert [told("a"), told("a")] == [1, 2]
    with keeping.one_look():
        assert [told("a"), told("a"), told("b")] == [3, 3, 4]
        with keeping.an_action():
            assert [told("a"), told("a")] == [5, 6]
        assert [told("a"), told("a")] == [7, 7]
    with keeping.one_look():
        assert told("a") == 8
