"""The page where who may approve makes a key for a program of the other side, and takes it back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.multi_picture import actions, queries
from samenbeeld.multi_picture.queries.keys import keys_of
from samenbeeld.multi_picture.web.asking import UNPROCESSABLE, visit
from samenbeeld.multi_picture.web.forms import KeyForm


@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest, slug: str) -> HttpResponse:
    """The keys of this activity that open something. POST makes one; its secret is on this page once."""
    member, activity = visit(request, slug)
    access.require(member, queries.APPROVE, queries.scope_of(activity, Tlp(activity.tlp)))
    form, made = KeyForm(request.POST if request.method == "POST" else None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_picture_key(actor=member, activity=activity, **form.cleaned_data)
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    where = request.build_absolute_uri(f"/api/v1/activiteiten/{activity.slug}/doorgezet")
    context = {
        "activity": activity,
        "keys": keys_of(activity),
        "form": form if made is None else KeyForm(),
        "made": made[0] if made else None,
        "secret": made[1] if made else "",
        "addresses": (where, f"{where}.atom"),
    }
    status = UNPROCESSABLE if form.errors and made is None else 200
    answer = render(request, "multi_picture/keys.html", context, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def withdraw(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """That key opens nothing from now on."""
    member, activity = visit(request, slug)
    actions.withdraw_picture_key(actor=member, activity=activity, key_id=str(pk))
    messages.success(request, say("multi-picture-key-was-withdrawn"))
    return redirect("picture_keys", slug)
