"""Doors of capacity: the table, one institution, filling in, who has room, and who may see it."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import path

from samenbeeld.capacity.web import looking, opening, telling

_PAGES: list[tuple[str, Callable[..., HttpResponse], str]] = [
    ("", looking.matrix, ""),
    ("regios/", looking.regions, "_regions"),
    ("overnemen/", looking.room, "_room"),
    ("instellingen/<slug:owner>/", looking.institution, "_institution"),
    ("instellingen/<slug:owner>/melden/", telling.report, "_report"),
    ("instellingen/<slug:owner>/geen-wijziging/", telling.unchanged, "_unchanged"),
    ("instellingen/<slug:owner>/vrijgeven/", opening.release, "_release"),
    ("instellingen/<slug:owner>/vrijgeven/<uuid:pk>/", opening.withdraw, "_withdraw"),
    ("instellingen/<slug:owner>/cijfers/<str:metric>/", looking.history, "_history"),
]
_OPEN = "activiteiten/<slug:slug>/capaciteit/vrijgeven/"
urlpatterns = [
    *(path(f"capaciteit/{at}", door, name=f"capacity{name}") for at, door, name in _PAGES),
    path(_OPEN, opening.release_all, name="activity_capacity_open"),
    path("activiteiten/<slug:slug>/capaciteit/herinneren/", telling.remind, name="activity_capacity_remind"),
    path(f"{_OPEN}<uuid:pk>/", opening.withdraw_all, name="activity_capacity_close"),
    *(
        path(f"activiteiten/<slug:slug>/capaciteit/{at}", door, name=f"activity_capacity{name}")
        for at, door, name in _PAGES
    ),
]
