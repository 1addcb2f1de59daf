"""Doors for the own program of an institution: keys, and a Bundle of FHIR R4 that it sends."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.world import REAL, scope
from samenbeeld.feeds.actions import keys as actions
from samenbeeld.feeds.actions.keys import LONGEST_DAYS
from samenbeeld.feeds.fhir.reading import read
from samenbeeld.feeds.fhir.writing import Resource, outcome, told
from samenbeeld.feeds.queries.keys import health_of, key_with
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.security.rate_limit import Limit, TooManyTries, count

_FHIR = "application/fhir+json; charset=utf-8"
# Every half minute is more than anybody can look at.
_OFTEN = Limit("fhir-bundle", 120, timedelta(hours=1))
UNPROCESSABLE = 422


class KeyForm(RefusableForm):
    """What the key is for, and how long it holds."""

    name = forms.CharField(max_length=80)
    days = forms.IntegerField(initial=90)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="fk_%s")
        for name, field in self.fields.items():
            field.label = say(f"feeds-key-field-{name}")
            wrong = (
                say("feeds-key-days", most=LONGEST_DAYS)
                if name == "days"
                else say("feeds-key-name-missing", most=80)
            )
            for code in ("required", "invalid", "max_length"):
                field.error_messages[code] = wrong


@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest) -> HttpResponse:
    """The keys of the own institution. POST makes one; its secret is on this page once."""
    member = organisations.asking(request)
    access.require(member, "capacity.report", scope(member.organisation, REAL))
    form, made = KeyForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_machine_key(actor=member, **form.cleaned_data)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = {
        "institution": member.organisation,
        "keys": health_of(member.organisation),
        "form": form if made is None else KeyForm(),
        "made": made[0] if made else None,
        "secret": made[1] if made else "",
        "address": request.build_absolute_uri(reverse("fhir_bundle")),
    }
    answer = render(request, "feeds/keys.html", context, status=UNPROCESSABLE if form.errors else 200)
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """That key tells nothing from now on."""
    actions.withdraw_machine_key(actor=organisations.asking(request), key_id=str(pk))
    messages.success(request, say("feeds-key-withdrawn"))
    return redirect("machine_keys")


# A program has no session that another page could borrow: its key stands in a header.
@csrf_exempt
@require_POST
def bundle(request: HttpRequest) -> HttpResponse:
    """A Bundle with measure reports, by the key of one institution. What cannot be taken is said."""
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    key = key_with(secret.strip()) if kind.lower() == "bearer" else None
    if key is None:
        answer = _json(outcome(say("feeds-key-needed"), "login"), 401)
        answer["WWW-Authenticate"] = "Bearer"
        return answer
    try:
        count(_OFTEN, str(key.pk))
        said = read(request.body, catalogue().metrics.values())
        taken = actions.tell_with_key(key, said.counts)
    except TooManyTries as refused:
        return _json(outcome(say(refused.key, **refused.values), "throttled"), 429)
    except Unreadable as wrong:
        return _json(outcome(say(wrong.reason.key, **wrong.reason.values), "invalid"), UNPROCESSABLE)
    except Refused as refused:
        return _json(outcome(say(refused.key, **refused.values), "business-rule"), UNPROCESSABLE)
    words = [say(each.key, **each.values) for each in (*said.refused, *taken.refused)]
    return _json(told(say("feeds-bundle-taken", count=taken.changed), words))


def _json(resource: Resource, status: int = 200) -> HttpResponse:
    return JsonResponse(resource, content_type=_FHIR, status=status)
