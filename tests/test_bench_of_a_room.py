"""The judge of the activity of full size: what has no figure does not hold, and the slowest page decides."""

import pytest

from bench.room import bounds
from bench.room.figures import before, frames, spread


def page(name: str, *, p95: float = 20.0, queries: int = 10, right: bool = True) -> dict[str, object]:
    return {"name": name, "p95": p95, "queries": queries, "right": right}


def test_the_slowest_page_decides() -> None:
    results = {"pages": {"pages": [page("quick"), page("slow", p95=151.0)]}}
    missed = [verdict.what for verdict in bounds.judge(results) if not verdict.holds]
    assert missed == ["server time p95, slowest page", "pages over 150 ms"]


def test_a_page_that_does_not_answer_is_missed() -> None:
    results = {"pages": {"pages": [page("gone", right=False)]}}
    assert [verdict.holds for verdict in bounds.judge(results)].count(False) == 1


@pytest.mark.parametrize("case", list(bounds.JUDGES))
def test_a_case_that_failed_holds_nothing(case: str) -> None:
    verdicts = bounds.judge({case: None})
    assert verdicts
    assert not any(verdict.holds for verdict in verdicts)


def test_a_case_that_was_not_run_is_not_judged() -> None:
    assert bounds.judge({}) == []


def test_p95_is_a_measured_figure_and_never_lower() -> None:
    assert spread([float(number) for number in range(1, 21)])["p95"] == 19.0
    assert spread([1.0, 9.0])["p95"] == 9.0


def test_frames_are_counted_between_the_first_and_the_last() -> None:
    assert frames([0.0, 20.0, 40.0]) == {"fps": 50.0, "gapP95": 20.0}


def test_bytes_that_came_later_do_not_count() -> None:
    assert before([(1.0, 10), (2.0, 5), (3.0, 100)], 2.0) == 15
