"""Doors of scaling up: the page, a code to confirm, and the units."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.visiting import note_reading, visit
from samenbeeld.alerts.queries.addressing import Preview
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.scale_up import actions, queries
from samenbeeld.scale_up.queries import alarming
from samenbeeld.scale_up.rules.definition import Code
from samenbeeld.scale_up.web import forms, pages

UNPROCESSABLE = 422


@require_safe
def scale_up(request: HttpRequest, slug: str) -> HttpResponse:
    """The code of each region, what was asked and is there, and who declared what."""
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.SCALE_UP)
    return render(request, "scale_up/page.html", pages.page(member, activity, queries.known(activity)))


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest, slug: str, region: str, code: str) -> HttpResponse:
    """What a code proposes for a region; confirming it may change every number, with a reason."""
    member, activity = visit(request, slug, queries.may_see)
    place = _region(activity, region)
    access.require(member, queries.CONFIRM, activities.scope(activity, region=place, owner=""))
    chosen = _code(code)
    preview = alarming.preview(chosen, activity, place, member) if pages.may_send(member, activity) else None
    form = _code_form(request, member, activity, place, chosen, preview)
    if request.method == "POST" and _done(form, lambda: actions.confirm_code(
        actor=member, activity=activity, region=place, wish=form.wish(), along=form.along()
    )):  # fmt: skip
        messages.success(request, say("scale-up-code-done"))
        return redirect("scale_up", slug)
    if form.errors and preview:
        form.show_again(preview.fingerprint)
    known = queries.known(activity)
    context = {
        "activity": activity,
        "region": place,
        "form": form,
        "code": pages.code_facts(chosen, activity, member),
        "before": pages.region_row(member, activity, place, known, may_confirm=False),
        "preview": preview,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scale_up/code.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def new_unit(request: HttpRequest, slug: str) -> HttpResponse:
    """So many of one kind, asked of somebody; ?soort= is the kind to begin with."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.REPORT, activities.scope(activity, owner=""))
    form = forms.UnitForm(request.POST or None, activity=activity, kind=request.GET.get("soort", ""))
    if request.method == "POST" and _done(form, lambda: actions.ask_unit(
        actor=member, activity=activity, **form.chosen()
    )):  # fmt: skip
        messages.success(request, say("scale-up-unit-done"))
        return redirect("scale_up", slug)
    context = {"activity": activity, "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scale_up/new_unit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def unit(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """How one unit goes, and its next step."""
    member, activity = visit(request, slug, queries.may_see)
    view = queries.unit_in(activity, number)
    may_tell = queries.may_tell(member, activity, view.unit)
    if request.method == "POST" and not may_tell:
        access.require(member, queries.REPORT, activities.scope(activity, owner=""))
    form = forms.StepForm(request.POST or None, view=view)
    if request.method == "POST" and _done(form, lambda: actions.move_unit(
        actor=member, activity=activity, number=number, **form.chosen()
    )):  # fmt: skip
        messages.success(request, say("scale-up-step-done", name=view.unit.name))
        return redirect("scale_up", slug)
    is_open = activity.state not in ("closed", "archived")
    context = {
        "activity": activity,
        "row": pages.unit_row(view, now(), may_tell=may_tell and is_open),
        "steps": [(step, say(f"scale-up-state-{forms.word(step.state)}")) for step in view.steps],
        "form": form if may_tell and is_open and (form.following or form.errors) else None,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scale_up/unit.html", context, status=status)


def _code_form(
    request: HttpRequest,
    member: Membership,
    activity: Activity,
    region: Region,
    code: Code,
    preview: Preview | None,
) -> forms.CodeForm:
    current = activities.current_grip(activity, region)
    level = current.level if current else 0
    return forms.CodeForm(
        request.POST or None,
        code=code,
        before=queries.known(activity).standing(region),
        grip=level if pages.may_set_grip(member, activity, region) else None,
        people=len(preview.people) if preview else 0,
        seen=preview.fingerprint if preview else "",
    )


def _done(form: forms.Told, act: Callable[[], object]) -> bool:
    """Whether it was done; if not, the form says why, at the field."""
    if not form.is_valid():
        return False
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except (Conflict, Refused) as refused:
        form.refuse(refused)
        return False
    return True


def _region(activity: Activity, code: str) -> Region:
    found = forms.region_in(activity, code)
    if found is None:
        raise NotFound("scale-up-no-region")
    return found


def _code(code: str) -> Code:
    try:
        return queries.definition().code(code)
    except Refused as refused:
        raise NotFound(refused.key) from refused


_AT = "activiteiten/<slug:slug>/opschaling/"
urlpatterns = [
    path(_AT, scale_up, name="scale_up"),
    path(f"{_AT}eenheden/nieuw/", new_unit, name="scale_up_unit_new"),
    path(f"{_AT}eenheden/<int:number>/", unit, name="scale_up_unit"),
    path(f"{_AT}code/<str:region>/<str:code>/", code, name="scale_up_code"),
]
