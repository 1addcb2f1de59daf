"""All cases, all servers, taking turns."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.live import cases, drill, long_document, pages
from bench.live.cases import FANOUTS, STORM_CLIENTS, Fanout
from bench.live.contestants import OURS
from bench.live.generator import Figures
from bench.live.summary import Results

NAMES = cases.EVERYBODY
LANES = 4  # kill drills side by side: a restart mostly waits


@dataclass(frozen=True)
class Plan:
    """What is to be run, and how much of it."""

    cases: Sequence[str]
    names: Sequence[str]
    rounds: int
    kills: dict[str, int]
    rival_kills: dict[str, int]
    quick: bool

    @staticmethod
    def of(given: argparse.Namespace) -> "Plan":
        ours, seen, rivals = (4, 4, 2) if given.quick else (given.kills, given.seen_kills, given.rival_kills)
        rounds = 1 if given.quick else given.rounds
        kills = {"random": ours, "seen": seen}
        return Plan(given.cases, given.only, rounds, kills, {"random": rivals, "seen": rivals}, given.quick)


def everything(plan: Plan, work: Path) -> Results:
    """The raw figures of every round: `{case: {server: [figures, ...]}}`. Says what it is doing."""
    results: Results = {}
    for case in FANOUTS:
        if case.key in plan.cases:
            results[case.key] = _fanout_rounds(plan, case, work)
    if "storm" in plan.cases:
        clients = 100 if plan.quick else STORM_CLIENTS
        results["storm"] = _rounds(
            plan, "storm", cases.DEFAULTS, (), lambda name, round_: cases.storm(name, round_, work, clients)
        )
    if "drill" in plan.cases:
        results["drill"] = {name: _kills(plan, name, work) for name in cases.DEFAULTS if name in plan.names}
    if OURS in plan.names and "document" in plan.cases:
        say("document", OURS)
        results["document"] = long_document.measure(work, 10_000 if plan.quick else 100_000)
    if OURS in plan.names and "pages" in plan.cases:
        say("pages", OURS)
        results["pages"] = pages.weigh(work)
    return results


def _fanout_rounds(plan: Plan, case: Fanout, work: Path) -> dict[str, list[Figures]]:
    seconds = 3.0 if plan.quick else case.seconds
    return _rounds(
        plan,
        case.key,
        case.contestants,
        case.once,
        lambda name, round_: cases.fanout(case, name, round_, work, seconds),
    )


def _rounds(
    plan: Plan, case: str, names: Sequence[str], once: Sequence[str], measure: Callable[[str, int], Figures]
) -> dict[str, list[Figures]]:
    wanted = [name for name in names if name in plan.names]
    figures: dict[str, list[Figures]] = {name: [] for name in wanted}
    for round_ in range(plan.rounds):
        turn = wanted[round_ % len(wanted) :] + wanted[: round_ % len(wanted)]  # nobody is always the first
        for name in turn:
            if round_ and name in once:
                continue
            say(f"{case}, round {round_ + 1} of {plan.rounds}", name)
            figures[name].append(measure(name, round_))
    return figures


def _kills(plan: Plan, name: str, work: Path) -> Figures:
    kills = plan.kills if name == OURS else plan.rival_kills
    say(f"drill, {kills['random']} + {kills['seen']} kills", name)
    return drill.drill(name, kills, work, LANES)


def say(what: str, name: str) -> None:
    print(f"  {what}: {name}", file=sys.stderr, flush=True)
