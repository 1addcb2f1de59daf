"""Keeping the words of pictures and work findable. Called after a change, never while somebody types."""

from collections.abc import Iterable

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Decision, InfoRequest, LogLine, PictureDocument, Task
from samenbeeld.crisis_picture.queries import DOCUMENT
from samenbeeld.crisis_picture.queries.asking import REQUEST
from samenbeeld.crisis_picture.queries.deciding import DECISION
from samenbeeld.crisis_picture.queries.meeting import LOG, place_of
from samenbeeld.crisis_picture.queries.reading import lines
from samenbeeld.crisis_picture.queries.tasking import TASK
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Region
from samenbeeld.realtime import queries as realtime
from samenbeeld.search import actions as search


def index_texts(rooms: Iterable[str]) -> int:
    """Put the present text of these rooms in the index; rooms that are no picture are left alone.

    Returns how many were indexed. Who finds a text is asked permission for it by whoever shows the find.
    """
    found = list(
        PictureDocument.objects.filter(room__in=list(rooms))
        .select_related("activity", "organisation")
        .prefetch_related("activity__regions")
    )
    states = realtime.states([document.room for document in found])
    for document in found:
        _index(document, states.get(document.room, b""))
    return len(found)


def index_decision(decision: Decision) -> None:
    """Make a decision findable by its words. The index holds what was proposed; how it stands is asked."""
    activity = decision.activity
    search.index(
        kind=DECISION,
        object_id=f"{activity.slug}/{decision.number}",
        title=f"{activity.name}: {decision.text}",
        text="\n".join([decision.text, decision.reason, *decision.options, decision.no_alternative]),
        mode=Mode(activity.mode),
        activity=activity.slug,
        tlp=Tlp(activity.tlp),
        regions=_regions(activity),
    )


def index_task(task: Task) -> None:
    """Make a task findable by its words."""
    _index_work(TASK, task.activity, str(task.number), task.text)


def index_request(request: InfoRequest, *answers: str) -> None:
    """Make a question findable by its words and those of its answers."""
    _index_work(REQUEST, request.activity, str(request.number), request.text, *answers)


def index_log_line(line: LogLine) -> None:
    """Make a line of a log findable: on the shelf of the region or organisation whose team wrote it."""
    place = place_of(line)
    owner = line.organisation.slug if line.organisation else ""
    number = f"{place.key}/{line.number}"
    _index_work(LOG, line.activity, number, line.text, owner=owner, region=line.region)


def _index_work(
    kind: str, activity: Activity, number: str, *words: str, owner: str = "", region: Region | None = None
) -> None:
    search.index(
        kind=kind,
        object_id=f"{activity.slug}/{number}",
        title=f"{activity.name}: {words[0]}",
        text="\n".join(words),
        mode=Mode(activity.mode),
        activity=activity.slug,
        owner=owner,
        tlp=Tlp(activity.tlp),
        regions=[region.code] if region else _regions(activity),
    )


def _index(document: PictureDocument, state: bytes) -> None:
    activity, organisation = document.activity, document.organisation
    place = organisation.name if organisation else section_title(document.section)
    search.index(
        kind=DOCUMENT,
        object_id=document.room,
        title=f"{activity.name}: {place}",
        text="\n".join(lines(state)),
        mode=Mode(activity.mode),
        activity=activity.slug,
        owner=organisation.slug if organisation else "",
        tlp=Tlp(document.tlp),
        regions=_regions(activity),
    )


def _regions(activity: Activity) -> list[str]:
    return [region.code for region in activity.regions.all()]
