"""Names beside marks on a map, so that no name lies over another name or mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenbeeld.geo.rules.polygons import Box


@dataclass(frozen=True)
class Label:
    """Where a name stands. `anchor` is the SVG text-anchor."""

    x: float
    y: float
    anchor: str


def placed(
    marks: Sequence[tuple[float, float, str]], *, mark_size: float, text_size: float, within: Box
) -> list[Label | None]:
    """One label for each mark (x, y, name), in the same order; None where no side is free.

    The first marks choose first, so give them in order of urgency. Sides are tried right, left, below, above.
    """
    taken: list[Box] = [
        (x - mark_size / 2, y - mark_size / 2, x + mark_size / 2, y + mark_size / 2) for x, y, _ in marks
    ]
    answer: list[Label | None] = []
    for x, y, name in marks:
        label = _free_side(x, y, name, mark_size, text_size, within, taken)
        answer.append(label)
        if label is not None:
            taken.append(_box(label, name, text_size))
    return answer


def _free_side(
    x: float, y: float, name: str, mark_size: float, text_size: float, within: Box, taken: list[Box]
) -> Label | None:
    beside = mark_size * 0.75
    sides = (
        Label(x + beside, y + text_size * 0.35, "start"),
        Label(x - beside, y + text_size * 0.35, "end"),
        Label(x, y + beside + text_size * 0.8, "middle"),
        Label(x, y - beside - text_size * 0.1, "middle"),
    )
    for side in sides:
        box = _box(side, name, text_size)
        if _lies_in(box, within) and not any(_overlap(box, other) for other in taken):
            return side
    return None


def _box(label: Label, name: str, text_size: float) -> Box:
    # Source Sans at this size: half an em per letter, measured generously.
    width = len(name) * text_size * 0.52
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    return left, label.y - text_size * 0.85, left + width, label.y + text_size * 0.25


def _lies_in(box: Box, within: Box) -> bool:
    return box[0] >= within[0] and box[1] >= within[1] and box[2] <= within[2] and box[3] <= within[3]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
