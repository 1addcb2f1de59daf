"""Keys of programs at the other side, and for whom one reads."""

import hashlib

from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.multi_picture.models import PictureKey
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import current_membership


def digest_of(secret: str) -> str:
    """What is kept of a key. It is long and random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def keys_of(activity: Activity) -> QuerySet[PictureKey]:
    """The keys of this activity that still open something, the newest first."""
    found = PictureKey.objects.filter(activity=activity, withdrawn_at=None, valid_until__gt=now())
    return found.select_related("member__account")


def member_with_key(secret: str, activity: str) -> Membership | None:
    """Who made this key for this activity (slug), when it still opens something and they still work there."""
    key = (
        PictureKey.objects.filter(
            digest=digest_of(secret), activity__slug=activity, withdrawn_at=None, valid_until__gt=now()
        )
        .select_related("member__account")
        .first()
    )
    if key is None:
        return None
    current = current_membership(key.member.account)
    return current if current is not None and current.pk == key.member_id else None
