"""Releasing for real: to whom it was meant for, to nobody else, and taken back everywhere."""

from typing import Any

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox, keys
from samenbeeld.federation.models import BY_POST, FactRelease, NodeKey, OutboxEnvelope
from samenbeeld.federation.queries import drafting, sharing
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.envelope import KEY, RELEASED, WITHDRAWN, Label, is_signed
from samenbeeld.federation.rules.facts import PHASE
from samenbeeld.federation.tests.other_node import OtherNode, make_us, nothing_to_undo
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def nodes(cast: Cast) -> tuple[OtherNode, OtherNode]:
    make_us()
    north, national = OtherNode(), OtherNode("kcr2", "")
    north.known()
    national.known()
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    return north, national


def release(cast: Cast, *audience: str, **values: Any) -> FactRelease:
    given = {
        "actor": cast.chantal,
        "region": cast.zuid_limburg,
        "kind": PHASE,
        "audience": audience,
        **values,
    }
    return actions.release_fact(**given)


def test_what_was_released_goes_signed_to_whom_it_was_meant_for(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    release(cast, "kcr2", said="Bunde is afgesneden")
    assert north.received() == []
    (said,) = national.received()
    written = said.data["fact"]
    assert isinstance(written, dict)
    fact = facts.read(written)
    assert (said.kind, said.sequence, said.label.audience) == (RELEASED, 1, frozenset({"kcr2"}))
    assert (fact.level, fact.said, fact.by) == (Level.RED, "Bunde is afgesneden", "ACGZ, GHOR Zuid-Limburg")
    row = OutboxEnvelope.objects.get()
    assert is_signed(bytes(row.body), bytes(NodeKey.objects.get().signing))


@pytest.mark.parametrize(
    ("audience", "tlp", "key"),
    [
        ((), Tlp.AMBER, "federation-to-nobody"),
        (("kcr2", "vr99"), Tlp.AMBER, "federation-not-a-peer"),
        (("vr24",), Tlp.AMBER, "federation-not-a-peer"),
    ],
)
def test_a_release_that_is_not_in_order_leaves_no_trace(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], audience: tuple[str, ...], tlp: Tlp, key: str
) -> None:
    with pytest.raises(Refused, match=key):
        release(cast, *audience, tlp=tlp)
    assert not FactRelease.objects.exists()
    assert not OutboxEnvelope.objects.exists()


@pytest.mark.parametrize("tlp", [Tlp.RED, Tlp.AMBER_STRICT])
def test_no_strict_label_leaves_the_node(cast: Cast, nodes: tuple[OtherNode, OtherNode], tlp: Tlp) -> None:
    with pytest.raises(Refused):
        release(cast, "kcr2", tlp=tlp)
    assert not OutboxEnvelope.objects.exists()


def test_who_may_not_releases_nothing(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    for person in (cast.amina, cast.daan, cast.eva):
        with pytest.raises(NotAllowed):
            release(cast, "kcr2", actor=person)


def test_who_is_no_longer_among_the_readers_is_told(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    north, national = nodes
    first = release(cast, "kcr2", "vr23")
    nothing_to_undo()
    release(cast, "kcr2")
    assert [each.kind for each in north.received()] == [RELEASED, WITHDRAWN]
    assert north.received()[-1].retracts == str(first.pk)
    assert [each.kind for each in national.received()] == [RELEASED, RELEASED]


def test_a_correction_says_which_one_was_wrong(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    first = release(cast, "kcr2")
    nothing_to_undo()
    release(cast, "kcr2", is_correction=True)
    assert nodes[1].received()[-1].retracts == str(first.pk)


def test_a_withdrawal_travels_with_its_reason(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    made = release(cast, "kcr2")
    nothing_to_undo()
    actions.withdraw_fact(actor=cast.bram, release=made, reason="Verkeerde regio")
    last = nodes[1].received()[-1]
    assert (last.kind, last.retracts, last.data["reason"]) == (WITHDRAWN, str(made.pk), "Verkeerde regio")
    with pytest.raises(Conflict):
        actions.withdraw_fact(actor=cast.bram, release=made, reason="Nog eens")


def test_who_looked_at_another_state_reads_again(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    draft = drafting.draft(cast.chantal, cast.zuid_limburg, PHASE, "", mode=Mode.REAL)
    seen = sharing.preview(draft, Label(frozenset({"kcr2"}), Tlp.AMBER, Mode.REAL, 1)).fingerprint
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=4, reason="Erger")
    with pytest.raises(Conflict, match="federation-changed-meanwhile"):
        release(cast, "kcr2", seen=seen)


def test_what_another_said_of_us_is_answered_by_our_word(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    national = nodes[1]
    claim = national.phase(Level.ORANGE, region="VR24")
    inbox.receive([national.closed(claim)], BY_POST)
    assert release(cast, "kcr2").settles == [claim.id]


def test_what_nobody_set_cannot_be_released(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    with pytest.raises(Refused, match="federation-nothing-there"):
        release(cast, "kcr2", mode=Mode.EXERCISE)


def test_after_a_new_key_the_peers_were_told_with_the_old_one(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    before = NodeKey.objects.get()
    actions.change_key(actor=SYSTEM)
    release(cast, "kcr2")
    told, said = nodes[1].received()
    after = NodeKey.objects.latest("number")
    assert (told.kind, told.key, said.key) == (KEY, before.code, after.code)


def test_the_private_key_is_not_on_the_disk_as_it_is(cast: Cast) -> None:
    make_us()
    pair = NodeKey.objects.get()
    private = keys.signing_key(bytes(pair.signing_private)).private_bytes_raw()
    assert private not in bytes(pair.signing_private)


def test_a_card_is_read_as_it_was_written_and_known_once(cast: Cast) -> None:
    make_us()
    other = OtherNode()
    assert keys.read_card(keys.card_text(other.card).encode()) == other.card
    other.known()
    with pytest.raises(Conflict, match="federation-other-key"):
        actions.add_peer(actor=SYSTEM, card=OtherNode().card)
    for wrong in (b"", b"{}", keys.card_text(other.card).replace('"key": "', '"key": "0').encode()):
        with pytest.raises(Refused, match="federation-no-card"):
            keys.read_card(wrong)
