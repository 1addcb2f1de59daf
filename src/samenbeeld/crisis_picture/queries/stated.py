"""What was stated as a value: figures of reports, answers with a number, bottlenecks that are one.

What counts as the same thing, as the same moment and as the same unit stands in `policy/decisions.toml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.models import Answer
from samenbeeld.crisis_picture.queries.asking import ContradictionView, RequestView, contradictions, requests
from samenbeeld.crisis_picture.rules import contradictions as contradiction_rules
from samenbeeld.crisis_picture.rules import disagreeing as rules
from samenbeeld.crisis_picture.rules.disagreeing import Stated
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.crisis_picture.rules.requests import RequestState
from samenbeeld.kernel import policy
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import Bottleneck
from samenbeeld.situation_reports.queries.bottlenecks import current, merged
from samenbeeld.situation_reports.rules.bottlenecks import OPEN, root
from samenbeeld.situation_reports.rules.template import Field, figure_of

# The first letters of a key that was made from the thing; the rest is of what was said of it.
OF_THING = 16


@dataclass(frozen=True)
class Statement:
    """One value as the rule sees it, with its words: of what, what is said, by whom."""

    stated: Stated
    subject: str
    unit: str
    said: str
    who: str
    by: Membership
    source: Organisation


@dataclass(frozen=True)
class Finding:
    """What is to be written down of one thing: `claims` that differ, or with which all agree again.

    Beside the contradiction that is `open`, when there is one; a finding that agrees always has one.
    """

    thing: str
    claims: tuple[Statement, ...]
    open: ContradictionView | None
    newest: Statement
    is_agreed: bool

    @property
    def key(self) -> str:
        """Of this thing with these claims: the same is not marked twice."""
        said = (f"{each.who}: {each.said} {each.stated.seen_at.isoformat()}" for each in self.claims)
        return f"{mark_of(self.thing)}{digest(*said)[:20]}"


def mark_of(thing: str) -> str:
    """How the key of every contradiction about this thing begins."""
    return digest(thing)[:OF_THING]


def figure(key: str, owner: str) -> str:
    """What a figure is about: of that organisation. Another organisation has its own."""
    return f"figure:{key}:{owner}"


def findings(activity: Activity) -> list[Finding]:
    """What disagrees now and was not written down yet, and what agrees again. Twelve queries at most."""
    known = [each for each in contradictions(activity) if each.is_found]
    # Written down in one language, whoever happens to state a value: else the same words were new in another.
    with in_language("nl"):
        said = {(one.stated.thing, one.stated.source): one for one in _statements(activity, known)}
    within = timedelta(minutes=_policy()["same_time_minutes"])
    found = (
        _finding(thing, [said[thing, value.source] for value in values], known, within)
        for thing, values in rules.newest(one.stated for one in said.values()).items()
    )
    return [each for each in found if each is not None]


def _finding(
    thing: str, said: list[Statement], known: list[ContradictionView], within: timedelta
) -> Finding | None:
    before = [each for each in known if each.contradiction.key.startswith(mark_of(thing))]
    there = next((each for each in before if each.is_open), None)
    claimed_by = {claim.organisation.slug for claim in (there.claims if there else ()) if claim.organisation}
    at_once = rules.beside([one.stated for one in said], within)
    # What was found is not forgotten because time went by; only what joins it is of the same moment.
    counted = [one for one in said if one.stated in at_once or one.stated.source in claimed_by]
    newest = max(counted, key=lambda one: one.stated.seen_at)
    values = [one.stated for one in counted]
    if there is not None:
        now_said = {(claim.said, claim.who) for claim in there.current}
        fresh = [one for one in counted if (one.said, one.who) not in now_said]
        is_agreed = rules.agree(values, claimed_by)
        return Finding(thing, tuple(fresh), there, newest, is_agreed) if fresh or is_agreed else None
    if not rules.disagree(values) or _both_held(before, {one.source.pk for one in counted}):
        return None
    settled = {(claim.said, claim.organisation_id) for each in before for claim in each.claims}
    # The same is not marked again; when one value changed, all that is said now stands side by side anew.
    if all((one.said, one.source.pk) in settled for one in counted):
        return None
    return Finding(thing, tuple(counted), None, newest, is_agreed=False)


def _both_held(before: list[ContradictionView], sources: set[Any]) -> bool:
    """Whether a person said of these sources that both hold: they count something else, also next time."""
    return any(
        each.settlement is not None
        and each.settlement.both_hold
        and sources <= {claim.organisation_id for claim in each.claims}
        for each in before
    )


def things_of_figures(organisation: str) -> list[str]:
    """Everything that can be contradicted of what this organisation reports."""
    fields = (field for block in reports.template().blocks for field in block.fields)
    return [figure(each.key, organisation) for each in fields if each.type in _policy()["figure_types"]]


def things_of_bottleneck(activity: Activity, key: str) -> list[str]:
    """What can be contradicted of this bottleneck and those that are one with it."""
    return _things_by_lead(activity).get(root(key, merged(activity)), [])


@until_a_change
def _things_by_lead(activity: Activity) -> dict[str, list[str]]:
    groups = merged(activity)
    found: dict[str, set[str]] = {}
    for row in current(activity):
        if row.count is not None:
            lead = root(str(row.thread), groups)
            found.setdefault(lead, set()).add(_of_bottleneck(lead, row))
    return {lead: sorted(things) for lead, things in found.items()}


def _policy() -> dict[str, Any]:
    found: dict[str, Any] = policy.load("decisions")["contradiction"]
    return found


def _statements(activity: Activity, known: list[ContradictionView]) -> Iterator[Statement]:
    every = [*_reported(activity), *_bottlenecks(activity)]
    every += _answered(activity, every, known)
    # The later of two that come from one source in different ways is what it says now.
    yield from sorted(every, key=lambda one: one.stated.seen_at)


def _figures(version: str = "") -> dict[str, Field]:
    fields = (field for block in reports.template(version).blocks for field in block.fields)
    return {field.key: field for field in fields if field.type in _policy()["figure_types"]}


def _reported(activity: Activity) -> Iterator[Statement]:
    of_version = cache(_figures)
    for report in reports.newest_reports(activity):
        owner, figures = report.organisation, of_version(report.template_version)
        for key, value in report.values.items():
            number = figure_of(value)
            if key not in figures or number is None:
                continue  # unknown contradicts nobody; zero is a value
            seen = value.get("at") if isinstance(value, dict) else None
            at = datetime.fromisoformat(seen) if seen else report.submitted_at
            who = say("crisis-picture-in-report", who=owner.name)
            yield _of_figure(figures[key], owner, owner, number, at, who, report.author)


def _answered(
    activity: Activity, others: list[Statement], known: list[ContradictionView]
) -> Iterator[Statement]:
    """Answers with a number: to a question about a contradiction, or to one for exactly a figure."""
    marks = {mark_of(one.stated.thing): one for one in others}
    about = {
        contradiction_rules.about_key(each.contradiction.pk): marks.get(each.contradiction.key[:OF_THING])
        for each in known
    }
    places = list(activities.participants(activity))
    for asked in requests(activity):
        if asked.state is RequestState.WITHDRAWN or not any(each.value is not None for each in asked.current):
            continue
        if asked.request.key in about:
            if like := about[asked.request.key]:
                for answer in asked.current:
                    if answer.value is not None:
                        yield _like(like, asked, answer)
        elif not asked.disagrees:  # those that differ among each other stand beside each other already
            yield from _asked_by_name(asked, places)


def _asked_by_name(asked: RequestView, places: list[Organisation]) -> Iterator[Statement]:
    rule, figures = _policy(), list(_figures().values())
    key, place = rules.figure_asked(
        asked.request.text,
        [(field.key, name) for field in figures for name in field.name.values()],
        [(each.slug, each.name) for each in places],
        rule["asking_words"],
    )
    field = next((each for each in figures if each.key == key), None)
    if field is None or not any(
        rules.is_same_unit(asked.request.unit, _unit(field), name, rule["counting_words"])
        for name in field.name.values()
    ):
        return
    about = next((each for each in places if each.slug == place), None)
    for answer in asked.current:
        if answer.value is not None:
            source, at = answer.organisation, answer.seen_at or answer.at
            who = _who_answered(asked, answer)
            yield _of_figure(field, about or source, source, float(answer.value), at, who, answer.by)


def _who_answered(asked: RequestView, answer: Answer) -> str:
    return say("crisis-picture-in-answer", who=answer.organisation.name, number=str(asked.number))


def _like(like: Statement, asked: RequestView, answer: Answer) -> Statement:
    """The answer of a source that was asked about a contradiction: a newer value of the same thing."""
    assert answer.value is not None
    number, at = float(answer.value), answer.seen_at or answer.at
    runs_down = like.stated.slack > 0
    told = _stated(like.stated.thing, answer.organisation, number, at, runs_down, lasts=like.stated.lasts)
    said = _number(number, like.unit)
    who = _who_answered(asked, answer)
    return Statement(told, like.subject, like.unit, said, who, answer.by, answer.organisation)


def _of_figure(
    field: Field,
    about: Organisation,
    source: Organisation,
    number: float,
    at: datetime,
    who: str,
    by: Membership,
) -> Statement:
    unit = _unit(field)
    return Statement(
        stated=_stated(figure(field.key, about.slug), source, number, at, field.type == "duration"),
        subject=f"{reports.said(field.name)}, {about.name}",
        unit=unit,
        said=_number(number, unit),
        who=who,
        by=by,
        source=source,
    )


def _stated(
    thing: str, source: Organisation, number: float, at: datetime, runs_down: bool, *, lasts: bool = False
) -> Stated:
    if not runs_down:
        return Stated(thing, source.slug, number, at, lasts)
    slack = _policy()["same_end_minutes"] / 60
    return Stated(thing, source.slug, rules.end_of(number, at), at, lasts, slack)


def _unit(field: Field) -> str:
    if field.type == "duration":
        return say("situation-reports-unit-hours")
    return field.unit if field.type == "number" else ""


def _number(number: float, unit: str) -> str:
    return f"{say('look-number', value=number)} {unit}".strip()


def _bottlenecks(activity: Activity) -> Iterator[Statement]:
    """How many, of bottlenecks of one kind that a person said are one."""
    groups = merged(activity)
    if not groups:
        return
    rows = {str(row.thread): row for row in current(activity) if row.status == OPEN}
    for key, row in rows.items():
        lead = root(key, groups)
        first = rows.get(lead, row)
        if row.count is None or row.kind != first.kind or (lead == key and key not in groups.values()):
            continue
        source = row.organisation or row.said_by.organisation
        told = Stated(_of_bottleneck(lead, row), source.slug, row.count, row.said_at, lasts=True)
        unit = rules.counted(row.what, row.count)
        said = _number(row.count, unit)
        yield Statement(told, first.what, unit, said, source.name, row.said_by, source)


def _of_bottleneck(lead: str, row: Bottleneck) -> str:
    """Twelve cars are no other value than eighty residents: what was counted belongs to the thing."""
    return f"bottleneck:{lead}:{rules.counted(row.what, row.count or 0)}"
