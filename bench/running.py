"""How each measurement begins and runs its parts: a part that fails is told, and the others go on."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from bench.live import machine
from bench.live.processes import REPOSITORY
from bench.live.summary import Results

SECONDS = 420
_PATIENCE_SECONDS = 20


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
    with subprocess.Popen(
        [str(word) for word in argv],
        cwd=REPOSITORY, env={**os.environ, **own}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    ) as done:  # fmt: skip
        try:
            said, wrong = done.communicate(timeout=seconds)
        except BaseException:
            _end(done)
            raise
    if done.returncode:
        raise RuntimeError(f"{argv[-2:]}: {said[-300:]}{wrong[-1500:]}")
    return said


def _end(process: "subprocess.Popen[str]") -> None:
    """With all that it started: a server that stays would be in the way of what is measured next."""
    for how, patience in ((signal.SIGTERM, _PATIENCE_SECONDS), (signal.SIGKILL, _PATIENCE_SECONDS)):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=patience)
            return


def attempt(act: Callable[[], Results]) -> Results | None:
    """What it gives; None when it failed: then its bounds count as missed, and the others go on."""
    try:
        return act()
    except Exception as error:
        print(f"  FAILED: {error}", file=sys.stderr, flush=True)
        return None


def say(what: str) -> None:
    print(f"  {what}", file=sys.stderr, flush=True)
