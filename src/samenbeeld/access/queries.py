"""May this member do this here? The one door for permission, with the reason when the answer is no."""

import json
from collections.abc import Iterable
from datetime import datetime
from functools import cache, lru_cache
from uuid import UUID

from django.db.models import Q, QuerySet

from samenbeeld.access import rules
from samenbeeld.access.models import Release
from samenbeeld.access.rules import NODE_SCOPE, Answer, PermissionTable, Person, Scope
from samenbeeld.audit.keeping import kept_until_a_change, once_a_look
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.errors import NotAllowed
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.rules import is_valid

# Of these permissions the second lock of the database wants to know what they open.
SECOND_LOCK = (
    "activities.read_document",
    "activities.add_document",
    "activities.withdraw_document",
    "capacity.read",
    "capacity.report",
    "capacity.remind",
    "crisis_picture.read_own",
    "crisis_picture.read_shared",
    "endurance.keep",
    "endurance.read",
    "endurance.report",
    "plot.read_own",
    "plot.read_shared",
    "situation_reports.read",
    "situation_reports.write",
)


@cache
def table() -> PermissionTable:
    """The permission table of `policy/functions.toml`."""
    return rules.parse_table(policy.load("functions"))


def person(membership: Membership, now: datetime | None = None) -> Person:
    """This membership as the rule of permission sees it at that moment."""
    organisation = membership.organisation
    # All but the account, which does not change: a page asks hundreds of things about one person.
    seen = (
        organisation.slug,
        organisation.kind,
        organisations.region_codes(organisation),
        tuple(membership.functions),
        membership.account.is_active
        and is_valid(membership.valid_from, membership.valid_until, now or present()),
    )
    kept: tuple[object, Person] | None = vars(membership).get("_person")
    if kept is None or kept[0] != seen:
        kept = vars(membership)["_person"] = seen, Person(str(membership.account_id), *seen)
    return kept[1]


def answer(membership: Membership | None, permission: str, scope: Scope) -> Answer:
    """Yes or no with the reason; no for whoever is nobody."""
    asking = _person_now(membership) if membership else None
    if asking is None or not asking.is_valid:
        return rules.decide(table(), asking, permission, scope)
    return _decided(asking.functions, permission, rules.seen_from(asking, scope))


@once_a_look
def _person_now(membership: Membership) -> Person:
    return person(membership)


# The rule is pure and the table does not change: a page asks it a thousand times, of things that stand alike.
@lru_cache(maxsize=65_536)
def _decided(functions: tuple[str, ...], permission: str, place: rules.Place) -> Answer:
    return rules.decide_there(table(), functions, permission, place)


def may(membership: Membership | None, permission: str, scope: Scope) -> bool:
    """Whether this member may do this with this thing."""
    return answer(membership, permission, scope).allowed


def may_somewhere(membership: Membership | None, permission: str) -> bool:
    """Whether this member could do this with anything at all: enough for a menu, never enough for a thing."""
    if membership is None or not person(membership).is_valid:
        return False
    return any(permission in table().grants.get(function, {}) for function in membership.functions)


def require(membership: Membership | None, permission: str, scope: Scope) -> Answer:
    """The answer when it is yes. Raises NotAllowed with the reason and `ask`: the function that can help."""
    given = answer(membership, permission, scope)
    if not given.allowed:
        ask = organisations.function_name(table().ask.get(permission, "administrator"), short=True)
        raise NotAllowed(given.reason, ask=ask, permission=permission)
    return given


def require_somewhere(membership: Membership | None, permission: str) -> None:
    """That this member could do this with anything at all. Raises NotAllowed as `require` does."""
    if not may_somewhere(membership, permission):
        require(membership, permission, NODE_SCOPE)


def reader(membership: Membership) -> str:
    """For whom the database reads when this member asks: what its second lock wants to know of them."""
    asking = person(membership)
    opens = _keys(asking.functions) if asking.is_valid else {}
    told = {
        "organisation": str(membership.organisation_id),
        "slug": asking.organisation,
        "regions": sorted(asking.regions),
        "keys": opens,
    }
    return json.dumps(told, separators=(",", ":"))


@cache
def _keys(functions: tuple[str, ...]) -> dict[str, str]:
    """Permission -> what opens things to whoever has these functions: "own/amber/real node/green/real". The
    same for everybody who has them. As words: the database reads this for each part of its lock, and a list
    of lists takes ten times as long.
    """
    somebody = Person("", "", "", frozenset(), functions, is_valid=True)
    return {
        each: " ".join(map("/".join, sorted(rules.keys(table(), somebody, each)))) for each in SECOND_LOCK
    }


