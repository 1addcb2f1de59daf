"""`python -m bench.live`: our server and its rivals in one run. Exit code 0 only when every bound holds."""

import argparse
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from bench.concluding import conclude
from bench.live import bounds, chart, processes, run, table
from bench.running import beginning, interrupted

CASES = ("busy", "lone", "crowd", "storm", "drill", "document", "pages")
# How often each is done in a run that is published; fewer proves less.
ROUNDS, KILLS, SEEN_KILLS, RIVAL_KILLS = 3, 200, 40, 15


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.live", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="a smoke run of about two minutes; proves nothing"
    )
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, help="rounds per case, servers taking turns (default 3)"
    )
    parser.add_argument(
        "--kills", type=int, default=KILLS, help="kills of our server at random moments (200)"
    )
    parser.add_argument(
        "--seen-kills", type=int, default=SEEN_KILLS, help="kills as a second client sees an edit (40)"
    )
    parser.add_argument(
        "--rival-kills", type=int, default=RIVAL_KILLS, help="kills of each rival, per kind (15)"
    )
    parser.add_argument("--cases", nargs="+", choices=CASES, default=CASES, help="only these cases")
    parser.add_argument(
        "--only", nargs="+", choices=tuple(run.NAMES), default=run.NAMES, help="only these servers"
    )
    parser.add_argument("--keep", action="store_true", help="keep the folder with data and logs")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    signal.signal(signal.SIGTERM, interrupted)
    work = Path(tempfile.mkdtemp(prefix="bench-live-"))
    began = time.monotonic()
    try:
        results = {
            **beginning(),
            "rounds": 1 if given.quick else given.rounds,
            "quick": given.quick,
            **run.everything(run.Plan.of(given), work),
        }
    except KeyboardInterrupt:
        print("\nStopped; every process has been ended.")
        return 130
    finally:
        processes.stop_all()
        if not given.keep:
            shutil.rmtree(work, ignore_errors=True)
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told, whole = table.tables(results, verdicts), _is_whole(given)
    if whole:
        (processes.REPOSITORY / "docs" / "benchmarks.svg").write_text(chart.draw(results))
    return conclude("live", results, verdicts, told, publish=whole, page="benchmarks.md")


def _is_whole(given: argparse.Namespace) -> bool:
    """Whether it is what the page tells of: every case and server, as often as it stands there."""
    often = (given.rounds, given.kills, given.seen_kills, given.rival_kills)
    least = (ROUNDS, KILLS, SEEN_KILLS, RIVAL_KILLS)
    is_often = all(told >= wanted for told, wanted in zip(often, least, strict=True))
    is_all = set(given.cases) == set(CASES) and set(given.only) == set(run.NAMES)
    return is_often and is_all and not given.quick


if __name__ == "__main__":
    sys.exit(main())
