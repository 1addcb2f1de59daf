"""Every question about plans."""

from samenbeeld.plans.queries import agreements, cards, choosing, reading, texts, watching
from samenbeeld.plans.queries.definition import PLAN, definition, national_plan, national_plans, scope
from samenbeeld.plans.queries.kept import KeptPlan, every_plan, first_with_file
from samenbeeld.plans.queries.shown import (
    FILE,
    Related,
    SeenPlan,
    Shown,
    for_phase,
    in_preparation,
    overdue,
    related,
    seen,
    shown,
    version_key,
    words_key,
)

__all__ = [
    "FILE",
    "PLAN",
    "KeptPlan",
    "Related",
    "SeenPlan",
    "Shown",
    "agreements",
    "cards",
    "choosing",
    "definition",
    "every_plan",
    "first_with_file",
    "for_phase",
    "in_preparation",
    "national_plan",
    "national_plans",
    "overdue",
    "reading",
    "related",
    "scope",
    "seen",
    "shown",
    "texts",
    "version_key",
    "watching",
    "words_key",
]
