"""`python -m bench.risk`: the risk diagram of full size. Exit code 0 only when every bound holds.

Ours does more than the rivals: it places every scenario in the diagram with what is uncertain, moves numbers
apart, and tries each profile of weights. The rivals answer only how the samples fall. All three have to give
the same figures, or the run fails.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median
from typing import Any

from bench.risk.rivals import LETTERS, Answers, plainly, with_numpy
from samenbeeld.kernel import policy
from samenbeeld.risk_profile.rules import content, likelihood
from samenbeeld.risk_profile.rules import method as rules
from samenbeeld.risk_profile.rules.content import Described, Judged, Said, ScenarioTold, Score
from samenbeeld.risk_profile.rules.impact import Scored
from samenbeeld.risk_profile.rules.letters import RegionalImpact
from samenbeeld.risk_profile.rules.method import Method

Figures = dict[str, Any]
SCENARIOS, ROUNDS, SEED = 60, 7, 4
MOST_S = 1.0


def main() -> int:
    found = measured()
    print(
        f"{SCENARIOS} scenarios, {found['samples']} samples of weights, {ROUNDS} rounds by turns, seed {SEED}"
    )
    print(f"making the samples, once per method: {1000 * found['made']:.1f} ms")
    for name, value in found["p50"].items():
        print(f"{name:14} p50 {1000 * value:7.1f} ms   {found['p50']['ours'] / value:6.2f} x")
    print("(x: how many times as long ours takes; ours draws the diagram too)")
    for name in found["differs"]:
        print(f"MISSED  ours and {name} give other figures")
    is_fast = found["slowest"] < MOST_S
    verdict = "holds " if is_fast else "MISSED"
    print(f"{verdict}  slowest round with its samples {found['slowest']:.3f} s, at most {MOST_S} s")
    return 0 if is_fast and not found["differs"] else 1


def measured() -> Figures:
    """Seconds: the median of each way, and our slowest round with its samples. `differs`: with whom."""
    known = rules.method(policy.load("risk-profile"))
    made, scenarios = timed(lambda: content.tried(known)), invented(known)
    samples = content.tried(known)
    ours: list[Judged] = []

    def diagram() -> None:
        ours[:] = content.judged(scenarios, known, samples)

    rivals: dict[str, Answers] = {}

    def numpy_way() -> None:
        rivals["numpy"] = with_numpy(scenarios, known, samples)

    def plain_way() -> None:
        rivals["plain Python"] = plainly(scenarios, known, samples)

    took: dict[str, list[float]] = {"ours": [], "numpy": [], "plain Python": []}
    # By turns, so that whatever else the machine does falls on all three.
    for _ in range(ROUNDS):
        for name, act in (("ours", diagram), ("numpy", numpy_way), ("plain Python", plain_way)):
            took[name].append(timed(act))
    return {
        "scenarios": SCENARIOS,
        "samples": known.samples,
        "made": made,
        "p50": {name: median(each) for name, each in took.items()},
        "slowest": max(took["ours"]) + made,
        "differs": [name for name, answers in rivals.items() if not agrees(ours, answers)],
    }


def invented(known: Method) -> list[ScenarioTold]:
    """So many scenarios, the same every time. None of X alone: the plain way has no logarithm of 0."""
    chance = random.Random(SEED)
    said = Said("bench", datetime(2026, 11, 1, tzinfo=UTC))
    return [_scenario(number, chance, known, said) for number in range(1, SCENARIOS + 1)]


def _scenario(number: int, chance: random.Random, known: Method, said: Said) -> ScenarioTold:
    band = chance.choice(known.bands)
    told = Described(
        f"Scenario {number}", "4-energy", (), (), "", "", "", band.letter,
        likelihood.usual(band.letter, known.bands, known.period_years), "", "",
    )  # fmt: skip
    letters = [chance.choice("XABCDE") for _ in known.criteria]
    if set(letters) == {"X"}:
        letters[0] = "C"
    scores = {}
    for code, letter in zip(known.criteria, letters, strict=True):
        given = RegionalImpact(letter)
        scores[code] = Score(Scored(code, given, given, given), (), "", said)
    return ScenarioTold(number, told, said, scores)


def agrees(ours: list[Judged], answers: Answers) -> bool:
    """Whether every index and every share is the same."""
    by_number = {each.scenario.number: each for each in ours}
    for number, (index, counts) in enumerate(answers, 1):
        mine = by_number[number]
        shares = {letter.value: share for letter, share in mine.sensitivity.shares}
        total = sum(counts)
        same = all(
            abs(shares.get(letter, 0) - count / total) < 1e-9
            for letter, count in zip(LETTERS, counts, strict=True)
        )
        if not same or abs(mine.impact.index - index) > 1e-12:
            return False
    return True


def timed(act: Callable[[], object]) -> float:
    """Seconds."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
