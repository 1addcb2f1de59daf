"""Every question about alarms: who would get one, how one stands, what waits for me."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, QuerySet

from samenbeeld.alerts.models import Alarm, AlarmStep, PushDevice, Reach, Recipient
from samenbeeld.alerts.rules import chain, wording
from samenbeeld.alerts.rules.chain import Waits
from samenbeeld.alerts.rules.wording import Lengths, Wording
from samenbeeld.kernel import policy as policies
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation
from samenbeeld.organisations.queries import organisations as all_organisations
from samenbeeld.organisations.rules import first_to_call


@dataclass(frozen=True)
class Subject:
    """What an alarm is about, as plain values: alarms lie below what they are about."""

    kind: str
    id: str
    label: str
    url: str
    mode: Mode
    tlp: Tlp


# What a find of an alarm is written under.
ALARM = "alerts.alarm"


def policy() -> Any:
    """The numbers of alarms."""
    return policies.load("alarm")


def lengths() -> Lengths:
    """The longest each sentence may be."""
    return Lengths(policy()["text"]["first_longest"], policy()["text"]["second_longest"])


def waits() -> Waits:
    """When somebody is reminded, and when the next contact is alarmed."""
    return chain.waits(policy())


def is_confirmed_policy(record: str) -> bool:
    """Whether the numbers of this record are more than a proposal that nobody confirmed."""
    return bool(policy()[record]["status"] == "verified")


def alarms_of(subject_kind: str, subject_id: str) -> QuerySet[Alarm]:
    """The alarms about one thing, the newest first."""
    found = Alarm.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    return found.select_related("sent_by__account", "sent_by__organisation").order_by("-number")


def alarm_of(subject_kind: str, subject_id: str, number: int) -> Alarm:
    """That alarm. Raises NotFound."""
    found = alarms_of(subject_kind, subject_id).filter(number=number).first()
    if found is None:
        raise NotFound("alerts-not-found")
    return found


def alarm_with(pk: str) -> Alarm:
    """The alarm with this id. Raises NotFound."""
    found = Alarm.objects.filter(pk=pk).select_related("sent_by__account", "sent_by__organisation").first()
    if found is None:
        raise NotFound("alerts-not-found")
    return found


def next_number(subject_kind: str, subject_id: str) -> int:
    """The number of the next alarm about this thing."""
    same = Alarm.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    return (same.aggregate(last=Max("number"))["last"] or 0) + 1


def worded(alarm: Alarm) -> Wording:
    """The alarm as its wording: what is said, and what decides how."""
    return Wording(alarm.first, alarm.second, Mode(alarm.mode), alarm.is_test, Tlp(alarm.tlp))


def mark_of(alarm: Alarm) -> str:
    """OEFENING, TEST or nothing."""
    return wording.mark_of(Mode(alarm.mode), is_test=alarm.is_test)


def closed_at(alarm: Alarm) -> datetime | None:
    """When the alarm was closed, None while it runs."""
    closing = AlarmStep.objects.filter(alarm=alarm, kind=AlarmStep.Kind.CLOSED)
    return closing.values_list("at", flat=True).first()


def recipient_of(alarm: Alarm, membership: Membership) -> Recipient:
    """This person in this alarm. Raises NotFound for whoever is not in it."""
    found = (
        Recipient.objects.filter(alarm=alarm, membership__account_id=membership.account_id)
        .select_related("alarm", "membership__account", "membership__organisation")
        .first()
    )
    if found is None:
        raise NotFound("alerts-not-found")
    return found


def alarms_with(membership: Membership, mode: Mode) -> list[str]:
    """The ids of the alarms of this mode that this person is in."""
    found = Recipient.objects.filter(membership__account=membership.account_id, alarm__mode=mode.value)
    return [str(pk) for pk in found.values_list("alarm", flat=True)]


def reach_of(membership: Membership) -> Reach:
    """How this person is reached; without a row of their own only the address of their account."""
    return reaches([membership])[membership.account_id]


def reaches(memberships: Iterable[Membership]) -> dict[Any, Reach]:
    """How these people are reached, by account id. One query."""
    members = list(memberships)
    rows = {row.account_id: row for row in Reach.objects.filter(account__in=[m.account_id for m in members])}
    return {
        member.account_id: rows.get(member.account_id)
        or Reach(account_id=member.account_id, email=member.account.email)
        for member in members
    }


def devices_of(account_id: Any) -> QuerySet[PushDevice]:
    """The devices of this person that still show messages, the newest first."""
    return PushDevice.objects.filter(account=account_id, gone_at=None).order_by("-added_at")


def number_to_call(organisation: Organisation) -> tuple[str, str]:
    """The GHOR of the region of this organisation: its name and telephone number, "" when unknown."""
    codes = [region.code for region in organisation.regions.all()]
    bureaus = all_organisations().filter(kind="ghor", regions__code__in=codes)
    found = ContactPoint.objects.filter(organisation__in=bureaus, kind=ContactPoint.Kind.PHONE)
    ways = list(found.select_related("organisation").order_by("priority", "pk"))
    if not ways:
        return "", ""
    contact = first_to_call(ways, local(now()))
    return contact.organisation.name, contact.value


def calm_channels() -> frozenset[str]:
    """Over which channels goes what is no alarm, from policy."""
    return frozenset(policy()["calm"]["channels"])
