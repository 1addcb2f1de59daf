"""What an agreement binds its parties to, what they have to do, and that they did it."""

from datetime import date
from uuid import UUID

from django.db.models import Max

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.meanwhile import check_begun
from samenbeeld.look.times import local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans import events
from samenbeeld.plans.actions.recording import held, record, sent_once, written
from samenbeeld.plans.models import AgreementTerms, Obligation, ObligationStep, Plan
from samenbeeld.plans.queries.agreements import due_of, newest_terms
from samenbeeld.plans.queries.definition import new_scope, scope
from samenbeeld.plans.queries.kept import KeptPlan
from samenbeeld.plans.rules import agreements as rules
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.agreements import Owed, Terms


@journalled
def write_terms(
    *,
    actor: Membership,
    plan: Plan,
    said: Terms,
    form_key: UUID | None = None,
    begun: int | None = None,
) -> AgreementTerms:
    """Who agreed, until when and what about, from now on. `begun`: the number of the terms that one began
    with. Raises NotAllowed; Refused, also when others changed them meanwhile; Conflict.
    """
    kept = _open(actor, plan)
    known = organisations.names_of(said.parties)
    rules.check_terms(said, known=known, today=_today())
    key = sent_once(AgreementTerms, form_key)

    last = newest_terms(kept.plan)
    check_begun(begun, last.number if last else 0, **written(last))
    terms = AgreementTerms.objects.create(
        plan=kept.plan,
        number=last.number + 1 if last else 1,
        parties=list(dict.fromkeys(said.parties)),
        signed_on=said.signed_on,
        expires_on=said.expires_on,
        parts={code: words.strip() for code, words in said.parts.items() if words.strip()},
        shortfall=said.shortfall,
        by=actor,
        at=now(),
        form_key=key,
    )
    event = events.TermsWritten(
        owner=kept.owner.slug,
        number=kept.plan.number,
        parties=tuple(terms.parties),
        signed_on=_said(terms.signed_on),
        expires_on=_said(terms.expires_on),
        parts=tuple(sorted(terms.parts)),
        shortfall=terms.shortfall,
    )
    record(stamp(actor), kept.newest, event)
    return terms


@journalled
def add_obligation(*, actor: Membership, plan: Plan, said: Owed, form_key: UUID | None = None) -> Obligation:
    """What one of the parties has to do, and when. Raises NotAllowed; Refused with the field; Conflict."""
    kept = _open(actor, plan)
    terms = newest_terms(kept.plan)
    rules.check_owed(said, terms.parties if terms else (), _today())
    key = sent_once(Obligation, form_key)

    last = Obligation.objects.filter(plan=kept.plan).aggregate(last=Max("number"))["last"]
    obligation = Obligation.objects.create(
        plan=kept.plan,
        number=(last or 0) + 1,
        text=said.text.strip(),
        owner=Organisation.objects.get(slug=said.owner),
        due_on=said.due_on,
        every_months=said.every_months,
        by=actor,
        at=now(),
        form_key=key,
    )
    event = events.ObligationAdded(
        kept.owner.slug, kept.plan.number, obligation.number, said.owner, said.due_on.isoformat(),
        said.every_months,
    )  # fmt: skip
    record(stamp(actor), kept.newest, event)
    return obligation


@journalled
def meet_obligation(*, actor: Membership, obligation: Obligation, remark: str = "") -> ObligationStep:
    """It was done today. By whose obligation it is. Raises NotAllowed; Conflict for what is over."""
    kept = held(obligation.plan)
    require(actor, "plans.write", new_scope(obligation.owner))
    road.check_open(kept.withdrawn())
    rules.check_still_owed(due_of(obligation))
    return _step(actor, kept, obligation, rules.MET, remark)


@journalled
def end_obligation(*, actor: Membership, obligation: Obligation, reason: str) -> ObligationStep:
    """It is owed no longer, with a reason. By whose agreement it is. Raises NotAllowed; Refused; Conflict."""
    kept = _open(actor, obligation.plan)
    rules.check_still_owed(due_of(obligation))
    road.check_reason(reason)
    return _step(actor, kept, obligation, rules.ENDED, reason)


def _open(actor: Membership, plan: Plan) -> KeptPlan:
    """An agreement that this member may write, and that still counts."""
    kept = held(plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    rules.check_is_agreement(kept.newest.kind)
    return kept


def _step(
    actor: Membership, kept: KeptPlan, obligation: Obligation, kind: str, remark: str
) -> ObligationStep:
    step = ObligationStep.objects.create(
        obligation=obligation, kind=kind, on=_today(), remark=remark.strip(), by=actor, at=now()
    )
    told = (kept.owner.slug, kept.plan.number, obligation.number, obligation.owner.slug)
    event = events.ObligationMet(*told) if kind == rules.MET else events.ObligationEnded(*told)
    record(stamp(actor), kept.newest, event, purpose=step.remark)
    return step


def _today() -> date:
    return local(now()).date()


def _said(day: date | None) -> str:
    return day.isoformat() if day else ""
