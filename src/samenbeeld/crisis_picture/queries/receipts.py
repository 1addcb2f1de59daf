"""Who read a section or a decision, and who did not: for whoever directs the picture or orders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Receipt
from samenbeeld.organisations.models import Membership

_PERMISSIONS = {"section": "crisis_picture.read_shared", "decision": "crisis_picture.read_decisions"}


@dataclass(frozen=True)
class ReadBy:
    """One thing as it stands at `version`, with who read it so or earlier and who never did."""

    current: tuple[Receipt, ...]
    earlier: tuple[Receipt, ...]
    never: tuple[Membership, ...]

    @property
    def total(self) -> int:
        """Everybody who opened this activity and may read this."""
        return len(self.current) + len(self.earlier) + len(self.never)


def may_see_readers(activity: Activity, member: Membership) -> bool:
    """Whether this member directs: writes the shared picture, or gives orders."""
    scope = activities.scope(activity)
    return any(access.may(member, f"crisis_picture.{what}", scope) for what in ("write_shared", "order"))


def receipts(activity: Activity, at: datetime | None = None) -> list[Receipt]:
    """Everything that was read, until that moment, the oldest first. One query."""
    found = Receipt.objects.filter(activity=activity, **({"at__lte": at} if at else {}))
    return list(found.select_related("by__account", "by__organisation").order_by("at", "pk"))


def with_readers(activity: Activity) -> list[Receipt]:
    """The same until now, with what permission wants to know of each reader: for `read_by`. Two queries."""
    found = receipts(activity)
    prefetch_related_objects(found, "by__organisation__regions")
    return found


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


def read_by(found: Iterable[Receipt], kind: str, key: str, version: int, scope: Scope) -> ReadBy:
    """Who of `with_readers` read this thing as it is at `version`; `scope` is how permission sees it."""
    found = list(found)
    last = newest(found, kind, key)
    known = {each.by_id for each in last}
    people = {each.by_id: each.by for each in found}
    never = [
        member
        for pk, member in people.items()
        if pk not in known and access.may(member, _PERMISSIONS[kind], scope)
    ]
    return ReadBy(
        current=tuple(each for each in last if each.version >= version),
        earlier=tuple(each for each in last if each.version < version),
        never=tuple(sorted(never, key=lambda member: member.account.name)),
    )
