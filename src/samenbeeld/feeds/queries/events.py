"""An activity of ours as other control rooms are told of it."""

from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.federation import queries as federation
from samenbeeld.feeds.edxl.distribution import ACTUAL, EXERCISE, UPDATE, Distribution
from samenbeeld.feeds.emsi import event as emsi
from samenbeeld.feeds.emsi.event import COMPLETE, IN_PROGRESS, NOT_STARTED, UNDER_CONTROL, Event
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

_STATUS = {
    "concept": NOT_STARTED,
    "active": IN_PROGRESS,
    "scaled_down": UNDER_CONTROL,
    "closed": COMPLETE,
    "archived": COMPLETE,
}
_SECURITY = {Tlp.CLEAR: "UNCLAS", Tlp.GREEN: "RESTRC", Tlp.AMBER: "RESTRC"}
_SCHEME, _ALONE = "samenbeeld", "alleen"


def event_of(activity: Activity, now: datetime) -> Event:
    """What it is, where, since when and how far scaled up. One query."""
    standings = activities.grip_standings([activity])[activity.slug]
    levels = [
        say("feeds-emsi-grip", region=each.region.name, level=str(each.level))
        for each in standings
        if each.latest is not None
    ]
    return Event(
        id=str(uuid7()),
        mode=emsi.EXERCISE if activity.mode == Mode.EXERCISE.value else emsi.ACTUAL,
        kind="UPDATE",
        sent_at=now,
        security=_SECURITY.get(Tlp(activity.tlp), "CONFID"),
        remark=say("feeds-emsi-remark", tlp=Tlp(activity.tlp).label),
        origin=_organisation(),
        origin_name=activity.owner.name,
        event=activity.slug,
        name=activity.name,
        status=_STATUS[activity.state],
        declared_at=activity.created_at,
        happened_at=activity.started_at,
        text=" ".join(levels),
        place=", ".join(each.region.name for each in standings),
    )


def distribution(activity: Activity, member: Membership, now: datetime, until: datetime) -> Distribution:
    """The envelope for whoever takes it along."""
    return Distribution(
        id=f"{_organisation()}_{uuid7()}",
        sender=_organisation(),
        sent_at=now,
        expires_at=until,
        status=EXERCISE if activity.mode == Mode.EXERCISE.value else ACTUAL,
        kind=UPDATE,
        language="nl-NL",
        scheme=_SCHEME,
        recipients=(f"nl.samenbeeld.{member.organisation.slug}",),
    )


def _organisation() -> str:
    own = federation.own()
    return f"nl.samenbeeld.{own.code if own else _ALONE}"
