"""A sentence that somebody proposes, and what who writes there does with it."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.actions.composing import NotOnce, with_sentence
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import (
    SuggestionAccepted,
    SuggestionDeclined,
    SuggestionMade,
    SuggestionWithdrawn,
)
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.rules.closing import check_not_closed
from samenbeeld.crisis_picture.rules.suggestions import (
    Certainty,
    QuoteNotThere,
    check_decline_reason,
    check_open,
    check_suggestion,
    check_withdraws_own,
)
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import publish
from samenbeeld.realtime import queries as texts


@journalled
def make_suggestion(
    *,
    actor: Membership,
    activity: Activity,
    room: str,
    text: str,
    certainty: str = "unknown",
    source: str = "",
    quote: str = "",
    drafted: bool = False,
) -> Suggestion:
    """Propose a sentence for a section of the shared picture; `quote` is the sentence it would replace.

    `drafted`: put together by rule and read by the actor, who may also be one who writes there.

    Raises NotFound for a text the actor may not read, NotAllowed where suggesting is not possible, Refused.
    """
    seen = queries.seen_document(room, activity, actor)
    if not (seen.may_suggest or (drafted and seen.may_write)):
        raise NotAllowed("crisis-picture-no-suggestions-here")
    text, source = " ".join(text.split()), " ".join(source.split())
    check_suggestion(text, certainty, source)
    suggestion = Suggestion.objects.create(
        document=seen.document,
        text=text,
        quote=quote.strip()[:2000],
        certainty=certainty,
        source=source,
        made_by=actor,
        made_at=now(),
    )
    event = SuggestionMade(activity.slug, str(suggestion.pk), room)
    record(actor, activity, event, tlp=seen.document.tlp)
    publish.news(room)
    return suggestion


@journalled
def suggest_in_own(
    *, actor: Membership, activity: Activity, organisation: Organisation, text: str, source: str
) -> Suggestion:
    """Propose a sentence for the own picture of an organisation in an exercise; its own people answer.

    The actor need not read that picture. Raises NotAllowed, NotFound while there is no such text, Refused.
    """
    if activity.mode != Mode.EXERCISE:
        raise NotAllowed("crisis-picture-no-suggestions-here")
    access.require(actor, "crisis_picture.suggest_own", activities.scope(activity))
    check_still_open(activities.by_slug(activity.slug).state)
    document = queries.own_document(activity, organisation)
    text, source = " ".join(text.split()), " ".join(source.split())
    check_suggestion(text, Certainty.UNKNOWN, source)
    suggestion = Suggestion.objects.create(
        document=document, text=text, source=source, made_by=actor, made_at=now()
    )
    event = SuggestionMade(activity.slug, str(suggestion.pk), document.room)
    record(actor, activity, event, tlp=document.tlp)
    publish.news(document.room)
    return suggestion


@journalled
def accept_suggestion(
    *, actor: Membership, activity: Activity, suggestion: Suggestion, as_new: bool = False
) -> Suggestion:
    """Put the proposed sentence in the text, written by the actor, with its source and certainty.

    It takes the place of the sentence it is about, or with `as_new` stands beside whatever is there. Raises
    NotAllowed, Conflict when it was settled already or the activity is over, QuoteNotThere when that sentence
    cannot be found once: two sentences that contradict each other are never put there unseen.
    """
    suggestion = _settling(actor, activity, suggestion)
    # Taking over is writing, and a closed activity is written in by nobody.
    check_still_open(activities.by_slug(activity.slug).state)
    check_not_closed(suggestion.document.closing_id is not None)
    owner = suggestion.document.organisation
    if owner is not None and not activities.takes_part(activity, owner):
        # The own picture of who left stays as it was.
        raise NotAllowed("crisis-picture-no-suggestions-here")
    room, moment = suggestion.document.room, now()
    try:
        update = with_sentence(
            texts.state(room),
            suggestion.text,
            certainty=suggestion.certainty,
            source=suggestion.source or _who(suggestion.made_by),
            reported_at=suggestion.made_at.isoformat(timespec="seconds"),
            origin=f"suggestion:{suggestion.pk}",
            instead_of="" if as_new else suggestion.quote,
        )
    except NotOnce as found:
        raise QuoteNotThere(quote=suggestion.quote, text=suggestion.text, times=found.times) from None
    realtime.append_update(room, queries.author_of(actor), update, moment)
    _settle(suggestion, actor, Suggestion.State.ACCEPTED)
    event = SuggestionAccepted(activity.slug, str(suggestion.pk), room)
    record(actor, activity, event, tlp=suggestion.document.tlp, before={"state": "open"})
    publish.news(suggestion.document.room)
    return suggestion


@journalled
def decline_suggestion(
    *, actor: Membership, activity: Activity, suggestion: Suggestion, reason: str
) -> Suggestion:
    """Do not take it over, and say why. Raises NotAllowed, Conflict when settled, Refused without reason."""
    suggestion = _settling(actor, activity, suggestion)
    reason = " ".join(reason.split())
    check_decline_reason(reason)
    _settle(suggestion, actor, Suggestion.State.DECLINED, reason)
    event = SuggestionDeclined(activity.slug, str(suggestion.pk), suggestion.document.room, reason)
    record(actor, activity, event, tlp=suggestion.document.tlp, before={"state": "open"}, purpose=reason)
    publish.news(suggestion.document.room)
    return suggestion


@journalled
def withdraw_suggestion(*, actor: Membership, activity: Activity, suggestion: Suggestion) -> Suggestion:
    """Take one's own suggestion back. Raises NotAllowed for another's, Conflict when it was settled."""
    check_withdraws_own(suggestion.made_by_id, actor.pk)
    suggestion = _locked(suggestion)
    check_open(suggestion.state)
    _settle(suggestion, actor, Suggestion.State.WITHDRAWN)
    event = SuggestionWithdrawn(activity.slug, str(suggestion.pk), suggestion.document.room)
    record(actor, activity, event, tlp=suggestion.document.tlp, before={"state": "open"})
    publish.news(suggestion.document.room)
    return suggestion


def _settling(actor: Membership, activity: Activity, suggestion: Suggestion) -> Suggestion:
    scope = queries.scope_of(suggestion.document, activity)
    access.require(actor, queries.settling(suggestion.document), scope)
    suggestion = _locked(suggestion)
    check_open(suggestion.state)
    return suggestion


def _locked(suggestion: Suggestion) -> Suggestion:
    # Two managers may answer at once; the second must hear that it was settled.
    return (
        Suggestion.objects.select_for_update(of=("self",))
        .select_related("document__organisation", "made_by__account", "made_by__organisation")
        .get(pk=suggestion.pk)
    )


def _settle(suggestion: Suggestion, actor: Membership, state: Suggestion.State, reason: str = "") -> None:
    suggestion.state, suggestion.settled_by, suggestion.settled_at = state, actor, now()
    suggestion.settled_reason = reason
    suggestion.save(update_fields=["state", "settled_by", "settled_at", "settled_reason"])


def _who(member: Membership) -> str:
    return f"{member.account.name}, {member.organisation.name}"
