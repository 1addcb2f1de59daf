"""Live rooms over one, two and four processes, on one PostgreSQL with a NATS between them.

`scripts/with-postgresql python -m bench.federation.rooms SECONDS ROUNDS` prints one line of JSON.
"""

import json
import os
import re
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import psutil

from bench.federation import size
from bench.federation.chain import NATS, until
from bench.live import processes
from bench.live.contestants import AUTHORS
from bench.live.generator import Figures, Generator
from bench.live.passes import LIFE
from bench.live.processes import REPOSITORY, SAMENBEELD, free_port
from bench.running import interrupted

# A room whose people all come to one process, and a room with people at every process.
APART, TOGETHER = "apart", "together"


class Processes:
    """So many `samenbeeld serve` on one data folder and database; use it as a context manager."""

    def __init__(self, data: Path, nats: str, count: int) -> None:
        self.ports = [free_port() for _ in range(count)]
        serve = f"{SAMENBEELD} serve --without-work"
        # Under one parent, so that what they take of the processors is what its family takes.
        words = " & ".join(f"SAMENBEELD_PORT={port} {serve}" for port in self.ports)
        own = {"SAMENBEELD_DATA": str(data), "SAMENBEELD_NATS": nats}
        log = data / f"{count}.log"
        self.parent = processes.start(["bash", "-c", f"{words} & wait"], log, own, cwd=REPOSITORY)
        for port in self.ports:
            processes.wait_for_port(self.parent, port, log, seconds=size.START_SECONDS)

    def __enter__(self) -> "Processes":
        return self

    def __exit__(self, *_: object) -> None:
        processes.forget(self.parent)


def measured(seconds: float, rounds: int) -> Figures:
    """Per number of processes and way of coming in: what an edit costs, the middle of some rounds."""
    with tempfile.TemporaryDirectory(prefix="bench-rooms-") as folder:
        data = Path(folder)
        nats = f"nats://127.0.0.1:{(port := free_port())}"
        processes.start([NATS, "--addr", "127.0.0.1", "--port", str(port)], data / "nats.log", cwd=REPOSITORY)
        until(lambda: "Server is ready" in (data / "nats.log").read_text(), 20, "NATS does not start")
        found: dict[tuple[int, str], list[Figures]] = {}
        with Processes(data, nats, 1):
            pass  # the first brings the tables up to date, alone
        _begin(data)
        for number in range(rounds):
            for count in size.PROCESSES:
                with Processes(data, nats, count) as some:
                    for way in (APART, TOGETHER) if count > 1 else (APART,):
                        room = f"scratch.{way}{count}r{number}"
                        found.setdefault((count, way), []).append(_typed(data, some, way, room, seconds))
        return {f"{count} {way}": _middle(each) for (count, way), each in found.items()}


def _begin(data: Path) -> None:
    """Here too, so that passes can be given out without a process for each."""
    os.environ |= {"SAMENBEELD_DATA": str(data), "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
    import django

    django.setup()


def _typed(data: Path, some: Processes, way: str, room: str, seconds: float) -> Figures:
    """As many rooms as processes at the same time, each with a load generator of its own: who adds a process
    does it for more people, and each process has as much to do as the one alone.
    """
    rooms = len(some.ports)
    addresses = [_address(some.ports, way, number, f"{room}n{number}") for number in range(rooms)]
    before = _postgresql_seconds()

    def typed(number: int) -> Figures:
        with Generator(data / "generator.log") as generator:
            return generator.ask(
                "fanout", address=addresses[number], pid=some.parent.pid, clients=size.CLIENTS,
                writers=size.WRITERS, rate=size.RATE, seconds=seconds, kilobytes=10, seed=number, drain=12,
            )  # fmt: skip

    with ThreadPoolExecutor(rooms) as pool:
        told = list(pool.map(typed, range(rooms)))
    edits = sum(each["edits"] for each in told)
    # Each generator looked at all processes, in about the same seconds.
    took = median(each["cpuPerEdit"] * each["edits"] for each in told)
    return {
        "edits": edits,
        "cpuPerEditMs": took / edits,
        "postgresqlPerEditMs": 1000 * (_postgresql_seconds() - before) / edits,
        "delivered": min(each["delivered"] for each in told),
        "dropped": sum(each["dropped"] for each in told),
        "allP50": median(each["allP50"] for each in told),
        "memoryMb": max(each["memoryMb"] for each in told),
    }


def _address(ports: list[int], way: str, number: int, room: str) -> dict[str, object]:
    """Where the people of this room come in: all at one process, or in turn at each."""
    from samenbeeld.realtime import tokens

    there = ports if way == TOGETHER else [ports[number % len(ports)]]
    urls = [
        re.sub(r":\d+/", f":{there[author % len(there)]}/", f"{address}&saved=1", count=1)
        for author in range(AUTHORS)
        if (address := tokens.websocket_address(room, f"bench-{author}", LIFE))
    ]
    return {"flavour": "plain", "room": room, "url": urls[0], "urls": urls, "writers": urls}


def _postgresql_seconds() -> float:
    """What the PostgreSQL of `scripts/with-postgresql` took of the processors so far."""
    home = os.environ["SAMENBEELD_DATABASE"].partition("host=")[2]
    parent = psutil.Process(int((Path(home) / "data" / "postmaster.pid").read_text().splitlines()[0]))
    times = [each.cpu_times() for each in (parent, *parent.children(recursive=True))]
    return float(sum(each.user + each.system + each.children_user + each.children_system for each in times))


def _middle(rounds: list[Figures]) -> Figures:
    return {key: median(each[key] for each in rounds) for key in rounds[0]} | {
        "delivered": min(each["delivered"] for each in rounds),
        "dropped": max(each["dropped"] for each in rounds),
    }


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    figures = measured(float(sys.argv[1]), int(sys.argv[2]))
    processes.stop_all()
    print(json.dumps({**figures, "seconds": time.monotonic() - began}))
