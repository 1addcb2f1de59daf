"""Official messages to the public, shown beside our own work: each that is in force is a notice. Pure.

What they say stays theirs: it becomes a signal that names its source, never a code, a level or an alarm.
"""

from collections.abc import Iterator
from datetime import datetime
from math import cos, pi, radians, sin

from samenbeeld.feeds.cap.alert import Alert, Area, Circle, Info
from samenbeeld.feeds.said import Notice
from samenbeeld.geo.rules.polygons import Ring

_LANGUAGES = ("nl", "en")
_CORNERS = 36
_KM_OF_A_DEGREE = 111.32  # along a meridian


def notices(alert: Alert, at: datetime, theme: str) -> Iterator[Notice]:
    """One per text that is in force or comes, in one language; also of a message that takes another back."""
    for number, info in enumerate(_in_one_language(alert)):
        if info.expires is not None and info.expires <= at:
            continue
        yield Notice(
            key=f"{alert.sender} {alert.identifier} {number}",
            title=info.headline or info.event,
            version=alert.sent.isoformat(),
            text=" ".join(part for part in (info.description, info.instruction) if part),
            source=info.sender_name or alert.sender,
            link=info.web if info.web.startswith(("https://", "http://")) else "",
            theme=theme,
            places=[ring for area in info.areas for ring in _rings(area)],
            moment=alert.sent,
        )


def _in_one_language(alert: Alert) -> list[Info]:
    for language in _LANGUAGES:
        if found := [info for info in alert.infos if info.language.lower().startswith(language)]:
            return found
    return list(alert.infos)


def _rings(area: Area) -> Iterator[Ring]:
    """CAP writes latitude first."""
    for polygon in area.polygons:
        yield [(longitude, latitude) for latitude, longitude in polygon]
    for circle in area.circles:
        yield _around(circle)


def _around(circle: Circle) -> Ring:
    latitude, longitude = circle.centre
    north = max(circle.radius_km, 0.001) / _KM_OF_A_DEGREE
    east = north / max(cos(radians(latitude)), 0.01)
    turns = [2 * pi * corner / _CORNERS for corner in range(_CORNERS)]
    ring = [(longitude + east * cos(turn), latitude + north * sin(turn)) for turn in turns]
    return [*ring, ring[0]]
