"""Blocks of a plan as HTML: before the editor is there, on the page of a version, and on paper."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from samenbeeld.look.templatetags.look_links import with_links
from samenbeeld.look.words import say
from samenbeeld.realtime import blocks as kinds
from samenbeeld.realtime.blocks import Block, Run

_TAGS = {
    kinds.BULLETS: "ul",
    kinds.NUMBERS: "ol",
    kinds.ITEM: "li",
    kinds.ROW: "tr",
    kinds.HEAD: "th",
    kinds.CELL: "td",
}
_BREAK = mark_safe("<br>")


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it up to the next. `title` "" before the first heading."""

    anchor: str
    title: str
    level: int
    html: SafeString


def html(told: Iterable[Block], *, top: int = 2, opens: bool = False) -> SafeString:
    """Nothing in it can run: tags are ours, addresses are checked, text is escaped. `top`: the tag of a
    heading of the first level, 2 or 3. `opens`: whether addresses in the text are links, as on a page.
    """
    return _joined(_html(block, top, opens) for block in told)


def sections(told: Iterable[Block]) -> list[Section]:
    """The text cut at its headings, each with an anchor of its own."""
    found: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in told:
        if block.kind == kinds.HEADING and block.words:
            found.append((block, []))
        else:
            found[-1][1].append(block)
    return [
        Section(
            f"kop-{place}",
            head.words if head else "",
            head.level if head else 0,
            html(under, top=3, opens=True),
        )
        for place, (head, under) in enumerate(found)
        if head is not None or any(block.words for block in under)
    ]


def headings(told: Iterable[Block]) -> list[str]:
    """What its headings say, each once."""
    return list(dict.fromkeys(block.words for block in told if block.kind == kinds.HEADING and block.words))


def _html(block: Block, top: int, opens: bool) -> SafeString:
    if block.kind == kinds.HEADING:
        tag = _tag(f"h{top if block.level == 2 else top + 1}")
        return format_html("<{}>{}</{}>", tag, _runs(block.runs, opens), tag)
    if block.kind == kinds.PARAGRAPH:
        return format_html("<p>{}</p>", _runs(block.runs, opens))
    inside = _joined(_html(each, top, opens) for each in block.blocks)
    if block.kind == kinds.TABLE:
        return format_html(
            '<div class="sb-scroll" tabindex="0" role="group" aria-label="{}">'
            "<table><tbody>{}</tbody></table></div>",
            say("plans-text-table"),
            inside,
        )
    if block.kind in _TAGS:
        tag = _tag(_TAGS[block.kind])
        return format_html("<{}>{}</{}>", tag, inside, tag)
    return inside


def _runs(runs: Sequence[Run], opens: bool) -> SafeString:
    """What is said with the same certainty by the same source stands together."""
    parts = groupby(runs, key=lambda run: (run.certainty, run.source))
    return _joined(_said(*said, _joined(_run(run, opens) for run in alike)) for said, alike in parts)


def _said(certainty: str, source: str, inside: SafeString) -> SafeString:
    if not certainty:
        return inside
    return format_html(
        '<span class="sb-statement sb-inline-certainty" data-certainty="{}" data-certainty-word="{}"'
        ' data-source="{}">{}</span>',
        certainty,
        say(f"look-certainty-{certainty}"),
        source,
        inside,
    )


def _run(run: Run, opens: bool) -> SafeString:
    # An address that somebody typed opens, unless the words are a link already.
    shown = with_links if opens and not run.href else escape
    told = _BREAK.join(shown(piece) for piece in run.text.split("\n"))
    made = mark_safe(told)  # each piece was escaped just now
    if run.is_strong:
        made = format_html("<strong>{}</strong>", made)
    if run.href:
        made = format_html('<a href="{}" rel="noopener noreferrer">{}</a>', run.href, made)
    return made


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


@cache
def _tag(name: str) -> SafeString:
    return mark_safe(name)  # only ever one of ours


def plain(words: str) -> SafeString:
    """What somebody typed in a form, as one paragraph."""
    return format_html("<p>{}</p>", words)
