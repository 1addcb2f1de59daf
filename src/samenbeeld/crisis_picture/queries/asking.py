"""Questions with their answers side by side, and contradictions, as they stand or stood at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import (
    Answer,
    Claim,
    Contradiction,
    InfoRequest,
    InfoRequestStep,
    Settlement,
)
from samenbeeld.crisis_picture.queries import retold
from samenbeeld.crisis_picture.rules import contradictions as contradiction_rules
from samenbeeld.crisis_picture.rules import requests as rules
from samenbeeld.crisis_picture.rules.requests import RequestState
from samenbeeld.crisis_picture.rules.tasks import is_for
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look import parts
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import Named, read_or_leave

REQUEST = "crisis_picture.request"


@dataclass(frozen=True)
class RequestView:
    """One question at `at`, with every answer until then. `asked` are the organisations."""

    request: InfoRequest
    asked: tuple[Organisation, ...]
    steps: tuple[InfoRequestStep, ...]
    answers: tuple[Answer, ...]
    at: datetime

    @property
    def number(self) -> int:
        """Its number in the activity."""
        return self.request.number

    @property
    def current(self) -> list[Answer]:
        """The answers that count: of each organisation the last. They stay side by side."""
        gone = {answer.supersedes_id for answer in self.answers}
        return [answer for answer in self.answers if answer.pk not in gone]

    @property
    def state(self) -> RequestState:
        """Where it stands."""
        last = self.steps[-1] if self.steps else None
        newest = max((answer.at for answer in self.answers), default=None)
        asked = {organisation.pk for organisation in self.asked}
        return rules.state_of(
            last.state if last else "",
            asked=len(asked),
            answered=len({answer.organisation_id for answer in self.answers} & asked),
            is_newer_than_step=bool(last and newest and newest > last.at),
            deadline=self.request.deadline,
            at=self.at,
        )

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still has to answer."""
        return self.state in rules.UNANSWERED

    @property
    def is_overdue(self) -> bool:
        """Whether the deadline went by without every answer."""
        return self.is_waiting and self.request.deadline < self.at

    @property
    def may_be_answered(self) -> bool:
        """Whether an answer still counts."""
        return rules.may_be_answered(self.state)

    @property
    def may_follow(self) -> tuple[RequestState, ...]:
        """The steps that may come next beside an answer."""
        return rules.may_follow(self.state)

    @property
    def changed_at(self) -> datetime:
        """When the last thing happened to it."""
        moments = [step.at for step in self.steps] + [answer.at for answer in self.answers]
        return max(moments, default=self.request.asked_at)

    @property
    def changed_by(self) -> Membership:
        """Who did that."""
        moments = [(step.at, step.by) for step in self.steps]
        moments += [(answer.at, answer.by) for answer in self.answers]
        return max(moments, key=lambda moment: moment[0], default=(None, self.request.asked_by))[1]

    @property
    def disagrees(self) -> bool:
        """Whether the numbers that were answered differ."""
        return rules.differ(answer.value for answer in self.current)

    def is_asked(self, organisation: Organisation) -> bool:
        """Whether that organisation was asked."""
        return organisation.pk in {each.pk for each in self.asked}

    def answer_of(self, organisation: Organisation) -> Answer | None:
        """The answer of that organisation that counts."""
        return next((each for each in self.current if each.organisation_id == organisation.pk), None)

    def waits_for(self, member: Membership) -> bool:
        """Whether this member is one of those who should answer, and their organisation did not yet."""
        mine = member.organisation
        if not self.is_waiting or not self.is_asked(mine) or self.answer_of(mine):
            return False
        return is_for(
            organisation=mine.pk,
            function=self.request.function,
            person=None,
            mine=mine.pk,
            functions=member.functions,
            me=member.pk,
        )


