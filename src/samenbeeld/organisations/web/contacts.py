"""Doors for whose numbers they are: add a way to reach the organisation, mend one, take one away."""

from datetime import date, time
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.look import times
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import actions, queries, rules
from samenbeeld.organisations.models import ContactPoint, Organisation
from samenbeeld.organisations.rules import Way
from samenbeeld.organisations.web.reading import place_of, readable
from samenbeeld.security.doors import permissions

UNPROCESSABLE = 422


def _clock() -> forms.TimeField:
    return forms.TimeField(required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M"))


class ContactForm(RefusableForm):
    """A number or address, in which function and when somebody answers, and whether it was tried today."""

    kind = forms.ChoiceField()
    value = forms.CharField(max_length=rules.LONGEST_VALUE)
    purpose = forms.CharField(required=False, max_length=rules.LONGEST_PURPOSE)
    function = forms.ChoiceField(required=False)
    days = forms.ChoiceField(required=False)
    opens = _clock()
    closes = _clock()
    hours = forms.CharField(required=False, max_length=rules.LONGEST_HOURS)
    priority = forms.IntegerField(min_value=1, max_value=rules.LAST_PLACE)
    tried = forms.BooleanField(required=False)

    def __init__(self, data: Any, contact: ContactPoint | None = None) -> None:
        super().__init__(data, initial=_initial(contact))
        self._before = contact
        for name, bound in self.fields.items():
            bound.label = say(f"organisations-contact-field-{name}")
        for name, choices in (
            ("kind", [(code, say(f"organisations-contact-{code}")) for code in ContactPoint.Kind.values]),
            ("function", [("", say("organisations-contact-every-function")), *_functions()]),
            ("days", [("", say("organisations-days-unknown")), *_days()]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices
            field.error_messages["invalid_choice"] = say("organisations-contact-choose")
        for name in ("opens", "closes"):
            self.fields[name].error_messages["invalid"] = say("organisations-contact-no-time")
        for code in ("required", "invalid", "min_value", "max_value"):
            words = say("organisations-contact-no-place", last=rules.LAST_PLACE)
            self.fields["priority"].error_messages[code] = words
        self.fields["value"].error_messages["required"] = say("organisations-value-missing")
        self.fields["purpose"].help_text = say("organisations-contact-purpose-hint")
        self.fields["closes"].help_text = say("organisations-contact-closes-hint")
        self.fields["priority"].help_text = say("organisations-contact-priority-hint")

    def way(self) -> Way:
        """What was filled in. A sentence of `locale/` that was shown and left alone stays its name."""
        told = {name: self.cleaned_data[name] for name in ("kind", "function", "days", "opens", "closes")}
        words = {name: self.cleaned_data[name].strip() for name in ("value", "purpose", "hours")}
        if self._before is not None:
            for name in ("purpose", "hours"):
                kept = getattr(self._before, name)
                if kept and words[name] == say(kept):
                    words[name] = kept
        return Way(priority=self.cleaned_data["priority"], **told, **words)

    def tried_on(self) -> date | None:
        """Today, when somebody says so."""
        return times.local(now()).date() if self.cleaned_data["tried"] else None


@require_http_methods(["GET", "HEAD", "POST"])
def contact_add(request: HttpRequest, slug: str) -> HttpResponse:
    """A number or address that did not stand there yet."""
    found = _kept(request, slug)
    form = ContactForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actor, told = queries.stamp(queries.asking(request)), vars(form.way())
        try:
            actions.add_contact(actor=actor, organisation=found, checked_on=form.tried_on(), **told)
        except Refused as refused:
            form.refuse(refused)
        else:
            messages.success(request, say("organisations-contact-added"))
            return redirect("organisation", slug)
    return _page(request, found, form)


@require_http_methods(["GET", "HEAD", "POST"])
def contact_change(request: HttpRequest, slug: str, contact: int) -> HttpResponse:
    """What stood there was wrong. Who comes second keeps what was typed and hears that it changed."""
    found = _kept(request, slug)
    one = queries.contact(found, contact)
    if one is None or (one.withdrawn_at and request.method != "POST"):
        raise NotFound("organisations-contact-not-found")
    form = ContactForm(request.POST if request.method == "POST" else None, one)
    if form.is_bound and form.is_valid():
        actor = queries.stamp(queries.asking(request))
        try:
            actions.change_contact(actor=actor, contact=one, way=form.way(), checked_on=form.tried_on())
        except Refused as refused:
            form.refuse(refused)
        else:
            messages.success(request, say("organisations-contact-changed"))
            return redirect("organisation", slug)
    return _page(request, found, form, one)


@require_POST
def contact_withdraw(request: HttpRequest, slug: str, contact: int) -> HttpResponse:
    """One no longer reaches them in this way."""
    found = _kept(request, slug)
    one = queries.contact(found, contact)
    if one is None:
        raise NotFound("organisations-contact-not-found")
    try:
        actions.withdraw_contact(actor=queries.stamp(queries.asking(request)), contact=one)
        messages.success(request, say("organisations-contact-withdrawn"))
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    return redirect("organisation", slug)


def _page(
    request: HttpRequest, found: Organisation, form: ContactForm, one: ContactPoint | None = None
) -> HttpResponse:
    context = {"organisation": found, "form": form, "contact": one}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "organisations/contact_form.html", context, status=status)


def _kept(request: HttpRequest, slug: str) -> Organisation:
    """The organisation, for who says whether its numbers are right."""
    found = readable(request, slug)
    permissions(request).require("organisations.check_contacts", **place_of(found))
    return found


def _initial(contact: ContactPoint | None) -> dict[str, str | int | time | None]:
    if contact is None:
        return {"priority": 1}
    names = ("kind", "value", "function", "days", "opens", "closes", "priority")
    told = {name: getattr(contact, name) for name in names}
    return told | {name: _said(getattr(contact, name)) for name in ("purpose", "hours")}


def _said(words: str) -> str:
    return say(words) if words else ""


def _functions() -> list[tuple[str, str]]:
    return [(code, queries.function_name(code)) for code in queries.functions()]


def _days() -> list[tuple[str, str]]:
    return [(code, say(f"organisations-days-{code}")) for code in rules.DAYS]


_OF = "organisaties/<slug:slug>/contact/"

urlpatterns = [
    path(f"{_OF}erbij/", contact_add, name="contact_add"),
    path(f"{_OF}<int:contact>/wijzigen/", contact_change, name="contact_change"),
    path(f"{_OF}<int:contact>/weg/", contact_withdraw, name="contact_withdraw"),
]
