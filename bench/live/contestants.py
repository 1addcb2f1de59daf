"""Who takes part: our server and its rivals, each started the way its own documentation says."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bench.live import processes
from bench.live.processes import BENCH, NODE, REPOSITORY, SAMENBEELD

Address = dict[str, str | list[str]]
AUTHORS = 20  # every writer is somebody else


@dataclass
class Contestant:
    """One program under test. `data` is its own folder; the same folder is the same server restarted."""

    name: str
    label: str
    data: Path
    keeps: bool = False  # with storage
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    port: int = 0

    def __post_init__(self) -> None:
        self.data.mkdir(parents=True, exist_ok=True)

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def argv(self) -> list[str | Path]:
        raise NotImplementedError

    def env(self) -> Mapping[str, str]:
        raise NotImplementedError

    def start(self) -> None:
        self.port = self.port or processes.free_port()  # a restarted server keeps its address
        self.process = processes.start(self.argv(), self.log, self.env())
        processes.wait_for_port(self.process, self.port, self.log, seconds=90)

    def stop(self) -> None:
        if self.process is not None:
            processes.stop(self.process)

    def died(self) -> None:
        """The server has been killed by the drill; take leave of what is left of it."""
        if self.process is not None:
            processes.forget(self.process)

    def address(self, room: str) -> Address:
        return {"flavour": "plain", "room": room, "url": f"ws://127.0.0.1:{self.port}/{room}"}


class YWebsocket(Contestant):
    def argv(self) -> list[str | Path]:
        return [NODE, BENCH / "node_modules" / "@y" / "websocket-server" / "src" / "server.js"]

    def env(self) -> Mapping[str, str]:
        stored = {"YPERSISTENCE": str(self.data / "leveldb")} if self.keeps else {}
        return {"HOST": "127.0.0.1", "PORT": str(self.port), **stored}


@dataclass
class Hocuspocus(Contestant):
    flush_delay: str = ""  # empty: its default, everything of one turn of its event loop in one frame

    def argv(self) -> list[str | Path]:
        return [NODE, "--disable-warning=ExperimentalWarning", BENCH / "live" / "rivals" / "hocuspocus.mjs"]

    def env(self) -> Mapping[str, str]:
        stored = {"DATABASE": str(self.data / "hocuspocus.sqlite")} if self.keeps else {}
        return {"PORT": str(self.port), "FLUSH_DELAY": self.flush_delay, **stored}

    def address(self, room: str) -> Address:
        return {"flavour": "hocuspocus", "room": room, "url": f"ws://127.0.0.1:{self.port}/"}


class PycrdtWebsocket(Contestant):
    def argv(self) -> list[str | Path]:
        return [sys.executable, BENCH / "live" / "rivals" / "pycrdt_websocket.py"]

    def env(self) -> Mapping[str, str]:
        stored = {"DATABASE": str(self.data / "ystore.sqlite")} if self.keeps else {}
        return {"PORT": str(self.port), **stored}


@dataclass
class Samenbeeld(Contestant):
    """Ours, always with SQLite synchronous=FULL, commit before broadcast and authorisation on."""

    addresses: dict[str, list[str]] = field(default_factory=dict)

    def argv(self) -> list[str | Path]:
        return [SAMENBEELD, "serve"]

    def env(self) -> Mapping[str, str]:
        port = {"SAMENBEELD_PORT": str(self.port)} if self.port else {}  # a command needs none
        return {"SAMENBEELD_DATA": str(self.data), **port}

    def start(self) -> None:
        self.settle_in()
        super().start()

    def settle_in(self) -> None:
        """Tables and static files, copied from the folder that was prepared once."""
        if not (self.data / "samenbeeld.sqlite3").exists():
            shutil.copytree(prepared_data(self.data.parent), self.data, dirs_exist_ok=True)

    def address(self, room: str) -> Address:
        if room not in self.addresses:
            printed = self.command("bench.live.passes", room, str(AUTHORS))
            self.addresses[room] = [f"{url}&saved=1" for url in printed.split()]
        urls = self.addresses[room]
        return {"flavour": "plain", "room": room, "url": urls[0], "writers": urls}

    def command(self, *words: str, seconds: float = 60) -> str:
        """What `python -m <words>` prints, inside this data folder."""
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=REPOSITORY,
            env={**os.environ, **self.env()},
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"python -m {' '.join(words)}: {done.stdout[-500:]}{done.stderr[-2000:]}")
        return done.stdout


class Demonstration(Samenbeeld):
    """Ours as a newcomer meets it, with its people and pictures, nobody typing."""

    def argv(self) -> list[str | Path]:
        return [SAMENBEELD, "demo", "--quiet-player"]

    def start(self) -> None:
        Contestant.start(self)


def prepared_data(work: Path) -> Path:
    """A data folder in which our server has been started once: tables and static files are there."""
    data = work / "samenbeeld-prepared"
    if not data.exists():
        first = Samenbeeld("samenbeeld", "Samenbeeld", data)
        Contestant.start(first)  # not its own start, which would copy this very folder
        first.stop()
    return data


RIVALS = ("y-websocket", "hocuspocus", "hocuspocus-30", "pycrdt-websocket")
OURS = "samenbeeld"


LABELS = {
    "samenbeeld": "Samenbeeld",
    "y-websocket": "@y/websocket-server 0.1.1",
    "hocuspocus": "@hocuspocus/server 4.7.0",
    "hocuspocus-30": "@hocuspocus/server 4.7.0, flushDelay 30",
    "pycrdt-websocket": "pycrdt-websocket 0.16.5",
}


def contestant(name: str, work: Path, case: str, keeps: bool = False) -> Contestant:
    """The named contestant with its folder for this case under `work`."""
    data = work / f"{name}-{case}"
    label = LABELS[name]
    if name == "y-websocket":
        return YWebsocket(name, label, data, keeps)
    if name == "hocuspocus":
        return Hocuspocus(name, label, data, keeps)
    if name == "hocuspocus-30":
        return Hocuspocus(name, label, data, keeps, flush_delay="30")
    if name == "pycrdt-websocket":
        return PycrdtWebsocket(name, label, data, keeps)
    return Samenbeeld(name, label, data, keeps)
