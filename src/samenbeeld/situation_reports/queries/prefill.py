"""What a form begins with: what the organisation said last, without what is over."""

from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.models import SituationReport
from samenbeeld.situation_reports.queries.bottlenecks import open_threads


def prefilled(
    activity: Activity, organisation: Organisation, report: SituationReport | None
) -> dict[str, Any]:
    """The values of `report` as they still hold: bottlenecks that are over are left out."""
    if report is None:
        return {}
    values = dict(report.values)
    if "bottlenecks" in values:
        still_open = open_threads(activity, organisation)
        items = [item for item in values["bottlenecks"] if item.get("key") in still_open]
        values["bottlenecks"] = items
    return {key: value for key, value in values.items() if value not in ([], "")}
