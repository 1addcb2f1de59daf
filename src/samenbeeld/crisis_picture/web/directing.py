"""What the information manager does beside writing: open the texts, add a label, release a text."""

from urllib.parse import quote
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.access.models import Release
from samenbeeld.activities import queries as activities
from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.queries import Seen
from samenbeeld.crisis_picture.rules.closing import widens
from samenbeeld.crisis_picture.web.asking import Visit, visit
from samenbeeld.crisis_picture.web.history import local_moment
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.answers import status_of, text
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation
from samenbeeld.organisations.queries import by_slug, organisations


@require_POST
def open_pictures(request: HttpRequest, slug: str) -> HttpResponse:
    """Make the texts of this activity that are not there yet."""
    visiting = visit(request, slug)
    actions.open_pictures(actor=visiting.member, activity=visiting.activity)
    return redirect("crisis_picture", visiting.activity.slug)


@require_POST
def add_labelled_document(request: HttpRequest, slug: str) -> HttpResponse:
    """POST section and tlp: a second text in that section under that label."""
    visiting = visit(request, slug)
    section = text(request.POST, "section")
    actions.add_labelled_document(
        actor=visiting.member,
        activity=visiting.activity,
        section=section,
        tlp=_label(text(request.POST, "tlp")),
    )
    return redirect(f"{reverse('crisis_picture', args=[visiting.activity.slug])}#deel-{section}")


@require_http_methods(["GET", "POST"])
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """GET ?room= asks what is to be done with a text. POST room, reason and what: close, open or a label.

    With a label the words are moved to the text under it.
    """
    visiting = visit(request, slug)
    fields = request.POST if request.method == "POST" else request.GET
    room = text(fields, "room")
    seen = queries.seen_document(room, visiting.activity, visiting.member, closed=True)
    access.require(
        visiting.member, "crisis_picture.write_shared", queries.scope_of(seen.document, visiting.activity)
    )
    if seen.is_own:
        raise NotFound("crisis-picture-document-not-found", field="room")
    if request.method == "GET":
        return _close_page(request, visiting, seen)
    try:
        _close(visiting, seen, text(fields, "what"), text(fields, "reason"))
    except Refused as refused:
        return _close_page(request, visiting, seen, refused)
    return redirect(
        f"{reverse('crisis_picture', args=[visiting.activity.slug])}#deel-{seen.document.section}"
    )


@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, slug: str) -> HttpResponse:
    """GET ?room= says who sees the text now; POST room, organisation, reason and until releases it."""
    visiting = visit(request, slug)
    fields = request.POST if request.method == "POST" else request.GET
    seen = queries.seen_document(text(fields, "room"), visiting.activity, visiting.member)
    scope = queries.release_scope(seen.document, visiting.activity, visiting.member)
    access.require(visiting.member, "access.release", scope)
    if request.method == "GET":
        return _release_page(request, visiting, seen)
    try:
        until = text(fields, "until")
        actions.release_document(
            actor=visiting.member,
            activity=visiting.activity,
            document=seen.document,
            to=_chosen(text(fields, "organisation")),
            reason=text(fields, "reason"),
            until=local_moment(until) if until else None,
        )
    except Refused as refused:
        return _release_page(request, visiting, seen, refused)
    return redirect(
        f"{reverse('crisis_picture', args=[visiting.activity.slug])}#deel-{seen.document.section}"
    )


@require_POST
def take_back(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """POST room and reason: the text is closed again to whom this release opened it."""
    visiting = visit(request, slug)
    seen = queries.seen_document(text(request.POST, "room"), visiting.activity, visiting.member)
    scope = queries.release_scope(seen.document, visiting.activity, visiting.member)
    access.require(visiting.member, "access.release", scope)
    found = _releases(seen).filter(pk=pk).first()
    if found is None:
        raise NotFound("crisis-picture-release-not-found")
    try:
        actions.take_back_release(
            actor=visiting.member,
            activity=visiting.activity,
            document=seen.document,
            release=found,
            reason=text(request.POST, "reason"),
        )
    except Refused as refused:
        return _release_page(request, visiting, seen, refused, taking_back=pk)
    return redirect(
        f"{reverse('crisis_picture_release', args=[visiting.activity.slug])}?room={quote(seen.document.room)}"
    )


def _close(visiting: Visit, seen: Seen, what: str, reason: str) -> None:
    actor, activity, document = visiting.member, visiting.activity, seen.document
    if what == "close":
        actions.close_document(actor=actor, activity=activity, document=document, reason=reason)
    elif what == "open":
        actions.reopen_document(actor=actor, activity=activity, document=document, reason=reason)
    else:
        actions.move_document(
            actor=actor, activity=activity, document=document, tlp=_label(what), reason=reason
        )


def _close_page(
    request: HttpRequest, visiting: Visit, seen: Seen, refused: Refused | None = None
) -> HttpResponse:
    document = seen.document
    context = {
        **visiting.head(),
        "document": document,
        "place": queries.section_title(document.section),
        "labels": [
            {"tlp": tlp, "widens": widens(Tlp(document.tlp), tlp)} for tlp in Tlp if tlp.value != document.tlp
        ],
        "typed": request.POST,
        "error": say(refused.key, **refused.values) if refused else "",
        "error_field": (refused.field or "form") if refused else "",
    }
    status = status_of(refused) if refused else 200
    return render(request, "crisis_picture/close.html", context, status=status)


def _releases(seen: Seen) -> QuerySet[Release]:
    return access.releases_of(queries.DOCUMENT, str(seen.document.pk))


def _release_page(
    request: HttpRequest,
    visiting: Visit,
    seen: Seen,
    refused: Refused | None = None,
    *,
    taking_back: UUID | None = None,
) -> HttpResponse:
    document = seen.document
    owner = document.organisation
    errors = {refused.field or "form": say(refused.key, **refused.values)} if refused else {}
    context = {
        **visiting.head(),
        "room": document.room,
        "place": owner.name if owner else queries.section_title(document.section),
        "tlp_label": document.tlp,
        "releases": _releases(seen),
        "taking_back": taking_back,
        "takes_part": len(activities.participants(visiting.activity)),
        "organisations": organisations(),
        "typed": request.POST,
        "errors": errors,
    }
    status = status_of(refused) if refused else 200
    return render(request, "crisis_picture/release.html", context, status=status)


def _chosen(slug: str) -> Organisation:
    if not slug:
        raise Refused("crisis-picture-release-to-whom", field="organisation")
    return by_slug(slug)


def _label(written: str) -> Tlp:
    try:
        return Tlp(written)
    except ValueError:
        raise Refused("crisis-picture-label-unknown", field="tlp") from None
