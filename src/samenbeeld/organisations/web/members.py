"""Doors for who keeps the members of an organisation: who works there, in which functions, until when."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.accounts import queries as accounts
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.web import rows
from samenbeeld.organisations.web.member_forms import AddForm, ChangeForm
from samenbeeld.organisations.web.reading import place_of, readable
from samenbeeld.security.doors import permissions

UNPROCESSABLE = 422


@require_safe
def organisation_members(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody who works there now or will, with the way to change that."""
    found = _kept(request, slug)
    told = {
        "organisation": found,
        "people": rows.kept_rows(queries.members_to_keep(found), now()),
    }
    return render(request, "organisations/members.html", told)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def member_add(request: HttpRequest, slug: str) -> HttpResponse:
    """Register somebody new, who gets a password once on this page; or take in who can log in already."""
    found, actor = _kept(request, slug), queries.asking(request)
    form = AddForm(request.POST if request.method == "POST" else None, actor)
    if form.is_bound and form.is_valid():
        known = accounts.by_login(form.cleaned_data["login"])
        try:
            if known is None:
                member, password = actions.register_member(
                    actor=actor,
                    organisation=found,
                    login=form.cleaned_data["login"],
                    name=form.cleaned_data["name"],
                    **form.work(),
                )
                told = {"organisation": found, "account": member.account, "password": password}
                return render(request, "organisations/member_added.html", told)
            if form.cleaned_data["sure"]:
                actions.take_in_member(actor=actor, account=known, organisation=found, **form.work())
                messages.success(request, say("organisations-member-added", name=known.name))
                return redirect("organisation_members", slug)
            [who] = queries.introductions([known])
            form.ask_whether(who)
        except Refused as refused:
            form.refuse(refused)
    told = {"organisation": found, "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "organisations/member_add.html", told, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def member(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """One person's functions and end there; changed at once."""
    found, actor = _kept(request, slug), queries.asking(request)
    one = _member(found, pk)
    form = ChangeForm(request.POST if request.method == "POST" else None, actor, one)
    if form.is_bound and form.is_valid():
        try:
            actions.change_member(actor=actor, membership=one, **form.work())
        except Refused as refused:
            form.refuse(refused)
        else:
            return _back(request, slug, one, "organisations-member-changed")
    return _page(request, found, one, form)


@require_POST
def member_end(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """This person works there no longer, from now."""
    found, actor = _kept(request, slug), queries.asking(request)
    one = _member(found, pk)
    try:
        actions.end_member(actor=actor, membership=one)
    except Refused as refused:
        return _page(request, found, one, ChangeForm(None, actor, one), refused)
    return _back(request, slug, one, "organisations-member-ended")


def _back(request: HttpRequest, slug: str, one: Membership, key: str) -> HttpResponse:
    messages.success(request, say(key, name=one.account.name))
    if one.account_id == queries.asking(request).account_id:
        return redirect("now")  # the list may be theirs no more
    return redirect("organisation_members", slug)


def _page(
    request: HttpRequest,
    found: Organisation,
    one: Membership,
    form: ChangeForm,
    refused: Refused | None = None,
) -> HttpResponse:
    told = {
        "organisation": found,
        "person": one,
        "form": form,
        "begins": one.valid_from if one.valid_from > now() else None,
        "fixed": ", ".join(map(queries.function_name, form.fixed)),
        "is_own": one.account_id == queries.asking(request).account_id,
        "refused": say(refused.key, **refused.values) if refused else "",
    }
    status = UNPROCESSABLE if form.errors or refused else 200
    return render(request, "organisations/member.html", told, status=status)


def _kept(request: HttpRequest, slug: str) -> Organisation:
    """The organisation, for who keeps its members."""
    found = readable(request, slug)
    permissions(request).require("organisations.manage", **place_of(found))
    return found


def _member(found: Organisation, pk: UUID) -> Membership:
    for one in queries.members_to_keep(found):
        if one.pk == pk:
            return one
    raise NotFound("organisations-membership-not-found")


urlpatterns = [
    path("organisaties/<slug:slug>/mensen/", organisation_members, name="organisation_members"),
    path("organisaties/<slug:slug>/mensen/erbij/", member_add, name="member_add"),
    path("organisaties/<slug:slug>/mensen/<uuid:pk>/", member, name="member"),
    path("organisaties/<slug:slug>/mensen/<uuid:pk>/einde/", member_end, name="member_end"),
]
