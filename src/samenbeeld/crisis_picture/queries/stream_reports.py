"""How situation reports, bottlenecks and needs are told in the stream."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.look.addresses import address
from samenbeeld.look.words import say
from samenbeeld.situation_reports.queries import said, template

REPORT_KINDS = {
    "situation_reports.ReportsRequested": ("reports", "clock"),
    "situation_reports.RoundOpened": ("reports", "clock"),
    "situation_reports.RequestEnded": ("reports", "clock"),
    "situation_reports.OrganisationsReminded": ("reports", "bell"),
    "situation_reports.ReportSubmitted": ("reports", "doc"),
    "situation_reports.ReportAccepted": ("reports", "check"),
    "situation_reports.ReportReturned": ("reports", "undo"),
    "situation_reports.BottleneckNoted": ("reports", "warning"),
    "situation_reports.BottleneckClosed": ("reports", "check"),
    "situation_reports.NeedNoted": ("reports", "warning"),
    "situation_reports.NeedTakenUp": ("reports", "person"),
    "situation_reports.NeedClosed": ("reports", "check"),
}
# What is asked of everybody is told to everybody who takes part.
_ASKED = frozenset(list(REPORT_KINDS)[:3])


class Names(Protocol):
    """Says the name of an organisation."""

    def organisation(self, slug: str) -> str: ...


def is_told(line: JournalLine, after: Mapping[str, Any], organisation: str, reads_all: bool) -> bool:
    """Whether somebody of this organisation hears of this line; `reads_all`: also of what others report.

    Who reads every report is not told of each that was taken; who sent it is.
    """
    if line.kind not in REPORT_KINDS or line.kind in _ASKED:
        return True
    is_taken = line.kind == "situation_reports.ReportAccepted"
    if reads_all and not is_taken and not after.get("is_change"):
        return True
    if line.kind == "situation_reports.OrganisationsReminded":
        return organisation in after.get("organisations", ())
    return bool(after.get("organisation", line.organisation) == organisation)


def report_url(activity: Activity, after: Mapping[str, Any]) -> str:
    """Where the line leads: the report, the bottlenecks, or the board."""
    if "bottleneck" in after:
        return address("situation_reports_bottlenecks", activity.slug)
    if "need" in after:
        return address("situation_reports_bottlenecks", activity.slug) + "#sr-needs"
    if "organisation" in after and "number" in after:
        place = [activity.slug, after["organisation"], after["number"]]
        return address("situation_reports_report", *place)
    return address("situation_reports", activity.slug)


def _report(line: JournalLine, after: Mapping[str, Any], names: Names) -> tuple[str, str]:
    key = f"situation-reports-told-{line.kind.partition('.')[2].lower()}"
    if line.kind == "situation_reports.ReportSubmitted" and after.get("is_unchanged"):
        key = "situation-reports-told-unchanged"
    level = say(f"look-level-{after['level']}").lower() if after.get("level") else ""
    organisation = names.organisation(str(after.get("organisation", "")))
    title = say(key, number=str(after.get("number", "")), organisation=organisation, level=level)
    return title, str(after.get("reason") or "")


def _asked(line: JournalLine, after: Mapping[str, Any], names: Names) -> tuple[str, str]:
    due_at = datetime.fromisoformat(str(after.get("due_at") or after["first_due_at"]))
    key = line.kind.partition(".")[2].lower()
    if "first_due_at" in after and not after.get("every_hours"):
        key = "once"
    return say(f"situation-reports-told-{key}", at=due_at, hours=after.get("every_hours") or 0), line.purpose


def _reminded(line: JournalLine, after: Mapping[str, Any], names: Names) -> tuple[str, str]:
    found = [names.organisation(slug) for slug in after.get("organisations", ())]
    return say("situation-reports-told-reminded", count=len(found)), ", ".join(found)


def _bottleneck(line: JournalLine, after: Mapping[str, Any], names: Names) -> tuple[str, str]:
    owner = str(after.get("organisation", ""))
    kind = template().consequences.get(str(after.get("kind")))
    key = "noted-nobody" if not owner else "change" if after.get("is_change") else "noted"
    organisation, what = names.organisation(owner), said(kind) if kind else ""
    return say(f"situation-reports-told-bottleneck-{key}", organisation=organisation, kind=what), ""


def _need(line: JournalLine, after: Mapping[str, Any], names: Names) -> tuple[str, str]:
    kind = line.kind.partition(".Need")[2].lower()
    key = "change" if after.get("is_change") else after.get("status", kind)
    organisation, owner = (names.organisation(str(after.get(name, ""))) for name in ("organisation", "owner"))
    words = say(f"situation-reports-told-need-{key}", organisation=organisation, owner=owner)
    return words, str(after.get("reason") or "")


REPORTS_TOLD: dict[str, Callable[[JournalLine, Mapping[str, Any], Names], tuple[str, str]]] = {
    "situation_reports.ReportsRequested": _asked,
    "situation_reports.RoundOpened": _asked,
    "situation_reports.RequestEnded": _report,
    "situation_reports.OrganisationsReminded": _reminded,
    "situation_reports.ReportSubmitted": _report,
    "situation_reports.ReportAccepted": _report,
    "situation_reports.ReportReturned": _report,
    "situation_reports.BottleneckNoted": _bottleneck,
    "situation_reports.BottleneckClosed": _report,
    "situation_reports.NeedNoted": _need,
    "situation_reports.NeedTakenUp": _need,
    "situation_reports.NeedClosed": _need,
}
