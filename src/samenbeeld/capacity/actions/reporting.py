"""Tell figures: by the institution, by who called it, by a feed, or from a situation report."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.capacity import events
from samenbeeld.capacity.actions.keeping import Kept, Saying, Source, keep
from samenbeeld.capacity.models import CapacityReport
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.standing import own_standings
from samenbeeld.capacity.queries.world import INSTITUTION, World, scope
from samenbeeld.capacity.rules import figures as rules
from samenbeeld.capacity.rules.figures import METHODS, REPORTED, Figure
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.realtime import publish

REPORT = "capacity.report"
OWN, FORM, FILE, SITUATION_REPORT = "own", "form", "file", "situation_report"


@journalled
def report(
    *,
    actor: Membership,
    organisation: Organisation,
    world: World,
    figures: Mapping[str, Figure],
    observed_at: datetime | None = None,
    method: str = REPORTED,
) -> CapacityReport:
    """Figures of one institution, by its own people or by who called it. What is left out stays as it was.

    Raises NotAllowed; Refused with the field of what cannot be.
    """
    require(actor, REPORT, scope(organisation, world))
    _check_open(world)
    at = now()
    seen = observed_at or at
    rules.check_moment(seen, now=at, ahead=catalogue().ahead)
    if method not in METHODS:
        raise Refused("capacity-method-unknown", field="method")
    if not figures:
        raise Refused("capacity-nothing-told")
    _check_figures(organisation, figures, at)
    is_own = actor.organisation_id == organisation.pk
    source = Source(OWN if is_own else f"by:{actor.organisation.slug}", FORM, method, actor)
    (kept,) = keep([Saying(organisation, figures, min(seen, at))], source, world.played_in, at)
    return _tell(organisations.stamp(actor), organisation, world, kept)


@journalled
def confirm_unchanged(*, actor: Membership, organisation: Organisation, world: World) -> CapacityReport:
    """Nothing changed: all that this institution told itself counts from now. Raises NotAllowed, Refused."""
    require(actor, REPORT, scope(organisation, world))
    _check_open(world)
    at = now()
    same = _told_itself(organisation, world, at)
    if not same or actor.organisation_id != organisation.pk:
        raise Refused("capacity-nothing-before")
    source = Source(OWN, FORM, REPORTED, actor)
    (kept,) = keep([Saying(organisation, same, at)], source, world.played_in, at)
    return _tell(organisations.stamp(actor), organisation, world, kept)


@journalled
def read_in(
    *, actor: Membership, world: World, sayings: Sequence[Saying], method: str = REPORTED
) -> list[CapacityReport]:
    """Figures that somebody hands in as a file: of their own institution, or of those they may fill in for.

    Each institution at most once. Raises NotAllowed, Refused or Conflict: then nothing of it is kept.
    """
    for each in sayings:
        require(actor, REPORT, scope(each.organisation, world))
    _check_open(world)
    if not sayings:
        raise Refused("capacity-nothing-told")
    at = now()
    for each in sayings:
        rules.check_moment(each.observed_at, now=at, ahead=catalogue().ahead)
        _check_figures(each.organisation, each.figures, at)
    told = []
    for is_own in (True, False):
        those = [each for each in sayings if (actor.organisation_id == each.organisation.pk) == is_own]
        source = Source(OWN if is_own else f"by:{actor.organisation.slug}", FILE, method, actor)
        kept = keep(those, source, world.played_in, at) if those else []
        told += [_tell(organisations.stamp(actor), one.report.organisation, world, one) for one in kept]
    return told


@journalled
def receive(
    *,
    actor: Stamp,
    source: str,
    via: str,
    world: World,
    sayings: Sequence[Saying],
    method: str = rules.MEASURED,
) -> events.CapacityReceived:
    """What a feed says of many institutions, each at most once. What it told before of the same moment is no
    news. Raises Refused: then nothing of it is kept.
    """
    _check_open(world)
    at = now()
    for each in sayings:
        rules.check_moment(each.observed_at, now=at, ahead=catalogue().ahead)
        _check_figures(each.organisation, each.figures, at, asks_why=False)
    kept = keep(sayings, Source(source, via, method), world.played_in, at, only_news=True)
    event = events.CapacityReceived(
        source,
        via,
        world.played_in,
        len(kept),
        sum(len(each.changed) for each in kept),
        sum(len(each.report.confirmed) for each in kept),
    )
    journal.record(
        actor,
        event,
        object_kind="capacity.source",
        object_id=source,
        object_label=source,
        tlp=Tlp.AMBER,
        mode=world.mode,
    )
    publish.on_commit(event)
    return event


@journalled
def take_over_from_situation_report(
    *,
    actor: Membership,
    activity: Activity,
    organisation: Organisation,
    figures: Mapping[str, Figure],
    seen: Mapping[str, datetime],
    is_unchanged: bool = False,
) -> list[CapacityReport]:
    """The figures of a situation report stand here without anybody typing them again, each as of when it was
    seen. `is_unchanged`: they count from now, but for what the institution told otherwise since.

    It has been judged whether the sender may, and nothing in it is refused here: what no metric of this
    institution can hold is left out, and stays in the report.
    """
    require(actor, "situation_reports.write", scope(organisation, World(activity)))
    at, world = now(), World(activity)
    own = _told_itself(organisation, world, at)
    by_moment: dict[datetime, dict[str, Figure]] = {}
    for code, figure in _fitting(organisation, figures, at).items():
        told = own.get(code)
        if not is_unchanged:
            moment = min(seen[code], at)
        elif told is None or not told.says_other_than(figure):
            moment = at
        else:
            continue
        by_moment.setdefault(moment, {})[code] = rules.taken_over(figure, told)
    source = Source(OWN, SITUATION_REPORT, REPORTED, actor)
    sayings = [Saying(organisation, those, moment) for moment, those in sorted(by_moment.items())]
    # That the report told nothing new is written down as well.
    kept = keep(sayings or [Saying(organisation, {}, at)], source, world.played_in, at)
    return [_tell(organisations.stamp(actor), organisation, world, one) for one in kept]


def _told_itself(organisation: Organisation, world: World, at: datetime) -> dict[str, Figure]:
    """What stands of what this institution told itself, by metric."""
    return {
        row.metric: row.figure
        for row in own_standings(organisation, world.played_in)
        # A moment that has passed is no longer said: who has a stop says until when anew.
        if row.source == OWN and (row.until is None or row.until > at)
    }


def _fitting(organisation: Organisation, figures: Mapping[str, Figure], at: datetime) -> dict[str, Figure]:
    return {
        code: figure
        for code, figure in figures.items()
        if organisation.kind in catalogue().metric(code).kinds
        # The form of a report asks no reason for a stop, and a stop without one is still a stop.
        and not rules.problems(catalogue().metric(code), figure, now=at, asks_why=False)
    }


def _check_figures(
    organisation: Organisation, figures: Mapping[str, Figure], at: datetime, *, asks_why: bool = True
) -> None:
    for code, figure in figures.items():
        metric = catalogue().metric(code)
        if organisation.kind not in metric.kinds:
            raise Refused("capacity-not-of-this-kind", field=code)
        rules.check(metric, figure, now=at, asks_why=asks_why)


def _check_open(world: World) -> None:
    if world.activity is not None and world.played_in:
        check_still_open(world.activity.state)


def _tell(stamp: Stamp, organisation: Organisation, world: World, kept: Kept) -> CapacityReport:
    told = kept.report
    event = events.CapacityReported(
        organisation.slug,
        world.played_in,
        told.source,
        told.via,
        told.observed_at.isoformat(),
        {code: _plain(figure) for code, figure in kept.changed.items()},
        tuple(told.confirmed),
    )
    journal.record(
        stamp,
        event,
        object_kind=INSTITUTION,
        object_id=world.key(organisation),
        object_label=organisation.name,
        tlp=Tlp.AMBER,
        mode=world.mode,
    )
    publish.on_commit(event)
    return told


def _plain(figure: Figure) -> dict[str, object]:
    """Only what was said, for the journal."""
    said = {
        "number": figure.number,
        "total": figure.total,
        "licensed": figure.licensed,
        "state": figure.state or None,
        "reason": figure.reason or None,
        "until": figure.until.isoformat() if figure.until else None,
    }
    return {key: value for key, value in said.items() if value is not None}
