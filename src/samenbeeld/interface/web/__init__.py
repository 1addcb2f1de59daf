"""Doors of the interface: its addresses below `/api/v1`, and the pages about them."""

from django.urls import URLPattern, path, re_path

from samenbeeld.interface.web import pages, pushed
from samenbeeld.interface.web.answering import answered, in_atom, nowhere, openapi_json
from samenbeeld.interface.web.routes import PREFIX, api

# Ninja gives patterns; each answers through one door, which adds version, mark of its state and problems.
urlpatterns = [
    path("koppelvlak/", pages.index, name="interface"),
    path("koppelvlak/berichten/", pages.envelopes, name="interface_envelopes"),
    path("koppelvlak/berichten/v1/<str:name>", pages.document, name="interface_document"),
    path("koppelvlak/begrippen/", pages.words, name="interface_terms"),
    path("api/v1/openapi.json", openapi_json, name="interface_openapi"),
    *(
        path(f"api/v1/{found.pattern}", answered(found.callback, str(found.name)), name=found.name)
        for found in api.urls[0]
        if isinstance(found, URLPattern) and str(found.name).startswith(PREFIX)
    ),
    path("api/v1/activiteiten/<slug:slug>/doorgezet.atom", in_atom(pushed.feed), name="interface_atom"),
    path("api/v1/<path:rest>", nowhere, name="interface_nowhere"),
    # Beside it: a version that is not there, and the root itself.
    re_path(r"^api(?:/(?:v\d+(?:/.*)?)?)?$", nowhere, {"rest": ""}, name="interface_elsewhere"),
]
