"""`python -m bench.room`: an activity of full size, measured. Exit code 0 only when every bound holds."""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bench.live import machine, processes
from bench.live.__main__ import interrupted
from bench.live.contestants import Demonstration
from bench.live.processes import BENCH, REPOSITORY, SAMENBEELD
from bench.live.summary import Results
from bench.live.table import as_text
from bench.room import bounds, browsing, report, table
from bench.room.size import SIZE

INSIDE = ("search", "travel", "pages")
OUTSIDE = ("weight", "digest", "map")
CASES = (*INSIDE, *OUTSIDE)
SECONDS = 420


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
        results: Results = {
            "when": datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            "machine": machine.describe(),
            "size": filled(data),
        }
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
    return conclude(results, whole=set(given.only) == set(CASES))


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


def run(argv: list[str | Path], data: Path, seconds: int = SECONDS) -> str:
    """What the command prints, in that data folder. RuntimeError when it fails or takes longer."""
    own = {"SAMENBEELD_DATA": str(data), "SAMENBEELD_DEMO": "1", "PYTHONPATH": _python_path()}
    done = subprocess.run(
        [str(word) for word in argv],
        cwd=REPOSITORY, env={**os.environ, **own}, capture_output=True, text=True, timeout=seconds,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{argv[-2:]}: {done.stdout[-300:]}{done.stderr[-1500:]}")
    return done.stdout


def _python_path() -> str:
    return os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)])


def attempt(act: Callable[[], Results]) -> Results | None:
    """What it gives; None when it failed: then its bounds count as missed, and the others go on."""
    try:
        return act()
    except Exception as error:
        print(f"  FAILED: {error}", file=sys.stderr, flush=True)
        return None


def conclude(results: Results, whole: bool) -> int:
    verdicts = bounds.judge(results)
    print("\n" + "\n".join(as_text(one) for one in table.tables(results, verdicts)))
    path = report.write(results, verdicts, publish=whole)
    missed = [verdict for verdict in verdicts if not verdict.holds]
    for verdict in missed:
        print(f"MISSED  {verdict.case}: {verdict.what} must be {verdict.bound}")
    print(f"{len(verdicts) - len(missed)} of {len(verdicts)} bounds hold. Written: {path}")
    return 1 if missed else 0


def say(what: str) -> None:
    print(f"  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
