"""The cases that measure speed: some write while all watch, and everybody coming back at once."""

import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench.live.contestants import OURS, contestant
from bench.live.generator import Figures, Generator

ROOM = "scratch.bench"
EVERYBODY = (OURS, "y-websocket", "hocuspocus", "hocuspocus-30", "pycrdt-websocket")
DEFAULTS = (OURS, "y-websocket", "hocuspocus", "pycrdt-websocket")


@dataclass(frozen=True)
class Fanout:
    """`clients` in one room, `writers` of them typing `rate` edits a second each, for `seconds`."""

    key: str
    title: str
    clients: int
    writers: int
    rate: float
    seconds: float
    kilobytes: int = 30
    contestants: tuple[str, ...] = DEFAULTS
    once: tuple[str, ...] = ()  # measured in the first round only: too slow, or only there for comparison


BUSY = Fanout("busy", "200 clients, 20 of them writing 5 edits/s", 200, 20, 5, 10, contestants=EVERYBODY)
LONE = Fanout("lone", "One lone writer, 100 observers", 101, 1, 8, 8)
CROWD = Fanout(
    "crowd",
    "1,000 clients, 20 of them writing 5 edits/s",
    1000,
    20,
    5,
    8,
    contestants=EVERYBODY,
    once=("pycrdt-websocket", "hocuspocus-30"),
)
FANOUTS = (BUSY, LONE, CROWD)
STORM_CLIENTS = 500
STORM_KILOBYTES = 400
_attempts = count()  # each attempt has a folder of its own
STORE_SECONDS = 3.5  # hocuspocus writes 2 s after the last edit


def fanout(case: Fanout, name: str, round_number: int, work: Path, seconds: float) -> Figures:
    """One round of one case for one contestant, on a fresh server with an empty folder, without storage
    for the rivals (their best) and with all of its storage for ours."""
    server = contestant(name, work, f"{case.key}-{round_number}-{next(_attempts)}")
    server.start()
    try:
        with Generator(work / "generator.log") as generator:
            return generator.ask(
                "fanout",
                address=server.address(ROOM),
                pid=server.pid,
                clients=case.clients,
                writers=case.writers,
                rate=case.rate,
                seconds=seconds,
                kilobytes=case.kilobytes,
                seed=round_number,
                drain=12,
            )
    finally:
        server.stop()


def storm(name: str, round_number: int, work: Path, clients: int) -> Figures:
    """All clients join a room whose server has just started and that nobody has opened yet. The document
    is in the server's own storage."""
    server = contestant(name, work, "storm", keeps=True)
    seeded = server.data / "seeded"
    with Generator(work / "generator.log") as generator:
        if not seeded.exists():
            server.start()
            generator.ask("seed", address=server.address(ROOM), kilobytes=STORM_KILOBYTES)
            time.sleep(STORE_SECONDS)
            server.stop()
            seeded.touch()
        server.start()
        try:
            return generator.ask(
                "storm",
                address=server.address(ROOM),
                pid=server.pid,
                clients=clients,
                kilobytes=STORM_KILOBYTES,
            )
        finally:
            server.stop()
