"""`samenbeeld node demo`: three nodes on this machine, joined; `cut` and `heal` break and mend a line."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from samenbeeld.federation.nats_config import nats_config
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.project.commands.doctor import port_is_free
from samenbeeld.project.demonstration import chain
from samenbeeld.project.demonstration.cable import Cable
from samenbeeld.project.demonstration.chain import ChainNode

_CALL = "from samenbeeld.project.command_line import main; main()"
_LOOK_SECONDS = 0.2
_START_SECONDS = 240
_END_SECONDS = 15


def demo(_asked: Namespace) -> int:
    """Until Ctrl-C. 1 when a node ended by itself; its own words are in `demo.log` of its folder."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    ports = {node.code: settings.PORT + number for number, node in enumerate(chain.nodes())}
    taken = [port for port in ports.values() if not port_is_free(port)]
    if taken:
        raise Refused("command-port-taken", port=str(taken[0]))
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # Once for all three, which have the same pages.
    call_command("collectstatic", verbosity=0, interactive=False)
    with suppress(KeyboardInterrupt), ExitStack() as stack:
        cables, addresses = _posts(folder, stack)
        stack.enter_context(_marked_as_running(folder))
        print(say("command-node-demo-preparing"), flush=True)
        started = {
            node.code: stack.enter_context(_started(node, folder, ports[node.code], addresses[node.code]))
            for node in chain.nodes()
        }
        _wait_for(started, ports)
        _tell(ports)
        _watch(started, cables, folder)
    print(say("command-node-demo-ended"))
    return 0


def cut(asked: Namespace) -> int:
    """The line of this node is broken from now on."""
    file = _cut_file(asked.to)
    file.touch()
    print(say("command-node-cut", name=chain.node(asked.to).name))
    return 0


def heal(asked: Namespace) -> int:
    """The line of this node is whole again."""
    _cut_file(asked.to).unlink(missing_ok=True)
    print(say("command-node-healed", name=chain.node(asked.to).name))
    return 0


def _folder() -> Path:
    return Path(settings.DATA) / "nodes"


def _cut_file(code: str) -> Path:
    _, *leaves = chain.nodes()
    if code not in [leaf.code for leaf in leaves]:
        raise Refused("command-node-no-line", codes=", ".join(leaf.code for leaf in leaves))
    if not (_folder() / "running").exists():
        raise Refused("command-node-no-demo")
    return _folder() / f"{code}.cut"


@contextmanager
def _marked_as_running(folder: Path) -> Iterator[None]:
    mark = folder / "running"
    mark.touch()
    try:
        yield
    finally:
        mark.unlink(missing_ok=True)


def _posts(folder: Path, stack: ExitStack) -> tuple[dict[str, Cable], dict[str, str]]:
    """A NATS for each node, the leaves behind a cable: (cable by code, address by code)."""
    program = shutil.which(
        "nats-server", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    )
    if program is None:
        raise Refused("command-node-no-nats-server")
    hub, *leaves = chain.nodes()
    door = _free_port()
    cables = {leaf.code: Cable(door) for leaf in leaves}
    addresses = {}
    for node in (hub, *leaves):
        port, home = _free_port(), folder / node.code
        home.mkdir(exist_ok=True)
        listen = f"127.0.0.1:{door}" if node is hub else ""
        remote = "" if node is hub else f"nats-leaf://127.0.0.1:{cables[node.code].port}"
        config = home / "nats.conf"
        config.write_text(
            nats_config(code=node.code, store=str(home / "nats"), port=port, listen=listen, remote=remote)
        )
        stack.enter_context(_process([program, "-c", str(config)], home / "nats.log", dict(os.environ)))
        addresses[node.code] = f"nats://127.0.0.1:{port}"
    for cable in cables.values():
        stack.callback(cable.close)
    return cables, addresses


@contextmanager
def _started(node: ChainNode, folder: Path, port: int, nats: str) -> "Iterator[subprocess.Popen[bytes]]":
    """`samenbeeld demo` for this node in a process of its own."""
    home = folder / node.code
    if not (home / "static").exists():
        (home / "static").symlink_to(settings.STATIC_ROOT)
    over = {
        "SAMENBEELD_DATA": str(home),
        "SAMENBEELD_PORT": str(port),
        "SAMENBEELD_NODE_NATS": nats,
        "SAMENBEELD_POLICY": str(policy.FOLDER / node.policy) if node.policy else "",
        "SAMENBEELD_DATABASE": "",
        "SAMENBEELD_NATS": "",
    }
    words = [sys.executable, "-c", _CALL, "demo", "--node", node.code, "--quiet-player"]
    with _process(words, home / "demo.log", {**os.environ, **over}) as process:
        yield process


@contextmanager
def _process(words: list[str], log: Path, environment: dict[str, str]) -> "Iterator[subprocess.Popen[bytes]]":
    """Ends with whoever started it, in good order when it can."""
    with log.open("ab") as said:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environment)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(started: "dict[str, subprocess.Popen[bytes]]", ports: dict[str, int]) -> None:
    end = time.monotonic() + _START_SECONDS
    while any(port_is_free(port) for port in ports.values()):
        _check(started)
        if time.monotonic() > end:
            raise Refused("command-node-demo-slow", folder=str(_folder()))
        time.sleep(_LOOK_SECONDS)


def _check(started: "dict[str, subprocess.Popen[bytes]]") -> None:
    """Raises Refused when one of them ended."""
    for code, process in started.items():
        if process.poll() is not None:
            log = _folder() / code / "demo.log"
            raise Refused("command-node-demo-broke", name=chain.node(code).name, file=str(log))


def _tell(ports: dict[str, int]) -> None:
    for node in chain.nodes():
        address = f"http://localhost:{ports[node.code]}/"
        print(say("command-node-demo-at", name=node.name, address=address))
        for each in chain.logins(node):
            who = f"{each.name}, {each.function}, {each.organisation}"
            print(f"  {each.login:<10} {each.password:<12} {who}")
    leaves = ", ".join(node.code for node in chain.nodes()[1:])
    print(say("command-node-demo-how", address=f"http://localhost:{settings.PORT}/landelijk/", codes=leaves))
    print(say("command-demo-stop"), flush=True)


def _watch(started: "dict[str, subprocess.Popen[bytes]]", cables: dict[str, Cable], folder: Path) -> None:
    """Cut and heal what is asked, until told to stop."""
    for code in cables:
        (folder / f"{code}.cut").unlink(missing_ok=True)
    while True:
        _check(started)
        for code, cable in cables.items():
            wanted = (folder / f"{code}.cut").exists()
            if wanted != cable.is_cut:
                cable.cut() if wanted else cable.heal()
                key = "command-node-cut" if wanted else "command-node-healed"
                print(say(key, name=chain.node(code).name), flush=True)
        time.sleep(_LOOK_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
