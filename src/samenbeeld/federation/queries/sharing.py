"""What we could release, what we released, and who will see it."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from samenbeeld.activities import queries as activities
from samenbeeld.escalation import queries as escalation
from samenbeeld.federation import queries
from samenbeeld.federation.models import FactRelease, ForeignFact, Peer
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import canonical
from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.facts import PHASE, TILE, Fact
from samenbeeld.federation.rules.picture import Statement
from samenbeeld.federation.rules.sharing import Change, changes
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import current_language
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import function_name, leading_function
from samenbeeld.safety_picture import queries as safety_picture
from samenbeeld.safety_picture.queries.definition import theme as theme_with


@dataclass(frozen=True)
class Released:
    """A release of ours. `is_open`: nobody took it back."""

    release: FactRelease
    fact: Fact
    is_open: bool

    @property
    def word(self) -> str:
        """The name of the step or the theme."""
        return name_of(self.fact)


@dataclass(frozen=True)
class Reader:
    """A node that will see it, or saw the one before: `change` says which."""

    peer: Peer
    change: Change


@dataclass(frozen=True)
class Preview:
    """What will be seen by whom, beside what was released before."""

    draft: Fact
    before: Released | None
    readers: tuple[Reader, ...]
    contradicting: tuple[Statement, ...]
    fingerprint: str

    @property
    def seen_by(self) -> list[Peer]:
        """Who sees it."""
        return [each.peer for each in self.readers if not each.change.is_gone]


def draft(member: Membership, region: Region, kind: str, theme: str, *, mode: Mode, said: str = "") -> Fact:
    """What stands now, as it would be released. Raises Refused when there is nothing to release."""
    if len(said) > facts.LONGEST:
        raise Refused("federation-too-long", field="said", most=facts.LONGEST)
    by = f"{function_name(leading_function(member), short=True)}, {member.organisation.name}"
    if kind == PHASE:
        return _phase(region, mode, said, by)
    if kind == TILE and mode is Mode.REAL:
        return _tile(region, theme, said, by)
    raise Refused("federation-nothing-there", field="what")


def name_of(fact: Fact) -> str:
    """The name of the step or the theme in the language of the screen."""
    return fact.en if current_language() == "en" else fact.nl


def latest(subject: str, mode: Mode) -> Released | None:
    """The newest release about this."""
    found = (
        FactRelease.objects.select_related("withdrawal", "region")
        .filter(subject=subject, mode=mode.value)
        .last()
    )
    return released(found) if found else None


def released(row: FactRelease) -> Released:
    """A release as a value."""
    return Released(row, facts.read(row.content), is_open=not hasattr(row, "withdrawal"))


def standing(mode: Mode) -> list[Released]:
    """The newest release about each thing, those that were taken back too. One query."""
    rows = (
        FactRelease.objects.filter(mode=mode.value, replaced_by=None)
        .select_related("withdrawal", "region", "released_by__account", "released_by__organisation")
        .order_by("subject")
    )
    return [released(row) for row in rows]


def by_id(pk: UUID) -> FactRelease:
    """The release with this id. Raises NotFound."""
    found = FactRelease.objects.select_related("region", "withdrawal").filter(pk=pk).first()
    if found is None:
        raise NotFound("federation-no-release")
    return found


def preview(fact: Fact, label: Label) -> Preview:
    """Who will see this, with the differences from the last time; also when nobody will."""
    before, audience = latest(fact.subject, label.mode), label.audience
    had = frozenset(before.release.audience) if before and before.is_open else frozenset()
    peers = {peer.code: peer for peer in queries.peers()}
    return Preview(
        draft=fact,
        before=before,
        readers=tuple(
            Reader(peers[each.node], each)
            for each in changes(had, audience & set(peers))
            if each.node in peers
        ),
        contradicting=tuple(contradicting(fact, label.mode)),
        fingerprint=fingerprint(fact, label, before),
    )


def fingerprint(fact: Fact, label: Label, before: Released | None) -> str:
    """Of what a person looked at: another when the fact, its readers or the last release are."""
    said = {
        **facts.written(fact),
        "audience": ",".join(sorted(label.audience)),
        "tlp": label.tlp.value,
        "before": str(before.release.pk) if before else "",
    }
    return hashlib.sha256(canonical(said)).hexdigest()[:32]


def contradicting(fact: Fact, mode: Mode) -> list[Statement]:
    """What other nodes say otherwise about the same, the newest of each."""
    rows = newest_foreign(mode).filter(subject=fact.subject, withdrawal=None)
    said = [statement(row) for row in rows]
    return [each for each in said if each.fact.stands != fact.stands]


def newest_foreign(mode: Mode) -> QuerySet[ForeignFact]:
    """Of each peer its last word about each thing, also when it took that back: no older one counts then."""
    later = ForeignFact.objects.filter(
        peer=OuterRef("peer"), subject=OuterRef("subject"), mode=mode.value, pk__gt=OuterRef("pk")
    )
    found = ForeignFact.objects.filter(~Exists(later), mode=mode.value)
    return found.select_related("peer", "withdrawal")


def statement(row: ForeignFact) -> Statement:
    """A foreign fact as somebody's word."""
    return Statement(
        row.peer.code, str(row.fact), facts.read(row.content), row.released_at, frozenset(row.settles)
    )


def _phase(region: Region, mode: Mode, said: str, by: str) -> Fact:
    standing = escalation.current_step(region, mode)
    if standing.step is None:
        raise Refused("federation-nothing-there", field="what")
    grip = activities.highest_grip_now(mode).get(region.code)
    return Fact(
        kind=PHASE,
        region=region.code,
        theme="",
        level=standing.level,
        nl=standing.step.name.nl,
        en=standing.step.name.en,
        grip=grip.level if grip else None,
        said=said,
        by=by,
        since=standing.since,
        until=None,
    )


def _tile(region: Region, theme: str, said: str, by: str) -> Fact:
    about = theme_with(theme)
    tile = safety_picture.tile(about, region, now())
    if tile.current is None or tile.level is Level.UNKNOWN:
        raise Refused("federation-nothing-there", field="what")
    return Fact(
        kind=TILE,
        region=region.code,
        theme=about.code,
        level=tile.level,
        nl=about.name.nl,
        en=about.name.en,
        grip=None,
        said=said or tile.current.what_is,
        by=by,
        since=tile.current.written_at,
        until=tile.current.valid_until,
    )
