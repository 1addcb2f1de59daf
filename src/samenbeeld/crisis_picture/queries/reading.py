"""A live text as safe HTML and as plain lines: what a page shows before, and without, any script."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.kernel.links import safe_address
from samenbeeld.look.words import current_language, say

Node = XmlElement | XmlText

# Every tag that may leave here. A node that is not in it is shown as its text alone.
_TAGS = {
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "table_row": "tr",
    "table_header": "th",
    "table_cell": "td",
}
_BLOCKS = {"paragraph", "heading", "table_row"}
_BETWEEN_CELLS = " · "
_SAID = ("source", "observed_at", "reported_at", "origin")
_BREAK = mark_safe("<br>")
_BLANK = mark_safe("&#32;")


def html(state: bytes) -> SafeString:
    """The text of this Yjs state as HTML. Nothing in it can run: tags, addresses and text are all checked."""
    return _kept_html(state, current_language())


def lines(state: bytes) -> list[str]:
    """The text as plain lines: one for each paragraph, heading and table row, in reading order."""
    return [line for node in _nodes(state) for line in _lines(node)]


def sources(state: bytes) -> list[str]:
    """Who is named as the source of a sentence here, each once, in reading order."""
    said = (_text(mark.get("source")) for node in _nodes(state) for mark in _marks(node))
    return list(dict.fromkeys(source for source in said if source))


def counts(state: bytes) -> dict[Certainty, int]:
    """How many sentences carry each certainty. A sentence without a mark is not counted at all."""
    return dict(_kept_counts(state))


# Of a picture of thirty texts one changes at a time: the others are as they were read a moment ago.
_MOST_KEPT = 256


@lru_cache(maxsize=_MOST_KEPT)
def _kept_html(state: bytes, _language: str) -> SafeString:
    return _joined(_html(node) for node in _nodes(state))


@lru_cache(maxsize=_MOST_KEPT)
def _kept_counts(state: bytes) -> Mapping[Certainty, int]:
    found = dict.fromkeys(Certainty, 0)
    for node in _nodes(state):
        for certainty in _statements(node):
            found[certainty] += 1
    return found


@dataclass(frozen=True)
class Statement:
    """One sentence of a text, or a whole line of it that nobody marked: then there is no certainty."""

    text: str
    certainty: Certainty | None
    source: str


def statements(state: bytes) -> list[Statement]:
    """Every line of the text, cut where what is said about it changes; in reading order."""
    return [each for node in _nodes(state) for each in _marked(node)]


# What carries no mark of its own: it belongs to the sentence around it.
_EITHER = object()


def _marked(node: Node) -> Iterator[Statement]:
    if isinstance(node, XmlElement) and node.tag not in _BLOCKS:
        for child in _children(node):
            yield from _marked(child)
        return
    if isinstance(node, XmlElement) and node.tag == "heading":
        return  # it names what follows, and says nothing itself
    told: list[tuple[object, str]] = []
    for mark, text in _pieces(node):
        # A blank or a mention between two pieces of one sentence does not end it.
        if told and (mark in (told[-1][0], _EITHER) or told[-1][0] is _EITHER or not text.strip()):
            before = told[-1]
            told[-1] = (mark if before[0] is _EITHER else before[0], before[1] + text)
        else:
            told.append((mark, text))
    for mark, text in told:
        if any(letter.isalnum() for letter in text):
            source = _text(mark.get("source")) if isinstance(mark, Mapping) else ""
            certainty = _certainty(mark) if isinstance(mark, Mapping) else None
            yield Statement(" ".join(text.split()), certainty, source)


def _pieces(node: Node) -> Iterator[tuple[object, str]]:
    if isinstance(node, XmlText):
        for text, marks in _runs(node):
            yield (marks or {}).get("statement"), text
        return
    for place, child in enumerate(_children(node)):
        if place and node.tag == "table_row":
            yield _EITHER, _BETWEEN_CELLS
        if isinstance(child, XmlElement) and child.tag in ("mention", "hard_break"):
            yield _EITHER, _plain(child)
        else:
            yield from _pieces(child)


def _nodes(state: bytes) -> list[Node]:
    if not state:
        return []
    document: Doc[Any] = Doc()
    document.apply_update(state)
    return _children(document.get("content", type=XmlFragment))


def _children(parent: XmlFragment | XmlElement) -> list[Node]:
    return [child for child in parent.children if isinstance(child, XmlElement | XmlText)]


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


def _html(node: Node, in_table: bool = False) -> SafeString:
    if isinstance(node, XmlText):
        return _joined(_run(text, marks or {}) for text, marks in _runs(node))
    if node.tag in ("paragraph", "heading"):
        return _entry(node, in_table)
    if node.tag == "hard_break":
        return _BREAK
    if node.tag == "mention":
        return format_html(
            '<span class="sb-mention" data-mention="{}">{}</span>',
            _text(_attribute(node, "organisation")),
            _text(_attribute(node, "label")),
        )
    inside = _joined(_html(child, in_table or node.tag == "table") for child in _children(node))
    if node.tag == "table":
        return format_html(
            '<div class="sb-scroll" tabindex="0" role="group" aria-label="{}">'
            "<table><tbody>{}</tbody></table></div>",
            say("crisis-picture-editor-group-table"),
            inside,
        )
    tag = _TAGS.get(node.tag or "", "")
    return _tagged(tag, inside) if tag else inside


def _entry(block: XmlElement, in_table: bool) -> SafeString:
    """A paragraph or heading with its certainty in the margin, or before each sentence when they differ.

    The same attributes as the editor gives, so that one style sheet draws both.
    """
    tag = _constant("p" if block.tag == "paragraph" else _heading(_attribute(block, "level")))
    said = set(_certainties(block))
    [one] = said if len(said) == 1 else [None]
    if one is None or in_table:
        return format_html('<{} class="sb-entry">{}</{}>', tag, _joined(_told_apart(block)), tag)
    inside = _joined(_html(child) for child in _children(block))
    return format_html(
        '<{} class="sb-entry" data-certainty="{}" data-certainty-word="{}">{}</{}>',
        tag, one.value, say(f"look-certainty-{one}"), inside, tag,
    )  # fmt: skip


def _certainties(block: XmlElement) -> Iterator[Certainty | None]:
    """What is said about each run of letters; blanks and full stops between sentences say nothing."""
    for child in _children(block):
        if isinstance(child, XmlText):
            for text, marks in _runs(child):
                if any(letter.isalnum() for letter in text):
                    mark = (marks or {}).get("statement")
                    yield None if mark is None else _certainty(mark)


def _told_apart(block: XmlElement) -> Iterator[SafeString]:
    before: object = None
    for child in _children(block):
        if not isinstance(child, XmlText):
            yield _html(child)
            continue
        for text, marks in _runs(child):
            mark = (marks or {}).get("statement")
            run = _run(text, marks or {})
            if mark is not None and mark != before:
                certainty = _certainty(mark)
                run = format_html(
                    '<span class="sb-inline-certainty" data-certainty="{}"'
                    ' data-certainty-word="{}">{}</span>',
                    certainty.value, say(f"look-certainty-{certainty}"), run,
                )  # fmt: skip
            # A blank between two pieces of one sentence does not end it.
            before = mark if mark is not None or text.strip() else before
            yield run


def _tagged(tag: str, inside: SafeString) -> SafeString:
    return format_html("<{}>{}</{}>", _constant(tag), inside, _constant(tag))


def _heading(level: object) -> str:
    """Below the page title and the section: as the editor does, one level under the one in the text."""
    # Numbers arrive as floats: Yjs knows no whole numbers in attributes.
    return "h3" if level in (2, "2") else "h4"


@cache
def _constant(tag: str) -> SafeString:
    return mark_safe(tag)  # only ever a tag from the tables above


def _runs(text: XmlText) -> Iterator[tuple[str, Mapping[str, Any] | None]]:
    for piece, marks in text.diff():
        if isinstance(piece, str):
            yield piece, marks


def _run(text: str, marks: Mapping[str, Any]) -> SafeString:
    # A blank between two tags would be taken for layout, and the sentences would touch.
    run = format_html("{}", text) if text.strip() else _BLANK
    if "strong" in marks:
        run = format_html("<strong>{}</strong>", run)
    if "link" in marks and (address := _safe_address(marks["link"])):
        run = format_html('<a href="{}" rel="noopener noreferrer">{}</a>', address, run)
    if "statement" in marks:
        run = _statement(run, marks["statement"])
    return run


def _statement(run: SafeString, mark: object) -> SafeString:
    said = {name: _text(mark.get(name)) for name in _SAID} if isinstance(mark, Mapping) else {}
    source = said.get("source", "")
    more = (
        (f"data-{name.replace('_', '-')}", said[name]) for name in ("reported_at", "origin") if said.get(name)
    )
    return format_html(
        '<span class="sb-statement" data-certainty="{}" data-source="{}" data-observed-at="{}"{}'
        ' title="{}">{}</span>',
        _certainty(mark).value, source, said.get("observed_at", ""),
        format_html_join("", ' {}="{}"', more), source, run,
    )  # fmt: skip


def _certainty(mark: object) -> Certainty:
    given = mark.get("certainty") if isinstance(mark, Mapping) else None
    try:
        return Certainty(_text(given))
    except ValueError:
        return Certainty.UNKNOWN


def _safe_address(mark: object) -> str:
    return safe_address(mark.get("href")) if isinstance(mark, Mapping) else ""


def _lines(node: Node) -> Iterator[str]:
    if isinstance(node, XmlText) or node.tag in _BLOCKS:
        line = " ".join(_plain(node).split())
        if line:
            yield line
        return
    for child in _children(node):
        yield from _lines(child)


def _plain(node: Node) -> str:
    if isinstance(node, XmlText):
        return "".join(text for text, _ in _runs(node))
    if node.tag == "mention":
        return _text(_attribute(node, "label"))
    if node.tag == "hard_break":
        return " "
    between = _BETWEEN_CELLS if node.tag == "table_row" else ""
    return between.join(_plain(child) for child in _children(node))


def _statements(node: Node) -> Iterator[Certainty]:
    if isinstance(node, XmlElement):
        for child in _children(node):
            yield from _statements(child)
        return
    before: object = None
    for _, marks in _runs(node):
        mark = (marks or {}).get("statement")
        # A bold word inside a sentence cuts the run in two; it stays one sentence.
        if mark is not None and mark != before:
            yield _certainty(mark)
        before = mark


def _marks(node: Node) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, XmlElement):
        for child in _children(node):
            yield from _marks(child)
        return
    for _, marks in _runs(node):
        if isinstance(mark := (marks or {}).get("statement"), Mapping):
            yield mark


def _attribute(element: XmlElement, name: str) -> object:
    return element.attributes.get(name)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
