"""Playing the regions that are not joined in an exercise, and no longer."""

from collections.abc import Mapping

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import SYSTEM, Stamp, journalled
from samenbeeld.exercises import queries as exercises
from samenbeeld.federation import events, queries
from samenbeeld.federation.actions.identity import remove_peer
from samenbeeld.federation.models import OwnNode, PlayedRegions
from samenbeeld.federation.rules.sharing import PLAYED
from samenbeeld.federation.simulation import Fault, Simulation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp

MOST_SEED = 1_000_000


@journalled
def begin_playing(
    *, actor: Membership, activity: Activity, seed: int, faults: Mapping[str, Fault] | None = None
) -> PlayedRegions:
    """Everybody who is not joined speaks from now on, on the clock of this exercise. `faults`: by CBS code in
    small letters. Raises NotAllowed, Refused, and Conflict when they are played already.
    """
    require(actor, "exercises.control", activities.scope(activity))
    if not exercises.is_exercise(activity):
        raise NotAllowed("exercises-only-in-exercise")

    queries.required_own()
    # Two who begin at once: the second sees what the first began.
    OwnNode.objects.select_for_update().get()
    if activity.state in exercises.OVER:
        raise Conflict("federation-play-over")
    if PlayedRegions.objects.filter(is_playing=True).exists():
        raise Conflict("federation-play-already")
    if not 1 <= seed <= MOST_SEED:
        raise Refused("federation-play-seed", field="seed", most=MOST_SEED)
    known = dict(faults or {})
    # Raises when everybody is joined, before anything is begun.
    Simulation(seed, faults=known, mode=Mode.EXERCISE)
    row = PlayedRegions.objects.create(
        activity=activity,
        seed=seed,
        faults={code: fault.value for code, fault in known.items()},
        begun={peer.code: peer.link.taken for peer in queries.every_peer() if peer.code.startswith(PLAYED)},
        from_elapsed=exercises.timing(activity).at(now()),
        began_at=now(),
        began_by=actor,
    )
    _record(stamp(actor), row, events.RegionsPlayed(activity.slug, seed, row.faults))
    return row


@journalled
def end_playing(*, actor: Membership, activity: Activity) -> None:
    """They are silent from now on, and what they said is no longer shown. Raises NotAllowed and Conflict."""
    require(actor, "exercises.control", activities.scope(activity))
    row = PlayedRegions.objects.select_for_update().filter(activity=activity, is_playing=True).first()
    if row is None:
        raise Conflict("federation-play-not")
    _end(stamp(actor), row)


@journalled
def end_what_is_over(*, actor: Stamp, row: PlayedRegions) -> None:
    """The exercise was closed meanwhile."""
    _end(actor, row)


def _end(actor: Stamp, row: PlayedRegions) -> None:
    row.is_playing, row.ended_at = None, now()
    row.save(update_fields=["is_playing", "ended_at"])
    for peer in queries.peers():
        if peer.code.startswith(PLAYED):
            remove_peer(actor=SYSTEM, code=peer.code, reason=say("federation-play-ended"))
    _record(actor, row, events.RegionsPlayedNoMore(row.activity.slug))


def _record(
    actor: Stamp, row: PlayedRegions, event: events.RegionsPlayed | events.RegionsPlayedNoMore
) -> None:
    journal.record(
        actor,
        event,
        object_kind="federation.playedregions",
        object_id=str(row.pk),
        object_label=row.activity.name,
        mode=row.activity.mode,
    )
