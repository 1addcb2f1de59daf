"""Doors: the national picture, releasing to other nodes and taking back, and how the nodes are."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, may_somewhere, require
from samenbeeld.access.rules import NODE_SCOPE, Scope
from samenbeeld.federation import actions, queries
from samenbeeld.federation.queries import drafting, following, sharing, telling
from samenbeeld.federation.queries import joint as joint_documents
from samenbeeld.federation.queries import national as pictures
from samenbeeld.federation.queries.national import NationalPicture
from samenbeeld.federation.rules import neighbours, picture
from samenbeeld.federation.rules.facts import PHASE, TEXTS
from samenbeeld.federation.rules.picture import Health
from samenbeeld.federation.web import joint, joint_map, played
from samenbeeld.federation.web.forms import ReleaseForm, TellForm, WithdrawForm
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.mode import asked_mode, in_mode
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking

UNPROCESSABLE, CONFLICT = 422, 409
# The furthest apart come first; more than these are folded.
_DIFFERENCES_IN_SIGHT = 6
_GRAVE = (Level.PURPLE, Level.RED, Level.ORANGE, Level.YELLOW)


@require_safe
def national(request: HttpRequest) -> HttpResponse:
    """The 25 regions on a map and in a list, with what each released and how its node is."""
    member, mode = asking(request), asked_mode(request)
    require(member, "federation.read", NODE_SCOPE)
    found = pictures.national(member, mode, now())
    # Whole texts are read on the page of their region.
    short = [each for each in found.readable if each.content["kind"] not in TEXTS]
    new = pictures.unread(member, short)
    if new and request.method == "GET":
        actions.note_reading(actor=member, facts=new)
    context = {
        "picture": found,
        "lead": _lead(found),
        "differing_first": found.differing[:_DIFFERENCES_IN_SIGHT],
        "differing_rest": found.differing[_DIFFERENCES_IN_SIGHT:],
        "by_place": sorted(found.rows, key=lambda row: (row.place.row, row.place.column)),
        "taken_back": pictures.taken_back(member, mode),
        "joint": joint_documents.documents(member, mode),
        "ours": [(each, _still_stands(member, each, mode)) for each in found.released],
        "may_release": found.own is not None and may_somewhere(member, "federation.release"),
        "may_see_assistance": may_somewhere(member, "assistance.read"),
        "may_see_questions": may_somewhere(member, "question_desk.read"),
        "may_manage": may(member, "federation.manage", NODE_SCOPE),
        "is_exercise": mode is Mode.EXERCISE,
        "health": [(health.value, found.connected(health)) for health in Health],
        "unjoined": sum(row.connection is None and not row.is_own for row in found.rows),
        "language": current_language(),
    }
    return render(request, "federation/national.html", context)


@require_safe
def region(request: HttpRequest, code: str) -> HttpResponse:
    """One of the 25: all that was released of it, and in what its neighbours say otherwise."""
    member, mode = asking(request), asked_mode(request)
    require(member, "federation.read", NODE_SCOPE)
    found = pictures.national(member, mode, now())
    row = found.of(code)
    around = neighbours.around(code, pictures.bordering())
    shown = [
        each
        for each in found.readable
        # Of its neighbours no whole texts stand here.
        if each.region == code or (each.region in around and each.content["kind"] not in TEXTS)
    ]
    new = pictures.unread(member, shown)
    if new and request.method == "GET":
        actions.note_reading(actor=member, facts=new)
    may_release = found.own is not None and may_somewhere(member, "federation.release")
    context = {
        "row": row,
        "differing": found.differing_of(code),
        "around": [found.of(each) for each in around],
        "follow": [
            (what, following.named(what), what in following.followed(member).get(code, ()))
            for what in following.choices()
        ],
        "may_tell": may_release,
        "may_settle": may_release and row.is_own and (row.is_disputed or row.has_disputed),
        "is_exercise": mode is Mode.EXERCISE,
    }
    return render(request, "federation/region.html", context)


@require_POST
def follow(request: HttpRequest, code: str) -> HttpResponse:
    """What this person wants to hear of this region from now on: ?what=, as often as there are."""
    whats = request.POST.getlist("what")
    actions.follow(actor=asking(request), region=code, whats=whats)
    messages.success(request, say("federation-followed" if whats else "federation-followed-nothing"))
    return redirect("national_region", code)


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest) -> HttpResponse:
    """Choose what goes to whom, read who will see it, and release it."""
    member, mode = asking(request), asked_mode(request)
    require(member, "federation.read", NODE_SCOPE)
    if not may_somewhere(member, "federation.release"):
        require(member, "federation.release", NODE_SCOPE)
    queries.required_own()
    form = ReleaseForm(request.POST if request.method == "POST" else None, member=member, mode=mode)
    shown, status = None, 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                if "release" in request.POST:
                    actions.release_fact(actor=member, **form.chosen(), seen=request.POST.get("seen", ""))
                    messages.success(request, say("federation-was-released", seconds=_seconds()))
                    return _back(mode)
                shown, status = form.preview(), 200
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
                status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
                shown = form.preview() if isinstance(refused, Conflict) else None
    context = {"form": form, "preview": shown, "is_exercise": mode is Mode.EXERCISE} | _words(shown)
    return render(request, "federation/share.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, fact: int) -> HttpResponse:
    """Tell on what another node released, to whom that node allows it."""
    member = asking(request)
    found = telling.tellable(member, fact)
    mode = in_mode(request, Mode(found.row.mode))
    form, status = TellForm(request.POST if request.method == "POST" else None, peers=found.allowed), 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                actions.tell_on(actor=member, fact=found.row, audience=form.cleaned_data["audience"])
                messages.success(request, say("federation-was-told"))
                return _back(mode)
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
                status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    context = {
        "form": form,
        "found": found,
        "name": sharing.name_of(found.fact),
        # Where it is of a region that we do not know either, its code.
        "place": next((each.name for each in pictures.places() if each.code == found.fact.region), None)
        or found.fact.region,
        "told": sharing.told_of(found.fact),
    }
    return render(request, "federation/tell.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a release back, with a reason that its readers see."""
    member, release = asking(request), sharing.by_id(pk)
    mode = in_mode(request, Mode(release.mode))
    here = Scope(regions=frozenset({release.region_id}), tlp=Tlp(release.tlp), mode=mode)
    require(member, "federation.release", here)
    form, status = WithdrawForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                actions.withdraw_fact(actor=member, release=release, **form.cleaned_data)
                messages.success(request, say("federation-was-withdrawn"))
                return _back(mode)
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
                status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    names = {peer.code: peer.name for peer in queries.peers()}
    context = {
        "form": form,
        "released": sharing.released(release),
        "readers": ", ".join(names.get(code, code) for code in release.audience),
        "language": current_language(),
    }
    return render(request, "federation/withdraw.html", context, status=status)


