"""A request of ours, and what a side said of it, as messages of EDXL-RM; and which request one is about."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from samenbeeld.assistance.edxl_rm.message import (
    ACCEPT,
    COMMIT,
    COMMITTED,
    DECLINE,
    ESTIMATED_ARRIVAL,
    REQUEST,
    REQUESTED_ARRIVAL,
    RESPONSE,
    RETURN,
    Message,
    Moment,
    Resource,
)
from samenbeeld.assistance.rules.form import Form, Offer
from samenbeeld.assistance.rules.road import Step

# Of these steps there is a message; the others are our own road.
TOLD = {Step.OFFERED: RESPONSE, Step.DECLINED: RESPONSE, Step.REJECTED: RESPONSE, Step.APPROVED: COMMIT}
_FIRST = "1"
_URN = "urn:uuid:"


def asked(pk: UUID, form: Form, *, ground: str, sent_at: datetime) -> Message:
    """The request. `ground`: on which legal ground."""
    moments = [Moment(REQUESTED_ARRIVAL, form.needed_from, form.place)]
    if form.needed_until:
        moments.append(Moment(RETURN, form.needed_until))
    return Message(
        kind=REQUEST,
        id=named(pk),
        sent_at=sent_at,
        origin=named(pk),
        contact=form.contact,
        text=ground,
        incident=form.why,
        resources=(Resource(_FIRST, form.what, "", form.count, tuple(moments)),),
    )


def answered(
    pk: UUID, step_pk: UUID, step: Step, *, by: str, reason: str, sent_at: datetime, offers: Sequence[Offer]
) -> Message:
    """What a side said: an offer is one answer, a refusal declines, and a grant commits what was chosen."""
    if step in (Step.DECLINED, Step.REJECTED):
        resources = [Resource(_FIRST, "", answer=DECLINE, reason=reason, to=_FIRST)]
    else:
        resources = [
            Resource(
                str(number),
                offer.what,
                count=offer.count,
                moments=_arrives(offer, step),
                answer=ACCEPT,
                to=_FIRST,
            )
            for number, offer in enumerate(offers, start=1)
        ]
    return Message(
        kind=TOLD[step],
        id=named(step_pk),
        sent_at=sent_at,
        origin=named(pk),
        to=named(pk),
        contact=by,
        resources=tuple(resources) or (Resource(_FIRST, "", answer=ACCEPT, to=_FIRST),),
    )


def message_of(step: Step) -> str:
    """The name of the message that tells this step, "" when there is none."""
    return TOLD.get(step, "")


def named(pk: UUID) -> str:
    """How a request or step is called in a message."""
    return f"{_URN}{pk}"


def request_of(message: Message) -> UUID | None:
    """Which request this is an answer to, None when it names none of ours."""
    for name in (message.to, message.origin):
        try:
            return UUID(name.removeprefix(_URN))
        except ValueError:
            continue
    return None


def _arrives(offer: Offer, step: Step) -> tuple[Moment, ...]:
    committed = (Moment(COMMITTED),) if step is Step.APPROVED else ()
    return (*committed, *((Moment(ESTIMATED_ARRIVAL, offer.arrives_at),) if offer.arrives_at else ()))
