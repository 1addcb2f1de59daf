"""The mandatory tests of which the samples of others have no case, or only one."""

from typing import Any

import pytest

from samenbeeld.feeds.csaf import scores
from samenbeeld.feeds.csaf.history import moment_of, version_of
from samenbeeld.feeds.csaf.languages import is_language
from samenbeeld.feeds.csaf.products import is_purl
from samenbeeld.feeds.tests.csaf.examples import PRODUCT, advisory, failing, first


def tracked(version: str, *history: str, status: str = "final") -> list[str]:
    """What fails for this version after this history, a day apart."""
    document = advisory()
    document["document"]["tracking"] |= {
        "version": version,
        "status": status,
        "revision_history": [
            {"date": f"2026-01-{day:02}T10:00:00Z", "number": number, "summary": "x"}
            for day, number in enumerate(history, start=1)
        ],
    }
    return failing(document)


def test_the_plain_advisory_is_valid() -> None:
    assert failing(advisory()) == []


@pytest.mark.parametrize(
    ("version", "history", "status", "expected"),
    [
        ("0.9.0", ["0.9.0"], "final", ["6.1.17", "6.1.18"]),
        ("0.9.0", ["0.9.0"], "draft", []),
        ("1.0.0-rc1", ["1.0.0-rc1"], "interim", ["6.1.17", "6.1.19", "6.1.20"]),
        ("1.0.0-rc1", ["1.0.0"], "draft", []),
        ("2", ["1.0.0", "2"], "final", ["6.1.30"]),
        ("2", ["2"], "final", ["6.1.21"]),
        ("10.0.0", ["1.0.0", "3.0.0", "10.0.0"], "final", ["6.1.21"]),
        ("1.10.0", ["1.2.0", "1.10.0"], "final", []),
        ("1.2.0", ["1.10.0", "1.2.0"], "final", ["6.1.14"]),
    ],
)
def test_a_version_follows_from_its_history(
    version: str, history: list[str], status: str, expected: list[str]
) -> None:
    assert tracked(version, *history, status=status) == expected


def test_versions_and_moments_are_in_their_own_order() -> None:
    written = ["1.0.0-beta.11", "1.0.0", "1.0.0-alpha", "1.0.0-rc.1", "1.0.0-alpha.1", "1.0.0-beta.2"]
    in_order = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0"]
    assert sorted(written, key=version_of) == in_order
    moments = ["2026-01-01T10:00:00.2Z", "2026-01-01T11:00:00.00010+01:00", "2026-01-01T10:00:00Z"]
    assert sorted(moments, key=moment_of) == [moments[2], moments[1], moments[0]]


def test_a_product_that_is_made_of_itself_is_told() -> None:
    document = advisory()
    document["product_tree"]["relationships"] = [
        {
            "category": "installed_on", "product_reference": one, "relates_to_product_reference": PRODUCT,
            "full_product_name": {"name": made, "product_id": made},
        }
        for one, made in (("A", "B"), ("B", "A"))
    ]  # fmt: skip
    assert failing(document) == ["6.1.3"]


def test_a_cve_stands_in_a_document_once() -> None:
    document = advisory()
    document["vulnerabilities"] *= 2
    assert failing(document) == ["6.1.23"]


def test_a_metric_says_what_the_vector_says() -> None:
    document = advisory()
    cvss = first(document)["scores"][0]["cvss_v3"]
    cvss["attackVector"] = "NETWORK"
    assert failing(document) == []
    cvss["attackVector"] = "LOCAL"
    assert failing(document) == ["6.1.10"]
    first(document)["scores"][0] = {
        "products": [PRODUCT],
        "cvss_v2": {
            "version": "2.0", "vectorString": "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C", "baseScore": 10,
            "temporalScore": 7.8, "exploitability": "PROOF_OF_CONCEPT", "remediationLevel": "OFFICIAL_FIX",
        },
    }  # fmt: skip
    assert failing(document) == []
    first(document)["scores"][0]["cvss_v2"]["remediationLevel"] = "WORKAROUND"
    assert failing(document) == ["6.1.10"]


