"""What a reader follows of other regions, as lines of a short picture."""

from datetime import datetime

from django.urls import reverse

from samenbeeld.digests.rules import Facts, Line
from samenbeeld.federation.queries import following
from samenbeeld.federation.queries.following import Followed
from samenbeeld.kernel.levels import urgency
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership


def followed(member: Membership, mode: Mode, now: datetime) -> Facts | None:
    """Nothing for who follows nothing. What is too old is unknown, and stands first."""
    if not following.followed(member):
        return None
    found = following.standing(member, mode, now)
    return Facts(tuple(_line(each) for each in found), reverse("national"))


def _line(each: Followed) -> Line:
    # A whole text is read where it stands.
    said = ([] if each.fact.is_text else each.lines) or [each.fact.said]
    what = say("federation-too-old") if each.is_stale and not each.fact.has_level else ""
    return Line(
        text=say("digests-followed", region=each.region, what=each.name),
        url=reverse("national_region", args=[each.fact.region]),
        source=say("federation-by", who=each.fact.by, node=each.node),
        at=each.released_at,
        tlp=each.tlp,
        weight=(urgency(each.level), -each.released_at.timestamp(), each.fact.subject),
        detail=" ".join(part for part in (what, *said) if part),
        level=each.level if each.fact.has_level else None,
    )
