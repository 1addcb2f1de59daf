"""What is filled in at the addresses of situation reports and bottlenecks."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from samenbeeld.kernel import clock
from samenbeeld.look import times
from samenbeeld.situation_reports.models import Bottleneck, Need, ReportRequest, SituationReport
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, OUTAGE, WATER, FIRE = "hoogwater-maas", "stroomuitval-roermond", "drinkwater-heer", "brand-beek"
REASON = "Om de matrix te proberen"


def reports() -> Iterator[Knock]:
    """The own report, the board, and the bottlenecks."""
    yield from _own()
    yield from _board()
    yield from _bottlenecks()


def _own() -> Iterator[Knock]:
    filled = {
        "organisation": "de-maasoever",
        "base": "2",
        "key": str(uuid4()),
        "revision": "0",
        "overall.level": "red",
        "overall.reason": REASON,
        "prognosis_24": REASON,
    }
    for slug in (FLOOD, OUTAGE, NOWHERE):
        yield get("situation_report", slug)
        yield get("situation_report_change", slug)
        for name in ("change", "unchanged", "draft"):
            yield post(f"situation_report_{name}", slug, **filled)


def _board() -> Iterator[Knock]:
    due_at = times.local(clock.now() + timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M")
    request = str(ReportRequest.objects.get(activity__slug=FLOOD).pk)
    for slug in (FLOOD, OUTAGE, WATER, FIRE, NOWHERE):
        yield get("situation_reports", slug)
        yield get("situation_reports_ask", slug)
        yield post("situation_reports_ask", slug, first_due_at=due_at, every_hours="4", whom="all")
    for slug in (FLOOD, NOWHERE):
        yield post("situation_reports_remind", slug, organisation="ghz-sint-lambert")
        yield post("situation_reports_end", slug, request=request, reason=REASON)
    for slug, owner in ((FLOOD, "de-maasoever"), (FLOOD, "viecuri"), (NOWHERE, "de-maasoever")):
        yield get("situation_reports_organisation", slug, owner)
        yield get("situation_reports_report", slug, owner, 2)
    for slug, owner in ((FLOOD, "thuiszorg-geulvallei"), (NOWHERE, "de-maasoever")):
        yield post("situation_reports_judge", slug, owner, 3, verdict="returned", reason=REASON)


def _bottlenecks() -> Iterator[Knock]:
    noted, own = _thread(organisation=None), _thread(organisation__slug="de-maasoever")
    for slug in (FLOOD, OUTAGE, NOWHERE):
        yield get("situation_reports_bottlenecks", slug)
    for slug in (FLOOD, WATER, FIRE, NOWHERE):
        yield post("situation_reports_note", slug, organisation="de-maasoever", kind="staff", what=REASON)
    yield post("situation_reports_note", FLOOD, organisation="", kind="staff", what=REASON)
    for slug, thread, name in (
        (FLOOD, noted, "noted"),
        (FLOOD, own, "maasoever"),
        (NOWHERE, own, "maasoever"),
    ):
        called = {str(thread): f"<{name}>"}
        over = {"status": "solved", "reason": REASON}
        yield Knock("POST", "situation_reports_close", (slug, thread), over, called=called)
        yield Knock("POST", "situation_reports_part", (slug, thread), called=called)
    for slug in (FLOOD, NOWHERE):
        yield post("situation_reports_merge", slug, key=str(noted), into=str(own))
        called = {str(noted): "<noted>", str(own): "<maasoever>"}
        yield Knock("POST", "situation_reports_apart", (slug, noted, own), called=called)
    yield from _needs()


def _needs() -> Iterator[Knock]:
    need = _need()
    called = {str(need): "<need>"}
    for slug in (FLOOD, NOWHERE):
        taker = {"organisation": "ghor-zuid-limburg"}
        yield Knock("POST", "situation_reports_take_up", (slug, need), taker, called=called)
        met = {"status": "met", "reason": "Drie wagens kwamen."}
        yield Knock("POST", "situation_reports_close_need", (slug, need), met, called=called)


def _need() -> UUID:
    report = SituationReport.objects.filter(activity__slug=FLOOD, organisation__slug="de-maasoever").latest(
        "number"
    )
    made = Need.objects.get_or_create(
        activity=report.activity, organisation=report.organisation, report=report, what="Drie bussen",
        defaults={"thread": uuid4(), "said_by": report.author, "said_at": report.submitted_at},
    )  # fmt: skip
    return made[0].thread


def _thread(**owner: Any) -> UUID:
    rows = Bottleneck.objects.filter(activity__slug=FLOOD, **owner)
    return rows.values_list("thread", flat=True)[0]
