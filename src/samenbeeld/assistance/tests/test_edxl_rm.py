"""Assistance with those who speak EDXL-RM: a message is a proposal, and ours fit the schemas of OASIS."""

import io
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from lxml import etree

from samenbeeld.assistance import queries
from samenbeeld.assistance.edxl_rm import telling
from samenbeeld.assistance.edxl_rm.message import COMMIT, DECLINE, REQUEST, RESPONSE, Message, NotReadable
from samenbeeld.assistance.edxl_rm.reading import read
from samenbeeld.assistance.edxl_rm.writing import write
from samenbeeld.assistance.models import AssistanceRequest
from samenbeeld.assistance.rules.form import Form, Offer
from samenbeeld.assistance.rules.road import Step
from samenbeeld.assistance.tests.test_assistance import ask, nodes, says, signed
from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST
from samenbeeld.federation.rules.envelope import moment
from samenbeeld.federation.tests.other_node import OtherNode
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast

__all__ = ["nodes"]

SCHEMAS = Path(__file__).parent / "edxl_rm_schema"
PK, STEP = UUID(int=1, version=4), UUID(int=2, version=4)
AT = datetime(2027, 1, 14, 13, 0, tzinfo=UTC)
FORM = Form(
    "region", "Ambulances <liggend>", 6, "MECC", AT, AT + timedelta(hours=8), "Eigen wagens rijden", "OvD-G"
)
OFFER = Offer("Ambulances", 4, AT)
HOSTILE = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
WHO = "<rm:ContactDescription>OvD-G</rm:ContactDescription>\n    <rm:ContactRole>Requester</rm:ContactRole>"
ASKED = telling.asked(PK, FORM, ground="Wvr artikel 51", sent_at=AT)


def said(step: Step, *offers: Offer, reason: str = "") -> Message:
    return telling.answered(PK, STEP, step, by="HIN, GHOR", reason=reason, sent_at=AT, offers=offers)


EVERY = [
    ASKED,
    said(Step.OFFERED, OFFER),
    said(Step.REJECTED, reason="Te laat"),
    said(Step.APPROVED, OFFER, OFFER),
    said(Step.APPROVED),
]


@pytest.mark.parametrize("message", EVERY, ids=lambda message: message.kind)
def test_what_we_write_is_read_as_we_meant_it(message: Message) -> None:
    assert read(write(message)) == message


@pytest.mark.parametrize("message", EVERY, ids=lambda message: message.kind)
def test_what_we_write_fits_the_schema_of_oasis(message: Message) -> None:
    schema = schema_of(message.kind)
    assert schema.validate(etree.fromstring(write(message))), schema.error_log


class _Beside(etree.Resolver):
    """What a schema imports lies beside it, some of it under a name with capitals."""

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> Any:
        name = system_url.rpartition("/")[2]
        file = SCHEMAS / {"xpil.xsd": "xPIL.xsd", "xal.xsd": "xAL.xsd", "xnl.xsd": "xNL.xsd"}.get(name, name)
        return self.resolve_string(file.read_bytes(), context, base_url=str(file))


@cache
def schema_of(kind: str) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Beside())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / f"EDXL-RM{kind}.xsd"), parser))


def test_each_step_has_its_message() -> None:
    assert [each.kind for each in EVERY] == [REQUEST, RESPONSE, RESPONSE, COMMIT, COMMIT]
    assert EVERY[2].resources[0].answer == DECLINE
    assert telling.request_of(EVERY[1]) == PK
    assert telling.request_of(ASKED) == PK


def test_inside_an_envelope_it_is_found() -> None:
    around = (
        b'<a xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0"><b>'
        + write(ASKED).partition(b"?>")[2]
        + b"</b></a>"
    )
    assert read(around) == ASKED


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("<MessageID>", "<MessageID1>", "no-xml"),
        (f"<OriginatingMessageID>{telling.named(PK)}</OriginatingMessageID>", "", "missing"),
        ("<SentDateTime>2027-01-14T13:00:00+00:00", "<SentDateTime>2027-01-14T13:00:00", "no-zone"),
        ("<SentDateTime>2027-01-14", "<SentDateTime>2027-02-30", "wrong"),
        ("<MessageContentType>RequestResource", "<MessageContentType>CommitResource", "wrong"),
        ("RequestResource", "RequestQuote", "other-kind"),
        (WHO, "", "missing"),
        ("<Name>Ambulances &lt;liggend&gt;</Name>", "", "missing"),
        ("urn:oasis:names:tc:emergency:EDXL:RM:1.0:msg", "urn:x", "other"),
        ("<?xml version='1.0' encoding='UTF-8'?>", HOSTILE, "doctype"),
    ],
)
def test_a_message_that_is_not_whole_says_what_is_lacking(old: str, new: str, why: str) -> None:
    text = write(ASKED).decode()
    assert old in text
    with pytest.raises(NotReadable) as wrong:
        read(text.replace(old, new).encode())
    assert wrong.value.key == f"assistance-rm-{why}"


