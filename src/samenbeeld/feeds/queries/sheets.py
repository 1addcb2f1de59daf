"""A sheet that somebody handed in: what is in the file, whose rows they are, and what becomes of them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.actions.reporting import REPORT
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.world import World, scope
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.feeds.queries.counting import plain
from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.feeds.sheets.grid import Grid, Sheet, csv_sheet
from samenbeeld.feeds.sheets.reading import INSTITUTION, Meaning, Told, once, told
from samenbeeld.feeds.sheets.xlsx import sheets
from samenbeeld.organisations.models import Membership, Organisation

_NAMELESS = "feeds-sheet-nameless"
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True)
class Row:
    """What becomes of one row: `saying` is None when nothing of it can be told."""

    told: Told
    organisation: Organisation | None
    saying: Saying | None
    refused: Sequence[Reason]


@dataclass(frozen=True)
class Fillable:
    """The institutions somebody may fill in for, and the metrics of those."""

    own: Organisation
    institutions: Sequence[Organisation]
    metrics: Sequence[Metric]

    def named(self, name: str) -> Organisation | None:
        """The one of that name or address, None for none or several."""
        found = [each for each in self.institutions if plain(name) in (plain(each.name), plain(each.slug))]
        return found[0] if len(found) == 1 else None


def opened(body: bytes) -> list[Sheet]:
    """The sheets of a file: Excel by its first bytes, else CSV. Raises Unreadable."""
    return sheets(body) if body.startswith(_ZIP) else [csv_sheet(body)]


def fillable(member: Membership, world: World) -> Fillable:
    """For whom this member may fill in here."""
    found = [
        each
        for each in institutions_in(world.regions).prefetch_related("regions").order_by("name")
        if access.may(member, REPORT, scope(each, world))
    ]
    kinds = {each.kind for each in found}
    metrics = [each for each in catalogue().metrics.values() if each.kinds & kinds]
    return Fillable(member.organisation, found, metrics)


def rows(grid: Grid, meaning: Meaning, whose: Fillable, seen_at: datetime, now: datetime) -> list[Row]:
    """Each row with what becomes of it. Without a column for it every row is of one's own institution."""
    has_names = bool(meaning.column(INSTITUTION))
    own = whose.own if any(each.pk == whose.own.pk for each in whose.institutions) else None
    found = told(grid, meaning, whose.metrics, now)
    owners = [whose.named(each.name) if has_names else own for each in found]
    slugs = [each.slug if each else "" for each in owners]
    judged = once(list(zip(found, slugs, strict=True)))
    return [
        _row(each, owner, whose, seen_at, now, has_names=has_names)
        for each, owner in zip(judged, owners, strict=True)
    ]


def mark(body: bytes, sheet: str, meaning: Meaning, written: str) -> str:
    """What was looked at: another file, choice or moment has another mark."""
    held = repr((sheet, sorted(meaning.columns.items()), meaning.numbers, written))
    return hashlib.sha256(held.encode() + body).hexdigest()


def _row(
    each: Told,
    owner: Organisation | None,
    whose: Fillable,
    seen_at: datetime,
    now: datetime,
    *,
    has_names: bool,
) -> Row:
    if owner is None:
        key = "feeds-sheet-no-own" if not has_names else "feeds-sheet-not-yours" if each.name else _NAMELESS
        return Row(each, None, None, [Reason(key, {"row": each.number, "name": each.name})])
    refused = list(each.refused)
    kept = {code: one for code, one in each.figures.items() if owner.kind in catalogue().metric(code).kinds}
    refused += [
        Reason("feeds-sheet-other-kind", {"row": each.number, "metric": code})
        for code in each.figures
        if code not in kept
    ]
    moment = each.moment or seen_at
    if moment > now + catalogue().ahead:
        refused.append(Reason("feeds-sheet-ahead", {"row": each.number}))
        kept = {}
    saying = Saying(owner, kept, min(moment, now)) if kept else None
    if saying is None and not refused:
        refused.append(Reason("feeds-sheet-row-empty", {"row": each.number}))
    return Row(each, owner, saying, refused)
