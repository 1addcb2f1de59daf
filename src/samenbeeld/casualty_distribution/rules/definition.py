"""What `policy/casualty-distribution.toml` says, parsed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenbeeld.casualty_distribution.rules.assisting import Lending
from samenbeeld.casualty_distribution.rules.situation import TriageClass
from samenbeeld.casualty_distribution.rules.travel import TravelEstimate


@dataclass(frozen=True)
class Agreed:
    """What one hospital (slug of the organisation) agreed beforehand. `slots[class]`: per hour; the last
    number holds for the hours after it. `country`: its name per language, None for our own.
    """

    organisation: str
    trauma_level: int | None
    slots: Mapping[str, tuple[int, ...]]
    source: str
    status: str
    country: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Definition:
    """Everything that policy decides. Names are per language."""

    version: str
    classes: tuple[TriageClass, ...]  # those that are distributed
    class_names: Mapping[str, Mapping[str, str]]  # all classes
    class_status: Mapping[str, str]
    source_names: Mapping[str, Mapping[str, str]]
    hospitals: Mapping[str, Agreed]
    services: Mapping[str, Mapping[str, str]]  # the country of each ambulance service across the border
    lending: Lending
    lending_of: Mapping[str, Lending]  # by code of a region, where it agreed otherwise
    lending_status: str
    travel: TravelEstimate
    reach_minutes: int
    hours: int
    most_hours: int
    spread_weight: int
    disturbance_weight: int
    handling_minutes: int
    by_themselves_percent: int
    more_ambulances: tuple[int, ...]
    most_people: int
    most_ambulances: int
    model_status: str
    silent_counts: bool
    stop_takes_class: str
    stop_takes_trauma_level_at_most: int

    def lends(self, region: str) -> Lending:
        """What the region with that code lends at most."""
        return self.lending_of.get(region, self.lending)


def definition(policy: Mapping[str, Any]) -> Definition:
    """The whole file. Raises KeyError for what is missing."""
    model, travel, answers = policy["model"], policy["travel"], policy["answers"]
    assist = policy["assist"]
    return Definition(
        version=policy["version"],
        classes=tuple(_class(record) for record in policy["classes"] if record["is_distributed"]),
        class_names={record["code"]: record["name"] for record in policy["classes"]},
        class_status={record["code"]: record["status"] for record in policy["classes"]},
        source_names={record["code"]: record["name"] for record in policy["sources"]},
        hospitals={record["organisation"]: _agreed(record) for record in policy["hospitals"]},
        services={record["organisation"]: record["country"] for record in policy["services"]},
        lending=_lending(assist),
        lending_of={code: _lending(record) for code, record in assist["regions"].items()},
        lending_status=assist["status"],
        travel=TravelEstimate(travel["detour"], travel["km_per_hour"], travel["source"], travel["status"]),
        reach_minutes=travel["reach_minutes"],
        hours=model["hours"],
        most_hours=model["most_hours"],
        spread_weight=model["spread_weight"],
        disturbance_weight=model["disturbance_weight"],
        handling_minutes=model["handling_minutes"],
        by_themselves_percent=model["by_themselves_percent"],
        more_ambulances=tuple(model["more_ambulances"]),
        most_people=model["most_people"],
        most_ambulances=model["most_ambulances"],
        model_status=model["status"],
        silent_counts=answers["silent_counts"],
        stop_takes_class=answers["stop_takes_class"],
        stop_takes_trauma_level_at_most=answers["stop_takes_trauma_level_at_most"],
    )


def _class(record: Mapping[str, Any]) -> TriageClass:
    return TriageClass(
        record["code"], record["weight"], record["by_ambulance"], record.get("trauma_level_at_most")
    )


def _lending(record: Mapping[str, Any]) -> Lending:
    return Lending(record["least_percent"], record["most_percent"])


def _agreed(record: Mapping[str, Any]) -> Agreed:
    return Agreed(
        organisation=record["organisation"],
        trauma_level=record.get("trauma_level"),
        slots={code: tuple(slots) for code, slots in record["slots"].items()},
        source=record["source"],
        status=record["status"],
        country=record.get("country"),
    )
