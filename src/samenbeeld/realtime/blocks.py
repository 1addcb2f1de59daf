"""A shared document in y-prosemirror form as blocks: what stays when nobody writes in it any more. Pure.

A block holds what a reader reads, with how certain it is and by whom it is said; JSON holds a block.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.kernel.links import safe_address
from samenbeeld.realtime.text import ROOT

PARAGRAPH, HEADING, BULLETS, NUMBERS, ITEM = (
    "paragraph",
    "heading",
    "bullet_list",
    "ordered_list",
    "list_item",
)
TABLE, ROW, HEAD, CELL = "table", "table_row", "table_header", "table_cell"
_HOLDERS = (BULLETS, NUMBERS, ITEM, TABLE, ROW, HEAD, CELL)
CERTAINTIES = ("fact", "assumption", "unknown")
_DEEPEST = 20  # lists within lists; what lies deeper is read as text


@dataclass(frozen=True)
class Run:
    """Letters that look alike; a line may end within. `href` is an address that may be opened, or "".

    `certainty` "" when nobody said it, else with its `source` or "".
    """

    text: str
    is_strong: bool = False
    href: str = ""
    certainty: str = ""
    source: str = ""


@dataclass(frozen=True)
class Block:
    """A paragraph or heading with `runs`, or a list, item, table, row or cell with `blocks`."""

    kind: str
    level: int = 0  # of a heading, 2 or 3
    runs: tuple[Run, ...] = ()
    blocks: tuple["Block", ...] = ()

    @property
    def words(self) -> str:
        """All letters in it, on one line."""
        own = "".join(run.text for run in self.runs)
        inside = " ".join(block.words for block in self.blocks)
        return " ".join(f"{own} {inside}".split())


def blocks(state: bytes) -> tuple[Block, ...]:
    """The text of this Yjs state. A node that is not known is read as the words in it."""
    document: Doc[Any] = Doc()
    if state:
        document.apply_update(state)
    return tuple(_blocks(document.get(ROOT, type=XmlFragment), 0))


def lines(told: Iterable[Block]) -> list[str]:
    """One line for each paragraph, heading and table row, in reading order; none for what is empty."""
    found = [line for block in told for line in _lines(block)]
    return [line for line in found if line]


def stored(told: Iterable[Block]) -> list[dict[str, Any]]:
    """As it is kept in JSON."""
    return [
        {
            "kind": block.kind,
            **({"level": block.level} if block.level else {}),
            **({"runs": [list(astuple(run)) for run in block.runs]} if block.runs else {}),
            **({"blocks": stored(block.blocks)} if block.blocks else {}),
        }
        for block in told
    ]


def restored(kept: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """What `stored` made; each address is looked at again."""
    return tuple(
        Block(
            each["kind"],
            each.get("level", 0),
            tuple(_restored(*run) for run in each.get("runs", ())),
            restored(each.get("blocks", ())),
        )
        for each in kept
    )


def _restored(text: str, is_strong: bool, href: str, certainty: str, source: str) -> Run:
    known = certainty if certainty in CERTAINTIES else ""
    return Run(text, is_strong, safe_address(href), known, source if known else "")


def _blocks(parent: XmlFragment | XmlElement, depth: int) -> Iterator[Block]:
    loose: list[Run] = []
    for child in parent.children:
        if isinstance(child, XmlText) or (isinstance(child, XmlElement) and _is_inline(child)):
            loose += _runs(child)
            continue
        if loose:
            yield Block(PARAGRAPH, runs=tuple(loose))
            loose = []
        if isinstance(child, XmlElement):
            yield from _block(child, depth)
    if loose:
        yield Block(PARAGRAPH, runs=tuple(loose))


def _block(node: XmlElement, depth: int) -> Iterator[Block]:
    tag = node.tag or ""
    if tag == HEADING:
        # Numbers arrive as floats: Yjs knows no whole numbers in attributes.
        level = 2 if node.attributes.get("level") in (2, "2") else 3
        yield Block(HEADING, level, tuple(_inside(node)))
    elif depth >= _DEEPEST:
        yield Block(PARAGRAPH, runs=(Run(_all_words(node)),))
    elif tag in _HOLDERS:
        yield Block(tag, blocks=tuple(_blocks(node, depth + 1)))
    elif any(isinstance(child, XmlElement) and not _is_inline(child) for child in node.children):
        yield from _blocks(node, depth + 1)
    else:
        yield Block(PARAGRAPH, runs=tuple(_inside(node)))


def _all_words(node: XmlElement) -> str:
    """What stands in it, however deep: without going down, for who made it deep to break us."""
    found: list[str] = []
    waiting: list[XmlText | XmlElement] = [node]
    while waiting:
        each = waiting.pop()
        if isinstance(each, XmlElement):
            inside = [child for child in each.children if isinstance(child, XmlText | XmlElement)]
            waiting += reversed(inside)
        else:
            found += [run.text for run in _runs(each)]
    return " ".join(found)


def _is_inline(node: XmlElement) -> bool:
    return node.tag in ("mention", "hard_break")


def _inside(node: XmlElement) -> Iterator[Run]:
    for child in node.children:
        if isinstance(child, XmlText | XmlElement):
            yield from _runs(child)


def _runs(node: XmlText | XmlElement) -> Iterator[Run]:
    if isinstance(node, XmlElement):
        if node.tag == "hard_break":
            yield Run("\n")
        elif node.tag == "mention":
            yield Run(str(node.attributes.get("label") or ""))
        return
    for piece, marks in node.diff():
        if isinstance(piece, str) and piece:
            told = marks or {}
            href, certainty = _said(told, "link", "href"), _said(told, "statement", "certainty")
            yield _restored(piece, "strong" in told, href, certainty, _said(told, "statement", "source"))


def _said(marks: Mapping[str, Any], mark: str, name: str) -> str:
    found = marks.get(mark)
    value = found.get(name) if isinstance(found, Mapping) else ""
    return value if isinstance(value, str) else ""


def _lines(block: Block) -> Iterator[str]:
    if block.kind in (PARAGRAPH, HEADING):
        yield " ".join("".join(run.text for run in block.runs).split())
    elif block.kind == ROW:
        yield " · ".join(words for cell in block.blocks if (words := cell.words))
    else:
        for inside in block.blocks:
            yield from _lines(inside)
