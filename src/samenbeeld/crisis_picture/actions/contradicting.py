"""Two sources with another value for one thing: mark both, ask the owner, let a person settle."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.numbering import locked, next_number, one_line, sent_once
from samenbeeld.crisis_picture.actions.putting_questions import put_question
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import ContradictionMarked, ContradictionSettled
from samenbeeld.crisis_picture.models import Answer, Claim, Contradiction, InfoRequest, Settlement
from samenbeeld.crisis_picture.queries import asking as queries
from samenbeeld.crisis_picture.queries.asking import RequestView
from samenbeeld.crisis_picture.rules import contradictions as rules
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation


@dataclass(frozen=True)
class ClaimMade:
    """One side: what is said, by whom, seen when."""

    said: str
    who: str
    seen_at: datetime | None = None
    answer: Answer | None = None


@journalled
def mark_contradiction(
    *,
    actor: Membership,
    activity: Activity,
    subject: str,
    claims: Sequence[ClaimMade],
    owner: Organisation | None = None,
    key: str = "",
) -> Contradiction:
    """Put two claims about one thing side by side. The `owner` of the value is asked which holds.

    Raises NotAllowed, Refused for claims that agree or lack a source, Conflict when sent before.
    """
    access.require(actor, "crisis_picture.mark_contradiction", activities.scope(activity, owner=""))
    activity = locked(activity)
    key = sent_once(Contradiction, key, activity=activity)
    made = [ClaimMade(one_line(c.said), one_line(c.who), c.seen_at, c.answer) for c in claims]
    subject = one_line(subject)
    rules.check_claims(subject, [(claim.said, claim.who) for claim in made])
    return _mark(actor, activity, subject, made, owners=[owner] if owner else [], key=key)


@journalled
def settle_contradiction(
    *,
    actor: Membership,
    activity: Activity,
    contradiction: Contradiction,
    claim: Claim | None,
    reason: str,
    both_hold: bool = False,
) -> Settlement:
    """Say which claim holds (None: neither, or `both_hold`), with a reason. Both stay to be read.

    Raises NotAllowed, Conflict when somebody was first, Refused without reason.
    """
    access.require(actor, "crisis_picture.settle_contradiction", activities.scope(activity, owner=""))
    activity = locked(activity)
    view = queries.contradiction_numbered(activity, contradiction.number)
    reason = one_line(reason)
    who = view.settlement.by.account.name if view.settlement else ""
    rules.check_settling(reason, is_settled=not view.is_open, who=who)
    if claim is not None and (both_hold or claim.contradiction_id != contradiction.pk):
        raise Refused("crisis-picture-claim-of-another", field="claim")
    settlement: Settlement = Settlement.objects.create(
        contradiction=contradiction, claim=claim, both_hold=both_hold or None, reason=reason,
        by=actor, at=now(),
    )  # fmt: skip
    event = ContradictionSettled(
        activity.slug, contradiction.number, claim.place if claim else None, digest(reason), both_hold
    )
    record(actor, activity, event)
    return settlement


def mark_answers(actor: Membership, activity: Activity, view: RequestView) -> None:
    """Mark the answers of one question when their numbers differ; called after each answer."""
    if not view.disagrees or view.request.key.startswith(rules.ABOUT):
        return  # what was answered about a contradiction that was found is laid beside it by the rule
    there = next(
        (
            each
            for each in queries.contradictions(activity)
            if each.is_open and each.contradiction.request_id == view.request.pk
        ),
        None,
    )
    known = {claim.answer_id for claim in there.claims} if there else set()
    fresh = [_claim(view.request, a) for a in view.current if a.value is not None and a.pk not in known]
    if there is None:
        owners = [answer.organisation for answer in view.current if answer.value is not None]
        _mark(actor, activity, view.request.text[:200], fresh, owners=owners, request=view.request)
    else:
        _add_claims(there.contradiction, fresh, after=len(there.claims))


def _claim(request: InfoRequest, answer: Answer) -> ClaimMade:
    said = f"{say('look-number', value=answer.value)} {request.unit}".strip()
    who = answer.organisation.name
    return ClaimMade(
        said, f"{who}, {answer.source}"[:200] if answer.source else who, answer.seen_at or answer.at, answer
    )


def _mark(
    actor: Membership,
    activity: Activity,
    subject: str,
    claims: Sequence[ClaimMade],
    *,
    owners: Sequence[Organisation],
    request: InfoRequest | None = None,
    key: str = "",
) -> Contradiction:
    moment = now()
    number = next_number(Contradiction, activity)
    question = None
    if owners:
        question = put_question(
            # What was found by answering is asked in the name of whoever asked the question.
            request.asked_by if request else actor,
            activity,
            text=say(
                "crisis-picture-which-holds", subject=subject, first=claims[0].said, second=claims[1].said
            )[:500],
            organisations=list({owner.pk: owner for owner in owners}.values()),
            deadline=moment + timedelta(minutes=policy.load("decisions")["contradiction"]["answer_minutes"]),
        )
    contradiction: Contradiction = Contradiction.objects.create(
        activity=activity, number=number, subject=subject, unit=request.unit if request else "",
        owner=owners[0] if len(owners) == 1 else None, request=request, question=question,
        marked_by=actor, marked_at=moment, key=sent_once(Contradiction, key, activity=activity),
    )  # fmt: skip
    _add_claims(contradiction, claims, after=0)
    event = ContradictionMarked(
        activity.slug, number, contradiction.owner.slug if contradiction.owner else "",
        request.number if request else None, question.number if question else None,
        digest(subject, *(claim.said for claim in claims)),
    )  # fmt: skip
    record(actor, activity, event)
    return contradiction


def _add_claims(contradiction: Contradiction, claims: Sequence[ClaimMade], *, after: int) -> None:
    for place, claim in enumerate(claims, start=after + 1):
        Claim.objects.create(
            contradiction=contradiction, place=place, said=claim.said, who=claim.who,
            seen_at=claim.seen_at, answer=claim.answer, added_at=now(),
        )  # fmt: skip
