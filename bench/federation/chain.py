"""Nodes as processes of their own, each with its NATS, as `samenbeeld node run` has them."""

import json
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil

from bench.live import processes
from bench.live.processes import REPOSITORY, free_port
from samenbeeld.federation.nats_config import nats_config

NATS = Path(sys.executable).parent / "nats-server"
_DATABASE = "samenbeeld.sqlite3"


class NatsServer:
    """A real NATS, until the run ends. `at`: words that run it on another machine."""

    def __init__(self, folder: Path, config: str, port: int, at: Sequence[str] = ()) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "nats.conf").write_text(config)
        self.address = f"nats://127.0.0.1:{port}"
        log = folder / "nats.log"
        # There are more servers than processors: who waits for work must not look for it on all of them.
        argv, one = [*at, NATS, "-c", folder / "nats.conf"], {"GOMAXPROCS": "1"}
        self.process = processes.start(argv, log, one, cwd=REPOSITORY)
        until(lambda: "Server is ready" in log.read_text(), 20, f"{log} does not say that it is ready")

    def stop(self) -> None:
        processes.stop(self.process)


class Node:
    """`bench.federation.node` with its own data. Ask it, or tell it and hear the answer later."""

    def __init__(self, code: str, data: Path, at: Sequence[str] = ()) -> None:
        self.code = code
        own = {
            "SAMENBEELD_DATA": str(data), "SAMENBEELD_DATABASE": "", "SAMENBEELD_NATS": "",
            "PYTHONPATH": os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY)]),
        }  # fmt: skip
        self._log = data / "node.log"
        argv = [*at, sys.executable, "-m", "bench.federation.node"]
        self.process = processes.start(argv, self._log, own, pipes=True, cwd=REPOSITORY)

    def tell(self, *words: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(words).encode() + b"\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        """RuntimeError with its own words when it ended."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.code}: {self._log.read_text(errors='replace')[-2000:]}")
        return json.loads(line)

    def ask(self, *words: object) -> Any:
        self.tell(*words)
        return self.answer()

    def stop(self) -> None:
        processes.forget(self.process)


def ask_all(nodes: Iterable[Node], *words: object) -> list[Any]:
    """The same of all, at the same time."""
    every = list(nodes)
    for each in every:
        each.tell(*words)
    return [each.answer() for each in every]


def prepared(work: Path) -> Path:
    """A data folder with the tables of a new node."""
    folder = work / "empty"
    if not folder.exists():
        folder.mkdir(parents=True)
        first = Node("tables", folder)
        first.ask("make_tables")
        first.stop()
    return folder


def data_of(work: Path, name: str) -> Path:
    """A data folder of its own, with the tables of a new node."""
    folder = work / name
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(prepared(work) / _DATABASE)) as empty:
        empty.execute("VACUUM INTO ?", [str(folder / _DATABASE)])
    return folder


def hub_and_leaf_configs(
    folder: Path, hub: str, leaf: str, listen: str, remote: str
) -> dict[str, tuple[str, int]]:
    """The settings of two NATS servers as `samenbeeld node nats-config` writes them, and their ports."""
    found = {}
    for code, link in ((hub, {"listen": listen}), (leaf, {"remote": f"nats-leaf://{remote}"})):
        port = free_port()
        found[code] = nats_config(code=code, store=str(folder / code / "nats"), port=port, **link), port
    return found


def megabytes(process: int) -> float:
    """What this process has in memory, resident."""
    return float(psutil.Process(process).memory_info().rss / 1e6)


def cpu_seconds(process: int) -> float:
    """What this process took of the processors so far."""
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)


def until(is_so: Callable[[], bool], seconds: float, else_: str) -> None:
    """Waits for it. RuntimeError when it takes longer."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.1)
    raise RuntimeError(else_)


def removed(folder: Path) -> None:
    """What a case left on disk makes room for the next."""
    shutil.rmtree(folder, ignore_errors=True)
