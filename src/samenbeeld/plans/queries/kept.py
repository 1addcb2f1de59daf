"""Every plan with its versions and what became of them, read again only when something changed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.files.models import StoredFile
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import Plan, PlanStep, PlanVersion
from samenbeeld.plans.rules import road


@dataclass(frozen=True)
class KeptPlan:
    """A plan; `versions` the newest first, at least one; `steps` per number of a version, the first first."""

    plan: Plan
    versions: tuple[PlanVersion, ...]
    steps: dict[int, tuple[PlanStep, ...]]

    @property
    def owner(self) -> Organisation:
        """Whose plan it is."""
        return self.plan.owner

    @property
    def newest(self) -> PlanVersion:
        """The last one that was written."""
        return self.versions[0]

    @property
    def withdrawal(self) -> PlanStep | None:
        """When, why and by whom it was withdrawn; None while it counts."""
        every = (step for steps in self.steps.values() for step in steps)
        return next((step for step in every if step.kind == road.WITHDRAWN), None)

    @property
    def pending(self) -> PlanVersion | None:
        """The version that waits: a draft or in review. None when the newest was established."""
        if self.withdrawal is not None or self.state(self.newest) == road.ESTABLISHED:
            return None
        return self.newest

    @property
    def was_established(self) -> bool:
        """Whether people ever read it."""
        return any(self.established(version) for version in self.versions)

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

    def counting(self, today: date) -> PlanVersion | None:
        """The version that people read; of a withdrawn plan the one they read last."""
        found = [(each.number, each.effective_on) for each in self.versions if self.established(each)]
        number = road.counting(found, today)
        return next((each for each in self.versions if each.number == number), None)


@until_a_change
def every_plan() -> tuple[KeptPlan, ...]:
    """All of them, by owner and number. Two queries, or none as long as nothing changed.

    The files are as they stood at the last change: for what may be fetched now, ask `one_plan`.
    """
    return tuple(_kept(PlanVersion.objects.all()))


def one_plan(owner: str, number: int) -> KeptPlan | None:
    """One plan, read anew; None when there is none."""
    return next(iter(_kept(PlanVersion.objects.filter(plan__owner__slug=owner, plan__number=number))), None)


def first_with_file(file: StoredFile) -> PlanVersion | None:
    """The version that brought this file; later ones may have kept it."""
    found = PlanVersion.objects.select_related("file", "plan__owner").filter(file=file)
    return found.order_by("pk").first()


def sent_before(form_key: UUID, member: Membership) -> PlanVersion | None:
    """What this form of this person already did; None when it did nothing yet."""
    found = PlanVersion.objects.select_related("plan__owner")
    return found.filter(form_key=form_key, written_by__account=member.account_id).first()


def _kept(found: QuerySet[PlanVersion]) -> list[KeptPlan]:
    versions: dict[Plan, list[PlanVersion]] = {}
    whole = found.select_related("plan__owner", "file", "written_by__account", "written_by__organisation")
    for version in whole.order_by("plan__owner__name", "plan__number", "-number"):
        versions.setdefault(version.plan, []).append(version)
    steps: defaultdict[int, defaultdict[int, list[PlanStep]]] = defaultdict(lambda: defaultdict(list))
    rows = PlanStep.objects.filter(version__in=found.order_by()).select_related(
        "version", "by__account", "by__organisation", "replaced_by__owner"
    )
    for step in rows.order_by("pk"):
        steps[step.version.plan_id][step.version.number].append(step)
    return [
        KeptPlan(plan, tuple(rows), {number: tuple(each) for number, each in steps[plan.pk].items()})
        for plan, rows in versions.items()
    ]