@pytest.mark.parametrize(
    ("written", "count"), [("6", 6), ("6.0", 6), ("6.5", None), ("veel", None), ("0", None)]
)
def test_a_number_is_a_whole_one_or_not_known(written: str, count: int | None) -> None:
    text = write(ASKED).decode().replace("<rm:Amount>6<", f"<rm:Amount>{written}<")
    assert read(text.encode()).resources[0].count == count


def test_a_request_of_others_stands_in_the_form_and_is_nothing_before_a_person_sends_it(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    browser = cast.client(cast.bram)
    page = _read_in(browser, write(ASKED))
    assert page.context["ask"]["what"].value() == "Ambulances <liggend>"
    assert page.context["ask"]["count"].value() == 6
    assert page.context["to"] == reverse("assistance_new")
    assert not AssistanceRequest.objects.exists()
    assert _read_in(cast.client(cast.eva), write(ASKED)).status_code == 403


def test_an_offer_and_a_commitment_stand_in_the_form_of_their_request(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, _ = nodes
    request = _of_north(north)
    offer = telling.answered(request, STEP, Step.OFFERED, by="HIN", reason="", sent_at=AT, offers=[OFFER])
    page = _read_in(cast.client(cast.chantal), write(offer))
    assert page.context["offer"]["count"].value() == 4
    assert page.context["to"] == reverse("assistance_request", args=[request])
    commit = telling.answered(request, STEP, Step.APPROVED, by="HIN", reason="", sent_at=AT, offers=[OFFER])
    assert _read_in(cast.client(cast.chantal), write(commit)).context["closed"]
    other = telling.answered(PK, STEP, Step.OFFERED, by="HIN", reason="", sent_at=AT, offers=[OFFER])
    assert _read_in(cast.client(cast.chantal), write(other)).status_code == 422


def test_a_request_and_its_steps_go_out_to_who_may_read_it(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, _ = nodes
    request = ask(cast, helpers=["vr23"])
    signed(cast, request)
    offered = says(north, request, Step.OFFERED, what="Wagens", count=3, arrives=None)
    inbox.receive([north.closed(offered)], BY_POST)
    bram, eva = cast.client(cast.bram), cast.client(cast.eva)
    where = reverse("assistance_rm_request", args=[request.pk])
    assert read(bram.get(where).content).resources[0].count == 6
    assert eva.get(where).status_code == 403
    steps = queries.page(cast.bram, request.pk, now()).asked.steps
    told = {each.step: bram.get(reverse("assistance_rm_step", args=[request.pk, each.pk])) for each in steps}
    assert read(told["offered"].content).resources[0].name == "Wagens"
    assert told["signed"].status_code == 404


def _of_north(north: OtherNode) -> UUID:
    """The neighbour asks, we are one of those who can help."""
    pk = UUID(int=9, version=4)
    form: dict[str, Any] = {
        "kind": "region", "what": "Bedden", "count": 20, "place": "Venlo", "from": moment(AT), "until": None,
        "why": "Vol", "contact": "OvD-G",
    }  # fmt: skip
    data: dict[str, Any] = {
        "request": str(pk), "step": "asked", "by": "HIN", "reason": "", "at": moment(now()), "data": {},
        "form": form, "treating": "kcr2", "helpers": ["vr24"], "region": "VR23", "needs": [], "places": {},
    }  # fmt: skip
    signature = {**data, "step": "signed", "data": {"place": "", "authority": "chair"}}
    for each in (data, {key: signature[key] for key in ("request", "step", "by", "reason", "at", "data")}):
        envelope = north.envelope("nl.samenbeeld.assistance.said", subject=f"assistance/{pk}", data=each)
        inbox.receive([north.closed(envelope)], BY_POST)
    return pk


def _read_in(browser: Client, body: bytes) -> Any:
    file = io.BytesIO(body)
    file.name = "bericht.xml"
    return browser.post(reverse("assistance_read_in"), {"file": file})
