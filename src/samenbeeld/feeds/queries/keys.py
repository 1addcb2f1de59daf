"""Keys with which a program of an institution tells its figures."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.audit.models import JournalLine
from samenbeeld.feeds.models import MachineKey
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Organisation

# What the journal calls a key.
KEY = "feeds.key"
_LINES = 500


def digest_of(secret: str) -> str:
    """What is kept of a key. It is long and random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


# A key is asked for again in time; one that ended a while ago explains why a program is refused.
_SOON, _REMEMBERED = timedelta(days=14), timedelta(days=30)
TOLD, NEVER, SOON, ENDED = "told", "never", "soon", "ended"


@dataclass(frozen=True)
class KeyHealth:
    """One key: whether it works (`state`), and what its program told last; None when it never did."""

    key: MachineKey
    state: str
    told_at: datetime | None
    figures: int


def health_of(organisation: Organisation) -> list[KeyHealth]:
    """The keys of this institution that tell something, or ended a short while ago, the newest first; with
    what the journal says that they told. Two queries.
    """
    at = now()
    found = MachineKey.objects.filter(
        organisation=organisation, withdrawn_at=None, valid_until__gt=at - _REMEMBERED
    ).select_related("made_by__account")
    last: dict[str, JournalLine] = {}
    for line in JournalLine.objects.filter(
        object_kind="capacity.source", object_id=source_of(organisation)
    ).order_by("-number")[:_LINES]:
        last.setdefault(line.actor_name, line)
    return [_health(key, last.get(key.name), at) for key in found]


def source_of(organisation: Organisation) -> str:
    """As which source the program of this institution tells its figures."""
    return f"feed:{organisation.slug}"


def _health(key: MachineKey, line: JournalLine | None, at: datetime) -> KeyHealth:
    if line is not None and line.at < key.made_at:
        line = None  # an earlier key had the same name
    state = NEVER if line is None else TOLD
    if key.valid_until <= at:
        state = ENDED
    elif key.valid_until <= at + _SOON:
        state = SOON
    told = (line.after or {}) if line is not None else {}
    figures = int(told.get("changed", 0)) + int(told.get("confirmed", 0))
    return KeyHealth(key, state, line.at if line else None, figures)


def key_with(secret: str) -> MachineKey | None:
    """The key of which this is the secret, when it still tells something."""
    found = MachineKey.objects.filter(
        digest=digest_of(secret), withdrawn_at=None, valid_until__gt=now()
    ).select_related("organisation")
    return found.prefetch_related("organisation__regions").first() if secret else None
