"""The method as policy says it: scales, criteria, weights, lists. An established profile keeps a copy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.marking import Tlp
from samenbeeld.risk_profile.rules.diagram import Borders
from samenbeeld.risk_profile.rules.imbalance import Horizon
from samenbeeld.risk_profile.rules.impact import Weights
from samenbeeld.risk_profile.rules.letters import Balance, RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Band

VERIFIED = "verified"
# What the catalogue shows, in this order: lists of records of the policy file.
GROUPS = (
    "crisis_types", "interests", "criteria", "impact_classes", "likelihood_classes", "weight_profiles",
    "horizons", "imbalance_classes", "processes", "resources", "disruptions", "consequences", "workflow",
    "national_themes",
)  # fmt: skip


@dataclass(frozen=True)
class Record:
    """One line of the catalogue. `value`: what it says besides its name, as data; `url` without https.

    `licence_note`: what of its source may stand here.
    """

    code: str
    name: Words
    value: Mapping[str, Any]
    source: str
    url: str
    retrieved: str
    valid_from: str
    status: str
    licence_note: Words


@dataclass(frozen=True)
class Criterion:
    """One kind of harm. `ladder`: what each class means, from A to E; None where nobody told us.

    Of `parts` each is scored by itself, and the heaviest counts.
    """

    code: str
    name: Words
    ladder: tuple[Words, ...] | None
    ladder_is_verified: bool
    parts: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Process:
    """A process of care; `weight`: how critical it is beside the others; `kinds` of institutions that give it."""

    code: str
    name: Words
    weight: int
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Method:
    """Everything that a profile is made with. Weights stand in the order of the criteria."""

    labels: tuple[Tlp, ...]
    longest_months: int
    meeting_months: int
    base: float
    samples: int
    spread: float
    warn_share: float
    borders: Borders
    period_years: float
    bands: tuple[Band, ...]
    likelihood_words: Mapping[RegionalLikelihood, Words]
    impact_words: Mapping[RegionalImpact, Words]
    criteria: Mapping[str, Criterion]
    weights: Mapping[str, Weights]
    weight_names: Mapping[str, Words]
    horizons: tuple[Horizon, ...]
    horizon_names: Mapping[str, Words]
    balance_borders: tuple[Fraction, ...]
    balance_words: Mapping[Balance, Words]
    processes: Mapping[str, Process]
    resources: Mapping[str, Words]
    disruptions: Mapping[str, Words]
    consequences: Mapping[str, Words]
    kinds: Mapping[str, Words]
    steps: Mapping[int, Words]

    @property
    def equal(self) -> Weights:
        """The weights of the base case: the first profile."""
        return next(iter(self.weights.values()))


def method(policy: Mapping[str, Any]) -> Method:
    """`policy/risk-profile.toml`, or a copy of it as JSON. Raises KeyError for a lack."""
    cut, sensitivity = policy["diagram"], policy["sensitivity"]
    criteria = {each["code"]: _criterion(each) for each in policy["criteria"]}
    bands = tuple(
        _band(each, policy["likelihood"]["lowest_percent"]) for each in policy["likelihood_classes"]
    )
    return Method(
        labels=tuple(Tlp(label) for label in policy["labels"]),
        longest_months=policy["holds"]["longest_months"],
        meeting_months=policy["holds"]["meeting_months"],
        base=policy["index"]["base"],
        samples=sensitivity["samples"],
        spread=sensitivity["spread"],
        warn_share=sensitivity["warn_share"],
        borders=Borders(cut["likely_from"] / 100, cut["severe_from"], bands[0].low),
        period_years=policy["likelihood"]["period_years"],
        bands=bands,
        likelihood_words={
            RegionalLikelihood(code): words for code, words in _names(policy, "likelihood_classes").items()
        },
        impact_words={
            RegionalImpact(code): words for code, words in _names(policy, "impact_classes").items()
        },
        criteria=criteria,
        weights={
            each["code"]: tuple(float(each["weights"].get(code, 1)) for code in criteria)
            for each in policy["weight_profiles"]
        },
        weight_names=_names(policy, "weight_profiles"),
        horizons=tuple(Horizon(each["code"], each.get("until_hours")) for each in policy["horizons"]),
        horizon_names=_names(policy, "horizons"),
        balance_borders=tuple(
            Fraction(each["up_to"]) for each in policy["imbalance_classes"] if "up_to" in each
        ),
        balance_words={Balance(code): words for code, words in _names(policy, "imbalance_classes").items()},
        processes={
            # A profile that was established before processes had kinds keeps a policy without.
            each["code"]: Process(
                each["code"], _words(each["name"]), each["weight"], tuple(each.get("kinds", ()))
            )
            for each in policy["processes"]
        },
        resources=_names(policy, "resources"),
        disruptions=_names(policy, "disruptions"),
        consequences=_names(policy, "consequences"),
        kinds=_names(policy, "crisis_types"),
        steps={int(code): words for code, words in _names(policy, "workflow").items()},
    )


def catalogue(policy: Mapping[str, Any]) -> Iterator[tuple[str, list[Record]]]:
    """Every list with its records, in the order in which they are shown."""
    for group in GROUPS:
        yield group, [_record(each, policy["licence_note"]) for each in policy[group]]


def _record(data: Mapping[str, Any], licence_note: Mapping[str, str]) -> Record:
    known = {"code", "name", "source", "source_url", "retrieved", "valid_from", "status", "licence_note"}
    return Record(
        code=data["code"],
        name=_words(data["name"]),
        value={key: value for key, value in data.items() if key not in known},
        source=data["source"],
        url=data.get("source_url", ""),
        retrieved=str(data.get("retrieved", "")),
        valid_from=str(data["valid_from"]),
        status=data["status"],
        licence_note=_words(data.get("licence_note", licence_note)),
    )


def _criterion(data: Mapping[str, Any]) -> Criterion:
    ladder = data.get("ladder")
    return Criterion(
        code=data["code"],
        name=_words(data["name"]),
        ladder=tuple(Words(*both) for both in zip(ladder["nl"], ladder["en"], strict=True))
        if ladder
        else None,
        ladder_is_verified=ladder is not None and ladder["status"] == VERIFIED,
        parts=tuple((part["code"], _words(part)) for part in data.get("parts", ())),
    )


def _band(data: Mapping[str, Any], lowest_percent: float) -> Band:
    low = data["from_percent"] or lowest_percent
    return Band(RegionalLikelihood(data["code"]), low / 100, data["to_percent"] / 100)


def _names(policy: Mapping[str, Any], group: str) -> dict[str, Words]:
    return {each["code"]: _words(each["name"]) for each in policy[group]}


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
