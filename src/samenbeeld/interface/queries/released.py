"""What each region released to other nodes, ours and theirs, as the national picture shows it."""

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.federation.models import ForeignFact
from samenbeeld.federation.queries import national as pictures
from samenbeeld.federation.queries.national import RegionRow, Shown
from samenbeeld.interface import shapes, words
from samenbeeld.interface.rules import Part, cut
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership


def released(
    member: Membership, mode: Mode, *, region: str, cursor: str, most: int
) -> tuple[Part[shapes.RegionClaims], list[ForeignFact]]:
    """Region by region; and what this person had before them for the first time now. Raises NotAllowed and
    Refused. Seven queries.
    """
    require(member, "federation.read", NODE_SCOPE)
    picture = pictures.national(member, mode, now())
    rows = [row for row in picture.rows if region in ("", row.place.code)]
    part = cut(rows, lambda row: row.place.code, cursor=cursor, most=most)
    there = {row.place.code for row in part.rows}
    new = pictures.unread(member, [each for each in picture.readable if each.region in there])
    return Part(tuple(map(_region, part.rows)), part.following), new


def _region(row: RegionRow) -> shapes.RegionClaims:
    return shapes.RegionClaims(
        region=shapes.Named(code=row.place.code, name=row.place.name),
        level=words.LEVELS[row.level.value],
        is_disputed=row.is_disputed,
        claims=[_claim(each) for each in row.claims],
        others=[_claim(each) for each in row.others],
    )


def _claim(each: Shown) -> shapes.Claim:
    return shapes.Claim(
        kind=words.FACTS[each.fact.kind],
        about=each.fact.about or None,
        name=each.name_word,
        level=words.LEVELS[each.level.value],
        was=words.LEVELS[each.was.value],
        is_stale=each.is_stale,
        grip=None if each.is_stale else each.fact.grip,
        said=each.fact.said or None,
        lines=each.lines,
        node=each.node,
        is_own=each.is_own,
        is_owner=each.is_owner,
        tlp=each.tlp.value,
        released_at=each.released_at,
        received_at=each.received_at,
    )
