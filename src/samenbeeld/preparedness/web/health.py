"""How healthy the plans are: per organisation and theme, what is wrong, and what mends it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe

from samenbeeld.access.queries import require
from samenbeeld.organisations import queries as organisations
from samenbeeld.plans.queries.definition import PUBLIC
from samenbeeld.preparedness import queries
from samenbeeld.preparedness.queries.health import before
from samenbeeld.preparedness.web import pages


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Everybody's plans that one may read; one's own organisation first, then the least healthy."""
    member = organisations.asking(request)
    require(member, "plans.read", PUBLIC)
    earlier = before()
    rows = [pages.health_row(each, member, earlier) for each in queries.health(member)]
    rows.sort(key=lambda row: not row.is_own)
    return render(request, "preparedness/health.html", {"rows": rows})


urlpatterns = [path("plannen/gezondheid/", index, name="plans_health")]
