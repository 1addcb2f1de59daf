"""The work and the plans of an activity as they stood at a moment; the texts are in `versions.states_at`."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Meeting, PictureVersion
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.documents import (
    all_documents,
    not_closed_at,
    open_at,
    readable_documents,
)
from samenbeeld.crisis_picture.queries.meeting import meetings
from samenbeeld.crisis_picture.queries.versions import all_versions, states_at
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.rules.tree import SUMMARY
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class SummaryThen:
    """One text of the summary: "" when nothing was written yet. `is_labelled` as in `DocumentView`."""

    html: SafeString
    tlp: Tlp
    is_labelled: bool


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


def summary_at(activity: Activity, reader: Membership, moment: datetime) -> tuple[SummaryThen, ...]:
    """The summary as it stood then: what was open then and `reader` may read, nothing from before a release.

    At most four queries.
    """
    found = [each for each in all_documents(activity) if each.section == SUMMARY]
    seen = open_at(not_closed_at(readable_documents(activity, reader, found), moment), reader, moment)
    states = states_at(moment, [one.document.room for one in seen])
    return tuple(
        SummaryThen(
            reading.html(states.get(one.document.room, b"")),
            Tlp(one.document.tlp),
            one.document.tlp != activity.tlp,
        )
        for one in seen
    )
