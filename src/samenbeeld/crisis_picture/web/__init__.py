"""The addresses of the crisis picture. Every one asks permission through a query or an action."""

from django.urls import path

from samenbeeld.crisis_picture.web import directing, history, live, pages, suggestions

_ONE = "crisisbeeld/<slug:slug>/"

urlpatterns = [
    path("crisisbeeld/", pages.pictures, name="crisis_pictures"),
    path(_ONE, pages.picture, name="crisis_picture"),
    path(f"{_ONE}organisaties/", pages.organisations_column, name="crisis_picture_organisations"),
    path(f"{_ONE}stroom/", pages.stream_column, name="crisis_picture_stream"),
    path(f"{_ONE}organisatie/<slug:organisation>/", pages.own_picture, name="crisis_picture_own"),
    path(f"{_ONE}openen/", directing.open_pictures, name="crisis_picture_open"),
    path(f"{_ONE}label/", directing.add_labelled_document, name="crisis_picture_label"),
    path(f"{_ONE}vrijgeven/", directing.release, name="crisis_picture_release"),
    path(f"{_ONE}vrijgeven/<uuid:pk>/intrekken/", directing.take_back, name="crisis_picture_take_back"),
    path(f"{_ONE}token/", live.token, name="crisis_picture_token"),
    path(f"{_ONE}herkomst/", live.provenance, name="crisis_picture_provenance"),
    path(f"{_ONE}nieuw/", live.new_since, name="crisis_picture_new"),
    path(f"{_ONE}gezien/", live.seen, name="crisis_picture_seen"),
    path(f"{_ONE}voorstel/", suggestions.make, name="crisis_picture_suggest"),
    path(f"{_ONE}voorstel/<uuid:pk>/", suggestions.suggestion, name="crisis_picture_suggestion_page"),
    path(f"{_ONE}voorstel/<uuid:pk>/<slug:answer>/", suggestions.answer, name="crisis_picture_suggestion"),
    path(f"{_ONE}versies/", history.versions, name="crisis_picture_versions"),
    path(f"{_ONE}versies/<int:number>/", history.version, name="crisis_picture_version"),
    path(f"{_ONE}op/", history.at_moment, name="crisis_picture_at"),
    path(f"{_ONE}verschil/", history.difference, name="crisis_picture_difference"),
]
