"""The shared parts of the screen; all are shown on /bouwstenen/. Pages extend "look/base.html" and
`{% load words look %}`.

Level: colour, shape and word together; a level is a `Level` or its name
  {% level "red" %}   {% level item.level phase=True form="tint" %}   also form="solid", word="Crisis"
  {% level_shape "red" %}   shape alone, only where the word stands right beside it
  {% ladder steps %}   {% strip points title="…" %}   see look/parts.py for LadderStep and StripPoint
Time: all make <time datetime title>; ages tick by themselves
  {% age moment %} 12 min geleden   {% age moment short=True %} 12 min   {% deadline m %} Voor 14:45, nog 9 u
  {% clock moment %} 14:22   {% clock moment seconds=True %}   {% day m %} do 14 jan
  {% moment_of m %} 14:22 today, else do 14 jan 14:22   {% since m by="…" %} sinds 08:40, door …
  as text: {{ m|clock_text }} {{ m|age_text }} {{ m|day_text }} {{ m|moment_text }}
Figures and tags
  {% number 1310 %}   {% age_figure 18 of=640 at=moment source="koppeling" %}
      value None is onbekend; too_old=True; note="geen opgave"
  {% certainty "fact" %} or assumption, unknown   {% tlp "amber+strict" %}   {% exercise_tag %}
  {% saved_state "saved" at=moment %} or "saving", "waiting" waiting=3
  {% presence people readers=11 %}   {% provenance p %}   see look/parts.py
  {% icon "bell" %}   {% icon "search" label="Zoek" %}   names: templates/look/sprite.html
Lists and states
  {% section_head "Mijn taken" aside="5 open" link="Alles" url="/…" %}   also level=3, id="…"
  {% task_row "Titel" icon="pen" due=moment detail="…" action="Schrijf" url="/…" primary=True %} ul.sb-tasks
  {% new_row at=moment lead="Besluit 12:" text="…" url="" new=True %}   in ol.sb-news
  {% button "Vrijgeven…" kind="primary" url="" icon="" name="" value="" %} or secondary, subtle; else submit
  {% empty_state "Nog geen …" text="…" action="Vraag" url="/…" %}   {% error_state "…" text="…" action="…" %}
  {% loading_state "Kaart laden" done=3 total=5 %}   {% not_allowed_state text="…" %}
  {% offline_line since=moment waiting=3 %}   {% undo_line "Taak afgerond" url="/…" %}
  {% two_claims "Twee standen voor …" claims action="Kies, met reden" url="/…" %}
Forms: {% load look_forms %} {% error_summary form %} {% field form.name %}
Tables: class "utrecht-table sb-table", also sb-table--dense or --roomy, in <div class="sb-scroll"
  tabindex="0" role="region" aria-label="…">; figures in class "sb-number".
Text: "sb-human" (serif: a person wrote it), "sb-lead", "sb-kicker", "sb-soft", "sb-muted", "sb-small",
  "sb-new" (petrol bar), "sb-aside" (grey remark). Places: "sb-columns", "sb-columns--aside", "sb-stack",
  "sb-row", "sb-segments" (choice in a row). main_class: "sb-main--dense", "sb-main--narrow", "sb-main--full".
No style attributes: the content policy refuses them. Use classes, SVG attributes or <progress>.
"""

from datetime import datetime
from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samenbeeld.kernel.levels import Level
from samenbeeld.look import ages, parts, preferences, times
from samenbeeld.look.words import current_language, say

register = template.Library()

Data = dict[str, Any]
_HEIGHTS = {Level.UNKNOWN: 1, Level.GREEN: 1, Level.YELLOW: 2, Level.ORANGE: 3, Level.RED: 4, Level.PURPLE: 4}


@register.simple_tag(takes_context=True)
def screen_preferences(context: Context) -> preferences.Preferences:
    """Theme, reading and density: as chosen in this browser, else as kept with the person (the frame)."""
    chosen = preferences.read(context.get("request"))
    frame = context.get("frame")
    return preferences.Preferences(
        theme=chosen.theme or getattr(frame, "theme", "") or "device",
        reading=chosen.reading or getattr(frame, "reading", "") or "serif",
        density=chosen.density or "default",
    )


