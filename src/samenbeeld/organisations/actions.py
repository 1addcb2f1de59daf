"""Changes to organisations and to who works where.

`access` stands above this package, so permission ("organisations.manage") is asked by whoever calls: a door
through `security.doors.permissions(request)`, or the person at the command line. `actor` is for the journal.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from samenbeeld.accounts.models import Account
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import events, queries, rules
from samenbeeld.organisations.models import ContactPoint, DutyShift, Membership, Organisation, Region, Site
from samenbeeld.search import actions as search

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@journalled
def add_region(*, actor: Stamp, code: str, slug: str, name: str) -> Region:
    """A safety region this node knows. Raises Conflict when the code or slug is taken."""
    with _unique("organisations-region-taken", field="code", code=code):
        region = Region.objects.create(code=code, slug=slug, name=name)
    event = events.RegionAdded(code, name)
    journal.record(actor, event, object_kind="organisations.region", object_id=code, object_label=name)
    return region


@journalled
def add_organisation(
    *,
    actor: Stamp,
    slug: str,
    name: str,
    kind: str,
    regions: Iterable[Region],
    parent: Organisation | None = None,
    is_invented: bool = False,
) -> Organisation:
    """An organisation in these regions. Raises Refused for an unknown kind, Conflict for a taken slug."""
    rules.check_kind(kind, queries.kinds())
    with _unique("organisations-slug-taken", field="slug", slug=slug):
        organisation = Organisation.objects.create(
            slug=slug, name=name, kind=kind, parent=parent, is_invented=is_invented
        )
    in_regions = list(regions)
    organisation.regions.set(in_regions)
    event = events.OrganisationAdded(
        slug, name, kind, tuple(sorted(region.code for region in in_regions)), is_invented
    )
    _record(actor, event, organisation)
    _index(organisation)
    return organisation


@journalled
def add_site(
    *,
    actor: Stamp,
    organisation: Organisation,
    name: str,
    address: str = "",
    municipality_code: str = "",
    longitude: float | None = None,
    latitude: float | None = None,
    source: str = "",
) -> Site:
    """A place where the organisation gives care; WGS84 degrees, both or neither."""
    site = Site.objects.create(
        organisation=organisation,
        name=name,
        address=address,
        municipality_code=municipality_code,
        longitude=longitude,
        latitude=latitude,
        source=source,
    )
    _record(actor, events.SiteAdded(organisation.slug, name, source), organisation)
    _index(organisation)
    return site


@journalled
def add_contact(
    *,
    actor: Stamp,
    organisation: Organisation,
    kind: str,
    value: str,
    purpose: str = "",
    hours: str = "",
    priority: int = 1,
    checked_on: date | None = None,
) -> ContactPoint:
    """A way to reach the organisation. The number itself stays out of the journal."""
    contact = ContactPoint.objects.create(
        organisation=organisation,
        kind=kind,
        value=value,
        purpose=purpose,
        hours=hours,
        priority=priority,
        checked_on=checked_on,
    )
    _record(actor, events.ContactAdded(organisation.slug, kind, purpose), organisation)
    _index_contact(contact)
    return contact


@journalled
def check_contact(*, actor: Stamp, contact: ContactPoint, on: date) -> ContactPoint:
    """Somebody tried this number or address on that day and it is right."""
    before = contact.checked_on
    contact.checked_on = on
    contact.save(update_fields=["checked_on"])
    event = events.ContactChecked(contact.organisation.slug, contact.pk, on.isoformat())
    _record(actor, event, contact.organisation, before={"checked_on": before and before.isoformat()})
    return contact


@journalled
def check_contacts(*, actor: Stamp, organisation: Organisation, on: date) -> int:
    """Somebody went through all numbers and addresses on that day and they are right. Returns how many.

    Raises Conflict when there are none.
    """
    found = list(ContactPoint.objects.select_for_update().filter(organisation=organisation))
    if not found:
        raise Conflict("organisations-nothing-to-check")
    for contact in found:
        check_contact(actor=actor, contact=contact, on=on)
    return len(found)


@journalled
def add_member(
    *,
    actor: Stamp,
    account: Account,
    organisation: Organisation,
    functions: Iterable[str],
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
) -> Membership:
    """This person works here in these functions. Refused: unknown function, or a guest without end."""
    held, start = list(functions), valid_from or now()
    rules.check_functions(held, queries.functions())
    rules.check_term(held, start, valid_until, _always_ending())
    membership = Membership.objects.create(
        account=account, organisation=organisation, functions=held, valid_from=start, valid_until=valid_until
    )
    event = events.MemberAdded(
        str(account.pk),
        organisation.slug,
        tuple(held),
        start.isoformat(),
        valid_until.isoformat() if valid_until else None,
    )
    _record(actor, event, membership)
    return membership


@journalled
def change_functions(*, actor: Stamp, membership: Membership, functions: Iterable[str]) -> Membership:
    """Other functions in the same organisation. Raises Refused for an unknown one or a guest without end."""
    held = list(functions)
    membership = Membership.objects.select_for_update().get(pk=membership.pk)
    rules.check_functions(held, queries.functions())
    rules.check_term(held, membership.valid_from, membership.valid_until, _always_ending())
    before = {"functions": membership.functions}
    membership.functions = held
    membership.save(update_fields=["functions"])
    event = events.FunctionsChanged(
        str(membership.account_id), membership.organisation.slug, tuple(membership.functions)
    )
    _record(actor, event, membership, before=before)
    return membership


@journalled
def end_membership(*, actor: Stamp, membership: Membership, at: datetime | None = None) -> Membership:
    """This person's work here ends at that moment (now). Raises Conflict when it had ended already."""
    end = at or now()
    membership = Membership.objects.select_for_update().get(pk=membership.pk)
    if membership.valid_until is not None and membership.valid_until <= now():
        raise Conflict("organisations-membership-already-ended", until=membership.valid_until)
    rules.check_term((), membership.valid_from, end, ())
    before = {"valid_until": membership.valid_until}
    membership.valid_until = end
    membership.save(update_fields=["valid_until"])
    event = events.MembershipEnded(str(membership.account_id), membership.organisation.slug, end.isoformat())
    _record(actor, event, membership, before=before)
    return membership


