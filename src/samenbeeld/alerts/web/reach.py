"""Doors: how I am reached, and on which devices."""

import json
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.alerts import actions, channels, queries
from samenbeeld.alerts.channels import vapid
from samenbeeld.alerts.models import Reach
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422
_LONGEST_SUBSCRIPTION = 4_000


class ReachForm(forms.Form):
    """A number, an address, and the hours in which a test call waits."""

    phone = forms.CharField(
        required=False, max_length=20, widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})
    )
    email = forms.CharField(
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"type": "email", "autocomplete": "email"}),
    )
    quiet_from = forms.TimeField(
        required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    quiet_until = forms.TimeField(
        required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def __init__(self, data: Any, reach: Reach) -> None:
        super().__init__(
            data,
            initial={
                "phone": reach.phone,
                "email": reach.email,
                "quiet_from": reach.quiet_from,
                "quiet_until": reach.quiet_until,
            },
        )
        for name, bound in self.fields.items():
            bound.label = say(f"alerts-reach-{name.replace('_', '-')}")
            bound.error_messages["invalid"] = say("alerts-no-time")
            bound.error_messages["max_length"] = say("alerts-phone-wrong")
        self.fields["quiet_until"].help_text = say("alerts-reach-quiet-hint")

    def refuse(self, refused: Refused) -> None:
        """Put a refusal at its field, in words; what was typed stays."""
        self.add_error(refused.field if refused.field in self.fields else None, say(refused.key))


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """How I am reached: number, address and devices."""
    member = organisations.asking(request)
    form = ReachForm(request.POST if request.method == "POST" else None, queries.reach_of(member))
    if form.is_bound and form.is_valid():
        try:
            actions.change_reach(actor=member, **form.cleaned_data)
            messages.success(request, say("alerts-reach-kept"))
            return redirect("alarm_reach")
        except Refused as refused:
            form.refuse(refused)
    return _shown(request, member, form)


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """This browser shows alarms from now on. What it sends is the subscription that its push service gave."""
    member = organisations.asking(request)
    try:
        asked = json.loads(request.body[:_LONGEST_SUBSCRIPTION])
        keys = asked["keys"]
        given = {
            "endpoint": str(asked["endpoint"]),
            "public_key": str(keys["p256dh"]),
            "secret": str(keys["auth"]),
            "name": str(asked.get("name", "")) or say("alerts-device-unnamed"),
        }
    except (ValueError, KeyError, TypeError) as wrong:
        raise Refused("alerts-device-wrong", field="endpoint") from wrong
    actions.add_device(actor=member, **given)
    return JsonResponse({"message": say("alerts-device-added")})


@require_POST
def remove(request: HttpRequest) -> HttpResponse:
    """That browser shows alarms no longer."""
    actions.remove_device(actor=organisations.asking(request), device=request.POST.get("device", ""))
    messages.success(request, say("alerts-device-removed"))
    return redirect("alarm_reach")


def _shown(request: HttpRequest, member: Membership, form: ReachForm) -> HttpResponse:
    told = {
        "form": form,
        "devices": queries.devices_of(member.account_id),
        "push_key": vapid.public_key(),
        "off": [say(f"alerts-channel-{name}") for name in channels.that_are_off()],
    }
    return render(request, "alerts/reach.html", told, status=UNPROCESSABLE if form.errors else 200)
