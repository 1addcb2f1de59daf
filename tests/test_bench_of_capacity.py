"""The judge of capacity at full size."""

from bench.capacity import bounds, table


def told(**changed: object) -> dict[str, object]:
    pages = {
        "matrix page": {"p50": 60.0, "p95": 90.0, "times": 30},
        "plain: matrix, the query alone": {"p50": 4.0, "p95": 400.0, "times": 30},
    }
    figures: dict[str, object] = {
        "pages": pages, "roundS": 40.0, "plainRoundS": 2.0, "firstMs": 900.0, "freshS": 0.1,
        "figures": 200_000, "differs": 0, "megabytes": 200,
    }  # fmt: skip
    return {"capacity": {**figures, **changed}}


def missed(results: dict[str, object]) -> list[str]:
    return [verdict.what for verdict in bounds.judge(results) if not verdict.holds]


def test_the_plain_way_is_shown_and_held_to_nothing() -> None:
    assert missed(told()) == []
    assert table.tables(told(), bounds.judge(told()))[0].rows[1][2] == "400 ms"


def test_a_slow_page_a_cell_that_differs_and_a_late_figure_are_missed() -> None:
    slow = {"matrix page": {"p50": 60.0, "p95": 151.0, "times": 30}}
    assert missed(told(pages=slow, differs=1, freshS=2.1)) == [
        "matrix page, p95", "from told to seen, longest", "cells that differ from the plain way",
    ]  # fmt: skip


def test_a_run_without_figures_is_missed() -> None:
    assert len(missed({"capacity": None})) == 4
