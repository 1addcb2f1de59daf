"""One cell of the table as it is drawn. A page has hundreds: a template for each costs more than all else, so
what many of them have alike is made once and put together here.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from samenbeeld.capacity.queries import shown as words
from samenbeeld.kernel.levels import Level
from samenbeeld.look.templatetags.look_levels import level_mark, level_shape
from samenbeeld.look.templatetags.look_times import moment_of
from samenbeeld.look.words import current_language, say

_NOTHING = SafeString("")
_HATCHED = ("unknown", "closed")
_BAR = (
    '<svg class="ca__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
    '<rect class="ca__ground" width="100" height="4"/>'
    '<rect class="ca__taken" width="{}" height="4"{}/></svg>'
)
_MOST = 4_096


@dataclass(frozen=True)
class Shown:
    """One cell in words. `share` is what is occupied, 0 to 100; None for no bar."""

    kind: str  # nothing, closed, unknown, figure or state
    text: str = ""
    of: str = ""
    level: Level | None = None
    seen_at: datetime | None = None
    share: int | None = None
    is_stale: bool = False
    against: str = ""  # what another source says of the same moment
    url: str = ""


def drawn(heading: str, shown: Shown, *, is_past: bool) -> SafeString:
    """The cell with its heading, which a phone puts above it. `is_past`: its moment instead of its age."""
    begin = _begin(heading, shown.kind, shown.is_stale)
    if not shown.url:
        return SafeString(f"{begin}{_without(shown.kind, current_language())}</td>")
    inside = _inside(shown.kind, shown.text, shown.of, shown.level, current_language())
    more = ""
    if shown.kind != "unknown":
        when = age(shown.seen_at, is_past=is_past) if shown.seen_at else _NOTHING
        more = f'<span class="ca__age">{when}{_old(shown.kind, shown.is_stale, current_language())}</span>'
    about = ' data-level="unknown"' if shown.kind == "unknown" else ""
    bar = _bar(shown.share, shown.is_stale) if shown.share is not None else ""
    # Every part of it is escaped where it is made.
    return SafeString(
        f'{begin}<a class="ca__figure" href="{escape(shown.url)}"{about}>{inside}</a>{more}{bar}'
        f"{_against(shown.against)}</td>"
    )


def age(when: datetime, *, is_past: bool) -> SafeString:
    """How long ago; of a table that looks back the moment itself."""
    return moment_of(when) if is_past else words.age(when)


@lru_cache(maxsize=_MOST)
def _begin(heading: str, kind: str, is_stale: bool) -> SafeString:
    classes = ["ca__cell"]
    classes += ["ca__cell--hatched"] if kind in _HATCHED else []
    classes += ["ca__cell--nothing"] if kind == "nothing" else []
    classes += ["ca__cell--old"] if is_stale else []
    return format_html('<td data-head="{}" class="{}">', heading, " ".join(classes))


@lru_cache(maxsize=_MOST)
def _without(kind: str, language: str) -> SafeString:
    """What is no figure: not of this kind of institution, or closed."""
    if kind == "closed":
        return format_html('<span class="ca__closed">{}</span>', say("capacity-not-released"))
    return format_html(
        '<span aria-hidden="true">·</span><span class="sb-unseen">{}</span>', say("capacity-not-applicable")
    )


@lru_cache(maxsize=_MOST)
def _inside(kind: str, text: str, of: str, level: Level | None, language: str) -> SafeString:
    if kind == "unknown":
        return format_html("{} {}", level_shape(Level.UNKNOWN), say("capacity-unknown"))
    if kind == "state":
        return level_mark(level or Level.UNKNOWN, word=text)
    return format_html("<b>{}</b> <span>{}</span>", text, of) if of else format_html("<b>{}</b>", text)


@lru_cache(maxsize=_MOST)
def _old(kind: str, is_stale: bool, language: str) -> SafeString:
    """A state says it in sight: it has no bar that is striped."""
    if not is_stale:
        return _NOTHING
    if kind == "state":
        return format_html(" {}", say("capacity-too-old"))
    return format_html(' <span class="sb-unseen">{}</span>', say("capacity-too-old"))


@lru_cache(maxsize=_MOST)
def _bar(share: int, is_stale: bool) -> SafeString:
    return format_html(_BAR, share, SafeString(' fill="url(#ca-old)"') if is_stale else _NOTHING)


def _against(told: str) -> SafeString:
    if not told:
        return _NOTHING
    words_of_it = say("capacity-disputed-by", figure=told)
    return format_html('<span class="sb-tag sb-tag--assumption">{}</span>', words_of_it)
