"""What a person follows of other regions, and what is new of it for whoever may read it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenbeeld.access.queries import may
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.federation import queries
from samenbeeld.federation.models import ForeignFact, RegionWatch
from samenbeeld.federation.queries import sharing
from samenbeeld.federation.rules import following, picture
from samenbeeld.federation.rules.facts import TILE, Fact
from samenbeeld.kernel import policy
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.safety_picture.queries.definition import definition

WATCH = "federation.watch"  # what a line of the journal is written under


@dataclass(frozen=True)
class Followed:
    """A fact of a region that somebody follows, as it is shown now. `level` is unknown when it is too old;
    `taken_back_at` None as long as it stands.
    """

    fact: Fact
    region: str  # its name
    node: str  # the name of who says so
    is_owner: bool
    level: Level
    is_stale: bool
    tlp: Tlp
    mode: Mode
    released_at: datetime
    received_at: datetime
    taken_back_at: datetime | None

    @property
    def name(self) -> str:
        """The name of the step, theme, figure, bottleneck or organisation."""
        return sharing.name_of(self.fact)

    @property
    def lines(self) -> list[str]:
        """What it says."""
        return sharing.lines_of(self.fact)


def followed(member: Membership) -> dict[str, frozenset[str]]:
    """By CBS code of a region, what this person follows of it. No query as long as nothing changed."""
    return _every().get(member.account_id, {})


def choices() -> tuple[str, ...]:
    """All that can be followed of a region."""
    return following.choices(theme.code for theme in definition().themes.values())


def named(what: str) -> str:
    """As it is said, in the language of the screen."""
    kind, _, code = what.partition("/")
    if kind == TILE:
        return definition().themes[code].name.in_language(current_language())
    return say(f"federation-kind-{kind}")


def standing(member: Membership, mode: Mode, now: datetime) -> list[Followed]:
    """What holds now of what this person follows, the newest first."""
    found = [each for each in _all(member, now) if each.mode is mode and each.taken_back_at is None]
    return sorted(found, key=lambda each: each.released_at, reverse=True)


def news(member: Membership, since: datetime, now: datetime) -> list[Followed]:
    """What came or was taken back after that moment."""
    return [each for each in _all(member, now) if (each.taken_back_at or each.received_at) > since]


def _all(member: Membership, now: datetime) -> list[Followed]:
    """Closed for what this person may not read, whatever they follow."""
    mine = followed(member)
    if not mine:
        return []
    own, agreed = queries.own(), queries.limits()
    names = {place.code: place.name for place in picture.places(policy.load("federation"))}
    found = []
    for row in _newest():
        if row.region not in mine:
            continue
        fact, mode, tlp = sharing.statement(row).fact, Mode(row.mode), Tlp(row.tlp)
        here = queries.scope(own, tlp=tlp, mode=mode)
        if not following.is_about(fact, mine[row.region]) or not may(member, "federation.read_facts", here):
            continue
        found.append(
            Followed(
                fact=fact,
                region=names.get(row.region, row.region),
                node=sharing.said_in_words(row),
                is_owner=row.region in row.peer.regions and sharing.said_by(row) == row.peer.code,
                level=picture.level_now(fact, row.released_at, now=now, limits=agreed),
                is_stale=now >= picture.holds_until(fact, row.released_at, agreed),
                tlp=tlp,
                mode=mode,
                released_at=row.released_at,
                received_at=row.received_at,
                taken_back_at=row.withdrawal.received_at if hasattr(row, "withdrawal") else None,
            )
        )
    return found


@until_a_change
def _newest() -> tuple[ForeignFact, ...]:
    """Of each node its last word about each thing. Two queries."""
    return tuple(row for mode in Mode for row in sharing.newest_foreign(mode))


@until_a_change
def _every() -> dict[UUID, dict[str, frozenset[str]]]:
    """By account and region. One query."""
    found: dict[UUID, dict[str, frozenset[str]]] = {}
    rows = RegionWatch.objects.filter(ended_at__isnull=True).values_list("account", "region", "what")
    for account, region, what in rows:
        of = found.setdefault(account, {})
        of[region] = of.get(region, frozenset()) | {what}
    return found
