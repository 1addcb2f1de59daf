"""What we released, what of it has left, and who will see a next one."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from samenbeeld.federation import queries
from samenbeeld.federation.models import FactDispatch, FactRelease, FactUndo, ForeignFact, Peer
from samenbeeld.federation.rules import facts, picture
from samenbeeld.federation.rules.canonical import canonical
from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.facts import Fact
from samenbeeld.federation.rules.picture import Statement
from samenbeeld.federation.rules.sharing import Change, Compared, changes, compared, with_further
from samenbeeld.federation.rules.tasks import REGION
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import current_language, say


@dataclass(frozen=True)
class Released:
    """A release of ours. `is_open`: nobody took it back. `has_left`: it is no longer with us alone."""

    release: FactRelease
    fact: Fact
    is_open: bool
    has_left: bool

    @property
    def word(self) -> str:
        """The name of the step, theme, figure, bottleneck, organisation, section or activity."""
        return name_of(self.fact)

    @property
    def lines(self) -> list[str]:
        """What it says, in the language of the screen."""
        return lines_of(self.fact)

    @property
    def told(self) -> list[tuple[str, bool]]:
        """The same, each with whether it is the head of what follows."""
        return told_of(self.fact)


@dataclass(frozen=True)
class Reader:
    """A node that will see it, or saw the one before: `change` says which."""

    peer: Peer
    change: Change

    @property
    def name(self) -> str:
        """Its name, and what it is when it speaks for no region."""
        what = "" if self.peer.task == REGION else say(f"federation-task-{self.peer.task}", count=1)
        return f"{self.peer.name} ({what[:1].lower()}{what[1:]})" if what else self.peer.name


@dataclass(frozen=True)
class Preview:
    """What will be seen by whom under which label, beside what has left before. `is_ours`: whether it is of
    a region that we speak for, so that it settles what others say of it.
    """

    draft: Fact
    label: Label
    is_ours: bool
    before: Released | None
    readers: tuple[Reader, ...]
    contradicting: tuple[Statement, ...]
    fingerprint: str
    stays: tuple[str, ...]  # what does not go along under this label
    further: tuple[str, ...]  # names of who may hear it from a reader

    @property
    def seen_by(self) -> list[Peer]:
        """Who sees it."""
        return [each.peer for each in self.readers if not each.change.is_gone]

    @property
    def lines(self) -> list[str]:
        """What it says, in the language of the screen."""
        return lines_of(self.draft)

    @property
    def compared(self) -> list[Compared]:
        """The same, beside what the one before said."""
        return compared(told_of(self.stands.fact) if self.stands else None, told_of(self.draft))

    @property
    def stands(self) -> Released | None:
        """What others see of us now about the same; None for nothing."""
        return self.before if self.before and self.before.is_open else None

    @property
    def differs(self) -> frozenset[str]:
        """In what it is another than what others see now, beside its lines and its readers."""
        if self.stands is None:
            return frozenset()
        was, is_now = self.stands.fact, self.draft
        found = {
            "stand": (was.level, was.nl) != (is_now.level, is_now.nl),
            "grip": was.grip != is_now.grip,
            "said": was.said != is_now.said,
            "label": self.stands.release.tlp != self.label.tlp.value,
        }
        return frozenset(name for name, is_other in found.items() if is_other)


def name_of(fact: Fact) -> str:
    """What it is called, in the language of the screen."""
    return fact.en if current_language() == "en" else fact.nl


def lines_of(fact: Fact) -> list[str]:
    """What it says, in the language of the screen."""
    return [line.en if current_language() == "en" else line.nl for line in fact.lines]


def told_of(fact: Fact) -> list[tuple[str, bool]]:
    """The same, each with whether it is the head of what follows."""
    return list(zip(lines_of(fact), (line.is_head for line in fact.lines), strict=True))


def latest(subject: str, mode: Mode) -> Released | None:
    """The newest release about this, also when it did not leave yet; not what was undone."""
    found = _with_all(FactRelease.objects.filter(subject=subject, mode=mode.value, undo=None)).last()
    return released(found) if found else None


def newest_row(subject: str, mode: Mode) -> FactRelease | None:
    """The newest release about this, whatever became of it."""
    return FactRelease.objects.filter(subject=subject, mode=mode.value).last()


def left_before(subject: str, mode: Mode) -> Released | None:
    """What others have of us about this: the newest that left."""
    gone = FactRelease.objects.filter(_LEFT, subject=subject, mode=mode.value)
    found = _with_all(gone).last()
    return released(found) if found else None


def released(row: FactRelease) -> Released:
    """A release as a value."""
    return Released(
        row,
        facts.read(row.content),
        is_open=not hasattr(row, "withdrawal"),
        has_left=hasattr(row, "dispatch") or row.leaves_at is None,
    )


def standing(mode: Mode) -> list[Released]:
    """The newest release about each thing, those that were taken back too. One query."""
    rows = (
        _newest().filter(mode=mode.value).select_related("released_by__account", "released_by__organisation")
    )
    return [released(row) for row in _with_all(rows).order_by("subject")]


def due(until: datetime) -> QuerySet[FactRelease]:
    """What nobody undid or replaced in time, and has to leave, the oldest first."""
    return _newest().filter(dispatch=None, withdrawal=None, leaves_at__lte=until)


def is_any_due(until: datetime) -> bool:
    """Whether `due` may have any: asked every two seconds, so as it stands."""
    dispatch, undo = FactDispatch._meta.db_table, FactUndo._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT 1 FROM {FactRelease._meta.db_table} had WHERE leaves_at <= %s "
            f"AND NOT EXISTS (SELECT 1 FROM {dispatch} WHERE release_id = had.id) "
            f"AND NOT EXISTS (SELECT 1 FROM {undo} WHERE release_id = had.id) LIMIT 1",
            [connection.ops.adapt_datetimefield_value(until)],
        )
        return cursor.fetchone() is not None


def by_id(pk: UUID) -> FactRelease:
    """The release with this id. Raises NotFound."""
    found = _with_all(FactRelease.objects.filter(pk=pk)).first()
    if found is None:
        raise NotFound("federation-no-release")
    return found


def preview(
    fact: Fact, label: Label, *, stays: Iterable[str] = (), further: Mapping[str, str] | None = None
) -> Preview:
    """Who will see this, with the differences from what has left before; also when nobody will. `further`:
    names, by code, of those to whom it may be told on. Raises Refused when it may not be told on.
    """
    further = {code: name for code, name in (further or {}).items() if code not in label.audience}
    before, audience = left_before(fact.subject, label.mode), label.audience
    had = frozenset(before.release.audience) if before and before.is_open else frozenset()
    peers = {peer.code: peer for peer in queries.peers()}
    return Preview(
        draft=fact,
        label=label,
        is_ours=fact.region in queries.required_own().regions,
        before=before,
        readers=tuple(
            Reader(peers[each.node], each)
            for each in changes(had, audience & set(peers))
            if each.node in peers
        ),
        contradicting=tuple(contradicting(fact, label.mode)),
        fingerprint=fingerprint(fact, with_further(label, further)),
        stays=tuple(stays),
        further=tuple(further.values()),
    )


def fingerprint(fact: Fact, label: Label) -> str:
    """Of what a person looked at: another when the fact, its readers or the last release are."""
    newest = newest_row(fact.subject, label.mode)
    said = {
        **facts.written(fact),
        # A figure is of this moment, whenever that is: what counts is whether it says the same.
        "since": None,
        "audience": ",".join(sorted(label.audience)),
        "tlp": label.tlp.value,
        "hops": label.hops,
        "before": str(newest.pk) if newest else "",
    }
    return hashlib.sha256(canonical(said)).hexdigest()[:32]


def contradicting(fact: Fact, mode: Mode) -> list[Statement]:
    """What other nodes say otherwise about the same, the newest of each."""
    rows = newest_foreign(mode).filter(subject=fact.subject, withdrawal=None)
    said = [statement(row) for row in rows]
    return [each for each in said if each.fact.stands != fact.stands]


def newest_foreign(mode: Mode) -> QuerySet[ForeignFact]:
    """Of each peer its last word about each thing, also when it took that back: no older one counts then.
    What it tells on of another is the word of that other.
    """
    said = ForeignFact.objects.alias(said_by=Coalesce("reach__origin", "peer__code"))
    later = said.filter(
        peer=OuterRef("peer"),
        subject=OuterRef("subject"),
        mode=mode.value,
        pk__gt=OuterRef("pk"),
        said_by=OuterRef("said_by"),
    )
    found = said.filter(~Exists(later), mode=mode.value, peer__removed_at=None)
    return found.select_related("peer", "withdrawal", "reach")


def statement(row: ForeignFact) -> Statement:
    """A foreign fact as somebody's word."""
    return Statement(
        said_by(row), str(row.fact), facts.read(row.content), row.released_at, frozenset(row.settles)
    )


