"""A door and a live room that add to one log at the same moment: the room waits, and then numbers anew."""

import threading
from typing import Any

import pytest
from django.db import IntegrityError, connection

from samenbeeld.kernel.tests import databases
from samenbeeld.realtime import actions, log, queries, rules, yjs
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person, text_of

ROOM = "tegelijk"


class LiveRoom(threading.Thread):
    """Writes after the row it knows, on a connection of its own and without the lock that a door takes."""

    def __init__(self, update: bytes) -> None:
        super().__init__()
        self.update, self.head, self.document = update, log.head(log.document_id(ROOM)), log.document_id(ROOM)
        self.trouble: Exception | None = None

    def run(self) -> None:
        reading = yjs.read_update(self.update)
        row = rules.next_row(
            self.head.digest, self.head.seq + 1, BRAM, 0, reading.inserts, False, self.update
        )
        try:
            log.append_alone(self.document, [row])
        except IntegrityError as trouble:
            self.trouble = trouble
        finally:
            connection.close()


@databases.of_postgresql  # on SQLite who writes is alone
@pytest.mark.django_db(transaction=True)
def test_a_room_waits_for_a_door_and_hears_that_it_must_number_anew() -> None:
    log.forget_writers()
    amina, bram = Person(), Person(BRAM)
    actions.append_update(ROOM, AMINA, amina.types("een "))
    bram.hears(amina.doc.get_update())
    log.know_writers([BRAM])
    room = LiveRoom(bram.types("twee ", 4))

    def interrupt(execute: Any, sql: str, *given: Any) -> Any:
        answer = execute(sql, *given)
        if "realtime_logrow" in sql and not room.ident:
            room.start()
            room.join(0.3)
            assert room.is_alive(), room.trouble
        return answer

    with connection.execute_wrapper(interrupt):
        assert actions.append_update(ROOM, AMINA, amina.types("drie", 4)) == 2
    room.join(20)
    assert isinstance(room.trouble, IntegrityError)
    assert text_of(queries.state(ROOM)) == "een drie"
    assert queries.verify(ROOM) is None
