"""Sentences that somebody proposes."""

from collections.abc import Iterable

from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.models import PictureDocument, Suggestion
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Organisation


def open_suggestions(
    activity: Activity, documents: Iterable[PictureDocument] | None = None
) -> QuerySet[Suggestion]:
    """What waits for an answer in this activity, the oldest first; only in `documents` when given."""
    found = Suggestion.objects.filter(
        document__activity=activity, state=Suggestion.State.OPEN
    ).select_related("document", "made_by__account", "made_by__organisation")
    return found if documents is None else found.filter(document__in=list(documents))


@until_a_change
def all_open(activity: Activity) -> tuple[Suggestion, ...]:
    """All that waits for an answer, read again only after a change."""
    return tuple(open_suggestions(activity))


def suggestion_with(activity: Activity, pk: str) -> Suggestion:
    """One suggestion of this activity, open or settled. Raises NotFound."""
    found = (
        Suggestion.objects.filter(document__activity=activity, pk=pk)
        .select_related(
            "document__organisation",
            "made_by__account",
            "made_by__organisation",
            "settled_by__account",
            "settled_by__organisation",
        )
        .first()
    )
    if found is None:
        raise NotFound("crisis-picture-suggestion-not-found")
    return found


def settling(document: PictureDocument) -> str:
    """The permission to answer what is suggested here: in an own picture its own writers, and nobody else."""
    return f"crisis_picture.{'write_own' if document.organisation_id else 'settle_suggestion'}"


def own_document(activity: Activity, organisation: Organisation) -> PictureDocument:
    """The own picture of this organisation under the label of the activity, open. Raises NotFound."""
    found = PictureDocument.objects.filter(
        activity=activity, organisation=organisation, tlp=activity.tlp, closing__isnull=True
    ).first()
    if found is None:
        raise NotFound("crisis-picture-own-not-found")
    return found
