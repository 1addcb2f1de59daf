"""Doors of the mails: asking for them, stopping them, and stopping them with the link in one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.editions import actions
from samenbeeld.editions.queries import mailing
from samenbeeld.editions.web.forms import SubscriptionForm
from samenbeeld.editions.web.strangers import counted, to_a_stranger
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations

UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
def subscription(request: HttpRequest) -> HttpResponse:
    """What I am mailed about. POST asks for it, in the place of what was asked before."""
    member = organisations.asking(request)
    require(member, "editions.subscribe", NODE_SCOPE)
    current, address = mailing.subscription_of(member.account), mailing.address_of(member)
    form = SubscriptionForm(
        request.POST if request.method == "POST" else None,
        every=organisations.regions(),
        now=current,
        own=sorted(organisations.region_codes(member.organisation)),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.subscribe(
                actor=member, regions=form.cleaned_data["regions"], themes=form.cleaned_data["themes"]
            )
            messages.success(request, say("editions-was-subscribed", address=address))
            return redirect("editions")
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    context = {"form": form, "current": current, "address": address, "is_mail_on": mailing.is_on()}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "editions/subscription.html", context, status=status)


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """No more mail, with one press."""
    member = organisations.asking(request)
    require(member, "editions.subscribe", NODE_SCOPE)
    try:
        actions.unsubscribe(actor=member)
        messages.success(request, say("editions-was-unsubscribed"))
    except Conflict as conflict:
        messages.warning(request, say(conflict.key))
    return redirect("editions")


# The token is the permission: a mail program that stops a list for its owner has no page of ours (RFC 8058).
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """The link in a mail: looking at it changes nothing, only a press on the button does."""
    try:
        account = mailing.account_of(token)
    except NotFound as unknown:
        counted(request)
        return to_a_stranger(request, "editions/calm.html", {"key": unknown.key}, status=404)
    is_on = mailing.subscription_of(account) is not None
    if request.method == "POST" and is_on:
        try:
            actions.unsubscribe_by_link(actor=account)
        except Conflict:
            is_on = False  # somebody pressed twice
        else:
            return to_a_stranger(request, "editions/calm.html", {"key": "editions-unsubscribe-done"})
    if not is_on:
        return to_a_stranger(request, "editions/calm.html", {"key": "editions-unsubscribe-already"})
    return to_a_stranger(request, "editions/unsubscribe.html", {})