@register.simple_tag
def screen_language() -> str:
    """`nl` or `en`, for the page's lang attribute."""
    return current_language()


@register.simple_tag(takes_context=True)
def preference_choices(context: Context) -> list[Data]:
    """What the person menu offers: language, theme, reading; the present choice is marked."""
    present = screen_preferences(context)
    return [
        _choice("language", current_language(), [("nl", "look-language-nl"), ("en", "look-language-en")]),
        _choice(
            "theme",
            present.theme,
            [("device", "look-theme-device"), ("light", "look-theme-light"), ("dark", "look-theme-dark")],
        ),
        _choice("reading", present.reading, [("serif", "look-reading-serif"), ("sans", "look-reading-sans")]),
    ]


def _choice(name: str, present: str, options: list[tuple[str, str]]) -> Data:
    return {
        "name": name,
        "label": say(f"look-{name}"),
        "options": [
            {
                "value": value,
                "label": say(key),
                "chosen": value == present,
                "language": value if name == "language" else "",
            }
            for value, key in options
        ],
    }


# Levels


def level_word(level: Level, *, phase: bool = False) -> str:
    """The word that always stands beside colour and shape."""
    return say(f"look-{'phase' if phase else 'level'}-{level.value}")


@register.simple_tag
def level_shape(level: Level | str) -> SafeString:
    """The drawn shape alone, hidden from a screen reader: the word must stand beside it."""
    return format_html(
        '<svg class="sb-shape" data-level="{0}" aria-hidden="true"><use href="#sb-level-{0}"/></svg>',
        Level(level).value,
    )


@register.simple_tag(name="level")
def level_mark(level: Level | str, *, word: str = "", phase: bool = False, form: str = "plain") -> SafeString:
    """Level mark: shape and word. `form` is plain, tint or solid; solid is for the phase stripe only."""
    level = Level(level)
    return format_html(
        '<span class="sb-level sb-level--{}" data-level="{}">{}<span class="sb-level__word">{}</span></span>',
        form,
        level.value,
        level_shape(level),
        word or level_word(level, phase=phase),
    )


@register.inclusion_tag("look/parts/ladder.html")
def ladder(steps: list[parts.LadderStep]) -> Data:
    """Staircase of phases, lowest step first; regions stand on it."""
    return {"steps": steps}


@register.inclusion_tag("look/parts/strip.html")
def strip(points: list[parts.StripPoint], *, title: str = "", labels: bool = True) -> Data:
    """Level history as stairs, with every level in words for a screen reader."""
    bars = [_bar(index, point) for index, point in enumerate(points)]
    height = 4 * _STEP + 4
    # Room at both ends: the frame around now stands out of its bar.
    return {
        "bars": bars,
        "title": title,
        "labels": labels,
        "width": len(points) * _SLOT + 4,
        "height": height,
    }


_SLOT, _STEP = 20, 8


def _bar(index: int, point: parts.StripPoint) -> Data:
    height = _HEIGHTS[point.level] * _STEP
    wider = 4 if point.part == "now" else 0
    return {
        "point": point,
        "word": level_word(point.level),
        "x": 2 + index * _SLOT - wider // 2,
        "y": 4 * _STEP + 2 - height,
        "width": _SLOT - 2 + wider,
        "height": height,
        "hatch": _hatch(2 + index * _SLOT, 4 * _STEP + 2 - height, _SLOT - 2, height),
    }


def _hatch(x: int, y: int, width: int, height: int) -> str:
    """Diagonal lines within a bar. A path: a pattern would keep the colours of its first place."""
    return "".join(
        f"M{x + max(0, d - height)} {y + min(d, height)}L{x + min(d, width)} {y + max(0, d - width)}"
        for d in range(4, width + height, 4)
    )


# Times


def _time(when: datetime, words: str, attributes: str = "") -> SafeString:
    return format_html(
        '<time datetime="{}" title="{}"{}>{}</time>',
        times.machine(when),
        times.stamp(when, current_language()),
        SafeString(attributes),
        words,
    )


