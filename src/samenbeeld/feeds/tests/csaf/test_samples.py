"""Every document of others gets the verdict that is expected of it, for the reason that is expected."""

import json
from pathlib import Path
from typing import Any

import pytest

from samenbeeld.feeds.csaf.document import parse
from samenbeeld.feeds.csaf.judging import faults

SAMPLES = Path(__file__).parent / "samples"
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((SAMPLES / "expected.json").read_text())
# Called valid, and against 6.1.25 all the same: two hashes by the same algorithm.
AGAINST_ITSELF = ("2021-6-2-08-02", "2021-6-2-09-02")


def failed(file: str) -> set[str]:
    return {str(each.values["test"]) for each in faults(parse((SAMPLES / file).read_bytes()))}


def test_every_document_is_expected_and_every_expected_one_is_there() -> None:
    there = {
        str(path.relative_to(SAMPLES))
        for part in ("validator", "examples/csaf")
        for path in (SAMPLES / part).rglob("*.json")
    }
    assert there == {each["file"] for part in ("tests", "examples") for each in EXPECTED[part]}


@pytest.mark.parametrize("expected", EXPECTED["tests"], ids=lambda each: Path(each["file"]).stem[-14:])
def test_a_document_gets_the_verdict_that_is_expected(expected: dict[str, Any]) -> None:
    found = failed(expected["file"])
    if any(name in expected["file"] for name in AGAINST_ITSELF):
        assert found == {"6.1.25"}
    elif expected["document_valid"]:
        assert found == set()
    elif expected["plain_json_schema"] == "invalid":
        assert found == {"schema"}
    else:
        assert expected["test"] in found


@pytest.mark.parametrize("example", EXPECTED["examples"], ids=lambda each: Path(each["file"]).stem)
def test_an_advisory_of_a_real_publisher_is_valid(example: dict[str, Any]) -> None:
    assert failed(example["file"]) == set()
