"""The national picture: what each region released, how old that is, and how its node is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from samenbeeld.access.queries import may
from samenbeeld.access.rules import Scope
from samenbeeld.federation import queries
from samenbeeld.federation.models import FactReading, ForeignFact, OwnNode
from samenbeeld.federation.queries import Connection, sharing
from samenbeeld.federation.queries.sharing import Released
from samenbeeld.federation.queries.telling import may_go_on
from samenbeeld.federation.rules import facts, neighbours, picture
from samenbeeld.federation.rules.facts import CAPACITY, PHASE, Fact
from samenbeeld.federation.rules.neighbours import Difference, Word
from samenbeeld.federation.rules.picture import Health, Place, PostLimits, Statement
from samenbeeld.federation.rules.sharing import hears
from samenbeeld.federation.rules.tasks import PARTNER, TASKS
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

# As on the wall of a control room: the gravest first, and then those of whom we know nothing.
_GRAVEST = (Level.PURPLE, Level.RED, Level.ORANGE, Level.YELLOW, Level.GREEN, Level.UNKNOWN)


@dataclass(frozen=True)
class Shown:
    """What one node says, as it is shown now. `level` is unknown when it is too old; `was` what it said."""

    fact: Fact
    node: str  # its name
    is_own: bool
    is_owner: bool  # whether it is of the region itself
    level: Level
    is_stale: bool  # whether it no longer counts
    tlp: Tlp
    released_at: datetime
    received_at: datetime | None
    tells: int | None = None  # its number, when its owner lets it be told on
    is_disputed: bool = False  # whether another node says otherwise of the same

    @property
    def was(self) -> Level:
        """The level it had."""
        return self.fact.level

    @property
    def name_word(self) -> str:
        """The name of the step, theme, figure, bottleneck or organisation."""
        return sharing.name_of(self.fact)

    @property
    def word(self) -> str:
        """What stands beside its level: the name of its step, "" when that is unknown now."""
        return "" if self.is_stale else self.name_word

    @property
    def lines(self) -> list[str]:
        """What it says."""
        return sharing.lines_of(self.fact)

    @property
    def told(self) -> list[tuple[str, bool]]:
        """The same, each with whether it is the head of what follows."""
        return sharing.told_of(self.fact)


@dataclass(frozen=True)
class RegionRow:
    """One of the 25. `claims`: what is said of its phase, the region itself first; none is unknown.
    `others`: all else that was released of it; of what nodes say otherwise each, the region itself first.
    """

    place: Place
    claims: tuple[Shown, ...]
    others: tuple[Shown, ...]
    connection: Connection | None
    is_own: bool

    @property
    def level(self) -> Level:
        """Where it stands as far as we know."""
        return self.claims[0].level if self.claims else Level.UNKNOWN

    @property
    def is_disputed(self) -> bool:
        """Whether two nodes say otherwise of its phase."""
        return len(self.claims) > 1

    @property
    def has_disputed(self) -> bool:
        """Whether they do of anything else."""
        return any(each.is_disputed for each in self.others)

    @property
    def released_at(self) -> datetime | None:
        """When the last of it was released."""
        return max((each.released_at for each in (*self.claims, *self.others)), default=None)


@dataclass(frozen=True)
class NodeRow:
    """The national node or a partner: what it released of no region of the 25. `code`: of the node;
    `connection` None for ours, and for one that we know by what others told on.
    """

    code: str
    name: str
    task: str
    is_own: bool
    said: tuple[Shown, ...]
    connection: Connection | None

    @property
    def released_at(self) -> datetime | None:
        """When the last of it was released."""
        return max((each.released_at for each in self.said), default=None)


@dataclass(frozen=True)
class Side:
    """One of two words that differ. `level` None where there is none; `according_to` is the name of the node
    when that is not the one of the region, else "".
    """

    place: Place
    level: Level | None
    word: str
    lines: tuple[str, ...]
    according_to: str


@dataclass(frozen=True)
class Beside:
    """One thing in two words, beside each other."""

    title: str
    sides: tuple[Side, Side]


@dataclass(frozen=True)
class Differing:
    """Two neighbours that say otherwise of the same, as this reader may know it."""

    one: Place
    other: Place
    beside: tuple[Beside, ...]


@dataclass(frozen=True)
class NationalPicture:
    """The whole, for one reader. `beside`: the nodes that speak for no region; `differing`: the furthest
    apart first; `readable`: the foreign facts.
    """

    own: OwnNode | None
    rows: tuple[RegionRow, ...]
    beside: tuple[NodeRow, ...]
    differing: tuple[Differing, ...]
    connections: tuple[Connection, ...]
    released: tuple[Released, ...]
    readable: tuple[ForeignFact, ...]

    @property
    def spoken_for(self) -> list[RegionRow]:
        """The regions that have a node, or of which somebody said something."""
        return [row for row in self.rows if row not in self.silent]

    @property
    def silent(self) -> list[RegionRow]:
        """Those of which nobody can say anything yet: unknown, each of them."""
        return [row for row in self.rows if not (row.is_own or row.connection or row.claims or row.others)]

    def count(self, level: Level) -> int:
        """How many regions stand there."""
        return sum(row.level is level for row in self.rows)

    def connected(self, health: Health) -> list[Connection]:
        """The nodes of which the connection is so."""
        return [each for each in self.connections if each.health is health]

    @property
    def waiting(self) -> int:
        """How many of our envelopes wait until they can be delivered."""
        return sum(each.waiting for each in self.connections)

    def of(self, region: str) -> RegionRow:
        """The row of this region. Raises NotFound."""
        found = next((row for row in self.rows if row.place.code == region), None)
        if found is None:
            raise NotFound("federation-no-region")
        return found

    def differing_of(self, region: str) -> list[Differing]:
        """In what this region differs from its neighbours, itself as `one`."""
        mine = [each for each in self.differing if region in (each.one.code, each.other.code)]
        return [each if each.one.code == region else _turned(each) for each in mine]


@dataclass(frozen=True)
class TakenBack:
    """A foreign fact that this person read and that no longer holds."""

    reading: FactReading
    fact: Fact
    node: str
    why: str
    reason: str
    at: datetime


def places() -> tuple[Place, ...]:
    """The 25 regions."""
    return picture.places(policy.load("federation"))


def bordering() -> tuple[tuple[str, str], ...]:
    """Who borders on whom, from policy."""
    return neighbours.pairs(policy.load("federation"))


def national(member: Membership, mode: Mode, now: datetime) -> NationalPicture:
    """The picture as this member may see it. Five queries."""
    own, agreed = queries.own(), queries.limits()
    readable = tuple(row for row in sharing.newest_foreign(mode) if _may_read(member, own, row))
    speaking = {row.peer_id for row in readable}
    # One that is played in an exercise is none among what is real; in a demonstration it says what is real.
    connections = tuple(
        each for each in queries.connections(now) if hears(each.peer.code, mode) or each.peer.pk in speaking
    )
    released = tuple(sharing.standing(mode)) if own else ()
    ours = [each for each in released if each.is_open]
    rows = [
        _row(
            place, own, connections, [row for row in readable if row.region == place.code], ours, now, agreed
        )
        for place in places()
    ]
    return NationalPicture(
        own=own,
        rows=tuple(sorted(rows, key=_order)),
        beside=_beside_regions(own, connections, readable, ours, now, agreed),
        differing=_differing(rows),
        connections=connections,
        released=released,
        readable=tuple(row for row in readable if not hasattr(row, "withdrawal")),
    )


def ours_disputed(member: Membership, now: datetime) -> Iterator[tuple[RegionRow, Mode]]:
    """The regions of our node of which another says otherwise than we do, for who may settle it. Two queries
    as long as no other node says anything of them.
    """
    own = queries.own()
    said = ForeignFact.objects.filter(region__in=own.regions if own else []).values_list("mode", flat=True)
    for mode in sorted({Mode(each) for each in said.distinct()}):
        for row in national(member, mode, now).rows:
            here = Scope(regions=frozenset({row.place.code}), tlp=Tlp.AMBER, mode=mode)
            is_open = row.is_own and (row.is_disputed or row.has_disputed)
            if is_open and may(member, "federation.release", here):
                yield row, mode


def unread(member: Membership, facts: Iterable[ForeignFact]) -> list[ForeignFact]:
    """Those that this person had not before them yet."""
    known = {fact.pk: fact for fact in facts}
    read = FactReading.objects.filter(account=member.account, fact__in=known)
    return [known[pk] for pk in known.keys() - set(read.values_list("fact", flat=True))]


def taken_back(member: Membership, mode: Mode) -> list[TakenBack]:
    """What this person read of this mode and was taken back or corrected, as long as they did not say that
    they know.
    """
    rows = (
        FactReading.objects.filter(
            account=member.account, told_at=None, fact__withdrawal__isnull=False, fact__mode=mode.value
        )
        .select_related("fact__peer", "fact__withdrawal", "fact__reach")
        .order_by("-fact__withdrawal__at")
    )
    return [
        TakenBack(
            reading=row,
            fact=sharing.statement(row.fact).fact,
            node=sharing.said_in_words(row.fact),
            why=row.fact.withdrawal.why,
            reason=row.fact.withdrawal.reason,
            at=row.fact.withdrawal.at,
        )
        for row in rows
    ]


def _may_read(member: Membership, own: OwnNode | None, row: ForeignFact) -> bool:
    return may(member, "federation.read_facts", queries.scope(own, tlp=Tlp(row.tlp), mode=Mode(row.mode)))


def _row(
    place: Place,
    own: OwnNode | None,
    connections: Sequence[Connection],
    foreign: Sequence[ForeignFact],
    ours: Sequence[Released],
    now: datetime,
    agreed: PostLimits,
) -> RegionRow:
    is_own = own is not None and place.code in own.regions
    connection = next((each for each in connections if place.code in each.peer.regions), None)
    owner = own.code if own and is_own else connection.peer.code if connection else ""
    shown = {row.fact: _foreign(row, owner, now, agreed) for row in foreign if not hasattr(row, "withdrawal")}
    said = [sharing.statement(row) for row in foreign if row.fact in shown]
    if own is not None:
        for each in ours:
            if each.fact.region == place.code:
                shown[each.release.pk] = _own(each, own, is_own, now, agreed)
                said.append(_own_word(each, own))
    standing = _standing(said, {str(pk): each for pk, each in shown.items()}, owner)
    return RegionRow(
        place=place,
        claims=standing.pop(facts.subject(PHASE, place.code), ()),
        others=tuple(
            each
            for claims in sorted(standing.values(), key=lambda claims: _gravity(claims[0]))
            for each in claims
        ),
        connection=connection,
        is_own=is_own,
    )


def _standing(
    said: Iterable[Statement], shown: Mapping[str, Shown], owner: str
) -> dict[str, tuple[Shown, ...]]:
    """By subject what stands of it: one word, or those of several nodes that say otherwise. Nothing is ever
    made of two: the owner settles it. `shown`: by the id of what was said.
    """
    by_subject: dict[str, list[Statement]] = {}
    for each in said:
        by_subject.setdefault(each.fact.subject, []).append(each)
    found = {}
    for subject, words in by_subject.items():
        claims = [shown[each.envelope] for each in picture.claims(words, owner=owner)]
        found[subject] = tuple(replace(each, is_disputed=len(claims) > 1) for each in claims)
    return found


def _beside_regions(
    own: OwnNode | None,
    connections: Sequence[Connection],
    foreign: Iterable[ForeignFact],
    ours: Iterable[Released],
    now: datetime,
    agreed: PostLimits,
) -> tuple[NodeRow, ...]:
    """The national node first. Of each its own words; nobody else is asked about them."""
    regions = {place.code for place in places()}
    said: dict[str, list[Shown]] = {}
    names: dict[str, str] = {}
    for row in foreign:
        if row.region not in regions and not hasattr(row, "withdrawal"):
            code = sharing.said_by(row)
            names.setdefault(code, sharing.said_in_words(row))
            said.setdefault(code, []).append(_foreign(row, code, now, agreed))
    links = {each.peer.code: each for each in connections if not each.peer.regions}
    tasks = {code: each.peer.task for code, each in links.items()}
    names |= {code: each.peer.name for code, each in links.items()}
    if own is not None:
        mine = [each for each in ours if each.fact.region not in regions]
        said[own.code] = [_own(each, own, True, now, agreed) for each in mine]
        if mine or not own.regions:
            names[own.code], tasks[own.code] = own.name, own.task
    rows = [
        NodeRow(
            code,
            name,
            tasks.get(code, PARTNER),
            own is not None and code == own.code,
            tuple(sorted(said.get(code, ()), key=_gravity)),
            links.get(code),
        )
        for code, name in names.items()
    ]
    return tuple(sorted(rows, key=lambda row: (TASKS.index(row.task), row.name)))


def _differing(rows: Iterable[RegionRow]) -> tuple[Differing, ...]:
    at = {row.place.code: row.place for row in rows}
    words = {row.place.code: _words(row) for row in rows}
    found = neighbours.differing(bordering(), words)
    return tuple(
        Differing(
            at[pair.one],
            at[pair.other],
            tuple(
                beside for each in pair.differences for beside in _beside(each, at[pair.one], at[pair.other])
            ),
        )
        for pair in found
    )


def _beside(found: Difference, one: Place, other: Place) -> Iterator[Beside]:
    title = say("federation-col-phase") if found.kind == PHASE else sharing.name_of(found.one.fact)
    if found.steps or not found.grips:
        yield Beside(title, (_side(one, found.one), _side(other, found.other)))
    if found.grips:
        yield Beside(
            "GRIP",
            (
                replace(_side(one, found.one), level=None, word=str(found.grips[0])),
                replace(_side(other, found.other), level=None, word=str(found.grips[1])),
            ),
        )


def _side(place: Place, word: Word) -> Side:
    fact = word.fact
    return Side(
        place,
        word.level if fact.has_level else None,
        sharing.name_of(fact) if fact.kind == PHASE else "",
        tuple(sharing.lines_of(fact)) if fact.kind == CAPACITY else (),
        "" if word.is_owner else word.node,
    )


def _words(row: RegionRow) -> list[Word]:
    """What counts of this region. What others dispute, and it is silent of itself, nobody knows."""
    is_known = bool(row.claims) and (row.claims[0].is_owner or not row.is_disputed)
    phase = row.claims[:1] if is_known else ()
    settled = [each for each in row.others if each.is_owner or not each.is_disputed]
    others = sorted(settled, key=lambda each: each.released_at, reverse=True)
    return neighbours.counting(
        Word(each.fact, each.level, each.is_stale, each.node, each.is_owner) for each in (*phase, *others)
    )


def _turned(found: Differing) -> Differing:
    turned = tuple(Beside(each.title, (each.sides[1], each.sides[0])) for each in found.beside)
    return Differing(found.other, found.one, turned)


def _foreign(row: ForeignFact, owner: str, now: datetime, agreed: PostLimits) -> Shown:
    said = sharing.statement(row)
    level = picture.level_now(said.fact, row.released_at, now=now, limits=agreed)
    is_stale = now >= picture.holds_until(said.fact, row.released_at, agreed)
    return Shown(
        said.fact,
        sharing.said_in_words(row),
        False,
        sharing.said_by(row) == owner,
        level,
        is_stale,
        Tlp(row.tlp),
        row.released_at,
        row.received_at,
        row.pk if may_go_on(row) else None,
    )


def _own(each: Released, own: OwnNode, is_owner: bool, now: datetime, agreed: PostLimits) -> Shown:
    at = each.release.released_at
    level = picture.level_now(each.fact, at, now=now, limits=agreed)
    is_stale = now >= picture.holds_until(each.fact, at, agreed)
    return Shown(each.fact, own.name, True, is_owner, level, is_stale, Tlp(each.release.tlp), at, None)


def _own_word(each: Released, own: OwnNode) -> Statement:
    release = each.release
    return Statement(own.code, str(release.pk), each.fact, release.released_at, frozenset(release.settles))


def _order(row: RegionRow) -> tuple[int, bool, str]:
    return _GRAVEST.index(row.level), not row.claims, row.place.name


def _gravity(each: Shown) -> tuple[bool, int, str, str]:
    """What has a level first, the gravest above."""
    return not each.fact.has_level, _GRAVEST.index(each.level), each.fact.kind, each.fact.nl
