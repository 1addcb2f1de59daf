"""Scenario cards of what people read, and what readers would change in a plan."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from samenbeeld.access import queries as access
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanProposal, PlanVersion, ScenarioCard
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.queries.shown import Shown, shown
from samenbeeld.plans.queries.standing import until_they_grow
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules.cards import CardStep


@dataclass(frozen=True)
class ShownCard:
    """A card with the plan it belongs to, as it counts now."""

    card: ScenarioCard
    shown: Shown

    @property
    def steps(self) -> tuple[CardStep, ...]:
        """What to do, in order."""
        return rules.steps_of(self.card.steps)


def cards_of(version: PlanVersion) -> tuple[ScenarioCard, ...]:
    """The cards of a version: per function the newest that was written in it or before it."""
    newest: dict[str, ScenarioCard] = {}
    for card in _every().get(version.plan_id, ()):
        if card.version.number <= version.number:
            newest[card.role] = card
    return tuple(card for card in newest.values() if card.steps)


def card_of(version: PlanVersion, role: str) -> ScenarioCard | None:
    """The card of one function in this version; None when it has none."""
    return next((card for card in cards_of(version) if card.role == role), None)


def cards_for(member: Membership, *, theme: str = "", region: str = "") -> list[ShownCard]:
    """Every card of a plan that counts and that this member may read, of a theme and a region."""
    return [
        ShownCard(card, each)
        for each in shown(member, theme=theme, region=region)
        for card in cards_of(each.version)
    ]


def counting_card(member: Membership, pk: int) -> ShownCard:
    """The card that counts with this key. Raises NotFound, also when this member may not read its plan."""
    found = next((each for each in cards_for(member) if each.card.pk == pk), None)
    if found is None:
        raise NotFound("plans-card-not-found")
    return found


def proposals_on(version: PlanVersion) -> tuple[PlanProposal, ...]:
    """What readers would change in the plan of this version, the newest first, with the answer."""
    return _proposals().get(version.plan_id, ())


def open_proposals(member: Membership) -> list[PlanProposal]:
    """What waits for an answer of the member's own organisation, for who may write its plans."""
    waiting = (each for of_plan in _proposals().values() for each in of_plan if not hasattr(each, "answer"))
    return [
        each
        for each in waiting
        if each.version.plan.owner_id == member.organisation_id
        and access.may(member, "plans.write", scope(each.version.plan.owner, each.version))
    ]


def proposal(version: PlanVersion, pk: int) -> PlanProposal:
    """One of them. Raises NotFound."""
    found = next((each for each in proposals_on(version) if each.pk == pk), None)
    if found is None:
        raise NotFound("plans-proposal-not-found")
    return found


@until_they_grow
def _every() -> Mapping[int, tuple[ScenarioCard, ...]]:
    """By the key of the plan, the oldest first."""
    found: defaultdict[int, list[ScenarioCard]] = defaultdict(list)
    rows = ScenarioCard.objects.select_related("version")
    for card in rows.order_by("version__number", "pk"):
        found[card.version.plan_id].append(card)
    return {plan: tuple(cards) for plan, cards in found.items()}


@until_they_grow
def _proposals() -> Mapping[int, tuple[PlanProposal, ...]]:
    found: defaultdict[int, list[PlanProposal]] = defaultdict(list)
    rows = PlanProposal.objects.select_related("version__plan__owner", "card", "answer")
    for row in rows.order_by("-pk"):
        found[row.version.plan_id].append(row)
    return {plan: tuple(each) for plan, each in found.items()}
