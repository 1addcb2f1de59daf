"""What `policy/endurance.toml` says, parsed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from samenbeeld.endurance.rules.lasting import UNKNOWN
from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.levels import Level
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency


@dataclass(frozen=True)
class Service:
    """Something care cannot do without. `need`: its code in the profile of an institution, "" when that asks
    nothing of it; `report_fields`: those of the situation report that say how long it lasts, the first one
    that is filled in counts; `metric`: the figure of capacity that says it, in units of `metric_hours`.
    """

    code: str
    names: Words
    need: str
    report_fields: tuple[str, ...]
    metric: str
    metric_hours: int


@dataclass(frozen=True)
class StockKind:
    """Something that lies in store and is used up. `service`: what it keeps going, "" for none."""

    code: str
    names: Words
    unit: Words
    service: str


@dataclass(frozen=True)
class Definition:
    """Everything that policy decides. `needs` and `demands` count where no region weighed its own.

    `always`: (process, resource) that falls short in any disruption, also when nobody said it is down.
    `levels`: the level of a place on the map by how it stands; what is unknown is unknown.
    """

    services: Mapping[str, Service]
    stocks: Mapping[str, StockKind]
    processes: Mapping[str, str]  # by kind of organisation
    needs: tuple[Dependency, ...]
    demands: tuple[Demand, ...]
    always: frozenset[tuple[str, str]]
    model_source: str
    model_status: str
    levels: Mapping[str, Level]
    soon_hours: int
    most_hours: int
    longest_words: int


def definition(policy: Mapping[str, Any]) -> Definition:
    """The whole file. Raises KeyError for what is missing."""
    reading = policy["reading"]
    return Definition(
        services={each["code"]: _service(each) for each in policy["services"]},
        stocks={each["code"]: _stock(each) for each in policy["stocks"]},
        processes={each["kind"]: each["process"] for each in policy["processes"]},
        needs=tuple(_need(each) for each in policy["needs"]),
        demands=tuple(Demand(each["process"], _shares(each["factors"])) for each in policy["demands"]),
        always=frozenset(
            (each["process"], each["resource"]) for each in policy["needs"] if each.get("always")
        ),
        model_source=policy["source"],
        model_status=policy["status"],
        levels={UNKNOWN: Level.UNKNOWN, **{state: Level(each) for state, each in reading["levels"].items()}},
        soon_hours=reading["soon_hours"],
        most_hours=reading["most_hours"],
        longest_words=reading["longest_words"],
    )


def _service(record: Mapping[str, Any]) -> Service:
    return Service(
        code=record["code"],
        names=_words(record["name"]),
        need=record.get("need", ""),
        report_fields=tuple(record.get("report_fields", ())),
        metric=record.get("metric", ""),
        metric_hours=record.get("metric_hours", 1),
    )


def _stock(record: Mapping[str, Any]) -> StockKind:
    return StockKind(
        record["code"], _words(record["name"]), _words(record["unit"]), record.get("service", "")
    )


def _need(record: Mapping[str, Any]) -> Dependency:
    return Dependency(
        process=record["process"],
        resource=record["resource"],
        losses=_shares(record["losses"]),
        weights=_shares(record["weights"]),
        mitigations=_shares(record["mitigations"]),
    )


def _shares(written: list[str]) -> tuple[Fraction, ...]:
    return tuple(Fraction(each) for each in written)


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
