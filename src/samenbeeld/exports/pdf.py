"""Content as a PDF, with label, mode and time at the head and the foot of every page."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from samenbeeld.exports import sketch, words
from samenbeeld.exports.rules import Content, Frame, Layer, Part, Table, Text, Value
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import moment
from samenbeeld.look.words import current_language, say

_PROGRAM = Path(__file__).with_name("pdf_process.py")
_STYLE = Path(__file__).with_name("paper.css")
_SKETCH = Path(__file__).with_name("sketch.css")
_FONTS = Path(__file__).resolve().parents[1] / "look" / "static" / "look" / "fonts"

_turn = threading.BoundedSemaphore(policy.load("exports")["pdf"]["at_once"])


@dataclass(frozen=True)
class Sheet:
    """One part as paper shows it: a text, or a table of words."""

    title: str
    label: str
    about: str
    level: int
    html: str = ""
    heads: tuple[tuple[str, bool], ...] = ()  # (words, whether it is a column of sentences)
    rows: tuple[tuple[tuple[str, bool], ...], ...] = ()
    is_table: bool = False


def made(content: Content, frame: Frame) -> bytes:
    """The file. Raises Refused for more rows than paper is good for, and when it took too long."""
    limits = policy.load("exports")["pdf"]
    if content.rows > limits["most_rows"]:
        raise Refused(
            "exports-too-much-for-paper", field="format", rows=content.rows, most=limits["most_rows"]
        )
    return drawn(page(content, frame))


def page(content: Content, frame: Frame) -> str:
    """The HTML that is drawn."""
    numbered = count(1)
    layers = [part for part in content.parts if isinstance(part, Layer)]
    context = {
        "language": current_language(),
        "style": mark_safe(_STYLE.read_text()),  # ours, as it stands beside this file
        "frame": frame,
        "content": content,
        "head": words.head(frame),
        "foot": words.foot(frame),
        "is_exercise": frame.mode is Mode.EXERCISE,
        "sketch": sketch.drawn(layers),
        # A drawing is a document of its own and does not see the style around it.
        "sketch_style": mark_safe(_SKETCH.read_text()),
        "sheets": [_sheet(part, frame, numbered) for part in content.parts],
    }
    return render_to_string("exports/paper.html", context)


def drawn(html: str) -> bytes:
    """This HTML as a PDF. Raises Refused when it took too long or broke."""
    limits = policy.load("exports")["pdf"]
    command = [
        sys.executable,
        "-I",
        str(_PROGRAM),
        str(_FONTS),
        str(limits["seconds"]),
        str(limits["memory_bytes"]),
    ]
    with _turn:
        try:
            found = subprocess.run(
                command, input=html.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                timeout=limits["seconds"] * 2, check=False, env={},
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise Refused("exports-pdf-failed", field="format") from None
    if found.returncode != 0 or not found.stdout:
        raise Refused("exports-pdf-failed", field="format")
    return found.stdout


def _sheet(part: Part, frame: Frame, numbered: Iterator[int]) -> Sheet:
    label = part.tlp.label if part.tlp is not frame.tlp else ""
    if isinstance(part, Text):
        # Its owner made it safe: the same HTML stands on the screen.
        return Sheet(part.title, label, part.about, part.level, mark_safe(part.html))
    values = [feature.values for feature in part.features] if isinstance(part, Layer) else _on_paper(part)
    shown = [
        at
        for at, column in enumerate(part.columns)
        # A column that is empty from top to bottom only takes room from the others.
        if (not part.on_paper or column.key in part.on_paper)
        and any(row[at] not in (None, "") for row in values)
    ]
    heads = tuple((part.columns[at].title, part.columns[at].key in part.wide) for at in shown)
    rows = tuple(tuple(_cell(row[at]) for at in shown) for row in values)
    if isinstance(part, Layer):
        heads = ((say("exports-number"), False), *heads)
        rows = tuple(((str(next(numbered)), True), *row) for row in rows)
    return Sheet(part.title, label, part.about, 2, heads=heads, rows=rows, is_table=True)


def _on_paper(table: Table) -> list[tuple[Value, ...]]:
    needed = [at for at, column in enumerate(table.columns) if column.key == table.paper_needs]
    return [row for row in table.rows if all(row[at] for at in needed)]


def _cell(value: Value) -> tuple[str, bool]:
    """The words in a cell, and whether they are a figure."""
    if value is None:
        return "", False
    if isinstance(value, bool):
        return say("exports-yes") if value else say("exports-no"), False
    if isinstance(value, int | float):
        return say("exports-figure", value=value), True
    if isinstance(value, str):
        return value, False
    return moment(value, current_language()), False
