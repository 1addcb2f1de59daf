"""Every plan with its versions and what became of them. Of all of them only what was added is read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.files.models import StoredFile
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import Plan, PlanStep, PlanVersion
from samenbeeld.plans.queries.growing import added
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.road import Happened


@dataclass(frozen=True)
class KeptPlan:
    """A plan; `versions` the newest first, at least one; `steps` per number of a version, the first first.

    Of drafts that were thrown away only `thrown` tells, the first first.
    """

    plan: Plan
    versions: tuple[PlanVersion, ...]
    steps: dict[int, tuple[PlanStep, ...]]
    thrown: tuple[PlanStep, ...] = ()

    @property
    def owner(self) -> Organisation:
        """Whose plan it is."""
        return self.plan.owner

    @property
    def newest(self) -> PlanVersion:
        """The last one that was written."""
        return self.versions[0]

    @property
    def next_number(self) -> int:
        """Of the version that is written after this."""
        return max([self.newest.number, *(step.version.number for step in self.thrown)]) + 1

    @cached_property
    def withdrawal(self) -> PlanStep | None:
        """When, why and by whom it was withdrawn; None while it counts."""
        every = (step for steps in self.steps.values() for step in steps)
        return next((step for step in every if step.kind == road.WITHDRAWN), None)

    @cached_property
    def pending(self) -> PlanVersion | None:
        """The version that waits: a draft or in review. None when the newest was established."""
        if self.withdrawal is not None or self.state(self.newest) == road.ESTABLISHED:
            return None
        return self.newest

    @property
    def was_established(self) -> bool:
        """Whether people ever read it."""
        return bool(self.once_read)

    @cached_property
    def once_read(self) -> tuple[PlanVersion, ...]:
        """The versions that were ever established, the newest first."""
        return tuple(each for each in self.versions if self.established(each))

    def state(self, version: PlanVersion) -> str:
        """How this version stands; of a withdrawn plan each is withdrawn."""
        if self.withdrawal is not None:
            return road.WITHDRAWN
        return road.state([step.kind for step in self.steps.get(version.number, ())])

    def established(self, version: PlanVersion) -> PlanStep | None:
        """When and by whom this version was established; None when nobody did."""
        steps = self.steps.get(version.number, ())
        return next((step for step in steps if step.kind == road.ESTABLISHED), None)

    def sent_back(self, version: PlanVersion) -> PlanStep | None:
        """Why this version came back, as long as it was not sent again."""
        steps = self.steps.get(version.number, ())
        return steps[-1] if steps and steps[-1].kind == road.RETURNED else None

    def withdrawn(self) -> Happened | None:
        """By whom it was withdrawn and when; None while it counts."""
        return _happened(self.withdrawal)

    def thrown_away(self, number: int) -> Happened | None:
        """By whom this version was thrown away as a draft and when; None when it was not."""
        return _happened(next((step for step in self.thrown if step.version.number == number), None))

    def overtaken(self, number: int) -> Happened | None:
        """By whom another version came instead of this one, or this one went; None for the newest."""
        if thrown := self.thrown_away(number):
            return thrown
        if number == self.newest.number:
            return None
        return Happened(road.OVERTAKEN, self.newest.written_by.account.name, self.newest.written_at)

    def first(self, version: PlanVersion) -> Happened | None:
        """What was done first with this version; None for a draft that nobody was asked to read."""
        return _happened(next(iter(self.steps.get(version.number, ())), None))

    def last(self, version: PlanVersion) -> Happened | None:
        """What was done last with this version."""
        return _happened(next(reversed(self.steps.get(version.number, ())), None))

    def read_on(self, today: date) -> "tuple[KeptPlan, PlanVersion] | None":
        """The plan with the version that people read; None when it does not count."""
        if self.withdrawal is not None:
            return None
        if len(self.once_read) == 1:
            return self._only
        version = self.counting(today)
        return (self, version) if version is not None else None

    @cached_property
    def _only(self) -> "tuple[KeptPlan, PlanVersion]":
        """Made once: most plans have one version that counts, whatever the day."""
        return self, self.once_read[0]

    def counting(self, today: date) -> PlanVersion | None:
        """The version that people read; of a withdrawn plan the one they read last."""
        number = road.counting([(each.number, each.effective_on) for each in self.once_read], today)
        return next((each for each in self.once_read if each.number == number), None)


@dataclass(frozen=True)
class Read:
    """All that was read so far; `versions` and `steps` by their key, `kept` by the key of the plan, also of
    plans of which every version was thrown away.
    """

    versions: dict[int, PlanVersion]
    steps: dict[int, PlanStep]
    kept: Mapping[int, KeptPlan]


NOTHING = Read({}, {}, {})
_so_far = [NOTHING]


@until_a_change
def every_plan() -> tuple[KeptPlan, ...]:
    """All of them, by owner and number. Three queries, or none as long as nothing changed.

    They tell who did something and which file it is, not more: a name, a function or a file may change
    meanwhile, so whoever shows those reads them (`put_members`, `one_plan`).
    """
    found = [kept for kept in _read().kept.values() if kept.versions]
    organisations.put_organisations(([kept.plan for kept in found], "owner"))
    return tuple(sorted(found, key=lambda kept: (kept.owner.name, kept.plan.number)))


def one_plan(owner: str, number: int) -> KeptPlan | None:
    """One plan, read anew; None when there is none."""
    return next(iter(_kept(PlanVersion.objects.filter(plan__owner__slug=owner, plan__number=number))), None)


def first_with_file(file: StoredFile) -> PlanVersion | None:
    """The version that brought this file; later ones may have kept it. None when each was thrown away."""
    found = PlanVersion.objects.select_related("file", "plan__owner").filter(file=file)
    found = found.exclude(steps__kind=road.THROWN)
    return found.order_by("pk").first()


def sent_before(form_key: UUID, member: Membership) -> PlanVersion | None:
    """What this form of this person already did; None when it did nothing yet."""
    found = PlanVersion.objects.select_related("plan__owner")
    return found.filter(form_key=form_key, written_by__account=member.account_id).first()


def thrown_away(owner: str, number: int) -> PlanStep | None:
    """By whom and when the last draft of a plan was thrown away; None when there was none."""
    found = PlanStep.objects.filter(
        kind=road.THROWN, version__plan__owner__slug=owner, version__plan__number=number
    )
    return found.select_related("version__plan__owner", "by__account").order_by("-pk").first()


def _read() -> Read:
    """What was read before with what was added since: rows of plans never change."""
    found = grown(_so_far[0]) or grown(NOTHING) or NOTHING
    # What is not committed yet may be undone, and others do not see it.
    if not transaction.get_connection().in_atomic_block:
        _so_far[0] = found
    return found


def grown(known: Read) -> Read | None:
    """None when what is known is not there any more: a copy was put back."""
    # Steps first: each of a version that was there by then.
    steps = added(PlanStep.objects.all(), known.steps, lambda step: step.at)
    versions = added(PlanVersion.objects.select_related("plan"), known.versions, lambda one: one.form_key)
    if steps is None or versions is None:
        return None
    every = {**known.versions, **{version.pk: version for version in versions}}
    for step in steps:
        step.version = every[step.version_id]
    of_plan: defaultdict[int, list[PlanVersion]] = defaultdict(list)
    of_version: defaultdict[int, list[PlanStep]] = defaultdict(list)
    touched = {version.plan_id for version in (*versions, *(step.version for step in steps))}
    for kept in (known.kept[plan] for plan in touched & known.kept.keys()):
        of_plan[kept.plan.pk] += {step.version for step in kept.thrown} | {*kept.versions}
        for step in (*kept.thrown, *(step for each in kept.steps.values() for step in each)):
            of_version[step.version_id].append(step)
    for version in versions:
        of_plan[version.plan_id].append(version)
    for step in steps:
        of_version[step.version_id].append(step)
    made = {key: _of_rows(key, of_plan[key], of_version, known) for key in touched}
    return Read(every, {**known.steps, **{step.pk: step for step in steps}}, {**known.kept, **made})


def _of_rows(
    key: int, versions: Sequence[PlanVersion], steps: Mapping[int, Sequence[PlanStep]], known: Read
) -> KeptPlan:
    newest_first = sorted(versions, key=lambda version: -version.number)
    plan = known.kept[key].plan if key in known.kept else newest_first[-1].plan
    for version in versions:
        version.plan = plan
    return _plan(plan, newest_first, steps)


def _kept(found: QuerySet[PlanVersion]) -> list[KeptPlan]:
    steps: defaultdict[int, list[PlanStep]] = defaultdict(list)
    rows = PlanStep.objects.filter(version__in=found.order_by()).select_related(
        "version", "by__account", "by__organisation", "replaced_by__owner"
    )
    for step in rows.order_by("pk"):
        steps[step.version_id].append(step)
    versions: dict[Plan, list[PlanVersion]] = {}
    whole = found.select_related("plan__owner", "file", "written_by__account", "written_by__organisation")
    for version in whole.order_by("plan__owner__name", "plan__number", "-number"):
        versions.setdefault(version.plan, []).append(version)
    made = (_plan(plan, every, steps) for plan, every in versions.items())
    return [each for each in made if each.versions]


def _plan(plan: Plan, every: Sequence[PlanVersion], steps: Mapping[int, Sequence[PlanStep]]) -> KeptPlan:
    thrown = [step for each in every for step in steps.get(each.pk, ()) if step.kind == road.THROWN]
    gone = {step.version_id for step in thrown}
    versions = tuple(each for each in every if each.pk not in gone)
    return KeptPlan(
        plan,
        versions,
        {each.number: tuple(steps[each.pk]) for each in versions if each.pk in steps},
        tuple(reversed(thrown)),
    )


def _happened(step: PlanStep | None) -> Happened | None:
    return Happened(step.kind, step.by.account.name, step.at) if step is not None else None
