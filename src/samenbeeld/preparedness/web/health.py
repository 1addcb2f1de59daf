"""How healthy the plans are: per organisation and theme, what is wrong, and what mends it."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from samenbeeld.access.queries import require
from samenbeeld.look.paging import asked_page, list_page
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.preparedness import queries
from samenbeeld.preparedness.queries import Ailing
from samenbeeld.preparedness.queries.health import Health, before
from samenbeeld.preparedness.web import pages

_SHOWN = 50
MINE = "ik"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Everybody's plans that one may read, in pages; one's own organisation first, then the least healthy.

    `?eigenaar=ik`: only what ails the plans that one wrote oneself.
    """
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    is_mine = request.GET.get("eigenaar") == MINE
    found = queries.health(member)
    found.sort(key=lambda each: each.organisation.pk != member.organisation_id)
    lines = list(_of_writer(found, member) if is_mine else _lines(found))
    listed = list_page(lines, asked_page(request.GET.get("bladzijde", "")), size=_SHOWN)
    context = {
        "rows": pages.health_rows(listed.rows, member, before()),
        "listed": listed,
        "at": reverse("plans_health"),
        "is_mine": is_mine,
    }
    return render(request, "preparedness/health.html", context)


def _lines(found: list[Health]) -> Iterator[tuple[Health, Ailing | None]]:
    """One line for each thing that is wrong, and one for an organisation with which nothing is."""
    for each in found:
        for one in each.ailing or (None,):
            yield each, one


def _of_writer(found: list[Health], member: Membership) -> Iterator[tuple[Health, Ailing]]:
    own = organisations.keys_of(member)
    for each in found:
        for one in each.ailing:
            if one.version is not None and one.version.written_by_id in own:
                yield each, one


urlpatterns = [path("plannen/gezondheid/", index, name="plans_health")]
