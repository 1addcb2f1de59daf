"""The results as rows of text: one table per case."""

from bench.distribution.bounds import SIMPLE
from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number

NAMES = {
    "optimal": "Samenbeeld, the best plan",
    "careful": "Samenbeeld, least regret",
    "nearest_first": "nearest first",
    "round_robin": "round robin by slots",
    "soonest": "nearest with a slot",
}


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """Every case that was run, then the bounds."""
    made = [MAKERS[case](results[case]) for case in MAKERS if results.get(case)]
    return [*made, bounds_table(verdicts)]


def worked_table(figures: Results) -> Table:
    rows = [[str(row["ambulances"]), *_pair(row["wanted"]), *_pair(row["found"])] for row in figures["rows"]]
    columns = ["Ambulances", "T1 written down", "T2", "T1 found", "T2"]
    note = f"Weighted minutes: {figures['weighted']:,}; nearest first: {figures['nearest']:,}."
    return Table("The worked case: mean minutes to treatment", columns, rows, (note,))


def small_table(figures: Results) -> Table:
    rows = [
        ["situations", f"{figures['cases']:,}"],
        ["of which possible", f"{figures['possible']:,}"],
        ["plans counted out", f"{figures['plans']:,}"],
        ["in which the best is another", str(len(figures["wrong"]))],
    ]
    return Table("Small random cases beside counting every plan out", ["What", "How many"], rows)


def national_table(figures: Results) -> Table:
    rows = [
        [
            f"{row['places']} / {row['seed']}",
            number(row["seconds"], 2, " s"), _percent(row["gap"]),
            number(row["rivalSeconds"], 2, " s"), _percent(row["rivalGap"]),
            _beside(row, "rivalCost"), *(_beside(row, name) for name in SIMPLE),
        ]
        for row in figures["rows"]
    ]  # fmt: skip
    columns = ["Places / seed", "ours", "gap", "CP-SAT", "gap", "CP-SAT, cost"]
    columns += [f"{NAMES[name]}, cost" for name in SIMPLE]
    note = "Cost is beside ours: +10.0 % is a tenth more weighted delay. A dash: not everybody was placed."
    title = "A whole country: 90 hospitals, 25 regions, 1,000 casualties, 12 hours"
    return Table(title, columns, rows, (note,))


def replan_table(figures: Results) -> Table:
    rows = [
        [
            str(row["seed"]), number((row["seconds"] or 0) * 1000, 0, " ms"), _percent(row["gap"]),
            number(row["moved"], 0), number(row["free"], 0),
        ]
        for row in figures["rows"]
    ]  # fmt: skip
    columns = ["Seed", "took", "gap", "sent elsewhere", "without minding it"]
    title = "An hour later, with three of the busiest hospitals stopped: planned anew"
    return Table(title, columns, rows)


def simulation_table(figures: Results) -> Table:
    rows = [
        [NAMES[name], _percent(one["mean"]), _percent(one["p5"]), str(one["failed"])]
        for name, one in figures["policies"].items()
    ]
    title = f"{figures['incidents']} incidents with wrong counts and silent hospitals"
    note = (
        "What the best plan in hindsight costs, as a share of what was lived: 100 % is as if all was known."
    )
    columns = ["First hour and the rest by", "of the optimum, mean", "worst twentieth", "somebody left"]
    return Table(title, columns, rows, (note,))


def _pair(found: tuple[float, float] | list[float] | None) -> list[str]:
    return [number(each) for each in found] if found else ["infeasible", "infeasible"]


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share * 100:.2f} %"


def _beside(row: Results, name: str) -> str:
    return f"{(row[name] / row['cost'] - 1) * 100:+.1f} %" if row[name] and row["cost"] else "-"


MAKERS = {
    "worked": worked_table,
    "small": small_table,
    "national": national_table,
    "replan": replan_table,
    "simulation": simulation_table,
}
