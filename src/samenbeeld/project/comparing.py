"""What was stated is laid beside what others said of the same thing: in the name of who stated the newest.

Who told values that differ is asked at once how it is now, in the name of whoever opened the activity.
"""

import structlog

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import Contradiction
from samenbeeld.crisis_picture.queries.stated import findings
from samenbeeld.kernel.errors import Conflict, Refused

_report = structlog.get_logger("samenbeeld.comparing")


def compare(activity: Activity) -> None:
    """Write down what differs now, and what agrees again. What was stated is kept whatever comes of it."""
    for found in findings(activity):
        try:
            made = actions.write_down(actor=found.newest.by, activity=activity, thing=found.thing)
        except Conflict:
            continue  # somebody was first
        except Refused as refused:
            # The activity closed meanwhile.
            _report.info("comparing.not_written_down", activity=activity.slug, why=refused.key)
        else:
            if found.open is None:
                _ask(activity, made)


def _ask(activity: Activity, made: Contradiction) -> None:
    """Ask every source. Where that cannot be, whoever directs finds the button beside the contradiction."""
    try:
        actions.ask_sources(actor=activity.created_by, activity=activity, contradiction=made)
    except Refused as refused:
        _report.info("comparing.not_asked", activity=activity.slug, why=refused.key)
