"""A key for the own program of an institution, and what that program tells with it."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.capacity.actions import receive
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.room import points_of
from samenbeeld.capacity.queries.world import REAL, scope
from samenbeeld.feeds import events
from samenbeeld.feeds.actions.counting import SOURCE, Taken, saying_for
from samenbeeld.feeds.counted import Count
from samenbeeld.feeds.models import MachineKey
from samenbeeld.feeds.queries.counting import Found, plain
from samenbeeld.feeds.queries.keys import KEY, digest_of, source_of
from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

LONGEST_DAYS, _LONGEST_NAME = 365, 80
_REPORT = "capacity.report"


@journalled
def make_machine_key(*, actor: Membership, name: str, days: int) -> tuple[MachineKey, str]:
    """A key for a program of the own institution, and its secret, which is shown once and not kept.

    Raises NotAllowed, Refused.
    """
    own = actor.organisation
    require(actor, _REPORT, scope(own, REAL))
    if own.kind not in catalogue().kinds:
        raise Refused("capacity-reports-nothing")
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise Refused("feeds-key-name-missing", field="name", most=_LONGEST_NAME)
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused("feeds-key-days", field="days", most=LONGEST_DAYS)
    secret = secrets.token_urlsafe(32)
    key = MachineKey.objects.create(
        organisation=own, name=name, digest=digest_of(secret), made_by=actor, made_at=now(),
        valid_until=now() + timedelta(days=days),
    )  # fmt: skip
    _record(actor, key, events.MachineKeyMade(str(key.pk), own.slug, name, key.valid_until.isoformat()))
    return key, secret


@journalled
def withdraw_machine_key(*, actor: Membership, key_id: str) -> None:
    """That key tells nothing from now on; by anybody of the institution who may report. Raises NotFound."""
    require(actor, _REPORT, scope(actor.organisation, REAL))
    found = MachineKey.objects.select_for_update().filter(pk=key_id, organisation=actor.organisation)
    key = found.filter(withdrawn_at=None).first()
    if key is None:
        raise NotFound("feeds-key-not-found")
    key.withdrawn_at = now()
    key.save(update_fields=["withdrawn_at"])
    _record(actor, key, events.MachineKeyWithdrawn(str(key.pk), actor.organisation.slug, key.name))


def tell_with_key(key: MachineKey, counts: Sequence[Count]) -> Taken:
    """What the program of an institution says of that institution; of others nothing is taken.

    The change is that of `capacity.actions.receive`, in the name of the program.
    """
    own = key.organisation
    found = Found({plain(own.slug): own, plain(own.name): own}, points_of([own]))
    refused: list[Reason] = []
    sayings: list[Saying] = []
    for each in counts:
        saying, wrong = saying_for(found, each)
        refused += wrong
        if saying is not None and sayings:
            refused.append(Reason("feeds-count-same", {"name": each.name}))
        elif saying is not None:
            sayings.append(saying)
    if not sayings:
        return Taken(0, refused)
    told = receive(actor=_machine(key), source=source_of(own), via=SOURCE, world=REAL, sayings=sayings)
    return Taken(told.changed, refused)


def _machine(key: MachineKey) -> Stamp:
    """How the journal knows the program: by the name of its key and its institution."""
    return Stamp(account="", name=key.name, organisation=key.organisation.name, function="system")


def _record(
    actor: Membership, key: MachineKey, event: events.MachineKeyMade | events.MachineKeyWithdrawn
) -> None:
    journal.record(stamp(actor), event, object_kind=KEY, object_id=str(key.pk), object_label=key.name)
    publish.on_commit(event)
