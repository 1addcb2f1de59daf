"""Envelopes in a file: the same road, for a stick or a mail."""

import json

import pytest

from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox, parcel
from samenbeeld.federation.models import ForeignFact
from samenbeeld.federation.rules.facts import PHASE
from samenbeeld.federation.tests.other_node import OtherNode, make_us, nothing_to_undo
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode()
    other.known()
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    actions.release_fact(
        actor=cast.chantal, region=cast.zuid_limburg, kind=PHASE, audience=["vr23"], said="Bunde afgesneden"
    )
    nothing_to_undo()
    return other


def test_a_file_holds_what_waits_and_nobody_else_can_read_it(north: OtherNode) -> None:
    packed = parcel.packed(north.peer)
    assert len(json.loads(packed)["closed"]) == 2  # the release, and what we have of the other
    assert b"Bunde" not in packed


def test_what_the_other_said_it_has_is_not_packed_again(north: OtherNode) -> None:
    inbox.receive([north.heartbeat(head=0, taken=1)], "post")
    assert len(json.loads(parcel.packed(north.peer))["closed"]) == 1


def test_a_file_of_another_is_taken_in_once_also_days_later(north: OtherNode) -> None:
    from base64 import b64encode

    closed = [
        b64encode(each).decode() for each in (north.closed(north.phase()), north.heartbeat(head=1, taken=1))
    ]
    written = json.dumps({"samenbeeld-envelopes": 1, "to": "vr24", "closed": closed}).encode()
    assert parcel.unpacked(written).taken == 1
    assert parcel.unpacked(written).known == 1
    assert ForeignFact.objects.count() == 1
    assert north.peer.link.confirmed == 1


@pytest.mark.parametrize(
    "written", [b"", b"[]", b'{"samenbeeld-envelopes":1}', b'{"closed":["?"]}', b"\xff" * 9]
)
def test_what_is_no_such_file_is_refused(north: OtherNode, written: bytes) -> None:
    with pytest.raises(Refused, match="federation-no-parcel"):
        parcel.unpacked(written)
