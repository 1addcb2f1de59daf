"""Profiles for tests: begun, filled, sent and established by the cast."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import actions
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.queries import method
from samenbeeld.risk_profile.rules.content import Described, Given
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency
from samenbeeld.risk_profile.rules.impact import Scored
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.road import Started

POWER_OUTAGE = "XBBDCXDBCX"


def today() -> date:
    return local(now()).date()


def started(cast: Cast, by: Membership | None = None, **values: Any) -> ProfileVersion:
    """A draft of Zuid-Limburg."""
    usual: dict[str, Any] = {
        "title": "Zorgrisicoprofiel Zuid-Limburg",
        "tlp": Tlp.AMBER,
        "valid_from": today(),
        "valid_until": today() + timedelta(days=1400),
    }
    said = Started(**{**usual, **values})
    return actions.start_profile(actor=by or cast.bram, region=cast.zuid_limburg, said=said)


def described(**values: Any) -> Described:
    usual: dict[str, Any] = {
        "title": "Stroom valt een dag uit",
        "kind": "4-energy",
        "themes": ("nuts",),
        "disruptions": ("outage",),
        "narrative": "In de hele regio is er geen stroom, en na een dag nog niet.",
        "assumptions": "",
        "horizon": "d3",
        "letter": RegionalLikelihood.C,
        "chance": Chance(0.01, 0.02, 0.04, 4),
        "evidence": "Eén keer in de honderd jaar, volgens de netbeheerder.",
        "owner": "GHOR Zuid-Limburg",
    }
    return Described(**{**usual, **values})


def given(criterion: str, letter: str, evidence: str = "Geschat.") -> Given:
    """Without doubt; of a criterion with parts each part is the same."""
    each = RegionalImpact(letter)
    parts = {code: each for code, _ in method().criteria[criterion].parts}
    return Given(Scored(criterion, each, each, each), evidence, parts)


def scored(version: ProfileVersion, by: Membership, number: int, criterion: str, letter: str) -> None:
    actions.score_impact(actor=by, version=version, number=number, given=[given(criterion, letter)])


def scored_whole(version: ProfileVersion, by: Membership, number: int, letters: str = POWER_OUTAGE) -> None:
    """On every criterion, in their order."""
    told = [given(*each) for each in zip(method().criteria, letters, strict=True)]
    actions.score_impact(actor=by, version=version, number=number, given=told)


def modelled(version: ProfileVersion, by: Membership, number: int) -> None:
    """The emergency department of the domain: a generator with fuel for a day."""
    actions.write_demand(
        actor=by, version=version, number=number,
        said=Demand("emergency", shares("1.1", "1.15", "1.2", "1.2", "1")),
    )  # fmt: skip
    for resource, losses, weight, mitigation, hours in (
        ("power", ("1", "1", "1", "0", "0"), ".9", ".95", 24),
        ("staff", (".05", ".1", ".15", ".1", "0"), "1", ".2", None),
    ):
        need = Dependency(
            "emergency", resource, shares(*losses), shares(*[weight] * 5), shares(*[mitigation] * 5), hours
        )
        actions.write_dependency(actor=by, version=version, number=number, said=need, supplier="Enexis")


def able(version: ProfileVersion, by: Membership, **values: Any) -> None:
    """Something that the region can do."""
    usual: dict[str, Any] = {
        "title": "Liggend vervoer",
        "provider": "Ambulancezorg",
        "words": "Acht ritten tegelijk.",
    }
    actions.write_capability(actor=by, version=version, **{**usual, **values})


def shares(*written: str) -> tuple[Fraction, ...]:
    return tuple(Fraction(each) for each in written)


def filled(cast: Cast, **values: Any) -> ProfileVersion:
    """A draft with one scenario that is scored whole."""
    version = started(cast, **values)
    actions.write_scenario(actor=cast.bram, version=version, said=described())
    scored_whole(version, cast.bram, 1)
    return version


def established(cast: Cast, **values: Any) -> ProfileVersion:
    """The same, established by Chantal."""
    version = filled(cast, **values)
    actions.send_profile(actor=cast.bram, version=version)
    actions.establish_profile(actor=cast.chantal, version=version)
    return version
