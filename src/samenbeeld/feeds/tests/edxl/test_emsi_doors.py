"""A message of another control room comes in by a person, and ours goes out for others to read."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.feeds.edxl.distribution import Distribution
from samenbeeld.feeds.edxl.reading import read
from samenbeeld.feeds.edxl.writing import as_json, as_xml
from samenbeeld.feeds.emsi import reading
from samenbeeld.feeds.emsi.event import Casualties, Event
from samenbeeld.feeds.emsi.writing import content
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.models import Signal


def event(**values: object) -> Event:
    usual = Event(
        id="m1", mode="ACTUAL", kind="UPDATE", sent_at=now(), security="RESTRC", remark="Brand breidt uit",
        origin="de.leitstelle.aachen", origin_name="Leitstelle Aachen", event="E-7",
        name="Brand in Vaals & omgeving", status="IPR", declared_at=now(), happened_at=now(),
        text="Rook trekt <west>.", place="Vaals", casualties=Casualties(red=0, yellow=2),
    )  # fmt: skip
    return Event(**{**vars(usual), **values})


def around(**values: object) -> Distribution:
    at = now()
    usual = Distribution(
        "de.leitstelle_1",
        "de.leitstelle",
        at,
        at + timedelta(hours=1),
        "Actual",
        "Update",
        "de",
        "hub",
        ("nl",),
    )
    return Distribution(**{**vars(usual), **values})


def message(form: str = "xml", of: Event | None = None, **values: object) -> bytes:
    in_xml, in_json = content(of or event())
    envelope = around(**values)
    return as_xml(envelope.holding(in_xml)) if form == "xml" else as_json(envelope.holding(in_json))


def hand_in(browser: Client, body: bytes, **fields: str) -> Any:
    file = io.BytesIO(body)
    file.name = "bericht.xml"
    return browser.post(reverse("feed_message"), {"file": file, "do": "look", **fields})


@pytest.mark.parametrize("form", ["xml", "json"])
def test_what_we_write_others_read_as_we_meant_it(form: str) -> None:
    found = reading.read(read(message(form)).contents[0])
    assert (found.name, found.text, found.place) == (
        "Brand in Vaals & omgeving",
        "Rook trekt <west>.",
        "Vaals",
    )
    assert found.casualties == Casualties(red=0, yellow=2)
    assert found.status == "IPR"


def test_a_person_looks_at_a_message_and_sends_it_on_as_a_signal_once(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    looked = hand_in(browser, message())
    assert "Leitstelle Aachen" in looked.content.decode()
    assert not Signal.objects.exists()
    sample = looked.context["form"]["sample"].value()
    sent = {"do": "send", "sample": sample, "title": "Brand in Vaals", "text": "Rook", "where": "VR24"}
    for _ in range(2):
        assert browser.post(reverse("feed_message"), sent).status_code == 302
    signal = Signal.objects.get()
    assert (signal.title, signal.source) == ("Brand in Vaals", "Leitstelle Aachen (EMSI)")


@pytest.mark.parametrize(
    ("values", "of", "said"),
    [
        ({"status": "Exercise"}, {}, "oefening of een test"),
        ({}, {"mode": "TEST"}, "oefening of een test"),
        ({}, {"security": "SECRET"}, "mag daar niet komen"),
        ({"expires_at": now() - timedelta(minutes=1)}, {}, "gold tot"),
    ],
)
def test_what_is_played_over_or_secret_becomes_no_signal(
    cast: Cast, values: dict[str, Any], of: dict[str, Any], said: str
) -> None:
    browser = cast.client(cast.bram)
    looked = hand_in(browser, message(of=event(**of), **values))
    assert said in looked.content.decode()
    sample = looked.context["form"]["sample"].value()
    answer = browser.post(
        reverse("feed_message"), {"do": "send", "sample": sample, "title": "X", "where": "VR24"}
    )
    assert answer.status_code == 422
    assert not Signal.objects.exists()


def test_a_message_that_is_not_in_order_says_each_reason(cast: Cast) -> None:
    answer = hand_in(cast.client(cast.bram), b'{"senderID": 7}')
    assert answer.status_code == 422
    assert "$.distributionID ontbreekt" in answer.content.decode()


def test_an_activity_goes_out_as_emsi_for_who_may_read_it(cast: Cast) -> None:
    activity = hoogwater_maas(cast)
    for name in ("activity_emsi", "activity_emsi_json"):
        answer = cast.client(cast.bram).get(reverse(name, args=[activity.slug]))
        found = reading.read(read(answer.content).contents[0])
        assert (found.event, found.mode) == (activity.slug, "ACTUAL")
        assert cast.client(cast.eva).get(reverse(name, args=[activity.slug])).status_code == 404
