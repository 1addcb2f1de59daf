"""Writing in a live text as a person does: one change at a time, each a Yjs update with an author.

The document has the form of y-prosemirror: elements with the names of the editor's nodes, XML texts whose
formatting attributes are the editor's marks. Positions in an XML text count UTF-8 bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

Marks = dict[str, Any]
Run = tuple[str, Marks]


@dataclass(frozen=True)
class Typed:
    """Text with its marks, or a mention (`organisation` set, `text` its label)."""

    text: str
    marks: Mapping[str, Any] = field(default_factory=dict)
    organisation: str = ""


Sentence = Sequence[Typed]


class Manuscript:
    """One text and its writers. Each writer has a replica, so a Yjs client id, of their own."""

    def __init__(self, state: bytes = b"") -> None:
        self._whole: Doc[Any] = Doc()
        if state:
            self._whole.apply_update(state)
        self._desks: dict[str, Doc[Any]] = {}

    def write(self, writer: str, change: Callable[[XmlFragment], None]) -> bytes:
        """The update of this writer's change; b"" when nothing changed."""
        desk = self._desks.setdefault(writer, Doc())
        desk.apply_update(self._whole.get_update(desk.get_state()))
        made: list[bytes] = []
        watching = desk.observe(lambda event: made.append(event.update))
        content = desk.get("content", type=XmlFragment)
        with desk.transaction():
            change(content)
        desk.unobserve(watching)
        for update in made:
            self._whole.apply_update(update)
        return made[0] if made else b""

    @property
    def text(self) -> str:
        """All words, a line per block, for a look."""
        content = self._whole.get("content", type=XmlFragment)
        return "\n".join(plain(block) for block in content.children)


# Changes: each returns the function that makes it.


def add_block(
    kind: str, sentences: Sequence[Sentence], *, level: int = 0, after: str = ""
) -> Callable[[XmlFragment], None]:
    """A new block with its first words; of a list an item, of a table a row (a sentence per cell)."""

    def change(content: XmlFragment) -> None:
        if kind == "table":
            _add_row(*_place(content, kind, after), sentences)
        else:
            _fill(begin_block(content, kind, level=level, after=after), sentences)

    return change


def begin_block(content: XmlFragment, kind: str, *, level: int = 0, after: str = "") -> XmlElement:
    """A new empty block (of a list the paragraph of a new item) to write in."""
    holder, index = _place(content, kind, after)
    if kind in ("bullet_list", "ordered_list"):
        item = holder.children.insert(index, XmlElement("list_item"))
        assert isinstance(item, XmlElement)
        return _child(item, "paragraph")
    block = holder.children.insert(index, XmlElement(kind))
    assert isinstance(block, XmlElement)
    if kind == "heading":
        block.attributes["level"] = level
    return block


def add_sentence(anchor: str, sentence: Sentence) -> Callable[[XmlFragment], None]:
    """One more sentence at the end of the block that holds `anchor`."""

    def change(content: XmlFragment) -> None:
        block = _holding(content, anchor)
        _type(block, [Typed(" "), *sentence])

    return change


def replace(
    old: str, new: str, statement: Marks | None = None, observed_at: str = ""
) -> Callable[[XmlFragment], None]:
    """`old` becomes `new` where it first stands. Only the words that differ are typed.

    The statement of the sentence becomes `statement`, or is kept with `observed_at` when it had a moment.
    """

    def change(content: XmlFragment) -> None:
        words, at = _words_with(content, old)
        same_start = _common(old, new)
        same_end = _common(old[same_start:][::-1], new[same_start:][::-1])
        start = at + _size(old[:same_start])
        gone, fresh = old[same_start : len(old) - same_end], new[same_start : len(new) - same_end]
        marks = _marks_at(words, start if gone else max(at, start - 1))
        if gone:
            del words[start : start + _size(gone)]
        if fresh:
            words.insert(start, fresh, marks)
        _say_anew(words, start, statement, observed_at)

    return change


def remove(anchor: str) -> Callable[[XmlFragment], None]:
    """The block that holds `anchor` goes."""

    def change(content: XmlFragment) -> None:
        index = next(i for i, block in enumerate(content.children) if anchor in plain(block))
        del content.children[index]

    return change