@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """As if it was never released, as long as it did not leave."""
    member, release = asking(request), sharing.by_id(pk)
    try:
        actions.undo_release(actor=member, release=release)
        messages.success(request, say("federation-was-undone"))
    except Conflict as too_late:
        messages.warning(request, say(too_late.key))
    return _back(Mode(release.mode))


@require_POST
def seen(request: HttpRequest, fact: int) -> HttpResponse:
    """Somebody knows that what they read was taken back."""
    try:
        actions.see_withdrawal(actor=asking(request), fact=fact)
    except Conflict as known:
        messages.warning(request, say(known.key))
    return redirect("national")


@require_safe
def nodes(request: HttpRequest) -> HttpResponse:
    """For whoever keeps the post: each node, what waits, and what was refused."""
    member = asking(request)
    require(member, "federation.manage", NODE_SCOPE)
    own = queries.own()
    context = {
        "own": own,
        "key": queries.key().code if own else "",
        "connections": queries.connections(now()),
        "refusals": [(each, say(each.reason)) for each in queries.refusals()],
    }
    return render(request, "federation/nodes.html", context)


def _seconds() -> int:
    return int(queries.limits().undo.total_seconds())


def _back(mode: Mode) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("national") + ("?modus=oefening" if mode is Mode.EXERCISE else ""))


def _lead(found: NationalPicture) -> str:
    """One sentence: how many stand where, and of how many it is unknown."""
    parts = [
        say(f"federation-count-{level.value}", count=found.count(level))
        for level in _GRAVE
        if found.count(level)
    ]
    unknown = say("federation-count-unknown", count=found.count(Level.UNKNOWN))
    known = say("federation-lead", parts=", ".join(parts)) if parts else say("federation-lead-calm")
    known = known[:1].upper() + known[1:]
    return f"{known} {unknown}" if found.count(Level.UNKNOWN) else known


def _still_stands(member: Membership, each: sharing.Released, mode: Mode) -> dict[str, Any]:
    """What a row of our own releases says beside itself: whether it is still so, and who may take it back."""
    here = Scope(regions=frozenset({each.release.region_id}), tlp=Tlp(each.release.tlp), mode=mode)
    try:
        present = drafting.draft(
            member,
            each.release.region,
            each.fact.kind,
            each.fact.about,
            mode=mode,
            tlp=Tlp(each.release.tlp),
        )
        differs = each.is_open and present.stands != each.fact.stands
    except Refused:
        differs = each.is_open
    is_allowed = may(member, "federation.release", here)
    until = picture.holds_until(each.fact, each.release.released_at, queries.limits())
    return {
        "differs": differs,
        "is_old": each.is_open and until <= now(),
        "may_withdraw": each.is_open and each.has_left and is_allowed,
        "may_undo": not each.has_left and is_allowed,
        "readers": len(each.release.audience),
    }


def _words(shown: sharing.Preview | None) -> dict[str, Any]:
    if shown is None:
        return {}
    is_phase, name = shown.draft.kind == PHASE, sharing.name_of(shown.draft)
    lines = any(each.is_new or each.is_gone for each in shown.compared)
    readers = any(each.change.is_new or each.change.is_gone for each in shown.readers)
    return {
        "name": name,
        # A step stands beside its level; all else has a name of its own.
        "now_word": name if is_phase else "",
        "was_word": shown.stands.word if shown.stands and is_phase else "",
        "is_same": not (shown.differs or lines or readers or shown.further),
        "settled": [(each, _name_of(each.node), sharing.lines_of(each.fact)) for each in shown.contradicting],
    }


def _name_of(code: str) -> str:
    found = queries.peer(code)
    return found.name if found else code


urlpatterns = [
    path("landelijk/", national, name="national"),
    path("landelijk/regio/<str:code>/", region, name="national_region"),
    path("landelijk/regio/<str:code>/volgen/", follow, name="national_follow"),
    path("landelijk/delen/", share, name="national_share"),
    path("landelijk/delen/<uuid:pk>/intrekken/", withdraw, name="national_withdraw"),
    path("landelijk/delen/<uuid:pk>/ongedaan/", undo, name="national_undo"),
    path("landelijk/doorvertellen/<int:fact>/", tell, name="national_tell"),
    path("landelijk/gezien/<int:fact>/", seen, name="national_seen"),
    path("landelijk/knooppunten/", nodes, name="nodes"),
    *joint.urlpatterns,
    *joint_map.urlpatterns,
    *played.urlpatterns,
]
