"""Agreements with their parties, what they lack, when they end, and what somebody has to do."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from samenbeeld.access import queries as access
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import AgreementTerms, Obligation, ObligationStep, Plan
from samenbeeld.plans.queries.definition import definition, new_scope
from samenbeeld.plans.queries.shown import Shown, shown
from samenbeeld.plans.queries.standing import until_they_grow
from samenbeeld.plans.rules import agreements as rules
from samenbeeld.plans.rules.agreements import Holds
from samenbeeld.plans.rules.definition import Part


@dataclass(frozen=True)
class Owing:
    """An obligation with its steps; `due_on` None when nothing is owed any more."""

    obligation: Obligation
    steps: tuple[ObligationStep, ...]
    due_on: date | None

    @property
    def last_met(self) -> ObligationStep | None:
        """When it was last done."""
        return next((step for step in reversed(self.steps) if step.kind == rules.MET), None)

    @property
    def end(self) -> ObligationStep | None:
        """Why it is owed no longer."""
        return next((step for step in self.steps if step.kind == rules.ENDED), None)


@dataclass(frozen=True)
class Agreed:
    """What one agreement binds to. `terms` None: nobody wrote them down yet; `history` the newest first."""

    terms: AgreementTerms | None
    history: tuple[AgreementTerms, ...]
    owing: tuple[Owing, ...]

    @property
    def lacking(self) -> tuple[Part, ...]:
        """What the decree asks to agree on and nobody wrote down."""
        return rules.lacking(self.terms.parts if self.terms else {}, definition().parts)

    def holds(self, today: date) -> Holds:
        """How it stands."""
        signed, last = (self.terms.signed_on, self.terms.expires_on) if self.terms else (None, None)
        return rules.holds(signed, last, today, definition().expiry_days)


@dataclass(frozen=True)
class ShownAgreement:
    """One agreement in the register."""

    shown: Shown
    agreed: Agreed
    holds: Holds


NOTHING = Agreed(None, (), ())


def agreed_in(plan: Plan) -> Agreed:
    """What this agreement binds to. No query as long as nothing changed, three otherwise."""
    return _every().get(plan.pk, NOTHING)


def agreed_by_plan() -> Mapping[int, Agreed]:
    """The same of every plan that binds anybody, by its key."""
    return _every()


def agreements(member: Membership) -> list[ShownAgreement]:
    """The register: every agreement that counts and that this member may read, what ends first on top."""
    today, every = local(now()).date(), _every()
    found = [
        ShownAgreement(each, agreed := every.get(each.kept.plan.pk, NOTHING), agreed.holds(today))
        for each in shown(member, kind=rules.AGREEMENT)
    ]
    return sorted(found, key=_by_last_day)


def ending(member: Membership) -> list[ShownAgreement]:
    """What ends soon or has ended, of which the member's own organisation is a party, for who may write."""
    own = member.organisation
    if not access.may(member, "plans.write", new_scope(own)):
        return []
    return [
        each
        for each in agreements(member)
        if each.holds in (Holds.SOON, Holds.EXPIRED)
        and each.agreed.terms is not None
        and own.slug in each.agreed.terms.parties
    ]


def owed(member: Membership) -> list[tuple[ShownAgreement, Owing]]:
    """What the member's own organisation has to do soon, the first one first, for who may write."""
    own = member.organisation
    if not access.may(member, "plans.write", new_scope(own)):
        return []
    until = local(now()).date() + timedelta(days=definition().obligation_days)
    found = [
        (each, owing)
        for each in agreements(member)
        for owing in each.agreed.owing
        if owing.obligation.owner_id == own.pk and owing.due_on is not None and owing.due_on <= until
    ]
    return sorted(found, key=lambda pair: pair[1].due_on or until)


def partners(member: Membership, among: Iterable[Shown]) -> dict[str, Shown]:
    """With whom the member's own organisation agreed something in these plans that holds, by slug, each with
    the first such agreement. No query as long as nothing changed.
    """
    own, today, every = member.organisation.slug, local(now()).date(), _every()
    found: dict[str, Shown] = {}
    for each in among:
        agreed = every.get(each.kept.plan.pk, NOTHING)
        if agreed.terms is None or own not in agreed.terms.parties:
            continue
        if agreed.holds(today) in (Holds.HOLDS, Holds.SOON):
            for party in agreed.terms.parties:
                found.setdefault(party, each)
    found.pop(own, None)
    return found


def obligation(plan: Plan, number: int) -> Obligation:
    """One obligation, read anew. Raises NotFound."""
    found = Obligation.objects.select_related("plan__owner", "owner").filter(plan=plan, number=number).first()
    if found is None:
        raise NotFound("plans-obligation-not-found")
    return found


def newest_terms(plan: Plan) -> AgreementTerms | None:
    """What counts now, read anew."""
    return AgreementTerms.objects.filter(plan=plan).order_by("-number").first()


def due_of(obligation: Obligation) -> date | None:
    """The next day, read anew."""
    steps = ObligationStep.objects.filter(obligation=obligation).order_by("pk")
    return _due(obligation, tuple(steps))


@until_they_grow
def _every() -> Mapping[int, Agreed]:
    """By the key of the plan."""
    terms: defaultdict[int, list[AgreementTerms]] = defaultdict(list)
    for row in AgreementTerms.objects.order_by("-number"):
        terms[row.plan_id].append(row)
    steps: defaultdict[int, list[ObligationStep]] = defaultdict(list)
    for step in ObligationStep.objects.order_by("pk"):
        steps[step.obligation_id].append(step)
    owing: defaultdict[int, list[Owing]] = defaultdict(list)
    for each in Obligation.objects.select_related("owner").order_by("plan", "number"):
        taken = tuple(steps[each.pk])
        owing[each.plan_id].append(Owing(each, taken, _due(each, taken)))
    return {
        plan: Agreed(terms[plan][0] if terms[plan] else None, tuple(terms[plan]), tuple(owing[plan]))
        for plan in {*terms, *owing}
    }


def _due(obligation: Obligation, steps: tuple[ObligationStep, ...]) -> date | None:
    return rules.due(
        obligation.due_on,
        obligation.every_months,
        [step.on for step in steps if step.kind == rules.MET],
        is_ended=any(step.kind == rules.ENDED for step in steps),
    )


def _by_last_day(each: ShownAgreement) -> tuple[bool, date, str]:
    last = each.agreed.terms.expires_on if each.agreed.terms else None
    return last is None, last or date.max, each.shown.version.title
