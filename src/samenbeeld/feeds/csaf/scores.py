"""CVSS 2.0, 3.0 and 3.1 (FIRST): the scores that follow from a vector, and what its metrics are called."""

from collections.abc import Mapping
from math import ceil, floor, prod

Metrics = Mapping[str, str]

_OPEN = {"X": 1.0}
_IMPACT_3 = {"H": 0.56, "L": 0.22, "N": 0.0}
_NEED_3 = _OPEN | {"L": 0.5, "M": 1.0, "H": 1.5}
_WEIGHTS_3: Mapping[str, Mapping[str, float]] = {
    "AV": {"N": 0.85, "A": 0.62, "L": 0.55, "P": 0.2},
    "AC": {"L": 0.77, "H": 0.44},
    "UI": {"N": 0.85, "R": 0.62},
    "C": _IMPACT_3, "I": _IMPACT_3, "A": _IMPACT_3,
    "E": _OPEN | {"U": 0.91, "P": 0.94, "F": 0.97, "H": 1.0},
    "RL": _OPEN | {"O": 0.95, "T": 0.96, "W": 0.97, "U": 1.0},
    "RC": _OPEN | {"U": 0.92, "R": 0.96, "C": 1.0},
    "CR": _NEED_3, "IR": _NEED_3, "AR": _NEED_3,
}  # fmt: skip
# What one needs to be allowed weighs less when others are touched than who is attacked.
_PRIVILEGES = {"U": {"N": 0.85, "L": 0.62, "H": 0.27}, "C": {"N": 0.85, "L": 0.68, "H": 0.5}}

_IMPACT_2 = {"N": 0.0, "P": 0.275, "C": 0.66}
_NEED_2 = {"ND": 1.0, "L": 0.5, "M": 1.0, "H": 1.51}
_WEIGHTS_2: Mapping[str, Mapping[str, float]] = {
    "AV": {"L": 0.395, "A": 0.646, "N": 1.0},
    "AC": {"H": 0.35, "M": 0.61, "L": 0.71},
    "Au": {"M": 0.45, "S": 0.56, "N": 0.704},
    "C": _IMPACT_2, "I": _IMPACT_2, "A": _IMPACT_2,
    "E": {"ND": 1.0, "U": 0.85, "POC": 0.9, "F": 0.95, "H": 1.0},
    "RL": {"ND": 1.0, "OF": 0.87, "TF": 0.9, "W": 0.95, "U": 1.0},
    "RC": {"ND": 1.0, "UC": 0.9, "UR": 0.95, "C": 1.0},
    "CDP": {"ND": 0.0, "N": 0.0, "L": 0.1, "LM": 0.3, "MH": 0.4, "H": 0.5},
    "TD": {"ND": 1.0, "N": 0.0, "L": 0.25, "M": 0.75, "H": 1.0},
    "CR": _NEED_2, "IR": _NEED_2, "AR": _NEED_2,
}  # fmt: skip

# Property of the JSON -> metric of the vector.
NAMES_3: Mapping[str, str] = {
    "attackVector": "AV", "attackComplexity": "AC", "privilegesRequired": "PR", "userInteraction": "UI",
    "scope": "S", "confidentialityImpact": "C", "integrityImpact": "I", "availabilityImpact": "A",
    "exploitCodeMaturity": "E", "remediationLevel": "RL", "reportConfidence": "RC",
    "confidentialityRequirement": "CR", "integrityRequirement": "IR", "availabilityRequirement": "AR",
    "modifiedAttackVector": "MAV", "modifiedAttackComplexity": "MAC", "modifiedPrivilegesRequired": "MPR",
    "modifiedUserInteraction": "MUI", "modifiedScope": "MS", "modifiedConfidentialityImpact": "MC",
    "modifiedIntegrityImpact": "MI", "modifiedAvailabilityImpact": "MA",
}  # fmt: skip
NAMES_2: Mapping[str, str] = {
    "accessVector": "AV", "accessComplexity": "AC", "authentication": "Au", "confidentialityImpact": "C",
    "integrityImpact": "I", "availabilityImpact": "A", "exploitability": "E", "remediationLevel": "RL",
    "reportConfidence": "RC", "collateralDamagePotential": "CDP", "targetDistribution": "TD",
    "confidentialityRequirement": "CR", "integrityRequirement": "IR", "availabilityRequirement": "AR",
}  # fmt: skip
# Words of version 2 whose sign in the vector is not their first letter.
_SIGNS_2 = {
    "NOT_DEFINED": "ND", "PROOF_OF_CONCEPT": "POC", "OFFICIAL_FIX": "OF", "TEMPORARY_FIX": "TF",
    "UNCONFIRMED": "UC", "UNCORROBORATED": "UR", "LOW_MEDIUM": "LM", "MEDIUM_HIGH": "MH",
}  # fmt: skip


