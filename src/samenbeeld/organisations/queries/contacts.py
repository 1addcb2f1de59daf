"""How an organisation is reached: which way first, when, and when somebody last checked it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, prefetch_related_objects

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.clock import now as present
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import rules
from samenbeeld.organisations.models import ContactPoint, Organisation
from samenbeeld.organisations.queries.functions import function_name

# What a find of a way to reach an organisation (`<organisation>/<contact>`) is written under.
CONTACT = "organisations.contact"


def first_contacts(
    organisations: Iterable[Organisation], now: datetime | None = None
) -> dict[UUID, ContactPoint]:
    """The first way to reach each of these organisations at this moment, by the organisation's id."""
    moment = local(now or present())
    rows = ContactPoint.objects.filter(organisation__in=list(organisations)).order_by("priority", "pk")
    found: defaultdict[UUID, list[ContactPoint]] = defaultdict(list)
    for row in rows:
        found[row.organisation_id].append(row)
    return {pk: rules.first_to_call(ways, moment) for pk, ways in found.items()}


def to_call(region: str, kinds: tuple[str, ...], now: datetime | None = None) -> tuple[ContactPoint, ...]:
    """The first way to reach each organisation of these kinds in a region at this moment, by its name. With
    the organisation read; no query as long as nothing changed.
    """
    moment = local(now or present())
    return tuple(rules.first_to_call(ways, moment) for ways in ways_to_call(region, kinds))


@until_a_change
def ways_to_call(region: str, kinds: tuple[str, ...]) -> tuple[tuple[ContactPoint, ...], ...]:
    """Per organisation of these kinds in a region, by its name, the first way to reach it; when that one is
    for some days or hours, every way. With the organisation read; two queries at most.
    """
    return _ways(Organisation.objects.filter(regions__code=region, kind__in=kinds))


@until_a_change
def ways_to_reach(slugs: frozenset[str]) -> tuple[tuple[ContactPoint, ...], ...]:
    """The same as `ways_to_call`, of these organisations, with their regions read; three queries at most."""
    found = _ways(Organisation.objects.filter(slug__in=slugs))
    prefetch_related_objects([each.organisation for way in found for each in way], "regions")
    return found


def _ways(here: QuerySet[Organisation]) -> tuple[tuple[ContactPoint, ...], ...]:
    own = ContactPoint.objects.filter(organisation=OuterRef("pk")).order_by("priority", "pk")
    first = here.annotate(first=Subquery(own.values("pk")[:1])).values("first")
    rows = list(ContactPoint.objects.filter(pk__in=first).select_related("organisation"))
    timed = {row.organisation_id: row.organisation for row in rows if row.days}
    more: defaultdict[UUID, list[ContactPoint]] = defaultdict(list)
    if timed:
        for way in ContactPoint.objects.filter(organisation__in=timed).order_by("priority", "pk"):
            way.organisation = timed[way.organisation_id]
            more[way.organisation_id].append(way)
    rows.sort(key=lambda row: row.organisation.name)
    return tuple(tuple(more.get(row.organisation_id, [row])) for row in rows)


def contact(organisation: Organisation, pk: int) -> ContactPoint | None:
    """One way to reach this organisation, also when it no longer counts."""
    return ContactPoint.ever.select_related("organisation").filter(organisation=organisation, pk=pk).first()


def contact_hours(contact: ContactPoint) -> str:
    """When somebody answers, in words: `maandag tot en met vrijdag, 08:00 tot 17:00`; "" when nobody said."""
    parts = []
    if contact.days:
        day_words = say(f"organisations-days-{contact.days}")
        is_always = contact.days == "every" and contact.opens is None
        parts.append(say("organisations-day-and-night") if is_always else day_words)
    if contact.opens and contact.closes:
        parts.append(
            say("organisations-hours", opens=f"{contact.opens:%H:%M}", closes=f"{contact.closes:%H:%M}")
        )
    if contact.hours:
        parts.append(say(contact.hours))
    return ", ".join(parts)


def contact_purpose(contact: ContactPoint) -> str:
    """What it is for, in words; else in which function, or its kind."""
    if contact.purpose:
        return say(contact.purpose)
    return (
        function_name(contact.function) if contact.function else say(f"organisations-contact-{contact.kind}")
    )


@until_a_change
def with_old_contacts(oldest: date) -> frozenset[UUID]:
    """The ids of the organisations with a contact that nobody checked since this day. One query for all."""
    old = Q(checked_on=None) | Q(checked_on__lt=oldest)
    return frozenset(ContactPoint.objects.filter(old).values_list("organisation_id", flat=True).distinct())


@until_a_change
def contacts_checked(organisation: UUID) -> tuple[date | None, ...]:
    """When somebody last checked each contact of this organisation; None: never."""
    found = ContactPoint.objects.filter(organisation=organisation)
    return tuple(found.values_list("checked_on", flat=True))


@until_a_change
def contacts_of(organisation: UUID) -> tuple[int, ...]:
    """The keys of the contacts of this organisation."""
    return tuple(ContactPoint.objects.filter(organisation=organisation).values_list("pk", flat=True))
