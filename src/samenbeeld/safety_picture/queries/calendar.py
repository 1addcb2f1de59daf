"""What is to come in these regions, and where it comes together."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.utils.crypto import constant_time_compare, salted_hmac

from samenbeeld.accounts.models import Account
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.geo import queries as geo
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.rules.calendar import (
    Accumulation,
    CalendarPolicy,
    accumulations,
    calendar_policy,
)

_SUBSCRIBING = Signer(salt="samenbeeld.safety_picture.calendar")
# What a journal line or a find of something on the calendar is written under.
OCCASION = "safety_picture.occasion"


@cache
def calendar() -> CalendarPolicy:
    """Kinds and numbers, from policy."""
    return calendar_policy(policy.load("safety-picture"))


def occasions(regions: Iterable[Region], first: date, last: date) -> tuple[Occasion, ...]:
    """What is there on any of these days, the first first. One question, none as long as nothing changed."""
    return _occasions(tuple(sorted(region.code for region in regions)), first, last)


@until_a_change
def _occasions(codes: tuple[str, ...], first: date, last: date) -> tuple[Occasion, ...]:
    found = Occasion.objects.filter(
        region__in=codes,
        ends_at__gt=_midnight(first),
        starts_at__lt=_midnight(last + timedelta(days=1)),
        withdrawal=None,
        replaced_by=None,
    )
    return tuple(found.select_related("region", "added_by__account", "added_by__organisation"))


def together(found: Iterable[Occasion], first: date) -> list[Accumulation]:
    """Where several of these come together, from this day on."""
    every = accumulations(found, calendar().accumulation_from)
    return [each for each in every if each.last >= first]


def occasion(pk: object) -> Occasion:
    """The one with this id, as it stands. Raises NotFound, also for what was replaced or withdrawn."""
    found = (
        Occasion.objects.select_related("region")
        .filter(pk=str(pk), withdrawal=None, replaced_by=None)
        .first()
    )
    if found is None:
        raise NotFound("safety-picture-occasion-gone")
    return found


def newest(pk: UUID) -> Occasion:
    """What became of the one with this id. Raises NotFound for what was taken off, and for what never was."""
    found = Occasion.objects.filter(pk=pk).first()
    while found is not None and hasattr(found, "replaced_by"):
        found = found.replaced_by
    return occasion(found.pk if found else pk)


def standing(region: Region, uids: Iterable[str]) -> dict[str, Occasion]:
    """What stands on the calendar of this region under these names of other programs."""
    found = Occasion.objects.filter(
        region=region, uid__in=[uid for uid in uids if uid], withdrawal=None, replaced_by=None
    )
    return {each.uid: each for each in found}


def subscription(member: Membership) -> str:
    """The secret part of the address under which this person's calendar program asks for the calendar. It
    says nothing to others, and stops when they change their password or no longer work here.
    """
    return _SUBSCRIBING.sign_object([str(member.account_id), _proof(member.account)])


def subscriber(secret: str) -> Membership:
    """Whose address this is. Raises NotFound for one that we did not make, and for one that has stopped."""
    try:
        pk, proof = _SUBSCRIBING.unsign_object(secret)
    except (BadSignature, ValueError) as forged:
        raise NotFound("safety-picture-no-subscription") from forged
    account = Account.objects.filter(pk=pk).first()
    member = organisations.current_membership(account) if account else None
    if account is None or member is None or not constant_time_compare(proof, _proof(account)):
        raise NotFound("safety-picture-no-subscription")
    return member


def _proof(account: Account) -> str:
    """Another one after another password."""
    return salted_hmac("samenbeeld.safety_picture.calendar", account.get_session_auth_hash()).hexdigest()[:32]


def municipalities(regions: Iterable[Region]) -> dict[str, str]:
    """Name -> CBS code of the municipalities of these regions, by name."""
    found = geo.municipalities_of([region.code for region in regions])
    return dict(found.values_list("name", "code"))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=AMSTERDAM)
