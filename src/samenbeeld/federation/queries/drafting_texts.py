"""What of an activity could be released: a section of its picture, or all of it; needs and decisions. Each as
this person may see it, under a label that is never wider than what it was written under.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import once_a_look
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.deciding import DecisionView, in_force
from samenbeeld.crisis_picture.queries.deciding import decisions as every_decision
from samenbeeld.crisis_picture.queries.documents import label_of, seen_documents
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.tree import section_title, tree
from samenbeeld.federation.queries.lines import as_written, day_and_time, in_both, sentence
from samenbeeld.federation.rules.facts import Line
from samenbeeld.federation.rules.sharing import FEDERATED
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name
from samenbeeld.realtime import queries as realtime
from samenbeeld.situation_reports.models import Bottleneck, Need
from samenbeeld.situation_reports.queries import bottlenecks
from samenbeeld.situation_reports.queries.needs import needs, readable_needs, waiting
from samenbeeld.situation_reports.rules.bottlenecks import OPEN


@dataclass(frozen=True)
class Text:
    """One text of the shared picture with what stands in it, under the label it is read under."""

    section: str
    tlp: Tlp
    lines: tuple[str, ...]
    changed_at: datetime | None

    @property
    def key(self) -> str:
        """Which one it is within its activity: `B1.amber`."""
        return f"{self.section}.{self.tlp.value}"

    @property
    def name(self) -> str:
        """Its place, as it is said."""
        code = f"{self.section} " if self.section[:1].isupper() else ""
        return code + section_title(self.section)


@dataclass(frozen=True)
class Listed:
    """The texts of an activity whose label lets them go to another node at all, without what stands in them,
    and its decisions that hold.
    """

    activity: Activity
    texts: tuple[Text, ...]
    decisions: tuple[DecisionView, ...]


@once_a_look
def texts(activity: Activity, member: Membership) -> tuple[Text, ...]:
    """The texts of the shared picture that this member may read and in which something stands, in the order
    of the tree. Seven queries, however many there are.
    """
    documents = _shared(activity, member)
    rooms = [document.room for document in documents]
    states, changes = realtime.states(rooms), realtime.last_changes(rooms)
    found = []
    for document in documents:
        lines = tuple(line.strip() for line in reading.lines(states.get(document.room, b"")) if line.strip())
        if lines:
            at, _ = changes.get(document.room, (None, None))
            found.append(Text(document.section, label_of(document), lines, at))
    return tuple(found)


def listed(running: Sequence[Activity], member: Membership) -> list[Listed]:
    """What of these could be released, to choose from: as few queries for many as for one."""
    documents = {activity.pk: _shared(activity, member) for activity in running}
    changes = realtime.last_changes([each.room for shared in documents.values() for each in shared])
    views = [each for each in every_decision(*running) if each.is_in_force] if running else []
    return [
        Listed(
            activity,
            tuple(
                Text(each.section, label_of(each), (), changes[each.room][0])
                for each in documents[activity.pk]
                if each.room in changes and label_of(each) in FEDERATED
            ),
            tuple(
                each
                for each in views
                if each.decision.activity_id == activity.pk and may_read_decisions(activity, member)
            ),
        )
        for activity in running
    ]


def stays(activity: Activity, member: Membership, tlp: Tlp) -> list[Text]:
    """What does not go along with the whole activity under this label."""
    return [each for each in texts(activity, member) if not goes_along(each, tlp)]


def goes_along(text: Text, tlp: Tlp) -> bool:
    """Whether a text may leave under this label."""
    return text.tlp in FEDERATED and text.tlp.strictness <= tlp.strictness


def whole(activity: Activity, member: Membership, tlp: Tlp) -> Iterator[Line]:
    """All that can be said of an activity under this label, with a head above each part."""
    yield in_both(partial(_kind_since, activity))
    regions = ", ".join(region.name for region in activity.regions.all())
    yield sentence("federation-line-regions", regions=regions)
    for text in texts(activity, member):
        if goes_along(text, tlp):
            yield in_both(partial(_name, text), is_head=True)
            yield from map(as_written, text.lines)
    yield from _part("federation-kind-decision", [each.decision.text for each in decisions(activity, member)])
    open_now = [each.what for each in open_bottlenecks(activity, member)]
    yield from _part("federation-kind-bottleneck", open_now)
    yield from _part("federation-kind-need", [each.what for each in open_needs(activity, member)])


@once_a_look
def decisions(activity: Activity, member: Membership) -> tuple[DecisionView, ...]:
    """Those that hold now, the newest first; nothing for who may not read them."""
    return tuple(in_force(activity)) if may_read_decisions(activity, member) else ()


def open_needs(activity: Activity, member: Membership) -> list[Need]:
    """Those that are not over, as far as this member sees them."""
    return waiting(readable_needs(member, activity, needs(activity)))


def open_bottlenecks(activity: Activity, member: Membership) -> list[Bottleneck]:
    """The same."""
    rows = bottlenecks.readable(member, activity, bottlenecks.current(activity))
    return [row for row in rows if row.status == OPEN]


def of_need(row: Need) -> Iterator[Line]:
    """What is said of a need beside what it is."""
    yield as_written(row.organisation.name)
    yield from of_count(row.count, row.needed_by)
    if row.owner is not None:
        yield sentence("federation-line-owner", owner=row.owner.name)


def of_count(count: float | None, needed_by: datetime | None) -> Iterator[Line]:
    """How many, and before when."""
    if count is not None:
        yield sentence("federation-line-count", count=int(count) if count == int(count) else count)
    if needed_by is not None:
        yield sentence("federation-line-needed", at=day_and_time(needed_by))


def of_decision(view: DecisionView) -> Iterator[Line]:
    """The words of a decision, why, and who took it: a function, never a name."""
    yield as_written(view.decision.text)
    yield sentence("federation-line-because", reason=view.decision.reason)
    yield in_both(partial(_authority, view.decision.authority))


def names(found: Iterable[Text]) -> list[str]:
    """Each with its label."""
    return [f"{each.name} ({each.tlp.label})" for each in found]


def _authority(code: str) -> str:
    return say("federation-line-authority", who=function_name(code, short=True))


def _shared(activity: Activity, member: Membership) -> list[PictureDocument]:
    """The texts of the shared picture that this member may read, in the order of the tree."""
    found = [one.document for one in seen_documents(activity, member) if not one.is_own]
    return sorted(found, key=_order)


def _kind_since(activity: Activity) -> str:
    kind = say(f"activities-kind-{activity.kind}")
    if activity.started_at is None:
        return kind
    return say("federation-line-activity", kind=kind, at=day_and_time(activity.started_at))


def full_name(text: Text, activity: Activity) -> str:
    """Its place and its activity."""
    return f"{text.name}, {activity.name}"


def _name(text: Text) -> str:
    return text.name


def _part(key: str, said: Sequence[str]) -> Iterator[Line]:
    if said:
        yield in_both(partial(say, key), is_head=True)
        yield from map(as_written, said)


def _order(document: PictureDocument) -> tuple[int, int]:
    paths = [section.path for section in tree().sections()]
    place = paths.index(document.section) if document.section in paths else len(paths)
    return place, label_of(document).strictness
