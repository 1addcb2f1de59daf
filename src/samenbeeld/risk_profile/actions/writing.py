"""What is written in a draft: scenarios, scores, who disagrees, where care tips, and what follows from it."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries import definition as themes_of
from samenbeeld.risk_profile import events
from samenbeeld.risk_profile.actions.recording import of, opened, record, scenario
from samenbeeld.risk_profile.models import (
    CareDemand,
    CareDependency,
    CareMeasure,
    ImpactScore,
    ProfileVersion,
    RiskBottleneck,
    RiskRecommendation,
    RiskScenario,
    ScoreDissent,
)
from samenbeeld.risk_profile.queries.kept import Told
from samenbeeld.risk_profile.queries.lasting import lasting, profiles
from samenbeeld.risk_profile.rules import buffers, imbalance, impact, road
from samenbeeld.risk_profile.rules.buffers import Basis
from samenbeeld.risk_profile.rules.content import LIKELIHOOD, Described, Given
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency, Measure
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood

DISSENT = "risk_profile.dissent"


@journalled
def write_scenario(
    *, actor: Membership, version: ProfileVersion, said: Described, number: int | None = None
) -> RiskScenario:
    """A new scenario, or number `number` anew. Raises NotAllowed; Refused with the field; Conflict."""
    told = opened(actor, version)
    road.check_described(told.known, said, themes_of().themes)
    if number is not None:
        scenario(told, number)
    row = RiskScenario.objects.create(
        version=told.version,
        number=number or _next(RiskScenario, told.version),
        title=said.title.strip(),
        kind=said.kind,
        themes=said.themes,
        disruptions=said.disruptions,
        narrative=said.narrative.strip(),
        assumptions=said.assumptions.strip(),
        horizon=said.horizon,
        letter=said.letter.value,
        chance_low=said.chance.low,
        chance_middle=said.chance.middle,
        chance_high=said.chance.high,
        years=said.chance.years,
        evidence=said.evidence.strip(),
        owner=said.owner.strip(),
        by=actor,
        at=now(),
    )
    event = events.ScenarioWritten(
        *of(told.version),
        scenario=row.number,
        title=row.title,
        letter=row.letter,
        chances=(row.chance_low, row.chance_middle, row.chance_high),
        years=row.years,
    )
    record(actor, told.version, event)
    return row


@journalled
def drop_scenario(*, actor: Membership, version: ProfileVersion, number: int) -> RiskScenario:
    """Not in the profile from this version on; what was established keeps it. Raises NotAllowed; Conflict."""
    told = opened(actor, version)
    scenario(told, number)
    row = RiskScenario.objects.filter(version__profile=told.version.profile, number=number).latest("pk")
    row.pk, row.version, row.is_dropped, row.by, row.at = None, told.version, True, actor, now()
    row.save(force_insert=True)
    record(actor, told.version, events.ScenarioDropped(*of(told.version), scenario=number, title=row.title))
    return row


@journalled
def score_impact(
    *, actor: Membership, version: ProfileVersion, number: int, given: Sequence[Given]
) -> list[ImpactScore]:
    """The letters of one or more criteria, each with why. Of a criterion with parts the heaviest counts.

    Raises NotAllowed; NotFound; Refused with the field, and then none of them is kept; Conflict.
    """
    told = opened(actor, version)
    scenario(told, number)
    return [_scored(actor, told, number, each) for each in given]


@journalled
def give_dissent(
    *, actor: Membership, version: ProfileVersion, number: int, criterion: str, letter: str, words: str
) -> ScoreDissent:
    """Another letter for a criterion, or for the likelihood (`criterion` ""), with why. It stays visible.

    Raises NotAllowed; Refused with the field, also for the letter that stands already; Conflict.
    """
    told = opened(actor, version, DISSENT)
    found = scenario(told, number)
    if criterion != LIKELIHOOD and criterion not in found.scores:
        raise Refused("risk-profile-nothing-to-dispute", field="criterion")
    stands = found.told.letter if criterion == LIKELIHOOD else found.scores[criterion].scored.letter
    possible = RegionalLikelihood if criterion == LIKELIHOOD else RegionalImpact
    if letter not in {each.value for each in possible}:
        raise Refused("risk-profile-letter-missing", field="letter")
    if letter == stands.value:
        raise Refused("risk-profile-same-letter", field="letter", letter=letter)
    road.check_words(words, "words")
    row = ScoreDissent.objects.create(
        version=told.version,
        scenario=number,
        criterion=criterion,
        letter=letter,
        words=words.strip(),
        by=actor,
        at=now(),
    )
    event = events.DissentGiven(
        *of(told.version), scenario=number, criterion=criterion, letter=letter, words=row.words
    )
    record(actor, told.version, event)
    return row


@journalled
def write_demand(*, actor: Membership, version: ProfileVersion, number: int, said: Demand) -> CareDemand:
    """What is asked of a process. Raises NotAllowed; Refused with the field; Conflict."""
    told = opened(actor, version)
    scenario(told, number)
    _check_process(told, said.process)
    _check_length(told, "factors", said.factors)
    imbalance.check_demand(said)
    row = CareDemand.objects.create(
        version=told.version,
        scenario=number,
        process=said.process,
        factors=_written(said.factors),
        by=actor,
        at=now(),
    )
    event = events.DemandWritten(
        *of(told.version), scenario=number, process=row.process, factors=tuple(row.factors)
    )
    record(actor, told.version, event)
    return row


@journalled
def write_dependency(
    *,
    actor: Membership,
    version: ProfileVersion,
    number: int,
    said: Dependency,
    supplier: str = "",
    basis: Basis | None = None,
) -> CareDependency:
    """What a process needs of a resource. With a `basis` the buffer is what profiles of institutions that the
    actor may read say now. Raises NotAllowed; Refused with the field; Conflict.
    """
    told = opened(actor, version)
    scenario(told, number)
    _check_process(told, said.process)
    if said.resource not in told.known.resources:
        raise Refused("risk-profile-resource-missing", field="resource")
    for field, shares in (
        ("losses", said.losses), ("weights", said.weights), ("mitigations", said.mitigations),
    ):  # fmt: skip
        _check_length(told, field, shares)
    taken = None
    if basis is not None:
        read = profiles(actor, told.version.profile.region_id)
        found = lasting(read, told.known, said.process, said.resource)
        lasts, taken = buffers.taken(basis, found, said.buffer_hours)
        said = replace(said, buffer_hours=lasts)
    imbalance.check_dependency(said)
    row = CareDependency.objects.create(
        version=told.version,
        scenario=number,
        process=said.process,
        resource=said.resource,
        losses=_written(said.losses),
        weights=_written(said.weights),
        mitigations=_written(said.mitigations),
        buffer_hours=said.buffer_hours,
        basis=taken.basis if taken else "",
        profiles_known=taken.known if taken else 0,
        profiles_unknown=taken.unknown if taken else 0,
        supplier=supplier.strip(),
        by=actor,
        at=now(),
    )
    event = events.DependencyWritten(
        *of(told.version),
        scenario=number,
        process=row.process,
        resource=row.resource,
        losses=tuple(row.losses),
        weights=tuple(row.weights),
        mitigations=tuple(row.mitigations),
        buffer_hours=row.buffer_hours,
        basis=row.basis,
    )
    record(actor, told.version, event)
    return row


@journalled
def write_measure(
    *, actor: Membership, version: ProfileVersion, number: int, title: str, said: Measure
) -> CareMeasure:
    """A measure that was thought of. Raises NotAllowed; Refused with the field; Conflict."""
    told = opened(actor, version)
    found = scenario(told, number)
    road.check_words(title, "title")
    needed = {(each.dependency.process, each.dependency.resource) for each in found.needs}
    if (said.process, said.resource) not in needed:
        raise Refused("risk-profile-need-missing", field="need")
    if said.mitigations is not None:
        _check_length(told, "mitigations", said.mitigations)
        if any(not 0 <= share <= 1 for share in said.mitigations):
            raise Refused("risk-profile-share-outside", field="mitigations")
    row = CareMeasure.objects.create(
        version=told.version,
        scenario=number,
        number=_next(CareMeasure, told.version),
        title=title.strip(),
        process=said.process,
        resource=said.resource,
        buffer_hours=said.buffer_hours,
        mitigations=None if said.mitigations is None else _written(said.mitigations),
        by=actor,
        at=now(),
    )
    event = events.MeasureWritten(
        *of(told.version), scenario=number, title=row.title, process=row.process, resource=row.resource
    )
    record(actor, told.version, event)
    return row


@journalled
def name_bottleneck(
    *, actor: Membership, version: ProfileVersion, number: int, words: str, disruption: str
) -> RiskBottleneck:
    """What limits care in a scenario. Raises NotAllowed; Refused with the field; Conflict."""
    told = opened(actor, version)
    scenario(told, number)
    road.check_words(words, "words")
    if disruption not in told.known.disruptions:
        raise Refused("risk-profile-disruption-missing", field="disruption")
    row = RiskBottleneck.objects.create(
        version=told.version,
        scenario=number,
        number=_next(RiskBottleneck, told.version),
        words=words.strip(),
        disruption=disruption,
        by=actor,
        at=now(),
    )
    event = events.BottleneckNamed(*of(told.version), scenario=number, bottleneck=row.number, words=row.words)
    record(actor, told.version, event)
    return row


@journalled
def write_recommendation(
    *, actor: Membership, version: ProfileVersion, bottleneck: int, words: str
) -> RiskRecommendation:
    """What is recommended about a bottleneck. Raises NotAllowed; NotFound; Refused; Conflict."""
    told = opened(actor, version)
    if bottleneck not in {each.number for found in told.scenarios for each in found.narrows}:
        raise NotFound("risk-profile-bottleneck-not-found")
    road.check_words(words, "words")
    row = RiskRecommendation.objects.create(
        version=told.version,
        bottleneck=bottleneck,
        number=_next(RiskRecommendation, told.version),
        words=words.strip(),
        by=actor,
        at=now(),
    )
    event = events.RecommendationWritten(
        *of(told.version), bottleneck=bottleneck, recommendation=row.number, words=row.words
    )
    record(actor, told.version, event)
    return row


def _scored(actor: Membership, told: Told, number: int, given: Given) -> ImpactScore:
    scored, parts = given.scored, dict(given.parts)
    known = told.known.criteria.get(scored.criterion)
    if known is None:
        raise NotFound("risk-profile-criterion-not-found")
    if {*parts} != {code for code, _ in known.parts}:
        raise Refused("risk-profile-parts-missing", field="parts")
    if parts and impact.gravest(parts.values()) is not scored.letter:
        raise Refused("risk-profile-parts-differ", field="letter")
    impact.check_scored(scored)
    road.check_words(given.evidence, "evidence")
    row = ImpactScore.objects.create(
        version=told.version,
        scenario=number,
        criterion=scored.criterion,
        letter=scored.letter.value,
        low=scored.low.value,
        high=scored.high.value,
        parts={code: letter.value for code, letter in parts.items()},
        evidence=given.evidence.strip(),
        by=actor,
        at=now(),
    )
    event = events.ImpactScored(
        *of(told.version),
        scenario=number,
        criterion=row.criterion,
        letter=row.letter,
        low=row.low,
        high=row.high,
        evidence=row.evidence,
    )
    record(actor, told.version, event)
    return row


_Numbered = type[RiskScenario] | type[CareMeasure] | type[RiskBottleneck] | type[RiskRecommendation]


def _next(kind: _Numbered, version: ProfileVersion) -> int:
    """Numbers count through the profile, so that one is the same thing in every version."""
    last = kind.objects.filter(version__profile=version.profile_id).order_by("-number").first()
    return last.number + 1 if last else 1


def _check_process(told: Told, code: str) -> None:
    if code not in told.known.processes:
        raise Refused("risk-profile-process-missing", field="process")


def _check_length(told: Told, field: str, shares: Sequence[Fraction]) -> None:
    if len(shares) != len(told.known.horizons):
        raise Refused("risk-profile-horizons-missing", field=field)


def _written(shares: Sequence[Fraction]) -> list[str]:
    return [str(each) for each in shares]
