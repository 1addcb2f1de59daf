"""Who has duty, now and to come."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now as present
from samenbeeld.organisations import rules
from samenbeeld.organisations.models import DutyShift, Membership, Organisation
from samenbeeld.organisations.queries.regions import regions_by_name


def on_duty(
    organisations: Iterable[Organisation], now: datetime | None = None
) -> dict[tuple[UUID, str], list[Membership]]:
    """Who has duty at this moment, per organisation id and function; nothing where nobody was set."""
    moment = now or present()
    shifts = _shifts().filter(
        membership__organisation__in=list(organisations), starts_at__lte=moment, ends_at__gt=moment
    )
    found: dict[tuple[UUID, str], list[Membership]] = {}
    for shift in shifts:
        member = shift.membership
        if member.account.is_active and rules.is_valid(member.valid_from, member.valid_until, moment):
            found.setdefault((member.organisation_id, shift.function), []).append(member)
    return found


def duty_of(organisation: Organisation, now: datetime | None = None) -> list[DutyShift]:
    """The shifts of this organisation that run or are still to come, the first one first."""
    return list(_shifts().filter(membership__organisation=organisation, ends_at__gt=now or present()))


def longest_duty() -> timedelta:
    """The longest shift that may be set, from policy."""
    return timedelta(days=policy.load("alarm")["duty"]["longest_days"])


def _shifts() -> QuerySet[DutyShift]:
    found = DutyShift.objects.filter(withdrawn_at=None).order_by("starts_at", "membership__account__name")
    return found.select_related("membership__account", "membership__organisation").prefetch_related(
        regions_by_name("membership__organisation__regions")
    )
