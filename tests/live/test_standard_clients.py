"""Any y-websocket client may join: they meet, merge, are stamped, and are told what is saved."""

import pytest

from tests.live.harness import People, Server

pytestmark = pytest.mark.node


def test_two_standard_clients_read_the_same(people: People) -> None:
    people.join("amina", "a.two")
    people.join("bram", "a.two")
    people("type", who="amina", text="Water stijgt. ")
    people("finds", who="bram", text="Water stijgt. ")
    people("type", who="bram", at=14, text="Wij evacueren.")
    people("reads", who="amina", text="Water stijgt. Wij evacueren.")


def test_what_is_written_is_there_for_who_comes_later(people: People) -> None:
    people.join("amina", "a.later")
    people("type", who="amina", text="al geschreven")
    people("saved", who="amina", count=2)
    people.join("bram", "a.later")
    people("reads", who="bram", text="al geschreven")


def test_saved_counts_every_message_of_this_connection(people: People) -> None:
    people.join("amina", "a.saved")
    for number in range(10):
        people("type", who="amina", text=f"{number}")
    # Ten updates, and the answer to the question with which the server began.
    people("saved", who="amina", count=11)


def test_changes_made_offline_merge_when_the_connection_is_back(people: People) -> None:
    people.join("amina", "a.offline")
    people("type", who="amina", text="begin ")
    people.join("bram", "a.offline")
    people("reads", who="bram", text="begin ")
    people("offline", who="bram")
    people("type", who="bram", at=6, text="(bram offline)")
    people("type", who="amina", at=0, text="(amina online) ")
    people("online", who="bram")
    people("reads", who="amina", text="(amina online) begin (bram offline)")
    people("reads", who="bram", text="(amina online) begin (bram offline)")


def test_a_reader_reads_along_and_cannot_write(people: People, server: Server) -> None:
    people.join("amina", "a.reader")
    people.join("eva", "a.reader")
    people("type", who="eva", text="niet van mij")
    assert people("refused", who="eva") == [{"key": "realtime-read-only"}]
    people("type", who="amina", text="van mij")
    people("finds", who="eva", text="van mij")
    assert people("text", who="amina") == "van mij"


def test_what_a_reader_tried_to_write_is_kept_for_a_while(people: People, server: Server) -> None:
    people.join("eva", "a.kept")
    people("type", who="eva", text="bewaar dit")
    people("refused", who="eva")
    kept = server.ask(
        "from samenbeeld.realtime.models import RefusedUpdate\n"
        "one = RefusedUpdate.objects.get(room='a.kept')\n"
        "print(one.account, one.reason, b'bewaar dit' in one.update)"
    )
    assert kept.split() == ["eva", "realtime-read-only", "True"]


def test_who_may_not_enter_is_sent_away_for_good(people: People) -> None:
    people.join("stranger", "a.closed", synced=False)
    assert people("closed", who="stranger") == [[4403, "realtime-not-allowed"]]


def test_an_expired_token_is_told_apart_from_a_closed_door(people: People, server: Server) -> None:
    people.join("amina", "a.expired", synced=False, token=server.token("amina", seconds=-1))
    assert people("closed", who="amina") == [[4401, "realtime-token-expired"]]


def test_a_token_for_one_room_does_not_open_another(people: People, server: Server) -> None:
    token = server.token("amina", rooms=["a.one"])
    people.join("amina", "a.other", synced=False, token=token)
    assert people("closed", who="amina") == [[4403, "realtime-not-allowed"]]


def test_presence_shows_the_authenticated_name_and_not_the_claimed_one(people: People) -> None:
    people.join("amina", "a.presence")
    people.join("bram", "a.presence")
    people("present", who="bram", state={"user": {"name": "Minister", "color": "#123456"}, "place": "B1"})
    people("seesOthers", who="amina", count=1)
    (seen,) = people("others", who="amina")
    assert seen["user"]["name"] == "Bram Janssen"
    assert seen["user"]["color"] == "#123456"
    assert seen["place"] == "B1"


def test_presence_goes_when_somebody_leaves(people: People) -> None:
    people.join("amina", "a.gone")
    people.join("bram", "a.gone")
    people("present", who="bram", state={"place": "B1"})
    people("seesOthers", who="amina", count=1)
    people("leave", who="bram")
    people("seesOthers", who="amina", count=0)


def test_every_row_says_who_delivered_it(people: People, server: Server) -> None:
    people.join("amina", "a.stamps")
    people.join("bram", "a.stamps")
    people("type", who="amina", text="van amina")
    people("saved", who="amina", count=2)
    people("type", who="bram", at=0, text="van bram")
    people("saved", who="bram", count=2)
    stamped = server.ask(
        "from samenbeeld.realtime import queries\n"
        "for stamp in queries.stamps('a.stamps'):\n"
        "    print(stamp.seq, stamp.author.account, stamp.ranges[0].client, stamp.ranges[0].end)"
    )
    amina, bram = people("client", who="amina"), people("client", who="bram")
    assert stamped.splitlines() == [f"1 amina {amina} 9", f"2 bram {bram} 8"]
    assert server.query("verify('a.stamps')") is None


def test_rights_taken_away_end_an_open_connection(people: People, server: Server) -> None:
    server.may("guest", "a.rights")
    people.join("guest", "a.rights")
    server.may("guest", "a.rights", "")
    assert people("closed", who="guest") == [[4403, "realtime-not-allowed"]]


def test_rights_that_changed_make_a_client_come_in_anew(people: People, server: Server) -> None:
    server.may("guest", "a.lowered")
    people.join("guest", "a.lowered")
    server.may("guest", "a.lowered", "read")
    assert people("closed", who="guest") == [[4409, "realtime-rights-changed"]]


def test_what_another_process_writes_is_seen_in_the_room(people: People, server: Server) -> None:
    people.join("amina", "a.elsewhere")
    people("type", who="amina", text="kamer ")
    people("saved", who="amina", count=2)
    server.ask(
        "from pycrdt import Doc, Text\nfrom samenbeeld.realtime import actions, queries\n"
        "from samenbeeld.realtime.rules import Author\n"
        "doc = Doc(); doc.apply_update(queries.state('a.elsewhere')); known = doc.get_state()\n"
        "doc.get('text', type=Text).insert(0, 'elders ')\n"
        "actions.append_update('a.elsewhere', Author('speler', 'Speler', '', '', ''), doc.get_update(known))"
    )
    people("reads", who="amina", text="elders kamer ")
    people("type", who="amina", at=0, text="weer ")
    people("saved", who="amina", count=3)
    assert server.query("verify('a.elsewhere')") is None
