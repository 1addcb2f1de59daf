"""Doors of the links: those of one edition, and the edition as a link shows it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.editions import actions, queries
from samenbeeld.editions.models import Edition, EditionLink
from samenbeeld.editions.queries import sharing
from samenbeeld.editions.rules.sharing import OPEN, state_of
from samenbeeld.editions.web import pages
from samenbeeld.editions.web.forms import LinkForm
from samenbeeld.editions.web.strangers import counted, to_a_stranger
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE, GONE = 422, 410


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def of_edition(request: HttpRequest, number: int) -> HttpResponse:
    """The links to an edition. POST makes one; its address is on this page once."""
    member, found = _visit(request, number)
    form, made, address = LinkForm(request.POST if request.method == "POST" else None), None, ""
    if request.method == "POST" and form.is_valid():
        try:
            made, secret = actions.make_link(
                actor=member,
                edition=found,
                for_whom=form.cleaned_data["for_whom"],
                last_day=form.cleaned_data["until"],
                key=form.cleaned_data["key"],
            )
            address = request.build_absolute_uri(reverse("edition_by_link", args=[made.pk, secret]))
            form = LinkForm()
        except (NotAllowed, NotFound):
            raise
        except Conflict as twice:
            # Loading the page again sends the form again.
            messages.warning(request, say(twice.key))
            return redirect("edition_links", number)
        except Refused as refused:
            form.refuse(refused)
    return _page(request, found, form, made, address)


@require_POST
def revoke(request: HttpRequest, number: int, pk: UUID) -> HttpResponse:
    """That link opens nothing from now on."""
    member, found = _visit(request, number)
    try:
        actions.revoke_link(actor=member, edition=found, link=sharing.link_of(found, pk))
        messages.success(request, say("editions-link-now-revoked"))
    except Conflict as conflict:
        messages.warning(request, say(conflict.key))
    return redirect("edition_links", number)


@never_cache
@require_safe
def by_link(request: HttpRequest, pk: UUID, secret: str) -> HttpResponse:
    """The edition for whoever holds the link, and nothing else. Each opening is counted and written down."""
    try:
        link = sharing.opened_by(pk, secret)
    except NotFound as unknown:
        counted(request)
        return to_a_stranger(request, "editions/calm.html", {"key": unknown.key}, status=404)
    if request.method == "GET":
        try:
            actions.open_by_link(actor=link)
        except Conflict as over:
            return to_a_stranger(request, "editions/calm.html", {"key": over.key}, status=GONE)
    elif state_of(link.as_rule, now()) != OPEN:
        return to_a_stranger(
            request,
            "editions/calm.html",
            {"key": f"editions-link-{state_of(link.as_rule, now())}"},
            status=GONE,
        )
    found = queries.with_number(link.edition.number)
    context = {**pages.whole(found), "link": link}
    return to_a_stranger(request, "editions/by_link.html", context)


def _visit(request: HttpRequest, number: int) -> tuple[Membership, Edition]:
    member = organisations.asking(request)
    require(member, "editions.subscribe", NODE_SCOPE)
    found = queries.readable_with_number(member, number)
    require(member, "editions.share", queries.scope(found))
    return member, found


def _page(
    request: HttpRequest, found: Edition, form: LinkForm, made: EditionLink | None, address: str
) -> HttpResponse:
    moment = now()
    context = {
        "edition": found,
        "shown": pages.shown(found),
        "number": str(found.number),
        "form": form,
        "made": made,
        "address": address,
        "rows": [(each, state_of(each.as_rule, moment)) for each in sharing.links_of(found)],
        "most_days": queries.policy().link_most_days,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "editions/links.html", context, status=status)
