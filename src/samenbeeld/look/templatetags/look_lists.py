"""Rows, buttons and the states of a list. Part of `{% load look %}`."""

from datetime import datetime
from typing import Any

from django import template
from django.template.context import Context

from samenbeeld.look import parts
from samenbeeld.look.words import say

register = template.Library()

Data = dict[str, Any]


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


@register.inclusion_tag("look/parts/still_true.html", takes_context=True)
def still_true(context: Context, kind: str, key: object, *, anchor: str = "") -> Data:
    """ "Klopt dit nog?" beside what is older than it holds; nothing beside what is fresh. `anchor`: where to
    come back to."""
    frame, request = context.get("frame"), context.get("request")
    asked = frame.still_true(kind, str(key)) if frame and frame.still_true else None
    back = request.get_full_path() if request else "/"
    return {"asked": asked, "back": f"{back}#{anchor}" if anchor else back}


@register.inclusion_tag("look/parts/disputed.html", takes_context=True)
def disputed(context: Context, kind: str, key: object) -> Data:
    """Beside a value that somebody else says otherwise: a link to both sides; nothing beside the rest."""
    frame = context.get("frame")
    return {"disputes": frame.disputed(kind, str(key)) if frame and frame.disputed else []}


@register.inclusion_tag("look/parts/came_from.html", takes_context=True)
def came_from(context: Context, kind: str, key: object) -> Data:
    """Behind something: a link to where it came from; nothing for who may not know that."""
    frame = context.get("frame")
    return {"origin": frame.came_from(kind, str(key)) if frame and frame.came_from else None}


@register.inclusion_tag("look/parts/button.html")
def button(
    label: str, *, kind: str = "secondary", url: str = "", icon: str = "", name: str = "", value: str = ""
) -> Data:
    """A link when it has a url, else a submit button. One primary per region of the page."""
    return {"label": label, "kind": kind, "url": url, "icon": icon, "name": name, "value": value}


@register.inclusion_tag("look/parts/state.html")
def empty_state(title: str, *, text: str = "", action: str = "", url: str = "", icon: str = "plus") -> Data:
    """What this is, what to do next, one button. The button adds something, unless it has another `icon`."""
    return {"kind": "empty", "title": title, "text": text, "action": action, "url": url, "icon": icon}


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
def error_state(
    title: str, *, text: str = "", action: str = "", url: str = "", is_page: bool = False
) -> Data:
    """What happened, what was kept, what to do. An ink bar, not red. `is_page`: there is nothing else."""
    return {
        "kind": "error",
        "title": title,
        "text": text,
        "action": action,
        "url": url,
        "heading": "h1" if is_page else "p",
    }


@register.inclusion_tag("look/parts/state.html")
def not_allowed_state(*, text: str = "") -> Data:
    """It exists, and this is whom to ask."""
    return {"kind": "not-allowed", "title": say("look-not-allowed"), "text": text}


@register.inclusion_tag("look/parts/line.html")
def offline_line(*, since: datetime | None = None, unsent_since: datetime | None = None) -> Data:
    """The line under the stripe while there is no connection."""
    return {"kind": "offline", "since": since, "unsent_since": unsent_since}


@register.inclusion_tag("look/parts/line.html", takes_context=True)
def undo_line(context: Context, text: str, *, url: str) -> Data:
    """Ten seconds to take it back, instead of a question beforehand."""
    return {"kind": "undo", "text": text, "url": url, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("look/parts/two_claims.html")
def two_claims(title: str, claims: list[parts.Claim], *, action: str = "", url: str = "") -> Data:
    """Both side by side, each with who and when; a person chooses."""
    return {"title": title, "claims": claims, "action": action, "url": url}
