"""What people of one organisation are typing: there on another device too, and never a record.

No action and no journal line: nothing is decided and nobody else sees it. Sent, it becomes a record.
"""

from collections.abc import Mapping

from django.db import transaction

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.models import ReportDraft

MOST_FIELDS, MOST_LETTERS = 800, 60_000


@transaction.atomic
def save(
    *, actor: Membership, activity: Activity, typed: Mapping[str, str], base: int, revision: int
) -> ReportDraft:
    """Keep what is typed. `revision` is that of the draft on the screen, 0 for none.

    Raises NotAllowed, Refused for more than a form can hold, and Conflict when somebody else typed meanwhile.
    """
    require(actor, "situation_reports.write", queries.scope_of(activity, actor.organisation))
    if len(typed) > MOST_FIELDS or sum(map(len, typed.values())) > MOST_LETTERS:
        raise Refused("situation-reports-too-much")
    held = ReportDraft.objects.select_for_update(of=("self",)).filter(
        activity=activity, organisation=actor.organisation
    )
    draft = held.select_related("changed_by__account").first()
    is_newer = draft is not None and draft.base == base and draft.revision > revision
    if draft is not None and is_newer and draft.changed_by.account_id != actor.account_id:
        who, at = draft.changed_by.account.name, draft.changed_at
        raise Conflict("situation-reports-draft-changed", who=who, at=at)
    draft = draft or ReportDraft(activity=activity, organisation=actor.organisation, revision=0)
    draft.typed, draft.base, draft.changed_by, draft.changed_at = dict(typed), base, actor, now()
    draft.revision += 1
    draft.save()
    return draft


def discard(*, actor: Membership, activity: Activity) -> None:
    """Begin again from the last report. Raises NotAllowed."""
    require(actor, "situation_reports.write", queries.scope_of(activity, actor.organisation))
    ReportDraft.objects.filter(activity=activity, organisation=actor.organisation).delete()
