"""What was stated as a value: figures of reports, answers with a number, bottlenecks that are one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.utils import translation

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Contradiction
from samenbeeld.crisis_picture.queries.asking import ContradictionView, contradictions, requests
from samenbeeld.crisis_picture.rules import disagreeing as rules
from samenbeeld.crisis_picture.rules.disagreeing import Stated
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.crisis_picture.rules.requests import RequestState
from samenbeeld.kernel import policy
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.queries.bottlenecks import current, merged
from samenbeeld.situation_reports.rules.bottlenecks import OPEN, root
from samenbeeld.situation_reports.rules.template import Field, figure_of

_FIGURES = ("number", "duration", "capacity")
# The first letters of a key that was made from the thing; the rest is of what was said of it.
_OF_THING = 16


@dataclass(frozen=True)
class Statement:
    """One value as the rule sees it, with its words: of what, what is said, by whom; `owner` may know."""

    stated: Stated
    subject: str
    said: str
    who: str
    by: Membership
    owner: Organisation | None


@dataclass(frozen=True)
class Disagreement:
    """What is to be written down of one thing; beside the contradiction that is `open` when there is one."""

    thing: str
    claims: tuple[Statement, ...]
    open: Contradiction | None

    @property
    def newest(self) -> Statement:
        """The claim by which it came out."""
        return max(self.claims, key=lambda each: each.stated.seen_at)

    @property
    def key(self) -> str:
        """Of this thing with these claims: the same is not marked twice."""
        said = (f"{each.who}: {each.said}" for each in self.claims)
        return f"{mark_of(self.thing)}{digest(*said)[:20]}"


def mark_of(thing: str) -> str:
    """How the key of every contradiction about this thing begins."""
    return digest(thing)[:_OF_THING]


def figure(key: str, owner: str) -> str:
    """What a figure is about: that organisation, or the world around all of them, of which there is one."""
    shared = key in policy.load("decisions")["contradiction"]["one_for_all"]
    return f"figure:{key}:{'' if shared else owner}"


def disagreements(activity: Activity) -> list[Disagreement]:
    """What disagrees now and was not written down yet. Twelve queries, however much was said."""
    # Written down in one language, whoever happens to state a value: else the same words were new in another.
    with translation.override("nl"):
        statements = {(one.stated.thing, one.stated.source): one for one in _statements(activity)}
    within = timedelta(minutes=policy.load("decisions")["contradiction"]["same_time_minutes"])
    found = rules.disagreements((one.stated for one in statements.values()), within)
    if not found:
        return []
    known = contradictions(activity)
    made = []
    for thing, values in found.items():
        before = [each for each in known if each.contradiction.key.startswith(mark_of(thing))]
        claims = {_words(one): one for one in (statements[thing, value.source] for value in values)}
        is_open = next((each for each in before if each.is_open), None)
        said = {(claim.said, claim.who) for each in before for claim in each.claims}
        fresh = rules.to_mark(list(claims), said, is_open=is_open is not None)
        if fresh:
            there = is_open.contradiction if is_open else None
            made.append(Disagreement(thing, tuple(claims[each] for each in fresh), there))
    return made


def disputed(activity: Activity) -> dict[str, ContradictionView]:
    """How the key of a thing begins -> the open contradiction about it that the rule found."""
    found = (each for each in contradictions(activity) if each.is_open)
    return {each.contradiction.key[:_OF_THING]: each for each in found}


def _words(one: Statement) -> tuple[str, str]:
    return one.said, one.who


def _statements(activity: Activity) -> Iterator[Statement]:
    # The later of two that come from one source in different ways is what it says now.
    every = [*_reported(activity), *_answered(activity), *_bottlenecks(activity)]
    yield from sorted(every, key=lambda one: one.stated.seen_at)


def _reported(activity: Activity) -> Iterator[Statement]:
    template = reports.template()
    for report in reports.newest_reports(activity):
        owner = report.organisation
        for key, value in report.values.items():
            field, number = template.field(key), figure_of(value)
            if field is None or field.type not in _FIGURES or number is None:
                continue
            seen = value.get("at") if isinstance(value, dict) else None
            at = datetime.fromisoformat(seen) if seen else report.submitted_at
            who = say("crisis-picture-in-report", who=owner.name)
            yield _of_figure(field, owner, owner, number, at, who, report.author)


def _answered(activity: Activity) -> Iterator[Statement]:
    """Answers with a number to a question that names a figure; about the organisation that it names."""
    template = reports.template()
    names = [
        (f.key, name)
        for b in template.blocks
        for f in b.fields
        if f.type in _FIGURES
        for name in f.name.values()
    ]
    places = activities.participants(activity)
    for asked in requests(activity):
        field = template.field(rules.figure_asked(asked.request.text, names))
        if field is None or asked.disagrees or asked.state is RequestState.WITHDRAWN:
            continue  # those that differ among each other stand beside each other already
        named = rules.figure_asked(asked.request.text, ((each.slug, each.name) for each in places))
        about = next((each for each in places if each.slug == named), None)
        for answer in asked.current:
            if answer.value is not None:
                source = answer.organisation
                who = say("crisis-picture-in-answer", who=source.name, number=str(asked.number))
                yield _of_figure(
                    field,
                    about or source,
                    source,
                    float(answer.value),
                    answer.seen_at or answer.at,
                    who,
                    answer.by,
                )


def _of_figure(
    field: Field,
    about: Organisation,
    source: Organisation,
    number: float,
    at: datetime,
    who: str,
    by: Membership,
) -> Statement:
    thing = figure(field.key, about.slug)
    name = reports.said(field.name)
    is_shared = thing.endswith(":")
    return Statement(
        stated=Stated(thing, source.slug, number, at),
        subject=name if is_shared else f"{name}, {about.name}",
        said=f"{say('look-number', value=number)} {field.unit}".strip(),
        who=who,
        by=by,
        owner=source if is_shared else about,
    )


def _bottlenecks(activity: Activity) -> Iterator[Statement]:
    """How many, and by when, of bottlenecks that somebody said are one."""
    groups = merged(activity)
    if not groups:
        return
    rows = [row for row in current(activity) if row.status == OPEN]
    rows.sort(key=lambda row: root(str(row.thread), groups))
    for lead, found in groupby(rows, key=lambda row: root(str(row.thread), groups)):
        together = list(found)
        subject = next((row for row in together if str(row.thread) == lead), together[0]).what
        for row in together:
            who = row.organisation.name if row.organisation else row.said_by.organisation.name
            source = str(row.thread)
            if row.count is not None:
                words = say("situation-reports-count-of", count=row.count)
                told = Stated(f"bottleneck:{lead}", source, row.count, row.said_at, lasts=True)
                yield Statement(told, subject, words, who, row.said_by, row.organisation)
            if row.needed_by is not None:
                words = say("situation-reports-needed-by", at=row.needed_by)
                told = Stated(f"bottleneck-by:{lead}", source, row.needed_by, row.said_at, lasts=True)
                yield Statement(told, subject, words, who, row.said_by, row.organisation)
