"""What stands beside a plan: what it binds to, its cards, what readers would change, and who read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from samenbeeld.escalation.queries import said
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import AgreementTerms, PlanProposal, PlanReading, ScenarioCard
from samenbeeld.plans.queries import SeenPlan, agreements, cards, definition, reading
from samenbeeld.plans.queries.agreements import Owing, ShownAgreement
from samenbeeld.plans.rules import agreements as rules
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.agreements import Holds
from samenbeeld.plans.rules.cards import CardStep, steps_of
from samenbeeld.plans.web import pages

# The card for everybody, in an address.
EVERYBODY = "iedereen"


@dataclass(frozen=True)
class AgreementRow:
    """One agreement in words. `asks` is true for what somebody should look at."""

    each: ShownAgreement
    parties: str
    holds: str
    asks: bool
    lacking: tuple[str, ...]
    next_due: str


@dataclass(frozen=True)
class OwedRow:
    """One obligation in words. `mine`: the reader's organisation has to do it."""

    owing: Owing
    owner: str
    when: str
    told: str
    is_late: bool
    mine: bool = False
    plan: ShownAgreement | None = None


@dataclass(frozen=True)
class CardRow:
    """One card: whose it is, and what to do."""

    card: ScenarioCard
    role: str
    steps: tuple[tuple[CardStep, str], ...]


@dataclass(frozen=True)
class ProposalRow:
    """What a reader would change, and what became of it. `plan`: its title."""

    proposal: PlanProposal
    who: str
    learned: str
    answer: str
    place: str = ""
    plan: str = ""


def agreement_row(each: ShownAgreement, names: Mapping[str, str], today: date) -> AgreementRow:
    """One row of the register."""
    terms = each.agreed.terms
    coming = [owing.due_on for owing in each.agreed.owing if owing.due_on is not None]
    return AgreementRow(
        each=each,
        parties=_names(terms, names),
        holds=holds_words(each.holds, terms),
        asks=each.holds is not Holds.HOLDS,
        lacking=tuple(said(part.name) for part in each.agreed.lacking),
        next_due=pages.day(min(coming)) if coming else "",
    )


def holds_words(holds: Holds, terms: AgreementTerms | None) -> str:
    """`Loopt af op 1 mrt 2027`."""
    if terms is None:
        return say("plans-holds-no-terms")
    last = terms.expires_on
    if holds is Holds.HOLDS and last is None:
        return say("plans-holds-open")
    return say(f"plans-holds-{holds.value}", on=pages.day(last) if last else "")


def owed_row(shown: ShownAgreement | None, owing: Owing, today: date, own: object = None) -> OwedRow:
    """One obligation, with its next day."""
    obligation, last = owing.obligation, owing.last_met
    told = say("plans-met-on", on=pages.day(last.on), who=last.by.account.name) if last else ""
    if owing.end is not None:
        told = say("plans-owed-ended", why=owing.end.remark)
    when = say("plans-owed-by", on=pages.day(owing.due_on)) if owing.due_on else ""
    if owing.due_on and obligation.every_months:
        when = say("plans-owed-again", on=pages.day(owing.due_on), months=obligation.every_months)
    return OwedRow(
        owing=owing,
        owner=obligation.owner.name,
        when=when,
        told=told,
        is_late=owing.due_on is not None and owing.due_on < today,
        mine=owing.due_on is not None and obligation.owner_id == own,
        plan=shown,
    )


def card_rows(found: tuple[ScenarioCard, ...]) -> list[CardRow]:
    """These cards, the most responsible function first and that for everybody last."""
    order = {code: place for place, code in enumerate(organisations.functions())}
    ranked = sorted(found, key=lambda card: order.get(card.role, len(order)))
    return [card_row(card) for card in ranked]


def card_row(card: ScenarioCard) -> CardRow:
    """One card in words."""
    steps = tuple((step, minutes_words(step.minutes)) for step in steps_of(card.steps))
    return CardRow(card, role_name(card.role), steps)


def role_name(role: str) -> str:
    """`Hoofd Informatie`, or everybody."""
    return organisations.function_name(role) if role else say("plans-card-everybody")