@journalled
def set_duty(
    *, actor: Stamp, membership: Membership, function: str, starts_at: datetime, ends_at: datetime
) -> DutyShift:
    """This person has duty in this function between these moments. Raises Refused, and Conflict when the
    same person has duty in it already in a part of that time."""
    rules.check_duty(function, membership.functions, starts_at, ends_at, longest=queries.longest_duty())
    overlapping = DutyShift.objects.select_for_update().filter(
        membership=membership,
        function=function,
        withdrawn_at=None,
        starts_at__lt=ends_at,
        ends_at__gt=starts_at,
    )
    if overlapping.exists():
        raise Conflict("organisations-duty-overlaps", field="starts_at")
    shift = DutyShift.objects.create(
        membership=membership, function=function, starts_at=starts_at, ends_at=ends_at
    )
    _record(actor, events.DutySet(*_told(shift)), membership.organisation)
    return shift


@journalled
def withdraw_duty(*, actor: Stamp, shift: DutyShift) -> DutyShift:
    """This shift does not hold after all. Raises Conflict when it was withdrawn before."""
    row = DutyShift.objects.select_for_update().get(pk=shift.pk)
    if row.withdrawn_at is not None:
        raise Conflict("organisations-duty-withdrawn-already")
    row.withdrawn_at = now()
    row.save(update_fields=["withdrawn_at"])
    _record(actor, events.DutyWithdrawn(*_told(shift)), shift.membership.organisation)
    return row


def _index_contact(contact: ContactPoint) -> None:
    """Make it findable by whose it is, what it is for, and by the number or address itself.

    On a shelf of its regions, not of its organisation: thousands of shelves would be slow.
    """
    organisation = contact.organisation
    search.index(
        kind=queries.CONTACT,
        object_id=f"{organisation.slug}/{contact.pk}",
        title=organisation.name,
        text="\n".join(filter(None, [contact.purpose, contact.value, contact.hours])),
        mode=Mode.REAL,
        regions=queries.region_codes(organisation),
    )


def _index(organisation: Organisation) -> None:
    places = Site.objects.filter(organisation=organisation).order_by("pk")
    regions = sorted(organisation.regions.all(), key=lambda region: region.code)
    told = [
        queries.kind_name(organisation.kind, language="nl"),
        *(region.name for region in regions),
        *(f"{place.name} {place.address}" for place in places),
    ]
    search.index(
        kind=queries.ORGANISATION,
        object_id=organisation.slug,
        title=organisation.name,
        text="\n".join(told),
        mode=Mode.REAL,
        regions=[region.code for region in regions],
    )


def _told(shift: DutyShift) -> tuple[str, str, str, str, str]:
    member = shift.membership
    return (
        str(member.account_id), member.organisation.slug, shift.function,
        shift.starts_at.isoformat(), shift.ends_at.isoformat(),
    )  # fmt: skip


def _always_ending() -> list[str]:
    records = policy.load("functions")["functions"]
    return [code for code, record in records.items() if record.get("always_ends")]


def _record(
    actor: Stamp, event: "DataclassInstance", thing: Organisation | Membership, *, before: object = None
) -> None:
    journal.record(
        actor,
        event,
        object_kind=f"organisations.{thing._meta.model_name}",
        object_id=str(thing.pk) if isinstance(thing, Membership) else thing.slug,
        object_label=str(thing),
        before=before,
    )


@contextmanager
def _unique(key: str, *, field: str, **values: object) -> Iterator[None]:
    """A savepoint in which a code that is taken becomes a Conflict that names the field."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as taken:
        raise Conflict(key, field=field, **values) from taken
