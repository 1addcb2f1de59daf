"""What a version says: of everything the last that was written, up to that version."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from django.db.models import Model, QuerySet

from samenbeeld.organisations.models import Membership
from samenbeeld.risk_profile.models import (
    AgendaAction,
    CapabilityVerdict,
    CareDemand,
    CareDependency,
    CareMeasure,
    ImpactScore,
    ProfileVersion,
    RegionalCapability,
    RiskAcceptance,
    RiskBottleneck,
    RiskRecommendation,
    RiskScenario,
    ScoreDissent,
)
from samenbeeld.risk_profile.rules.content import (
    Accepted,
    Advice,
    Capability,
    Described,
    Dissent,
    Narrow,
    Need,
    Proposal,
    Said,
    ScenarioTold,
    Score,
    Suffices,
    Todo,
)
from samenbeeld.risk_profile.rules.buffers import Basis, FromProfiles
from samenbeeld.risk_profile.rules.imbalance import Demand, Dependency, Measure
from samenbeeld.risk_profile.rules.impact import Scored
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.road import NOT_NEEDED

Row = TypeVar("Row", bound=Model)
OfScenario = TypeVar(
    "OfScenario", ImpactScore, ScoreDissent, CareDemand, CareDependency, CareMeasure, CapabilityVerdict
)


def scenarios(version: ProfileVersion, until: datetime | None = None) -> list[ScenarioTold]:
    """Every scenario of a version, by number. Thirteen queries, however many there are.

    `until`: the work agenda and what was accepted as they stood at that moment; None as they stand now.
    """
    last = _last(_of(RiskScenario.objects.all(), version), lambda row: row.number)
    scores = _grouped(
        _last(_of(ImpactScore.objects.all(), version), lambda row: (row.scenario, row.criterion))
    )
    dissents = _grouped(_of(ScoreDissent.objects.all(), version))
    demands = _grouped(_last(_of(CareDemand.objects.all(), version), lambda row: (row.scenario, row.process)))
    needs = _grouped(
        _last(
            _of(CareDependency.objects.all(), version), lambda row: (row.scenario, row.process, row.resource)
        )
    )
    measures = _grouped(_of(CareMeasure.objects.all(), version))
    narrows = _narrows(version, until)
    suffices = _suffices(version)
    return [
        ScenarioTold(
            number=row.number,
            told=_described(row),
            said=_said(row.by, row.at),
            scores={each.criterion: _score(each) for each in scores[row.number]},
            dissents=tuple(
                Dissent(each.criterion, each.letter, each.words, _said(each.by, each.at))
                for each in dissents[row.number]
            ),
            demands=tuple(Demand(each.process, _shares(each.factors)) for each in demands[row.number]),
            needs=tuple(_need(each) for each in needs[row.number]),
            proposals=tuple(_proposal(each) for each in measures[row.number]),
            narrows=narrows[row.number],
            suffices=tuple(suffices[row.number]),
        )
        for row in sorted(last, key=lambda each: each.number)
        if not row.is_dropped
    ]


def capabilities(version: ProfileVersion) -> list[Capability]:
    """What the region can do according to a version, by number. One query."""
    rows = _last(_of(RegionalCapability.objects.all(), version), lambda row: row.number)
    return [
        Capability(row.number, row.title, row.provider, row.words, _said(row.by, row.at))
        for row in sorted(rows, key=lambda each: each.number)
        if not row.is_dropped
    ]


def digest(told: Sequence[ScenarioTold], can: Sequence[Capability], method: object) -> str:
    """The same for the same content and method: what was read is what was established."""
    plain = [asdict(replace(each, scores=dict(each.scores))) for each in told]
    plain += [asdict(each) for each in can]
    return hashlib.sha256(json.dumps([plain, method], default=_plain, sort_keys=True).encode()).hexdigest()


def said_by(member: Membership) -> str:
    """`Bram Janssen, GHOR Zuid-Limburg`."""
    return f"{member.account.name}, {member.organisation.name}"


def _of(rows: QuerySet[Row], version: ProfileVersion) -> QuerySet[Row]:
    """What was written up to this version, the first one first."""
    found = rows.filter(version__profile=version.profile_id, version__number__lte=version.number)
    return found.select_related("by__account", "by__organisation").order_by("pk")


def _last(rows: Iterable[Row], key: Callable[[Row], object]) -> list[Row]:
    """Of each key the last, in the order in which the keys first came."""
    return list({key(row): row for row in rows}.values())


def _grouped(rows: Iterable[OfScenario]) -> defaultdict[int, list[OfScenario]]:
    found: defaultdict[int, list[OfScenario]] = defaultdict(list)
    for row in rows:
        found[row.scenario].append(row)
    return found


def _narrows(version: ProfileVersion, until: datetime | None) -> dict[int, tuple[Narrow, ...]]:
    profile = version.profile_id
    accepted: defaultdict[int, list[Accepted]] = defaultdict(list)
    for row in _up_to(RiskAcceptance.objects.filter(profile=profile), until):
        accepted[row.bottleneck].append(Accepted(row.by_whom, row.words, row.until, _said(row.by, row.at)))
    todos: defaultdict[int, list[Todo]] = defaultdict(list)
    agenda = _up_to(AgendaAction.objects.filter(profile=profile).select_related("owner"), until)
    for todo in _last(agenda, lambda each: each.number):
        todos[todo.recommendation].append(
            Todo(
                todo.number,
                todo.words,
                todo.owner.slug,
                todo.owner.name,
                todo.due_on,
                todo.is_done,
                _said(todo.by, todo.at),
            )
        )
    advices: defaultdict[int, list[Advice]] = defaultdict(list)
    for advice in _of(RiskRecommendation.objects.all(), version):
        told = Advice(advice.number, advice.words, _said(advice.by, advice.at), tuple(todos[advice.number]))
        advices[advice.bottleneck].append(told)
    found: defaultdict[int, list[Narrow]] = defaultdict(list)
    for narrow in _of(RiskBottleneck.objects.all(), version):
        found[narrow.scenario].append(
            Narrow(
                number=narrow.number,
                words=narrow.words,
                disruption=narrow.disruption,
                said=_said(narrow.by, narrow.at),
                advices=tuple(advices[narrow.number]),
                accepted=tuple(accepted[narrow.number]),
            )
        )
    return defaultdict(tuple, {number: tuple(rows) for number, rows in found.items()})


def _suffices(version: ProfileVersion) -> defaultdict[int, list[Suffices]]:
    """Per scenario what was said of each capability that still is there, by number of the capability."""
    known = {each.number: each for each in capabilities(version)}
    rows = _last(_of(CapabilityVerdict.objects.all(), version), lambda row: (row.scenario, row.capability))
    found: defaultdict[int, list[Suffices]] = defaultdict(list)
    for row in sorted(rows, key=lambda each: each.capability):
        if row.verdict != NOT_NEEDED and row.capability in known:
            told = Suffices(known[row.capability], row.verdict, row.words, _said(row.by, row.at))
            found[row.scenario].append(told)
    return found


def _up_to(rows: QuerySet[Row], until: datetime | None) -> QuerySet[Row]:
    found = rows.select_related("by__account", "by__organisation").order_by("pk")
    return found if until is None else found.filter(at__lte=until)


def _described(row: RiskScenario) -> Described:
    return Described(
        title=row.title,
        kind=row.kind,
        themes=tuple(row.themes),
        disruptions=tuple(row.disruptions),
        narrative=row.narrative,
        assumptions=row.assumptions,
        horizon=row.horizon,
        letter=RegionalLikelihood(row.letter),
        chance=Chance(row.chance_low, row.chance_middle, row.chance_high, row.years),
        evidence=row.evidence,
        owner=row.owner,
    )


def _score(row: ImpactScore) -> Score:
    letters = (RegionalImpact(each) for each in (row.letter, row.low, row.high))
    return Score(
        scored=Scored(row.criterion, *letters),
        parts=tuple((code, RegionalImpact(letter)) for code, letter in row.parts.items()),
        evidence=row.evidence,
        said=_said(row.by, row.at),
    )


def _need(row: CareDependency) -> Need:
    dependency = Dependency(
        process=row.process,
        resource=row.resource,
        losses=_shares(row.losses),
        weights=_shares(row.weights),
        mitigations=_shares(row.mitigations),
        buffer_hours=row.buffer_hours,
    )
    taken = (
        FromProfiles(Basis(row.basis), row.profiles_known, row.profiles_unknown) if row.basis else None
    )
    return Need(dependency, row.supplier, _said(row.by, row.at), taken)


def _proposal(row: CareMeasure) -> Proposal:
    mitigations = None if row.mitigations is None else _shares(row.mitigations)
    measure = Measure(row.process, row.resource, row.buffer_hours, mitigations)
    return Proposal(row.number, row.title, measure, _said(row.by, row.at))


def _shares(written: Iterable[str]) -> tuple[Fraction, ...]:
    return tuple(Fraction(each) for each in written)


def _said(member: Membership, at: datetime) -> Said:
    return Said(said_by(member), at)


def _plain(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)
