"""What policy says of plans, and where a plan stands for permission."""

from functools import cache

from samenbeeld.access.rules import Scope
from samenbeeld.kernel import policy
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Organisation
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules import definition as rules
from samenbeeld.plans.rules.definition import Definition, NationalPlan

# What a reading or a find of a plan is written under.
PLAN = "plans.plan"
# National plans are published: everybody who reads plans may read them.
PUBLIC = Scope(tlp=Tlp.CLEAR)


@cache
def definition() -> Definition:
    """Kinds, labels and themes, from policy."""
    return rules.definition(policy.load("plans"), policy.load("safety-picture"))


@cache
def national_plans() -> dict[str, NationalPlan]:
    """Every national plan by its code, from policy."""
    return rules.national_plans(policy.load("national-plans"), definition().themes)


def national_plan(code: str) -> NationalPlan:
    """The national plan with this code. Raises NotFound."""
    return rules.national_plan(national_plans(), code)


def scope(owner: Organisation, version: PlanVersion) -> Scope:
    """How permission sees a version of a plan of this organisation."""
    return Scope(owner=owner.slug, regions=frozenset(version.regions), tlp=version.label)


def new_scope(owner: Organisation, tlp: Tlp = Tlp.CLEAR) -> Scope:
    """How permission sees a plan that this organisation would write under that label."""
    return Scope(owner=owner.slug, tlp=tlp)
