"""The judge of the picture of full size, what it measures with, and the policy that it makes."""

import tomllib
from pathlib import Path

import pytest

from bench.picture import bounds, definition, table
from bench.picture.__main__ import middle
from bench.picture.reading import make
from bench.picture.size import DOCUMENT_BYTES
from samenbeeld.feeds.cap.reading import Received, read
from samenbeeld.indicators.rules.definition import indicators

SPREAD = {"p50": 20.0, "p95": 30.0, "longest": 31.0}


def page(name: str, *, p95: float = 30.0, queries: int = 9, right: bool = True) -> dict[str, object]:
    times = {**SPREAD, "p95": p95, "cpu": SPREAD}
    return {
        "name": name, "login": "bram", "right": right, "kb": 12.0, "queries": queries,
        "questions": ['SELECT FROM "audit_journalline" WHERE'] * queries, **times,
        "changed": {"queries": queries + 5, **times},
    }  # fmt: skip


def missed(results: dict[str, object]) -> list[str]:
    return [verdict.what for verdict in bounds.judge(results) if not verdict.holds]


def test_the_person_who_sees_a_page_slowest_decides() -> None:
    found = [page("Nu"), page("grid"), page("tile page"), page("Nu", p95=101.0, queries=16)]
    assert missed({"pages": {"pages": found}}) == ["Nu, server time p95", "Nu, queries"]


def test_a_page_that_does_not_answer_is_missed() -> None:
    found = [page("Nu"), page("grid"), page("tile page", right=False)]
    assert missed({"pages": {"pages": found}}) == ["pages that do not answer as they should"]


def test_a_page_that_grows_with_its_history_is_missed() -> None:
    results = {"curve": {"1 month": page("tile page", queries=10), "3 years": page("tile page", queries=14)}}
    assert missed(results) == ["3 years, queries"]


def test_a_warning_that_was_not_read_is_missed() -> None:
    results = {"reading": {"document": {"entries": 3}, "ours": {"found": 2, "growthMb": 1.0}}}
    assert missed(results) == ["warnings in the document that were not read"]


def test_an_edition_that_takes_long_or_is_no_pdf_is_missed() -> None:
    slow = {"freezeMs": 900.0, "ours": {**SPREAD, "longest": 4_200.0}, "right": False}
    assert missed({"edition": slow}) == [
        "files that are no PDF", "the week frozen and on paper, longest round"
    ]  # fmt: skip


@pytest.mark.parametrize("case", list(bounds.JUDGES))
def test_a_case_that_failed_holds_nothing(case: str) -> None:
    verdicts = bounds.judge({case: None})
    assert verdicts
    assert not any(verdict.holds for verdict in verdicts)


def test_a_page_with_too_many_questions_is_shown_with_them() -> None:
    results = {"pages": {"pages": [page("Nu", queries=16), page("grid")]}}
    shown = table.tables(results, bounds.judge(results))
    assert [each.rows for each in shown if each.title == "The 16 questions of Nu, opened by bram"] == [
        [["audit_journalline", "16"]]
    ]


def test_rounds_become_one_figure() -> None:
    rounds = [{"p50": each, "changed": {"p50": each * 2}, "right": True} for each in (1.0, 9.0, 2.0)]
    assert middle(rounds) == {"p50": 2.0, "changed": {"p50": 4.0}, "right": True}


def test_two_hundred_indicators_that_the_product_can_read(tmp_path: Path) -> None:
    definition.write(tmp_path / "policy")
    found = indicators(tomllib.loads((tmp_path / "policy" / "indicators.toml").read_text()))
    assert len(found) == 200
    assert len({each.theme for each in found.values()}) == 14


def test_every_warning_of_the_long_document_has_a_name_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "document.atom"
    made = make(file)
    assert DOCUMENT_BYTES - 2_000 < made["bytes"] <= DOCUMENT_BYTES
    with file.open("rb") as document:
        some = [each for each, _ in zip(read(document), range(20), strict=False)]
    assert all(isinstance(each, Received) for each in some)
    assert len({each.alert.identifier for each in some if isinstance(each, Received)}) == 20
