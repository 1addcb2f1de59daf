"""Through the doors: a sheet is looked at before it is told, and what goes out is only what is open."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import etree

from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.models import CapacityReport, CapacityStanding
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.tests.conftest import Flood
from samenbeeld.feeds.have.document import schema_error
from samenbeeld.organisations.tests.cast import Cast

SHEET = "/capaciteit/inlezen/"
ROWS = "Instelling;Bedden vrij;Bedden met personeel;IC\nMaastricht UMC+;7;410;3\nNergens;1;2;3\n"


def sent(browser: Client, body: str = ROWS, **more: str) -> str:
    """The page after a file was handed in."""
    file = SimpleUploadedFile("stand.csv", body.encode())
    answer = browser.post(SHEET, {"file": file, "numbers": "1.234,5", "do": "look", **more})
    return answer.content.decode()


def filled(page: str, **more: str) -> dict[str, str]:
    """What a browser would send of that page."""
    found = dict(re.findall(r'<input type="hidden" name="(sample|looked)" value="([^"]*)"', page))
    for name, inside in re.findall(r'<select[^>]*name="([^"]+)".*?>(.*?)</select>', page, re.S):
        chosen = re.search(r'<option value="([^"]*)"[^>]*selected', inside)
        found[name] = chosen[1] if chosen else ""
    found |= {name: value for value, name in re.findall(r'value="(\d+)"[^>]*name="(above|heads)"', page)}
    found |= dict(re.findall(r'name="(above|heads)"[^>]*value="(\d+)"', page))
    return found | more


def test_a_sheet_is_looked_at_first_and_then_told_with_who_is_not_known(flood: Flood, cast: Cast) -> None:
    browser = cast.client(cast.bram)
    page = sent(browser)
    assert "7 van 410" in page
    assert "Nergens kennen we niet" in page
    assert not CapacityReport.objects.exists()
    answer = browser.post(SHEET, filled(page, do="save"))
    assert answer.status_code == 302, answer.content.decode()
    assert {row.metric: row.figure for row in CapacityStanding.objects.all()} == {
        "beds": Figure(7, 410), "ic": Figure(3),
    }  # fmt: skip
    assert {(row.source, row.via) for row in CapacityStanding.objects.all()} == {
        ("by:ghor-zuid-limburg", "file")
    }


def test_another_choice_than_was_looked_at_is_looked_at_again(flood: Flood, cast: Cast) -> None:
    browser = cast.client(cast.bram)
    page = sent(browser)
    again = browser.post(SHEET, filled(page, do="save", **{"column-3": ""}))
    assert again.status_code == 200
    assert not CapacityReport.objects.exists()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "Kies eerst een bestand"),
        ("Instelling\nA\n", "Kies bij ten minste één kolom"),
        ("Naam;Parkeren\nA;3\n", "Kies bij ten minste één kolom"),
    ],
)
def test_a_wrong_file_is_answered_in_words(flood: Flood, cast: Cast, body: str, words: str) -> None:
    assert words in sent(cast.client(cast.bram), body)


def test_who_may_not_report_hands_in_no_sheet(flood: Flood, cast: Cast) -> None:
    for person in (cast.eva, cast.hanna):
        assert cast.client(person).get(SHEET).status_code == 403
    flood.nurse.delete()  # Amina works at De Maasoever alone
    own = sent(cast.client(cast.amina), "Instelling;Verzuim\nMaastricht UMC+;7\n")
    assert "Maastricht UMC+ kennen we niet, of je meldt er geen cijfers voor" in own


@pytest.fixture
def told(flood: Flood) -> Flood:
    figures = {
        "beds": Figure(7, 410, 500), "ed_state": Figure(state="stop", reason="Vol"),
        "absence": Figure(6.5), "nedocs": Figure(),
    }  # fmt: skip
    capacity.report(actor=flood.nurse, organisation=flood.maastricht, world=REAL, figures=figures)
    return flood


R4 = Path(__file__).parents[2] / "fhir" / "schema" / "fhir-r4.json"


@cache
def _schema() -> Any:
    return jsonschema_rs.validator_for(json.loads(R4.read_text()))


def got(browser: Client, address: str) -> dict[str, Any]:
    """The resource at this address, which fits the schema of R4."""
    found = dict(json.loads(browser.get(address).content))
    assert [str(each.message)[:300] for each in _schema().iter_errors(found)] == []
    return found


def test_have_goes_out_valid_and_holds_only_what_is_open_to_who_asks(told: Flood, cast: Cast) -> None:
    closed = cast.client(cast.bram).get("/capaciteit/have.xml").content
    assert b"Maastricht" not in closed
    capacity.release_all(
        actor=cast.bram, activity=told.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
    )
    body = cast.client(cast.bram).get("/capaciteit/have.xml").content
    assert schema_error(etree.fromstring(body)) is None
    for part in (
        b"Maastricht UMC+",
        b"<have:AvailableCount>7<",
        b"<have:BaselineCount>500<",
        b"Closed",
        b"TLP:AMBER",
    ):
        assert part in body
    assert cast.client(cast.eva).get("/capaciteit/have.xml").status_code == 403


def test_fhir_goes_out_with_what_is_open_and_unknown_is_not_in_it(told: Flood, cast: Cast) -> None:
    browser = cast.client(cast.bram)
    assert got(browser, "/fhir/r4/MeasureReport")["total"] == 0
    assert browser.get("/fhir/r4/Organization/maastricht-umc").status_code == 404
    capacity.release_all(
        actor=cast.bram, activity=told.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
    )
    (entry,) = got(browser, "/fhir/r4/MeasureReport")["entry"]
    groups = {each["code"]["coding"][0]["code"]: each for each in entry["resource"]["group"]}
    assert set(groups) == {"beds", "ed_state", "absence"}
    assert [each["count"] for each in groups["beds"]["population"]] == [7, 410, 500]
    assert groups["absence"]["measureScore"] == {"value": 6.5, "unit": "%"}
    place = got(browser, "/fhir/r4/Location/maastricht-umc")
    assert place["position"] == {"longitude": 5.7135, "latitude": 50.8347}
    services = [each["resource"] for each in got(browser, "/fhir/r4/HealthcareService")["entry"]]
    assert {each["name"] for each in services} >= {"Kliniek", "Spoedeisende hulp"}
    assert browser.get(f"/fhir/r4/HealthcareService/{services[0]['id']}").status_code == 200
    assert browser.get("/fhir/r4/Patient").status_code == 404


def test_everybody_may_know_what_can_be_asked(cast: Cast) -> None:
    statement = got(Client(), "/fhir/r4/metadata")
    assert statement["fhirVersion"] == "4.0.1"
    kinds = [each["type"] for each in statement["rest"][0]["resource"]]
    assert kinds == ["Organization", "Location", "HealthcareService", "MeasureReport"]
