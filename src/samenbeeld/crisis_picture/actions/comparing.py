"""Values that were stated, side by side: what differs is written down, what agrees again is settled."""

from collections.abc import Iterable
from datetime import timedelta

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.numbering import locked, next_number, sent_once
from samenbeeld.crisis_picture.actions.putting_questions import put_question
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import ContradictionAgreed, ContradictionFound
from samenbeeld.crisis_picture.models import Claim, Contradiction, InfoRequest, Settlement
from samenbeeld.crisis_picture.queries import asking as queries
from samenbeeld.crisis_picture.queries import stated
from samenbeeld.crisis_picture.queries.stated import Finding, Statement
from samenbeeld.crisis_picture.rules import contradictions as rules
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports.queries import may_read_all


@journalled
def write_down(*, actor: Membership, activity: Activity, thing: str) -> Contradiction:
    """Write down that values of one thing disagree, or that they agree again.

    The rule finds it, so nobody needs permission; it stands in the name of who stated the newest value.
    Nobody is asked anything by it. Raises Conflict when there is nothing to write down any more.
    """
    activity = locked(activity)
    found = next((each for each in stated.findings(activity) if each.thing == thing), None)
    if found is None:
        raise Conflict("crisis-picture-sent-before", number="")
    contradiction = found.open.contradiction if found.open else _open(actor, activity, found)
    claims = _add(contradiction, found.claims, after=len(found.open.claims) if found.open else 0)
    if found.is_agreed:
        _agree(actor, activity, contradiction, found)
    else:
        said = digest(*(claim.said for claim in claims))
        event = ContradictionFound(activity.slug, contradiction.number, len(claims), said)
        record(actor, activity, event)
    return contradiction


@journalled
def ask_sources(*, actor: Membership, activity: Activity, contradiction: Contradiction) -> InfoRequest:
    """Ask every source of a contradiction how it is now. None of them reads in it what another said.

    Raises NotAllowed; NotFound for who may not read every report; Conflict when it is settled or was asked;
    Refused when no source takes part.
    """
    access.require(actor, "crisis_picture.ask", activities.scope(activity, owner=""))
    activity = locked(activity)
    if not may_read_all(actor, activity):
        raise NotFound("crisis-picture-contradiction-not-found", number=str(contradiction.number))
    view = queries.contradiction_numbered(activity, contradiction.number)
    there = {each.pk for each in activities.participants(activity)}
    asked = [each for each in view.sources if each.pk in there]
    who = view.settlement.by.account.name if view.settlement else ""
    rules.check_asking(is_settled=not view.is_open, who=who, sources=len(asked))
    return put_question(
        actor,
        activity,
        text=say("crisis-picture-how-is-it-now", subject=contradiction.subject),
        organisations=asked,
        deadline=now() + timedelta(minutes=policy.load("decisions")["contradiction"]["answer_minutes"]),
        unit=contradiction.unit[:20] or say("crisis-picture-unit-count"),
        key=rules.about_key(contradiction.pk),
    )


def _open(actor: Membership, activity: Activity, found: Finding) -> Contradiction:
    first = found.claims[0]
    contradiction: Contradiction = Contradiction.objects.create(
        activity=activity, number=next_number(Contradiction, activity),
        subject=first.subject[: rules.LONGEST_SUBJECT], unit=first.unit[:20],
        marked_by=actor, marked_at=now(), key=sent_once(Contradiction, found.key, activity=activity),
    )  # fmt: skip
    return contradiction


def _add(contradiction: Contradiction, claims: Iterable[Statement], *, after: int) -> list[Claim]:
    return [
        Claim.objects.create(
            contradiction=contradiction, place=place, said=each.said[: rules.LONGEST_CLAIM],
            who=each.who[:200], seen_at=each.stated.seen_at, organisation=each.source, added_at=now(),
        )
        for place, each in enumerate(claims, start=after + 1)
    ]  # fmt: skip


def _agree(actor: Membership, activity: Activity, contradiction: Contradiction, found: Finding) -> None:
    said = found.newest.said
    claim = contradiction.claims.filter(said=said).last()
    assert claim is not None  # just written down
    with in_language("nl"):
        reason = say("crisis-picture-agreed", who=found.newest.who, said=said)
    Settlement.objects.create(
        contradiction=contradiction, claim=claim, reason=reason[: rules.LONGEST_REASON], by=actor, at=now()
    )
    record(
        actor, activity, ContradictionAgreed(activity.slug, contradiction.number, claim.place, digest(reason))
    )
