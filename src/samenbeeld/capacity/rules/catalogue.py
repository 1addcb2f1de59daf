"""The metrics of every sector, as `policy/capacity-metrics.toml` says them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.levels import Level

PLACES, NUMBER, STATE = "places", "number", "state"
FORMS = (PLACES, NUMBER, STATE)
SUM, LOWEST, HIGHEST, STATES = "sum", "lowest", "highest", "states"


@dataclass(frozen=True)
class Option:
    """One state somebody can choose. `asks_why`: with a reason."""

    code: str
    level: Level
    names: Mapping[str, str]
    asks_why: bool = False


@dataclass(frozen=True)
class Metric:
    """One thing that institutions of these kinds report."""

    code: str
    sector: str
    form: str
    kinds: frozenset[str]
    names: Mapping[str, str]
    briefs: Mapping[str, str]
    holds: timedelta
    units: Mapping[str, str] = field(default_factory=dict)  # empty: it has none
    most: float | None = None
    is_whole: bool = True
    together: str = ""
    few_is_bad: bool = True
    is_headline: bool = False
    report_field: str = ""
    have_type: str = ""
    fhir_codes: tuple[
        tuple[str, ...], ...
    ] = ()  # per list of codes of HL7: free, occupied, staffed ("": has none)
    options: tuple[Option, ...] = ()

    def option(self, code: str) -> Option | None:
        """The state with that code, None when there is none."""
        return next((each for each in self.options if each.code == code), None)


@dataclass(frozen=True)
class Named:
    """A sector of care, or a group of the page: which kinds belong to it, and what it is called."""

    code: str
    kinds: frozenset[str]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Catalogue:
    """All metrics by code, in the order of policy, with the few numbers of reading them."""

    metrics: Mapping[str, Metric]
    sectors: tuple[Named, ...]
    groups: tuple[Named, ...]
    contradicts_within: timedelta
    ahead: timedelta
    longest_text: int
    page_size: int
    nearest: int
    remind_again: timedelta
    first_to: tuple[str, ...]
    kinds: frozenset[str] = field(default_factory=frozenset)

    def metric(self, code: str) -> Metric:
        """Raises NotFound."""
        if code not in self.metrics:
            raise NotFound("capacity-metric-unknown")
        return self.metrics[code]

    def of_kind(self, kind: str) -> list[Metric]:
        """What an institution of this kind reports."""
        return [each for each in self.metrics.values() if kind in each.kinds]

    def of_report(self) -> dict[str, Metric]:
        """By field of the situation report the metric that it flows into."""
        return {each.report_field: each for each in self.metrics.values() if each.report_field}


def catalogue(policy: Mapping[str, Any]) -> Catalogue:
    """The catalogue in `policy/capacity-metrics.toml`. Raises ValueError for what it does not know."""
    metrics = [_metric(each, sector) for sector in policy["sectors"] for each in sector["metrics"]]
    reading = policy["reading"]
    if len({each.code for each in metrics}) != len(metrics):
        raise ValueError("a metric stands twice in the catalogue")
    return Catalogue(
        metrics={each.code: each for each in metrics},
        sectors=tuple(_named(each) for each in policy["sectors"]),
        groups=tuple(_named(each) for each in policy["groups"]),
        contradicts_within=timedelta(minutes=reading["contradicts_within_minutes"]),
        ahead=timedelta(minutes=reading["ahead_minutes"]),
        longest_text=reading["longest_text"],
        page_size=reading["page_size"],
        nearest=reading["nearest"],
        remind_again=timedelta(minutes=reading["remind_again_minutes"]),
        first_to=tuple(policy["release"]["first_to"]),
        kinds=frozenset(kind for each in metrics for kind in each.kinds),
    )


def _named(record: Mapping[str, Any]) -> Named:
    return Named(record["code"], frozenset(record["kinds"]), {"nl": record["nl"], "en": record["en"]})


def _units(written: str | Mapping[str, str]) -> Mapping[str, str]:
    """The unit per language; what is written once is the same in all of them."""
    if isinstance(written, str):
        return {"nl": written, "en": written} if written else {}
    return {"nl": written["nl"], "en": written["en"]}


def _metric(record: Mapping[str, Any], sector: Mapping[str, Any]) -> Metric:
    if record["form"] not in FORMS:
        raise ValueError(f"{record['code']}: unknown form {record['form']}")
    return Metric(
        code=record["code"],
        sector=sector["code"],
        form=record["form"],
        kinds=frozenset(record.get("kinds", sector["kinds"])),
        names={"nl": record["nl"], "en": record["en"]},
        briefs={"nl": record["brief_nl"], "en": record["brief_en"]},
        holds=timedelta(minutes=record["holds"]),
        units=_units(record.get("unit", "")),
        most=record.get("most"),
        is_whole=record.get("whole", True),
        together=record.get("together", ""),
        few_is_bad=record.get("bad", "few") == "few",
        is_headline=record.get("headline", False),
        report_field=record.get("report", ""),
        have_type=record.get("have", ""),
        fhir_codes=tuple(map(tuple, record.get("fhir", ()))),
        options=tuple(
            Option(
                each["code"],
                Level(each["level"]),
                {"nl": each["nl"], "en": each["en"]},
                each.get("why", False),
            )
            for each in record.get("options", ())
        ),
    )
