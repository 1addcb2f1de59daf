"""An institution says what it does, needs and offers, and once a year that it is still so."""

from dataclasses import asdict
from typing import TYPE_CHECKING
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.institutions import events, queries, rules
from samenbeeld.institutions.models import InstitutionConfirmation, InstitutionProfile
from samenbeeld.institutions.rules import Profile
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.kernel.meanwhile import check_begun
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import stamp

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_UNKNOWN = -1


@journalled
def write_profile(
    *,
    actor: Membership,
    organisation: Organisation,
    said: Profile,
    form_key: UUID | None = None,
    begun: int | None = None,
) -> InstitutionProfile:
    """Instead of what stood there, which is kept. `begun`: the number of the profile that one began with.

    Raises NotAllowed; Refused with the field, also when others changed it meanwhile; Conflict.
    """
    held = Organisation.objects.select_for_update().get(pk=organisation.pk)
    require(actor, "institutions.write", queries.scope(held))
    rules.check_kind(held.kind, queries.definition().kinds)
    rules.check_profile(said, queries.definition())
    if form_key is not None and InstitutionProfile.objects.filter(form_key=form_key).exists():
        raise Conflict("institutions-sent-twice")

    last = queries.newest(held)
    if last is None:
        check_begun(begun, 0)
    else:
        check_begun(begun, last.number, who=last.by.account.name, at=last.at)
    profile = InstitutionProfile.objects.create(
        organisation=held,
        number=last.number + 1 if last else 1,
        care=list(said.care),
        needs={
            each.resource: {
                "hours": each.buffer_hours,
                "words": each.words,
                "supplier": " ".join(each.supplier.split()),
            }
            for each in said.needs
        },
        offers=[asdict(each) for each in said.offers],
        words=said.words.strip(),
        by=actor,
        at=now(),
        form_key=form_key or uuid7(),
    )
    hours = {
        each.resource: _UNKNOWN if each.buffer_hours is None else each.buffer_hours for each in said.needs
    }
    places = sum(each.places for each in said.offers)
    event = events.ProfileFilledIn(held.slug, profile.number, said.care, hours, places)
    _record(actor, held, event)
    return profile


@journalled
def confirm_profile(*, actor: Membership, organisation: Organisation) -> InstitutionConfirmation:
    """Somebody there looked: it is still right. Raises NotAllowed; Conflict without a profile."""
    held = Organisation.objects.select_for_update().get(pk=organisation.pk)
    require(actor, "institutions.write", queries.scope(held))
    profile = queries.newest(held)
    if profile is None:
        raise Conflict("institutions-nothing-to-confirm")

    said = InstitutionConfirmation.objects.create(profile=profile, by=actor, at=now())
    _record(actor, held, events.ProfileConfirmed(held.slug, profile.number))
    return said


def _record(actor: Membership, organisation: Organisation, event: "DataclassInstance") -> None:
    journal.record(
        stamp(actor),
        event,
        object_kind=queries.PROFILE,
        object_id=organisation.slug,
        object_label=organisation.name,
        tlp=Tlp.AMBER.value,
        mode=Mode.REAL.value,
    )
