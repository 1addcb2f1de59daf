"""Who is asked to read a version, who has, and who has not."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanReading, PlanVersion, ReadingRequest
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.queries.shown import Shown, shown_versions
from samenbeeld.plans.queries.standing import until_they_grow
from samenbeeld.plans.rules import reading as rules


@dataclass(frozen=True)
class Readers:
    """Of one version: what was asked, who read it, and who was asked and did not."""

    requests: tuple[ReadingRequest, ...]
    readings: tuple[PlanReading, ...]
    missing: tuple[Membership, ...]

    @property
    def due_on(self) -> date | None:
        """The last day that was asked for."""
        return max((each.due_on for each in self.requests), default=None)


@dataclass(frozen=True)
class ToRead:
    """A plan that somebody is asked to read, by a day."""

    shown: Shown
    due_on: date


def readers(version: PlanVersion) -> Readers:
    """Everybody who was asked and may read it, and who did."""
    asked, read = _asked().get(version.pk, ()), _read().get(version.pk, {})
    if not asked:
        return Readers((), tuple(read.values()), ())
    wanted = [each.functions for each in asked]
    place = scope(version.plan.owner, version)
    missing = [
        member
        for member in organisations.members_in(version.regions)
        if member.account_id not in read
        and rules.is_asked(member.functions, wanted)
        and access.may(member, "plans.read", place)
    ]
    missing.sort(key=lambda member: (member.organisation.name, member.account.name))
    return Readers(asked, tuple(read.values()), tuple(missing))


def has_read(version: PlanVersion, member: Membership) -> PlanReading | None:
    """When this person said so; None when they did not."""
    return _read().get(version.pk, {}).get(member.account_id)


def due(today: date) -> frozenset[int]:
    """The same of every version, by key."""
    return frozenset(pk for pk, asked in _asked().items() if max(each.due_on for each in asked) < today)


def is_due(version: PlanVersion, today: date) -> bool:
    """Whether people were asked to read it and the last day of that has passed."""
    asked = _asked().get(version.pk, ())
    return bool(asked) and max(each.due_on for each in asked) < today


def to_read(member: Membership) -> list[ToRead]:
    """What this member is asked to read and did not yet, the first day first. Kept until a change."""
    found, own = [], organisations.region_codes(member.organisation)
    for each in shown_versions(member, _asked()):
        asked = _asked()[each.version.pk]
        wanted = [one for one in asked if rules.is_asked(member.functions, [one.functions])]
        if wanted and own & {*each.version.regions} and has_read(each.version, member) is None:
            found.append(ToRead(each, min(one.due_on for one in wanted)))
    return sorted(found, key=lambda each: each.due_on)


@until_they_grow
def _asked() -> Mapping[int, tuple[ReadingRequest, ...]]:
    found: defaultdict[int, list[ReadingRequest]] = defaultdict(list)
    for row in ReadingRequest.objects.order_by("pk"):
        found[row.version_id].append(row)
    return {version: tuple(rows) for version, rows in found.items()}


@until_they_grow
def _read() -> Mapping[int, Mapping[UUID, PlanReading]]:
    found: defaultdict[int, dict[UUID, PlanReading]] = defaultdict(dict)
    for row in PlanReading.objects.select_related("member").order_by("at"):
        found[row.version_id].setdefault(row.member.account_id, row)
    return found