def plain(node: XmlElement | XmlText | XmlFragment) -> str:
    """The words in a node; a mention is its label."""
    if isinstance(node, XmlText):
        return "".join(text for text, _ in _runs(node))
    if isinstance(node, XmlElement) and node.tag == "mention":
        return str(node.attributes["label"])
    return "".join(plain(child) for child in node.children)


def texts_in(node: XmlFragment | XmlElement) -> Iterator[tuple[XmlElement, XmlText]]:
    """Each run of text with the block it stands in, from top to bottom."""
    for child in node.children:
        if isinstance(child, XmlText):
            assert isinstance(node, XmlElement)
            yield node, child
        elif isinstance(child, XmlElement):
            yield from texts_in(child)


def _place(content: XmlFragment, kind: str, after: str) -> tuple[XmlFragment | XmlElement, int]:
    """Where a block goes: inside the list or table that stands just before, else in a new one."""
    index = len(content.children)
    if after:
        index = 1 + next(i for i, block in enumerate(content.children) if after in plain(block))
    if kind not in ("table", "bullet_list", "ordered_list"):
        return content, index
    before = content.children[index - 1] if index else None
    if isinstance(before, XmlElement) and before.tag == kind:
        items = len(before.children)
        if after:
            items = 1 + next(i for i, item in enumerate(before.children) if after in plain(item))
        return before, items
    return content.children.insert(index, XmlElement(kind)), 0


def _add_row(table: XmlFragment | XmlElement, index: int, cells: Sequence[Sentence]) -> None:
    row = table.children.insert(index, XmlElement("table_row"))
    for cell in cells:
        box = _child(row, "table_cell" if index else "table_header")
        _type(_child(box, "paragraph"), cell)


def _fill(block: XmlElement, sentences: Sequence[Sentence]) -> None:
    for number, sentence in enumerate(sentences):
        _type(block, [Typed(" "), *sentence] if number else sentence)


def _type(block: XmlElement, sentence: Sentence) -> None:
    for typed in sentence:
        if typed.organisation:
            mention = block.children.append(XmlElement("mention"))
            mention.attributes["organisation"] = typed.organisation
            mention.attributes["label"] = typed.text
            continue
        last = block.children[len(block.children) - 1] if len(block.children) else None
        words = last if isinstance(last, XmlText) else block.children.append(XmlText())
        assert isinstance(words, XmlText)
        words.insert(len(words), typed.text, dict(typed.marks))
    if not len(block.children):
        block.children.append(XmlText())


def _child(parent: XmlElement, tag: str) -> XmlElement:
    child = parent.children.append(XmlElement(tag))
    assert isinstance(child, XmlElement)
    return child


def _words_with(content: XmlFragment, fragment: str) -> tuple[XmlText, int]:
    for _, words in texts_in(content):
        whole = plain(words)
        if fragment in whole:
            return words, _size(whole[: whole.index(fragment)])
    raise ValueError(f"nowhere in the text: {fragment!r}")


def _holding(content: XmlFragment, fragment: str) -> XmlElement:
    for block, _ in texts_in(content):
        if fragment in plain(block):
            return block
    raise ValueError(f"nowhere in the text: {fragment!r}")


def _runs(words: XmlText) -> list[Run]:
    return [(text, dict(marks or {})) for text, marks in words.diff() if isinstance(text, str)]


def _marks_at(words: XmlText, position: int) -> Marks:
    end = 0
    for text, marks in _runs(words):
        end += _size(text)
        if position < end:
            return marks
    return {}


def _say_anew(words: XmlText, position: int, statement: Marks | None, observed_at: str) -> None:
    """The statement about the sentence at `position`, over all runs that carry the same one."""
    old = _marks_at(words, position) or _marks_at(words, max(0, position - 1))
    said = old.get("statement")
    if said is None:
        return
    anew = statement or ({**said, "observed_at": observed_at} if said.get("observed_at") else said)
    start = 0
    for text, marks in _runs(words):
        end = start + _size(text)
        if marks.get("statement") == said:
            words.format(start, end, {"statement": anew})
        start = end


def _common(one: str, other: str) -> int:
    """How many characters both begin with, cut back to whole words so that no half word is kept."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    while 0 < length < max(len(one), len(other)) and one[:length][-1].isalnum():
        length -= 1
    return length


def _size(text: str) -> int:
    return len(text.encode())
