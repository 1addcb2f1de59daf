"""Identifiers sort by time and say that they are version 7."""

import time

from samenbeeld.kernel.ids import uuid7


def test_an_identifier_is_a_version_7_uuid() -> None:
    made = uuid7()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_later_identifiers_sort_later() -> None:
    first = uuid7()
    time.sleep(0.002)
    assert first < uuid7()


def test_identifiers_of_one_moment_differ() -> None:
    assert len({uuid7() for _ in range(5_000)}) == 5_000


def test_an_identifier_carries_its_moment_in_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    stamp = uuid7().int >> 80
    assert before <= stamp <= time.time_ns() // 1_000_000
