"""Who read a section or a decision, and who did not: for whoever directs the picture or orders."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.db.models import Q

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Receipt
from samenbeeld.crisis_picture.rules.readers import ought_to_read
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_PERMISSIONS = {"section": "crisis_picture.read_shared", "decision": "crisis_picture.read_decisions"}


@dataclass(frozen=True)
class ReadBy:
    """One thing as it stands at `version`: who of those who ought to read it did so, read an earlier state or
    nothing; and `beside` them who read it without having to."""

    current: tuple[Receipt, ...]
    earlier: tuple[Receipt, ...]
    never: tuple[Membership, ...]
    beside: tuple[Receipt, ...] = ()

    @property
    def total(self) -> int:
        """How many ought to read it."""
        return len(self.current) + len(self.earlier) + len(self.never)


@dataclass(frozen=True)
class Readers:
    """Everything that was read in one activity, and everybody for whom something in it can be meant."""

    receipts: tuple[Receipt, ...]
    members: tuple[Membership, ...]
    on_duty: Mapping[tuple[UUID, str], Collection[Membership]]
    _meant: dict[tuple[str, Scope], list[Membership]] = field(default_factory=dict, compare=False)

    def meant(self, permission: str, scope: Scope) -> list[Membership]:
        """Who ought to read a thing that needs this permission: who may, and has duty where that is known."""
        # Most things have the same scope: who they are for is asked once for all of them.
        if (permission, scope) not in self._meant:
            self._meant[permission, scope] = [
                member
                for member in access.audience(self.members, permission, scope)
                if ought_to_read(member.functions, member, member.organisation_id, self.on_duty)
            ]
        return self._meant[permission, scope]

    @cached_property
    def by_thing(self) -> dict[tuple[str, str], list[Receipt]]:
        """What was read, apart for each thing by kind and key."""
        return by_thing(self.receipts)


def may_see_readers(activity: Activity, member: Membership) -> bool:
    """Whether this member directs: writes the shared picture, or gives orders."""
    scope = activities.scope(activity)
    return any(access.may(member, f"crisis_picture.{what}", scope) for what in ("write_shared", "order"))


def receipts(
    activity: Activity,
    at: datetime | None = None,
    *,
    decisions: Iterable[int] | None = None,
    with_sections: bool = False,
    of: tuple[str, str] | None = None,
) -> list[Receipt]:
    """Everything that was read, until that moment, the oldest first; two queries.

    Of these `decisions` only, or also `with_sections`, or `of` one thing (kind, key) alone.
    """
    found = Receipt.objects.filter(activity=activity, **({"at__lte": at} if at else {}))
    if decisions is not None:
        numbers = [str(number) for number in decisions]
        chosen = Q(kind=Receipt.Kind.DECISION, key__in=numbers)
        found = found.filter(chosen | Q(kind=Receipt.Kind.SECTION) if with_sections else chosen)
    if of is not None:
        found = found.filter(kind=of[0], key=of[1])
    read = list(found.order_by("at", "pk"))
    organisations.put_members((read, "by"))
    return read


def with_readers(
    activity: Activity,
    released_to: Iterable[str] = (),
    *,
    decisions: Iterable[int] | None = None,
    of: tuple[str, str] | None = None,
) -> Readers:
    """The same until now, with everybody at the organisations that take part, or (slugs) to which something
    was released: for `read_by`. Of the sections and these `decisions`, or `of` one thing. Seven queries."""
    places = activities.participants(activity)
    known = {each.slug for each in places}
    if guests := set(released_to) - known:
        places = [*places, *organisations.organisations(slugs=guests)]
    members = organisations.members_at(places)
    return Readers(
        receipts=tuple(receipts(activity, decisions=decisions, with_sections=True, of=of)),
        members=tuple(m for m in members if organisations.works_in_mode(m, Mode(activity.mode))),
        on_duty=organisations.on_duty(places),
    )


def newest(found: Iterable[Receipt], kind: str, key: str) -> list[Receipt]:
    """Of each person the newest reading of this thing, by name."""
    latest = {each.by_id: each for each in found if each.kind == kind and each.key == key}
    return sorted(latest.values(), key=lambda each: each.by.account.name)


def by_thing(found: Iterable[Receipt]) -> dict[tuple[str, str], list[Receipt]]:
    """The same, apart for each thing by kind and key: for who asks about many of them."""
    apart: dict[tuple[str, str], list[Receipt]] = {}
    for each in found:
        apart.setdefault((each.kind, each.key), []).append(each)
    return apart


def read_by(found: Readers, kind: str, key: str, version: int, scope: Scope) -> ReadBy:
    """Who read this thing as it is at `version`, and who ought to; `scope` is how permission sees it."""
    last = newest(found.by_thing.get((kind, key), ()), kind, key)
    meant = {member.pk: member for member in found.meant(_PERMISSIONS[kind], scope)}
    known = {each.by_id for each in last}
    of_them = [each for each in last if each.by_id in meant]
    return ReadBy(
        current=tuple(each for each in of_them if each.version >= version),
        earlier=tuple(each for each in of_them if each.version < version),
        never=tuple(member for pk, member in meant.items() if pk not in known),
        beside=tuple(each for each in last if each.by_id not in meant),
    )