@dataclass(frozen=True)
class ContradictionView:
    """One contradiction at `at`: every claim until then, and the settlement when there was one."""

    contradiction: Contradiction
    claims: tuple[Claim, ...]
    settlement: Settlement | None
    question: RequestView | None
    at: datetime

    @property
    def number(self) -> int:
        """Its number in the activity."""
        return self.contradiction.number

    @property
    def is_open(self) -> bool:
        """Whether nobody settled it yet."""
        return self.settlement is None

    @property
    def changed_at(self) -> datetime:
        """When the last thing happened to it."""
        return self.settlement.at if self.settlement else max(claim.added_at for claim in self.claims)

    @property
    def is_found(self) -> bool:
        """Whether the rule found it in what organisations reported; else a person or an answer marked it."""
        return any(claim.organisation_id for claim in self.claims)

    @property
    def subject(self) -> str:
        """What it is about, in the language of the reader as far as the rule wrote it."""
        return retold.subject(self.contradiction.subject) if self.is_found else self.contradiction.subject

    @property
    def reason(self) -> str:
        """Why it is settled, in the same way; "" as long as it is open."""
        return retold.reason(self.settlement.reason, self.claims) if self.settlement else ""

    @property
    def said(self) -> str:
        """What stands side by side now, in one line."""
        return " / ".join(retold.said(claim) for claim in self.current)

    @property
    def current(self) -> list[Claim]:
        """What each source says now: of a source that corrected itself the last."""
        found = (claim for claim in self.claims if claim.organisation_id)
        last: dict[object, Claim] = {claim.organisation_id: claim for claim in found}
        return [claim for claim in self.claims if last.get(claim.organisation_id, claim) == claim]

    @property
    def sources(self) -> list[Organisation]:
        """The organisations that differ, when the rule found them."""
        return list(
            {each.organisation.pk: each.organisation for each in self.claims if each.organisation}.values()
        )

    @property
    def is_held(self) -> bool:
        """Whether everybody was asked and answered, and they still differ: only a person can go on."""
        return self.is_open and self.is_found and self.question is not None and not self.question.is_waiting

    @property
    def outcome(self) -> str:
        """What the settlement says, in words; "" as long as it is open."""
        if self.settlement is None:
            return ""
        if self.settlement.claim:
            return say("crisis-picture-settled-on", said=retold.said(self.settlement.claim))
        return say(
            "crisis-picture-settled-both" if self.settlement.both_hold else "crisis-picture-settled-neither"
        )

    @property
    def as_claims(self) -> list[parts.Claim]:
        """Both sides, for the part of the screen that shows them side by side; what was corrected last."""
        now_said = self.current
        ordered = [*now_said, *(claim for claim in self.claims if claim not in now_said)]
        return [
            parts.Claim(
                None, retold.said(each), retold.who(each), each.seen_at, is_replaced=each not in now_said
            )
            for each in ordered
        ]


def requests(
    *activities: Activity, at: datetime | None = None, named: list[Named] | None = None
) -> list[RequestView]:
    """Every question of these activities as it stood at `at` (default: now), newest first; five queries, four
    when the caller reads who is `named`, for `put_members`.
    """
    moment = at or now()
    found = list(
        InfoRequest.objects.filter(activity__in=activities, asked_at__lte=moment)
        .select_related("activity")
        .prefetch_related("organisations")
        .order_by("-asked_at", "-number")
    )
    if not found:
        return []
    taken = list(
        InfoRequestStep.objects.filter(request__activity__in=activities, at__lte=moment).order_by("place")
    )
    given = list(
        Answer.objects.filter(request__activity__in=activities, at__lte=moment)
        .select_related("organisation")
        .order_by("at", "pk")
    )
    read_or_leave(named, (found, "asked_by"), (taken, "by"), (given, "by"))
    steps: dict[object, list[InfoRequestStep]] = {}
    for step in taken:
        steps.setdefault(step.request_id, []).append(step)
    answers: dict[object, list[Answer]] = {}
    for answer in given:
        answers.setdefault(answer.request_id, []).append(answer)
    return [
        RequestView(
            each,
            tuple(sorted(each.organisations.all(), key=lambda organisation: organisation.name)),
            tuple(steps.get(each.pk, ())),
            tuple(answers.get(each.pk, ())),
            moment,
        )
        for each in found
    ]


