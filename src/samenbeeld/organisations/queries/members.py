"""Who works where, and under which membership somebody acts."""

from collections.abc import Collection, Iterable
from copy import copy
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from samenbeeld.accounts.models import Account
from samenbeeld.audit.keeping import kept_until_a_change
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.organisations import rules
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries.organisations import Named
from samenbeeld.organisations.queries.regions import regions_by_name

# Of so many is kept who they are: as many as are at work at once in a national crisis on one process.
_MOST_PEOPLE = 2_000


def memberships_of(account: Account, now: datetime | None = None) -> list[Membership]:
    """All memberships of this account that are valid now, the oldest first."""
    return list(_valid(now or present()).filter(account=account).order_by("valid_from", "pk"))


def current_membership(account: Account, now: datetime | None = None) -> Membership | None:
    """The membership somebody acts under, or None: a closed account, or no (longer a) membership.

    Somebody with several acts under the one that began last: a duty elsewhere is newer than the steady job.
    """
    if not account.is_active:
        return None
    moment = now or present()
    ever = _ever_of(account.pk)
    valid = [each for each in ever if rules.is_valid(each.valid_from, each.valid_until, moment)]
    if not valid:
        return None
    found = copy(valid[-1])
    found.account = account
    return found


@kept_until_a_change(_MOST_PEOPLE)
def _ever_of(account: UUID) -> tuple[Membership, ...]:
    """Every membership of this account, over or still to come too, the oldest first; without the account."""
    found = Membership.objects.filter(account=account).select_related("organisation")
    regions_once = regions_by_name("organisation__regions")
    return tuple(found.prefetch_related(regions_once).order_by("valid_from", "pk"))


def membership_with(pk: str) -> Membership:
    """The membership with this id, valid or not. Raises NotFound."""
    found = _with_all(Membership.objects.filter(pk=pk)).first()
    if found is None:
        raise NotFound("organisations-membership-not-found")
    return found


def member_of(account_id: str) -> Membership | None:
    """Under which membership this account enters a live room; None for a machine with a scratch room."""
    try:
        key = UUID(account_id)
    except ValueError:
        return None
    account = Account.objects.filter(pk=key).first()
    return current_membership(account) if account else None


def members_of(organisation: Organisation, now: datetime | None = None) -> list[Membership]:
    """Who works for this organisation now, by name."""
    return list(_valid(now or present()).filter(organisation=organisation).order_by("account__name"))


def members_to_keep(organisation: Organisation, now: datetime | None = None) -> list[Membership]:
    """Who works for this organisation now or will, also with a closed account, by name. Two queries."""
    not_ended = Q(valid_until__isnull=True) | Q(valid_until__gt=now or present())
    found = _with_all(Membership.objects.filter(not_ended, organisation=organisation))
    rows = found.order_by("account__name", "valid_from", "pk")
    return [row for row in rows if not rules.never_began(row.valid_from, row.valid_until)]


def members_in(region_codes: Iterable[str], now: datetime | None = None) -> list[Membership]:
    """Everybody who works now for an organisation in one of these regions. Three queries."""
    theirs = Organisation.objects.filter(regions__code__in=list(region_codes)).values("pk")
    return list(_valid(now or present()).filter(organisation__in=theirs))


def members_at(organisations: Iterable[Organisation], now: datetime | None = None) -> list[Membership]:
    """Who works for any of these organisations now, by name. Two queries."""
    found = _valid(now or present()).filter(organisation__in=list(organisations))
    return list(found.order_by("account__name", "pk"))


def members_with(accounts: Iterable[UUID], now: datetime | None = None) -> list[Membership]:
    """What these people work as now."""
    return list(_valid(now or present()).filter(account__in=list(accounts)).order_by("valid_from", "pk"))


def work_here(members: Collection[UUID], now: datetime) -> dict[UUID, bool]:
    """Of each of these memberships whether it holds at that moment and the account is active. One query."""
    rows = Membership.objects.filter(pk__in=members)
    found = rows.values_list("pk", "account__is_active", "valid_from", "valid_until")
    return {pk: is_active and rules.is_valid(since, until, now) for pk, is_active, since, until in found}


def keys_of(member: Membership) -> frozenset[UUID]:
    """Of every membership that this person ever had, by key."""
    found = Membership.objects.filter(account=member.account_id)
    return frozenset(found.values_list("pk", flat=True))


def asking(request: HttpRequest) -> Membership:
    """The member behind this request, put there by `project`. Raises NotAllowed when there is none."""
    member = getattr(request, "member", None)
    if not isinstance(member, Membership):
        raise NotAllowed("organisations-log-in-first")
    return member


def put_members(*named: Named) -> None:
    """Put in each of these rows, under that name, the member it names there, with account and organisation.

    One query, however many rows; somebody who is named a thousand times is read once. Joined to each row, the
    same few people would be made anew for every row, which costs more than the rows themselves.
    """
    places = [(row, name, pk) for rows, name in named for row in rows if (pk := getattr(row, f"{name}_id"))]
    if not places:
        return
    found = Membership.objects.select_related("account", "organisation").in_bulk({pk for _, _, pk in places})
    for row, name, pk in places:
        # The key stays the same; to set that too costs ten times as much.
        row._state.fields_cache[name] = found[pk]


def read_or_leave(later: list[Named] | None, *named: Named) -> None:
    """The same at once, or added to what a caller reads `later` for several questions together."""
    if later is None:
        put_members(*named)
    else:
        later += named


def _valid(now: datetime) -> QuerySet[Membership]:
    begun = Q(valid_from__lte=now)
    not_ended = Q(valid_until__isnull=True) | Q(valid_until__gt=now)
    return _with_all(Membership.objects.filter(begun & not_ended, account__is_active=True))


def _with_all(found: QuerySet[Membership]) -> QuerySet[Membership]:
    regions_once = regions_by_name("organisation__regions")
    return found.select_related("account", "organisation").prefetch_related(regions_once)
