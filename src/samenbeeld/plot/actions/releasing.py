"""Opening one layer to one organisation outside the circle that sees it anyway."""

from datetime import datetime

from samenbeeld.access import actions as access
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plot import queries
from samenbeeld.plot.actions.recording import record
from samenbeeld.plot.events import MapLayerReleased
from samenbeeld.realtime import publish


@journalled
def release_layer(
    *,
    actor: Membership,
    activity: Activity,
    room: str,
    to: Organisation,
    reason: str,
    until: datetime | None = None,
) -> None:
    """Let the people of `to` read this layer from now on, until a moment or until it is withdrawn.

    Raises NotFound for a layer one may not see, NotAllowed, and Refused without a reason or with an end that
    has passed.
    """
    layer = queries.seen_layer(room, activity, actor).layer
    access.release(
        actor=actor,
        object_kind=queries.LAYER,
        object_id=str(layer.pk),
        scope=queries.release_scope(layer, activity, actor),
        to_organisations=[to],
        reason=reason,
        until=until,
        object_label=layer.room,
    )
    event = MapLayerReleased(activity.slug, room, to.slug, reason.strip(), until.isoformat() if until else "")
    record(actor, activity, event, tlp=layer.tlp, purpose=reason.strip())
    # Whoever waits outside with an open page may come in now.
    publish.rights_changed("")
