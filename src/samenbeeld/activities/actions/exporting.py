"""Something of an activity leaves as a file: may you, rule, journal. Nothing is kept here but the line."""

from samenbeeld.access.queries import check_export, require
from samenbeeld.activities import events, queries, rules
from samenbeeld.activities.actions.recording import record
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.exports.rules import Content
from samenbeeld.look import times
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp


@journalled
def take_export(
    *, actor: Membership, activity: Activity, what: str, content: Content, form: str, purpose: str
) -> None:
    """Write down who takes what along, under which label and what for, before the first byte leaves.

    The file has the strictest label of what is in it, and permission is asked for that label.
    """
    require(actor, "activities.export", queries.scope(activity, tlp=content.tlp))
    check_export(content.tlp)
    rules.check_purpose(purpose)
    event = events.ExportTaken(
        activity=activity.slug,
        what=what,
        form=form,
        tlp=content.tlp.value,
        rows=content.rows,
        purpose=purpose,
        moment=times.machine(content.moment) if content.moment else "",
        is_partial=content.is_partial,
    )
    record(stamp(actor), activity, event, purpose=purpose, tlp=content.tlp.value)
