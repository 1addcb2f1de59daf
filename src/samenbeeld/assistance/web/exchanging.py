"""Doors of EDXL-RM: a message of others becomes a proposal that a person confirms, and ours go out."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access.queries import check_export, may_somewhere, require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.assistance import queries
from samenbeeld.assistance.edxl_rm import telling
from samenbeeld.assistance.edxl_rm.message import (
    COMMIT,
    ESTIMATED_ARRIVAL,
    REQUEST,
    REQUESTED_ARRIVAL,
    RETURN,
    Message,
    NotReadable,
)
from samenbeeld.assistance.edxl_rm.reading import LARGEST, read
from samenbeeld.assistance.edxl_rm.writing import write
from samenbeeld.assistance.models import LONGEST
from samenbeeld.assistance.queries import REQUEST as REQUEST_OBJECT
from samenbeeld.assistance.queries import AskedPage
from samenbeeld.assistance.rules import form as rules
from samenbeeld.assistance.rules.form import LONGEST_WORD, Offer
from samenbeeld.assistance.rules.road import Step
from samenbeeld.assistance.web.forms import AskForm, OfferForm, StepForm
from samenbeeld.audit import journal
from samenbeeld.federation import queries as federation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look import times
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, stamp

UNPROCESSABLE = 422
_XML = "application/xml; charset=utf-8"


class FileForm(RefusableForm):
    """The message."""

    file = forms.FileField(required=False, allow_empty_file=True)

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, auto_id="rm_%s")
        self.fields["file"].label = say("assistance-rm-file")
        self.fields["file"].help_text = say("assistance-rm-file-hint")


@require_http_methods(["GET", "HEAD", "POST"])
def read_in(request: HttpRequest) -> HttpResponse:
    """GET an empty form; POST a message, and it stands in the form that it is a proposal for."""
    member = asking(request)
    if not may_somewhere(member, "assistance.ask"):
        require(member, "assistance.ask", NODE_SCOPE)
    own = federation.required_own()
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    context: dict[str, Any] = {"form": form}
    if form.is_bound:
        try:
            message = read(_body(request))
            context |= {"message": message} | _proposal(member, message, own.regions)
        except Refused as refused:
            form.full_clean()
            form.refuse(refused)
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, "assistance/read_in.html", context, status=status)


@require_safe
def asked(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The request as RequestResource."""
    member, page = _page(request, pk)
    found = page.asked
    _note(member, page)
    message = telling.asked(found.request.pk, found.form, ground=found.ground, sent_at=found.request.made_at)
    return HttpResponse(write(message), content_type=_XML)


@require_safe
def said(request: HttpRequest, pk: UUID, step: UUID) -> HttpResponse:
    """An offer or a judgement as ResponseToRequestResource or CommitResource. Raises NotFound for others."""
    member, page = _page(request, pk)
    row = next((each for each in page.asked.steps if each.pk == step and each.step in telling.TOLD), None)
    if row is None:
        raise NotFound("assistance-rm-no-message")
    _note(member, page)
    offers: list[Offer] = []
    if row.step == Step.OFFERED:
        offers = [rules.offer_read(row.data)]
    elif row.step == Step.APPROVED:
        offers = [each.offer for each in page.offers if each.is_chosen]
    message = telling.answered(
        pk, row.pk, Step(row.step), by=row.by, reason=row.reason, sent_at=row.at, offers=offers
    )
    return HttpResponse(write(message), content_type=_XML)


def _page(request: HttpRequest, pk: UUID) -> tuple[Membership, AskedPage]:
    """Who asks, and the request. Raises NotAllowed, NotFound, and Refused for a label that stays here."""
    member = asking(request)
    if not may_somewhere(member, "assistance.read"):
        require(member, "assistance.read", NODE_SCOPE)
    page = queries.page(member, pk, now())
    check_export(Tlp(page.asked.request.tlp))
    return member, page


def _note(member: Membership, page: AskedPage) -> None:
    """In the journal: somebody took it along."""
    row = page.asked.request
    journal.record_read(
        stamp(member),
        object_kind=REQUEST_OBJECT,
        object_id=str(row.pk),
        object_label=f"{row.region} (EDXL-RM)",
        tlp=row.tlp,
        mode=row.mode,
    )


def _proposal(member: Membership, message: Message, regions: list[str]) -> dict[str, Any]:
    """The form of which this message is a proposal, and where it goes. Raises Refused."""
    if message.kind == REQUEST:
        ask = AskForm(None, member=member, mode=Mode.REAL, regions=regions)
        ask.initial = _asked(message)
        return {"ask": ask, "to": reverse("assistance_new")}
    pk = telling.request_of(message)
    try:
        page = queries.page(member, pk, now()) if pk is not None else None
    except NotFound:
        page = None
    if page is None:
        raise NotReadable("assistance-rm-not-ours", name=message.to[:80])
    to = reverse("assistance_request", args=[page.asked.request.pk])
    found = {"asked": page.asked, "to": to}
    if message.kind == COMMIT and Step.UNDERWAY in page.open_to:
        step = StepForm(None, page=page)
        step.initial = {"step": Step.UNDERWAY.value, "reason": message.text[:LONGEST]}
        return found | {"step": step}
    if message.kind != COMMIT and message.declines:
        # A refusal is never an offer of nothing.
        if Step.DECLINED not in page.open_to:
            return found | {"closed": True}
        step = StepForm(None, page=page)
        why = next((each.reason for each in message.resources if each.reason), message.text)
        step.initial = {"step": Step.DECLINED.value, "reason": why[:LONGEST]}
        return found | {"step": step}
    if message.kind != COMMIT and Step.OFFERED in page.open_to:
        offer = OfferForm(None)
        offer.initial = _offered(message)
        return found | {"offer": offer}
    return found | {"closed": True}


def _asked(message: Message) -> dict[str, Any]:
    first = message.resources[0]
    more = [f"{each.count or 1} × {each.name}" for each in message.resources[1:]]
    what = ", ".join([first.name, *([first.description] if first.description else []), *more])
    return {
        "what": what[:LONGEST],
        "count": first.count,
        "place": first.place[:LONGEST_WORD],
        "needed_from": _typed(first.when(REQUESTED_ARRIVAL)),
        "needed_until": _typed(first.when(RETURN)),
        "why": (message.incident or message.text)[:LONGEST],
        "contact": message.contact[:LONGEST_WORD],
        "tlp": Tlp.AMBER.value,
    }


def _offered(message: Message) -> dict[str, Any]:
    first = message.resources[0]
    return {
        "what": (first.name or first.reason)[:LONGEST],
        "count": first.count,
        "arrives_at": _typed(first.when(ESTIMATED_ARRIVAL)),
    }


def _typed(at: Any) -> str:
    return times.for_input(at) if at else ""


def _body(request: HttpRequest) -> bytes:
    """Raises NotReadable."""
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile) or not file.size:
        raise NotReadable("assistance-rm-no-file")
    if file.size > LARGEST:
        raise NotReadable("assistance-rm-too-large", megabytes=LARGEST // 1_000_000)
    return bytes(file.read())
