"""`samenbeeld node simulate`: the regions that are not joined, played; for an exercise or a demonstration."""

import threading
import time
from argparse import Namespace
from collections.abc import Mapping
from datetime import timedelta

import structlog
from django.db import close_old_connections

from samenbeeld.accounts.models import Account
from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST
from samenbeeld.federation.playing import FIRST
from samenbeeld.federation.simulation import Fault, Simulation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say

_report = structlog.get_logger("samenbeeld.federation")
_LOOK_SECONDS = 1.0


def simulate(asked: Namespace) -> int:
    """Until Ctrl-C, or for `asked.minutes`. Where people really work, all that is played is an exercise."""
    is_demonstration = Account.objects.filter(is_demonstration=True).exists()
    mode = Mode.REAL if is_demonstration else Mode.EXERCISE
    played = Simulation(asked.seed, faults=_faults(asked.faults), mode=mode)
    played.join()
    print(say("command-node-simulating", count=len(played.nodes), seed=str(asked.seed)), flush=True)
    try:
        play(played, speed=asked.speed, until=timedelta(minutes=asked.minutes) if asked.minutes else None)
    except KeyboardInterrupt:
        print(say("command-node-simulated"))
    return 0


def start(seed: int) -> None:
    """In a thread beside the pages, as a demonstration has it."""
    played = Simulation(seed)
    played.join()
    threading.Thread(target=_beside, args=(played,), name="simulation", daemon=True).start()


def play(played: Simulation, *, speed: float = 1.0, until: timedelta | None = None) -> None:
    """Let it arrive as time goes by; `until`: for so long on the clock of the story."""
    began = time.monotonic()
    while True:
        elapsed = FIRST + timedelta(seconds=(time.monotonic() - began) * speed)
        inbox.receive(played.due(elapsed, now()), BY_POST)
        if until is not None and elapsed >= FIRST + until:
            return
        time.sleep(_LOOK_SECONDS)


def _beside(played: Simulation) -> None:
    try:
        play(played)
    except Exception:
        _report.exception("federation.simulation_ended")
    finally:
        close_old_connections()


def _faults(written: str) -> Mapping[str, Fault]:
    """Of "vr10=silent,vr11=late". Raises Refused."""
    try:
        pairs = [part.strip().split("=") for part in written.split(",") if part.strip()]
        return {code: Fault(fault) for code, fault in pairs}
    except ValueError:
        raise Refused("command-node-wrong-faults", faults=", ".join(Fault)) from None
