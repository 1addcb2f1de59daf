"""What was stated is laid beside what others said of the same thing: in the name of who stated the newest."""

import structlog

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.queries.stated import findings
from samenbeeld.kernel.errors import Conflict, Refused

_report = structlog.get_logger("samenbeeld.comparing")


def compare(activity: Activity) -> None:
    """Write down what differs now, and what agrees again. What was stated is kept whatever comes of it."""
    for found in findings(activity):
        try:
            actions.write_down(actor=found.newest.by, activity=activity, thing=found.thing)
        except Conflict:
            continue  # somebody was first
        except Refused as refused:
            # The activity closed meanwhile.
            _report.info("comparing.not_written_down", activity=activity.slug, why=refused.key)