def requests_then(known: Iterable[RequestView], until: datetime, at: datetime) -> list[RequestView]:
    """Of all these questions those that were asked by `until`, with what was answered by then, judged at
    `at`.
    """
    return [
        replace(
            each,
            steps=tuple(step for step in each.steps if step.at <= until),
            answers=tuple(answer for answer in each.answers if answer.at <= until),
            at=at,
        )
        for each in known
        if each.request.asked_at <= until
    ]


def request_numbered(activity: Activity, number: int, at: datetime | None = None) -> RequestView:
    """One question. Raises NotFound, also for one that was not asked yet at `at`."""
    found = next((each for each in requests(activity, at=at) if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-request-not-found", number=str(number))
    return found


def contradictions(
    *activities: Activity, at: datetime | None = None, known_requests: list[RequestView] | None = None
) -> list[ContradictionView]:
    """Every contradiction as it stood at `at`, open ones first. Two queries beside those of the questions."""
    moment = at or now()
    found = list(
        Contradiction.objects.filter(activity__in=activities, marked_at__lte=moment)
        .select_related(
            "activity", "owner", "request", "question", "marked_by__account", "settlement__by__account",
            "settlement__by__organisation", "settlement__claim",
        )
        .order_by("-marked_at", "-number")
    )  # fmt: skip
    if not found:
        return []
    claims: dict[object, list[Claim]] = {}
    for claim in (
        Claim.objects.filter(contradiction__activity__in=activities, added_at__lte=moment)
        .select_related("organisation")
        .order_by("place")
    ):
        claims.setdefault(claim.contradiction_id, []).append(claim)
    views = [
        ContradictionView(
            each,
            tuple(claims[each.pk]),
            _settled(each, moment),
            _question(each, known_requests or ()),
            moment,
        )
        for each in found
    ]
    return _open_first(views)


def contradictions_then(
    known: Iterable[ContradictionView], asked: Iterable[RequestView], until: datetime, at: datetime
) -> list[ContradictionView]:
    """Of all these contradictions those that were marked by `until`, with what was claimed, `asked` and
    settled by then, judged at `at`.
    """
    asked = list(asked)
    views = [
        replace(
            each,
            claims=tuple(claim for claim in each.claims if claim.added_at <= until),
            settlement=_settled(each.contradiction, until),
            question=_question(each.contradiction, asked),
            at=at,
        )
        for each in known
        if each.contradiction.marked_at <= until
    ]
    return _open_first(views)


def contradiction_numbered(activity: Activity, number: int, at: datetime | None = None) -> ContradictionView:
    """One contradiction. Raises NotFound."""
    found = next((each for each in contradictions(activity, at=at) if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-contradiction-not-found", number=str(number))
    return found


def _open_first(views: Iterable[ContradictionView]) -> list[ContradictionView]:
    newest = sorted(views, key=lambda view: (view.contradiction.marked_at, view.number), reverse=True)
    return sorted(newest, key=lambda view: not view.is_open)


def _question(contradiction: Contradiction, asked: Iterable[RequestView]) -> RequestView | None:
    """The question about it: asked when a person marked it, or later with one tap."""
    about = contradiction_rules.about_key(contradiction.pk)
    found = (
        each
        for each in asked
        if each.request.pk == contradiction.question_id
        or (each.request.key == about and each.request.activity_id == contradiction.activity_id)
    )
    return next(found, None)


def _settled(contradiction: Contradiction, moment: datetime) -> Settlement | None:
    found: Settlement | None = getattr(contradiction, "settlement", None)
    return found if found is not None and found.at <= moment else None
