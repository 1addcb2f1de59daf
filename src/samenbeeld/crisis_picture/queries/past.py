"""The work and the plans of an activity as they stood at a moment; the texts are in `versions.states_at`."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Meeting, PictureVersion
from samenbeeld.crisis_picture.queries.meeting import meetings
from samenbeeld.crisis_picture.queries.versions import all_versions
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class PictureThen:
    """Decisions, tasks, questions and contradictions, the meetings that were planned, the latest version."""

    at: datetime
    work: Work
    meetings: tuple[Meeting, ...]
    version: PictureVersion | None


def at(activity: Activity, reader: Membership, moment: datetime) -> PictureThen:
    """All of it at that moment, as far as `reader` may know it.

    Twelve queries, however much there is; one as long as nothing changed.
    """
    return PictureThen(
        at=moment,
        work=work(activity, reader=reader, at=moment),
        meetings=tuple(meetings(activity, moment)),
        version=next((each for each in all_versions(activity) if each.fixed_at <= moment), None),
    )
