"""What processes say to each other: small enough, whole, and unreadable for whoever carries it."""

from dataclasses import replace

import pytest

from samenbeeld.realtime.letters import Letter, Part, Seal, Unreadable
from samenbeeld.realtime.wire import AwarenessEntry

SEAL = Seal(b"k" * 32)


def people(count: int) -> dict[int, AwarenessEntry]:
    return {client: AwarenessEntry(client, 1, '{"place":"B1"}') for client in range(count)}


def test_a_letter_comes_out_as_it_went_in() -> None:
    letter = Letter(
        "one", 7, {"hoogwater": 12}, {"amina", ""}, {"hoogwater": people(2)}, {"B1"}, {"kaart"}, True
    )
    assert SEAL.open(SEAL.close(letter)) == letter


def test_who_carries_it_can_not_read_it() -> None:
    assert b"hoogwater" not in SEAL.close(Letter("one", 1, {"hoogwater": 12}))


@pytest.mark.parametrize(
    "data", [b"", b"x" * 40, Seal(b"o" * 32).close(Letter("one")), SEAL.close(Letter("one"))[:-1] + b"x"]
)
def test_what_is_not_of_our_own_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable):
        SEAL.open(data)


def test_a_full_room_travels_in_several_letters_and_nobody_is_lost() -> None:
    letter = Letter("one", 1, {"hoogwater": 12}, present={"hoogwater": people(150), "kaart": people(120)})
    parts = list(letter.parts())
    assert len(parts) == 3
    assert [part.rows for part in parts] == [{"hoogwater": 12}, {}, {}]
    assert max(len(entries) for part in parts for entries in part.present.values()) <= 100
    for room, count in (("hoogwater", 150), ("kaart", 120)):
        found = [client for part in parts for client in part.present.get(room, {})]
        assert sorted(found) == list(range(count))


def test_a_sign_of_life_says_nothing() -> None:
    assert [part.says_something for part in Letter("one").parts()] == [False]


PART = Part("one", 3, "two.secret", 512, True, b"\x00 words of somebody")


def test_a_part_comes_out_as_it_went_in_and_only_where_it_was_sent_to() -> None:
    closed = SEAL.close_part(PART, "two")
    assert SEAL.open_part(closed, "two") == PART
    assert b"words" not in closed
    with pytest.raises(Unreadable):
        SEAL.open_part(closed, "three")


def test_a_letter_is_no_part() -> None:
    with pytest.raises(Unreadable):
        SEAL.open_part(SEAL.close(Letter("one")), "two")


@pytest.mark.parametrize("is_heard", [True, False])
def test_an_answer_is_about_one_part(is_heard: bool) -> None:
    answer = SEAL.close_answer(PART, is_heard)
    assert SEAL.open_answer(answer, PART) is is_heard
    for other in (replace(PART, number=4), replace(PART, process="three")):
        with pytest.raises(Unreadable):
            SEAL.open_answer(answer, other)
