"""Questions to organisations and their answers. Numbers that differ are marked, never averaged."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.contradicting import mark_answers
from samenbeeld.crisis_picture.actions.indexing import index_request
from samenbeeld.crisis_picture.actions.numbering import locked, one_line, sent_once, told
from samenbeeld.crisis_picture.actions.putting_questions import put_question
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import RequestAnswered, RequestMoved
from samenbeeld.crisis_picture.models import Answer, InfoRequest, InfoRequestStep
from samenbeeld.crisis_picture.queries import asking as queries
from samenbeeld.crisis_picture.queries.asking import RequestView
from samenbeeld.crisis_picture.rules import requests as rules
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.crisis_picture.rules.requests import RequestState
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.typed import whole_line
from samenbeeld.organisations.models import Membership, Organisation


@journalled
def ask(
    *,
    actor: Membership,
    activity: Activity,
    text: str,
    organisations: Sequence[Organisation],
    deadline: datetime,
    function: str = "",
    unit: str = "",
    key: str = "",
) -> InfoRequest:
    """Put a question to organisations, or to a function in them. With a `unit` the answer is a number.

    Raises NotAllowed; Refused without words, addressee or a deadline ahead; Conflict when sent before.
    """
    access.require(actor, "crisis_picture.ask", activities.scope(activity, owner=""))
    activity = locked(activity)
    return put_question(
        actor, activity,
        text=text, organisations=organisations, deadline=deadline, function=function, unit=unit, key=key,
    )  # fmt: skip


@journalled
def take_up_request(*, actor: Membership, activity: Activity, request: InfoRequest) -> InfoRequestStep:
    """Say that my organisation is finding out."""
    _require_answer(actor, activity, actor.organisation)
    activity, view = _held(activity, request)
    if not view.is_asked(actor.organisation):
        raise NotAllowed("crisis-picture-not-asked-of-you")
    return _move(actor, activity, view, RequestState.ASSIGNED)


@journalled
def answer_request(
    *,
    actor: Membership,
    activity: Activity,
    request: InfoRequest,
    organisation: Organisation | None = None,
    text: str = "",
    value: Decimal | None = None,
    certainty: str,
    source: str = "",
    seen_at: datetime | None = None,
    key: str = "",
) -> Answer:
    """Answer for my organisation, or write down what another (`organisation`) said, for example by phone.

    An earlier answer of that organisation stays and is superseded. When the numbers of two organisations
    differ, both are marked as a contradiction. Raises NotAllowed, Refused, Conflict when it is over.
    """
    organisation = organisation or actor.organisation
    _require_answer(actor, activity, organisation)
    activity, view = _held(activity, request)
    moment, text, source = now(), text.strip(), one_line(source)
    if not view.is_asked(organisation):
        raise NotAllowed("crisis-picture-not-asked-of-you")
    if not view.may_be_answered:
        raise Conflict("crisis-picture-request-went-on", **_told(view))
    if seen_at is not None and seen_at > moment:
        raise Refused("crisis-picture-moment-in-future", field="seen_at")
    key = sent_once(Answer, key, request=request)
    rules.check_answer(text, certainty=certainty, source=source, needs_value=bool(request.unit), value=value)
    earlier = view.answer_of(organisation)
    answer: Answer = Answer.objects.create(
        request=request, organisation=organisation, text=text, value=value, certainty=certainty,
        source=source, seen_at=seen_at, supersedes=earlier, by=actor, at=moment, key=key,
    )  # fmt: skip
    event = RequestAnswered(
        activity.slug, request.number, organisation.slug, certainty, earlier is not None,
        digest(text, str(value) if value is not None else "", source),
    )  # fmt: skip
    record(actor, activity, event)
    answered = queries.request_numbered(activity, request.number)
    index_request(request, *(each.text for each in answered.current))
    mark_answers(actor, activity, answered)
    return answer


@journalled
def verify_request(
    *, actor: Membership, activity: Activity, request: InfoRequest, text: str = ""
) -> InfoRequestStep:
    """Say that the answers were checked, and perhaps how."""
    access.require(actor, "crisis_picture.verify_answer", activities.scope(activity, owner=""))
    activity, view = _held(activity, request)
    return _move(actor, activity, view, RequestState.VERIFIED, text)


@journalled
def close_request(
    *, actor: Membership, activity: Activity, request: InfoRequest, text: str = ""
) -> InfoRequestStep:
    """The answer was used; nothing more is expected."""
    _require_asker(actor, activity, request)
    activity, view = _held(activity, request)
    return _move(actor, activity, view, RequestState.CLOSED, text)


@journalled
def withdraw_request(
    *, actor: Membership, activity: Activity, request: InfoRequest, text: str = ""
) -> InfoRequestStep:
    """Nobody needs to answer any more."""
    _require_asker(actor, activity, request)
    activity, view = _held(activity, request)
    return _move(actor, activity, view, RequestState.WITHDRAWN, text)


def _held(activity: Activity, request: InfoRequest) -> tuple[Activity, RequestView]:
    activity = locked(activity)
    return activity, queries.request_numbered(activity, request.number)


def _require_answer(actor: Membership, activity: Activity, organisation: Organisation) -> None:
    if organisation.pk == actor.organisation_id:
        access.require(actor, "crisis_picture.answer", activities.scope(activity, owner=organisation.slug))
    else:
        access.require(actor, "crisis_picture.verify_answer", activities.scope(activity, owner=""))


def _require_asker(actor: Membership, activity: Activity, request: InfoRequest) -> None:
    is_ours = request.asked_by.organisation_id == actor.organisation_id
    permission = "crisis_picture.ask" if is_ours else "crisis_picture.verify_answer"
    access.require(actor, permission, activities.scope(activity, owner=""))


def _move(
    actor: Membership, activity: Activity, view: RequestView, state: RequestState, text: str = ""
) -> InfoRequestStep:
    rules.check_move(view.state, state, told=_told(view))
    step: InfoRequestStep = InfoRequestStep.objects.create(
        request=view.request, place=len(view.steps) + 1, state=state.value,
        text=whole_line(text, 500, field="reason"), by=actor, at=now(),
    )  # fmt: skip
    event = RequestMoved(activity.slug, view.number, view.state.value, state.value)
    record(actor, activity, event, before={"state": view.state.value})
    return step


def _told(view: RequestView) -> dict[str, Any]:
    return told(view.changed_by, view.changed_at, view.state.value, view.number)
