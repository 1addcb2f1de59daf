"""Every door times every person: as written down in `expected.txt`, which says how to add one."""

from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.matrix import table
from tests.matrix.answers import Answers, answers
from tests.matrix.doors import with_places
from tests.matrix.table import IS_OPEN, Table
from tests.matrix.world import COLUMNS, STRANGER, world

# Asks pytest for a database; the tests themselves only compare.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def actual(
    prepared_world: Path, django_db_blocker: DjangoDbBlocker, expected: Table, request: pytest.FixtureRequest
) -> Answers:
    """What the product answers, asked once: some fourteen thousand times. At night everybody asks all."""
    whole_pages = request.config.getoption("--night")
    with django_db_blocker.unblock(), world():
        return answers(None if whole_pages else expected)


@pytest.fixture(scope="module")
def expected() -> Table:
    """What was decided."""
    return table.table(table.read(table.FILE.read_text()))


def test_every_door_has_a_line(expected: Table, actual: Answers) -> None:
    assert told(table.without_a_line(expected, actual.table)) == ""


def test_every_line_has_a_door(expected: Table, actual: Answers) -> None:
    assert told(table.without_a_door(expected, actual.table)) == ""


def test_every_door_answers_everybody_as_written_down(expected: Table, actual: Answers) -> None:
    assert told(table.other_answers(expected, actual.table)) == ""


def test_nobody_is_told_a_word_of_what_is_closed_to_them(actual: Answers) -> None:
    assert "\n".join(actual.leaks) == ""


def test_everybody_meets_something_closed_at_each_address_that_is_about_something(
    actual: Answers, expected: Table
) -> None:
    untried = [
        (name, who)
        for name in sorted(with_places())
        for place, who in enumerate(COLUMNS)
        if who != STRANGER and all(row[place] in IS_OPEN for row in rows_at(name, actual, expected))
    ]
    assert untried == []


def rows_at(name: str, actual: Answers, expected: Table) -> list[table.Row]:
    """What was decided for every knock at this address."""
    return [
        expected[door] for door, address in actual.addresses.items() if address == name and door in expected
    ]


def told(problems: list[str]) -> str:
    """For whoever reads the failure: all that is wrong, and how to see it side by side."""
    return "\n".join([*problems, f"Side by side: {table.HOW}"]) if problems else ""
