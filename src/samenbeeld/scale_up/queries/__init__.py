"""What was confirmed and asked in an activity, how it stands or stood at a moment, and who may do what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.look.addresses import address
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.scale_up.models import CodeConfirmation, ResourceUnit, UnitStep
from samenbeeld.scale_up.rules import definition as policy_rules
from samenbeeld.scale_up.rules import units as rules
from samenbeeld.scale_up.rules.definition import Code, Definition
from samenbeeld.scale_up.rules.scaling import Standing
from samenbeeld.scale_up.rules.units import OVER, Clocks, Tally, Times, UnitState, Went
from samenbeeld.upkeep.queries import OpenItem
from samenbeeld.upkeep.rules import UNIT

# What a reading of these pages is written under, by the slug of the activity.
SCALE_UP = "scale_up.scale_up"
VERIFIED = "verified"
READ, CONFIRM, REPORT = "scale_up.read", "scale_up.confirm", "scale_up.report"


@cache
def definition() -> Definition:
    """What policy says about scaling up."""
    return policy_rules.definition(policy.load("scale-up"))


@dataclass(frozen=True)
class UnitView:
    """One unit with the steps that were told so far."""

    unit: ResourceUnit
    steps: tuple[UnitStep, ...]

    @property
    def state(self) -> UnitState:
        """Where it stands."""
        return UnitState(self.steps[-1].state) if self.steps else UnitState.ASKED

    @property
    def last(self) -> Went:
        """Where it stands, and since when."""
        return Went(self.state, self.steps[-1].at if self.steps else self.unit.asked_at)

    @property
    def is_out(self) -> bool:
        """Whether somebody still counts on it, or has to release it."""
        return self.state not in OVER

    def clocks(self, at: datetime) -> Clocks:
        """Its clocks as they run at that moment."""
        kind = definition().kinds[self.unit.kind]
        times = Times(self.unit.ready_minutes, self.unit.endurance_minutes, kind.there_minutes)
        went = [Went(UnitState(each.state), each.at) for each in self.steps]
        return rules.clocks(self.unit.asked_at, went, times, at=at, warn_minutes=definition().warn_minutes)


@dataclass(frozen=True)
class Known:
    """All that was told of one activity, in the order in which it was told."""

    confirmations: tuple[CodeConfirmation, ...]
    units: tuple[UnitView, ...]

    def last_of(self, region: str) -> CodeConfirmation | None:
        """What was confirmed last for the region of that code; None when nobody confirmed anything."""
        return next((each for each in reversed(self.confirmations) if each.region_id == region), None)

    @property
    def in_force(self) -> list[CodeConfirmation]:
        """The code that holds in each region, where one does; by name of the region."""
        last = {each.region_id: each for each in self.confirmations}
        held = (each for each in last.values() if not definition().code(each.code).is_end)
        return sorted(held, key=lambda each: each.region.name)

    def standing(self, region: Region) -> Standing:
        """What holds in that region, for the rule."""
        last = self.last_of(region.code)
        out = sum(1 for each in self.units if each.unit.region_id == region.code and each.is_out)
        return Standing(last.code, last.counts, out) if last else Standing(units_out=out)

    @property
    def wanted(self) -> Mapping[str, int]:
        """How many of each kind the codes that hold ask for, in all regions together."""
        found: dict[str, int] = {}
        for each in self.in_force:
            for kind, count in each.counts.items():
                found[kind] = found.get(kind, 0) + count
        return found

    @property
    def tallies(self) -> list[Tally]:
        """Per kind what was asked for and how far it is."""
        units = ((each.unit.kind, each.unit.count, each.state) for each in self.units)
        return rules.tallies(self.wanted, units, definition().kinds)

    def until(self, moment: datetime) -> "Known":
        """What people had told at that moment."""
        return Known(
            tuple(each for each in self.confirmations if each.confirmed_at <= moment),
            tuple(
                UnitView(each.unit, tuple(step for step in each.steps if step.told_at <= moment))
                for each in self.units
                if each.unit.asked_at <= moment
            ),
        )


def known(activity: Activity) -> Known:
    """All that was told of it. Four queries, or none as long as nothing changed."""
    return _known(activity.pk) if _has_begun(activity.pk) else Known((), ())


def at(activity: Activity, moment: datetime) -> Known:
    """The same as people knew it at that moment."""
    return known(activity).until(moment)


def unit_in(activity: Activity, number: int) -> UnitView:
    """The unit of that number. Raises NotFound."""
    found = next((each for each in known(activity).units if each.unit.number == number), None)
    if found is None:
        raise NotFound("scale-up-no-unit")
    return found


def check_all_released(activity: Activity) -> None:
    """Raises Conflict while a unit is out: an activity does not close over who is still on the road."""
    if count := sum(1 for each in known(activity).units if each.is_out):
        raise Conflict("scale-up-closes-not", field="state", count=count)


def still_out(activity: Activity) -> list[OpenItem]:
    """The units that somebody still has to release, for who scales the activity down."""
    kinds = definition().kinds
    return [
        OpenItem(
            kind=UNIT,
            key=str(each.unit.number),
            text=say(
                "scale-up-still-out", kind=said(kinds[each.unit.kind].name), number=str(each.unit.number)
            ),
            url=address("scale_up_unit", activity.slug, each.unit.number),
            owner=None,
        )
        for each in known(activity).units
        if each.is_out
    ]


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether this member may see how this activity is scaled up."""
    return access.may(member, READ, activities.scope(activity))


