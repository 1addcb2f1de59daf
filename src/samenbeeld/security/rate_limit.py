"""So many tries in so much time, then wait. Counted in the database, so over all processes."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.security.models import Attempt

_REMEMBERED = timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """At most `tries` within `window`, sliding; a window of at most a day."""

    name: str
    tries: int
    window: timedelta


class TooManyTries(Refused):
    """Wait until `again_at`; the tries in between were not looked at."""

    def __init__(self, again_at: datetime) -> None:
        super().__init__("security-too-many-tries", again_at=again_at)
        self.again_at = again_at


def count(limit: Limit, who: str) -> None:
    """Count one try of `who`. Raises TooManyTries when the limit was reached, and then does not count it.

    A refused try does not lengthen the wait: who keeps trying still knows when it ends.
    """
    key, moment = _key(limit, who), now()
    # One transaction: two tries at the same moment may not both be the last one allowed.
    with transaction.atomic():
        _one_at_a_time(key)
        Attempt.objects.filter(at__lte=moment - _REMEMBERED).delete()
        recent = list(
            Attempt.objects.filter(key=key, at__gt=moment - limit.window)
            .order_by("at")
            .values_list("at", flat=True)
        )
        if len(recent) >= limit.tries:
            raise TooManyTries(recent[-limit.tries] + limit.window)
        Attempt.objects.create(key=key, at=moment)


def forget(limit: Limit, who: str) -> None:
    """Start again from zero: whoever got in has proved who they are."""
    Attempt.objects.filter(key=_key(limit, who)).delete()


def take_back(limit: Limit, who: str) -> None:
    """The try that was just counted turned out to be right: it is as if it had not been made."""
    latest = Attempt.objects.filter(key=_key(limit, who)).order_by("-at", "-pk").first()
    if latest is not None:
        latest.delete()


def _one_at_a_time(key: str) -> None:
    """SQLite: who writes is alone. PostgreSQL: alone with this key, also when nobody tried before."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int(key[:15], 16)])


def _key(limit: Limit, who: str) -> str:
    secret = settings.SECRET_KEY.encode()
    return hmac.new(secret, f"{limit.name}\0{who}".encode(), hashlib.sha256).hexdigest()
