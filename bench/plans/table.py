"""The results as rows of text: one table per subject."""

from collections.abc import Iterator

from bench.live.bounds import Verdict
from bench.live.summary import Results
from bench.live.table import Table, bounds_table, number
from bench.plans.bounds import ENGINES, HALVES, OURS, RISK

_BY_ITSELF = {"sqlite": "FTS5", "postgresql": "PostgreSQL, `dutch`"}


def tables(results: Results, verdicts: list[Verdict]) -> list[Table]:
    """What was run, then the bounds."""
    run = {name: results[name] for name in ENGINES if results.get(name)}
    made = (
        [size_table(run), speed_table(run), quality_table(run), kinds_table(run), cold_table(run)]
        if run
        else []
    )
    if results.get(RISK):
        made.append(risk_table(results[RISK]))
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


def cold_table(run: dict[str, Results]) -> Table:
    rows = []
    for name, each in run.items():
        cold = each["cold"]
        theme, pack = cold["theme"], cold["pack"]
        rows.append(
            [name, *(f"{cold[what]:,}" for what in ("plans", "organisations", "contacts")),
             *(number(theme[key], 1, " ms") for key in ("p50", "p95", "longest")),
             number(theme["afterAChange"]["longest"], 0, " ms"), number(cold["health"]["p50"], 0, " ms"),
             number(pack["seconds"], 2, " s"), f"{pack['documents']:,}", f"{pack['cards']:,}",
             number(pack["megabytes"], 1, " MB")]
        )  # fmt: skip
    columns = ["Engine", "plans", "organisations", "contacts", "theme p50", "p95", "longest"]
    return Table(
        "The page of a theme, and a pack",
        [
            *columns,
            "first after a change",
            "health of plans p50",
            "pack built in",
            "documents",
            "cards",
            "size",
        ],
        rows,
    )


def risk_table(found: Results) -> Table:
    rows = [
        [name, number(1000 * seconds, 1, " ms"), number(found["p50"]["ours"] / seconds, 2, " x")]
        for name, seconds in found["p50"].items()
    ]
    title = f"The risk diagram: {found['scenarios']} scenarios, {found['samples']:,} samples of weights"
    return Table(title, ["Way", "p50", "ours takes"], rows)


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