def labels_for_export() -> tuple[Tlp, ...]:
    """The labels that may leave as a file, the most open first."""
    return rules.labels_for_export(table())


def check_export(tlp: Tlp) -> None:
    """Raises Refused for a label that stays here, whoever asks."""
    rules.check_export(table(), tlp)


def audience(members: Iterable[Membership], permission: str, scope: Scope) -> list[Membership]:
    """Of these members, those who may: who will see a thing once it has this scope."""
    return [member for member in members if may(member, permission, scope)]


def released(
    object_kind: str, object_id: str, now: datetime | None = None
) -> tuple[frozenset[str], frozenset[str]]:
    """To whom this is open now: (organisation slugs, region codes), for `Scope.released_to…`."""
    return released_many(object_kind, [object_id], now)[str(object_id)]


def released_many(
    object_kind: str, object_ids: Iterable[str], now: datetime | None = None
) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The same for many things in one question; every id asked for is in the answer."""
    ids = [str(object_id) for object_id in object_ids]
    slugs: dict[str, set[str]] = {object_id: set() for object_id in ids}
    codes: dict[str, set[str]] = {object_id: set() for object_id in ids}
    rows = _open_now(now or present()).filter(object_kind=object_kind, object_id__in=ids)
    for object_id, slug, code in rows.values_list("object_id", "organisation__slug", "region_id"):
        if slug:
            slugs[object_id].add(slug)
        if code:
            codes[object_id].add(code)
    return {object_id: (frozenset(slugs[object_id]), frozenset(codes[object_id])) for object_id in ids}


def opened_at(
    membership: Membership, object_kind: str, object_ids: Iterable[str], now: datetime | None = None
) -> dict[str, datetime]:
    """Since when each of these is open to this member by a release that counts now; no others."""
    mine = Q(organisation=membership.organisation_id)
    mine |= Q(region__in=organisations.region_codes(membership.organisation))
    rows = _open_now(now or present()).filter(mine, object_kind=object_kind, object_id__in=list(object_ids))
    # The latest first, so that the earliest of several stays.
    return dict(rows.order_by("-released_at").values_list("object_id", "released_at"))


def opened_to(membership: Membership, object_kind: str, now: datetime | None = None) -> frozenset[str]:
    """The ids of the things of this kind that a release which counts now names this member's organisation or
    regions for. Whether the label lets it through is asked of whose thing it is.
    """
    return opened_by_kind(membership, [object_kind], now)[object_kind]


def opened_by_kind(
    membership: Membership, object_kinds: Iterable[str], now: datetime | None = None
) -> dict[str, frozenset[str]]:
    """The same of several kinds; every kind that is asked for is in the answer. No query as long as nothing
    was released or withdrawn.
    """
    moment, own = now or present(), membership.organisation_id
    regions = frozenset(organisations.region_codes(membership.organisation))
    return {
        kind: frozenset(
            object_id
            for object_id, begins, ends in _releases_to(kind, own, regions)
            if begins <= moment and (ends is None or ends > moment)
        )
        for kind in object_kinds
    }


@kept_until_a_change(200)
def _releases_to(
    object_kind: str, organisation_id: UUID, regions: frozenset[str]
) -> tuple[tuple[str, datetime, datetime | None], ...]:
    """(id, from when, until when) of every release of this kind to them, also those that do not count now."""
    mine = Q(organisation=organisation_id) | Q(region__in=regions)
    rows = Release.objects.filter(mine, object_kind=object_kind)
    return tuple(
        (object_id, begins, min((end for end in ends if end is not None), default=None))
        for object_id, begins, *ends in rows.values_list("object_id", "released_at", "until", "withdrawn_at")
    )


def releases_of(object_kind: str, object_id: str, now: datetime | None = None) -> QuerySet[Release]:
    """The releases of one thing that count now, the oldest first."""
    found = _open_now(now or present()).filter(object_kind=object_kind, object_id=str(object_id))
    return found.select_related("organisation", "region", "released_by__account").order_by("released_at")


def _open_now(now: datetime) -> QuerySet[Release]:
    begun = Q(released_at__lte=now)
    not_over = Q(until__isnull=True) | Q(until__gt=now)
    not_withdrawn = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gt=now)
    return Release.objects.filter(begun & not_over & not_withdrawn)