def others() -> dict[str, str]:
    """By code, the name of every node that may hear something from another than us: those we know, and of
    each region that none of them speaks for the one that will. That is called by its CBS code.
    """
    own, peers = queries.required_own(), queries.peers()
    found = {peer.code: peer.name for peer in peers}
    spoken_for = {region for peer in peers for region in peer.regions} | set(own.regions)
    for place in picture.places(policy.load("federation")):
        if place.code not in spoken_for:
            found.setdefault(place.code.lower(), place.name)
    return {code: name for code, name in found.items() if code != own.code}


def said_by(row: ForeignFact) -> str:
    """The code of the node whose word it is."""
    return row.reach.origin if hasattr(row, "reach") else row.peer.code


def said_in_words(row: ForeignFact) -> str:
    """The name of that node, and of who told it on."""
    if said_by(row) == row.peer.code:
        return row.peer.name
    return say("federation-told-by", node=row.reach.origin_name, teller=row.peer.name)


# Before there was time to undo, everything left at once.
_LEFT = Q(dispatch__isnull=False) | Q(leaves_at=None)


def _newest() -> QuerySet[FactRelease]:
    """The newest about each thing; what was undone was never there."""
    same = FactRelease.objects.filter(subject=OuterRef("subject"), mode=OuterRef("mode"), undo=None)
    later = same.filter(
        Q(released_at__gt=OuterRef("released_at"))
        | Q(released_at=OuterRef("released_at"), pk__gt=OuterRef("pk"))
    )
    return FactRelease.objects.filter(~Exists(later), undo=None)


def _with_all(rows: QuerySet[FactRelease]) -> QuerySet[FactRelease]:
    return rows.select_related("withdrawal", "dispatch", "undo", "region")
