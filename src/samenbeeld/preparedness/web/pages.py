"""Preparedness in words: cards that were started, what a theme asks of somebody, and what ails plans."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.escalation.queries import ladder, said
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.plans.queries import Shown
from samenbeeld.plans.queries.cards import ShownCard
from samenbeeld.plans.rules.agreements import Holds
from samenbeeld.plans.rules.cards import CardStep
from samenbeeld.preparedness.queries import Ailing, Started
from samenbeeld.preparedness.queries.health import Health
from samenbeeld.preparedness.rules import Ailment, Score

_DONE = (TaskState.DONE, TaskState.CHECKED)


@dataclass(frozen=True)
class StartedRow:
    """A card that somebody works by."""

    each: Started
    role: str
    plan_url: str
    number: str
    tasks: tuple["TaskRow", ...]
    may_learn: bool


@dataclass(frozen=True)
class TaskRow:
    """One step that became a task."""

    view: TaskView
    text: str
    is_done: bool
    told: str
    url: str


@dataclass(frozen=True)
class OfferedRow:
    """A card that can be started."""

    each: ShownCard
    role: str
    steps: int
    number: str
    is_own: bool


@dataclass(frozen=True)
class StepRow:
    """One step of a card on the page of a theme."""

    step: CardStep
    within: str
    task: TaskRow | None = None


@dataclass(frozen=True)
class PlanLine:
    """One plan of the region on the page of a theme."""

    shown: Shown
    stand: str
    under: str
    asks: bool
    url: str
    is_for_phase: bool


@dataclass(frozen=True)
class WhoRow:
    """Who does what, and in which phases."""

    role: str
    card: ShownCard
    phases: str
    is_now: bool


@dataclass(frozen=True)
class WhoGroup:
    """One function with its cards, those for this phase first."""

    role: str
    rows: tuple[WhoRow, ...]

    @property
    def now(self) -> int:
        """How many are for this phase."""
        return sum(row.is_now for row in self.rows)


@dataclass(frozen=True)
class AilingRow:
    """One thing that is wrong, and the one thing that mends it."""

    what: str
    about: str
    verb: str
    url: str
    is_own: bool


@dataclass(frozen=True)
class HealthRow:
    """One organisation."""

    health: Health
    told: str
    before: str
    themes: tuple[tuple[str, str], ...]
    ailing: tuple[AilingRow, ...]
    is_own: bool


def started_row(each: Started, member: Membership, activity: Activity) -> StartedRow:
    """One card that was started here."""
    plan = each.start.version.plan
    scope = activities.scope(activity, owner=each.start.organisation.slug)
    return StartedRow(
        each=each,
        role=role_name(each.start.card.role),
        plan_url=reverse("plan", args=[plan.owner.slug, plan.number]),
        number=str(each.start.version.number),
        tasks=tuple(task_row(view, activity) for view in each.tasks),
        may_learn=access.may(member, "crisis_picture.do_task", scope),
    )


def task_row(view: TaskView, activity: Activity) -> TaskRow:
    """One step as it stands."""
    is_done = view.state in _DONE
    told = (
        say("preparedness-done-at", at=view.changed_at, who=view.changed_by.account.name)
        if is_done
        else say("preparedness-due-at", at=view.task.due)
    )
    url = reverse("crisis_picture_task", args=[activity.slug, view.number])
    return TaskRow(view, view.task.text, is_done, told, url)


def offered(found: Iterable[ShownCard], member: Membership, looked_for: Sequence[int]) -> list[OfferedRow]:
    """Cards that can be started: those of one's own functions first, of those the plans that were
    `looked_for` (by key, best first).
    """
    place = {plan: number for number, plan in enumerate(looked_for)}
    rows = [
        OfferedRow(
            each,
            role_name(each.card.role),
            len(each.steps),
            str(each.shown.version.number),
            each.card.role in ("", *member.functions),
        )
        for each in found
    ]
    return sorted(
        rows,
        key=lambda row: (
            not row.is_own,
            place.get(row.each.shown.kept.plan.pk, len(place)),
            row.each.card.title,
        ),
    )


def role_name(role: str) -> str:
    """`Hoofd Informatie`, or everybody."""
    return organisations.function_name(role) if role else say("plans-card-everybody")


def within(minutes: int | None) -> str:
    """`binnen 30 min`; "" without a moment."""
    if minutes is None:
        return ""
    if minutes % 60:
        return say("plans-card-within-minutes", count=minutes)
    return say("plans-card-within-hours", count=minutes // 60)


def plan_line(shown: Shown, to_read: Container[int], phase: int | None, today: date) -> PlanLine:
    """One plan: how it stands for a reader who has to read those, what asks for attention first."""
    version, kept = shown.version, shown.kept
    url = reverse("plan", args=[kept.owner.slug, kept.plan.number])
    stand, under, asks = say("plans-valid"), say("plans-review-on", on=day(version.review_on)), False
    if version.pk in to_read:
        stand, under, asks = say("preparedness-not-read"), say("preparedness-read-it"), True
        if version.number > 1:
            under, url = (
                say("plans-what-changed"),
                reverse("plan_difference", args=[kept.owner.slug, kept.plan.number]),
            )
    elif shown.is_overdue:
        stand, under, asks = say("plans-review-due", on=day(version.review_on)), "", True
    else:
        agreed = plans.agreements.agreed_in(kept.plan)
        if agreed.terms is not None and agreed.terms.expires_on is not None:
            holds = agreed.holds(today)
            stand = say(f"plans-holds-{holds.value}", on=day(agreed.terms.expires_on))
            asks = holds is not Holds.HOLDS
    return PlanLine(shown, stand, under, asks, url, phase is None or phase in version.phases)


def who_groups(found: Sequence[ShownCard], phase: int | None) -> list[WhoGroup]:
    """Per function what it does and when, the most responsible first."""
    return [
        WhoGroup(role, tuple(sorted(rows, key=lambda row: not row.is_now)))
        for role, rows in groupby(_who_rows(found, phase), key=lambda row: row.role)
    ]


def _who_rows(found: Sequence[ShownCard], phase: int | None) -> list[WhoRow]:
    names = {step.number: said(step.name) for step in ladder().steps}
    order = {code: place for place, code in enumerate(organisations.functions())}
    ranked = sorted(found, key=lambda each: order.get(each.card.role, len(order)))
    return [
        WhoRow(
            role_name(each.card.role),
            each,
            ", ".join(names[number] for number in each.shown.version.phases if number in names),
            phase is not None and phase in each.shown.version.phases,
        )
        for each in ranked
    ]


def health_rows(
    lines: Iterable[tuple[Health, Ailing | None]], member: Membership, before: Mapping[str, Score]
) -> list[HealthRow]:
    """These lines by organisation, in their order."""
    return [
        _health_row(each, [one for _, one in of_each if one is not None], member, before)
        for each, of_each in groupby(lines, key=lambda line: line[0])
    ]


def _health_row(
    each: Health, ailing: Iterable[Ailing], member: Membership, before: Mapping[str, Score]
) -> HealthRow:
    """One organisation in words, with these of the things that are wrong."""
    names = plans.definition().themes
    is_own = each.organisation.pk == member.organisation_id
    last = before.get(each.organisation.slug)
    return HealthRow(
        health=each,
        told=score_words(each.whole),
        before=say("preparedness-before", percent=last.percent) if last and last.percent is not None else "",
        themes=tuple(
            (said(names[code]), score_words(of)) for code, of in each.by_theme.items() if code in names
        ),
        ailing=tuple(ailing_row(one, is_own=is_own) for one in ailing),
        is_own=is_own,
    )


def score_words(score: Score) -> str:
    """`30 van 40 in orde`."""
    return say("preparedness-score", right=score.checks - score.ailing, checks=score.checks)


def ailing_row(one: Ailing, *, is_own: bool) -> AilingRow:
    """What is wrong in words, with the address where it is mended."""
    return AilingRow(
        what=say(f"preparedness-ails-{one.ailment.value}"),
        about=one.version.title if one.version else one.organisation.name,
        verb=say(f"preparedness-mend-{one.ailment.value}"),
        url=_mended_at(one),
        is_own=is_own,
    )


def _mended_at(one: Ailing) -> str:
    if one.ailment is Ailment.NUMBER_UNCONFIRMED or one.kept is None:
        return reverse("organisation", args=[one.organisation.slug])
    if one.ailment is Ailment.NEVER_EXERCISED:
        return f"{reverse('exercise_event_new')}?plan={one.kept.owner.slug}/{one.kept.plan.number}"
    address = [one.kept.owner.slug, one.kept.plan.number]
    if one.ailment is Ailment.EXPIRED:
        return reverse("plan_terms", args=address)
    anchors = {Ailment.UNREAD: "#readers", Ailment.UNANSWERED: "#proposals"}
    return reverse("plan", args=address) + anchors.get(one.ailment, "")


def day(when: date) -> str:
    """`9 nov 2027`, or `ma 9 nov` within this year."""
    return times.day(when, current_language())
