"""What changed between two texts, in whole lines and, inside a changed line, in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest


class Change(StrEnum):
    """What happened to a piece of text or to a line."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # of a line: something was put in or taken out, and it is still the same line


CHANGES = (Change.ADDED, Change.REMOVED, Change.CHANGED)


@dataclass(frozen=True)
class Piece:
    """Some words that share one fate."""

    change: Change
    text: str


@dataclass(frozen=True)
class Line:
    """One paragraph, list item or table row: same, added, removed, or changed inside."""

    pieces: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in this line differs."""
        return self.kind is not Change.SAME

    @property
    def kind(self) -> Change:
        """What happened to this line as a whole."""
        found = {piece.change for piece in self.pieces}
        return found.pop() if len(found) == 1 else Change.CHANGED if found else Change.SAME


def difference(before: Sequence[str], after: Sequence[str]) -> list[Line]:
    """Both texts as one list of lines, in reading order. Two empty texts give an empty list."""
    lines: list[Line] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change == "equal":
            lines += [Line((Piece(Change.SAME, text),)) for text in before[start:end]]
        else:
            lines += _changed(before[start:end], after[new_start:new_end])
    return lines


def shortened(lines: Sequence[Line], context: int = 1) -> list[Line | None]:
    """The changed lines with `context` lines around each; None stands for what was left out between them."""
    near = {
        place
        for number, line in enumerate(lines)
        if line.is_changed
        for place in range(number - context, number + context + 1)
    }
    shown: list[Line | None] = []
    for number, line in enumerate(lines):
        if number in near:
            shown.append(line)
        elif not shown or shown[-1] is not None:
            shown.append(None)
    return shown


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    for old, new in zip_longest(before, after):
        if old is None:
            yield Line((Piece(Change.ADDED, new),))
        elif new is None:
            yield Line((Piece(Change.REMOVED, old),))
        else:
            yield Line(tuple(_words(old, new)))


def _words(before: str, after: str) -> Iterator[Piece]:
    # Words with the blanks after them, so that joining the pieces gives the line back.
    old, new = re.findall(r"\S+\s*|\s+", before), re.findall(r"\S+\s*|\s+", after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change == "equal":
            yield Piece(Change.SAME, "".join(old[start:end]))
            continue
        if start < end:
            yield Piece(Change.REMOVED, "".join(old[start:end]))
        if new_start < new_end:
            yield Piece(Change.ADDED, "".join(new[new_start:new_end]))
