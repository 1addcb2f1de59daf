"""Scenario cards: what a function does by a version of a plan."""

from collections.abc import Sequence
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.meanwhile import check_begun
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import functions, stamp
from samenbeeld.plans import events
from samenbeeld.plans.actions.recording import held, record, sent_once, written
from samenbeeld.plans.models import PlanVersion, ScenarioCard
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.cards import CardStep


@journalled
def write_card(
    *,
    actor: Membership,
    version: PlanVersion,
    role: str,
    title: str,
    steps: Sequence[CardStep],
    form_key: UUID | None = None,
    begun: int | None = None,
) -> ScenarioCard:
    """The card of one function in a draft, instead of the one it had; without steps the card goes away.

    What people read does not change: the card counts once somebody else establishes this version.
    `begun`: the key of the card that somebody began with, 0 for none. Raises NotAllowed; Refused with the
    field, also when others changed it meanwhile; Conflict for a version that is no draft any more.
    """
    kept = held(version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    road.check_newest(kept.overtaken(version.number))
    road.check_sending(kept.state(kept.newest), kept.last(kept.newest))
    rules.check_card(title, role, steps, functions())
    key = sent_once(ScenarioCard, form_key)
    last = ScenarioCard.objects.filter(version=kept.newest, role=role).order_by("pk").last()
    check_begun(begun, last.pk if last else 0, **written(last))

    card = ScenarioCard.objects.create(
        version=kept.newest,
        role=role,
        title=title.strip(),
        steps=[step.kept() for step in steps],
        by=actor,
        at=now(),
        form_key=key,
    )
    event = events.CardWritten(
        kept.owner.slug, kept.plan.number, version.number, role, card.title, len(steps)
    )
    record(stamp(actor), kept.newest, event)
    return card
