"""A map that nodes draw together, as its page shows it: the things as a list, and what the island draws."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.queries.joint import SeenDocument
from samenbeeld.federation.rules import joint
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.paging import asked_page
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import queries as plot
from samenbeeld.plot.queries.filled_in import fields_for, text
from samenbeeld.plot.queries.views import island_data_of, list_page, single_view
from samenbeeld.plot.rules import MapFeature


def is_drawn_here(seen: SeenDocument) -> bool:
    """Whether people here draw on it on its own page: a layer of our own map is drawn on the map."""
    return joint.room_parts(seen.document.room) is not None


def drawing(member: Membership, seen: SeenDocument, asked: Mapping[str, str]) -> dict[str, Any]:
    """What the page of such a map needs; `data` is None for a layer of our own map, `writable` empty for who
    reads it.
    """
    found, here = seen.document, is_drawn_here(seen)
    may_write = here and seen.may_write
    view = single_view(found.room, _layer_name(seen), found.tlp, may_write=may_write)
    rows = view["rows"]
    told: dict[str, Any] = {
        "rows": rows,
        "listed": list_page(rows, asked_page(text(asked, "bladzijde")), holds=text(asked, "ding")),
        "data": None,
        "writable": [],
    }
    if here:
        told["data"] = island_data_of(member, view) | {
            "activity": {"slug": found.room, "name": found.title, "mode": found.mode},
            "tokenUrl": reverse("joint_token", args=[found.pk]),
            "drawnUrl": reverse("joint_drawn", args=[found.pk]),
            "originUrl": reverse("joint_origin", args=[found.pk]),
            "changeUrl": reverse("joint_draw", args=[found.pk]),
        }
    if may_write:
        told |= form_fields(seen)
    return told


def form_fields(seen: SeenDocument, *typed_and_refused: Any) -> dict[str, Any]:
    """What the form to draw with needs: see `plot.queries.filled_in.fields_for`."""
    layer = {"room": seen.document.room, "name": _layer_name(seen), "tlp": seen.document.tlp}
    return fields_for([layer], *typed_and_refused)


def thing(seen: SeenDocument, key: str) -> MapFeature:
    """The thing with this id as it stands there. Raises NotFound."""
    room = seen.document.room
    found = next((each for each in plot.drawn([room])[room] if each.id == key), None)
    if found is None:
        raise NotFound("plot-feature-gone")
    return found


def _layer_name(seen: SeenDocument) -> str:
    return ", ".join(documents.named([seen.document.keeper]))
