"""Whoever takes in much of the post remembers how far it is, and is corrected by what the tables say."""

from datetime import timedelta

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import inbox, outbox
from samenbeeld.federation.actions import remove_peer
from samenbeeld.federation.inbox import Received
from samenbeeld.federation.models import BY_FILE, BY_POST, InboxEnvelope, PeerLink
from samenbeeld.federation.rules.canonical import canonical, read
from samenbeeld.federation.rules.envelope import opened, signed
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode()
    other.known()
    return other


def numbers() -> list[int]:
    return list(InboxEnvelope.objects.order_by("pk").values_list("sequence", flat=True))


def test_what_came_before_its_turn_is_taken_when_that_is_there_and_need_not_come_again(
    north: OtherNode,
) -> None:
    desk = inbox.Desk()
    first, *later = [north.closed(north.phase()) for _ in range(4)]
    inbox.receive(later, BY_POST, desk=desk)
    assert numbers() == []
    assert inbox.receive([first], BY_POST, desk=desk).taken == 4
    assert numbers() == [1, 2, 3, 4]
    assert not north.peer.link.is_missing


def test_what_another_process_took_meanwhile_is_known_and_the_next_is_taken(north: OtherNode) -> None:
    desk = inbox.Desk()
    inbox.receive([north.closed(north.phase())], BY_POST, desk=desk)
    second, third = north.closed(north.phase()), north.closed(north.phase())
    inbox.receive([second], BY_FILE)
    assert inbox.receive([second], BY_POST, desk=desk) == Received(known=1)
    assert inbox.receive([third], BY_POST, desk=desk) == Received(taken=1)
    assert numbers() == [1, 2, 3]


def test_a_key_that_another_process_heard_of_counts_at_once(north: OtherNode) -> None:
    desk = inbox.Desk()
    inbox.receive([north.closed(north.phase())], BY_POST, desk=desk)
    inbox.receive([north.closed(north.new_key())], BY_FILE)
    assert inbox.receive([north.closed(north.phase())], BY_POST, desk=desk) == Received(taken=1)


def test_of_a_peer_that_was_removed_meanwhile_nothing_is_taken(north: OtherNode) -> None:
    desk = inbox.Desk()
    inbox.receive([north.closed(north.phase())], BY_POST, desk=desk)
    remove_peer(actor=SYSTEM, code=north.code, reason="Afspraak beëindigd")
    assert inbox.receive([north.closed(north.phase())], BY_POST, desk=desk) == Received(refused=1)
    assert numbers() == [1]


@pytest.mark.parametrize(("received", "asks"), [(timedelta(seconds=1), False), (timedelta(minutes=5), True)])
def test_who_is_catching_up_does_not_ask_for_everything_anew(
    north: OtherNode, received: timedelta, asks: bool
) -> None:
    PeerLink.objects.update(
        head=900, taken=100, behind_since=now() - timedelta(minutes=5), received_at=now() - received
    )
    assert opened(outbox.heartbeat(north.peer)).data["missing"] is asks


def test_an_envelope_is_spelled_the_one_way_also_when_its_words_look_like_a_signature(
    north: OtherNode,
) -> None:
    said = north.phase(data={"signingkey": "a", "said": ',"signingkey":"', "signature": {"signingkey": "b"}})
    text = signed(said, north.private)
    assert text == canonical(read(text))
    assert opened(text) == said
