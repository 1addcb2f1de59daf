"""What stands in a profile, as values that never change, and what it comes down to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from samenbeeld.risk_profile.rules import diagram, imbalance, impact, likelihood
from samenbeeld.risk_profile.rules.diagram import Spot
from samenbeeld.risk_profile.rules.buffers import FromProfiles
from samenbeeld.risk_profile.rules.imbalance import Cell, Demand, Dependency, Gain, Measure
from samenbeeld.risk_profile.rules.impact import Impact, Scored, Sensitivity, Weights
from samenbeeld.risk_profile.rules.letters import RegionalImpact, RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.method import Method

# What an objection can be about besides a criterion.
LIKELIHOOD = ""
ADDED, DROPPED, REWORDED, CHANCE, SCORE = "added", "dropped", "reworded", "chance", "score"
SUFFICES = "suffices"


@dataclass(frozen=True)
class Said:
    """Who said it, as they were introduced, and when."""

    by: str
    at: datetime


@dataclass(frozen=True)
class Dissent:
    """Somebody would give another letter, and says why. It stays beside what it disagrees with."""

    criterion: str
    letter: str
    words: str
    said: Said


@dataclass(frozen=True)
class Score:
    """One criterion of one scenario. `parts`: the letter of each, where a criterion has parts."""

    scored: Scored
    parts: tuple[tuple[str, RegionalImpact], ...]
    evidence: str
    said: Said


@dataclass(frozen=True)
class Given:
    """A letter that somebody gives to one criterion, with why. `parts`: of each, where it has parts."""

    scored: Scored
    evidence: str
    parts: Mapping[str, RegionalImpact] = field(default_factory=dict)


@dataclass(frozen=True)
class Need:
    """A dependency, with who supplies the resource ("" when nobody wrote it down).

    `from_profiles` None: somebody said how long the buffer lasts.
    """

    dependency: Dependency
    supplier: str
    said: Said
    from_profiles: FromProfiles | None = None


@dataclass(frozen=True)
class Proposal:
    """A measure that was thought of."""

    number: int
    title: str
    measure: Measure
    said: Said


@dataclass(frozen=True)
class Todo:
    """Something on the work agenda."""

    number: int
    words: str
    owner: str  # slug
    owner_name: str
    due_on: date
    is_done: bool
    said: Said


@dataclass(frozen=True)
class Advice:
    """What is recommended about a bottleneck, and what is done about it."""

    number: int
    words: str
    said: Said
    todos: tuple[Todo, ...] = ()


@dataclass(frozen=True)
class Accepted:
    """The risk that is left was accepted: by whom, why, and until when."""

    by_whom: str
    words: str
    until: date
    said: Said


@dataclass(frozen=True)
class Narrow:
    """A bottleneck that was found, with what followed. The last of `accepted` counts."""

    number: int
    words: str
    disruption: str
    said: Said
    advices: tuple[Advice, ...] = ()
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True)
class Capability:
    """Something that the region can do when it is needed: who provides it, how much and how soon."""

    number: int
    title: str
    provider: str
    words: str
    said: Said


@dataclass(frozen=True)
class Suffices:
    """Whether a capability is enough for a scenario, and why. `verdict` is never NOT_NEEDED."""

    capability: Capability
    verdict: str
    words: str
    said: Said


@dataclass(frozen=True)
class Described:
    """What a scenario says of itself. `themes` are of the Veiligheidsbeeld; `horizon` is a code, or ""."""

    title: str
    kind: str
    themes: tuple[str, ...]
    disruptions: tuple[str, ...]
    narrative: str
    assumptions: str
    horizon: str
    letter: RegionalLikelihood
    chance: Chance
    evidence: str
    owner: str


@dataclass(frozen=True)
class ScenarioTold:
    """A scenario with everything that was said about it."""

    number: int
    told: Described
    said: Said
    scores: Mapping[str, Score] = field(default_factory=dict)
    dissents: tuple[Dissent, ...] = ()
    demands: tuple[Demand, ...] = ()
    needs: tuple[Need, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    narrows: tuple[Narrow, ...] = ()
    suffices: tuple[Suffices, ...] = ()

    def missing(self, known: Method) -> list[str]:
        """The criteria that nobody scored yet. What does not apply is scored X; unknown is never zero."""
        return [code for code in known.criteria if code not in self.scores]

    def dissents_on(self, criterion: str) -> tuple[Dissent, ...]:
        """Who would give another letter, and why, the first one first."""
        return tuple(each for each in self.dissents if each.criterion == criterion)

    def scored(self, known: Method) -> list[Scored]:
        """In the order of the criteria. Raises KeyError while one is missing."""
        return [self.scores[code].scored for code in known.criteria]

    def cells(self, known: Method) -> list[Cell]:
        """Where care tips, per process and horizon; nothing while nobody wrote what is asked."""
        needs = [each.dependency for each in self.needs]
        return imbalance.cells(self.demands, needs, horizons=known.horizons, borders=known.balance_borders)

    def gains(self, proposal: Proposal, known: Method) -> list[Gain]:
        """What a measure would change."""
        return imbalance.gains(
            self.demands,
            [each.dependency for each in self.needs],
            proposal.measure,
            horizons=known.horizons,
            borders=known.balance_borders,
        )


@dataclass(frozen=True)
class Judged:
    """A scenario that is scored on every criterion, and what that comes down to."""

    scenario: ScenarioTold
    impact: Impact
    sensitivity: Sensitivity
    chance: Chance  # over the period of the method
    spot: Spot


@dataclass(frozen=True)
class Change:
    """What is otherwise than in the version before. `criterion` for a score, or the title of a capability;
    letters, or verdicts, for what went over.
    """

    kind: str
    number: int
    title: str
    criterion: str = ""
    before: str = ""
    after: str = ""


def judged(scenarios: Sequence[ScenarioTold], known: Method, samples: Sequence[Weights]) -> list[Judged]:
    """What weighs most first. A scenario that is not scored on everything has no place among them."""
    whole = [each for each in scenarios if not each.missing(known)]
    impacts = {each.number: impact.impact(each.scored(known), known.equal, known.base) for each in whole}
    chances = {each.number: likelihood.on_period(each.told.chance, known.period_years) for each in whole}
    spots = diagram.drawn(
        [(each.number, chances[each.number], impacts[each.number]) for each in whole],
        known.borders,
        base=known.base,
    )
    by_number = {each.number: each for each in whole}
    return [
        Judged(
            scenario=by_number[spot.number],
            impact=impacts[spot.number],
            sensitivity=impact.sensitivity(
                [each.letter for each in by_number[spot.number].scored(known)],
                profiles=known.weights,
                samples=samples,
                warn_share=known.warn_share,
                base=known.base,
            ),
            chance=chances[spot.number],
            spot=spot,
        )
        for spot in spots
    ]


def tried(known: Method) -> tuple[Weights, ...]:
    """The sets of weights that a method tries."""
    return impact.tried(known.equal, samples=known.samples, spread=known.spread)


def changes(before: Sequence[ScenarioTold], after: Sequence[ScenarioTold]) -> tuple[Change, ...]:
    """What the later one says otherwise, by number of the scenario."""
    old, new = ({each.number: each for each in scenarios} for scenarios in (before, after))
    found: list[Change] = []
    for number in sorted({*old, *new}):
        if number not in old:
            found.append(Change(ADDED, number, new[number].told.title))
        elif number not in new:
            found.append(Change(DROPPED, number, old[number].told.title))
        else:
            found += _changed(old[number], new[number])
    return tuple(found)


def _changed(old: ScenarioTold, new: ScenarioTold) -> Iterator[Change]:
    title = new.told.title
    if _wording(old) != _wording(new):
        yield Change(REWORDED, new.number, title)
    if old.told.letter is not new.told.letter:
        yield Change(CHANCE, new.number, title, "", old.told.letter.value, new.told.letter.value)
    for code in sorted({*old.scores, *new.scores}):
        was, now = (
            each.scores[code].scored.letter.value if code in each.scores else "" for each in (old, new)
        )
        if was != now:
            yield Change(SCORE, new.number, title, code, was, now)
    had, has = _verdicts(old), _verdicts(new)
    for number in sorted({*had, *has}):
        (_, was), (name, now) = had.get(number, ("", "")), has.get(number, (had.get(number, ("",))[0], ""))
        if was != now:
            yield Change(SUFFICES, new.number, title, name, was, now)


def _verdicts(scenario: ScenarioTold) -> dict[int, tuple[str, str]]:
    return {each.capability.number: (each.capability.title, each.verdict) for each in scenario.suffices}


def _wording(scenario: ScenarioTold) -> tuple[object, ...]:
    told = scenario.told
    return (
        told.title, told.kind, told.themes, told.disruptions, told.narrative, told.assumptions, told.horizon,
    )  # fmt: skip
