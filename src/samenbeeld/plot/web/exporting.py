"""The map as content for a file: a layer per layer, and the care locations; the door is in `project`."""

from collections.abc import Iterable
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.exports.rules import Content, Feature, Layer, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import queries
from samenbeeld.plot.queries.care import CareLocation
from samenbeeld.plot.queries.care_layers import CareLayer, CareSpot, care_spots
from samenbeeld.plot.queries.views import LayerView, Row, map_view

_DRAWN = (
    "name", "symbol", "text", "note", "count", "level", "holds", "valid_from", "valid_until", "degrees", "rd",
    "measure", "changed_at", "changed_by",
)  # fmt: skip
_CARE = ("name", "organisation", "kind", "level", "reported_at", "address", "degrees", "rd")
_SPOT = ("name", "organisation", "kind", "text", "level", "seen_at")


def map_content(activity: Activity, member: Membership, moment: datetime | None = None) -> Content:
    """Every layer this member may read, also an empty one. Raises NotFound when there is none at all."""
    shown = map_view(activity, member, queries.seen_layers(activity, member), moment)
    layers: list[LayerView] = shown["layers"]
    rows = list(shown["rows"])
    parts = [_layer(layer, [row for row in rows if row.layer is layer]) for layer in layers]
    if shown["care"]:
        parts.append(_care(activity, shown["care"]))
    parts += [
        _layer_of_care(activity, one, care_spots(activity, member, one.code, moment))
        for one in shown["care_layers"]
    ]
    if not parts:
        raise NotFound("exports-not-found")
    return Content(f"{activity.name}, {say('exports-what-map').lower()}", "kaart", tuple(parts), moment)


def _layer(layer: LayerView, rows: Iterable[Row]) -> Layer:
    return Layer(
        key=_key(layer.room),
        title=layer.name,
        columns=columns(*_DRAWN),
        features=[Feature(row.feature.id, row.feature.geometry, _drawn(row)) for row in rows],
        tlp=Tlp(layer.tlp),
        about=say("exports-changed", at=layer.changed_at, who=layer.changed_by) if layer.changed_at else "",
        wide=frozenset(("text", "note")),
        on_paper=frozenset(
            ("name", "text", "note", "count", "level", "holds", "rd", "changed_at", "changed_by")
        ),
    )


def _care(activity: Activity, found: Iterable[CareLocation]) -> Layer:
    return Layer(
        key="care_locations",
        title=say("plot-care"),
        columns=columns(*_CARE),
        features=[
            Feature(one.id, {"type": "Point", "coordinates": [one.longitude, one.latitude]}, _site(one))
            for one in found
        ],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("name",)),
        on_paper=frozenset(("name", "organisation", "level", "reported_at", "address")),
    )


def _layer_of_care(activity: Activity, layer: CareLayer, found: Iterable[CareSpot]) -> Layer:
    return Layer(
        key=f"care_{layer.code}",
        title=layer.name,
        columns=columns(*_SPOT),
        features=[
            Feature(
                one.id,
                {"type": "Point", "coordinates": [one.longitude, one.latitude]},
                (one.name, one.organisation or None, one.kind, one.said, _level(one.level), one.at),
            )
            for one in found
        ],
        tlp=Tlp(activity.tlp),
        wide=frozenset(("name", "text")),
        on_paper=frozenset(("name", "organisation", "text", "level", "seen_at")),
    )


def _key(room: str) -> str:
    """`hoogwater-maas.map.amber` without the activity, as a name for a table: letters, figures and dashes."""
    name = room.partition(".")[2]
    return "".join(letter if letter.isalnum() else "_" for letter in name)


def _drawn(row: Row) -> tuple[Value, ...]:
    feature, trace = row.feature, row.trace
    return (
        row.name,
        feature.symbol,
        feature.label,
        feature.note,
        feature.number,
        _level(feature.level),
        say(f"exports-holds-{row.state}"),
        feature.valid_from,
        feature.valid_until,
        row.degrees,
        row.rd,
        row.measure,
        trace.changed_at if trace else None,
        f"{trace.changed_by.name}, {trace.changed_by.organisation_name}" if trace else None,
    )


def _site(one: CareLocation) -> tuple[Value, ...]:
    return (
        one.name,
        one.organisation.name,
        one.kind,
        one.said,
        one.reported_at,
        one.address,
        one.degrees,
        one.rd,
    )


def _level(level: object) -> str | None:
    return say(f"look-level-{level}") if level else None
