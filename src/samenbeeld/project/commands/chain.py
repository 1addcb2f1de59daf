"""`samenbeeld node demo`: three nodes on this machine, joined; `cut` and `heal` break and mend a line."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from samenbeeld.federation.nats_config import nats_config
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.project import static_files
from samenbeeld.project.commands.doctor import port_is_free
from samenbeeld.project.demonstration import chain
from samenbeeld.project.demonstration.cable import Cable
from samenbeeld.project.demonstration.chain import ChainNode
from samenbeeld.project.with_parent import with_parent

if TYPE_CHECKING:
    Process = subprocess.Popen[bytes]

_CALL = "from samenbeeld.project.command_line import main; main()"
_DATABASE = "samenbeeld.sqlite3"
_LOOK_SECONDS = 0.2
_END_SECONDS = 15
_SEED = "7"


@dataclass(frozen=True)
class _Place:
    """Where one node of the demonstration lives. `cable` None: it is the hub."""

    node: ChainNode
    home: Path
    port: int
    nats_port: int
    cable: Cable | None

    @property
    def cut_mark(self) -> Path:
        """While this file is there its line is cut."""
        return self.home.with_suffix(".cut")

    @property
    def log(self) -> Path:
        """What it says itself."""
        return self.home / "demo.log"


def demo(asked: Namespace) -> int:
    """Until Ctrl-C. `asked.file`: other nodes than those of the demonstration, in the same form.

    Raises Refused when one of them ends by itself.
    """
    folder, every = _folder(), chain.nodes(asked.file)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(len(every)):
        if not port_is_free(settings.PORT + number):
            raise Refused("command-port-taken", port=str(settings.PORT + number))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # Once for all, who have the same pages.
    static_files.collect()
    with suppress(KeyboardInterrupt), ExitStack() as stack:
        places = _posts(every, folder, stack)
        stack.enter_context(_marked_as_running(folder, asked.file))
        print(say("command-node-demo-preparing"), flush=True)
        _make_tables(places, folder)
        started = {place.node.code: stack.enter_context(_serving(place, asked.file)) for place in places}
        # All are told at once, so that ending three takes no longer than ending one.
        stack.callback(_tell_to_end, started.values())
        while any(port_is_free(place.port) for place in places):
            _check(places, started)
            time.sleep(_LOOK_SECONDS)
        _tell(places)
        while True:
            _check(places, started)
            _cut_and_heal(places)
            time.sleep(_LOOK_SECONDS)
    print(say("command-node-demo-ended"))
    return 0


def cut(asked: Namespace) -> int:
    """The line of this node is broken from now on."""
    node, mark = _line(asked.to)
    mark.touch()
    print(say("command-node-cut", name=node.name))
    return 0


def heal(asked: Namespace) -> int:
    """The line of this node is whole again."""
    node, mark = _line(asked.to)
    mark.unlink(missing_ok=True)
    print(say("command-node-healed", name=node.name))
    return 0


def _folder() -> Path:
    return Path(settings.DATA) / "nodes"


def _line(code: str) -> tuple[ChainNode, Path]:
    """A leaf of the demonstration that runs, and the mark that cuts its line. Raises Refused."""
    running = _folder() / "running"
    if not running.exists():
        raise Refused("command-node-no-demo")
    _hub, *leaves = chain.nodes(running.read_text())
    for leaf in leaves:
        if leaf.code == code:
            return leaf, _folder() / f"{code}.cut"
    raise Refused("command-node-no-line", codes=", ".join(leaf.code for leaf in leaves))


@contextmanager
def _marked_as_running(folder: Path, file: str) -> Iterator[None]:
    mark = folder / "running"
    mark.write_text(str(Path(file).resolve()) if file else "")
    try:
        yield
    finally:
        mark.unlink(missing_ok=True)


def _posts(every: Sequence[ChainNode], folder: Path, stack: ExitStack) -> list[_Place]:
    """A NATS for each node, the leaves behind a cable."""
    road = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which("nats-server", path=road)
    if program is None:
        raise Refused("command-node-no-nats-server")
    door, places = _free_port(), []
    for number, node in enumerate(every):
        home, nats_port = folder / node.code, _free_port()
        home.mkdir(exist_ok=True)
        cable = Cable(door) if number else None
        listen = "" if cable else f"127.0.0.1:{door}"
        remote = f"nats-leaf://127.0.0.1:{cable.port}" if cable else ""
        written = nats_config(
            code=node.code, store=str(home / "nats"), port=nats_port, listen=listen, remote=remote
        )
        (home / "nats.conf").write_text(written)
        words = [program, "-c", str(home / "nats.conf")]
        stack.enter_context(_process(words, home / "nats.log", os.environ))
        if cable:
            stack.callback(cable.close)
        places.append(_Place(node, home, settings.PORT + number, nats_port, cable))
        places[-1].cut_mark.unlink(missing_ok=True)
    return places


def _make_tables(places: Sequence[_Place], folder: Path) -> None:
    """Made once and copied: that is half of what a first start costs."""
    new = [place for place in places if not (place.home / _DATABASE).exists()]
    empty = folder / "empty"
    if len(new) < 2:
        return
    if not (empty / _DATABASE).exists():
        empty.mkdir(exist_ok=True)
        words = [sys.executable, "-c", _CALL, "demo", "--tables"]
        with _process(words, empty / "demo.log", _environment(empty, _free_port())) as process:
            process.wait()
    with closing(sqlite3.connect(empty / _DATABASE)) as tables:
        for place in new:
            tables.execute("VACUUM INTO ?", [str(place.home / _DATABASE)])


@contextmanager
def _serving(place: _Place, file: str) -> "Iterator[Process]":
    """`samenbeeld demo` for this node in a process of its own."""
    if not (place.home / "static").exists():
        (place.home / "static").symlink_to(settings.STATIC_ROOT)
    node = place.node
    over = {
        "SAMENBEELD_NODE_NATS": f"nats://127.0.0.1:{place.nats_port}",
        "SAMENBEELD_POLICY": str(policy.FOLDER / node.policy) if node.policy else "",
    }
    words = [sys.executable, "-c", _CALL, "demo", "--node", node.code, "--nodes", file, "--quiet-player"]
    if place.cable is None and not file:
        # The hub sees the whole country: who is not joined is played.
        words += ["--simulate", _SEED]
    with _process(words, place.log, {**_environment(place.home, place.port), **over}) as process:
        yield process


def _environment(home: Path, port: int) -> dict[str, str]:
    own = {"SAMENBEELD_DATA": str(home), "SAMENBEELD_PORT": str(port)}
    return {**os.environ, **own, "SAMENBEELD_DATABASE": "", "SAMENBEELD_NATS": ""}


@contextmanager
def _process(words: list[str], log: Path, environment: Mapping[str, str]) -> "Iterator[Process]":
    """Ends with whoever started it, in good order when it can, and also when that one is killed."""
    with log.open("ab") as said:
        process = subprocess.Popen(
            with_parent(words), stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _tell_to_end(processes: "Iterable[Process]") -> None:
    for process in processes:
        process.terminate()


def _check(places: Sequence[_Place], started: "Mapping[str, Process]") -> None:
    """Raises Refused when one of them ended."""
    for place in places:
        if started[place.node.code].poll() is not None:
            raise Refused("command-node-demo-broke", name=place.node.name, file=str(place.log))


def _tell(places: Sequence[_Place]) -> None:
    for place in places:
        address = f"http://localhost:{place.port}/"
        print(say("command-node-demo-at", name=place.node.name, address=address))
        for each in chain.logins(place.node):
            who = f"{each.name}, {each.function}, {each.organisation}"
            print(f"  {each.login:<10} {each.password:<12} {who}")
    leaves = ", ".join(place.node.code for place in places if place.cable)
    print(say("command-node-demo-how", address=f"http://localhost:{settings.PORT}/landelijk/", codes=leaves))
    print(say("command-demo-stop"), flush=True)


def _cut_and_heal(places: Sequence[_Place]) -> None:
    """As the marks in the folder ask."""
    for place in places:
        wanted = place.cut_mark.exists()
        if place.cable and wanted is not place.cable.is_cut:
            if wanted:
                place.cable.cut()
            else:
                place.cable.heal()
            key = "command-node-cut" if wanted else "command-node-healed"
            print(say(key, name=place.node.name), flush=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
