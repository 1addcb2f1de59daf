"""Scenario cards of what people read, and what readers would change in a plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import Plan, PlanProposal, PlanVersion, ProposalWorkedIn, ScenarioCard
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.queries.kept import every_plan
from samenbeeld.plans.queries.shown import Shown, shown
from samenbeeld.plans.queries.standing import until_they_grow
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules.cards import CardStep
from samenbeeld.plans.rules.road import THROWN


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
    return _newest(_every().get(version.plan_id, ()), version)


def with_cards(found: Iterable[Shown]) -> list[ShownCard]:
    """Every card of these plans. No query as long as nothing was added, few otherwise."""
    every = list(found)
    cards = cards_by_version(each.version for each in every)
    return [ShownCard(card, each) for each in every for card in cards.get(each.version.pk, ())]


def cards_by_version(versions: Iterable[PlanVersion]) -> dict[int, tuple[ScenarioCard, ...]]:
    """The same by the key of the version, for those whose plan ever had one."""
    every = _every()
    return {each.pk: _newest(every[each.plan_id], each) for each in versions if each.plan_id in every}


def card_of(version: PlanVersion, role: str) -> ScenarioCard | None:
    """The card of one function in this version; None when it has none."""
    return next((card for card in cards_of(version) if card.role == role), None)


def newest_key(version: PlanVersion, role: str) -> int:
    """The key of what was written last for this function, also if that took the card away; 0 for nothing."""
    last = ScenarioCard.objects.filter(version=version, role=role).order_by("pk").values_list("pk").last()
    return last[0] if last else 0


def cards_for(member: Membership, *, theme: str = "", region: str = "") -> list[ShownCard]:
    """Every card of a plan that counts and that this member may read, of a theme and a region."""
    return with_cards(shown(member, theme=theme, region=region))


def counting_card(member: Membership, pk: int) -> ShownCard:
    """The card that counts with this key. Raises NotFound, also when this member may not read its plan."""
    found = next((each for each in cards_for(member) if each.card.pk == pk), None)
    if found is None:
        raise NotFound("plans-card-not-found")
    return found


def proposals_on(version: PlanVersion) -> tuple[PlanProposal, ...]:
    """What readers would change in the plan of this version, the newest first, with the answer."""
    return _proposals().get(version.plan_id, ())


def proposals_by_plan() -> Mapping[int, tuple[PlanProposal, ...]]:
    """The same of every plan in which anybody would change something, by its key."""
    return _proposals()


def open_proposals(member: Membership) -> list[PlanProposal]:
    """What waits for an answer of the member's own organisation, for who may write its plans."""
    return [each for each in _own(member) if not hasattr(each, "answer")]


def proposals_by(member: Membership) -> list[PlanProposal]:
    """What this person proposed in plans that they may still read, the newest first."""
    read = {each.kept.plan.pk for each in shown(member)}
    return [
        each
        for plan, of_plan in _proposals().items()
        if plan in read
        for each in of_plan
        if each.by_id == member.pk
    ]


def worked_in(proposal: PlanProposal) -> ProposalWorkedIn | None:
    """In which version it stands; None as long as it does in none. No query for what was asked here."""
    return next(iter(proposal.workings.all()), None)


def to_work_in(plan: Plan) -> list[PlanProposal]:
    """What was taken over and does not stand in a version yet, the oldest first."""
    return [each for each in reversed(_proposals().get(plan.pk, ())) if _waits_to_be_worked_in(each)]


def own_to_work_in(member: Membership) -> list[PlanProposal]:
    """The same in plans of the member's own organisation, for who may write them."""
    return [each for each in _own(member) if _waits_to_be_worked_in(each)]


def proposal(version: PlanVersion, pk: int) -> PlanProposal:
    """One of them. Raises NotFound."""
    found = next((each for each in proposals_on(version) if each.pk == pk), None)
    if found is None:
        raise NotFound("plans-proposal-not-found")
    return found


def answer_words(proposal: PlanProposal) -> str:
    """What the owner of the plan said, by whom, and in which version it stands; "" while it waits."""
    answer = getattr(proposal, "answer", None)
    if answer is None:
        return ""
    who = answer.by.account.name
    if not answer.is_taken:
        return say("plans-proposal-declined", who=who, why=answer.reason)
    if (where := worked_in(proposal)) is not None:
        return say("plans-proposal-worked-in", who=who, number=str(where.version.number))
    if answer.reason:
        return say("plans-proposal-taken-with", who=who, why=answer.reason)
    return say("plans-proposal-taken", who=who)


def standing_workings() -> QuerySet[ProposalWorkedIn]:
    """What was worked in, but in a draft that was thrown away."""
    rows = ProposalWorkedIn.objects.exclude(version__steps__kind=THROWN)
    return rows.select_related("version").order_by("pk")


def _newest(of_plan: Iterable[ScenarioCard], version: PlanVersion) -> tuple[ScenarioCard, ...]:
    newest = {card.role: card for card in of_plan if card.version.number <= version.number}
    return tuple(card for card in newest.values() if card.steps)


def _own(member: Membership) -> Iterator[PlanProposal]:
    """What was proposed for plans of the member's own organisation that count, for who may write them."""
    living = {kept.plan.pk for kept in every_plan() if kept.withdrawal is None}
    for plan, of_plan in _proposals().items():
        for each in of_plan:
            version = each.version
            is_own = version.plan.owner_id == member.organisation_id and plan in living
            if is_own and access.may(member, "plans.write", scope(version.plan.owner, version)):
                yield each


def _waits_to_be_worked_in(proposal: PlanProposal) -> bool:
    is_taken = hasattr(proposal, "answer") and proposal.answer.is_taken
    return is_taken and worked_in(proposal) is None


@until_they_grow
def _every() -> Mapping[int, tuple[ScenarioCard, ...]]:
    """By the key of the plan, the oldest first."""
    found: defaultdict[int, list[ScenarioCard]] = defaultdict(list)
    rows = ScenarioCard.objects.exclude(version__steps__kind=THROWN).select_related("version")
    for card in rows.order_by("version__number", "pk"):
        found[card.version.plan_id].append(card)
    return {plan: tuple(cards) for plan, cards in found.items()}


@until_they_grow
def _proposals() -> Mapping[int, tuple[PlanProposal, ...]]:
    found: defaultdict[int, list[PlanProposal]] = defaultdict(list)
    rows = PlanProposal.objects.select_related("version__plan__owner", "card", "answer")
    rows = rows.prefetch_related(Prefetch("workings", standing_workings()))
    for row in rows.order_by("-pk"):
        found[row.version.plan_id].append(row)
    return {plan: tuple(each) for plan, each in found.items()}
