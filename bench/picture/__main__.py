"""`python -m bench.picture`: the Veiligheidsbeeld of full size. Exit code 0 only when every bound holds."""

import argparse
import json
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from bench.concluding import conclude
from bench.live import processes
from bench.live.processes import SAMENBEELD
from bench.live.summary import Results
from bench.picture import bounds, definition, table
from bench.picture.size import HISTORIES, WHOLE
from bench.running import attempt, beginning, interrupted, run, say

ROUNDS = 3


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.picture", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CASES, default=list(CASES), help="only these cases")
    parser.add_argument("--data", type=Path, help="keep the filled folders here, and use what is there")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    work = Path(tempfile.mkdtemp(prefix="bench-picture-"))
    data = given.data or work / "filled"
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    try:
        results: Results = {
            **beginning(),
            "size": filled(data)[WHOLE],
        }
        for case in [case for case in CASES if case in given.only]:
            say(case)
            # Each case has a copy: what one writes is not there for the next.
            copy = work / case
            shutil.copytree(data, copy)
            results[case] = attempt(partial(CASES[case], copy))
            shutil.rmtree(copy)
    except KeyboardInterrupt:
        print("\nStopped; every process has been ended.")
        return 130
    finally:
        processes.stop_all()
        shutil.rmtree(work, ignore_errors=True)
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told = table.tables(results, verdicts)
    return conclude("picture", results, verdicts, told, publish=set(given.only) == set(CASES))


def filled(data: Path) -> dict[str, dict[str, int]]:
    """Makes a folder for each history, unless it is there already. How much there is of each, by history."""
    demonstration = data / "demonstration"
    if not demonstration.exists():
        say("the demonstration")
        demonstration.mkdir(parents=True)
        run([SAMENBEELD, "demo", "--prepare"], demonstration)
    counted = {}
    for name, days in HISTORIES.items():
        folder = data / name
        told = folder / "filled.json"
        if not told.exists():
            say(f"filling {name}")
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(demonstration, folder)
            definition.write(folder / "policy")
            told.write_text(python(folder, "bench.picture.fill", str(days)))
        counted[name] = json.loads(told.read_text())
    return counted


def pages(data: Path) -> Results:
    """Nu, the grid and the tile page, with the whole history."""
    return inside(data / WHOLE, "pages")


def curve(data: Path) -> Results:
    """The tile page per history, by turns, so that a neighbour on the machine weighs on all; medians."""
    rounds: dict[str, list[Results]] = {name: [] for name in HISTORIES}
    for _ in range(ROUNDS):
        for name, found in rounds.items():
            found.append(inside(data / name, "tile"))
    return {name: middle(found) for name, found in rounds.items()}


def ingest(data: Path) -> Results:
    """Ten thousand measurements beside a million."""
    return inside(data / WHOLE, "ingest")


def edition(data: Path) -> Results:
    """The week frozen and on paper, beside a browser that prints the same page."""
    return inside(data / WHOLE, "edition")


def reading(data: Path) -> Results:
    """A long document, by the reader and by its rival, each in a process of its own."""
    document = data / "document.atom"
    module = "bench.picture.reading"
    found = {"document": json.loads(python(data / WHOLE, module, "make", str(document)))}
    for name in ("ours", "source", "lxml"):
        found[name] = json.loads(python(data / WHOLE, module, name, str(document)).splitlines()[-1])
    return found


CASES: dict[str, Callable[[Path], Results]] = {
    "pages": pages,
    "curve": curve,
    "ingest": ingest,
    "edition": edition,
    "reading": reading,
}


def inside(data: Path, case: str) -> Results:
    figures: Results = json.loads(python(data, "bench.picture.inside", case).splitlines()[-1])
    return figures


def python(data: Path, module: str, *words: str) -> str:
    """What this module prints in that folder. Warnings of libraries are not figures."""
    return run([sys.executable, "-W", "ignore", "-m", module, *words], data)


def middle(found: list[Results]) -> Results:
    """The median of each figure over the rounds; what is no figure as the last round has it."""
    made: dict[str, Any] = {}
    for key, last in found[-1].items():
        every = [one[key] for one in found]
        if isinstance(last, dict):
            made[key] = middle(every)
        elif isinstance(last, (int, float)) and not isinstance(last, bool):
            made[key] = median(every)
        else:
            made[key] = last
    return made


if __name__ == "__main__":
    sys.exit(main())
