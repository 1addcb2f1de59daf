"""The results as rows of text: one table per subject."""

from collections.abc import Iterator

from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number
from bench.plans.bounds import ENGINES, HALVES, OURS

_BY_ITSELF = {"sqlite": "FTS5", "postgresql": "PostgreSQL, `dutch`"}


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """What was run, then the bounds."""
    run = {name: results[name] for name in ENGINES if results.get(name)}
    made = [size_table(run), speed_table(run), quality_table(run), kinds_table(run)] if run else []
    return [*made, bounds_table(verdicts)]


def size_table(run: dict[str, Results]) -> Table:
    rows = [
        [name, *(f"{each['size'][what]:,}" for what in ("entries", "passages", "shelves")),
         number(each["fillSeconds"], 0, " s")]
        for name, each in run.items()
    ]  # fmt: skip
    return Table("The index", ["Engine", "things", "passages", "shelves", "indexed in"], rows)


def speed_table(run: dict[str, Results]) -> Table:
    rows = [
        [
            name,
            login,
            *(number(found[key], 1, " ms") for key in ("p50", "p95", "longest", "anyRoundP95")),
            number(found["processor"]["p95"], 1, " ms"),
            *(f"{found[key]:,}" for key in ("shelves", "questions", "hits")),
        ]
        for name, each in run.items()
        for login, found in each["speed"].items()
    ]
    return Table(
        "Permission and search",
        [
            "Engine",
            "Asked by",
            "p50",
            "p95",
            "longest",
            "p95 of all rounds",
            "own processor p95",
            "shelves",
            "questions",
            "finds",
        ],
        rows,
    )


def quality_table(run: dict[str, Results]) -> Table:
    columns = ["Search", *(f"{measure}, {half}" for half in HALVES for measure in ("recall@10", "nDCG@10"))]
    return Table("Judged questions", [*columns, "nothing found"], list(_quality(run)))


def kinds_table(run: dict[str, Results]) -> Table:
    first = next(iter(run.values()))["quality"]["scores"][OURS]
    kinds = [kind for kind in first if kind not in HALVES]
    rows = []
    for name, each in run.items():
        for way, scores in each["quality"]["scores"].items():
            rows.append([_named(name, way), *(number(scores[kind]["ndcg"], 3) for kind in kinds)])
    return Table("nDCG@10 by kind of question", ["Search", *kinds], rows)


def _quality(run: dict[str, Results]) -> Iterator[list[str]]:
    for name, each in run.items():
        for way, scores in each["quality"]["scores"].items():
            figures = [number(scores[half][key], 3) for half in HALVES for key in ("recall", "ndcg")]
            nothing = sum(scores[half]["nothing"] for half in HALVES)
            yield [_named(name, way), *figures, f"{nothing:.0f}"]


def _named(engine: str, way: str) -> str:
    return f"Samenbeeld on {engine}" if way == OURS else f"rival: {_BY_ITSELF[engine]}, {way}"
