"""Doors of control rooms: their messages come in by a person, and what we tell of ours goes out."""

import base64
import binascii
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access.queries import check_export, may_somewhere, require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.activities import queries as activities
from samenbeeld.audit import journal
from samenbeeld.feeds.edxl.distribution import Distribution
from samenbeeld.feeds.edxl.reading import LARGEST, read
from samenbeeld.feeds.edxl.writing import as_json, as_xml
from samenbeeld.feeds.emsi import reading as emsi
from samenbeeld.feeds.emsi.event import CANCEL, Event
from samenbeeld.feeds.emsi.taking import check_taking, reference_of, source_of
from samenbeeld.feeds.emsi.writing import content
from samenbeeld.feeds.queries.events import distribution, event_of
from samenbeeld.feeds.rules.definition import Reason, Unreadable
from samenbeeld.feeds.web.message_form import MessageForm
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.safety_picture.actions.signals import send_signal
from samenbeeld.safety_picture.queries.signals import of_source
from samenbeeld.safety_picture.rules.signals import (
    LONGEST_REFERENCE,
    LONGEST_SOURCE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    shortened,
)

UNPROCESSABLE = 422
_SEND = "safety_picture.send_signal"
_TRIAGE = ("red", "yellow", "green", "black", "missing")
_XML, _JSON = "application/xml; charset=utf-8", "application/json; charset=utf-8"


@dataclass(frozen=True)
class Looked:
    """A message that was read; `refused`: why nothing of it is sent on, "" when it can be."""

    around: Distribution
    event: Event
    title: str
    text: str
    refused: str

    @property
    def is_cancelled(self) -> bool:
        """Whether it takes an earlier message back."""
        return self.event.kind == CANCEL


@require_http_methods(["GET", "HEAD", "POST"])
def hand_in(request: HttpRequest) -> HttpResponse:
    """GET an empty form. POST a file to look at it, then do=send what a person made of it."""
    member = organisations.asking(request)
    if not may_somewhere(member, _SEND):
        require(member, _SEND, NODE_SCOPE)
    if request.method != "POST":
        return _page(request, MessageForm(member=member))
    form = MessageForm(request.POST, request.FILES, member=member)
    reasons: list[Reason] = []
    looked: Looked | None = None
    try:
        body = _sample(request, form)
        looked = _look(body)
        form = _filled(request, member, looked, body)
        if request.POST.get("do") == "send" and form.is_valid():
            return _sent(request, member, form, looked)
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        form.full_clean()
        form.refuse(refused)
    except Unreadable as unreadable:
        reasons = [unreadable.reason, *unreadable.others]
        form.full_clean()
        form.add_error("file", say("feeds-message-unreadable", count=len(reasons)))
    return _page(request, form, looked, reasons)


@require_safe
def out(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """This activity as an EMSI message in an EDXL-DE, for another control room."""
    member = organisations.asking(request)
    activity = activities.readable_by_slug(member, slug)
    check_export(Tlp(activity.tlp))
    moment = now()
    holds = timedelta(hours=policy.load("exchange")["emsi"]["holds_hours"])
    in_xml, in_json = content(event_of(activity, moment))
    one = distribution(activity, member, moment, moment + holds)
    journal.record_read(
        organisations.stamp(member),
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=f"{activity.name} (EMSI)",
        tlp=activity.tlp,
        mode=activity.mode,
    )
    if form == "xml":
        return HttpResponse(as_xml(one.holding(in_xml)), content_type=_XML)
    return HttpResponse(as_json(one.holding(in_json)), content_type=_JSON)


def _look(body: bytes) -> Looked:
    """Raises Unreadable."""
    around = read(body)
    if len(around.contents) != 1:
        raise Unreadable("feeds-message-not-one", count=len(around.contents))
    event = emsi.read(around.contents[0])
    refused = ""
    try:
        check_taking(around, event, now())
    except Refused as wrong:
        refused = say(wrong.key, **wrong.values)
    title = event.name or event.remark or event.event
    if event.kind == CANCEL:
        title = say("feeds-message-cancelled", title=title)
    return Looked(
        around,
        event,
        shortened(title, LONGEST_TITLE),
        shortened(" ".join(map(_sentence, _lines(event))), LONGEST_TEXT),
        refused,
    )


def _lines(event: Event) -> list[str]:
    found = [event.remark, event.text]
    if event.place:
        found.append(say("feeds-message-place", place=event.place))
    if event.casualties is not None:
        told = {name: getattr(event.casualties, name) for name in _TRIAGE}
        counted = [
            say(f"feeds-message-casualties-{name}", count=count)
            for name, count in told.items()
            if count is not None
        ]
        found += [say("feeds-message-casualties", counted=", ".join(counted))] if counted else []
    found += [say("feeds-message-mission", mission=each) for each in event.missions]
    return [each for each in found if each]


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _filled(request: HttpRequest, member: Membership, looked: Looked, body: bytes) -> MessageForm:
    """What the message says stands there first; what a person made of it stays."""
    data = request.POST.copy()
    if request.FILES.get("file") is not None:
        data["title"], data["text"] = looked.title, looked.text
    data["sample"] = base64.b64encode(body).decode()
    return MessageForm(data, request.FILES, member=member)


def _sent(request: HttpRequest, member: Membership, form: MessageForm, looked: Looked) -> HttpResponse:
    """Raises Refused and NotAllowed."""
    check_taking(looked.around, looked.event, now())
    said = form.cleaned_data
    if not said["where"]:
        raise Refused("feeds-message-where-missing", field="where")
    region = organisations.region(said["where"])
    source = shortened(source_of(looked.around, looked.event), LONGEST_SOURCE)
    reference = shortened(reference_of(looked.around, looked.event), LONGEST_REFERENCE)
    require(member, _SEND, NODE_SCOPE)
    found = of_source(region, source, reference)
    if found is None:
        found = send_signal(
            actor=member,
            region=region,
            title=said["title"],
            text=said["text"],
            happened_at=looked.event.happened_at or looked.event.declared_at,
            source=source,
            reference=reference,
        )
        messages.success(request, say("feeds-message-was-sent"))
    else:
        messages.warning(request, say("feeds-message-was-there"))
    return redirect("safety_picture_signal", found.pk)


def _page(
    request: HttpRequest, form: MessageForm, looked: Looked | None = None, reasons: list[Reason] | None = None
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "looked": looked,
        "reasons": [say(each.key, **each.values) for each in reasons or ()],
    }
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, "feeds/message.html", context, status=status)


def _sample(request: HttpRequest, form: MessageForm) -> bytes:
    """The file that came, or the one that was there. Raises Refused."""
    file = request.FILES.get("file")
    if isinstance(file, UploadedFile):
        if (file.size or 0) > LARGEST:
            raise Refused("feeds-edxl-too-large", field="file", megabytes=LARGEST // 1_000_000)
        body = bytes(file.read())
    else:
        try:
            body = base64.b64decode(form.typed("sample"), validate=True)[:LARGEST]
        except (binascii.Error, ValueError):
            body = b""
    if not body:
        raise Refused("feeds-message-no-file", field="file")
    return body
