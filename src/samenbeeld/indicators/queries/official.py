"""What an authority says for a theme in a region now."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.indicators.models import CodeEnd, Hearing, OfficialCode
from samenbeeld.indicators.rules.definition import SEVERITY
from samenbeeld.kernel.levels import Level


@dataclass(frozen=True)
class Official:
    """The gravest code in force, green when the authority was heard and says nothing, else unknown.

    `codes`: what is in force or coming, in order of time. None was ever heard: `heard_at` is None.
    """

    level: Level
    issuer: str
    heard_at: datetime | None
    codes: tuple[OfficialCode, ...]


def official(theme: str, region: str, now: datetime) -> Official:
    """Two questions, none while nothing changes. Silence is green only as long as the last hearing holds."""
    # From a whole hour on, so that the same is asked, and kept, for an hour.
    hour = now.replace(minute=0, second=0, microsecond=0)
    codes = tuple(code for code in _codes(theme, region, hour) if code.ends > now)
    heard = _heard(theme)
    in_force = [Level(code.level) for code in codes if code.begins <= now]
    is_heard = heard is not None and heard.holds_until > now
    level = max(in_force, key=SEVERITY.index, default=Level.GREEN if is_heard else Level.UNKNOWN)
    issuer = codes[0].issuer if codes else heard.issuer if heard else ""
    return Official(level, issuer, heard.heard_at if heard else None, codes)


@until_a_change
def _codes(theme: str, region: str, since: datetime) -> tuple[OfficialCode, ...]:
    taken_back = CodeEnd.objects.filter(issuer=OuterRef("issuer"), reference=OuterRef("reference"))
    found = OfficialCode.objects.filter(theme=theme, region_id=region, ends__gt=since)
    return tuple(found.exclude(Exists(taken_back)).order_by("begins", "event"))


@until_a_change
def _heard(theme: str) -> Hearing | None:
    return Hearing.objects.filter(theme=theme).order_by("-heard_at").first()
