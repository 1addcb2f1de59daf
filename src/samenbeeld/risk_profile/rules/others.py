"""Methods of others, each with its own scale: worked out beside a profile, and never part of it.

A method is a formula here and a record of policy, which names its questions. What comes out is of the type of
that method, which is no letter of ours: it can be read, and compared with nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import Refused


@dataclass(frozen=True)
class Percent:
    """A share of the worst there can be on the scale of that method, 0 to 100."""

    value: float


@dataclass(frozen=True)
class Score:
    """A figure on the scale of that method."""

    value: float
    most: int


@dataclass(frozen=True)
class Cell:
    """A place in a matrix: the class of likelihood and of impact, from 1. Nothing is multiplied."""

    likelihood: int
    impact: int


Result = Percent | Score | Cell
Given = Mapping[str, float]


@dataclass(frozen=True)
class Asked:
    """One question of a method: a figure from `least` to `most`; only whole ones where `is_whole`."""

    code: str
    name: Words
    least: float
    most: float
    is_whole: bool


@dataclass(frozen=True)
class OtherMethod:
    """One method with its questions, where it comes from and how sure we are of it."""

    code: str
    name: Words
    asks: tuple[Asked, ...]
    borders: tuple[float, ...]  # of the classes of likelihood, in percent, for a matrix
    source: str
    url: str
    status: str

    def result(self, given: Given) -> Result:
        """What comes out. Raises Refused with the field for a figure that is not there or off its scale."""
        for each in self.asks:
            value = given.get(each.code)
            if value is None or not each.least <= value <= each.most or (each.is_whole and value % 1):
                raise Refused(
                    "risk-profile-other-off-scale", field=each.code, least=each.least, most=each.most
                )
        return _FORMULAS[self.code](given, self.borders)


def other_methods(records: Sequence[Mapping[str, Any]]) -> tuple[OtherMethod, ...]:
    """What policy says of them. Raises KeyError for a lack, ValueError for one without a formula here."""
    if unknown := {each["code"] for each in records} - {*_FORMULAS}:
        raise ValueError(f"no formula for {sorted(unknown)}")
    return tuple(
        OtherMethod(
            code=each["code"],
            name=_words(each["name"]),
            asks=tuple(
                Asked(one["code"], _words(one), one["least"], one["most"], one.get("whole", False))
                for one in each["asks"]
            ),
            borders=tuple(each.get("borders", ())),
            source=each["source"],
            url=each.get("source_url", ""),
            status=each["status"],
        )
        for each in records
    )


def _hva(given: Given, _: Sequence[float]) -> Result:
    """Probability as a share of the highest, times the mean severity as a share of the highest."""
    severities = [value for code, value in given.items() if code != "probability"]
    return Percent(100 * given["probability"] / 3 * sum(severities) / (3 * len(severities)))


def _inform_severity(given: Given, _: Sequence[float]) -> Result:
    """Impact and conditions three to seven; those together and complexity seven to three."""
    felt = 0.3 * given["impact"] + 0.7 * given["conditions"]
    return Score(0.7 * felt + 0.3 * given["complexity"], 5)


def _inform_risk(given: Given, _: Sequence[float]) -> Result:
    """The geometric mean of the three: where one is nothing, there is no risk."""
    return Score(prod(given.values()) ** (1 / 3), 10)


def _matrix(given: Given, borders: Sequence[float]) -> Result:
    """Likelihood in its class; a border belongs to the higher one."""
    return Cell(1 + sum(given["likelihood"] >= border for border in borders), int(given["impact"]))


_FORMULAS: Mapping[str, Callable[[Given, Sequence[float]], Result]] = {
    "hva": _hva,
    "inform_severity": _inform_severity,
    "inform_risk": _inform_risk,
    "nrr_matrix": _matrix,
}


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
