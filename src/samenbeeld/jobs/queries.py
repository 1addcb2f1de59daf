"""How the work stands, for the operator."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Min
from django_tasks_db.models import DBTaskResult

from samenbeeld.jobs.models import PeriodicWork


@dataclass(frozen=True)
class Standing:
    """What waits, since when, what was given up, when the clock last ticked, and what does not go well."""

    waiting: int
    oldest_at: datetime | None
    given_up: int
    last_tick_at: datetime | None
    ailing: tuple[str, ...]


def standing() -> Standing:
    """How the work of this node stands now."""
    ready = DBTaskResult.objects.ready()
    ailing = PeriodicWork.objects.filter(failures__gt=0).order_by("name")
    return Standing(
        waiting=ready.count(),
        oldest_at=ready.aggregate(oldest=Min("enqueued_at"))["oldest"],
        given_up=DBTaskResult.objects.failed().count(),
        last_tick_at=PeriodicWork.objects.aggregate(last=Max("last_finished_at"))["last"],
        ailing=tuple(f"{work.name} ({work.last_error})" for work in ailing),
    )
