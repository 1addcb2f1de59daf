"""Doors of what one takes along: the page, the pack, the booklet, and the page without a network."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.escalation.queries import said
from samenbeeld.exports.attachment import as_attachment
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.preparedness import actions
from samenbeeld.preparedness.actions import DEVICE
from samenbeeld.preparedness.queries.pack import pack, pack_policy, roles
from samenbeeld.preparedness.web import booklet, packing, pages

UNPROCESSABLE = 422
_LONGEST_PURPOSE = 200


class BookletForm(RefusableForm):
    """For which function and theme, and what for."""

    role = forms.ChoiceField(required=False)
    theme = forms.ChoiceField(required=False)
    purpose = forms.CharField(max_length=_LONGEST_PURPOSE)

    def __init__(self, data: Any = None, *, member: Membership) -> None:
        super().__init__(data, auto_id="booklet_%s")
        themes = [(code, said(name)) for code, name in plans.definition().themes.items()]
        for name, choices in (
            ("role", _roles(member)),
            ("theme", [("", say("preparedness-pack-all-themes")), *themes]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices
            field.error_messages["invalid_choice"] = say("preparedness-pack-choose")
        self.fields["role"].label = say("preparedness-pack-function")
        self.fields["role"].initial = _roles(member)[0][0]
        self.fields["theme"].label = say("plans-filter-thema")
        self.fields["purpose"].label = say("preparedness-pack-purpose")
        self.fields["purpose"].error_messages["required"] = say("preparedness-purpose-missing")


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Pack for this device, open what was packed, or take a booklet."""
    return _page(request, _member(request))


@require_POST
def take(request: HttpRequest) -> JsonResponse:
    """What goes along on the device, for `functie`. The browser closes it before it keeps it."""
    member = _member(request)
    role = request.POST.get("functie", "")
    taken = pack(member, role)
    actions.take_pack(actor=member, taken=taken, form=DEVICE, purpose=say("preparedness-pack-for-device"))
    answer = JsonResponse(packing.told(taken))
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def paper(request: HttpRequest) -> HttpResponse:
    """The same on paper, with contents and page numbers."""
    member = _member(request)
    form = BookletForm(request.POST, member=member)
    if form.is_valid():
        given = form.cleaned_data
        try:
            made, name = booklet.made(member, given["role"], given["theme"], given["purpose"])
            return as_attachment(HttpResponse(made, content_type="application/pdf"), name)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    return _page(request, member, form)


@require_safe
def away(request: HttpRequest) -> HttpResponse:
    """What opens without a network. It holds nothing about anybody: all of that lies closed on the device."""
    return render(request, "preparedness/away.html", {"pack": pack_policy()})


def _page(request: HttpRequest, member: Membership, form: BookletForm | None = None) -> HttpResponse:
    context = {
        "pack": pack_policy(),
        "roles": _roles(member),
        "form": form or BookletForm(member=member),
    }
    status = UNPROCESSABLE if form is not None and form.errors else 200
    return render(request, "preparedness/pack.html", context, status=status)


def _roles(member: Membership) -> list[tuple[str, str]]:
    own = [(code, pages.role_name(code)) for code in roles(member)]
    return [*own, ("", pages.role_name(""))]


def _member(request: HttpRequest) -> Membership:
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    return member


_PACK = "plannen/meenemen/"

urlpatterns = [
    path(_PACK, page, name="pack"),
    path(f"{_PACK}pakket/", take, name="pack_take"),
    path(f"{_PACK}boekje/", paper, name="pack_booklet"),
    path("zonder-verbinding/meenemen/", away, name="pack_away"),
]
