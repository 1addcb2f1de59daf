"""What a form begins with: what the organisation said last, without what is over."""

from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.models import SituationReport
from samenbeeld.situation_reports.queries.bottlenecks import open_threads
from samenbeeld.situation_reports.queries.needs import waiting_threads


def prefilled(
    activity: Activity, organisation: Organisation, report: SituationReport | None
) -> dict[str, Any]:
    """The values of `report` as they still hold: bottlenecks and needs that are over are left out."""
    if report is None:
        return {}
    values = dict(report.values)
    for what, still_open in (("bottlenecks", open_threads), ("needs", waiting_threads)):
        if what in values:
            threads = still_open(activity, organisation)
            values[what] = [item for item in values[what] if item.get("key") in threads]
    return {key: value for key, value in values.items() if value not in ([], "")}
