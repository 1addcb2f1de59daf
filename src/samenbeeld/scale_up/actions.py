"""Confirm a code, ask for units, say how they go. Every row is new: nothing is overwritten."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Max
from django.urls import reverse

from samenbeeld.access.queries import require
from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities import queries as activities
from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.models import Alarm
from samenbeeld.alerts.queries import Subject
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import actions as crisis_picture
from samenbeeld.crisis_picture.queries.meeting import is_recorded
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.realtime import publish
from samenbeeld.scale_up import events, queries
from samenbeeld.scale_up.models import CodeConfirmation, ResourceUnit, UnitStep
from samenbeeld.scale_up.queries import alarming
from samenbeeld.scale_up.rules import scaling, units
from samenbeeld.scale_up.rules.definition import Code
from samenbeeld.scale_up.rules.scaling import Wish
from samenbeeld.upkeep import actions as upkeep

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# What an aftermath task is called that an end of scaling up left.
_AFTERCARE = "aftercare"


@dataclass(frozen=True)
class With:
    """What goes with a code: a GRIP level to set (None: leave it) and whom to alarm.

    `seen` is the fingerprint of the list that the sender saw.
    """

    grip: int | None = None
    alarm: bool = False
    seen: str = ""


@journalled
def confirm_code(
    *, actor: Membership, activity: Activity, region: Region, wish: Wish, along: With
) -> CodeConfirmation:
    """From now on this code holds in the region. Raises NotAllowed, Refused at a field, Conflict.

    The GRIP level and the alarm are part of it: when one of them is refused, nothing of it happens. So are
    the clocks that run from it.
    """
    require(actor, queries.CONFIRM, activities.scope(activity, region=region, owner=""))
    held = _locked(activity, region)
    rules, before = queries.definition(), queries.known(held).standing(region)
    scaling.check_confirmation(rules, before, wish)
    scaling.check_alarm(along.alarm, along.seen)
    code, reason = rules.code(wish.code), " ".join(wish.reason.split())[:300]
    if along.grip is not None:
        why = f"{code.name['nl']}. {reason}".strip()
        activity_actions.set_grip_level(
            actor=actor, activity=held, region=region, level=along.grip, reason=why
        )
    alarm = _alarm(actor, held, region, code, along.seen) if along.alarm else None
    for event in rules.events(code, wish.counts):
        _clock(actor, held, region, event, now())
    made: CodeConfirmation = CodeConfirmation.objects.create(
        activity=held, region=region, number=_next(CodeConfirmation, held), code=code.code,
        policy_version=rules.version, proposed=code.proposed, counts=dict(wish.counts), grip=along.grip,
        alarm=alarm, reason=reason, aftercare=dict(wish.aftercare) if code.is_end else {},
        confirmed_by=actor, confirmed_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.CodeConfirmed(
            activity=held.slug, region=region.code, number=made.number, before=before.code, code=code.code,
            policy_version=rules.version, proposed=made.proposed, counts=made.counts, grip=made.grip,
            alarm=alarm.number if alarm else None, reason=reason, aftercare=made.aftercare,
        ),
    )  # fmt: skip
    _leave_open(actor, held, made)
    words = [reason, *(rules.kinds[kind].name["nl"] for kind in made.counts if kind in rules.kinds)]
    title = f"{code.name['nl']}, {region.name}"
    index(queries.SCALE_UP, held, f"code-{made.number}", title=title, text="\n".join(words))
    return made


@journalled
def ask_unit(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    kind: str,
    name: str,
    count: int,
    organisation: Organisation | None = None,
    ready_minutes: int | None = None,
    endurance_minutes: int | None = None,
) -> ResourceUnit:
    """So many of one kind, asked of somebody. Raises NotAllowed, Refused with the field."""
    require(actor, queries.REPORT, activities.scope(activity, owner=""))
    held = _locked(activity, region)
    name = " ".join(name.split())[:60]
    units.check_unit(
        queries.definition(), kind=kind, name=name, count=count, ready_minutes=ready_minutes,
        endurance_minutes=endurance_minutes,
    )  # fmt: skip
    if organisation is not None and not activities.takes_part(held, organisation):
        raise Refused("scale-up-takes-no-part", field="organisation")
    made: ResourceUnit = ResourceUnit.objects.create(
        activity=held, region=region, number=_next(ResourceUnit, held), kind=kind, name=name, count=count,
        organisation=organisation, ready_minutes=ready_minutes, endurance_minutes=endurance_minutes,
        asked_by=actor, asked_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.UnitAsked(
            held.slug, region.code, made.number, kind, name, count,
            organisation.slug if organisation else "", ready_minutes, endurance_minutes,
        ),
    )  # fmt: skip
    asked = queries.definition().kind(kind)
    _clock(actor, held, region, asked.asked, made.asked_at)
    words = [asked.name["nl"], organisation.name if organisation else ""]
    index(queries.SCALE_UP, held, f"unit-{made.number}", title=name, text="\n".join(words))
    return made


@journalled
def move_unit(
    *,
    actor: Membership,
    activity: Activity,
    number: int,
    state: str,
    at: datetime | None = None,
    reason: str = "",
) -> UnitStep:
    """The unit came into another state, at a moment (default: now). Raises NotAllowed, NotFound, Refused,
    Conflict when somebody else was first.
    """
    found = queries.unit_in(activity, number).unit
    if not queries.may_tell(actor, activity, found):
        raise NotAllowed(
            "access-not-your-function", ask=found.organisation.name if found.organisation else ""
        )
    held = _locked(activity, found.region)
    before, moment = queries.unit_in(held, number), at or now()
    units.check_step(before.last, state, at=moment, told_at=now(), reason=reason)
    made: UnitStep = UnitStep.objects.create(
        unit=found, place=len(before.steps), state=state, at=moment, reason=" ".join(reason.split())[:300],
        by=actor, told_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.UnitMoved(held.slug, number, before.state, state, moment.isoformat(), made.reason),
    )  # fmt: skip
    if state == units.UnitState.THERE:
        _clock(actor, held, found.region, queries.definition().kind(found.kind).there, moment)
    return made


def _clock(actor: Membership, activity: Activity, region: Region, event: str, at: datetime) -> None:
    """This was that event of a clock, unless somebody recorded it before. "" is none."""
    if event and not is_recorded(activity, region, event):
        crisis_picture.note_clock_moment(
            actor=actor, activity=activity, region=region, event=event, happened_at=at
        )


def _leave_open(actor: Membership, activity: Activity, made: CodeConfirmation) -> None:
    """What was still to be done at the end becomes an aftermath task of whoever ended it."""
    names = queries.definition().aftercare
    for item, state in made.aftercare.items():
        if state == scaling.OPEN:
            upkeep.take_along(
                actor=actor, activity=activity, kind=_AFTERCARE, key=f"{made.number}/{item}",
                text=f"{queries.said(names[item])} ({made.region.name})",
            )  # fmt: skip


def _alarm(actor: Membership, activity: Activity, region: Region, code: Code, seen: str) -> Alarm:
    return alerts.send_alarm(
        actor=actor,
        subject=Subject(
            kind=activities.ACTIVITY,
            id=activity.slug,
            label=activity.name,
            url=reverse("crisis_picture", args=[activity.slug]),
            mode=Mode(activity.mode),
            tlp=Tlp(activity.tlp),
        ),
        scope=activities.scope(activity),
        wanted=alarming.wanted(code, region, actor),
        within=alarming.within(activity, region),
        first=f"{queries.said(code.first)}: {activity.name}"[:80],
        second=queries.said(code.second),
        key=str(uuid7()),
        seen=seen,
    )


def _locked(activity: Activity, region: Region) -> Activity:
    """The activity held until the end: who comes second sees the first. Raises Conflict when it is closed,
    Refused for a region that it is not in.
    """
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    if region.code not in activities.region_codes(found):
        raise Refused("activities-region-not-in-activity", field="region")
    return found


def _next(model: type[CodeConfirmation] | type[ResourceUnit], activity: Activity) -> int:
    last = model.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _record(actor: Membership, activity: Activity, event: "DataclassInstance") -> None:
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
