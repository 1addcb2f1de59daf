"""What leaves this node is as its published documents say, and they refuse what is otherwise."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, Registry

from samenbeeld.assistance.tests.test_assistance import ask, signed
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, formats, inbox, leaving, outbox
from samenbeeld.federation.models import (
    BY_POST,
    FactRelease,
    ForeignFact,
    OutboxEnvelope,
    Peer,
    WaitingWords,
)
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.envelope import HEARTBEAT, KINDS, Label
from samenbeeld.federation.rules.facts import PHASE
from samenbeeld.federation.tests.other_node import OtherNode, make_us, nothing_to_undo
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.queries import author_of
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.question_desk import actions as desk
from samenbeeld.question_desk.models import DeskQuestion
from samenbeeld.question_desk.rules import Step, Wording
from samenbeeld.question_desk.tests.test_actions import ask as ask_question
from samenbeeld.question_desk.tests.test_actions import asks_us, comes
from samenbeeld.realtime.actions import append_update
from samenbeeld.realtime.tests.writing import Person


@cache
def judge(file: str) -> Draft202012Validator:
    """Offline: what a document refers to is published beside it."""
    envelope = formats.document(formats.ENVELOPE)
    return Draft202012Validator(
        formats.document(file), registry=Registry([(envelope["$id"], envelope)]), offline=True
    )


@pytest.fixture
def said(cast: Cast) -> list[dict[str, Any]]:
    """One of each kind at least, as they lie in the outbox, and a sign of life."""
    make_us()
    north, national = OtherNode(), OtherNode("kcr2", "")
    peer = north.known()
    national.known()
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=2, reason="Water stijgt")
    release = actions.release_fact(
        actor=cast.chantal, region=cast.zuid_limburg, kind=PHASE, audience=["vr23", "kcr2"]
    )
    nothing_to_undo()
    actions.withdraw_fact(
        actor=cast.chantal, release=FactRelease.objects.get(pk=release.pk), reason="Verkeerd gelezen"
    )
    actions.change_key(actor=SYSTEM)
    signed(cast, ask(cast, helpers=["vr23"]))
    _write_together(cast, peer)
    _ask_and_answer(cast, national)
    _tell_on(cast, north)
    leaving.leave()
    bodies = [bytes(row.body) for row in OutboxEnvelope.objects.all()]
    return [json.loads(each) for each in [*bodies, outbox.heartbeat(peer)]]


def _ask_and_answer(cast: Cast, national: OtherNode) -> None:
    """Every word of both sides of the question desk, as far as it is ours to say."""
    ours = ask_question(cast, "vr23", function="hin")
    later = now() + timedelta(hours=2)
    corrected = Wording("Hoeveel bedden met zuurstof?", "Verdeling", later)
    desk.say_word(actor=cast.bram, question=ours, step=Step.CORRECTED, wording=corrected)
    desk.say_word(actor=cast.bram, question=ours, step=Step.WITHDRAWN, text="Niet meer nodig")
    comes(national, asks_us(national))
    theirs = DeskQuestion.objects.get(peer__code="kcr2")
    desk.say_word(actor=cast.bram, question=theirs, step=Step.LATER, until=later)
    desk.say_word(actor=cast.bram, question=theirs, step=Step.ANSWERED, text="Zes")
    desk.say_word(actor=cast.bram, question=theirs, step=Step.RETRACTED, text="Fout geteld")
    desk.say_word(actor=cast.bram, question=theirs, step=Step.DECLINED, text="Dat weten wij niet")


def _tell_on(cast: Cast, north: OtherNode) -> None:
    """What the neighbour lets us tell the national node."""
    label = Label(frozenset({"vr24", "kcr2"}), Tlp.GREEN, Mode.REAL, 2)
    inbox.receive([north.closed(north.phase(label=label))], BY_POST)
    actions.tell_on(actor=cast.chantal, fact=ForeignFact.objects.get(), audience=["kcr2"])


def _write_together(cast: Cast, peer: Peer) -> None:
    """A text with the neighbour: begun, written in, something that builds on what we lack, ended."""
    text = actions.begin_document(actor=cast.chantal, title="Maas", audience=["vr23"])
    append_update(text.room, author_of(cast.chantal), Person().types("Bunde is afgesneden"))
    long_ago = now() - timedelta(hours=1)
    WaitingWords.objects.create(document=text.pk, peer=peer, update=b"", received_at=long_ago)
    leaving.leave()
    actions.end_document(actor=cast.chantal, document=text, reason="Water is gezakt")


def test_every_envelope_fits_the_document_of_its_kind(said: list[dict[str, Any]]) -> None:
    assert {each["type"] for each in said} == {*KINDS}
    for each in said:
        wrong = [error.message for error in judge(formats.FILES[each["type"]]).iter_errors(each)]
        assert wrong == [], each["type"]


def test_what_an_envelope_needs_its_document_asks(said: list[dict[str, Any]]) -> None:
    for each in said:
        for changed in _spoiled(each):
            assert not judge(formats.FILES[each["type"]]).is_valid(changed), changed


def _spoiled(said: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name in said.keys() - {"retracts"}:
        yield {key: value for key, value in said.items() if key != name}
    yield said | {"tlp": "red"}
    yield said | {"audience": ""}
    yield said | {"extra": 1}
    yield said | {"data": {**said["data"], "extra": 1}}
    yield said | {"type": HEARTBEAT if said["type"] != HEARTBEAT else KINDS[0]}


def test_the_documents_say_what_the_code_says() -> None:
    envelope = formats.document(formats.ENVELOPE)
    fact = envelope["$defs"]["fact"]["properties"]
    assert fact["kind"]["enum"] == list(facts.KINDS)
    assert fact["said"]["maxLength"] == facts.LONGEST
    assert {*formats.FILES} == {*KINDS}


def test_asyncapi_names_every_kind_and_only_documents_that_are_there() -> None:
    found = formats.document(formats.ASYNCAPI)
    messages = found["components"]["messages"].values()
    assert {each["name"] for each in messages} == {*KINDS}
    assert {each["payload"]["schema"]["$ref"] for each in messages} == {*formats.FILES.values()}
    in_channels = {
        each["$ref"] for channel in found["channels"].values() for each in channel["messages"].values()
    }
    assert len(in_channels) == len(KINDS)


def test_another_document_is_not_there() -> None:
    with pytest.raises(NotFound):
        formats.text("../__init__.py")
