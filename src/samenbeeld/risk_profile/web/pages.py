"""Profiles as they are read on a page, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from samenbeeld.escalation.queries import said
from samenbeeld.escalation.rules import Words
from samenbeeld.institutions import queries as institutions
from samenbeeld.kernel.clock import now
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries import definition as themes_of
from samenbeeld.risk_profile import queries
from samenbeeld.risk_profile.models import ProfileTurn, ProfileVersion
from samenbeeld.risk_profile.queries import KeptProfile, SeenProfile, Told, followed
from samenbeeld.risk_profile.rules import imbalance, others, road
from samenbeeld.risk_profile.rules.content import (
    ADDED,
    CHANCE,
    DROPPED,
    LIKELIHOOD,
    SCORE,
    SUFFICES,
    Accepted,
    Capability,
    Change,
    Dissent,
    Judged,
    Narrow,
    Said,
    ScenarioTold,
    Score,
    Suffices,
)
from samenbeeld.risk_profile.rules.imbalance import Cell
from samenbeeld.risk_profile.rules.letters import Letter, RegionalImpact
from samenbeeld.risk_profile.rules.likelihood import Chance
from samenbeeld.risk_profile.rules.method import VERIFIED, Criterion, Method, Record

# What a record of the catalogue says besides its name, where a sentence says it.
_TOLD = ("from_percent", "to_percent", "until_hours", "up_to", "weight")


@dataclass(frozen=True)
class ScenarioRow:
    """One scenario in the table of the diagram."""

    number: int
    title: str
    kind: str
    likelihood: str
    chance: str
    impact: str
    index: str
    quadrant: str
    quadrant_code: str
    is_uncertain: bool
    dissents: int
    missing: int


@dataclass(frozen=True)
class ScoreRow:
    """One criterion of a scenario. `blocks`: per letter A to E whether it is filled, and within bounds."""

    criterion: Criterion
    name: str
    score: Score | None
    letter: str
    word: str
    bounds: str
    blocks: tuple[tuple[bool, bool], ...]
    parts: str
    dissents: tuple[Dissent, ...]


@dataclass(frozen=True)
class CellShown:
    """One process in one horizon; `ratio` "" when nothing is left."""

    cell: Cell
    ratio: str


@dataclass(frozen=True)
class GainShown:
    """What a measure changes in one process and horizon; `by` "" when nothing was left before or after."""

    process: str
    horizon: str
    before: CellShown
    after: CellShown
    by: str


@dataclass(frozen=True)
class ProcessRow:
    """One process with its cells, in the order of the horizons."""

    code: str
    name: str
    cells: list[CellShown]


@dataclass(frozen=True)
class TurnRow:
    """One of the eight steps."""

    step: int
    name: str
    owner: str
    partners: str
    note: str
    is_done: bool
    is_open: bool
    is_mine: bool
    at: Any


def scenario_rows(told: Told) -> list[ScenarioRow]:
    """What weighs most first; then what is not scored on everything, by number."""
    ranked = [_row(told.known, each.scenario, each) for each in told.judged]
    known = {each.number for each in ranked}
    return ranked + [_row(told.known, each, None) for each in told.scenarios if each.number not in known]


def score_rows(scenario: ScenarioTold, known: Method) -> list[ScoreRow]:
    """Every criterion, scored or not."""
    return [_score(scenario, each, known) for each in known.criteria.values()]


def sensitivity_rows(judged: Judged, known: Method) -> list[tuple[str, str, str, bool]]:
    """Per profile of weights: name, index, class in words, whether it is another class."""
    return [
        (
            said(known.weight_names[each.profile]),
            index(each.index),
            letter(each.letter, known.impact_words),
            each.letter is not judged.impact.letter,
        )
        for each in judged.sensitivity.profiles
    ]


def share_words(judged: Judged) -> str:
    """`C in 82 %, D in 18 %`."""
    return ", ".join(
        say("risk-profile-share-of", letter=each.value, percent=round(100 * share))
        for each, share in judged.sensitivity.shares
    )


def process_rows(scenario: ScenarioTold, known: Method) -> list[ProcessRow]:
    """Where care tips; nothing while nobody wrote what is asked."""
    cells = scenario.cells(known)
    return [
        ProcessRow(each.process, said(known.processes[each.process].name), _of(cells, each.process))
        for each in scenario.demands
    ]


def suffices_rows(scenario: ScenarioTold) -> list[tuple[Suffices, str, bool]]:
    """What a scenario counts on, each with the verdict in words, and whether that is enough."""
    return [
        (each, say(f"risk-profile-verdict-{each.verdict}"), each.verdict == road.ENOUGH)
        for each in scenario.suffices
    ]


def capability_rows(told: Told) -> list[tuple[Capability, list[tuple[int, str, str, bool]]]]:
    """What the region can do, each with the scenarios that count on it: number, title and verdict."""
    return [
        (
            each,
            [
                (scenario.number, scenario.told.title, word, is_enough)
                for scenario in told.scenarios
                for one, word, is_enough in suffices_rows(scenario)
                if one.capability.number == each.number
            ],
        )
        for each in told.capabilities
    ]


def shared_rows(scenario: ScenarioTold, known: Method) -> list[tuple[str, str]]:
    """A resource that several processes need, with those."""
    found = imbalance.shared([each.dependency for each in scenario.needs])
    return [
        (said(known.resources[code]), ", ".join(said(known.processes[each].name) for each in processes))
        for code, processes in found.items()
    ]


def shared_by_institutions(
    scenario: ScenarioTold, read: Sequence[institutions.Seen]
) -> list[institutions.SharedRow]:
    """Of what this scenario leans on: where institutions that were read get it from one supplier.

    Nothing while nobody said from whom it comes.
    """
    resources = {each.dependency.resource for each in scenario.needs}
    return institutions.shared_rows(read, resources) if resources else []


def gain_rows(scenario: ScenarioTold, known: Method) -> list[dict[str, Any]]:
    """Every measure, with each process and horizon that it changes."""
    return [
        {
            "title": each.title,
            "by": spoken(each.said),
            "buffer": buffer(each.measure.buffer_hours),
            "gains": [
                GainShown(
                    process=said(known.processes[gain.after.process].name),
                    horizon=said(known.horizon_names[gain.after.horizon]),
                    before=_cell(gain.before),
                    after=_cell(gain.after),
                    by=figure(gain.ratio_text),
                )
                for gain in scenario.gains(each, known)
            ],
        }
        for each in scenario.proposals
    ]


def turn_rows(kept: KeptProfile, version: ProfileVersion, member: Membership, known: Method) -> list[TurnRow]:
    """The eight steps, with whose turn each is."""
    turns, current = kept.turns.get(version.number, {}), kept.open_step(version)
    return [_turn(step, said(words), turns.get(step), current, member) for step, words in known.steps.items()]


def change_rows(found: Sequence[Change]) -> list[tuple[int, str, str]]:
    """Number, title, and what is otherwise."""
    return [(each.number, each.title, _changed(each)) for each in found]


def narrows(told: Told) -> list[tuple[ScenarioTold, Narrow]]:
    """Every bottleneck of a version as it stands now, with its scenario."""
    return [(scenario, each) for scenario in followed(told.version.pk) for each in scenario.narrows]


def accepted_rows(found: Iterable[tuple[ScenarioTold, Narrow]]) -> list[tuple[Narrow, Accepted, bool]]:
    """The risks that are accepted, with whether that day has passed."""
    today = times.local(now()).date()
    return [(each, each.accepted[-1], each.accepted[-1].until < today) for _, each in found if each.accepted]


def catalogue_rows(records: Iterable[Record]) -> list[tuple[Record, str, str, bool, str]]:
    """A record with its name, what it says besides, whether it is confirmed, and its own licence note, ""
    when it is that of all.
    """
    usual = licence_note()
    return [
        (
            each,
            said(each.name),
            _value(each),
            each.status == VERIFIED,
            "" if (note := said(each.licence_note)) == usual else note,
        )
        for each in records
    ]


def licence_note() -> str:
    """What of its source may stand here, for every record that has no note of its own."""
    return said(queries.licence_note())


def other_result(given: others.Result) -> str:
    """What comes out of a method of others, on its own scale."""
    if isinstance(given, others.Percent):
        return say("risk-profile-other-percent", value=figure(f"{given.value:.1f}"))
    if isinstance(given, others.Score):
        return say("risk-profile-other-score", value=figure(f"{given.value:.2f}"), most=given.most)
    return say("risk-profile-other-cell", likelihood=given.likelihood, impact=given.impact)


def letter(given: Letter, words: Mapping[Any, Words]) -> str:
    """`C, ernstig`; what does not apply in words alone."""
    if given in words:
        return f"{given.value}, {said(words[given])}"
    return say("risk-profile-does-not-apply")


def index(value: float) -> str:
    """Three figures behind the point, in the language of the screen."""
    return figure(f"{value:.3f}")


def figure(text: str) -> str:
    """A figure with the point of the language of the screen."""
    return text.replace(".", say("risk-profile-point"))


def chance(given: Chance) -> str:
    """`2 % in 4 jaar (1 tot 4 %)`."""
    return say(
        "risk-profile-chance-of", middle=_percent(given.middle), low=_percent(given.low),
        high=_percent(given.high), years=given.years,
    )  # fmt: skip


def buffer(hours: int | None) -> str:
    """How long a buffer lasts."""
    return say("risk-profile-buffer-endless") if hours is None else say("risk-profile-buffer", hours=hours)


def spoken(given: Said) -> str:
    """`Bram Janssen, GHOR Zuid-Limburg, 12 nov`."""
    return f"{given.by}, {day(times.local(given.at).date())}"


def day(when: date) -> str:
    """In the language of the screen."""
    return times.day(when, current_language())


def theme_names(scenario: ScenarioTold) -> list[tuple[str, str]]:
    """The themes of a scenario by code, with their names."""
    return [(code, said(name)) for code, name in themes_of().themes.items() if code in scenario.told.themes]


def version_rows(found: SeenProfile) -> list[tuple[ProfileVersion, str, str, str]]:
    """Version, how it stands, who began it, and who established it."""
    return [
        (
            each,
            say(f"risk-profile-state-{found.kept.state(each)}"),
            f"{each.by.account.name}, {each.by.organisation.name}",
            _established(found.kept, each),
        )
        for each in found.versions
    ]


def names(slugs: Iterable[str]) -> str:
    """The organisations with these slugs, by name."""
    return ", ".join(sorted(organisations.names_of(slugs).values()))


def _row(known: Method, scenario: ScenarioTold, judged: Judged | None) -> ScenarioRow:
    told = scenario.told
    return ScenarioRow(
        number=scenario.number,
        title=told.title,
        kind=said(known.kinds[told.kind]),
        likelihood=letter(told.letter, known.likelihood_words),
        chance=chance(told.chance),
        impact=letter(judged.impact.letter, known.impact_words) if judged else "",
        index=index(judged.impact.index) if judged else "",
        quadrant=say(f"risk-profile-quadrant-{judged.spot.quadrant}") if judged else "",
        quadrant_code=judged.spot.quadrant if judged else "",
        is_uncertain=judged is not None and judged.sensitivity.is_uncertain,
        dissents=len(scenario.dissents),
        missing=len(scenario.missing(known)),
    )


def _score(scenario: ScenarioTold, criterion: Criterion, known: Method) -> ScoreRow:
    found = scenario.scores.get(criterion.code)
    scored = found.scored if found else None
    spread = scored is not None and scored.low is not scored.high
    return ScoreRow(
        criterion=criterion,
        name=said(criterion.name),
        score=found,
        letter=scored.letter.value if scored else "",
        word=letter(scored.letter, known.impact_words) if scored else say("risk-profile-not-scored-yet"),
        bounds=say("risk-profile-between", low=scored.low.value, high=scored.high.value)
        if scored is not None and spread
        else "",
        blocks=tuple(
            (
                scored is not None and scored.letter >= each,
                scored is not None and spread and scored.low <= each <= scored.high,
            )
            for each in RegionalImpact
            if each is not RegionalImpact.X
        ),
        parts=", ".join(f"{said(words)}: {dict(found.parts)[code].value}" for code, words in criterion.parts)
        if found and found.parts
        else "",
        dissents=scenario.dissents_on(criterion.code),
    )


def _turn(step: int, name: str, row: ProfileTurn | None, current: int | None, member: Membership) -> TurnRow:
    return TurnRow(
        step=step,
        name=name,
        owner=f"{row.owner.account.name}, {row.owner.organisation.name}" if row else "",
        partners=names(row.partners) if row else "",
        note=row.note if row else "",
        is_done=row is not None and row.is_done,
        is_open=step == current,
        is_mine=row is not None and row.owner.account_id == member.account_id,
        at=row.at if row else None,
    )


def _changed(each: Change) -> str:
    if each.kind in (ADDED, DROPPED):
        return say(f"risk-profile-change-{each.kind}")
    if each.kind == CHANCE:
        return say("risk-profile-change-chance", before=each.before, after=each.after)
    if each.kind == SCORE:
        before = each.before or say("risk-profile-unknown")
        return say("risk-profile-change-score", criterion=each.criterion, before=before, after=each.after)
    if each.kind == SUFFICES:
        before, after = (
            say(f"risk-profile-verdict-{one}") if one else say("risk-profile-verdict-none")
            for one in (each.before, each.after)
        )
        return say("risk-profile-change-suffices", what=each.criterion, before=before, after=after)
    return say("risk-profile-change-reworded")


def _established(kept: KeptProfile, version: ProfileVersion) -> str:
    step = kept.step(version, road.ESTABLISHED)
    return (
        say("risk-profile-established-by", who=step.by.account.name, on=day(times.local(step.at).date()))
        if step
        else ""
    )


def _of(cells: Iterable[Cell], process: str) -> list[CellShown]:
    return [_cell(each) for each in cells if each.process == process]


def _cell(cell: Cell) -> CellShown:
    return CellShown(cell, figure(cell.ratio_text))


def _percent(share: float) -> str:
    return figure(f"{100 * share:.3g}")


def _value(record: Record) -> str:
    """What a record says besides its name; nothing for what has only a name."""
    told = [
        say(
            f"risk-profile-value-{key.replace('_', '-')}",
            value=figure(str(value)),
        )
        for key, value in record.value.items()
        if key in _TOLD
    ]
    ladder = record.value.get("ladder")
    if ladder:
        steps = zip("ABCDE", ladder[current_language()], strict=True)
        told += [f"{each}: {words}" for each, words in steps]
        told += [] if ladder["status"] == VERIFIED else [say("risk-profile-ladder-unconfirmed")]
    return "; ".join(told)


def dissents_on_likelihood(scenario: ScenarioTold) -> tuple[Dissent, ...]:
    """Who thinks it is likelier, or less likely."""
    return scenario.dissents_on(LIKELIHOOD)


def criterion_name(criterion: Criterion) -> str:
    """`2.1 Doden`."""
    return f"{criterion.code} {said(criterion.name)}"


def step_name(step: int, known: Method) -> str:
    """`5. Gevolgen scoren`."""
    return f"{step}. {said(known.steps[step])}"


def care(scenario: ScenarioTold, known: Method) -> tuple[str, str] | None:
    """One figure for all processes, with its class in words; None while nothing is modelled."""
    cells = scenario.cells(known)
    if not cells:
        return None
    found = imbalance.care_index(cells, {code: each.weight for code, each in known.processes.items()})
    gravest = max(cell.letter for cell in cells)
    return index(float(found)), letter(gravest, known.balance_words)
