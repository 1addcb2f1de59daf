"""What an advisory means for the inbox: grave enough, for whom it may be, and of which products."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from samenbeeld.feeds import sources
from samenbeeld.feeds.queries import feeds
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.feeds.said import Notice, Said
from samenbeeld.feeds.tests.csaf.examples import CRITICAL, PRODUCT, advisory, body, first

SAMPLES = Path(__file__).parent / "samples" / "examples"
AT = datetime(2026, 1, 15, tzinfo=UTC)
FEED = replace(feeds()["ncsc"], address="https://csaf.example/lijst.json")
MEDIUM = {
    "version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", "baseScore": 6.1,
    "baseSeverity": "MEDIUM",
}  # fmt: skip


def said(found: object) -> Said:
    return sources.read(FEED, found if isinstance(found, bytes) else body(found), AT)


def notice(document: dict[str, Any]) -> Notice:
    (found,) = said(document).notices
    return found


def refused(found: object) -> str:
    with pytest.raises(Unreadable) as raised:
        said(found)
    return raised.value.reason.key


def test_a_critical_advisory_is_a_signal_of_digital_safety_for_everybody() -> None:
    found = notice(advisory())
    assert (found.title, found.theme, found.regions) == ("Lek in een inlogsysteem", "digitaal", None)
    assert found.text == (
        "CVSS 9.8 (CRITICAL) · Wie geen wachtwoord heeft, komt toch binnen. · Inlogsysteem 4.1"
    )
    assert (found.source, found.link) == ("Fabrikant", "https://csaf.example/2026/7")
    assert (found.key, found.version) == ("https://csaf.example F-2026-7", "1")
    assert found.moment == datetime(2026, 1, 14, 10, tzinfo=UTC)


def test_what_is_less_grave_is_no_signal_and_nothing_is_wrong_with_it() -> None:
    document = advisory()
    first(document)["scores"][0]["cvss_v3"] = MEDIUM
    assert (said(document).notices, said(document).refused) == ([], [])


@pytest.mark.parametrize("word", ["Critical", "kritiek", "URGENT"])
def test_the_word_of_the_publisher_counts_as_well(word: str) -> None:
    document = advisory()
    first(document)["scores"][0]["cvss_v3"] = MEDIUM
    document["document"]["aggregate_severity"] = {"text": word}
    assert notice(document).text.startswith(f"{word} · CVSS 6.1 (MEDIUM)")


def test_a_severity_that_nobody_gave_is_unknown_and_is_told() -> None:
    document = advisory()
    del first(document)["scores"]
    assert [each.key for each in said(document).refused] == ["feeds-csaf-no-severity"]


def test_the_score_of_a_product_that_is_not_affected_does_not_count() -> None:
    document = advisory()
    other = "CSAFPID-2"
    document["product_tree"]["full_product_names"].append({"product_id": other, "name": "Ander systeem"})
    first(document)["product_status"]["known_not_affected"] = [other]
    first(document)["scores"] = [
        {"products": [other], "cvss_v3": CRITICAL},
        {"products": [PRODUCT], "cvss_v3": MEDIUM},
    ]
    assert said(document).notices == []
    first(document)["scores"][0]["products"] = [PRODUCT]
    first(document)["scores"][1]["products"] = [other]
    assert "Ander systeem" not in notice(document).text


@pytest.mark.parametrize("label", ["RED", "AMBER", "amber", "AMBER+STRICT", "nieuw"])
def test_what_not_everybody_may_hear_is_refused_and_does_not_even_lie_here(label: str) -> None:
    document = advisory()
    document["document"]["distribution"] = {"tlp": {"label": label}}
    answer = sources.answer(FEED, body(document), AT)
    assert [each.key for each in answer.said.refused] == ["feeds-csaf-closed"]
    assert (list(answer.said.notices), answer.packed) == ([], b"")


@pytest.mark.parametrize("label", ["WHITE", "GREEN"])
def test_what_partners_may_hear_is_taken(label: str) -> None:
    document = advisory()
    document["document"]["distribution"] = {"tlp": {"label": label}}
    assert notice(document).title == "Lek in een inlogsysteem"


def test_a_draft_is_no_signal() -> None:
    document = advisory()
    document["document"]["tracking"]["status"] = "draft"
    assert [each.key for each in said(document).refused] == ["feeds-csaf-is-draft"]


def test_a_document_that_is_wrong_tells_everything_that_is_wrong() -> None:
    document = advisory()
    first(document)["scores"][0]["cvss_v3"]["baseScore"] = 3
    document["document"]["tracking"]["version"] = "2"
    answer = sources.answer(FEED, body(document), AT)
    assert answer.unreadable is not None
    assert [each.values["test"] for each in answer.said.refused] == ["6.1.16", "6.1.9"]


@pytest.mark.parametrize(
    ("found", "key"),
    [
        (b"", "feeds-csaf-not-json"),
        (b"[]", "feeds-csaf-not-json"),
        (b'{"document": NaN}', "feeds-csaf-not-json"),
        (b"[" * 100_000, "feeds-csaf-not-json"),
        (b"<html>onderhoud</html>", "feeds-csaf-not-json"),
        ({"hallo": 1}, "feeds-csaf-unknown"),
        ({"document": {"distribution": {"tlp": 7}}}, "feeds-csaf-schema"),
        ({"document": []}, "feeds-csaf-schema"),
        ({"feed": []}, "feeds-csaf-list"),
        ({"distributions": [7]}, "feeds-csaf-list"),
        ({"distributions": [{"directory_url": "https://csaf.example/"}]}, "feeds-csaf-no-feed"),
        ({"service": {"workspace": [{"collection": [{"href": 4}]}]}}, "feeds-csaf-list"),
    ],
)
def test_what_is_no_csaf_is_refused_whole(found: object, key: str) -> None:
    assert refused(found) == key


def test_a_moment_that_no_calendar_has_is_refused() -> None:
    document = advisory()
    document["document"]["tracking"]["current_release_date"] = "2016-12-31T23:59:60Z"
    assert refused(document) in ("feeds-csaf-moment", "feeds-csaf-schema")


def test_a_provider_leads_to_its_lists_and_a_list_to_its_documents() -> None:
    provider = (SAMPLES / "provider-metadata" / "example-01-provider-metadata.json").read_bytes()
    assert [each.address for each in said(provider).further] == [
        "https://www.example.com/.well-known/csaf/feed-tlp-white.json"
    ]
    (listed,) = said((SAMPLES / "ROLIE" / "example-01-feed-tlp-white.json").read_bytes()).further
    assert listed.address == "https://psirt.domain.tld/advisories/csaf/2020/2020-ESA-001.json"
    assert listed.updated == datetime(2021, 1, 1, 12, tzinfo=UTC)
    service = (SAMPLES / "ROLIE" / "example-01-service.json").read_bytes()
    assert [each.address for each in said(service).further] == [
        "https://psirt.domain.tld/advisories/csaf/feed-tlp-white.json"
    ]


def test_a_list_of_what_is_not_for_everybody_is_not_followed() -> None:
    closed = {"url": "https://csaf.example/amber.json", "tlp_label": "AMBER", "summary": ""}
    assert said({"distributions": [{"rolie": {"feeds": [closed]}}]}).further == []


@pytest.mark.parametrize(
    "wrong", [{}, {"updated": "2026-01-01"}, {"updated": "2026-01-01T10:00:00Z"}, 7, {"link": 7}]
)
def test_one_wrong_line_of_a_list_leaves_the_others(wrong: object) -> None:
    good = {"updated": "2026-01-01T10:00:00Z", "link": [{"rel": "self", "href": "https://csaf.example/a"}]}
    found = said({"feed": {"entry": [wrong, good]}})
    assert [each.address for each in found.further] == ["https://csaf.example/a"]
    assert [each.values["number"] for each in found.refused] == [1]
