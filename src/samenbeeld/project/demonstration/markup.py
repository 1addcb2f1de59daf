"""Reading the texts of the world: who wrote what when, and what each line does to the text. Pure.

The notation is described in `world/README.md`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_ENTRY = re.compile(r"@ (\S+) (\S+)$")
# A tag, and not a link: a link has its address right behind the bracket.
_TAG = re.compile(r"\[(?:([FAO])((?: (?:\{[^}]*\}|[^\]{])*)?))?\](?!\()")
_OBSERVED = re.compile(r"^(.*?)\s*(?:@(\d{1,2}:\d{2}(?:[+-]\d+)?))?$")
_INLINE = re.compile(
    r"\*\*(?P<strong>.+?)\*\*|\[(?P<label>[^\]]+)\]\((?P<href>[^)]+)\)|\{@(?P<mention>[\w-]+)\}"
)
_CERTAINTY = {"F": "fact", "A": "assumption", "O": "unknown"}
_BLOCK = re.compile(r"(?P<mark>#{2,3} |- |\d+\. |\| )?(?P<rest>.*)")

Kind = Literal["heading", "paragraph", "bullet_list", "ordered_list", "table"]


@dataclass(frozen=True)
class Statement:
    """What the writer says about a sentence. `observed` is a moment of the story or ""."""

    certainty: str
    source: str
    observed: str


@dataclass(frozen=True)
class Piece:
    """A run of text, or a mention of the organisation with slug `mention`."""

    text: str = ""
    is_strong: bool = False
    href: str = ""
    mention: str = ""


@dataclass(frozen=True)
class Sentence:
    """What is typed in one go, with one statement about it or none."""

    pieces: tuple[Piece, ...]
    statement: Statement | None = None


@dataclass(frozen=True)
class Block:
    """A new block; of a list one item, of a table one row with a sentence per cell."""

    kind: Kind
    sentences: tuple[Sentence, ...]
    level: int = 0


@dataclass(frozen=True)
class Replace:
    """`old` becomes `new` in the text that stands there; with a statement, that is made anew too."""

    old: str
    new: str
    statement: Statement | None = None


@dataclass(frozen=True)
class Append:
    """Sentences at the end of the block that holds `anchor`."""

    anchor: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Remove:
    """The block that holds `anchor` goes."""

    anchor: str


@dataclass(frozen=True)
class After:
    """What this entry adds comes after the block that holds `anchor`, not at the end."""

    anchor: str


Step = Block | Replace | Append | Remove | After


@dataclass(frozen=True)
class Entry:
    """Somebody sits down at a moment and makes these changes."""

    at: str
    login: str
    steps: tuple[Step, ...]


def parse(source: str) -> list[Entry]:
    """The entries of one text, in order. Raises ValueError for a line before the first entry."""
    entries: list[tuple[str, str, list[Step]]] = []
    for line in filter(None, map(str.rstrip, source.splitlines())):
        if heading := _ENTRY.fullmatch(line):
            entries.append((heading[1], heading[2], []))
        elif not entries:
            raise ValueError(f"nobody wrote this yet: {line!r}")
        else:
            entries[-1][2].append(_step(line))
    return [Entry(at, login, tuple(steps)) for at, login, steps in entries]


def _step(line: str) -> Step:
    if line.startswith("!replace "):
        rest = line.removeprefix("!replace ")
        tag = _TAG.match(rest)
        old, arrow, new = (rest[tag.end() :].lstrip() if tag else rest).partition(" => ")
        if not arrow:
            raise ValueError(f"no arrow in {line!r}")
        return Replace(old, new, _statement(tag) if tag else None)
    if line.startswith("!append "):
        anchor, _, rest = line.removeprefix("!append ").partition(": ")
        return Append(anchor, sentences(rest))
    if line.startswith("!remove "):
        return Remove(line.removeprefix("!remove "))
    if line.startswith("!after "):
        return After(line.removeprefix("!after "))
    return _block(line)


def _block(line: str) -> Block:
    match = _BLOCK.fullmatch(line)
    mark, rest = (match["mark"] or "", match["rest"]) if match else ("", line)
    if mark.startswith("#"):
        return Block("heading", sentences(rest), level=len(mark.strip()))
    if mark == "| ":
        cells = [cell.strip() for cell in rest.strip().strip("|").split("|")]
        return Block("table", tuple(Sentence(_pieces(cell)) for cell in cells))
    if mark:
        return Block("bullet_list" if mark == "- " else "ordered_list", sentences(rest))
    return Block("paragraph", sentences(rest))


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a line: each tag begins one."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    statement: Statement | None = None
    start = 0
    for tag in _TAG.finditer(text):
        if said := text[start : tag.start()].strip():
            yield Sentence(_pieces(said), statement)
        statement, start = _statement(tag), tag.end()
    if said := text[start:].strip():
        yield Sentence(_pieces(said), statement)


def _statement(tag: re.Match[str]) -> Statement | None:
    if not tag[1]:
        return None
    said = _OBSERVED.fullmatch(tag[2].strip())
    assert said is not None  # the pattern takes any text
    return Statement(_CERTAINTY[tag[1]], said[1], said[2] or "")


def _pieces(text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    start = 0
    for found in _INLINE.finditer(text):
        pieces.append(Piece(text[start : found.start()]))
        pieces.append(
            Piece(
                text=found["strong"] or found["label"] or "",
                is_strong=bool(found["strong"]),
                href=found["href"] or "",
                mention=found["mention"] or "",
            )
        )
        start = found.end()
    pieces.append(Piece(text[start:]))
    return tuple(piece for piece in pieces if piece.text or piece.mention)
