"""The kill drill: SIGKILL under load, restart, and count what had been promised and is gone."""

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bench.live.cases import ROOM
from bench.live.contestants import contestant
from bench.live.generator import Figures, Generator

MODES = ("random", "seen")
WRITERS = 4
RATE = 15  # edits per second and writer
LATEST_MS = 900.0
KEYS = ("typed", "acknowledged", "seen", "lostAcknowledged", "lostSeen", "lostOlder")
PROMISES_OTHERS_ONLY = {"y-websocket", "pycrdt-websocket"}  # these send no acknowledgement at all


def drill(name: str, kills: dict[str, int], work: Path, lanes: int) -> Figures:
    """`kills` per mode, spread over `lanes` servers side by side, each with its own folder and load.
    Gives per mode the sums of what was typed, promised and lost, and in how many kills something was lost."""
    totals: Figures = {mode: dict.fromkeys((*KEYS, "kills", "killsWithLoss"), 0) for mode in MODES}
    plan = [mode for mode in MODES for _ in range(kills[mode])]
    random.Random(name).shuffle(plan)
    lock = threading.Lock()
    failures: list[BaseException] = []

    def add(mode: str, figures: Figures) -> None:
        with lock:
            total = totals[mode]
            total["kills"] += 1
            total["killsWithLoss"] += bool(
                figures["lostAcknowledged"] or figures["lostSeen"] or figures["lostOlder"]
            )
            for key in KEYS:
                total[key] += figures[key]

    def lane(number: int) -> None:
        try:
            _lane(name, f"drill-{number}", plan[number::lanes], work, add)
        except BaseException as error:  # handed to the caller below
            failures.append(error)

    threads = [threading.Thread(target=lane, args=(number,)) for number in range(min(lanes, len(plan)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return totals


def _lane(name: str, folder: str, plan: list[str], work: Path, add: Callable[[str, Figures], None]) -> None:
    server = contestant(name, work, folder, keeps=True)
    moments = random.Random(folder)
    server.start()
    try:
        with Generator(work / "generator.log") as generator:
            generator.ask("seed", address=server.address(ROOM), kilobytes=30)
            time.sleep(3.0)
            for number, mode in enumerate(plan):
                generator.ask(
                    "drill",
                    address=server.address(ROOM),
                    pid=server.pid,
                    writers=WRITERS,
                    rate=RATE,
                    mode=mode,
                    afterMs=moments.uniform(20, LATEST_MS),
                    seed=number,
                )
                server.died()
                server.start()
                add(mode, generator.ask("check", address=server.address(ROOM)))
    finally:
        server.stop()