def regions_to_confirm(member: Membership, activity: Activity) -> list[Region]:
    """The regions of the activity for which this member may confirm a code, by name."""
    found = [
        region
        for region in activity.regions.all()
        if access.may(member, CONFIRM, activities.scope(activity, region=region, owner=""))
    ]
    return sorted(found, key=lambda region: region.name)


def may_ask(member: Membership, activity: Activity) -> bool:
    """Whether this member may ask for units: who tells of all of them."""
    return access.may(member, REPORT, activities.scope(activity, owner=""))


def may_tell(member: Membership, activity: Activity, unit: ResourceUnit) -> bool:
    """Whether this member may say how that unit goes: its own people, or who tells of all of them."""
    owner = unit.organisation.slug if unit.organisation else ""
    return access.may(member, REPORT, activities.scope(activity, owner=owner))


def code_of(confirmation: CodeConfirmation) -> Code:
    """The code it confirmed, as policy has it now."""
    return definition().code(confirmation.code)


def sureness(status: str) -> str:
    """How sure we are of a number of policy, "" when two public sources say it."""
    return "" if status == VERIFIED else say(f"scale-up-sure-{status}")


def said(names: Mapping[str, str]) -> str:
    """The name in the language of the screen."""
    return names[current_language()]


def names_of(confirmations: Iterable[CodeConfirmation]) -> str:
    """`Code 30, Code 10`, as it is said."""
    return ", ".join(said(code_of(each).name) for each in confirmations)


@until_a_change
def _has_begun(pk: UUID) -> bool:
    """Whether anybody confirmed or asked anything: in most activities nobody ever does."""
    codes = CodeConfirmation.objects.filter(activity=pk).order_by().values("activity")
    units = ResourceUnit.objects.filter(activity=pk).order_by().values("activity")
    return bool(list(codes.union(units)[:1]))


@until_a_change
def _known(pk: UUID) -> Known:
    people = ("confirmed_by__account", "confirmed_by__organisation")
    confirmations = CodeConfirmation.objects.filter(activity=pk).select_related("region", "alarm", *people)
    units = ResourceUnit.objects.filter(activity=pk).select_related(
        "region", "organisation", "asked_by__account"
    )
    steps: dict[UUID, list[UnitStep]] = {}
    asked = list(units)
    # Most activities never ask for a unit.
    for step in UnitStep.objects.filter(unit__activity=pk).select_related("by__account") if asked else ():
        steps.setdefault(step.unit_id, []).append(step)
    return Known(tuple(confirmations), tuple(UnitView(each, tuple(steps.get(each.pk, ()))) for each in asked))
