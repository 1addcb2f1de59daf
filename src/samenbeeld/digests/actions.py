"""What a person does with a drafted summary: may you, lock, rule, save, journal, publish on commit."""

from collections.abc import Collection

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions import make_suggestion
from samenbeeld.digests.events import DraftAccepted, DraftRejected
from samenbeeld.digests.models import DraftAnswer
from samenbeeld.digests.queries import drafting as queries
from samenbeeld.digests.rules import drafting as rules
from samenbeeld.digests.rules.drafting import DraftSentence
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


@journalled
def accept_draft(*, actor: Membership, activity: Activity, keys: Collection[str]) -> list[DraftAnswer]:
    """These sentences were read by the actor, and become suggestions for the summary in the actor's name.

    Raises NotFound for who neither writes nor suggests there, Refused for none, Conflict when a fact changed
    since the draft was shown, or a colleague was first.
    """
    queries.summary_of(actor, activity)
    activity = _locked(activity)
    draft = queries.draft(actor, activity)
    return [_accept(actor, activity, draft.room, each) for each in rules.chosen(draft.sentences, keys)]


@journalled
def reject_draft(*, actor: Membership, activity: Activity, key: str, reason: str) -> DraftAnswer:
    """This sentence is not for the summary, and why. Raises NotFound, Refused without a reason, Conflict."""
    queries.summary_of(actor, activity)
    activity = _locked(activity)
    [sentence] = rules.chosen(queries.draft(actor, activity).sentences, [key] if key else [])
    reason = " ".join(reason.split())
    rules.check_reason(reason)
    answer = _answer(actor, activity, sentence, kind=DraftAnswer.Kind.REJECTED, reason=reason)
    _record(actor, activity, DraftRejected(activity.slug, sentence.key, sentence.block, reason))
    return answer


def _accept(actor: Membership, activity: Activity, room: str, sentence: DraftSentence) -> DraftAnswer:
    suggestion = make_suggestion(
        actor=actor,
        activity=activity,
        room=room,
        text=sentence.text,
        certainty=queries.certainty_of(sentence).value,
        source=queries.source_of(sentence),
        drafted=True,
    )
    answer = _answer(actor, activity, sentence, kind=DraftAnswer.Kind.ACCEPTED, suggestion=suggestion)
    _record(actor, activity, DraftAccepted(activity.slug, sentence.key, sentence.block, str(suggestion.pk)))
    return answer


def _locked(activity: Activity) -> Activity:
    # Two people may read the same draft: the second finds the sentence answered.
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    return found


def _answer(actor: Membership, activity: Activity, sentence: DraftSentence, **more: object) -> DraftAnswer:
    answer: DraftAnswer = DraftAnswer.objects.create(
        activity=activity, key=sentence.key, block=sentence.block, text=sentence.text, url=sentence.fact.url,
        by=actor, at=now(), **more,
    )  # fmt: skip
    return answer


def _record(actor: Membership, activity: Activity, event: DraftAccepted | DraftRejected) -> None:
    journal.record(
        stamp(actor), event, object_kind=queries.DRAFT, object_id=activity.slug, object_label=activity.name,
        tlp=activity.tlp, mode=activity.mode,
    )  # fmt: skip
    publish.on_commit(event)
