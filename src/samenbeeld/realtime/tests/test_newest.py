"""What is remembered of documents as they are now."""

import sys
import threading
from collections.abc import Iterator

import pytest

from samenbeeld.realtime import newest
from samenbeeld.realtime.log import Head


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads that interrupt each other as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty_threads")
def test_many_threads_may_ask_and_remember_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "_MOST_KEPT_BYTES", 50)
    memory = newest.Memory()
    trouble: list[BaseException] = []

    def ask(first: int) -> None:
        try:
            for turn in range(2_000):
                document = (first + turn) % 17
                head = Head(turn, bytes([document]))
                memory.keep(document, head, bytes([document]) * 9)
                state = memory.state(document, head)
                assert state is None or state == bytes([document]) * 9
        except BaseException as error:
            trouble.append(error)

    threads = [threading.Thread(target=ask, args=(first,)) for first in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not trouble


def test_a_state_is_forgotten_when_the_log_went_on() -> None:
    memory = newest.Memory()
    memory.keep(1, Head(4, b"four"), b"text")
    assert memory.state(1, Head(4, b"four")) == b"text"
    assert memory.state(1, Head(5, b"five")) is None


def test_what_was_asked_for_longest_ago_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "_MOST_KEPT_BYTES", 20)
    memory, head = newest.Memory(), Head(1, b"")
    for document in (1, 2):
        memory.keep(document, head, b"x" * 10)
    memory.state(1, head)
    memory.keep(3, head, b"x" * 10)
    assert [memory.state(document, head) is not None for document in (1, 2, 3)] == [True, False, True]
