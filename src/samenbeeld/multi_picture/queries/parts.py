"""The parts of one activity with their steps, and the text that a part can be chosen from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.queries import Seen, reading
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture.models import PushedPart, PushedPartStep
from samenbeeld.multi_picture.rules import PartState, Sentence, from_records, state_of
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime

PART = "multi_picture.part"  # what a line of the journal is written under: `<activity>/<number>`
READ, PUT_FORWARD, APPROVE = (f"multi_picture.{what}" for what in ("read", "put_forward", "approve"))


@dataclass(frozen=True)
class PartView:
    """One part with its steps. `replaced_by` is the part that took its place, None while none did."""

    part: PushedPart
    steps: tuple[PushedPartStep, ...]
    replaced_by: PushedPart | None

    @property
    def number(self) -> int:
        """By which people call it."""
        return int(self.part.number)

    @property
    def state(self) -> PartState:
        """Where it stands."""
        return state_of([step.kind for step in self.steps], is_replaced=self.replaced_by is not None)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What it says."""
        return from_records(self.part.sentences)

    @property
    def pushed(self) -> PushedPartStep | None:
        """When it went out and by whom; None when it never did."""
        return next((step for step in self.steps if step.kind == PushedPartStep.Kind.PUSHED), None)

    @property
    def last(self) -> PushedPartStep | None:
        """What happened to it last."""
        return self.steps[-1] if self.steps else None

    @property
    def changed_at(self) -> datetime:
        """When that was."""
        return self.last.at if self.last else self.part.at

    @property
    def changed_by(self) -> Membership:
        """Who did that."""
        return self.last.by if self.last else self.part.by

    @property
    def section(self) -> str:
        """Which place of the shared picture it is from."""
        return str(self.part.document.section)

    @property
    def tlp(self) -> Tlp:
        """Its label, fixed when it was chosen."""
        return Tlp(self.part.tlp)

    @property
    def stands(self) -> bool:
        """Whether the others may work by it."""
        return self.state is PartState.PUSHED


def scope_of(activity: Activity, tlp: Tlp) -> Scope:
    """How permission sees a part: of the activity, under its own label."""
    return activities.scope(activity, tlp=tlp)


def may(member: Membership, activity: Activity, permission: str, tlp: Tlp | None = None) -> bool:
    """Whether this member may do this here, with a part under that label or that of the activity."""
    return access.may(member, permission, scope_of(activity, tlp or Tlp(activity.tlp)))


@until_a_change
def all_parts(activity: Activity) -> tuple[PartView, ...]:
    """Every part, the newest first. Two queries, or none as long as nothing changed."""
    people = ("by__account", "by__organisation")
    steps = PushedPartStep.objects.select_related(*people).order_by("place")
    found = list(
        PushedPart.objects.filter(activity=activity)
        .select_related(*people, "document", "version", "replaces")
        .prefetch_related(Prefetch("steps", steps))
        .order_by("-number")
    )
    taken: dict[UUID, PushedPart] = {
        part.replaces_id: part
        for part in found
        if part.replaces_id and any(step.kind == PushedPartStep.Kind.PUSHED for step in part.steps.all())
    }
    return tuple(PartView(part, tuple(part.steps.all()), taken.get(part.pk)) for part in found)


def readable(member: Membership, activity: Activity) -> list[PartView]:
    """Those that this member may read, the newest first."""
    return [each for each in all_parts(activity) if may(member, activity, READ, each.tlp)]


def going_out(member: Membership, activity: Activity) -> list[PartView]:
    """What ever went out and this member may read, the newest first: also what is withdrawn or replaced."""
    return [each for each in readable(member, activity) if each.pushed is not None]


def waiting_in(activity: Activity | UUID) -> QuerySet[PushedPart]:
    """What waits for who may approve."""
    found: QuerySet[PushedPart] = PushedPart.objects.filter(activity=activity, steps=None)
    return found


def part_numbered(member: Membership, activity: Activity, number: int) -> PartView:
    """One of them. Raises NotFound, also to whom it is closed."""
    found = next((each for each in readable(member, activity) if each.number == number), None)
    if found is None:
        raise NotFound("multi-picture-part-not-found", number=str(number))
    return found


def text_of(member: Membership, activity: Activity, room: str) -> tuple[Seen, Sequence[Sentence]]:
    """A text of the shared picture and its sentences as they stand now.

    Raises NotFound for one that this member may not read, NotAllowed for an own picture and for a guest: what
    was released to somebody is not theirs to hand on.
    """
    seen = pictures.seen_document(room, activity, member)
    if seen.is_own or seen.by_release:
        raise NotAllowed("multi-picture-not-from-here")
    return seen, sentences_in(room)


def sentences_in(room: str) -> list[Sentence]:
    """What stands in that text now."""
    return [
        Sentence(each.text, each.certainty.value if each.certainty else "", each.source)
        for each in reading.statements(realtime.state(room))
    ]
