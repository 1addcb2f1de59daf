"""Doors of who is alarmed: the page of an alarm, the link in a message, the bar, how to reach me."""

from datetime import timedelta

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.alerts import actions, queries, sending
from samenbeeld.alerts.messages import RECEIPTS
from samenbeeld.alerts.models import Delivery, Recipient
from samenbeeld.alerts.queries import links, mine
from samenbeeld.alerts.queries.page import told_to
from samenbeeld.alerts.rules.links import FOR_ANOTHER, OPEN, USED
from samenbeeld.alerts.web import pages, reach
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.mode import in_mode
from samenbeeld.organisations import queries as organisations
from samenbeeld.security import rate_limit
from samenbeeld.security.rate_limit import Limit

UNPROCESSABLE, CONFLICT = 422, 409
# Guessing a link is hopeless; this only keeps a machine from trying all night.
GUESSES = Limit("alarm-link", tries=30, window=timedelta(minutes=5))


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """My alarms: what still asks for an answer, and what was."""
    member = organisations.asking(request)
    return render(request, "alerts/index.html", pages.my_alarms(member))


@never_cache
@require_safe
def alarm(request: HttpRequest, pk: str) -> HttpResponse:
    """One alarm, for who is in it. For anybody else it does not exist."""
    member = organisations.asking(request)
    recipient = queries.recipient_of(queries.alarm_with(pk), member)
    sending.note_opening(recipient)
    return _page(request, recipient, pages.own_address(recipient))


@never_cache
@require_POST
def answer(request: HttpRequest, pk: str) -> HttpResponse:
    """My answer."""
    member = organisations.asking(request)
    recipient = queries.recipient_of(queries.alarm_with(pk), member)
    try:
        actions.answer(actor=member, alarm=recipient.alarm, answer=request.POST.get("answer", ""))
    except Conflict as conflict:
        return _page(request, recipient, pages.own_address(recipient), conflict, CONFLICT)
    except Refused as refused:
        return _page(request, recipient, pages.own_address(recipient), refused, UNPROCESSABLE)
    return redirect("alarm", recipient.alarm_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The link of a message: looking changes nothing, only a press on a button does."""
    try:
        found = links.by_token(token)
    except NotFound as unknown:
        rate_limit.count(GUESSES, request.META.get("REMOTE_ADDR", ""))
        return pages.calm(request, unknown.key, status=404)
    recipient = found.recipient
    in_mode(request, Mode(recipient.alarm.mode))
    state = links.state_of(found, recipient.alarm, is_somebody_else=_is_another(request, recipient))
    if state == FOR_ANOTHER:
        return pages.calm(request, "alerts-link-for-another", status=403)
    if recipient.alarm.tlp == Tlp.RED.value:
        return pages.calm(request, "alerts-link-red", recipient, status=200)
    if state != OPEN:
        # The answer itself may be told to who holds the link; the alarm may not be read with it any more.
        status = 200 if state == USED and request.method != "POST" else CONFLICT
        return pages.calm(request, f"alerts-link-{state}", recipient, used_at=found.used_at, status=status)
    if request.method != "POST":
        return _page(request, recipient, request.path, by_link=True, token=token.partition("/")[0])
    try:
        actions.answer_by_link(actor=recipient.membership, link=found, answer=request.POST.get("answer", ""))
    except Conflict as conflict:
        return pages.calm(request, conflict.key, recipient, used_at=found.used_at, status=CONFLICT)
    except Refused as refused:
        return _page(request, recipient, request.path, refused, UNPROCESSABLE, by_link=True)
    return _page(request, recipient, "", by_link=True)


@never_cache
@require_POST
def link_opened(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link stands on a screen. A scanner that only fetches the link does not get here."""
    try:
        found = links.by_token(token)
    except NotFound:
        rate_limit.count(GUESSES, request.META.get("REMOTE_ADDR", ""))
        raise
    alarm = found.recipient.alarm
    state = links.state_of(found, alarm, is_somebody_else=_is_another(request, found.recipient))
    if state == OPEN and alarm.tlp != Tlp.RED.value:
        sending.note_opening(found.recipient, channel="")
    return HttpResponse(status=204)


@never_cache
@require_safe
def bar(request: HttpRequest) -> HttpResponse:
    """The line under the stripe and the bell, asked for by every open page; so we know it was on a screen.

    `na` tells which alarms stand there already. Those are not given again: a screen reader would say them
    each time, and who stands on one with the keyboard would be put back at the top of the page.
    """
    member = getattr(request, "member", None)
    if member is None:
        return HttpResponse(status=204)
    found = mine.waiting(member)
    sending.note_on_screen([one.recipient for one in found])
    lines = pages.bar(found)
    if "na" in request.GET and request.GET["na"].split() == [line.key for line in lines]:
        return HttpResponse(status=204)
    return render(request, "alerts/bar.html", {"bar": lines, "count": len(lines)})


@csrf_exempt
@require_POST
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """A device or a gateway says that a message arrived. The token is its permission."""
    try:
        pk = RECEIPTS.unsign(token)
    except BadSignature:
        return HttpResponse(status=404)
    delivery = Delivery.objects.select_related("recipient__alarm").filter(pk=pk).first()
    if delivery is None:
        return HttpResponse(status=404)
    sending.note_arrival(delivery)
    return HttpResponse(status=204)


def _is_another(request: HttpRequest, recipient: Recipient) -> bool:
    """Whether somebody else is logged in here than whom the link was made for."""
    visitor = getattr(request, "member", None)
    return visitor is not None and visitor.account_id != recipient.membership.account_id


def _page(
    request: HttpRequest,
    recipient: Recipient,
    post_to: str,
    refused: Refused | None = None,
    status: int = 200,
    *,
    by_link: bool = False,
    token: str = "",
) -> HttpResponse:
    in_mode(request, Mode(recipient.alarm.mode))
    context = pages.alarm_page(told_to(recipient), post_to, refused, by_link=by_link) | {"token": token}
    return render(request, "alerts/alarm.html", context, status=status)


urlpatterns = [
    path("alarmen/", index, name="alarms_mine"),
    path("alarmen/balk/", bar, name="alarm_bar"),
    path("alarmen/bereik/", reach.page, name="alarm_reach"),
    path("alarmen/bereik/apparaat/", reach.add, name="alarm_device_add"),
    path("alarmen/bereik/apparaat/weg/", reach.remove, name="alarm_device_remove"),
    path("alarmen/aangekomen/<str:token>/", receipt, name="alarm_receipt"),
    path("alarmen/<uuid:pk>/", alarm, name="alarm"),
    path("alarmen/<uuid:pk>/antwoord/", answer, name="alarm_answer"),
    path("a/<str:token>/geopend/", link_opened, name="alarm_link_opened"),
    # Whatever a program for messages stuck to it, who follows a link gets an answer about the link.
    path("a/<path:token>/", link, name="alarm_link"),
]
