"""A pack in words, as the page on the device shows it: plain JSON, with every sentence already said."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse

from samenbeeld.escalation.queries import ladder, said
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import ContactPoint, Organisation
from samenbeeld.organisations.rules import dialled
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries.cards import ShownCard
from samenbeeld.plans.rules.agreements import Holds
from samenbeeld.preparedness.queries.pack import Pack, PackedPlan
from samenbeeld.preparedness.web import pages

Told = dict[str, Any]


def told(pack: Pack) -> Told:
    """`open` is what anybody who holds the device may read: numbers, no names. The rest is closed."""
    names = names_of_parties(pack)
    return {
        "madeAt": pack.made_at.isoformat(),
        "language": current_language(),
        "function": pages.role_name(pack.role),
        "open": [_office(each) for each in pack.offices],
        "closed": {
            "who": pack.member.account.name,
            "organisation": pack.member.organisation.name,
            "about": _about(pack),
            "cards": [_card(each) for each in pack.cards],
            "contacts": [_contact(each, pack) for each in pack.contacts],
            "plans": [_plan(each, names) for each in pack.plans],
            "leftOut": pack.left_out,
        },
    }


def steps(each: ShownCard) -> list[tuple[str, str]]:
    """Per step what to do, and under it by when and what to mind."""
    return [
        (step.text, ", ".join(part for part in (pages.within(step.minutes), step.hint) if part))
        for step in each.steps
    ]


def phase_names(version: PlanVersion) -> str:
    """`Verhoogde dreiging, Crisis`."""
    return ", ".join(said(step.name) for step in ladder().steps if step.number in version.phases)


def theme_names(version: PlanVersion) -> str:
    """`Hoogwater, Zorg`."""
    return ", ".join(_themes(version))


def version_words(version: PlanVersion) -> str:
    """`Versie 2, TLP:AMBER`."""
    return f"{say('plans-version', number=str(version.number))}, {version.label.label}"


def href(contact: ContactPoint) -> str:
    """What a phone does with it; "" for what it cannot."""
    match contact.kind:
        case ContactPoint.Kind.PHONE:
            return f"tel:{dialled(contact.value)}"
        case ContactPoint.Kind.EMAIL:
            return f"mailto:{contact.value}"
    return ""


def purpose(contact: ContactPoint) -> str:
    """What it is for and when, in words."""
    return ", ".join(
        filter(None, (organisations.contact_purpose(contact), organisations.contact_hours(contact)))
    )


def purpose_here(contact: ContactPoint, pack: Pack) -> str:
    """The same, with what was agreed with whoever answers."""
    agreed = pack.partners.get(contact.organisation.slug)
    told = say("preparedness-agreed-in", title=agreed.version.title) if agreed else ""
    return ". ".join(filter(None, (purpose(contact), told)))


def names_of_parties(pack: Pack) -> dict[str, str]:
    """What the parties of the agreements in it are called, by slug."""
    every = (each.agreed.terms for each in pack.plans)
    return organisations.names_of(party for terms in every if terms for party in terms.parties)


def agreed(each: PackedPlan, names: Mapping[str, str], today: date) -> list[tuple[str, str]]:
    """What an agreement binds to, line by line: who, until when, and each part of it. Nothing for a plan."""
    terms = each.agreed.terms
    if terms is None:
        return []
    last = terms.expires_on
    holds = each.agreed.holds(today)
    key = "open" if holds is Holds.HOLDS and last is None else holds.value
    return [
        (say("plans-parties"), ", ".join(names.get(slug, slug) for slug in terms.parties)),
        (say("plans-standing"), say(f"plans-holds-{key}", on=pages.day(last) if last else "")),
        *(
            (said(part.name), words)
            for part in plans.definition().parts
            if (words := terms.parts.get(part.code, "").strip())
        ),
    ]


def checked(contact: ContactPoint) -> str:
    """When somebody last tried it."""
    if contact.checked_on is None:
        return say("preparedness-never-checked")
    return say("preparedness-checked", on=pages.day(contact.checked_on))


def _about(pack: Pack) -> list[str]:
    """The themes of the cards in it, in the order of the safety picture."""
    codes = {code for each in pack.cards for code in each.shown.version.themes}
    return [said(name) for code, name in plans.definition().themes.items() if code in codes]


def _themes(version: PlanVersion) -> list[str]:
    names = plans.definition().themes
    return [said(name) for code, name in names.items() if code in version.themes]


def _office(office: Organisation) -> Told:
    return {
        "name": office.name,
        "numbers": [
            {"what": purpose(each), "value": each.value, "href": href(each)} for each in office.contacts.all()
        ],
    }


def _contact(contact: ContactPoint, pack: Pack) -> Told:
    return {
        "name": contact.organisation.name,
        "kind": ", ".join((organisations.kind_name(contact.organisation.kind), purpose_here(contact, pack))),
        "value": contact.value,
        "href": href(contact),
        "checked": checked(contact),
    }


def _card(each: ShownCard) -> Told:
    version = each.shown.version
    return {
        "title": each.card.title,
        "role": pages.role_name(each.card.role),
        "plan": version.title,
        "version": version_words(version),
        "themes": theme_names(version),
        "of": _themes(version),
        "phases": phase_names(version),
        "steps": [{"text": text, "under": under} for text, under in steps(each)],
    }


def _plan(each: PackedPlan, names: Mapping[str, str]) -> Told:
    kept, version = each.shown.kept, each.shown.version
    return {
        "title": version.title,
        "owner": kept.owner.name,
        "version": version_words(version),
        "themes": theme_names(version),
        "of": _themes(version),
        "phases": phase_names(version),
        "meaning": version.meaning,
        "agreed": [
            {"what": what, "words": words} for what, words in agreed(each, names, local(now()).date())
        ],
        "text": each.text,
        "url": reverse("plan", args=[kept.owner.slug, kept.plan.number]),
    }
