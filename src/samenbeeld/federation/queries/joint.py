"""Texts and maps that nodes write together: which there are, for whom, and how far each node is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db.models import Count

from samenbeeld.access.queries import may
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.federation import queries
from samenbeeld.federation.models import JointDocument, JointEnding, JointReach, OwnNode, WaitingWords
from samenbeeld.federation.queries import Connection
from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.joint import JointLimits
from samenbeeld.federation.rules.sharing import FEDERATED
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import queries as plot
from samenbeeld.plot.queries import SeenLayer
from samenbeeld.realtime import queries as realtime

JOINT = "federation.jointdocument"


@dataclass(frozen=True)
class SeenDocument:
    """A joint document as one person may use it; there is none for who may not read it. `is_ours`: it was
    begun here; `ending` None as long as it is written in.
    """

    document: JointDocument
    ending: JointEnding | None
    may_write: bool
    may_end: bool
    is_ours: bool
    changed_at: datetime | None

    @property
    def is_map(self) -> bool:
        """Whether it is drawn and not written."""
        return self.document.kind == joint.MAP


@dataclass(frozen=True)
class SharableLayer:
    """A layer of a map that can be shared; `name` says which, with its label."""

    activity: Activity
    room: str
    name: str


@dataclass(frozen=True)
class Taking:
    """A node that takes part. `connection` None: it is us, or no peer of ours. `untold`: how many rows of our
    log it was not told of yet; `waiting`: how much of it waits for words of others.
    """

    code: str
    name: str
    is_own: bool
    connection: Connection | None
    organisations: tuple[str, ...]
    wrote_at: datetime | None
    untold: int
    waiting: int


def limits() -> JointLimits:
    """From policy."""
    return joint.limits(policy.load("federation"))


def open_documents() -> list[JointDocument]:
    """All that is still written in. One query."""
    return list(JointDocument.objects.filter(ending=None))


def document(pk: UUID) -> JointDocument | None:
    """The document with this id, whoever asks."""
    return JointDocument.objects.select_related("ending").filter(pk=pk).first()


def label(document: JointDocument) -> Label:
    """Under which label it is written, with all its members."""
    return Label(frozenset(document.members), Tlp(document.tlp), Mode(document.mode), hops=1)


def scope(document: JointDocument, own: OwnNode | None) -> Scope:
    """Where it stands for permission: at this node."""
    return queries.scope(own, tlp=Tlp(document.tlp), mode=Mode(document.mode))


def seen(member: Membership, pk: UUID) -> SeenDocument:
    """The document with this id. Raises NotFound, also for who may not read it."""
    found = document(pk)
    shown = _seen(member, found, queries.own(), {}) if found else None
    if shown is None:
        raise NotFound("federation-joint-not-found")
    return shown


def documents(member: Membership, mode: Mode) -> list[SeenDocument]:
    """All that this person may read, the newest first; what ended comes last. Four queries at most."""
    own = queries.own()
    rows = list(JointDocument.objects.select_related("ending").filter(mode=mode.value).order_by("-begun_at"))
    if own is None or not rows:
        return []
    changes = {room: at for room, (at, _) in realtime.last_changes([row.room for row in rows]).items()}
    found = [each for row in rows if (each := _seen(member, row, own, changes))]
    return sorted(found, key=lambda each: each.ending is not None)


def taking_part(document: JointDocument, now: datetime) -> list[Taking]:
    """Every member, we ourselves first."""
    own = queries.required_own()
    connections = {each.peer.code: each for each in queries.connections(now)}
    names = {peer.code: peer.name for peer in queries.every_peer()} | {own.code: own.name}
    wrote = _wrote(document.room, own.code)
    head = realtime.heads([document.room]).get(document.room, 0)
    told = dict(JointReach.objects.filter(document=document).values_list("peer__code", "told"))
    waiting = WaitingWords.objects.filter(document=document.pk).values_list("peer__code")
    counts = dict(waiting.annotate(count=Count("pk")).order_by())
    return [
        Taking(
            code=code,
            name=names.get(code, code),
            is_own=code == own.code,
            connection=connections.get(code),
            organisations=tuple(wrote[code][0]) if code in wrote else (),
            wrote_at=wrote[code][1] if code in wrote else None,
            untold=max(0, head - told.get(code, 0)) if code in connections else 0,
            waiting=counts.get(code, 0),
        )
        for code in sorted(document.members, key=lambda code: (code != own.code, names.get(code, code)))
    ]


def _seen(
    member: Membership, row: JointDocument, own: OwnNode | None, changes: dict[str, datetime]
) -> SeenDocument | None:
    here = scope(row, own)
    if own is None or not may(member, "federation.read_facts", here):
        return None
    ending = getattr(row, "ending", None)
    may_write = ending is None and may(member, "federation.release", here)
    is_ours = row.keeper == own.code
    return SeenDocument(row, ending, may_write, may_write and is_ours, is_ours, changes.get(row.room))


def _wrote(room: str, own: str) -> dict[str, tuple[list[str], datetime]]:
    """Per node which organisations wrote there, in order, and when the last word of it came here."""
    found: dict[str, tuple[list[str], datetime]] = {}
    for stamp in realtime.stamps(room):
        code = joint.node_of(stamp.author.account) or own
        organisations = found[code][0] if code in found else []
        if stamp.author.organisation_name not in organisations:
            organisations.append(stamp.author.organisation_name)
        found[code] = organisations, datetime.fromtimestamp(stamp.at_ms / 1000, UTC)
    return found


def named(codes: Sequence[str]) -> list[str]:
    """The names of these nodes, or their codes where we do not know them."""
    names = {peer.code: peer.name for peer in queries.every_peer()}
    return [names.get(code, code) for code in codes]


def strangers(document: JointDocument) -> list[str]:
    """The codes of members that are no peer of ours: what they write does not come here, nor ours there."""
    known = [peer.code for peer in queries.peers()]
    return joint.missing(document.members, known=known, own=queries.required_own().code)


def layers_to_share(member: Membership, mode: Mode) -> list[SharableLayer]:
    """The layers of maps that go on now, that may leave and that this person may release; not those that are
    shared already.
    """
    shared = set(JointDocument.objects.filter(kind=joint.MAP).values_list("room", flat=True))
    return [
        SharableLayer(activity, one.room, _named(one, activity))
        for activity in activities.running_now(mode)
        for one in plot.seen_layers(activity, member)
        if one.may_release and Tlp(one.layer.tlp) in FEDERATED and one.room not in shared
    ]


def _named(seen: SeenLayer, activity: Activity) -> str:
    return f"{activity.name}, {plot.layer_name(seen.layer)}, {Tlp(seen.layer.tlp).label}"
