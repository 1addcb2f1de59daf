"""Doors: who the partners are, how they are reached, and who works there."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation
from samenbeeld.security.doors import permissions


@dataclass(frozen=True)
class OrganisationRow:
    """One organisation in the list, with the first way to reach it."""

    organisation: Organisation
    kind: str
    regions: str
    contact: ContactPoint | None


@dataclass(frozen=True)
class PersonRow:
    """Somebody who works there, in the words of the reader."""

    membership: Membership
    functions: str


class Choice(forms.Form):
    """Which organisations to show. Everything may stay open."""

    q = forms.CharField(required=False, max_length=60)
    region = forms.ChoiceField(required=False)
    kind = forms.ChoiceField(required=False)

    def __init__(self, data: Any, shown: list[Organisation]) -> None:
        super().__init__(data)
        for name, bound in self.fields.items():
            bound.label = say(f"organisations-{name}")
        regions = {region.code: region.name for one in shown for region in one.regions.all()}
        kinds = {one.kind: queries.kind_name(one.kind) for one in shown}
        self._offer("region", regions)
        self._offer("kind", kinds)

    def _offer(self, name: str, options: dict[str, str]) -> None:
        bound = self.fields[name]
        assert isinstance(bound, forms.ChoiceField)
        by_name = sorted(options.items(), key=lambda option: option[1])
        bound.choices = [("", say(f"organisations-every-{name}")), *by_name]


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """The organisations this person may know of, by name, narrowed by what they look for."""
    permissions(request).require("organisations.read", **_place_of(queries.asking(request).organisation))
    known = [one for one in queries.organisations() if _may_read(request, one)]
    choice = Choice(request.GET, known)
    wanted = choice.cleaned_data if choice.is_valid() else {}
    found = [one for one in known if _fits(one, wanted)]
    contacts = queries.first_contacts(found)
    rows = [
        OrganisationRow(one, queries.kind_name(one.kind), _regions(one), contacts.get(one.pk))
        for one in found
    ]
    told = {"rows": rows, "choice": choice, "known": len(known)}
    return render(request, "organisations/index.html", told)


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation: what it is, how it is reached, where it gives care, who works there."""
    found = _readable(request, slug)
    people = [
        PersonRow(member, ", ".join(queries.function_name(code) for code in member.functions))
        for member in queries.members_of(found)
    ]
    told = {
        "organisation": found,
        "kind": queries.kind_name(found.kind),
        "regions": _regions(found),
        "people": people,
        "may_manage": permissions(request).may("organisations.manage", **_place_of(found)),
    }
    return render(request, "organisations/page.html", told)


@require_POST
def contact_checked(request: HttpRequest, slug: str, contact: int) -> HttpResponse:
    """Somebody tried this number or address today and it is right."""
    found = _readable(request, slug)
    permissions(request).require("organisations.manage", **_place_of(found))
    row = next((one for one in found.contacts.all() if one.pk == contact), None)
    if row is None:
        raise NotFound("organisations-contact-not-found")
    member = queries.asking(request)
    actions.check_contact(actor=queries.stamp(member), contact=row, on=times.local(now()).date())
    return redirect("organisation", slug=slug)


def _readable(request: HttpRequest, slug: str) -> Organisation:
    """The organisation. For whoever may not know of it, it does not exist."""
    queries.asking(request)
    found = queries.page_of(slug)
    if not _may_read(request, found):
        raise NotFound("organisations-not-found")
    return found


def _may_read(request: HttpRequest, organisation: Organisation) -> bool:
    return permissions(request).may("organisations.read", **_place_of(organisation))


def _place_of(organisation: Organisation) -> Any:
    return {"owner": organisation.slug, "regions": queries.region_codes(organisation)}


def _fits(organisation: Organisation, wanted: dict[str, str]) -> bool:
    text, region, kind = wanted.get("q", ""), wanted.get("region", ""), wanted.get("kind", "")
    return (
        text.casefold() in organisation.name.casefold()
        and (not region or region in queries.region_codes(organisation))
        and (not kind or kind == organisation.kind)
    )


def _regions(organisation: Organisation) -> str:
    return ", ".join(region.name for region in organisation.regions.all())


urlpatterns = [
    path("organisaties/", organisations, name="organisations"),
    path("organisaties/<slug:slug>/", organisation, name="organisation"),
    path("organisaties/<slug:slug>/contact/<int:contact>/", contact_checked, name="contact_checked"),
]
