"""`python -m bench.federation`: nodes, a cut line, many processes, two engines. Exit code 0 only when every
bound holds.
"""

import argparse
import json
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType

from bench.concluding import conclude
from bench.federation import bounds, cut, mirrors, rooms, size, steady, synapse, table
from bench.federation.bounds import CLOSED, SWALLOWED
from bench.federation.lines import Closed, Line, Swallowed
from bench.live import processes
from bench.live.processes import REPOSITORY, SAMENBEELD
from bench.live.summary import Results
from bench.running import attempt, beginning, interrupted, run, say

CASES = ("edit", "words", "steady", CLOSED, SWALLOWED, "rooms", "pages")
ENVELOPE_BYTES = 1_400  # of one fact as it travels alone, closed


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.federation", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=CASES, default=CASES, help="only these cases")
    parser.add_argument("--whole", action="store_true", help="ten minutes of a steady country")
    parser.add_argument("--quick", action="store_true", help="everything small; proves nothing")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    signal.signal(signal.SIGTERM, interrupted)
    work = Path(tempfile.mkdtemp(prefix="bench-federation-"))
    began, is_stopped = time.monotonic(), False
    results, is_whole = beginning(), not given.quick and set(given.only) == set(CASES)
    try:
        for case in [case for case in CASES if case in given.only]:
            say(case)
            for name, measured in _parts(case, given.quick, given.whole):
                folder = work / name.replace(", ", "-").replace(" ", "-")
                lasting = size.CASE_SECONDS + (size.WHOLE_STEADY_SECONDS if given.whole else 0)
                results[name] = attempt(partial(_within, lasting, partial(measured, folder)))
                # What a case that failed left behind is not there for the next.
                processes.stop_all()
                _tell(name, results)
                shutil.rmtree(folder, ignore_errors=True)
    except KeyboardInterrupt:
        print("\nStopped; every process has been ended. Measured until then:")
        is_stopped = True
    finally:
        processes.stop_all()
        shutil.rmtree(work, ignore_errors=True)
    results["minutes"] = (time.monotonic() - began) / 60
    verdicts = bounds.judge(results)
    told = table.tables(results, verdicts)
    exit_code = conclude("federation", results, verdicts, told, publish=is_whole and not is_stopped)
    return 130 if is_stopped else exit_code


def _within(seconds: float, measured: Callable[[], Results]) -> Results:
    """What is measured. Raises TimeoutError when it takes longer."""

    def too_long(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"it took more than {seconds:.0f} s")

    signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return measured()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _tell(name: str, results: Results) -> None:
    """At once what of it holds: who waits for the end of a quarter of an hour may be cut off before it."""
    for verdict in bounds.judge({name: results[name]}):
        how = "holds" if verdict.holds else "MISSED"
        say(f"    {how}: {verdict.what}: {verdict.measured}, {verdict.bound}")


def _parts(case: str, quick: bool, whole: bool) -> list[tuple[str, Callable[[Path], Results]]]:
    """What one case consists of: a name for its figures, and how they are had in a folder of its own."""
    if case in ("edit", "words"):
        measured = cut.edits if case == "edit" else cut.words
        return [(case, lambda folder: measured(folder, size.QUICK_EDITS if quick else size.EDITS))]
    if case == "steady":
        lasting = size.WHOLE_STEADY_SECONDS if whole else size.STEADY_SECONDS
        return [
            (case, lambda folder: steady.measured(folder, size.QUICK_STEADY_SECONDS if quick else lasting))
        ]
    if case == CLOSED:
        return [
            (case, partial(_cut, Closed, quick)),
            (f"{case}, mirrors", partial(_mirrors, Closed, quick)),
            *([(f"{case}, synapse", partial(_synapse, quick))] if synapse.is_here() else []),
        ]
    if case == SWALLOWED:
        return [(case, partial(_cut, Swallowed, quick))]
    return [(case, partial(_rooms, quick) if case == "rooms" else _pages)]


def _cut(line: Callable[[], Line], quick: bool, folder: Path) -> Results:
    seconds, count = _size_of_cut(quick)
    made = line()
    try:
        return cut.drill(folder, made, seconds, count)
    except BaseException:
        # Networks outlive whoever made them.
        with suppress(OSError):
            made.close()
        raise


def _mirrors(line: Callable[[], Line], quick: bool, folder: Path) -> Results:
    say("  the same with mirrors of NATS")
    seconds, count = _size_of_cut(quick)
    return mirrors.drill(folder, line(), seconds, count, ENVELOPE_BYTES)


def _synapse(quick: bool, folder: Path) -> Results:
    say("  two servers of Synapse")
    return synapse.drill(folder, _size_of_cut(quick)[0])


def _size_of_cut(quick: bool) -> tuple[float, int]:
    if quick:
        return size.QUICK_CUT_SECONDS, size.QUICK_EACH_SIDE
    return size.CUT_SECONDS, size.EACH_SIDE


def _rooms(quick: bool, folder: Path) -> Results:
    folder.mkdir(parents=True)
    lasting = (size.QUICK_TYPING_SECONDS, 1) if quick else (size.TYPING_SECONDS, size.ROUNDS)
    words = [REPOSITORY / "scripts" / "with-postgresql", sys.executable, "-W", "ignore", "-m", rooms.__name__]
    found: Results = json.loads(
        run([*words, *map(str, lasting)], folder, size.ROOMS_SECONDS).splitlines()[-1]
    )
    return found


def _pages(folder: Path) -> Results:
    return {
        engine: attempt(partial(_pages_on, engine, folder / engine)) or {}
        for engine in ("sqlite", "postgresql")
    }


def _pages_on(engine: str, folder: Path) -> Results:
    say(f"  {engine}")
    folder.mkdir(parents=True)
    steps = f"{SAMENBEELD} demo --prepare >/dev/null && {sys.executable} -W ignore -m bench.federation.pages"
    beside = [REPOSITORY / "scripts" / "with-postgresql"] if engine == "postgresql" else []
    found: Results = json.loads(run([*beside, "bash", "-c", steps], folder).splitlines()[-1])
    return found


if __name__ == "__main__":
    sys.exit(main())
