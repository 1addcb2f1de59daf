"""Rows that are folded between two questions are neither missed nor told twice."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import OperationalError, connection

from samenbeeld.realtime import actions, deliveries, log, queries
from samenbeeld.realtime.tests.writing import AMINA, Person, text_of

ROOM = "gevouwen"


def folded_after_the_first_look_at_the_log(read: Callable[[], Any]) -> Any:
    """What `read` tells when somebody folds the log between its questions."""

    def fold() -> None:
        # A database in memory refuses it while we read; one in a file lets it happen, and we do not see it.
        with suppress(OperationalError):
            actions.compact(ROOM)
        connection.close()

    def interrupt(execute: Any, sql: str, *given: Any) -> Any:
        answer = execute(sql, *given)
        if ("realtime_segment" in sql or "realtime_logrow" in sql) and threads:
            thread = threads.pop()
            thread.start()
            thread.join()
        return answer

    threads = [threading.Thread(target=fold)]
    with connection.execute_wrapper(interrupt):
        told = read()
    assert not threads
    return told


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("read", "told"),
    [
        (lambda: [stamp.seq for stamp in queries.stamps(ROOM)], [1, 2]),
        (lambda: [row.seq for row in deliveries.written([ROOM])[ROOM]], [1, 2]),
        (lambda: queries.verify(ROOM), None),
        (lambda: text_of(queries.state_at_position(ROOM, 1)), "een "),
        (lambda: text_of(queries.state(ROOM)), "een twee"),
    ],
    ids=["stamps", "deliveries", "proof", "an earlier state", "the state now"],
)
def test_a_fold_between_two_questions_changes_no_answer(read: Callable[[], Any], told: Any) -> None:
    # Another test emptied the tables.
    log.forget_writers()
    person = Person()
    actions.append_update(ROOM, AMINA, person.types("een "))
    actions.append_update(ROOM, AMINA, person.types("twee", 4))
    assert folded_after_the_first_look_at_the_log(read) == told
