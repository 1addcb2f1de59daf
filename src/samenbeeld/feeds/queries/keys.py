"""Keys with which a program of an institution tells its figures."""

import hashlib

from django.db.models import QuerySet

from samenbeeld.feeds.models import MachineKey
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Organisation

# What the journal calls a key.
KEY = "feeds.key"


def digest_of(secret: str) -> str:
    """What is kept of a key. It is long and random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def keys_of(organisation: Organisation) -> QuerySet[MachineKey]:
    """The keys of this institution that still tell something, the newest first."""
    found = MachineKey.objects.filter(organisation=organisation, withdrawn_at=None, valid_until__gt=now())
    return found.select_related("made_by__account")


def key_with(secret: str) -> MachineKey | None:
    """The key of which this is the secret, when it still tells something."""
    found = MachineKey.objects.filter(
        digest=digest_of(secret), withdrawn_at=None, valid_until__gt=now()
    ).select_related("organisation")
    return found.prefetch_related("organisation__regions").first() if secret else None
