"""Whatever somebody sends: a clear refusal, the room lives on, nothing of others is lost."""

import time

import pytest
from pycrdt import Doc, Text

from samenbeeld.kernel.tests import databases
from samenbeeld.realtime import wire
from tests.live.harness import OpenRaw, People, Server

pytestmark = pytest.mark.node

MALFORMED = {
    "nothing": b"",
    "an unknown message type": b"\x2a\x00",
    "an unknown sync step": b"\x00\x07\x00",
    "a length beyond the end": b"\x00\x02\x7fabc",
    "bytes after the message": b"\x00\x02\x02\x00\x00extra",
    "an update of noise": wire.update(b"\xff" * 30),
    "an update that ends early": wire.update(b"\x01\x01\x05\x00\x04\x01\x04te"),
    "a struct of a kind that is not there": wire.update(b"\x01\x01\x05\x00\x0f\x01\x04text\x00"),
    "text that is not UTF-8": wire.update(b"\x01\x01\x05\x00\x04\x01\x04text\x02\xff\xfe\x00"),
    "a state vector of noise": b"\x00\x00\x04\xff\xff\xff\xff",
    "a state vector of 268 million clients": b"\x00\x00\x04\xff\xff\xff\x7f",
    "presence with half a letter": wire.awareness([wire.AwarenessEntry(1, 1, '{"a":"\\ud800"}')]),
    "presence with no number": wire.awareness([wire.AwarenessEntry(1, 1, '{"a":NaN}')]),
    "presence that is not JSON": wire.awareness([wire.AwarenessEntry(1, 1, "{")]),
    "presence that is no object": wire.awareness([wire.AwarenessEntry(1, 1, "[]")]),
    "presence of a megabyte": wire.awareness([wire.AwarenessEntry(1, 1, '{"a":"' + "x" * 10**6 + '"}')]),
}


def test_a_malformed_frame_ends_only_the_line_it_came_over(
    server: Server, people: People, raw: OpenRaw
) -> None:
    people.join("amina", "c.malformed")
    for count, (kind, frame) in enumerate(MALFORMED.items(), start=2):
        bad = raw("/live/c.malformed", token=server.token("bram"))
        bad.send(frame)
        assert bad.close_code() == 4400, kind
        people("type", who="amina", text="!")
        people("saved", who="amina", count=count)


@pytest.mark.parametrize("frame", [b"", b"\x05abc", b"\x02\xff\xfe\x00", b"\x0aGrote naam\x00"])
def test_a_malformed_carried_frame_is_refused(server: Server, frame: bytes, raw: OpenRaw) -> None:
    bad = raw("/live", token=server.token("bram"))
    bad.send(frame)
    assert bad.close_code() == 4400


def test_text_frames_are_not_part_of_the_protocol(server: Server, raw: OpenRaw) -> None:
    bad = raw("/live/c.text", token=server.token("bram"))
    bad.send(b"hello", opcode=1)
    assert bad.close_code() == 4400


def test_a_message_in_several_frames_is_one_message(server: Server, raw: OpenRaw) -> None:
    line = raw("/live/c.parts", token=server.token("bram"))
    whole = wire.step1(b"\x00")
    line.send(whole[:2], fin=False)
    line.send(whole[2:], opcode=0)
    answers = [line.receive()[1] for _ in range(2)]
    assert wire.step2(b"\x00\x00") in answers


def test_a_paste_of_50_megabytes_is_refused_with_a_reason(server: Server, people: People) -> None:
    people.join("amina", "c.paste")
    people("type", who="amina", text="klein")
    people.join("bram", "c.paste")
    people("paste", who="bram", size=50_000_000)
    assert [4413, "realtime-too-large"] in people("closed", who="bram", ms=15_000)
    people("type", who="amina", text="nog steeds ")
    people("saved", who="amina", count=3)
    assert people("text", who="amina") == "nog steeds klein"


def test_a_client_id_of_somebody_else_is_refused(server: Server, people: People) -> None:
    people.join("amina", "c.forged")
    people("type", who="amina", text="van amina")
    people("saved", who="amina", count=2)
    people.join("bram", "c.forged")
    people("impersonate", who="bram", client=people("client", who="amina"))
    people("type", who="bram", text="alsof amina dit zei: ")
    assert people("refused", who="bram")[0] == {"key": "realtime-client-of-another"}
    people("type", who="amina", text="zeker ")
    people("saved", who="amina", count=3)
    assert people("text", who="amina") == "zeker van amina"


