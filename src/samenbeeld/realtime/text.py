"""Plain text of a shared document in y-prosemirror form: one line per block, tabs between cells. Pure."""

from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

ROOT = "content"
_INLINE = ("mention", "hard_break")


def plain_text(state: bytes) -> str:
    """The text a reader sees; empty for an empty document."""
    document: Doc[Any] = Doc()
    if state:
        document.apply_update(state)
    lines = _blocks(document.get(ROOT, type=XmlFragment))
    return "\n".join(line for line in lines if line.strip()).strip()


def _blocks(parent: XmlFragment | XmlElement) -> list[str]:
    lines: list[str] = []
    inline = ""
    for child in parent.children:
        if isinstance(child, XmlText):
            inline += _words(child)
        elif isinstance(child, XmlElement) and child.tag in _INLINE:
            inline += "\n" if child.tag == "hard_break" else _label(child)
        elif isinstance(child, XmlElement):
            if inline:
                lines.append(inline)
                inline = ""
            lines += _row(child) if child.tag == "table_row" else _blocks(child)
    if inline:
        lines.append(inline)
    return lines


def _row(row: XmlElement) -> list[str]:
    return ["\t".join(" ".join(_blocks(cell)) for cell in row.children if isinstance(cell, XmlElement))]


def _words(text: XmlText) -> str:
    """Marks are left out; what is inserted as an object has no words."""
    return "".join(piece for piece, _ in text.diff() if isinstance(piece, str))


def _label(mention: XmlElement) -> str:
    return f"@{mention.attributes.get('label') or ''}"
