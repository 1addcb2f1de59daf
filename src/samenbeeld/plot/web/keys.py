"""The page where somebody makes a key for a program that reads maps, and takes it back."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import asking
from samenbeeld.plot import actions, queries
from samenbeeld.plot.actions.keys import LONGEST_DAYS
from samenbeeld.plot.queries.filled_in import text
from samenbeeld.plot.web.asking import status_of

_DAYS = 14


@require_http_methods(["GET", "POST"])
def keys(request: HttpRequest) -> HttpResponse:
    """GET the keys that open something. POST name and days makes one; its secret is on this page once."""
    member = asking(request)
    if not access.may_somewhere(member, "plot.read_shared"):
        raise NotAllowed("access-not-your-function", permission="plot.read_shared")
    made, refused = None, None
    if request.method == "POST":
        days = text(request.POST, "days")
        try:
            made = actions.make_key(
                actor=member,
                name=text(request.POST, "name"),
                days=int(days) if days.isdecimal() and len(days) < 4 else 0,
            )
        except Refused as error:
            refused = error
    context = {
        "keys": queries.keys_of(member),
        "made": made[0] if made else None,
        "secret": made[1] if made else "",
        "address": request.build_absolute_uri(reverse("ogc")),
        "typed": request.POST,
        "days": text(request.POST, "days") or _DAYS,
        "most_days": LONGEST_DAYS,
        "errors": {refused.field or "form": say(refused.key, **refused.values)} if refused else {},
    }
    response = render(request, "plot/keys.html", context, status=status_of(refused) if refused else 200)
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """That key opens nothing from now on."""
    actions.withdraw_key(actor=asking(request), key_id=str(pk))
    return redirect("plot_keys")
