"""`python -m bench.distribution`: the casualty distribution. Exit code 0 only when every bound holds."""

import argparse
import sys
import time
from collections.abc import Callable

from bench.concluding import conclude
from bench.distribution import bounds, cases, table
from bench.live.summary import Results
from bench.running import attempt, beginning, say

CASES: dict[str, Callable[[], Results]] = {
    "worked": cases.worked,
    "small": cases.small,
    "national": cases.national,
    "replan": cases.replan,
    "simulation": cases.simulation,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.distribution", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CASES, default=list(CASES), help="only these cases")
    return parser.parse_args()


def main() -> int:
    given, began = arguments(), time.monotonic()
    results = beginning()
    for case in [case for case in CASES if case in given.only]:
        say(case)
        results[case] = attempt(CASES[case])
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told = table.tables(results, verdicts)
    return conclude("distribution", results, verdicts, told, publish=set(given.only) == set(CASES))


if __name__ == "__main__":
    sys.exit(main())
