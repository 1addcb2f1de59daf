"""Doors of a plan that is written here: its live text, what the editor asks beside it, and one version."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_POST, require_safe

from samenbeeld.access.queries import check_export, may
from samenbeeld.access.rules import Scope
from samenbeeld.accounts import visits
from samenbeeld.audit import journal
from samenbeeld.exports import pdf
from samenbeeld.exports.attachment import as_attachment
from samenbeeld.exports.rules import PDF, Content, Frame, Text, file_name
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.look.answers import given, in_json, moment
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import PLAN, SeenPlan, cards
from samenbeeld.plans.queries import texts as queries
from samenbeeld.plans.queries.texts import LiveText
from samenbeeld.plans.rules import road
from samenbeeld.plans.web import pages, texts
from samenbeeld.plans.web.beside import proposal_rows
from samenbeeld.plans.web.sheet import seen_by
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime import tokens
from samenbeeld.realtime.provenance import arrived_since, check_rooms, letters, origins

TOKEN_LIFE = timedelta(minutes=10)


@require_safe
def write(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """The live text of a concept, for who keeps the plan. What was sent is read as it was frozen."""
    member, seen = seen_by(request, owner, number)
    text = _text(member, owner, number)
    version = text.version
    if seen.kept.state(version) != road.DRAFT:
        return redirect("plan_text", owner, number, version.number)
    _note_reading(request, member, version)
    last = realtime.last_change(text.room)
    context = {
        "seen": seen,
        "kept": seen.kept,
        "version": version,
        "may_write": text.may_write,
        "may_work_in": text.may_write,
        "room": text.room,
        "html": texts.html(queries.present_blocks(text.room), top=3),
        "last_change": last[0] if last else None,
        "to_do": proposal_rows(cards.to_work_in(seen.kept.plan)),
        "data": _island_data(member, text),
    }
    return render(request, "plans/write.html", context)


@require_safe
def text(request: HttpRequest, owner: str, number: int, version: int) -> HttpResponse:
    """One version that was written here, as it was sent; who may fetch a file may read this."""
    member, seen = seen_by(request, owner, number)
    found = readable(seen, version)
    if found.pk == seen.kept.newest.pk and seen.kept.state(found) == road.DRAFT and found.is_written:
        return redirect("plan_write", owner, number)
    told = queries.frozen(found)
    _note_reading(request, member, found)
    established = seen.kept.established(found)
    shown = texts.sections(told)
    context = {
        "seen": seen,
        "kept": seen.kept,
        "version": found,
        "is_counting": seen.version is not None and seen.version.pk == found.pk,
        "state_word": pages.state_word(seen, found),
        "established": established,
        "established_by": pages.who(established.by) if established else "",
        "sections": shown,
        "contents": [each for each in shown if each.title] if len(shown) > 3 else [],
        "may_compare": sum(seen.may_fetch(each) for each in seen.versions) > 1,
    }
    return render(request, "plans/text.html", context)


def paper(request: HttpRequest, member: Membership, seen: SeenPlan, version: PlanVersion) -> HttpResponse:
    """The same as a PDF, with label and time around it. Raises Refused for its label, or when it breaks."""
    told = queries.frozen(version)
    check_export(version.label)
    established = seen.kept.established(version)
    about = say(
        "plans-paper-about",
        owner=seen.kept.owner.name,
        number=str(version.number),
        state=pages.state_word(seen, version),
        review=pages.day(version.review_on),
    )
    meaning = Text(say("plans-meaning"), texts.plain(version.meaning), version.label)
    content = Content(
        title=version.title,
        name=f"versie-{version.number}",
        parts=(*([meaning] if version.meaning else []), Text("", texts.html(told), version.label, about)),
        moment=established.at if established else None,
        note="" if established else say("plans-paper-draft"),
    )
    frame = Frame(
        title=content.title,
        activity=f"plan-{seen.kept.owner.slug}-{seen.kept.plan.number}",
        activity_name=say("plans-title"),
        tlp=content.tlp,
        mode=Mode.REAL,
        mark="",
        taken_at=now(),
        taken_by=member.account.name,
        organisation=member.organisation.name,
        purpose=say("plans-paper-purpose"),
        moment=content.moment,
        note=content.note,
    )
    made = pdf.made(content, frame) if request.method == "GET" else b""
    name = file_name(frame, content.name, PDF, stamp=f"{times.local(frame.taken_at):%Y-%m-%d-%H%M}")
    return as_attachment(HttpResponse(made, content_type="application/pdf"), name)


@require_POST
@in_json
def token(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """A short-lived token to start the live connection with. It says who comes; the room asks `rooms.py`."""
    member = organisations.asking(request)
    _text(member, owner, number)
    signed = tokens.sign(str(member.account_id), None, TOKEN_LIFE)
    seconds = int(TOKEN_LIFE.total_seconds())
    return JsonResponse({"address": "/live", "token": signed, "expires_in": seconds})


@require_POST
@in_json
def provenance(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """Who delivered these letters: {rooms: {room: [[client, clock], …]}}. Another room is left out."""
    room = _text(organisations.asking(request), owner, number).room
    asked = letters(given(request).get("rooms"))
    told = [organisations.told_origin(each) for each in origins(room, asked.get(room, []))]
    return JsonResponse({"rooms": {room: told} if room in asked else {}, "suggested": None})


@require_GET
@in_json
def new_since(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What others delivered since ?since= (ISO): {rooms: {room: [[client, from, to], …]}}."""
    member = organisations.asking(request)
    room = _text(member, owner, number).room
    since = moment(request.GET.get("since", ""), field="since")
    check_rooms(request.GET.getlist("room"))
    arrived = arrived_since([room], since, except_account=str(member.account_id))
    return JsonResponse({"rooms": arrived, "since": since.isoformat()})


