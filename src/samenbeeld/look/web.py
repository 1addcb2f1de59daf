"""Doors of `look`: the page with all shared parts, and how this browser likes to read."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.look import preferences, specimens


@require_GET
def building_blocks(request: HttpRequest) -> HttpResponse:
    """All shared parts, in both themes and in grey, on invented data."""
    return render(request, "look/building_blocks.html", specimens.all_parts())


@require_POST
def preference(request: HttpRequest) -> HttpResponse:
    """Keep one preference and go back to where the person was. An unknown choice changes nothing."""
    name, value = request.POST.get("preference", ""), request.POST.get("value", "")
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    if value in preferences.CHOICES.get(name, ()):
        preferences.keep(response, name, value)
    return response


urlpatterns = [
    path("bouwstenen/", building_blocks, name="building-blocks"),
    path("voorkeur/", preference, name="preference"),
]
