"""The inbox of signals: what is there, where each stands, what was done with it, and what may be the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.db.models import Case, Count, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.paging import ListPage
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import put_members
from samenbeeld.safety_picture.models import Signal, SignalStep
from samenbeeld.safety_picture.rules import signals as rules
from samenbeeld.safety_picture.rules.signals import (
    DISMISSED,
    FOLD,
    LINK,
    LINKED,
    NEW,
    OPEN,
    SignalPolicy,
)

ON_A_PAGE = 50
NO_THEME = "-"
# Beside one signal so many others are looked at, the nearest in time.
_COMPARED = 200
_SHOWN_ALIKE = 5


@dataclass(frozen=True)
class Standing:
    """One signal with where it stands, where it is linked to, and what is folded under it."""

    signal: Signal
    state: str
    links: tuple[SignalStep, ...]
    folded: tuple[Signal, ...]


@dataclass(frozen=True)
class New:
    """How many signals nobody looked at yet in a region, and since when the first waits."""

    count: int
    since: datetime


@cache
def signal_policy() -> SignalPolicy:
    """The numbers, from policy."""
    return rules.signal_policy(policy.load("safety-picture"))


def inbox(
    region: Region, *, states: Sequence[str] = OPEN, theme: str = "", page: int = 1
) -> ListPage[Standing]:
    """Signals of this region, new ones first, then verified, each the newest first. `theme` is what somebody
    thought of or linked to; NO_THEME for what has none; "" for all. A fixed number of questions.
    """
    found = _in(states, Signal.objects.filter(region=region))
    if theme:
        of = Q(theme="" if theme == NO_THEME else theme)
        has_link = SignalStep.objects.filter(signal=OuterRef("pk"), kind=LINK, theme=theme)
        found = found.filter(of | Exists(has_link)) if theme != NO_THEME else found.filter(of)
    count = found.count()
    start = (page - 1) * ON_A_PAGE if 0 <= (page - 1) * ON_A_PAGE < count else 0
    order = Case(*(When(state=state, then=number) for number, state in enumerate(rules.STATES)))
    rows = list(found.annotate(rank=order).order_by("rank", "-received_at", "-pk")[start : start + ON_A_PAGE])
    number, last = start // ON_A_PAGE + 1, start + len(rows)
    return ListPage(
        standings(rows), start + 1, last, number - 1 or None, number + 1 if last < count else None
    )


def counts(region: Region) -> Mapping[str, int]:
    """How many signals of this region stand where. One question, none as long as nothing changed."""
    return _counts(region.code)


@until_a_change
def _counts(code: str) -> dict[str, int]:
    found = _with_state(Signal.objects.filter(region=code)).order_by().values(stands=F("state"))
    counted = {row["stands"]: row["count"] for row in found.annotate(count=Count("pk"))}
    return dict.fromkeys(rules.STATES, 0) | counted


def new_in(regions: Iterable[Region]) -> Mapping[str, New]:
    """What nobody looked at yet, by region code; only regions that have some. One question, none as long as
    nothing changed."""
    return _new_in(tuple(sorted(region.code for region in regions)))


@until_a_change
def _new_in(codes: tuple[str, ...]) -> dict[str, New]:
    found = _in([NEW], Signal.objects.filter(region__in=codes)).order_by().values("region")
    return {
        row["region"]: New(row["count"], row["since"])
        for row in found.annotate(count=Count("pk"), since=Min("received_at"))
    }


def signal_with(pk: UUID) -> Signal:
    """The signal with this id. Raises NotFound."""
    found = _with_state(Signal.objects.all()).filter(pk=pk).first()
    if found is None:
        raise NotFound("safety-picture-signal-not-there")
    put_members(([found], "sent_by"))
    return found


def of_source(region: Region, source: str, reference: str) -> Signal | None:
    """What this source sent here under that reference, None when it did not, or for no reference."""
    if not reference.strip():
        return None
    found = Signal.objects.filter(region=region, source=source.strip(), reference=reference.strip())
    return found.first()


def sent_before(key: UUID, member: Membership) -> Signal | None:
    """What this form of this person already sent; None when it did nothing yet."""
    return Signal.objects.select_related("region").filter(pk=key, sent_by=member).first()


def states_of(signal: Signal) -> list[str]:
    """Where it stood so far, NEW first, where it stands last."""
    return [NEW, *SignalStep.objects.filter(signal=signal).order_by("number").values_list("state", flat=True)]


def steps_of(signal: Signal) -> list[SignalStep]:
    """Everything that was done with it, the first first."""
    found = list(
        SignalStep.objects.filter(signal=signal).select_related("activity", "under").order_by("number")
    )
    put_members((found, "by"))
    return found


def standings(signals: Sequence[Signal]) -> list[Standing]:
    """These signals, read with their state, with all that belongs to them. Three questions, however many."""
    put_members((signals, "sent_by"))
    per_signal: dict[UUID, list[SignalStep]] = {}
    for link in links(signals):
        per_signal.setdefault(link.signal_id, []).append(link)
    below = folded_under(signals)
    return [
        Standing(
            each,
            getattr(each, "state", NEW),
            tuple(per_signal.get(each.pk, ())),
            tuple(below.get(each.pk, ())),
        )
        for each in signals
    ]


def links(signals: Iterable[Signal]) -> list[SignalStep]:
    """Where these lead now: what was linked since the last time somebody dismissed it, the oldest first."""
    dismissed = SignalStep.objects.filter(
        signal=OuterRef("signal"), state=DISMISSED, number__gt=OuterRef("number")
    )
    found = SignalStep.objects.filter(signal__in=[each.pk for each in signals], kind=LINK)
    return list(found.exclude(Exists(dismissed)).select_related("activity").order_by("signal", "number"))


def folded_under(signals: Iterable[Signal]) -> dict[UUID, list[Signal]]:
    """What is folded under each of these now, the earliest first."""
    later = SignalStep.objects.filter(signal=OuterRef("signal"), number__gt=OuterRef("number"))
    found = list(
        SignalStep.objects.filter(under__in=[each.pk for each in signals], kind=FOLD)
        .exclude(Exists(later))
        .select_related("signal__region")
        .order_by("signal__received_at")
    )
    put_members(([step.signal for step in found], "sent_by"))
    below: dict[UUID, list[Signal]] = {}
    for step in found:
        if step.under_id is not None:
            below.setdefault(step.under_id, []).append(step.signal)
    return below


def alike(signal: Signal) -> list[Standing]:
    """What may tell of the same: in this region, near in time, with words in common; not what was folded or
    dismissed. The nearest in time first, a few at most.
    """
    within = signal_policy().alike_within
    near = _in([*OPEN, LINKED], Signal.objects.filter(region=signal.region_id)).exclude(pk=signal.pk)
    near = near.filter(happened_at__range=(signal.happened_at - within, signal.happened_at + within))
    before = near.filter(happened_at__lte=signal.happened_at).order_by("-happened_at")[:_COMPARED]
    after = near.filter(happened_at__gt=signal.happened_at).order_by("happened_at")[:_COMPARED]
    found = [each for each in (*before, *after) if rules.alike(signal_policy(), signal, each)]
    found.sort(key=lambda each: abs(each.happened_at - signal.happened_at))
    return standings(found[:_SHOWN_ALIKE])


def linked_to(theme: str, region: Region, now: datetime, most: int) -> list[Standing]:
    """What was linked to this tile in the last weeks, the newest link first. None of it is read again as long
    as nothing changed.
    """
    since = (now - signal_policy().shown).replace(minute=0, second=0, microsecond=0)
    return list(_linked_to(theme, region.code, since, most))


@until_a_change
def _linked_to(theme: str, region: str, since: datetime, most: int) -> tuple[Standing, ...]:
    dismissed = SignalStep.objects.filter(
        signal=OuterRef("signal"), state=DISMISSED, number__gt=OuterRef("number")
    )
    found = SignalStep.objects.filter(kind=LINK, theme=theme, at__gte=since, signal__region=region)
    newest = found.exclude(Exists(dismissed)).order_by("-at").values_list("signal", flat=True)
    rows = _in([LINKED], Signal.objects.filter(pk__in=newest))
    linked_at = Subquery(
        SignalStep.objects.filter(signal=OuterRef("pk"), kind=LINK, theme=theme)
        .order_by("-number")
        .values("at")[:1]
    )
    return tuple(standings(list(rows.annotate(linked_at=linked_at).order_by("-linked_at")[:most])))


def linked_between(regions: Iterable[Region], since: datetime, until: datetime) -> list[Standing]:
    """What was linked in these regions in that time and still is, the newest first. A few questions."""
    found = SignalStep.objects.filter(
        kind=LINK, at__gte=since, at__lt=until, signal__region__in=list(regions)
    )
    rows = _in([LINKED], Signal.objects.filter(pk__in=found.values("signal")))
    return standings(list(rows.order_by("-received_at")))


def targets(member: Membership) -> list[Activity]:
    """The real activities that run and that this member may know: an exercise never stands on a tile."""
    return activities.readable(member, activities.running_now(Mode.REAL))


def _with_state(found: QuerySet[Signal]) -> QuerySet[Signal]:
    newest = SignalStep.objects.filter(signal=OuterRef("pk")).order_by("-number").values("state")[:1]
    return found.select_related("region").annotate(state=Coalesce(Subquery(newest), Value(NEW)))


def _in(states: Sequence[str], found: QuerySet[Signal]) -> QuerySet[Signal]:
    return _with_state(found).filter(Q(state__in=states))