def minutes_words(minutes: int | None) -> str:
    """`binnen 30 min`, `binnen 2 uur`; "" without a moment."""
    if minutes is None:
        return ""
    if minutes % 60:
        return say("plans-card-within-minutes", count=minutes)
    return say("plans-card-within-hours", count=minutes // 60)


def around(member: Membership, seen: SeenPlan) -> dict[str, Any]:
    """What `plan.html` shows under the plan itself."""
    return {**_agreement(member, seen), **_cards(seen), **_proposals(seen), **_readers(member, seen)}


def _agreement(member: Membership, seen: SeenPlan) -> dict[str, Any]:
    if seen.kept.newest.kind != rules.AGREEMENT:
        return {}
    today = local(now()).date()
    agreed = agreements.agreed_in(seen.kept.plan)
    terms, own = agreed.terms, member.organisation_id
    steps = [step for each in agreed.owing for step in each.steps]
    organisations.put_members((agreed.history, "by"), (steps, "by"))
    names = organisations.names_of(terms.parties if terms else [])
    known = {part.code: part for part in definition().parts}
    return {
        "agreed": agreed,
        "parties": _names(terms, names),
        "holds": holds_words(agreed.holds(today), terms),
        "holds_asks": agreed.holds(today) is not Holds.HOLDS,
        "parts": [
            (said(known[code].name), words)
            for code, words in (terms.parts.items() if terms else ())
            if code in known
        ],
        "lacking": [said(part.name) for part in agreed.lacking],
        "shortfall": say(f"plans-shortfall-{terms.shortfall}") if terms and terms.shortfall else "",
        "terms_by": pages.who(terms.by) if terms else "",
        "owing": [owed_row(None, each, today, own) for each in agreed.owing],
        "is_agreement": True,
    }


def _cards(seen: SeenPlan) -> dict[str, Any]:
    version = seen.version or seen.kept.newest
    newest = seen.kept.newest
    is_draft = seen.kept.withdrawal is None and seen.kept.state(newest) == road.DRAFT
    return {
        "cards": card_rows(cards.cards_of(version)),
        "draft_cards": card_rows(cards.cards_of(newest)) if seen.keeps and newest != version else [],
        "may_card": seen.may_write and is_draft,
        "card_roles": [
            (EVERYBODY, role_name("")),
            *((code, role_name(code)) for code in organisations.functions()),
        ],
        "may_compare": sum(seen.may_fetch(each) for each in seen.versions) > 1,
        "newest": newest,
    }


def _proposals(seen: SeenPlan) -> dict[str, Any]:
    if seen.version is None:
        return {"proposals": [], "to_do": []}
    plan = seen.kept.plan
    return {
        "proposals": proposal_rows(cards.proposals_on(seen.version)),
        "to_do": proposal_rows(cards.to_work_in(plan)) if seen.may_write else [],
        "may_answer": seen.may_write,
        "may_work_in": seen.may_write and seen.kept.state(seen.kept.newest) == road.DRAFT,
    }


def proposal_rows(found: Sequence[PlanProposal]) -> list[ProposalRow]:
    """What readers would change, in words, with the answer and in which version it stands."""
    answers = [each.answer for each in found if hasattr(each, "answer")]
    organisations.put_members((found, "by"), (answers, "by"))
    return [
        ProposalRow(
            each,
            pages.who(each.by),
            say(f"plans-learned-in-{each.learned_in}") if each.learned_in else "",
            cards.answer_words(each),
            each.place,
            each.version.title,
        )
        for each in found
    ]


def _readers(member: Membership, seen: SeenPlan) -> dict[str, Any]:
    if seen.version is None or seen.kept.withdrawal is not None:
        return {}
    mine: PlanReading | None = reading.has_read(seen.version, member)
    asks = any(each.shown.version == seen.version for each in reading.to_read(member))
    found = reading.readers(seen.version) if seen.may_write else None
    return {
        "read_by_me": mine,
        "asks_me_to_read": asks,
        "readers": found,
        "readers_missing": [(row, pages.who(row)) for row in found.missing] if found else [],
        "may_ask_to_read": seen.may_write,
        "asked_functions": ", ".join(
            dict.fromkeys(
                organisations.function_name(code)
                for each in (found.requests if found else ())
                for code in each.functions
            )
        ),
    }


def _names(terms: AgreementTerms | None, names: Mapping[str, str]) -> str:
    return ", ".join(names.get(slug, slug) for slug in terms.parties) if terms else ""
