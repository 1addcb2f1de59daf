"""The addresses of the map. Every one asks permission through a query or an action."""

from django.urls import path

from samenbeeld.plot.web import features, keys, live, pages, releasing

_ONE = "crisisbeeld/<slug:slug>/kaart/"

urlpatterns = [
    path(_ONE, pages.map_page, name="plot"),
    path(f"{_ONE}openen/", pages.open_layers, name="plot_open"),
    path(f"{_ONE}label/", pages.add_label, name="plot_label"),
    path(f"{_ONE}nieuw/", features.new, name="plot_new"),
    path(f"{_ONE}wijzig/", features.change, name="plot_change"),
    path(f"{_ONE}verwijder/", features.remove, name="plot_remove"),
    path(f"{_ONE}vrijgeven/", releasing.release, name="plot_release"),
    path(f"{_ONE}token/", live.token, name="plot_token"),
    path(f"{_ONE}herkomst/", live.origin, name="plot_origin"),
    path("kaartsleutels/", keys.keys, name="plot_keys"),
    path("kaartsleutels/<uuid:pk>/intrekken/", keys.withdraw, name="plot_key_withdraw"),
]
