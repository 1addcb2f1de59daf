"""What an authority says for a theme in a region now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

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
    """Two questions. Silence is green only as long as the last hearing holds."""
    taken_back = CodeEnd.objects.filter(issuer=OuterRef("issuer"), reference=OuterRef("reference"))
    codes = tuple(
        OfficialCode.objects.filter(theme=theme, region_id=region, ends__gt=now)
        .exclude(Exists(taken_back))
        .order_by("begins", "event")
    )
    heard = Hearing.objects.filter(theme=theme).order_by("-heard_at").first()
    in_force = [Level(code.level) for code in codes if code.begins <= now]
    is_heard = heard is not None and heard.holds_until > now
    level = max(in_force, key=SEVERITY.index, default=Level.GREEN if is_heard else Level.UNKNOWN)
    issuer = codes[0].issuer if codes else heard.issuer if heard else ""
    return Official(level, issuer, heard.heard_at if heard else None, codes)


def known_references(issuer: str, references: Sequence[str]) -> set[str]:
    """Which of these messages of an authority we have already."""
    rows = OfficialCode.objects.filter(issuer=issuer, reference__in=references)
    return set(rows.values_list("reference", flat=True))
