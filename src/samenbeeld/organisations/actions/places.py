"""Changes to regions, organisations, their sites and how they are reached."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import events, queries, rules
from samenbeeld.organisations.actions.recording import record
from samenbeeld.organisations.models import ContactPoint, Organisation, Region, Site
from samenbeeld.organisations.rules import Way
from samenbeeld.search import actions as search


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
    record(actor, event, organisation)
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
    record(actor, events.SiteAdded(organisation.slug, name, source), organisation)
    _index(organisation)
    return site


@journalled
def add_contact(
    *, actor: Stamp, organisation: Organisation, checked_on: date | None = None, **told: Any
) -> ContactPoint:
    """A way to reach the organisation; `told` are the fields of a `rules.Way`. The number itself stays out of
    the journal. Raises Refused for what cannot be, Conflict for what stands there already.
    """
    way = Way(**told)
    rules.check_way(way, queries.functions())
    _check_new(organisation, way)
    contact = _put(organisation, way, checked_on)
    record(actor, events.ContactAdded(organisation.slug, way.kind, way.purpose), organisation)
    return contact


@journalled
def change_contact(
    *, actor: Stamp, contact: ContactPoint, way: Way, checked_on: date | None = None
) -> ContactPoint:
    """What stood there was wrong: this takes its place, in a row of its own. When only the number or address
    stayed the same, so does the day on which it was checked. Raises Refused for what cannot be, Conflict when
    somebody else changed it meanwhile.
    """
    before = _standing(contact)
    rules.check_way(way, queries.functions())
    _check_new(before.organisation, way, besides=before.pk)
    changed = tuple(
        each.name for each in fields(Way) if getattr(before, each.name) != getattr(way, each.name)
    )
    if not changed:
        return check_contact(actor=actor, contact=before, on=checked_on) if checked_on else before
    is_same = not {"kind", "value"} & {*changed}
    _take_away(before)
    after = _put(before.organisation, way, checked_on or (before.checked_on if is_same else None))
    event = events.ContactChanged(before.organisation.slug, after.pk, before.pk, changed)
    record(actor, event, before.organisation)
    return after


@journalled
def withdraw_contact(*, actor: Stamp, contact: ContactPoint) -> ContactPoint:
    """One no longer reaches the organisation in this way. Raises Conflict when it was gone already."""
    row = _standing(contact)
    _take_away(row)
    event = events.ContactWithdrawn(row.organisation.slug, row.pk, row.kind, row.purpose)
    record(actor, event, row.organisation)
    return row


@journalled
def check_contact(*, actor: Stamp, contact: ContactPoint, on: date) -> ContactPoint:
    """Somebody tried this number or address on that day and it is right."""
    before = contact.checked_on
    contact.checked_on = on
    contact.save(update_fields=["checked_on"])
    event = events.ContactChecked(contact.organisation.slug, contact.pk, on.isoformat())
    record(actor, event, contact.organisation, before={"checked_on": before and before.isoformat()})
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


def _standing(contact: ContactPoint) -> ContactPoint:
    """The row, locked. Raises Conflict when it no longer counts."""
    row = ContactPoint.objects.select_for_update(of=("self",)).select_related("organisation")
    found = row.filter(pk=contact.pk).first()
    if found is None:
        raise Conflict("organisations-contact-changed-meanwhile")
    return found


def _check_new(organisation: Organisation, way: Way, *, besides: int = 0) -> None:
    """Raises Conflict for the same number or address in the same function."""
    same = ContactPoint.objects.filter(
        organisation=organisation, kind=way.kind, value=way.value, function=way.function
    )
    if same.exclude(pk=besides).exists():
        raise Conflict("organisations-contact-there-already", field="value")


def _put(organisation: Organisation, way: Way, checked_on: date | None) -> ContactPoint:
    contact = ContactPoint.objects.create(organisation=organisation, checked_on=checked_on, **asdict(way))
    _index_contact(contact)
    return contact


def _take_away(contact: ContactPoint) -> None:
    contact.withdrawn_at = now()
    contact.save(update_fields=["withdrawn_at"])
    search.remove(kind=queries.CONTACT, object_ids=[f"{contact.organisation.slug}/{contact.pk}"])


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


@contextmanager
def _unique(key: str, *, field: str, **values: object) -> Iterator[None]:
    """A savepoint in which a code that is taken becomes a Conflict that names the field."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as taken:
        raise Conflict(key, field=field, **values) from taken
