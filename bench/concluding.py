"""How each measurement ends: tables on the screen, JSON for machines, a page for people, what was missed."""

import json
from collections.abc import Sequence

from bench.live.bounds import Verdict
from bench.live.processes import BENCH, REPOSITORY
from bench.live.summary import Results
from bench.live.table import Table, as_markdown, as_text


def conclude(
    name: str,
    results: Results,
    verdicts: list[Verdict],
    tables: Sequence[Table],
    *,
    publish: bool,
    page: str = "",
) -> int:
    """Prints the tables, the last of which is that of the bounds, and what was missed; 1 when anything was.

    Writes `bench/results/<name>/<moment>.json` and, under docs/, the `page`; when it is not the whole
    measurement only `partial.json`. The page is `benchmarks-<name>.md` unless it is told.
    """
    print("\n" + "\n".join(as_text(one) for one in tables))
    folder = BENCH / "results" / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (f"{results['when'].replace(':', '')}.json" if publish else "partial.json")
    path.write_text(json.dumps({**results, "bounds": [vars(one) for one in verdicts]}, indent=1) + "\n")
    if publish:
        (REPOSITORY / "docs" / (page or f"benchmarks-{name}.md")).write_text(
            _page(name, results, verdicts, tables)
        )
    for verdict in _missed(verdicts):
        print(f"MISSED  {verdict.case}: {verdict.what} must be {verdict.bound}")
    print(f"{_held(verdicts)} Written: {path}")
    return 1 if _missed(verdicts) else 0


def _page(name: str, results: Results, verdicts: list[Verdict], tables: Sequence[Table]) -> str:
    """What was asked, where and whether it held; the bounds first; then all figures and how they were had."""
    told = [as_markdown(one) for one in tables]
    introduction, method = ((BENCH / name / f"{part}.md").read_text() for part in ("introduction", "method"))
    return "\n".join(
        [introduction, _where(results), _how_it_went(results, verdicts), told[-1], *told[:-1], method]
    )


def _where(results: Results) -> str:
    """When, how long and on which machine, in a sentence."""
    machine = results["machine"]
    rounds = f"{results['rounds']} rounds, medians, " if "rounds" in results else ""
    return (
        f"Measured {results['when'][:10]}, {rounds}in {results['minutes']:.0f} minutes: "
        f"{machine['processors']} processors ({machine['processor']}), {machine['memoryGb']} GB, "
        f"{machine['system']}, Python {machine['python']}, Node {machine['node']}, "
        f"SQLite {machine['sqlite']}; load when it began {machine['loadAtStart']}.\n"
    )


def _how_it_went(results: Results, verdicts: list[Verdict]) -> str:
    """What does not hold, in a sentence; and whether the machine was busy with something else."""
    told = _held(verdicts)
    if over := _missed(verdicts):
        told += " Missed: " + "; ".join(f"{each.what} ({each.case})" for each in over) + "."
    busy, processors = results["machine"]["loadAtStart"], results["machine"]["processors"]
    if busy > processors / 2:
        told += (
            f" Others were at work on the same {processors} processors (load {busy} when it began), so times"
            " are longer than on a quiet machine; processor time is so less, queries and memory are not."
        )
    return told + "\n"


def _missed(verdicts: list[Verdict]) -> list[Verdict]:
    return [each for each in verdicts if not each.holds]


def _held(verdicts: list[Verdict]) -> str:
    return f"{len(verdicts) - len(_missed(verdicts))} of {len(verdicts)} bounds hold."
