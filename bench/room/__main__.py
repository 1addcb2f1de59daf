"""`python -m bench.room`: an activity of full size, measured. Exit code 0 only when every bound holds."""

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
from bench.live.contestants import Demonstration
from bench.live.processes import BENCH, SAMENBEELD
from bench.live.summary import Results
from bench.room import bounds, browsing, table
from bench.room.size import SIZE
from bench.running import attempt, beginning, interrupted, run, say

INSIDE = ("search", "travel", "pages")
OUTSIDE = ("weight", "digest", "map")
CASES = (*INSIDE, *OUTSIDE)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.room", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CASES, default=CASES, help="only these cases")
    parser.add_argument("--data", type=Path, help="keep the filled folder here, and use it when it is there")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    work = Path(tempfile.mkdtemp(prefix="bench-room-"))
    data = given.data or work / "filled"
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    try:
        results = {**beginning(), "size": filled(data)}
        for case in [case for case in CASES if case in given.only]:
            say(case)
            # Each case has a copy: what one writes is not there for the next.
            copy = work / case
            shutil.copytree(data, copy)
            results[case] = attempt(partial(measure, case, copy))
    except KeyboardInterrupt:
        print("\nStopped; every process has been ended.")
        return 130
    finally:
        processes.stop_all()
        shutil.rmtree(work, ignore_errors=True)
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told = table.tables(results, verdicts)
    return conclude("room", results, verdicts, told, publish=set(given.only) == set(CASES))


def filled(data: Path) -> dict[str, int]:
    """Makes the big activity in this folder, unless it is there already. How much there is of each."""
    told = data / "filled.json"
    if not told.exists():
        say("filling")
        data.mkdir(parents=True, exist_ok=True)
        run([SAMENBEELD, "demo", "--prepare"], data)
        told.write_text(run([sys.executable, "-m", "bench.room.fill"], data))
    counted: dict[str, int] = json.loads(told.read_text())
    return counted


def measure(case: str, data: Path) -> Results:
    if case in INSIDE:
        # Warnings of libraries are not figures.
        said = run([sys.executable, "-W", "ignore", "-m", "bench.room.inside", case], data)
        figures: Results = json.loads(said.splitlines()[-1])
        return figures
    server = Demonstration("samenbeeld", "Samenbeeld", data)
    server.start()
    try:
        site = f"http://127.0.0.1:{server.port}"
        if case == "map":
            ours = browsing.panned(site, SIZE["features"])
        else:
            return browsing.weight(site) if case == "weight" else browsing.digest(site)
    finally:
        server.stop()
    # A rival that does not start is no reason to throw our figure away.
    return {"ours": ours, "leaflet": attempt(lambda: browsing.rival(BENCH / "room", SIZE["features"]))}


if __name__ == "__main__":
    sys.exit(main())