def test_a_flood_of_messages_is_stopped(server: Server, raw: OpenRaw) -> None:
    flood = raw("/live/c.flood", token=server.token("bram"))
    frame = b"\x82\x81\0\0\0\0\x03"
    flood.socket.sendall(frame * 5_000)
    assert flood.close_code() == 4429


def test_a_half_open_socket_is_noticed_and_leaves(server: Server, people: People, raw: OpenRaw) -> None:
    people.join("amina", "c.half")
    half = raw("/live/c.half", token=server.token("bram"))
    half.send(wire.step1(b"\x00"))
    half.send(wire.awareness([wire.AwarenessEntry(7, 1, '{"place":"B1"}')]))
    people("seesOthers", who="amina", count=1)
    # From here on `half` answers nothing, also no ping.
    people("seesOthers", who="amina", count=0, ms=6_000)


def test_a_slow_reader_holds_nobody_and_catches_up(server: Server, people: People, raw: OpenRaw) -> None:
    slow = raw("/live/c.slow", token=server.token("bram"))
    slow.send(wire.step1(b"\x00"))
    people.join("amina", "c.slow")
    people.join("eva", "c.slow")
    for _ in range(60):
        people("paste", who="amina", size=200_000)
    people("type", who="amina", text="laatste ")
    people("finds", who="eva", text="laatste ")
    document: Doc[Text] = Doc()
    payload = b""
    while b"laatste " not in payload:
        opcode, payload = slow.receive()
        if opcode == 2 and payload[:2] in (b"\0\1", b"\0\2"):
            document.apply_update(wire.read_bytes(payload, 2)[0])
    assert str(document.get("text", type=Text)) == people("text", who="amina")


def test_two_hundred_who_join_a_cold_room_are_all_served(server: Server, people: People) -> None:
    params = {"token": server.token("amina")}
    url = f"ws://127.0.0.1:{server.port}/live"
    people("crowd", who="all", count=200, url=url, room="c.cold", params=params)
    people.join("bram", "c.cold")
    people("type", who="bram", text="iedereen")
    people("crowdReads", who="all", text="iedereen")
    people("crowdLeaves", who="all")


def test_what_the_disk_does_not_take_is_not_acknowledged_nor_shown(server: Server, people: People) -> None:
    people.join("amina", "c.disk")
    people.join("bram", "c.disk")
    people("saved", who="amina", count=1)
    with databases.nobody_else_writes(server.data, "realtime_logrow"):
        people("type", who="amina", text="nog niet")
        assert people("refused", who="amina") == [{"key": "realtime-storage-trouble", "passing": True}]
        assert people("text", who="bram") == ""
        with pytest.raises(AssertionError, match="has 1"):
            people("saved", who="amina", count=2, ms=50)
    people("saved", who="amina", count=2)
    people("reads", who="bram", text="nog niet")


def test_who_reads_does_not_wait_for_somebody_who_holds_the_write_lock(
    server: Server, people: People
) -> None:
    people.join("amina", "c.lock")
    people("type", who="amina", text="al geschreven")
    people("saved", who="amina", count=2)
    with databases.nobody_else_writes(server.data, "realtime_logrow"):
        read = server.ask(
            "from samenbeeld.realtime import log, queries\n"
            "loaded = log.load('c.lock')\n"
            "rows, _ = log.tail(loaded.document_id, 0)\n"
            "states = [queries.state('c.lock'), queries.state_at_position('c.lock', 1), rows[0].update]\n"
            "print([b'al geschreven' in one for one in (*states, *loaded.updates)])"
        )
    assert read.strip() == "[True, True, True, True]"


def test_only_the_live_paths_answer_on_the_live_doors(server: Server, raw: OpenRaw) -> None:
    wrong = raw("/elsewhere", token=server.token("bram"))
    assert b" 404 " in wrong.head.split(b"\r\n")[0] + b" "


def test_the_server_says_goodbye_before_it_goes(server: Server, people: People) -> None:
    people.join("amina", "c.drain")
    people("type", who="amina", text="op tijd")
    server.stop()
    assert [1001, "realtime-draining"] in people("closed", who="amina")
    server.start()
    time.sleep(0.1)
    people.join("bram", "c.drain")
    people("reads", who="bram", text="op tijd")