@register.simple_tag(name="age")
def age_tag(moment: datetime, *, short: bool = False) -> SafeString:
    """How long ago, with the whole moment on hover; the page keeps it true while it stands open."""
    kind = "short" if short else "long"
    return _time(moment, ages.age(moment, short=short), f' class="sb-age" data-sb-age="{kind}"')


@register.simple_tag(name="clock")
def clock_tag(moment: datetime, *, seconds: bool = False) -> SafeString:
    """`14:22`."""
    return _time(moment, times.clock(moment, seconds=seconds))


@register.simple_tag(name="day")
def day_tag(moment: datetime) -> SafeString:
    """`do 14 jan`."""
    return _time(moment, times.day(moment, current_language()))


@register.simple_tag
def moment_of(moment: datetime) -> SafeString:
    """`14:22` today, else `do 14 jan 14:22`."""
    return _time(moment, times.moment(moment, current_language()))


@register.inclusion_tag("look/parts/deadline.html")
def deadline(moment: datetime) -> Data:
    """`Voor 14:45, nog 23 min`."""
    return {"moment": moment, "left": ages.left(moment)}


@register.simple_tag
def since(moment: datetime | None, by: str = "") -> str:
    """`sinds do 14 jan 08:40, door L. Wouters (DPG)`; leaves out what is not known."""
    known = [say("look-since", when=moment)] if moment else []
    return ", ".join([*known, say("look-by", who=by)] if by else known)


@register.filter
def clock_seconds(moment: datetime) -> str:
    """`14:22:05` as text."""
    return times.clock(moment, seconds=True)


@register.filter
def clock_text(moment: datetime | None) -> str:
    """`14:22` as text, empty without a moment."""
    return times.clock(moment) if moment else ""


@register.filter
def age_text(moment: datetime | None) -> str:
    """`12 min geleden` as text."""
    return ages.age(moment) if moment else ""


@register.filter
def day_text(moment: datetime | None) -> str:
    """`do 14 jan` as text."""
    return times.day(moment, current_language()) if moment else ""


@register.filter
def moment_text(moment: datetime | None) -> str:
    """`14:22` today, else `do 14 jan 14:22`, as text."""
    return times.moment(moment, current_language()) if moment else ""


# Figures and tags


@register.inclusion_tag("look/parts/age_figure.html")
def age_figure(
    value: float | None,
    *,
    of: float | None = None,
    unit: str = "",
    at: datetime | None = None,
    source: str = "",
    too_old: bool = False,
    note: str = "",
) -> Data:
    """A figure with its age beside it. None is unknown, which is never zero."""
    return {
        "value": value,
        "of": of,
        "unit": unit,
        "at": at,
        "source": source,
        "too_old": too_old,
        "note": note,
    }


@register.simple_tag
def number(value: float) -> str:
    """A figure with the decimal comma and thousands point of the language."""
    return say("look-number", value=value)


@register.simple_tag
def certainty_word(kind: str) -> str:
    """Feit, Aanname or Onbekend."""
    return say(f"look-certainty-{kind}")


@register.simple_tag
def certainty(kind: str) -> SafeString:
    """Feit (solid border), Aanname (dashed) or Onbekend (dotted, hatched); never a colour."""
    return format_html(
        '<span class="sb-tag sb-tag--{}">{}</span>', kind, say(f"look-certainty-{kind}")
    )  # fmt: skip


@register.simple_tag
def tlp(label: str) -> SafeString:
    """`TLP:AMBER`, a neutral tag: labels have no colour here, because colour is for levels."""
    return format_html(
        '<span class="sb-tag sb-tag--tlp">TLP:{}</span>', str(label).upper().removeprefix("TLP:")
    )


@register.simple_tag
def exercise_tag() -> SafeString:
    """OEFENING, hatched."""
    return format_html(
        '<span class="sb-tag sb-tag--exercise"><span>{}</span></span>', say("look-exercise-tag")
    )


@register.simple_tag
def icon(name: str, *, label: str = "") -> SafeString:
    """A thin outline icon; with `label` it speaks for itself, without it stands beside its word."""
    if label:
        return format_html(
            '<svg class="sb-icon" role="img" aria-label="{}"><use href="#sb-icon-{}"/></svg>', label, name
        )
    return format_html('<svg class="sb-icon" aria-hidden="true"><use href="#sb-icon-{}"/></svg>', name)


