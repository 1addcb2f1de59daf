"""What somebody takes along for when there is no network: cards, plans, contacts, how to reach the GHOR."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation
from samenbeeld.plans import queries as plans
from samenbeeld.plans.queries import FILE, Shown, words_key
from samenbeeld.plans.queries.agreements import NOTHING as NOTHING_AGREED
from samenbeeld.plans.queries.agreements import Agreed
from samenbeeld.plans.queries.cards import ShownCard, with_cards
from samenbeeld.preparedness import rules
from samenbeeld.preparedness.queries.partners import Partner, partners
from samenbeeld.preparedness.rules import PackPolicy
from samenbeeld.search import queries as search

PACK = "preparedness.pack"
GHOR = "ghor"


@dataclass(frozen=True)
class PackedPlan:
    """A plan with its words; "" when nobody could read those of its file. `agreed`: what it binds to."""

    shown: Shown
    text: str
    agreed: Agreed


@dataclass(frozen=True)
class Pack:
    """What `member` takes along as `role` ("" everybody). `left_out`: plans that did not fit. `partners`:
    what one's own organisation agreed with others, by their slug.
    """

    member: Membership
    role: str
    theme: str
    made_at: datetime
    cards: tuple[ShownCard, ...]
    plans: tuple[PackedPlan, ...]
    contacts: tuple[ContactPoint, ...]
    offices: tuple[Organisation, ...]
    left_out: int
    partners: Mapping[str, Shown]


def pack_policy() -> PackPolicy:
    """Bounds and numbers, from policy."""
    return rules.pack_policy(policy.load("preparedness"))


def roles(member: Membership) -> list[str]:
    """The functions that this member can pack for: those they have, the most responsible first."""
    return [code for code in organisations.functions() if code in member.functions]


def pack(member: Membership, role: str, theme: str = "") -> Pack:
    """What this member may read of the own regions and may take along; of one theme when given.

    Raises NotFound for a function that is not the member's, and for a theme that is not there.
    """
    if role and role not in roles(member):
        raise NotFound("preparedness-pack-not-your-function")
    if theme and theme not in plans.definition().themes:
        raise NotFound("preparedness-theme-unknown", field="theme")
    here = organisations.region_codes(member.organisation)
    found = [
        each
        for each in plans.shown(member, theme=theme)
        if here & {*each.version.regions} and each.version.label in access.labels_for_export()
    ]
    most = pack_policy().most_documents
    told = {one.shown.version.pk for one in with_cards(found) if one.card.role in ("", role)}
    ranked = sorted(found, key=lambda each: _rank(each, member, told))
    chosen = ranked[:most]
    texts = search.texts(FILE, {words_key(each.version) for each in chosen})
    agreed, others = plans.agreements.agreed_by_plan(), partners(member, found)
    return Pack(
        member=member,
        role=role,
        theme=theme,
        made_at=now(),
        cards=tuple(_cards(chosen, role)),
        plans=tuple(
            PackedPlan(
                each, texts.get(words_key(each.version), ""), agreed.get(each.kept.plan.pk, NOTHING_AGREED)
            )
            for each in chosen
        ),
        contacts=_contacts(member, others),
        offices=_offices(member),
        left_out=len(ranked) - len(chosen),
        partners={each.organisation.slug: each.agreed for each in others},
    )


def _rank(each: Shown, member: Membership, told: Container[int]) -> tuple[bool, bool, str]:
    """Those that are `told` on a card of this function first, then one's own, by title."""
    version, plan = each.version, each.kept.plan
    return version.pk not in told, plan.owner_id != member.organisation_id, version.title


def _cards(chosen: Sequence[Shown], role: str) -> list[ShownCard]:
    """Those of the function first, then those for everybody."""
    found = (each for each in with_cards(chosen) if each.card.role in ("", role))
    return sorted(found, key=lambda one: not one.card.role)


def _contacts(member: Membership, others: Sequence[Partner]) -> tuple[ContactPoint, ...]:
    """The first kind first, then with whom something was agreed, then the others by kind."""
    kinds = pack_policy().contact_kinds
    own = sorted(organisations.region_codes(member.organisation))
    found: dict[int, ContactPoint] = {}
    for code in own:
        if access.may(member, "organisations.read", Scope(regions=frozenset({code}))):
            ways = organisations.ways_to_call(code, kinds)
            # When it will be read is not known: everybody who answers at some hours goes along.
            found |= {each.pk: each for way in ways for each in way}
    found |= {each.pk: each for other in others for each in other.ways}
    order = {kind: place for place, kind in enumerate(kinds)}
    agreed = {other.organisation.pk for other in others}

    def rank(one: ContactPoint) -> tuple[bool, bool, int, str]:
        place = order.get(one.organisation.kind, len(order))
        return place > 0, one.organisation_id not in agreed, place, one.organisation.name

    return tuple(sorted(found.values(), key=rank))


def _offices(member: Membership) -> tuple[Organisation, ...]:
    """The offices of the GHOR with their numbers, one's own region first."""
    own = organisations.region_codes(member.organisation)
    found = [
        each
        for each in organisations.organisations(kind=GHOR).prefetch_related("contacts")
        if access.may(
            member,
            "organisations.read",
            Scope(owner=each.slug, regions=organisations.region_codes(each)),
        )
    ]
    return tuple(sorted(found, key=lambda each: not own & organisations.region_codes(each)))
