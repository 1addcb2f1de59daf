"""What the people of the tests do in a whole activity, each with the fewest words that are allowed."""

from datetime import timedelta
from typing import Any

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.models import Alarm
from samenbeeld.alerts.queries import Subject, addressing
from samenbeeld.alerts.rules.audience import Wanted, Within
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.models import Meeting
from samenbeeld.crisis_picture.tests.doing import rot, soon
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions as reports
from samenbeeld.situation_reports.models import Bottleneck


def alarm(cast: Cast, activity: Activity, **more: Any) -> Alarm:
    """Bram alarms De Maasoever and the neighbours."""
    tlp = more.get("tlp", Tlp.AMBER)
    wanted = Wanted(organisations=frozenset(["de-maasoever", "ghor-limburg-noord"]))
    within = Within(Mode(activity.mode), frozenset(["VR24", "VR23"]), None)
    said: dict[str, Any] = {
        "actor": cast.bram,
        "subject": Subject(activities.ACTIVITY, activity.slug, activity.name, "/", Mode(activity.mode), tlp),
        "scope": activities.scope(activity),
        "wanted": wanted,
        "within": within,
        "first": "De Maas stijgt sneller dan verwacht.",
        "second": "Bereid ontruiming voor.",
        "key": str(uuid7()),
        "seen": addressing.preview(wanted, within).fingerprint,
    }
    return alerts.send_alarm(**{**said, **more})


def meet(cast: Cast, activity: Activity, minutes: float = 30, **more: Any) -> Meeting:
    """Bram plans a meeting of the operational team."""
    return pictures.plan_meeting(
        actor=cast.bram, activity=activity, team=rot(cast), starts_at=soon(minutes), **more
    )


def note(cast: Cast, activity: Activity, what: str = "Geen liggend vervoer") -> Bottleneck:
    """Bram notes a bottleneck of De Maasoever."""
    return reports.note_bottleneck(
        actor=cast.bram, activity=activity, kind="logistics", what=what, organisation=cast.de_maasoever
    )


A_MINUTE = timedelta(minutes=1)
