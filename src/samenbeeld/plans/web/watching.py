"""What changed in plans, and following a plan or a theme."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.accounts import visits
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.clock import now
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans import actions, queries
from samenbeeld.plans.queries import definition, watching
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.plans.web import pages

PLACE = "plans/changes"
_LOOK_BACK = timedelta(days=90)
_SHOWN = 50


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    """What was established and withdrawn, the newest first, in pages; `?wat=volg` only what I follow."""
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    moment = now()
    before = visits.look(member.account, PLACE, moment)
    follows = watching.watched(member)
    only = request.GET.get("wat") == "volg"
    every = watching.changes(member, moment - _LOOK_BACK)
    found = [each for each in every if not only or follows.has(each.version)]
    listed = list_page(found, asked_page(request.GET.get("bladzijde", "")), size=_SHOWN)
    organisations.put_members(([each.step for each in listed.rows], "by"))
    context = {
        "rows": [
            {
                "change": each,
                "told": say(f"plans-change-{each.step.kind}", number=str(each.version.number)),
                "who": pages.who(each.step.by),
                "is_followed": follows.has(each.version),
                "is_new": before is not None and each.step.at > before,
            }
            for each in listed.rows
        ],
        "listed": listed,
        "at": reverse("plan_changes"),
        "only": only,
        "since": before,
        "themes": [(code, said(definition().themes[code])) for code in sorted(follows.themes)],
        "days": _LOOK_BACK.days,
    }
    return render(request, "plans/changes.html", context)


@require_POST
def watch(request: HttpRequest) -> HttpResponse:
    """POST thema, or owner and number of a plan; doet is "aan" or "uit". Back to where it was pressed."""
    member, given = organisations.asking(request), request.POST
    theme, owner, number = given.get("thema", ""), given.get("owner", ""), given.get("number", "")
    kept = None if theme else queries.seen(member, owner, int(number) if number.isdecimal() else 0).kept
    is_on = given.get("doet") == "aan"
    (actions.watch if is_on else actions.unwatch)(actor=member, kept=kept, theme=theme)
    messages.success(request, say("plans-watched" if is_on else "plans-unwatched"))
    if kept is not None:
        return redirect("plan", kept.owner.slug, kept.plan.number)
    return redirect(reverse("plans_theme", args=[theme]))


urlpatterns = [
    path("plannen/gewijzigd/", changes, name="plan_changes"),
    path("plannen/volgen/", watch, name="plan_watch"),
]