@require_POST
@in_json
def seen(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """This person has looked at the text now."""
    member = organisations.asking(request)
    at = now()
    visits.note_visit(member.account, _text(member, owner, number).room, at)
    return JsonResponse({"seen": at.isoformat()})


def readable(seen: SeenPlan, number: int) -> PlanVersion:
    """The version that this person may fetch. Raises NotFound."""
    found = next((each for each in seen.versions if each.number == number), None)
    if found is None or not seen.may_fetch(found):
        raise NotFound("plans-not-found")
    return found


def _text(member: Membership, owner: str, number: int) -> LiveText:
    found = queries.live_text(member, owner, number)
    if found is None:
        raise NotFound("plans-not-found")
    return found


def _note_reading(request: HttpRequest, member: Membership, version: PlanVersion) -> None:
    if request.method == "GET":
        journal.record_read(
            organisations.stamp(member),
            object_kind=PLAN,
            object_id=f"{version.plan.owner.slug}/{version.plan.number}.{version.number}",
            object_label=version.title,
            tlp=version.tlp,
            mode=Mode.REAL.value,
        )


def _island_data(member: Membership, text: LiveText) -> dict[str, Any]:
    """The contract with the editor island, the same as the crisis picture has."""
    version = text.version
    where = [version.plan.owner.slug, version.plan.number]
    last = visits.last_visit(member.account, text.room)

    def url(name: str) -> str:
        return reverse(f"plan_write_{name}", args=where)

    return {
        "activity": {"slug": text.room, "name": version.title, "mode": Mode.REAL.value},
        "member": organisations.told_member(member),
        "tokenUrl": url("token"),
        "provenanceUrl": url("provenance"),
        "newUrl": url("new"),
        "seenUrl": url("seen"),
        # Nobody suggests beside a concept: readers do so on what was established.
        "suggestUrl": "",
        "suggestionsUrl": "",
        "origins": {"own": {}, "suggestion": ""},
        "lastSeen": last.isoformat() if last else None,
        "documents": [
            {
                "room": text.room,
                "section": "",
                "title": version.title,
                "tlp": version.tlp,
                "mayWrite": text.may_write,
                "maySuggest": False,
                "kind": "shared",
            }
        ],
        "organisations": organisations.named_in(
            code
            for code in version.regions
            if may(member, "organisations.read", Scope(regions=frozenset({code})))
        ),
    }


_ONE = "plannen/<slug:owner>/<int:number>/"
_WRITE = f"{_ONE}schrijven/"

urlpatterns = [
    path(_WRITE, write, name="plan_write"),
    path(f"{_WRITE}token/", token, name="plan_write_token"),
    path(f"{_WRITE}herkomst/", provenance, name="plan_write_provenance"),
    path(f"{_WRITE}nieuw/", new_since, name="plan_write_new"),
    path(f"{_WRITE}gezien/", seen, name="plan_write_seen"),
    path(f"{_ONE}versie/<int:version>/tekst/", text, name="plan_text"),
]
