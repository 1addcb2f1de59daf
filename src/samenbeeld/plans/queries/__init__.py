"""Every question about plans."""

from samenbeeld.plans.queries.definition import definition, national_plan, national_plans, scope
from samenbeeld.plans.queries.kept import KeptPlan, first_with_file
from samenbeeld.plans.queries.shown import (
    Related,
    SeenPlan,
    Shown,
    for_phase,
    in_preparation,
    overdue,
    related,
    seen,
    shown,
)

__all__ = [
    "KeptPlan",
    "Related",
    "SeenPlan",
    "Shown",
    "definition",
    "first_with_file",
    "for_phase",
    "in_preparation",
    "national_plan",
    "national_plans",
    "overdue",
    "related",
    "scope",
    "seen",
    "shown",
]
