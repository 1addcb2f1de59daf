"""A key with which a program of the other side reads what was pushed."""

import secrets
from datetime import timedelta

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import queries, rules
from samenbeeld.multi_picture.events import PictureKeyMade, PictureKeyWithdrawn
from samenbeeld.multi_picture.models import PictureKey
from samenbeeld.multi_picture.queries.keys import digest_of
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

KEY = "multi_picture.key"


@journalled
def make_picture_key(
    *, actor: Membership, activity: Activity, name: str, days: int
) -> tuple[PictureKey, str]:
    """A key for one activity, and its secret: shown once and not kept. Raises NotAllowed, Refused."""
    require(actor, queries.APPROVE, queries.scope_of(activity, Tlp(activity.tlp)))
    name = " ".join(name.split())
    rules.check_key(name, days)
    secret = secrets.token_urlsafe(32)
    key = PictureKey.objects.create(
        activity=activity, member=actor, name=name, digest=digest_of(secret), made_at=now(),
        valid_until=now() + timedelta(days=days),
    )  # fmt: skip
    event = PictureKeyMade(activity.slug, str(key.pk), name, key.valid_until.isoformat())
    _record(actor, activity, key, event)
    return key, secret


@journalled
def withdraw_picture_key(*, actor: Membership, activity: Activity, key_id: str) -> None:
    """That key opens nothing from now on; by whoever may approve here. Raises NotAllowed, NotFound."""
    require(actor, queries.APPROVE, queries.scope_of(activity, Tlp(activity.tlp)))
    found = PictureKey.objects.select_for_update().filter(pk=key_id, activity=activity, withdrawn_at=None)
    key = found.first()
    if key is None:
        raise NotFound("multi-picture-key-not-found")
    key.withdrawn_at = now()
    key.save(update_fields=["withdrawn_at"])
    _record(actor, activity, key, PictureKeyWithdrawn(activity.slug, str(key.pk), key.name))


def _record(
    actor: Membership, activity: Activity, key: PictureKey, event: PictureKeyMade | PictureKeyWithdrawn
) -> None:
    journal.record(
        stamp(actor), event, object_kind=KEY, object_id=str(key.pk), object_label=key.name, mode=activity.mode
    )
    publish.on_commit(event)
