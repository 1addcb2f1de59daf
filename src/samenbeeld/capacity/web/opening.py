"""Doors through which figures are opened to others, and closed again."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import actions as access_actions
from samenbeeld.access import queries as access
from samenbeeld.access.models import Release
from samenbeeld.activities import queries as activities
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.capacity import actions
from samenbeeld.capacity.actions.releasing import RELEASE
from samenbeeld.capacity.models import CapacityRelease
from samenbeeld.capacity.queries.institutions import institution as institution_with
from samenbeeld.capacity.queries.releases import sentence
from samenbeeld.capacity.queries.seen import participants, releases_of
from samenbeeld.capacity.queries.world import INSTITUTION, owner_scope
from samenbeeld.capacity.web import forms
from samenbeeld.capacity.web.where import Where, where
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation, Region

UNPROCESSABLE = 422
_SHARE = "access.release"


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, owner: str, slug: str | None = None) -> HttpResponse:
    """An institution opens its own figures, after a look at who will see them."""
    here, found = where(request, slug), institution_with(owner)
    access.require(here.member, _SHARE, owner_scope(found, here.world))
    regions: list[Region] = list(found.regions.all())
    others = _others(here, found)
    form = forms.ReleaseForm(request.POST or None, regions=regions, others=others)
    looked = ""
    if request.method == "POST" and form.is_valid():
        slugs, codes = form.chosen()
        named = [each for each in others if each.slug in slugs]
        wide = [each for each in regions if each.code in codes]
        if "vrijgeven" not in request.POST:
            looked = _own_sentence(found, [*(each.name for each in named), *(each.name for each in wide)])
        elif _done(
            form,
            lambda: access_actions.release(
                actor=here.member,
                object_kind=INSTITUTION,
                object_id=here.world.key(found),
                scope=owner_scope(found, here.world),
                to_organisations=named,
                to_regions=wide,
                reason=form.cleaned_data["reason"],
                object_label=found.name,
            ),
        ):
            messages.success(request, say("capacity-was-released"))
            return redirect(here.url("release", found.slug))
    rows = [(each, here.url("withdraw", found.slug, str(each.pk))) for each in _open_now(here, found)]
    context = {
        **_around(here),
        "institution": found,
        "institution_url": here.url("institution", found.slug),
        "form": form,
        "looked": looked,
        "rows": rows,
    }
    return render(request, "capacity/release.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_POST
def withdraw(request: HttpRequest, owner: str, pk: UUID, slug: str | None = None) -> HttpResponse:
    """An institution closes what it opened."""
    here, found = where(request, slug), institution_with(owner)
    access.require(here.member, _SHARE, owner_scope(found, here.world))
    held = next((each for each in _open_now(here, found) if each.pk == pk), None)
    if held is None:
        raise NotFound("capacity-nothing-released")
    access_actions.withdraw_release(
        actor=here.member,
        release=held,
        scope=owner_scope(found, here.world),
        reason=say("capacity-release-withdraw"),
        object_label=found.name,
    )
    messages.success(request, say("capacity-was-withdrawn"))
    return redirect(here.url("release", found.slug))


@require_http_methods(["GET", "HEAD", "POST"])
def release_all(request: HttpRequest, slug: str) -> HttpResponse:
    """In a crisis the head of information opens all institutions at once, after a look at who sees what."""
    here = where(request, slug)
    activity = here.world.activity
    assert activity is not None
    access.require(here.member, RELEASE, activities.scope(activity))
    others = participants(activity)
    form = forms.ReleaseAllForm(request.POST or None, others=others)
    looked = ""
    if request.method == "POST" and form.is_valid():
        named = form.cleaned_data["audience"]
        if "vrijgeven" not in request.POST:
            looked = sentence(activity, [each for each in others if each.slug in named])
        elif _done(
            form,
            lambda: actions.release_all(
                actor=here.member,
                activity=activity,
                audience=named,
                agreement=form.cleaned_data["agreement"],
                reason=form.cleaned_data["reason"],
            ),
        ):
            messages.success(request, say("capacity-was-released"))
            return redirect("activity_capacity_open", activity.slug)
    context = {
        **_around(here),
        "form": form,
        "looked": looked,
        "is_open": activity.state in SCALED_UP,
        "held": [_held(each) for each in releases_of(activity)],
        "withdraw_form": forms.WithdrawForm(),
    }
    return render(request, "capacity/open.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_POST
def withdraw_all(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Close it again, with a reason."""
    here = where(request, slug)
    activity = here.world.activity
    assert activity is not None
    access.require(here.member, RELEASE, activities.scope(activity))
    held = next((each for each in releases_of(activity) if each.pk == pk), None)
    if held is None:
        raise NotFound("capacity-nothing-released")
    try:
        actions.withdraw_release_of_all(
            actor=here.member, release=held, reason=request.POST.get("reason", "")
        )
    except NotAllowed:
        raise
    except Refused as refused:
        messages.error(request, say(refused.key, **refused.values))
    else:
        messages.success(request, say("capacity-was-withdrawn"))
    return redirect("activity_capacity_open", activity.slug)


def _done(form: RefusableForm, act: Callable[[], object]) -> bool:
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except (Conflict, Refused) as refused:
        form.refuse(refused)
        return False
    return True


def _around(here: Where) -> dict[str, object]:
    return {"activity": here.world.activity, "capacity_url": here.url()}


def _others(here: Where, found: Organisation) -> list[Organisation]:
    """To whom an institution can open its figures: who takes part, else everybody in its regions."""
    if here.world.activity is not None:
        there = participants(here.world.activity)
    else:
        codes = organisations.region_codes(found)
        there = [each for code in sorted(codes) for each in organisations.organisations(region=code)]
    unique = {each.pk: each for each in there if each.pk != found.pk}
    return sorted(unique.values(), key=lambda each: each.name)


def _open_now(here: Where, found: Organisation) -> list[Release]:
    return list(access.releases_of(INSTITUTION, here.world.key(found)))


def _own_sentence(found: Organisation, names: list[str]) -> str:
    if not names:
        return say("capacity-release-sentence-nobody")
    return say("capacity-release-sentence-own", name=found.name, readers=", ".join(names))


def _held(made: CapacityRelease) -> dict[str, object]:
    names = organisations.names_of(made.audience)
    return {
        "made": made,
        "names": ", ".join(sorted(names.values())),
        "end": getattr(made, "end", None),
        "url_pk": made.pk,
    }
