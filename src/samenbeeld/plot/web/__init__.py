"""The addresses of the map. Every one asks permission through a query or an action."""

from django.urls import path

from samenbeeld.plot.web import features, keys, live, outside, pages, releasing

_ONE = "crisisbeeld/<slug:slug>/kaart/"

urlpatterns = [
    path(_ONE, pages.map_page, name="plot"),
    path(f"{_ONE}openen/", pages.open_layers, name="plot_open"),
    path(f"{_ONE}label/", pages.add_label, name="plot_label"),
    path(f"{_ONE}nieuw/", features.new, name="plot_new"),
    path(f"{_ONE}wijzig/", features.change, name="plot_change"),
    path(f"{_ONE}verwijder/", features.remove, name="plot_remove"),
    path(f"{_ONE}vrijgeven/", releasing.release, name="plot_release"),
    path(f"{_ONE}schets/", pages.map_still, name="plot_still"),
    path(f"{_ONE}token/", live.token, name="plot_token"),
    path(f"{_ONE}herkomst/", live.origin, name="plot_origin"),
    path(f"{_ONE}getekend/", live.drawn, name="plot_drawn"),
    path(f"{_ONE}zorglocaties/", live.care, name="plot_care"),
    path("kaartsleutels/", keys.keys, name="plot_keys"),
    path("kaartsleutels/<uuid:pk>/intrekken/", keys.withdraw, name="plot_key_withdraw"),
    path("beheer/kaartlagen/", outside.layers, name="plot_outside"),
    path("beheer/kaartlagen/vragen/", outside.ask, name="plot_outside_ask"),
    path("beheer/kaartlagen/<uuid:pk>/", outside.layer, name="plot_outside_layer"),
    path("beheer/kaartlagen/<uuid:pk>/stand/", outside.turn, name="plot_outside_turn"),
    path("kaartlagen/<uuid:pk>/<int:z>/<int:x>/<int:y>/", outside.tile, name="plot_outside_tile"),
    path("kaartlagen/<uuid:pk>/bestand/", outside.file, name="plot_outside_file"),
]
