"""The clock of the machine is set back while people write: nothing is lost, and the order stays."""

from datetime import UTC, datetime, timedelta

import pytest

from samenbeeld.realtime import actions, log, queries
from samenbeeld.realtime.tests.writing import AMINA, Person, text_of

ROOM = "klok"
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


@pytest.mark.django_db
def test_what_is_written_by_a_clock_that_was_set_back_ten_minutes_stands_where_it_was_written() -> None:
    log.forget_writers()
    person = Person()
    actions.append_update(ROOM, AMINA, person.types("een "), at=NOON)
    actions.append_update(ROOM, AMINA, person.types("twee ", 4), at=NOON - timedelta(minutes=10))
    actions.append_update(ROOM, AMINA, person.types("drie", 9), at=NOON + timedelta(seconds=1))
    assert queries.verify(ROOM) is None
    assert text_of(queries.state(ROOM)) == "een twee drie"
    # A look back never shows what builds on something that it leaves out.
    assert text_of(queries.state_at(ROOM, NOON)) == "een twee "
