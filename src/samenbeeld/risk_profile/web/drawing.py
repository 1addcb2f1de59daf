"""The risk diagram as a drawing of our own: places in its own units, as text so that no comma slips in."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenbeeld.risk_profile.rules import diagram
from samenbeeld.risk_profile.rules.content import Judged
from samenbeeld.risk_profile.rules.method import Method

# The frame of the diagram within its drawing.
_LEFT, _TOP, _WIDTH, _HEIGHT = 60, 14, 640, 400
_RADIUS = 11
SIZE = (_LEFT + _WIDTH + 14, _TOP + _HEIGHT + 62)


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class Drop:
    """One scenario: its place, the ellipse of what is uncertain, and its number, maybe moved aside."""

    number: int
    quadrant: str
    is_uncertain: bool
    x: str
    y: str
    label_x: str
    label_y: str
    is_moved: bool
    ellipse_x: str
    ellipse_y: str
    across: str
    up: str


@dataclass(frozen=True)
class Tick:
    """A line over the diagram with its letter in the middle of its class."""

    at: str
    letter: str
    letter_at: str


@dataclass(frozen=True)
class Drawing:
    """Everything that is drawn."""

    frame: Box
    severe: Box
    likely: Box
    rows: tuple[Tick, ...]
    columns: tuple[Tick, ...]
    drops: tuple[Drop, ...]
    width: str
    height: str
    right: str
    bottom: str
    middle: str
    halfway: str
    letters_at: str
    axis_at: str


def drawn(judged: Sequence[Judged], known: Method) -> Drawing:
    """The diagram of these scenarios."""
    likely = _x(diagram.across(known.borders.likely, known.borders.lowest))
    severe = _y(diagram.up_scale(known.borders.severe - 0.5))
    return Drawing(
        frame=_box(_LEFT, _TOP, _LEFT + _WIDTH, _TOP + _HEIGHT),
        severe=_box(_LEFT, _TOP, _LEFT + _WIDTH, severe),
        likely=_box(likely, _TOP, _LEFT + _WIDTH, _TOP + _HEIGHT),
        rows=tuple(
            Tick(
                _text(_y(diagram.up_scale(place + 0.5))), letter.value, _text(_y(diagram.up_scale(place)) + 5)
            )
            for place, letter in enumerate(known.impact_words)
        ),
        columns=tuple(
            Tick(
                _text(_x(diagram.across(band.high, known.borders.lowest))),
                band.letter.value,
                _text(_x(diagram.across(band.middle, known.borders.lowest))),
            )
            for band in known.bands
        ),
        drops=tuple(_drop(each) for each in judged),
        width=_text(SIZE[0]),
        height=_text(SIZE[1]),
        right=_text(_LEFT + _WIDTH),
        bottom=_text(_TOP + _HEIGHT),
        middle=_text(_LEFT + _WIDTH / 2),
        halfway=_text(_TOP + _HEIGHT / 2),
        letters_at=_text(_TOP + _HEIGHT + 22),
        axis_at=_text(_TOP + _HEIGHT + 48),
    )


def _drop(each: Judged) -> Drop:
    spot = each.spot
    left, right, top, bottom = _x(spot.left), _x(spot.right), _y(spot.top), _y(spot.bottom)
    return Drop(
        number=spot.number,
        quadrant=spot.quadrant,
        is_uncertain=each.sensitivity.is_uncertain,
        x=_text(_x(spot.x)),
        y=_text(_y(spot.y)),
        label_x=_text(_within(_x(spot.label_x), _LEFT, _LEFT + _WIDTH)),
        label_y=_text(_within(_y(spot.label_y), _TOP, _TOP + _HEIGHT)),
        is_moved=(spot.label_x, spot.label_y) != (spot.x, spot.y),
        ellipse_x=_text((left + right) / 2),
        ellipse_y=_text((top + bottom) / 2),
        across=_text(max(2, (right - left) / 2)),
        up=_text(max(2, (bottom - top) / 2)),
    )


def _within(place: float, start: float, end: float) -> float:
    return min(end - _RADIUS, max(start + _RADIUS, place))


def _x(place: float) -> float:
    return _LEFT + place * _WIDTH


def _y(place: float) -> float:
    return _TOP + (1 - place) * _HEIGHT


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    return Box(_text(left), _text(top), _text(right - left), _text(bottom - top))


def _text(number: float) -> str:
    return f"{number:.1f}"