def test_a_weakness_is_called_by_a_name_that_it_has_or_had_and_a_younger_one_is_believed() -> None:
    document = advisory()
    for code, name, expected in (
        ("CWE-287", "Improper Authentication", []),
        ("CWE-79", "Failure to Preserve Web Page Structure ('Cross-site Scripting')", []),
        ("CWE-999999", "Something of a later catalogue", []),
        ("CWE-310", "Cryptographic Issues", ["6.1.11"]),
    ):
        first(document)["cwe"] = {"id": code, "name": name}
        assert failing(document) == expected


def test_a_vex_says_of_each_product_why_or_what_to_do() -> None:
    document = advisory()
    document["document"]["category"] = "csaf_vex"
    assert failing(document) == ["6.1.27.10"]
    first(document)["product_status"] = {"known_not_affected": [PRODUCT]}
    assert failing(document) == ["6.1.27.9"]
    first(document)["flags"] = [{"label": "component_not_present", "product_ids": [PRODUCT]}]
    assert failing(document) == []
    first(document)["flags"].append({"label": "vulnerable_code_not_present"})
    assert failing(document) == ["6.1.32"]


@pytest.mark.parametrize(
    ("kind", "drop", "expected"),
    [
        ("csaf_informational_advisory", [], ["6.1.27.3"]),
        ("csaf_informational_advisory", ["vulnerabilities"], []),
        ("csaf_security_incident_response", [], []),
        ("Security_Advisory", [], ["6.1.26"]),
        ("Beveiligingsadvies", [], []),
    ],
)
def test_a_kind_of_document_holds_what_it_must(kind: str, drop: list[str], expected: list[str]) -> None:
    document = advisory()
    document["document"]["category"] = kind
    for name in drop:
        del document[name]
    assert failing(document) == expected


def test_a_translation_comes_from_another_language_that_exists() -> None:
    document = advisory()
    document["document"] |= {"lang": "nl", "source_lang": "nl"}
    assert failing(document) == ["6.1.28"]
    document["document"]["source_lang"] = "EZ"
    assert failing(document) == ["6.1.12"]


@pytest.mark.parametrize("tag", ["nl", "nl-NL", "de", "es-419", "fil", "en-QM", "zh-Hant-TW", "he", "iw"])
def test_a_language_that_exists(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["EZ", "qq", "nl-JJ"])
def test_a_language_that_does_not_exist(tag: str) -> None:
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("purl", "expected"),
    [
        ("pkg:maven/org.apache/commons@1.3.4", True),
        ("pkg:npm/%40angular/core@12.0.0?arch=x&os=y#src", True),
        ("pkg:deb/debian/curl", True),
        ("pkg:maven/@1.3.4", False),
        ("pkg:npm", False),
        ("npm/core", False),
        ("pkg:npm/core?arch=x&arch=y", False),
    ],
)
def test_a_package_url_names_a_package(purl: str, expected: bool) -> None:
    assert is_purl(purl) is expected


# Vectors with their scores of FIRST's own examples, and of its calculators.
@pytest.mark.parametrize(
    ("version", "vector", "expected"),
    [
        ("3.1", "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", {"baseScore": 6.1}),
        ("3.1", "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", {"baseScore": 9.9}),
        ("3.1", "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N/E:U/RL:O", {"baseScore": 3.1}),
        ("3.1", "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N", {"baseScore": 0, "environmentalScore": 0}),
        ("2.0", "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H",
         {"baseScore": 7.8, "temporalScore": 6.4, "environmentalScore": 9.2}),
        ("2.0", "AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C", {"baseScore": 6.2, "temporalScore": 4.9}),
    ],
)  # fmt: skip
def test_a_score_follows_from_its_vector(version: str, vector: str, expected: dict[str, Any]) -> None:
    found = scores.scores(vector, version)
    assert {name: value for name, value in expected.items() if value not in found[name]} == {}


def test_a_document_that_is_nested_without_end_is_refused_and_nothing_breaks() -> None:
    document = advisory()
    branch: dict[str, Any] = {"category": "vendor", "name": "x", "branches": []}
    document["product_tree"]["branches"] = [branch]
    for _ in range(400):
        inner: dict[str, Any] = {"category": "vendor", "name": "x", "branches": []}
        branch["branches"].append(inner)
        branch = inner
    assert failing(document) == ["schema"]
