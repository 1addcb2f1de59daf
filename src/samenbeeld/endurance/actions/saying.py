"""What is down, how long an institution lasts without it, and what it has in store. Every row is new."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Max

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.endurance import events, queries
from samenbeeld.endurance.actions.recording import closed_to, locked, record, words_of
from samenbeeld.endurance.models import BufferReport, ServiceOutage, StockReport
from samenbeeld.endurance.queries import lines
from samenbeeld.endurance.rules import saying
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.organisations.models import Membership, Organisation


@journalled
def say_outage(
    *,
    actor: Membership,
    activity: Activity,
    service: str,
    regions: Collection[str],
    institutions: Collection[str],
    since: datetime,
    until: datetime | None,
    is_over: bool = False,
    words: str = "",
    number: int | None = None,
) -> ServiceOutage:
    """A service is down; with the `number` of an outage, what is otherwise about it or that it is over.

    Raises NotAllowed, NotFound, Refused, Conflict.
    """
    require(actor, queries.KEEP, activities.scope(activity))
    held, at = locked(activity), now()
    known = {each.number: each for each in queries.told(held).newest_outages}
    if number is not None and number not in known:
        raise NotFound("endurance-no-outage")
    if number is not None and known[number].is_over:
        raise Conflict("endurance-over-already")
    # What it is about does not change under way: that would be another outage.
    service = known[number].service if number is not None else service
    saying.check_service(queries.definition(), service)
    codes = sorted({*regions} & activities.region_codes(held))
    slugs = sorted({*institutions} & {each.slug for each in queries.cared_for(held)})
    saying.check_down(since=since, until=until, is_over=is_over, where=[*codes, *slugs], now=at)
    row = ServiceOutage.objects.create(
        activity=held, number=number or _next(held), service=service, regions=codes, institutions=slugs,
        since=since, until=until, is_over=is_over, words=words_of(words, "words"), by=actor, at=at,
    )  # fmt: skip
    record(
        actor, held,
        events.OutageSaid(
            held.slug, row.number, service, tuple(codes), tuple(slugs), since.isoformat(),
            until.isoformat() if until else "", is_over,
        ),
    )  # fmt: skip
    name = lines.service_name(service)
    title = f"{name}, {lines.places([row])[row.pk]}"
    index(queries.ENDURANCE, held, f"outage-{row.number}", title=title, text=f"{name}\n{row.words}")
    return row


@journalled
def report_buffer(
    *,
    actor: Membership,
    activity: Activity,
    organisation: Organisation,
    service: str,
    hours: float | None,
    seen_at: datetime,
    words: str = "",
) -> BufferReport:
    """How long it lasts without a service, by the institution or by who called it; None: not known.

    Raises NotAllowed, Refused, Conflict.
    """
    if not queries.may(actor, queries.REPORT, activity, organisation):
        raise closed_to(organisation)
    held, at = locked(activity), now()
    saying.check_service(queries.definition(), service)
    saying.check_hours(queries.definition(), hours, may_be_unknown=True)
    saying.check_seen(seen_at, at)
    row = BufferReport.objects.create(
        activity=held, organisation=organisation, service=service, hours=hours, seen_at=min(seen_at, at),
        words=words_of(words, "words"), by=actor, at=at,
    )  # fmt: skip
    record(
        actor, held,
        events.BufferReported(
            held.slug, organisation.slug, service, -1 if hours is None else hours, row.seen_at.isoformat()
        ),
    )  # fmt: skip
    return row


@journalled
def report_stock(
    *,
    actor: Membership,
    activity: Activity,
    organisation: Organisation,
    stock: str,
    amount: float,
    per_day: float,
    delivery: float | None,
    delivery_at: datetime | None,
    seen_at: datetime,
) -> StockReport:
    """What it has in store, uses per day, and expects. Raises NotAllowed, Refused, Conflict."""
    if not queries.may(actor, queries.REPORT, activity, organisation):
        raise closed_to(organisation)
    held, at = locked(activity), now()
    saying.check_seen(seen_at, at)
    saying.check_stock(
        queries.definition(), kind=stock, amount=amount, per_day=per_day, delivery=delivery,
        delivery_at=delivery_at, seen_at=seen_at,
    )  # fmt: skip
    row = StockReport.objects.create(
        activity=held, organisation=organisation, stock=stock, amount=amount, per_day=per_day,
        delivery=delivery or None, delivery_at=delivery_at, seen_at=min(seen_at, at), by=actor, at=at,
    )  # fmt: skip
    record(
        actor, held,
        events.StockReported(
            held.slug, organisation.slug, stock, amount, per_day, delivery or 0,
            delivery_at.isoformat() if delivery_at else "",
        ),
    )  # fmt: skip
    return row


def _next(activity: Activity) -> int:
    last = ServiceOutage.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1
