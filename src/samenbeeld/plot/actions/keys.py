"""Keys with which a program reads maps in somebody's name."""

import secrets
from datetime import timedelta

from samenbeeld.access import queries as access
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plot import queries
from samenbeeld.plot.events import MapKeyMade, MapKeyWithdrawn
from samenbeeld.plot.models import MapKey

KEY = "plot.key"
LONGEST_DAYS = 90
_LONGEST_NAME = 80


@journalled
def make_key(*, actor: Membership, name: str, days: int) -> tuple[MapKey, str]:
    """A key for a program, and its secret, which is shown once and not kept.

    Raises Refused without a name or for a time that is too long, NotAllowed for who reads no map at all.
    """
    if not access.may_somewhere(actor, "plot.read_shared"):
        raise NotAllowed("access-not-your-function", permission="plot.read_shared")
    name = name.strip()
    if not name or len(name) > _LONGEST_NAME:
        raise Refused("plot-key-name-missing", field="name")
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused("plot-key-days", field="days", most=LONGEST_DAYS)
    secret = secrets.token_urlsafe(32)
    key = MapKey.objects.create(
        member=actor,
        name=name,
        digest=queries.key_digest(secret),
        made_at=now(),
        valid_until=now() + timedelta(days=days),
    )
    _record(actor, MapKeyMade(str(key.pk), name, key.valid_until.isoformat()), key)
    return key, secret


@journalled
def withdraw_key(*, actor: Membership, key_id: str) -> None:
    """That key opens nothing from now on. Raises NotFound for a key of somebody else."""
    key = MapKey.objects.select_for_update().filter(pk=key_id, member=actor, withdrawn_at=None).first()
    if key is None:
        raise NotFound("plot-key-not-found")
    key.withdrawn_at = now()
    key.save(update_fields=["withdrawn_at"])
    _record(actor, MapKeyWithdrawn(str(key.pk), key.name), key)


def _record(actor: Membership, event: MapKeyMade | MapKeyWithdrawn, key: MapKey) -> None:
    journal.record(stamp(actor), event, object_kind=KEY, object_id=str(key.pk), object_label=key.name)
