"""The client of the product: many rooms on one line, over websocket or plain HTTP, with equal rights."""

import pytest

from tests.live.harness import People, Server

pytestmark = pytest.mark.node

ROADS = pytest.mark.parametrize("road", ["socket", "stream"])


@ROADS
def test_one_line_carries_many_rooms(people: People, road: str) -> None:
    rooms = [f"b.many.{road}.{number}" for number in range(5)]
    people.carry("amina", rooms, road=road)
    people.carry("bram", rooms, road=road)
    for room in rooms:
        people("type", who=f"amina@{room}", text=f"in {room}")
    for room in rooms:
        people("reads", who=f"bram@{room}", text=f"in {room}")


@ROADS
def test_our_client_and_a_standard_one_share_a_room(people: People, road: str) -> None:
    room = f"b.mixed.{road}"
    people.carry("amina", [room], road=road)
    people.join("bram", room)
    people("type", who="bram", text="gewoon")
    people("reads", who=f"amina@{room}", text="gewoon")
    people("type", who=f"amina@{room}", text="eigen ")
    people("reads", who="bram", text="eigen gewoon")


@ROADS
def test_nothing_waits_once_the_server_has_it_on_disk(people: People, road: str) -> None:
    room = f"b.saved.{road}"
    people.carry("amina", [room], road=road)
    for letter in "opgeslagen":
        people("type", who=f"amina@{room}", text=letter)
    people("allSaved", who=f"amina@{room}")


@ROADS
def test_changes_made_without_a_line_wait_and_then_arrive(people: People, road: str) -> None:
    room = f"b.dropped.{road}"
    people.carry("amina", [room], road=road)
    people.join("bram", room)
    people("drop", who=f"amina@{room}")
    for letter in "abc":
        people("type", who=f"amina@{room}", text=letter)
    assert people("waiting", who=f"amina@{room}") == 3
    people("allSaved", who=f"amina@{room}")
    people("reads", who="bram", text="cba")


@ROADS
def test_a_refused_change_is_handed_back_with_its_words(people: People, road: str) -> None:
    room = f"b.refused.{road}"
    people.carry("eva", [room], road=road)
    people("type", who=f"eva@{room}", text="mag niet")
    assert people("refused", who=f"eva@{room}") == [{"key": "realtime-read-only", "text": "mag niet"}]


@ROADS
def test_a_room_that_closes_to_somebody_leaves_the_others_open(
    people: People, server: Server, road: str
) -> None:
    shut, stays = f"b.shut.{road}", f"b.stays.{road}"
    server.may("guest", shut)
    server.may("guest", stays)
    people.carry("guest", [shut, stays], road=road)
    server.may("guest", shut, "")
    people("shutOut", who=f"guest@{shut}")
    people("type", who=f"guest@{stays}", text="nog hier")
    people("allSaved", who=f"guest@{stays}")


@ROADS
def test_who_never_might_enter_is_shut_out_of_that_room_only(
    people: People, server: Server, road: str
) -> None:
    closed, opened = f"b.never.{road}", f"b.always.{road}"
    server.may("visitor", opened)
    people("carry", who="visitor", origin=f"http://127.0.0.1:{server.port}", road=road,
           token=server.token("visitor"), rooms=[closed, opened])  # fmt: skip
    people("shutOut", who=f"visitor@{closed}")
    people("synced", who=f"visitor@{opened}")


@ROADS
def test_presence_travels_over_both_roads(people: People, road: str) -> None:
    room = f"b.present.{road}"
    people.carry("amina", [room], road=road)
    people.join("bram", room)
    people("present", who="bram", state={"place": "B1"})
    people("seesOthers", who=f"amina@{room}", count=1)
    people("hangUp", who=f"amina@{room}")
    people("seesOthers", who="bram", count=0)