@register.inclusion_tag("look/parts/saved_state.html")
def saved_state(state: str = "saved", *, at: datetime | None = None, waiting: int = 0) -> Data:
    """`Opgeslagen 14:22:05` only for what the server has on disk."""
    return {"state": state, "at": at, "waiting": waiting}


@register.inclusion_tag("look/parts/provenance.html")
def provenance(told: parts.Provenance) -> Data:
    """Who says this? Five lines at most."""
    return {"told": told}


@register.inclusion_tag("look/parts/presence.html")
def presence(people: list[parts.Present], *, readers: int = 0) -> Data:
    """Who is here, in discs; those who only read are a number."""
    return {"people": people, "readers": readers}


# Lists and states


@register.inclusion_tag("look/parts/section_head.html")
def section_head(
    title: str, *, aside: str = "", link: str = "", url: str = "", level: int = 2, id: str = ""
) -> Data:
    """The 2 px line, a bold heading, a muted aside and one link at the right."""
    return {"title": title, "aside": aside, "link": link, "url": url, "level": level, "id": id}


@register.inclusion_tag("look/parts/task_row.html")
def task_row(
    title: str,
    *,
    icon: str = "task",
    due: datetime | None = None,
    detail: str = "",
    action: str = "",
    url: str = "",
    primary: bool = False,
) -> Data:
    """One task: what, by when, one verb."""
    return {
        "title": title, "icon": icon, "due": due, "detail": detail, "action": action, "url": url,
        "kind": "primary" if primary else "secondary",
    }  # fmt: skip


@register.inclusion_tag("look/parts/new_row.html")
def new_row(*, at: datetime, text: str, lead: str = "", url: str = "", new: bool = False) -> Data:
    """One line of the live column: time, who or what in bold, what happened."""
    return {"at": at, "text": text, "lead": lead, "url": url, "new": new}


@register.inclusion_tag("look/parts/button.html")
def button(
    label: str, *, kind: str = "secondary", url: str = "", icon: str = "", name: str = "", value: str = ""
) -> Data:
    """A link when it has a url, else a submit button. One primary per region of the page."""
    return {"label": label, "kind": kind, "url": url, "icon": icon, "name": name, "value": value}


@register.inclusion_tag("look/parts/state.html")
def empty_state(title: str, *, text: str = "", action: str = "", url: str = "") -> Data:
    """What this is, what to do next, one button."""
    return {"kind": "empty", "title": title, "text": text, "action": action, "url": url, "icon": "plus"}


@register.inclusion_tag("look/parts/state.html")
def loading_state(
    title: str, *, text: str = "", done: int = 0, total: int = 0, link: str = "", url: str = ""
) -> Data:
    """Long work with a count."""
    return {
        "kind": "loading",
        "title": title,
        "text": text,
        "done": done,
        "total": total,
        "link": link,
        "url": url,
    }


@register.inclusion_tag("look/parts/state.html")
def error_state(title: str, *, text: str = "", action: str = "", url: str = "") -> Data:
    """What happened, what was kept, what to do. An ink bar, not red."""
    return {"kind": "error", "title": title, "text": text, "action": action, "url": url}


@register.inclusion_tag("look/parts/state.html")
def not_allowed_state(*, text: str = "") -> Data:
    """It exists, and this is whom to ask."""
    return {"kind": "not-allowed", "title": say("look-not-allowed"), "text": text}


@register.inclusion_tag("look/parts/line.html")
def offline_line(*, since: datetime | None = None, waiting: int = 0) -> Data:
    """The line under the stripe while there is no connection."""
    return {"kind": "offline", "since": since, "waiting": waiting}


@register.inclusion_tag("look/parts/line.html", takes_context=True)
def undo_line(context: Context, text: str, *, url: str) -> Data:
    """Ten seconds to take it back, instead of a question beforehand."""
    return {"kind": "undo", "text": text, "url": url, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("look/parts/two_claims.html")
def two_claims(title: str, claims: list[parts.Claim], *, action: str = "", url: str = "") -> Data:
    """Both side by side, each with who and when; a person chooses."""
    return {"title": title, "claims": claims, "action": action, "url": url}
