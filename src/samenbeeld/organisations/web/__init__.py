"""Doors: who the partners are, how they are reached, and who works there."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import actions, queries, rules
from samenbeeld.organisations.models import Organisation
from samenbeeld.organisations.web import contacts, members, reaching, rows
from samenbeeld.organisations.web.choice import Choice
from samenbeeld.organisations.web.duty import DutyForm, duty_rows
from samenbeeld.organisations.web.reading import may_read, place_of, readable
from samenbeeld.security.doors import permissions

UNPROCESSABLE = 422


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """The organisations this person may know of, by name, narrowed by what they look for."""
    permissions(request).require("organisations.read", **place_of(queries.asking(request).organisation))
    known = [one for one in queries.organisations() if may_read(request, one)]
    known.sort(key=lambda one: rules.plain(one.name))
    choice = Choice(request.GET, known)
    told = {
        "rows": rows.organisation_rows(choice.found(), _today()),
        "choice": choice,
        "may_choose": len(known) > 1,
    }
    status = 200 if choice.is_valid() else UNPROCESSABLE
    return render(request, "organisations/index.html", told, status=status)


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation: what it is, how it is reached, where it gives care, who works there."""
    return _page(request, readable(request, slug))


@require_POST
def duty(request: HttpRequest, slug: str) -> HttpResponse:
    """Set who has duty, or withdraw a shift (`withdraw` names it)."""
    found = readable(request, slug)
    permissions(request).require("organisations.set_duty", **place_of(found))
    actor = queries.stamp(queries.asking(request))
    if leaving := request.POST.get("withdraw", ""):
        shift = next((one for one in queries.duty_of(found) if str(one.pk) == leaving), None)
        if shift is None:
            raise NotFound("organisations-duty-not-found")
        actions.withdraw_duty(actor=actor, shift=shift)
        return redirect("organisation", slug=slug)
    form = DutyForm(request.POST, queries.members_of(found))
    if form.is_valid():
        try:
            actions.set_duty(actor=actor, **form.chosen())
            return redirect("organisation", slug=slug)
        except Refused as refused:
            form.refuse(refused)
    return _page(request, found, form)


def _page(request: HttpRequest, found: Organisation, form: DutyForm | None = None) -> HttpResponse:
    today, members = _today(), queries.members_of(found)
    may_set_duty = permissions(request).may("organisations.set_duty", **place_of(found))
    told = {
        "organisation": found,
        "kind": queries.kind_name(found.kind),
        "regions": rows.region_names(found),
        "parent": found.parent if found.parent and may_read(request, found.parent) else None,
        "parts": [part for part in found.parts.all() if may_read(request, part)],
        "contacts": rows.contact_rows(found.contacts.all(), today),
        "people": rows.person_rows(members),
        "duty": duty_rows(queries.duty_of(found), now()),
        "duty_form": form or (DutyForm(None, members) if may_set_duty and members else None),
        "may_keep": permissions(request).may("organisations.manage", **place_of(found)),
        "may_check": permissions(request).may("organisations.check_contacts", **place_of(found)),
    }
    status = UNPROCESSABLE if form else 200
    return render(request, "organisations/page.html", told, status=status)


@require_POST
def contact_checked(request: HttpRequest, slug: str, contact: int) -> HttpResponse:
    """Somebody tried this number or address today and it is right."""
    found = readable(request, slug)
    permissions(request).require("organisations.check_contacts", **place_of(found))
    row = next((one for one in found.contacts.all() if one.pk == contact), None)
    if row is None:
        raise NotFound("organisations-contact-not-found")
    actions.check_contact(actor=queries.stamp(queries.asking(request)), contact=row, on=_today())
    return redirect("organisation", slug=slug)


@require_safe
def reach_ghor(request: HttpRequest) -> HttpResponse:
    """How one reaches the GHOR: one's own region first."""
    asking = queries.asking(request)
    permissions(request).require("organisations.read", **place_of(asking.organisation))
    own = queries.region_codes(asking.organisation)
    found = queries.organisations(kind=reaching.GHOR).prefetch_related("contacts")
    known = [one for one in found if may_read(request, one)]
    known.sort(key=lambda one: not (own & queries.region_codes(one)))
    return render(request, "organisations/reach.html", {"cards": reaching.cards(known, now(), _today())})


@require_POST
def contacts_checked(request: HttpRequest, slug: str) -> HttpResponse:
    """One press: all numbers and addresses of this organisation are right."""
    found = readable(request, slug)
    permissions(request).require("organisations.check_contacts", **place_of(found))
    try:
        count = actions.check_contacts(
            actor=queries.stamp(queries.asking(request)), organisation=found, on=_today()
        )
        messages.success(request, say("organisations-all-checked", count=count))
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    return redirect("organisation", slug=slug)


def _today() -> date:
    return times.local(now()).date()


urlpatterns = [
    path("organisaties/", organisations, name="organisations"),
    path("organisaties/ghor-bereiken/", reach_ghor, name="reach_ghor"),
    path("organisaties/<slug:slug>/", organisation, name="organisation"),
    path("organisaties/<slug:slug>/dienst/", duty, name="organisation_duty"),
    path("organisaties/<slug:slug>/contact/<int:contact>/", contact_checked, name="contact_checked"),
    path("organisaties/<slug:slug>/contacten-kloppen/", contacts_checked, name="contacts_checked"),
    *contacts.urlpatterns,
    *members.urlpatterns,
]
