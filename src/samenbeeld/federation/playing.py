"""What is played in an exercise arrives as time goes by on its clock: it stands still and runs with it.

After a restart, or in another process, the story is told anew from its beginning, and what was taken in
already is left out: the same seed gives the same envelopes with the same numbers.
"""

from datetime import timedelta

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.exercises import queries as exercises
from samenbeeld.federation import inbox, queries
from samenbeeld.federation.actions.playing import end_what_is_over
from samenbeeld.federation.models import BY_POST, PlayedRegions
from samenbeeld.federation.simulation import Fault, Simulation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode

# By then each of them has said something, so that nobody looks at an empty map first.
FIRST = timedelta(minutes=2)
# What this process plays, by the number of its row.
_playing: dict[int, Simulation] = {}


def playing() -> PlayedRegions | None:
    """What is played now, with its exercise. One query."""
    return PlayedRegions.objects.select_related("activity").filter(is_playing=True).first()


def play_on() -> None:
    """Everything that came due since the last time arrives."""
    row = playing()
    if row is None:
        _playing.clear()
        return
    if row.activity.state in exercises.OVER:
        end_what_is_over(actor=SYSTEM, row=row)
        return
    played = _playing.get(row.pk)
    if played is None:
        faults = {code: Fault(fault) for code, fault in row.faults.items()}
        played = Simulation(row.seed, faults=faults, mode=Mode.EXERCISE)
        played.join(row.begun)
        _playing.clear()
        _playing[row.pk] = played
    played.leave_out({peer.code: peer.link.taken for peer in queries.peers()})
    at = now()
    elapsed = exercises.timing(row.activity).at(at) - row.from_elapsed
    inbox.receive(played.due(FIRST + elapsed, at), BY_POST)


def forget() -> None:
    """As a process that has just begun."""
    _playing.clear()
