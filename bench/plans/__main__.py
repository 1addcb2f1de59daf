"""`python -m bench.plans`: search at full size on both engines. Exit code 0 only when every bound holds."""

import argparse
import json
import shutil
import signal
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from bench.concluding import conclude
from bench.live import processes
from bench.live.processes import REPOSITORY, SAMENBEELD
from bench.live.summary import Results
from bench.plans import bounds, table
from bench.risk.__main__ import measured as diagram
from bench.running import attempt, beginning, interrupted, run, say

SECONDS = 3_600  # for one engine, filling with it
CASES = (*bounds.ENGINES, bounds.RISK)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.plans", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CASES, default=list(CASES), help="only this")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    work = Path(tempfile.mkdtemp(prefix="bench-plans-"))
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    results = beginning()
    try:
        for case in given.only:
            say(case)
            results[case] = attempt(diagram if case == bounds.RISK else partial(measured, case, work / case))
    except KeyboardInterrupt:
        print("\nStopped; every process has been ended.")
        return 130
    finally:
        processes.stop_all()
        shutil.rmtree(work, ignore_errors=True)
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told = table.tables(results, verdicts)
    return conclude("plans", results, verdicts, told, publish=set(given.only) == set(CASES))


def measured(engine: str, folder: Path) -> Results:
    """The demonstration, filled to full size and asked, in one folder; a PostgreSQL is made and removed."""
    folder.mkdir()
    python = f"{sys.executable} -W ignore -m bench.plans.inside"
    steps = f"{SAMENBEELD} demo --prepare >/dev/null && {python}"
    beside = [REPOSITORY / "scripts" / "with-postgresql"] if engine == "postgresql" else []
    told = run([*beside, "bash", "-c", steps], folder, SECONDS)
    found: Results = json.loads(told.splitlines()[-1])
    return found


if __name__ == "__main__":
    sys.exit(main())
