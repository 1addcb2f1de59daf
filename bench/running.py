"""How each measurement begins and runs its parts: a part that fails is told, and the others go on."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from bench.live import machine
from bench.live.processes import REPOSITORY
from bench.live.summary import Results

SECONDS = 420


def beginning() -> Results:
    """When it began, and on which machine."""
    when = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return {"when": when, "machine": machine.describe()}


def interrupted(_signal: int, _frame: FrameType | None) -> None:
    """A request to end is the same as Ctrl-C: what was started is stopped."""
    raise KeyboardInterrupt


def run(argv: list[str | Path], data: Path, seconds: int = SECONDS) -> str:
    """What the command prints, in that data folder. RuntimeError when it fails or takes longer."""
    path = os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)])
    own = {"SAMENBEELD_DATA": str(data), "SAMENBEELD_DEMO": "1", "PYTHONPATH": path}
    done = subprocess.run(
        [str(word) for word in argv],
        cwd=REPOSITORY, env={**os.environ, **own}, capture_output=True, text=True, timeout=seconds,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{argv[-2:]}: {done.stdout[-300:]}{done.stderr[-1500:]}")
    return done.stdout


def attempt(act: Callable[[], Results]) -> Results | None:
    """What it gives; None when it failed: then its bounds count as missed, and the others go on."""
    try:
        return act()
    except Exception as error:
        print(f"  FAILED: {error}", file=sys.stderr, flush=True)
        return None


def say(what: str) -> None:
    print(f"  {what}", file=sys.stderr, flush=True)
