"""What happens later: what was released leaves, also where no post runs that would see to it sooner."""

from datetime import timedelta

from samenbeeld.federation import leaving, playing
from samenbeeld.federation.queries import sharing
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now


@every(timedelta(seconds=10), when=lambda: sharing.due(now()).exists())
def leave() -> None:
    """The time to undo a release is over."""
    leaving.leave()


@every(timedelta(seconds=2), when=lambda: playing.playing() is not None)
def play_on() -> None:
    """Regions that are played in an exercise say what is due."""
    playing.play_on()
