"""Which member a program reads for."""

import hashlib

from django.db.models import QuerySet

from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import current_membership
from samenbeeld.plot.models import MapKey


def key_digest(secret: str) -> str:
    """What is kept of a key. It is long and random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def keys_of(member: Membership) -> QuerySet[MapKey]:
    """The keys of this member that still open something, the newest first."""
    return MapKey.objects.filter(member=member, withdrawn_at=None, valid_until__gt=now())


def member_with_key(secret: str) -> Membership | None:
    """Who made this key, when it still opens something and the person still works there."""
    key = (
        MapKey.objects.filter(digest=key_digest(secret), withdrawn_at=None, valid_until__gt=now())
        .select_related("member__account")
        .first()
    )
    if key is None:
        return None
    # What somebody may is asked anew: a membership that ended opens nothing, with a key neither.
    current = current_membership(key.member.account)
    return current if current is not None and current.pk == key.member_id else None
