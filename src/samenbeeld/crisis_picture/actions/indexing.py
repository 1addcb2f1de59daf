"""Keeping the words of the pictures findable. Called after a change of text, never while somebody types."""

from collections.abc import Iterable

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Decision, PictureDocument
from samenbeeld.crisis_picture.queries import DOCUMENT
from samenbeeld.crisis_picture.queries.deciding import DECISION
from samenbeeld.crisis_picture.queries.reading import lines
from samenbeeld.crisis_picture.queries.tree import section_title
from samenbeeld.kernel.marking import Mode, Tlp
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
