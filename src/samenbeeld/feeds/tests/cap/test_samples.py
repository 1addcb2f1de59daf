"""Every file of others, against what `samples/expected.json` says of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from samenbeeld.feeds.cap.alert import level_of
from samenbeeld.feeds.cap.entry import Link
from samenbeeld.feeds.cap.reading import Received, Refused, Result
from samenbeeld.feeds.cap.signature import Standing
from samenbeeld.feeds.tests.cap.examples import received, results
from samenbeeld.kernel.levels import Level

SAMPLES = Path(__file__).parent / "samples"
EXPECTED: list[dict[str, Any]] = json.loads((SAMPLES / "expected.json").read_text())["files"]
RECORDED = Path(__file__).parents[2] / "cap" / "recorded" / "meteoalarm-netherlands.atom"

# The schema lets these pass; our own rules do not.
REFUSED_BY_RULE = {
    "canada_errors.cap": ["no-references", "empty-references"],
    "weather_invalid.atom": ["name"],
}
# The fault after which a feed is named. What is wrong with an entry of it comes first.
FAULTS_OF_FEEDS = {
    "invalid.rss": ["entry-missing title", "feed-missing title", "feed-missing description"],
    "invalid_element.atom": ["entry-missing link", "feed-element foo"],
    "no_id.atom": ["entry-missing id", "feed-missing id"],
    "no_link.atom": ["entry-missing link"],
    "no_title.atom": ["entry-missing title"],
}
LINKS = {
    "earthquake_index.atom": 1,
    "ny_index.rss": 2,
    "validator-example-amber.rss": 1,
    "weather_index.atom": 2,
}


def of_sample(name: str) -> list[Result]:
    return results((SAMPLES / name).read_bytes())


def keys(result: Refused) -> list[str]:
    return [each.key.removeprefix("feeds-cap-") for each in result.reasons]


def alerts_and_refusals(found: list[Result]) -> list[Received | Refused]:
    """What is about an alert element, not about the feed around it."""
    return [
        each
        for each in found
        if isinstance(each, Received) or (isinstance(each, Refused) and b":cap:1." in each.original)
    ]


def test_every_sample_is_expected_and_every_expected_file_is_there() -> None:
    files = {path.name for path in SAMPLES.iterdir() if path.suffix in (".cap", ".atom", ".rss")}
    assert files == {Path(each["file"]).name for each in EXPECTED}


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: Path(each["file"]).name)
def test_a_sample_gets_the_verdict_that_is_expected(expected: dict[str, Any]) -> None:
    name = Path(expected["file"]).name
    found = of_sample(name)
    if expected["doctype"]:
        (refused,) = found
        assert isinstance(refused, Refused)
        assert keys(refused) == ["doctype"]
        return
    about_alerts = [each for each in alerts_and_refusals(found) if name not in FAULTS_OF_FEEDS]
    assert len(about_alerts) == len(expected["alerts"])
    for result, alert in zip(about_alerts, expected["alerts"], strict=True):
        if name in REFUSED_BY_RULE:
            assert isinstance(result, Refused)
            assert keys(result) == REFUSED_BY_RULE[name]
        elif alert["xsd"] == "valid":
            assert isinstance(result, Received)
        else:
            assert isinstance(result, Refused)
            assert keys(result) == ["schema"]
        is_signed = result.signature.standing is not Standing.UNSIGNED
        assert is_signed == bool(alert.get("signatures"))
        # All of them are SHA-1: signed, and not accepted.
        assert not is_signed or result.signature.standing is Standing.NOT_ACCEPTED


@pytest.mark.parametrize("name", FAULTS_OF_FEEDS)
def test_a_faulty_feed_is_told_its_fault(name: str) -> None:
    told = [
        f"{each.key.removeprefix('feeds-cap-')} {each.values['field']}"
        for result in of_sample(name)
        if isinstance(result, Refused)
        for each in result.reasons
    ]
    assert told == FAULTS_OF_FEEDS[name]


@pytest.mark.parametrize("name", LINKS)
def test_an_index_gives_links_and_nothing_else(name: str) -> None:
    found = of_sample(name)
    assert len(found) == LINKS[name]
    assert all(isinstance(each, Link) for each in found)


def test_the_link_of_an_entry_is_that_to_the_alert_itself() -> None:
    (link,) = of_sample("earthquake_index.atom")
    assert isinstance(link, Link)
    assert link.href == "http://earthquake.usgs.gov/earthquakes/catalogs/cap/us2010apcd"
    assert link.title == "M 5.3, Tonga"


def test_a_feed_without_entries_gives_nothing() -> None:
    assert of_sample("empty_weather_index.atom") == []


def test_a_schema_fault_names_field_line_and_version() -> None:
    (refused,) = of_sample("noaa_errors.cap")
    assert isinstance(refused, Refused)
    values = refused.reasons[0].values
    assert (values["field"], values["line"], values["version"]) == ("urgency", 17, "1.1")
    assert "{'Immediate', 'Expected', 'Future', 'Past', 'Unknown'}" in str(values["error"])


def test_a_line_is_that_of_the_whole_document() -> None:
    (refused,) = of_sample("no_entries.atom")
    assert isinstance(refused, Refused)
    text = (SAMPLES / "no_entries.atom").read_text().splitlines()
    assert "<incidents>" in text[int(str(refused.reasons[0].values["line"])) - 1]


def test_an_alert_in_two_languages_keeps_both_with_their_areas() -> None:
    alert = received((SAMPLES / "canada.cap").read_bytes()).alert
    assert alert.identifier == "2.49.0.1.124.6bddbc91.2012"
    assert [info.language for info in alert.infos] == ["en-CA", "fr-CA"]
    for info in alert.infos:
        assert [len(area.polygons) for area in info.areas] == [1, 1]
        for area in info.areas:
            assert area.polygons[0][0] == area.polygons[0][-1]
            assert all(
                41 < latitude < 43 and -84 < longitude < -81 for latitude, longitude in area.polygons[0]
            )


def test_empty_fields_of_a_real_alert_are_remarks_that_do_not_refuse_it() -> None:
    found = received((SAMPLES / "canada_signed.cap").read_bytes())
    assert [each.values["field"] for each in found.remarks] == [
        "addresses",
        "incidents",
        "note",
        "restriction",
    ]


def test_an_alert_in_a_feed_is_the_same_as_the_alert_alone() -> None:
    alone = received((SAMPLES / "canada_signed.cap").read_bytes())
    in_feed = received((SAMPLES / "canada_signed.atom").read_bytes())
    assert in_feed.alert == alone.alert


def test_references_say_of_whom_which_and_when() -> None:
    references = received((SAMPLES / "canada_signed.cap").read_bytes()).alert.references
    assert len(references) == 9
    assert references[0].sender == "cap-pac@ec.gc.ca"
    assert references[0].identifier == "2.49.0.1.124.726d2331.2013"
    assert references[0].sent.isoformat() == "2013-01-23T21:31:00+00:00"


def test_an_alert_keeps_its_bytes_and_its_encoding() -> None:
    data = (SAMPLES / "earthquake-iso8859-1.cap").read_bytes()
    found = received(data)
    assert found.original == data[data.index(b"<alert") :]
    assert found.encoding == "ISO-8859-1"
    assert found.alert.infos[0].headline.startswith("EQ 4.6 Usulután, Usulután")


def test_meteoalarm_tells_the_alert_in_the_entry_itself() -> None:
    found = results(RECORDED.read_bytes())
    assert all(isinstance(each, Received) for each in found)
    told = [each for each in found if isinstance(each, Received)]
    assert [level_of(each.alert.infos[0]) for each in told] == [Level.YELLOW, Level.ORANGE]
    for each in told:
        assert each.is_summary
        assert each.signature.standing is Standing.UNSIGNED
        assert each.link is not None
        assert each.link.href.startswith("https://feeds.meteoalarm.org/api/v1/warnings/")
        assert each.alert.sender == "https://meteoalarm.org"
        assert each.alert.infos[0].areas[0].geocodes == (("EMMA_ID", "NL012"),)
        assert each.original.startswith(b"<entry>")


def test_an_entry_that_does_not_say_whether_it_is_real_is_refused() -> None:
    data = RECORDED.read_bytes().replace(b"<cap:status>Actual</cap:status>", b"")
    found = results(data)
    assert [keys(each) for each in found if isinstance(each, Refused)] == [["value"], ["value"]]


@pytest.mark.parametrize(
    "href", ["file:///etc/passwd", "javascript:alert(1)", "//example.nl/a", "ftp://a.nl/b"]
)
def test_a_link_to_anything_but_the_web_is_refused(href: str) -> None:
    feed = (SAMPLES / "earthquake_index.atom").read_text()
    changed = feed.replace("http://earthquake.usgs.gov/earthquakes/catalogs/cap/us2010apcd", href)
    (refused,) = results(changed)
    assert isinstance(refused, Refused)
    assert keys(refused) == ["link"]
    assert href not in str(refused.reasons)