def sign(word: str, version: str) -> str:
    """How a vector writes this value: ADJACENT_NETWORK is A, NOT_DEFINED is X (ND in 2.0)."""
    if version == "2.0":
        return _SIGNS_2.get(word, word[:1])
    return "X" if word == "NOT_DEFINED" else word[:1]


def metrics(vector: str) -> dict[str, str]:
    """Of "CVSS:3.1/AV:N/AC:L" the pairs, without the version."""
    pairs = (part.partition(":") for part in vector.split("/") if not part.startswith("CVSS:"))
    return {name: value for name, _, value in pairs}


def severity(score: float) -> str:
    """The word of CVSS 3 for a score."""
    if score == 0:
        return "NONE"
    return "LOW" if score < 4 else "MEDIUM" if score < 7 else "HIGH" if score < 9 else "CRITICAL"


def scores(vector: str, version: str) -> dict[str, frozenset[float]]:
    """`baseScore`, `temporalScore` and `environmentalScore`: each with every outcome that counts as right.

    Version 3.0 left open how a fraction is rounded in a computer, so there both ways count.
    """
    found = metrics(vector)
    if version == "2.0":
        return {name: frozenset({each}) for name, each in _scores_2(found).items()}
    ways = [True] if version == "3.1" else [True, False]
    several = [_scores_3(found, version, is_exact) for is_exact in ways]
    return {name: frozenset(each[name] for each in several) for name in several[0]}


def _scores_3(found: Metrics, version: str, is_exact: bool) -> dict[str, float]:
    def up(score: float) -> float:
        if not is_exact:
            return ceil(score * 10) / 10
        whole = round(score * 100_000)
        return whole / 100_000 if whole % 10_000 == 0 else (whole // 10_000 + 1) / 10

    def weight(name: str, modified: str = "") -> float:
        return _WEIGHTS_3[name][_chosen(found, name, modified)]

    def together(impact: float, reach: float, is_changed: bool) -> float:
        return 0.0 if impact <= 0 else up(min((1.08 if is_changed else 1.0) * (impact + reach), 10))

    is_changed = found["S"] == "C"
    lost = 1 - prod(1 - weight(name) for name in "CIA")
    impact = 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 if is_changed else 6.42 * lost
    privileges = _PRIVILEGES[found["S"]][found["PR"]]
    base = together(impact, 8.22 * weight("AV") * weight("AC") * privileges * weight("UI"), is_changed)
    later = weight("E") * weight("RL") * weight("RC")

    scope = _chosen(found, "S", "M")
    missing = prod(1 - weight(f"{name}R") * weight(name, "M") for name in "CIA")
    lost = min(1 - missing, 0.915)
    if scope == "C":
        bent = (lost * 0.9731 - 0.02) ** 13 if version == "3.1" else (lost - 0.02) ** 15
        impact = 7.52 * (lost - 0.029) - 3.25 * bent
    else:
        impact = 6.42 * lost
    privileges = _PRIVILEGES[scope][_chosen(found, "PR", "M")]
    reach = 8.22 * weight("AV", "M") * weight("AC", "M") * privileges * weight("UI", "M")
    return {
        "baseScore": base,
        "temporalScore": up(base * later),
        "environmentalScore": up(together(impact, reach, scope == "C") * later),
    }


def _chosen(found: Metrics, name: str, modified: str) -> str:
    """The value of a metric; what its modified one says comes first, when that is asked and defined."""
    other = found.get(f"{modified}{name}", "X") if modified else "X"
    return other if other != "X" else found.get(name, "X")


def _scores_2(found: Metrics) -> dict[str, float]:
    def weight(name: str) -> float:
        return _WEIGHTS_2[name][found.get(name, "ND")]

    def base(impact: float) -> float:
        reach = 20 * weight("AV") * weight("AC") * weight("Au")
        return _nearest((0.6 * impact + 0.4 * reach - 1.5) * (1.176 if impact else 0.0))

    later = weight("E") * weight("RL") * weight("RC")
    plain = base(10.41 * (1 - prod(1 - weight(name) for name in "CIA")))
    needed = min(10.0, 10.41 * (1 - prod(1 - weight(name) * weight(f"{name}R") for name in "CIA")))
    here = _nearest(base(needed) * later)
    return {
        "baseScore": plain,
        "temporalScore": _nearest(plain * later),
        "environmentalScore": _nearest((here + (10 - here) * weight("CDP")) * weight("TD")),
    }


def _nearest(score: float) -> float:
    return floor(score * 10 + 0.5 + 1e-9) / 10
