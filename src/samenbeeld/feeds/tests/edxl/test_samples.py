"""Envelopes and messages of others: what is whole is read, and what is not is refused at the right place."""

import json
import re
from pathlib import Path

import pytest

from samenbeeld.feeds.edxl.distribution import Content, Distribution
from samenbeeld.feeds.edxl.reading import read
from samenbeeld.feeds.emsi import reading as emsi
from samenbeeld.feeds.rules.definition import Unreadable

SAMPLES = Path(__file__).parent / "samples"
VALID = sorted((SAMPLES / "valid").glob("*.*"))
FAILING = sorted((SAMPLES / "failing").glob("*.json"))
EMSI = sorted((SAMPLES / "emsi").glob("*.*"))
HOSTILE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<edxlDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:2.0">&e;</edxlDistribution>"""


def refused(body: bytes) -> list[tuple[str, str]]:
    """What is wrong where: (kind of mistake, place)."""
    with pytest.raises(Unreadable) as wrong:
        read(body)
    reasons = [wrong.value.reason, *wrong.value.others]
    return [(each.key.removeprefix("feeds-edxl-"), str(each.values.get("place", ""))) for each in reasons]


@pytest.mark.parametrize("file", VALID, ids=lambda file: file.name)
def test_a_whole_envelope_is_read(file: Path) -> None:
    found = read(file.read_bytes())
    assert found.sender.startswith("fr.health.samu")
    assert found.recipients
    assert found.contents
    assert found.sent_at < found.expires_at


@pytest.mark.parametrize("file", FAILING, ids=lambda file: file.name)
def test_each_thing_that_their_hub_finds_wrong_we_find_at_the_same_place(file: Path) -> None:
    told = refused(file.read_bytes())
    expected = Path(f"{file}.errors").read_text()
    for line in expected.splitlines():
        if found := re.match(r" - (\S+): is (missing|not defined)", line):
            kind = "missing" if found[2] == "missing" else "unknown"
            assert any(wrong == kind and place.endswith(_end(found[1])) for wrong, place in told), line
        elif "Could not detect any schemas" in line:
            # Their hub says so too of a known message whose head is not in order.
            assert "no-message" in dict(told) or "missing" in dict(told)
        elif "but 2 are valid" in line:
            assert "two-messages" in dict(told)


def _end(place: str) -> str:
    return place.removeprefix("$")


@pytest.mark.parametrize("file", EMSI, ids=lambda file: file.name)
def test_an_emsi_message_is_read_the_same_from_xml_and_json(file: Path) -> None:
    event = emsi.read(_content(file))
    assert event.event == "DRFR15690240430050"
    assert event.origin == "fr.health.samu690"
    assert event.casualties is not None
    assert (event.casualties.yellow, event.casualties.red) == (1, 0)
    assert "Quai des Célestins" in event.place


def _content(file: Path) -> Content:
    """As it would be inside an envelope."""
    if file.suffix == ".json":
        return Content("emsi", json=json.loads(file.read_text())["emsi"])
    return Content("emsi", xml=emsi.parsed(file.read_bytes()))


def test_a_document_that_names_other_files_is_refused_before_it_is_judged() -> None:
    with pytest.raises(Unreadable) as wrong:
        read(HOSTILE)
    assert wrong.value.reason.key == "feeds-mapped-doctype"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "other"),
        (b"hallo", "other"),
        (b"{", "no-json"),
        (b"[" * 100_000, "other"),
        (b'{"a":' * 100_000, "no-json"),
        (b"<a>", "no-xml"),
        (b"<a/>", "other"),
        (b" " * 2_000_001, "too-large"),
    ],
)
def test_what_is_no_envelope_at_all_says_so(body: bytes, why: str) -> None:
    assert refused(body) == [(why, "")]


@pytest.mark.parametrize("file", ["bushfire_valid.edxlde", "bushfire_invalid.edxlde"])
def test_an_envelope_of_the_version_before_is_another_thing(file: str) -> None:
    assert refused((SAMPLES / file).read_bytes()) == [("other", "")]


def test_a_moment_that_no_calendar_has_is_refused() -> None:
    text = (SAMPLES / "valid" / "EDXL-DE.json").read_text().replace("2072-07-25", "2072-02-30")
    assert refused(text.encode())


def test_what_is_read_is_a_value() -> None:
    found = read((SAMPLES / "valid" / "EDXL-DE.xml").read_bytes())
    assert isinstance(found, Distribution)
    assert (found.status, found.kind, found.scheme) == ("Actual", "Report", "hubex")
    assert [each.kind for each in found.contents] == ["technicalNoreq"]
