"""Exercises, what is improved and self-assessments, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from samenbeeld.escalation.queries import said
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.risk_profile import queries as risk_profile
from samenbeeld.risk_profile.queries import Able
from samenbeeld.training.models import ExerciseGoal, ExercisePlanning
from samenbeeld.training.queries import KeptExercise, definition
from samenbeeld.training.queries.assessing import SeenAssessment
from samenbeeld.training.queries.improving import KeptImprovement
from samenbeeld.training.rules import planning as rules
from samenbeeld.training.rules.assessing import NOBODY_LOOKED, UNKNOWN
from samenbeeld.training.rules.planning import CAPABILITY, PLAN, SCENARIO


@dataclass(frozen=True)
class ExerciseRow:
    """One exercise in a list. `full`: no place is left."""

    kept: KeptExercise
    kind: str
    when: str
    where: str
    state: str
    state_word: str
    taken: str
    is_mine: bool
    is_full: bool


@dataclass(frozen=True)
class GoalRow:
    """One goal, what it tests with its address, and what was reached."""

    goal: ExerciseGoal
    number: str
    tests: str
    url: str
    result: str
    remark: str
    is_reached: bool


@dataclass(frozen=True)
class ImprovementRow:
    """One action in words. `source` is where it came from, with its address."""

    kept: KeptImprovement
    when: str
    is_late: bool
    source: str
    source_url: str
    ended: str
    is_mine: bool


@dataclass(frozen=True)
class AnswerRow:
    """One question with its answer. `before` is what was answered last time, when that was something else."""

    code: str
    question: str
    answer: str
    word: str
    evidence: str
    on: str
    before: str
    is_gap: bool
    mended: ImprovementRow | None


@dataclass(frozen=True)
class SubjectRow:
    """One subject: its conclusion in words, never a mark."""

    code: str
    name: str
    conclusion: str
    rows: tuple[AnswerRow, ...]


def exercise_row(kept: KeptExercise, member: Membership, moment: datetime) -> ExerciseRow:
    """One row of the calendar."""
    planning, stands = kept.planning, kept.state(moment)
    taken = len(kept.coming)
    told = say("training-taken", taken=taken)
    if planning.places is not None:
        told = say("training-taken-of", taken=taken, places=planning.places)
    if stands == rules.HELD:
        told = say("training-were-there", there=kept.there)
    return ExerciseRow(
        kept=kept,
        kind=say(f"training-kind-{planning.kind}"),
        when=when(planning.starts_at, planning.ends_at),
        where=planning.place or region_names(planning.regions),
        state=stands,
        state_word=say(f"training-state-{stands}"),
        taken=told,
        is_mine=kept.is_coming(member),
        is_full=planning.places is not None and taken >= planning.places,
    )


def goal_rows(kept: KeptExercise, member: Membership) -> list[GoalRow]:
    """The goals, with what was reached once that was said. A plan that one may not read keeps its name."""
    results = {each.goal_id: each for each in kept.results}
    tested = (f"{goal.plan.owner.slug}/{goal.plan.number}" for goal in kept.goals if goal.plan is not None)
    found = plans.choosing.readable(member, tested).values()
    readable = {each.kept.plan.pk: each.version.title for each in found}
    able = {each.code: each for each in risk_profile.able(member)} if _tests_capabilities(kept) else {}
    rows = []
    for goal in kept.goals:
        told = results.get(goal.pk)
        url, name = "", tests_words(goal, readable, able)
        if goal.tests == CAPABILITY and goal.code in able:
            url = f"{reverse('risk_profile', args=[able[goal.code].region.slug])}#capaciteiten"
        if goal.plan is not None and goal.plan_id in readable:
            url = reverse("plan", args=[goal.plan.owner.slug, goal.plan.number])
        rows.append(
            GoalRow(
                goal,
                str(goal.number),
                name,
                url,
                say(f"training-result-{told.result}") if told else "",
                told.remark if told else "",
                told is not None and told.result == "reached",
            )
        )
    return rows


def _tests_capabilities(kept: KeptExercise) -> bool:
    return any(goal.tests == CAPABILITY for goal in kept.goals)


def tests_words(goal: ExerciseGoal, readable: Mapping[int, str], able: Mapping[str, Able]) -> str:
    """`Plan: Evacuatie`, `Kunnen: opschalen`, `Scenario: hoogwater`, `Capaciteit: liggend vervoer`."""
    if goal.tests == CAPABILITY:
        known = able.get(goal.code)
        title = known.capability.title if known else say("training-capability-closed")
        return say("training-tests-capability", what=title)
    if goal.tests == PLAN:
        title = readable.get(goal.plan_id or 0) or say("training-plan-closed")
        return say("training-tests-plan", what=title)
    known_words = plans.definition().themes if goal.tests == SCENARIO else definition().competences
    found = known_words.get(goal.code)
    return say(f"training-tests-{goal.tests}", what=said(found) if found else goal.code)


def improvement_row(kept: KeptImprovement, member: Membership, today: date) -> ImprovementRow:
    """One row of the list."""
    action = kept.action
    source, url = "", ""
    if action.event is not None:
        source = say("training-from-exercise")
        url = reverse("exercise_event", args=[action.event.owner.slug, action.event.number])
    elif action.assessment is not None:
        source = say("training-from-assessment")
        url = reverse("continuity", args=[action.assessment.organisation.slug])
    ended = ""
    if kept.end is not None:
        on = day(times.local(kept.end.at).date())
        ended = say(f"training-ended-{kept.end.kind}", who=kept.end.by.account.name, on=on)
    return ImprovementRow(
        kept=kept,
        when=say("training-due-on", on=day(action.due_on)),
        is_late=kept.is_late(today),
        source=source,
        source_url=url,
        ended=ended,
        is_mine=action.owner_id == member.organisation_id,
    )


def subject_rows(
    seen: SeenAssessment, mended: Mapping[str, KeptImprovement], member: Membership, today: date
) -> list[SubjectRow]:
    """The self-assessment that counts, subject by subject."""
    answers, gaps = seen.answers, {*seen.gaps}
    before = {each.question: each.before for each in seen.changes}
    conclusions = seen.newest.conclusions if seen.newest else {}
    rows = []
    for subject in seen.questions.subjects:
        found = []
        for question in subject.questions:
            each = answers.get(question.code, NOBODY_LOOKED)
            what = mended.get(question.code)
            found.append(
                AnswerRow(
                    code=question.code,
                    question=said(question.words),
                    answer=each.answer,
                    word=answer_word(each.answer),
                    evidence=each.evidence,
                    on=day(each.on) if each.on else "",
                    before=answer_word(before[question.code]) if question.code in before else "",
                    is_gap=question.code in gaps,
                    mended=improvement_row(what, member, today) if what else None,
                )
            )
        rows.append(
            SubjectRow(subject.code, said(subject.name), conclusions.get(subject.code, ""), tuple(found))
        )
    return rows


def answer_word(answer: str) -> str:
    """`Ja`, `Deels`, `Onbekend`."""
    return say(f"training-answer-{answer or UNKNOWN}")


def when(starts_at: datetime, ends_at: datetime) -> str:
    """`di 8 dec 13:00 tot 16:30`, or with both days."""
    first, last = times.local(starts_at), times.local(ends_at)
    begin, end = times.clock(starts_at), times.clock(ends_at)
    if first.date() == last.date():
        return say("training-when", day=day(first.date()), begin=begin, end=end)
    return say("training-when-days", first=f"{day(first.date())} {begin}", last=f"{day(last.date())} {end}")


def day(moment: date) -> str:
    """`9 nov 2027`, or `ma 9 nov` within this year."""
    return times.day(moment, current_language())


def region_names(codes: Iterable[str]) -> str:
    """`Limburg-Noord, Zuid-Limburg`."""
    wanted = set(codes)
    return ", ".join(each.name for each in organisations.regions() if each.code in wanted)


def theme_names(planning: ExercisePlanning) -> list[tuple[str, str]]:
    """Its themes by code, with their names."""
    names = plans.definition().themes
    return [(code, said(name)) for code, name in names.items() if code in planning.themes]
