"""Doors: what was asked, asking, and one request with its next steps."""

import zlib
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access.queries import labels_for_export, may, may_somewhere, require_somewhere
from samenbeeld.assistance import actions, queries
from samenbeeld.assistance.edxl_rm.telling import message_of
from samenbeeld.assistance.queries import AskedPage
from samenbeeld.assistance.rules.road import Side, State, Step
from samenbeeld.assistance.web import beginning, exchanging
from samenbeeld.assistance.web.forms import AskForm, OfferForm, SignForm, StepForm
from samenbeeld.federation import queries as federation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.mode import asked_mode, in_mode
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking

UNPROCESSABLE, CONFLICT, NO_CONTENT = 422, 409, 204
SIGN, STEP, OFFER = "sign", "step", "offer"


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Every request this person may read, ours and those of others."""
    member, mode = asking(request), asked_mode(request)
    require_somewhere(member, "assistance.read")
    own = federation.own()
    context = {
        "asked": queries.board(member, mode, now()),
        "has_node": own is not None,
        "may_ask": own is not None and bool(own.regions) and may_somewhere(member, "assistance.ask"),
        "is_exercise": mode is Mode.EXERCISE,
    }
    return render(request, "assistance/board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """The form. It goes nowhere before it is signed. `?van=` fills it with one that came back, `?behoefte=`
    with a need: a proposal, that whoever asks makes their own.
    """
    member, mode = asking(request), asked_mode(request)
    require_somewhere(member, "assistance.ask")
    own = federation.required_own()
    data = request.POST if request.method == "POST" else None
    begun = {} if data else beginning.begun(member, mode, request.GET)
    form, status = AskForm(data, member=member, mode=mode, regions=own.regions, begun=begun), 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                made = actions.ask(actor=member, **form.chosen())
                messages.success(request, say("assistance-was-asked"))
                return redirect("assistance_request", made.pk)
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
    context = {"form": form, "is_exercise": mode is Mode.EXERCISE}
    return render(request, "assistance/new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One request: what is asked, how it stands, and the steps that this person may say."""
    member = asking(request)
    require_somewhere(member, "assistance.read")
    page = queries.page(member, pk, now())
    if "na" in request.GET:
        return _since(request, page)
    in_mode(request, Mode(page.asked.request.mode))
    does = request.POST.get("do", "") if request.method == "POST" else ""
    forms = _forms(request, page, does)
    status = 200
    if request.method == "POST":
        status = _said(request, member, page, forms[does]) if does in forms else CONFLICT
        if not status:
            return redirect("assistance_request", pk)
        if does not in forms:
            messages.warning(request, say("assistance-does-not-follow"))
    context = {
        "page": page,
        "asked": page.asked,
        "timeline": _timeline(page),
        "mark": _mark(page),
        "may_ask_again": page.asked.side is Side.HOME
        and page.asked.state in (State.RETURNED, State.REJECTED, State.WITHDRAWN)
        and may(member, "assistance.ask", queries.scope(page.asked.request, federation.own())),
        "may_export": Tlp(page.asked.request.tlp) in labels_for_export(),
    } | forms
    return render(request, "assistance/request.html", context, status=status)


def _forms(request: HttpRequest, page: AskedPage, does: str) -> dict[str, RefusableForm]:
    """The forms that are open to this person; the one that was sent holds what was typed."""

    def typed(name: str) -> Any:
        return request.POST if does == name else None

    found: dict[str, RefusableForm] = {}
    if Step.SIGNED in page.open_to:
        found[SIGN] = SignForm(typed(SIGN), page=page)
    if Step.OFFERED in page.open_to:
        found[OFFER] = OfferForm(typed(OFFER))
    if set(page.open_to) - {Step.SIGNED, Step.OFFERED}:
        found[STEP] = StepForm(typed(STEP), page=page)
    return found


def _said(request: HttpRequest, member: Membership, page: AskedPage, form: RefusableForm) -> int:
    """0 when it was said, else the status of the page that says why not."""
    if not form.is_valid():
        return UNPROCESSABLE
    said = form.cleaned_data
    values: dict[str, Any] = {}
    if isinstance(form, SignForm):
        values = {"step": Step.SIGNED, "place": said.get("place", ""), "authority": said["authority"]}
    elif isinstance(form, OfferForm):
        values = {"step": Step.OFFERED, "offer": form.offer()}
    else:
        assert isinstance(form, StepForm)
        values = {"step": Step(said["step"]), "reason": said["reason"], "chosen": form.about()}
    try:
        actions.say_step(actor=member, request=page.asked.request, **values)
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    messages.success(request, say(f"assistance-did-{values['step'].value}"))
    return 0


def _since(request: HttpRequest, page: AskedPage) -> HttpResponse:
    """Nothing (204) while it stands as at ?na=; else one line that says what came."""
    if request.GET["na"] == _mark(page):
        return HttpResponse(status=NO_CONTENT)
    last = _timeline(page)[0]
    return render(request, "assistance/came.html", {"asked": page.asked, "last": last})


def _mark(page: AskedPage) -> str:
    """Another one when something was said, or when the post gets stuck or goes again."""
    stuck = ",".join(each.node for each in page.unheard)
    return f"{len(page.asked.steps)}.{zlib.crc32(stuck.encode())}"


def _timeline(page: AskedPage) -> list[dict[str, Any]]:
    """Every step in order of time, the last first, with whose word it is."""
    return [
        {
            "step": each,
            "words": say(f"assistance-step-{each.step}"),
            "node": page.names.get(each.node, each.node),
            "message": message_of(Step(each.step)),
        }
        for each in reversed(page.asked.steps)
    ]


urlpatterns = [
    path("landelijk/bijstand/", board, name="assistance"),
    path("landelijk/bijstand/nieuw/", new, name="assistance_new"),
    path("landelijk/bijstand/inlezen/", exchanging.read_in, name="assistance_read_in"),
    path("landelijk/bijstand/<uuid:pk>/", one, name="assistance_request"),
    path("landelijk/bijstand/<uuid:pk>/aanvraag.xml", exchanging.asked, name="assistance_rm_request"),
    path("landelijk/bijstand/<uuid:pk>/<uuid:step>.xml", exchanging.said, name="assistance_rm_step"),
]
