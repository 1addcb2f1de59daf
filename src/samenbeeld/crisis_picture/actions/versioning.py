"""Fixing a version of the shared picture."""

from datetime import timedelta

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.actions.indexing import index_texts
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import VersionFixed
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.rules.versions import check_name, next_number
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime

# From the moment that a change is stamped until it is committed; a disk that has to be woken takes seconds.
_ON_ITS_WAY = timedelta(minutes=1)


@journalled
def fix_version(*, actor: Membership, activity: Activity, name: str = "") -> PictureVersion:
    """Give the shared picture as it stands now a number, and perhaps a name.

    What is kept is the place in the log of every shared text, so the version can be read back exactly.
    Raises NotAllowed, Refused for a name that is too long.
    """
    access.require(actor, "crisis_picture.fix_version", activities.scope(activity))
    # Two people may fix at once: the second gets the next number.
    activity = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    return fix(actor, activity, name)


def fix(actor: Membership, activity: Activity, name: str) -> PictureVersion:
    """One version, inside the action that needs it: of a manager, or of who decides. The activity is held."""
    name = " ".join(name.split())
    check_name(name)
    shared = list(queries.documents_of(activity).filter(organisation__isnull=True))
    latest = queries.latest_version(activity)
    version = PictureVersion.objects.create(
        activity=activity,
        number=next_number(latest.number if latest else None),
        name=name,
        positions=realtime.heads([document.room for document in shared]),
        fixed_by=actor,
        fixed_at=now(),
    )
    index_texts(_changed_since(latest, [document.room for document in queries.documents_of(activity)]))
    record(actor, activity, VersionFixed(activity.slug, version.number, version.name))
    return version


def _changed_since(latest: PictureVersion | None, rooms: list[str]) -> list[str]:
    """The texts whose words may not be in the index yet: nobody writes while this is done, and of a hundred
    texts few have changed since the version before.

    What was delivered just before that version may have been committed just after it.
    """
    if latest is None:
        return rooms
    changes = realtime.last_changes(rooms)
    return [room for room in rooms if room in changes and changes[room][0] > latest.fixed_at - _ON_ITS_WAY]
