"""Invented data for the page that shows all shared parts. Nothing here is about a real event."""

from datetime import datetime, timedelta
from pathlib import Path
from re import findall
from typing import Any

from django import forms

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.look.paging import list_page
from samenbeeld.look.parts import (
    Claim,
    LadderStep,
    Present,
    Provenance,
    Spark,
    SparkMark,
    SparkPoint,
    Standing,
    StripPoint,
)
from samenbeeld.look.words import say

_SPRITE = Path(__file__).parent / "templates" / "look" / "sprite.html"


# Each is drawn by the template of that name in templates/look/specimens, once per theme.
SECTIONS = (
    "buttons",
    "tags",
    "figures",
    "provenance",
    "states",
    "ladder",
    "strip",
    "spark",
    "type",
    "tasks",
    "beside",
    "pages",
    "form",
    "table",
    "icons",
)
THEMES = ("light", "dark")


class SpecimenForm(forms.Form):
    """One field of each kind, so that label, hint, error and control can be seen."""

    residents = forms.IntegerField(required=False, min_value=0)
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 2}))
    agreed = forms.BooleanField(required=False)


def all_parts() -> dict[str, Any]:
    """Everything the page shows, with moments that are near now so that ages read as in daily use."""
    at = now()
    return {
        "sections": [
            {"title": say(f"look-parts-{part}"), "template": f"look/specimens/{part}.html"}
            for part in SECTIONS
        ],
        "sides": [
            {"theme": theme, "name": say(f"look-theme-{theme}"), "form": _form(theme)} for theme in THEMES
        ],
        "densities": ["dense", "", "roomy"],
        "panels": [
            {
                "theme": theme,
                "grey": grey,
                "title": say(f"look-parts-levels-{theme}{'-grey' if grey else ''}"),
            }
            for grey in (False, True)
            for theme in THEMES
        ],
        "level_rows": [{"level": level, "strip": _five_of(level)} for level in Level],
        "steps": _steps(),
        "history": _history(),
        "spark": _spark(at),
        "people": [
            Present(say("look-parts-reader-initials"), say("look-parts-reader"), is_self=True),
            Present(say("look-parts-writer-initials"), say("look-parts-writer")),
        ],
        "told": _told(at),
        "claims": [
            Claim(Level.ORANGE, "", say("look-parts-claim-first"), at - timedelta(minutes=187)),
            Claim(
                Level.YELLOW,
                say("look-parts-claim-offline"),
                say("look-parts-claim-second"),
                at - timedelta(minutes=190),
            ),
        ],
        "asked": {
            "fresh_at": at - timedelta(minutes=310),
            "text": say("look-parts-new-plain"),
            "confirm_url": "#",
            "update_url": "#",
        },
        "disputes": [{"url": "#", "subject": say("look-parts-field")}],
        "origin": {"url": "#", "words": say("look-parts-origin"), "is_exercise": False},
        "listed": list_page(range(120), 2, size=50),
        "icons": findall(r'id="sb-icon-([a-z-]+)"', _SPRITE.read_text(encoding="utf-8")),
        "now": at,
        "recent": at - timedelta(minutes=4),
        "old": at - timedelta(minutes=130),
        "soon": at + timedelta(minutes=28),
    }


def _five_of(level: Level) -> list[StripPoint]:
    if level is Level.PURPLE:  # exists on the ladder only, never in a history of tiles
        return []
    parts = ("past", "past", "now", "future", "future")
    return [StripPoint(level, str(week), part) for week, part in enumerate(parts, start=1)]


def _history() -> list[StripPoint]:
    past = ["green", "green", "yellow", "yellow", "unknown", "orange", "orange", "red"]
    weeks = [46, 47, 48, 49, 50, 51, 52, 53, 1, 2, 3, 4]
    levels = [*past, "red", "orange", "orange", "yellow"]
    kinds = ["past"] * 8 + ["now"] + ["future"] * 3
    return [
        StripPoint(Level(level), str(week), kind)
        for level, week, kind in zip(levels, weeks, kinds, strict=True)
    ]


def _steps() -> list[LadderStep]:
    standing = {
        Level.ORANGE: [Standing(say("look-parts-region"), say("look-parts-region-detail"))],
        Level.RED: [Standing(say("look-parts-region-own"), say("look-parts-region-own-detail"), own=True)],
    }
    return [
        LadderStep(
            level,
            say(f"look-phase-{level.value}"),
            say(f"look-parts-step-{level.value}"),
            standing.get(level, []),
        )
        for level in Level
        if level is not Level.UNKNOWN
    ]


def _told(at: datetime) -> Provenance:
    return Provenance(
        source=say("look-parts-told-source"),
        seen_at=at - timedelta(minutes=34),
        reported_at=at - timedelta(minutes=27),
        processed_at=at - timedelta(minutes=21),
        certainty="fact",
        confirmed_by=say("look-parts-told-confirmed"),
        taken_over_by=say("look-parts-told-taken-over"),
        origin=say("look-parts-origin"),
        origin_url="#",
    )


def _form(theme: str) -> SpecimenForm:
    """Sent without a reason: what was typed is kept. Both stand on one page, so each has ids of its own."""
    form = SpecimenForm({"residents": "84"}, auto_id=f"{theme}-%s")
    form.fields["residents"].label = say("look-parts-field")
    form.fields["residents"].help_text = say("look-parts-field-hint")
    form.fields["reason"].label = say("look-parts-field-reason")
    form.fields["agreed"].label = say("look-parts-field-agreed")
    return form


def _spark(at: datetime) -> Spark:
    """A river that rose and passed its first mark; for five hours nobody heard of it."""
    heights = [620, 640, 700, 790, 900, 1010, 1080, 1110, None, 1090, 1040, 1020]
    points = [
        SparkPoint(at - timedelta(hours=5 * (len(heights) - number)), value)
        for number, value in enumerate(heights)
    ]
    return Spark(
        points, [SparkMark(Level.YELLOW, 1000, say("look-parts-spark-mark"))], Level.YELLOW,
        at - timedelta(hours=64), at, timedelta(hours=6), say("look-parts-spark-said"),
    )  # fmt: skip
