"""Opening one text to one organisation outside the circle that sees it anyway, and closing it again."""

from datetime import datetime

from samenbeeld.access import actions as access
from samenbeeld.access.models import Release
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import DocumentReleased, ReleaseTakenBack
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.realtime import publish


@journalled
def release_document(
    *,
    actor: Membership,
    activity: Activity,
    document: PictureDocument,
    to: Organisation,
    reason: str,
    until: datetime | None = None,
) -> None:
    """Let the people of `to` read this text from now on, until a moment or until it is withdrawn.

    Raises NotAllowed, and Refused without a reason or with an end that has passed.
    """
    access.release(
        actor=actor,
        object_kind=queries.DOCUMENT,
        object_id=str(document.pk),
        scope=queries.release_scope(document, activity, actor),
        to_organisations=[to],
        reason=reason,
        until=until,
        object_label=document.room,
    )
    event = DocumentReleased(
        activity.slug, document.room, to.slug, reason.strip(), until.isoformat() if until else ""
    )
    record(actor, activity, event, tlp=document.tlp, purpose=reason.strip())
    # Whoever waits outside with an open page may come in now.
    publish.rights_changed("")


@journalled
def take_back_release(
    *, actor: Membership, activity: Activity, document: PictureDocument, release: Release, reason: str
) -> None:
    """Close this text to whom this release opened it, from now on; an open page of theirs loses it at once.

    Raises NotAllowed, Refused without a reason, and Conflict when somebody took it back already.
    """
    access.withdraw_release(
        actor=actor,
        release=release,
        scope=queries.release_scope(document, activity, actor),
        reason=reason,
        object_label=document.room,
    )
    to = release.organisation.slug if release.organisation else str(release.region_id)
    event = ReleaseTakenBack(activity.slug, document.room, to, reason.strip())
    record(actor, activity, event, tlp=document.tlp, purpose=reason.strip())
    publish.rights_changed("")
