"""All cases, all servers, taking turns."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.live import cases, drill, long_document, pages
from bench.live.cases import FANOUTS, STORM_CLIENTS, Fanout
from bench.live.contestants import OURS
from bench.live.generator import Figures
from bench.live.summary import Results

NAMES = cases.EVERYBODY
DISTURBED = 0.35  # of one processor, taken by programs that have nothing to do with the measurement
ATTEMPTS = 3
_repeats_left = iter(range(12))  # in the whole run: on a machine that is never calm it must end all the same
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


# The figures of a round, or None when it failed: then it counts as missed, and the others go on.
Rounds = list[Figures | None]


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
        killed = {
            name: _attempt(partial(_kills, plan, name, work)) for name in cases.DEFAULTS if name in plan.names
        }
        results["drill"] = {name: figures for name, figures in killed.items() if figures is not None}
    if OURS in plan.names and "document" in plan.cases:
        say("document", OURS)
        edits = 10_000 if plan.quick else 100_000
        results["document"] = _attempt(lambda: long_document.measure(work, edits)) or {}
    if OURS in plan.names and "pages" in plan.cases:
        say("pages", OURS)
        results["pages"] = _attempt(lambda: pages.weigh(work)) or {}
    return results


def _fanout_rounds(plan: Plan, case: Fanout, work: Path) -> dict[str, Rounds]:
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
) -> dict[str, Rounds]:
    wanted = [name for name in names if name in plan.names]
    figures: dict[str, Rounds] = {name: [] for name in wanted}
    for round_ in range(plan.rounds):
        turn = wanted[round_ % len(wanted) :] + wanted[: round_ % len(wanted)]  # nobody is always the first
        for name in turn:
            if round_ and name in once:
                continue
            say(f"{case}, round {round_ + 1} of {plan.rounds}", name)
            figures[name].append(_attempt(partial(_undisturbed, measure, name, round_)))
    return figures


def _attempt(measure: Callable[[], Figures]) -> Figures | None:
    try:
        return measure()
    except Exception as error:
        print(f"  FAILED: {error}", file=sys.stderr, flush=True)
        return None


def _undisturbed(measure: Callable[[str, int], Figures], name: str, round_: int) -> Figures:
    """The round, measured again when other programs took too much meanwhile; the calmest attempt counts.

    What decides is only what the others did, never what was measured.
    """
    attempts = [measure(name, round_)]
    while attempts[-1].get("othersCpu", 0.0) > DISTURBED and len(attempts) < ATTEMPTS:
        if next(_repeats_left, None) is None:
            break
        say("  disturbed by other programs, measured again", name)
        attempts.append(measure(name, round_))
    return min(attempts, key=lambda one: float(one.get("othersCpu", 0.0)))


def _kills(plan: Plan, name: str, work: Path) -> Figures:
    kills = plan.kills if name == OURS else plan.rival_kills
    say(f"drill, {kills['random']} + {kills['seen']} kills", name)
    return drill.drill(name, kills, work, LANES)


def say(what: str, name: str) -> None:
    print(f"  {what}: {name}", file=sys.stderr, flush=True)
