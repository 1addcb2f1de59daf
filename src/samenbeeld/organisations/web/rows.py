"""Organisations, people and ways to reach them, in the words of the reader."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from samenbeeld.kernel.clock import now
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import queries, rules
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation

# A number that nobody tried for so long may well be wrong.
MONTHS_UNTIL_OLD = 12


@dataclass(frozen=True)
class ContactRow:
    """A way to reach somebody. `href` is empty for what no device can dial.

    `age` is how long ago it was tried, `told` the same as a sentence. `answers` is whether somebody does now,
    None when nobody said when.
    """

    contact: ContactPoint
    kind: str
    name: str
    function: str
    hours: str
    answers: bool | None
    href: str
    icon: str
    age: str
    told: str
    is_old: bool


@dataclass(frozen=True)
class OrganisationRow:
    """One organisation in the list, with the first way to reach it."""

    organisation: Organisation
    kind: str
    regions: str
    reach: ContactRow | None


@dataclass(frozen=True)
class PersonRow:
    """Somebody who works there."""

    membership: Membership
    functions: str


@dataclass(frozen=True)
class KeptRow:
    """Somebody who works there or will; `begins` is None for who works there now."""

    membership: Membership
    functions: str
    begins: datetime | None


def organisation_rows(organisations: list[Organisation], today: date) -> list[OrganisationRow]:
    """These organisations, in their order."""
    contacts = queries.first_contacts(organisations)
    return [
        OrganisationRow(
            one,
            queries.kind_name(one.kind),
            region_names(one),
            contact_row(contacts[one.pk], today) if one.pk in contacts else None,
        )
        for one in organisations
    ]


def person_rows(members: Iterable[Membership]) -> list[PersonRow]:
    """These people with their functions."""
    return [
        PersonRow(member, ", ".join(queries.function_name(code) for code in member.functions))
        for member in members
    ]


def kept_rows(members: Iterable[Membership], now: datetime) -> list[KeptRow]:
    """The same for who keeps them, with who is still to come."""
    return [
        KeptRow(
            row.membership, row.functions, begins if (begins := row.membership.valid_from) > now else None
        )
        for row in person_rows(members)
    ]


def contact_rows(contacts: Iterable[ContactPoint], today: date) -> list[ContactRow]:
    """These in their order, but those that do not answer now after those that do or may."""
    found = [contact_row(contact, today) for contact in contacts]
    return sorted(found, key=lambda row: row.answers is False)


def contact_row(contact: ContactPoint, today: date) -> ContactRow:
    """This number or address, and how sure one can be of it on this day."""
    tried = contact.checked_on
    href, icon = _way(contact)
    age = _age(tried, today) if tried else say("organisations-age-never")
    return ContactRow(
        contact=contact,
        kind=say(f"organisations-contact-{contact.kind}"),
        name=queries.contact_purpose(contact),
        function=queries.function_name(contact.function) if contact.function and contact.purpose else "",
        hours=queries.contact_hours(contact),
        answers=rules.answers(contact, times.local(now())),
        href=href,
        icon=icon,
        age=age,
        told=say("organisations-checked", age=age) if tried else say("organisations-never-checked"),
        is_old=tried is None or rules.months_since(tried, today) >= MONTHS_UNTIL_OLD,
    )


def region_names(organisation: Organisation) -> str:
    """The regions it works in."""
    return ", ".join(region.name for region in organisation.regions.all())


def _way(contact: ContactPoint) -> tuple[str, str]:
    match contact.kind:
        case ContactPoint.Kind.PHONE:
            return f"tel:{rules.dialled(contact.value)}", "phone"
        case ContactPoint.Kind.EMAIL:
            return f"mailto:{contact.value}", "message"
        case _:
            return "", ""


def _age(day: date, today: date) -> str:
    months = rules.months_since(day, today)
    if months >= 12:
        return say("organisations-age-years", count=months // 12)
    if months:
        return say("organisations-age-months", count=months)
    return say("organisations-age-days", count=max(0, (today - day).days))
