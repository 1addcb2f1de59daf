"""Following a plan or a theme, and no longer."""

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans.events import PlansUnwatched, PlansWatched
from samenbeeld.plans.models import PlanWatch
from samenbeeld.plans.queries.definition import PUBLIC, definition, scope
from samenbeeld.plans.queries.kept import KeptPlan
from samenbeeld.plans.queries.watching import WATCH


@journalled
def watch(*, actor: Membership, kept: KeptPlan | None = None, theme: str = "") -> None:
    """Hear of changes in this plan, or in every plan of this theme. A second time is noted, no more.

    Raises NotAllowed, NotFound for a theme that is not there.
    """
    _check(actor, kept, theme)
    plan = kept.plan if kept else None
    PlanWatch.objects.get_or_create(
        account=actor.account, plan=plan, theme=theme, ended_at=None, defaults={"began_at": now()}
    )
    _record(actor, PlansWatched(_name(kept), theme))


@journalled
def unwatch(*, actor: Membership, kept: KeptPlan | None = None, theme: str = "") -> None:
    """Hear of it no longer. A second time is noted, no more. Raises NotAllowed, NotFound."""
    _check(actor, kept, theme)
    plan = kept.plan if kept else None
    found = PlanWatch.objects.filter(account=actor.account, plan=plan, theme=theme, ended_at=None)
    found.update(ended_at=now())
    _record(actor, PlansUnwatched(_name(kept), theme))


def _check(actor: Membership, kept: KeptPlan | None, theme: str) -> None:
    if kept is None and theme not in definition().themes:
        raise NotFound("plans-theme-unknown", field="theme")
    require(actor, "plans.read", scope(kept.owner, kept.newest) if kept else PUBLIC)


def _name(kept: KeptPlan | None) -> str:
    return f"{kept.owner.slug}/{kept.plan.number}" if kept else ""


def _record(actor: Membership, event: PlansWatched | PlansUnwatched) -> None:
    about = event.plan or event.theme
    journal.record(stamp(actor), event, object_kind=WATCH, object_id=about, object_label=about)
