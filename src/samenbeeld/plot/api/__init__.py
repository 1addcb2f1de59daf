"""The maps for other programs: OGC API Features, read only, with a session or a map key."""

from django.urls import path

from samenbeeld.plot.api import views

_BASE = "api/ogc"

urlpatterns = [
    path(f"{_BASE}/", views.landing, name="ogc"),
    path(f"{_BASE}/conformance", views.conformance, name="ogc_conformance"),
    path(f"{_BASE}/api", views.definition, name="ogc_api"),
    path(f"{_BASE}/collections", views.all_collections, name="ogc_collections"),
    path(f"{_BASE}/collections/<str:collection_id>", views.one_collection, name="ogc_collection"),
    path(f"{_BASE}/collections/<str:collection_id>/items", views.items, name="ogc_items"),
    path(f"{_BASE}/collections/<str:collection_id>/items/<str:feature_id>", views.item, name="ogc_item"),
]
