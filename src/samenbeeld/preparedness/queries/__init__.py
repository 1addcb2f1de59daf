"""Every question about preparedness."""

from samenbeeld.preparedness.queries.health import Ailing, Health, health, living, noted, of_own, standing
from samenbeeld.preparedness.queries.partners import Partner, partners
from samenbeeld.preparedness.queries.starts import (
    START,
    Started,
    exercised,
    places_to_start,
    start_by_id,
    started_by_card,
    started_in,
)

__all__ = [
    "START",
    "Ailing",
    "Health",
    "Partner",
    "Started",
    "exercised",
    "health",
    "living",
    "noted",
    "of_own",
    "partners",
    "places_to_start",
    "standing",
    "start_by_id",
    "started_by_card",
    "started_in",
]
