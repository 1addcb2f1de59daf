"""Doors of the editions: the list, making one, its page and file, its mails, and asking to be mailed."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit import journal
from samenbeeld.editions import actions, queries
from samenbeeld.editions.models import Edition
from samenbeeld.editions.queries import mailing
from samenbeeld.editions.rules.freezing import travels_by_mail
from samenbeeld.editions.web import freezing, links, pages, subscribing
from samenbeeld.editions.web.exporting import answer
from samenbeeld.editions.web.forms import TakeForm
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422
ON_A_PAGE = 26  # half a year


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every edition that this reader may read, and whether they are mailed."""
    member = organisations.asking(request)
    require(member, "editions.subscribe", NODE_SCOPE)
    asked = asked_page(request.GET.get("bladzijde", ""))
    found = list_page(queries.readable(member), asked, size=ON_A_PAGE)
    context = {
        "listed": found,
        "rows": pages.listed(found.rows),
        "may_make": freezing.may_make(member),
        "subscription": mailing.subscription_of(member.account),
        "is_mail_on": mailing.is_on(),
    }
    return render(request, "editions/index.html", context)


@require_safe
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """One edition. A correction says what it corrects, and what was corrected says so on top."""
    member, found = _visit(request, number)
    _note(member, found)
    return _page(request, member, found)


@never_cache
@require_POST
def file(request: HttpRequest, number: int) -> HttpResponse:
    """The edition as a PDF, with a line in the journal."""
    member, found = _visit(request, number)
    form = TakeForm(request.POST)
    if form.is_valid():
        try:
            return answer(member, found, form.cleaned_data["purpose"])
        except NotAllowed:
            raise
        except Refused as refused:
            form.refuse(refused)
    return _page(request, member, found, form)


@require_safe
def deliveries(request: HttpRequest, number: int) -> HttpResponse:
    """How the mails about an edition went, for who may make one."""
    member, found = _visit(request, number)
    require(member, "editions.make", queries.scope(found))
    told = mailing.deliveries(found)
    context = {
        "edition": found,
        "shown": pages.shown(found),
        "number": str(found.number),
        "rows": [(each, pages.reason(each.reason)) for each in told],
        "sent": sum(1 for each in told if each.state == mailing.State.SENT),
        "is_mail_on": mailing.is_on(),
        "tells": travels_by_mail(Tlp(found.tlp)),
    }
    return render(request, "editions/deliveries.html", context)


@require_POST
def send_again(request: HttpRequest, number: int, pk: UUID) -> HttpResponse:
    """One mail once more."""
    member, found = _visit(request, number)
    # Asked before it is looked up: to who may not, no mail is there or not there.
    require(member, "editions.make", queries.scope(found))
    mail = mailing.delivery(found, pk).mail
    try:
        actions.send_again(actor=member, edition=found, mail=mail)
        messages.success(request, say("editions-mail-will-go"))
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("edition_deliveries", number)


def _visit(request: HttpRequest, number: int) -> tuple[Membership, Edition]:
    member = organisations.asking(request)
    require(member, "editions.subscribe", NODE_SCOPE)
    return member, queries.readable_with_number(member, number)


def _note(member: Membership, found: Edition) -> None:
    """Who reads it is written down: it was made for readers, under its label."""
    journal.record_read(
        organisations.stamp(member),
        object_kind=queries.EDITION,
        object_id=str(found.number),
        object_label=f"{found.number}, week {found.monday.isocalendar().week}",
        tlp=found.tlp,
    )


def _page(
    request: HttpRequest, member: Membership, found: Edition, form: TakeForm | None = None
) -> HttpResponse:
    where = queries.scope(found)
    context: dict[str, Any] = {
        **pages.whole(found),
        "form": form or TakeForm(),
        "may_take": may(member, "editions.export", where),
        "may_make": may(member, "editions.make", where),
        "may_share": may(member, "editions.share", where),
        "may_correct": freezing.may_correct(member, found),
    }
    return render(request, "editions/edition.html", context, status=UNPROCESSABLE if form else 200)


urlpatterns = [
    path("veiligheidsbeeld/edities/", index, name="editions"),
    path("veiligheidsbeeld/edities/nieuw/", freezing.make, name="edition_new"),
    path("veiligheidsbeeld/edities/abonnement/", subscribing.subscription, name="edition_subscription"),
    path("veiligheidsbeeld/edities/abonnement/stop/", subscribing.stop, name="edition_subscription_stop"),
    path("veiligheidsbeeld/edities/<int:number>/", edition, name="edition"),
    path("veiligheidsbeeld/edities/<int:number>/pdf/", file, name="edition_file"),
    path("veiligheidsbeeld/edities/<int:number>/verzending/", deliveries, name="edition_deliveries"),
    path(
        "veiligheidsbeeld/edities/<int:number>/verzending/<uuid:pk>/opnieuw/",
        send_again,
        name="edition_send_again",
    ),
    path("veiligheidsbeeld/edities/<int:number>/links/", links.of_edition, name="edition_links"),
    path(
        "veiligheidsbeeld/edities/<int:number>/links/<uuid:pk>/intrekken/",
        links.revoke,
        name="edition_link_revoke",
    ),
    path("weekeditie/afmelden/<str:token>/", subscribing.unsubscribe, name="edition_unsubscribe"),
    path("weekeditie/<uuid:pk>/<str:secret>/", links.by_link, name="edition_by_link"),
]
