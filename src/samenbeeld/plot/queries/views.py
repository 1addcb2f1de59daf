"""The map as a page shows it: layers with their age, the rows of the list, what the island draws."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any, overload

from django.templatetags.static import static
from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look import paging
from samenbeeld.look.paging import ListPage
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name, told_member
from samenbeeld.plot.queries.care import CareLocation, care_locations
from samenbeeld.plot.queries.care_layers import care_layers
from samenbeeld.plot.queries.care_layers import described as layer_told
from samenbeeld.plot.queries.drawn import Standing, Trace, last_touches, standing, standing_at
from samenbeeld.plot.queries.layers import SeenLayer, layer_name, open_at, seen_layers
from samenbeeld.plot.queries.outside import described, outside_layers
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules import MapFeature, Symbol
from samenbeeld.plot.rules.measures import area_square_metres, length_metres, middle
from samenbeeld.plot.rules.places import written_in_degrees, written_in_rd
from samenbeeld.realtime.rules import Author

THINGS_ON_A_PAGE = 100


@dataclass(frozen=True)
class LayerView:
    """One layer with its age. `is_old`: nobody touched it for so long that it is shown grey as a whole."""

    room: str
    name: str
    tlp: str
    is_shared: bool
    is_labelled: bool
    may_write: bool
    may_release: bool
    count: int
    changed_at: datetime | None
    changed_by: str
    is_old: bool


@dataclass(frozen=True)
class Row:
    """One thing in the list. `state` is "now", "later" or "over" at the moment of the page."""

    feature: MapFeature
    symbol: Symbol
    name: str
    layer: LayerView
    trace: Trace | None
    state: str

    # Of thousands of things a page of the list says only of some where they are.
    @cached_property
    def degrees(self) -> str:
        """Its middle, in degrees."""
        return written_in_degrees(*middle(self.feature.geometry))

    @cached_property
    def rd(self) -> str:
        """Its middle, in metres of the Netherlands."""
        return written_in_rd(*middle(self.feature.geometry))

    @property
    def is_always(self) -> bool:
        """Whether it holds as long as it stands there."""
        return self.feature.valid_from is None and self.feature.valid_until is None

    @cached_property
    def measure(self) -> str:
        """How long or how large it is, in words; "" for a point."""
        return _measure(self.feature)


class Rows(Sequence[Row]):
    """The rows of these things, each made when it is looked at: of thousands a page shows a hundred."""

    def __init__(self, layers: Sequence[LayerView], there: Mapping[str, Standing], at: datetime) -> None:
        self._things = [(feature, layer) for layer in layers for feature in there[layer.room].features]
        self._there = there
        self._at = at

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        if isinstance(place, slice):
            return [self._row(feature, layer) for feature, layer in self._things[place]]
        return self._row(*self._things[place])

    def place(self, thing: str) -> int | None:
        """Where in the list this thing stands; None when it is not there."""
        return next((at for at, (feature, _) in enumerate(self._things) if feature.id == thing), None)

    def _row(self, feature: MapFeature, layer: LayerView) -> Row:
        return _row(feature, layer, self._there[layer.room].traces.get(feature.id), self._at)


def list_page(rows: Rows, number: int | None, *, holds: str = "") -> ListPage[Row]:
    """Page `number` of the list, None is everything; or the one that `holds` that thing."""
    at = rows.place(holds) if holds else None
    return paging.list_page(rows, number, size=THINGS_ON_A_PAGE, at=at)


def map_view(
    activity: Activity, member: Membership, seen: Sequence[SeenLayer], moment: datetime | None
) -> dict[str, Any]:
    """`layers`, `rows`, `care`, `outside` and how many `empty_layers`, now or as they stood at `moment`."""
    at = moment or now()
    readable = open_at(seen, member, moment) if moment else list(seen)
    # Who takes part, and where, is for who may read the activity as a whole.
    may_read = access.may(member, "activities.read", activities.scope(activity))
    rooms = [one.room for one in readable]
    there = standing_at(rooms, moment) if moment else standing(rooms)
    layers = [_layer(one, activity, there[one.room], at) for one in readable]
    return {
        "layers": layers,
        "rows": Rows(layers, there, at),
        "care": care_locations(activity, member, moment) if may_read else [],
        "outside": outside_layers(member),
        "care_layers": care_layers(activity, member),
        "empty_layers": sum(not layer.count and not layer.is_shared for layer in layers),
    }


def single_view(room: str, name: str, tlp: str, *, may_write: bool) -> dict[str, Any]:
    """`layers` and `rows` of a layer that belongs to no activity of ours: of the map of another node."""
    at, there = now(), standing([room])
    layer = _drawn_by(
        LayerView(room, name, tlp, True, False, may_write, False, 0, None, "", False), there[room], at
    )
    return {"layers": [layer], "rows": Rows([layer], there, at), "care": []}


def island_data(
    activity: Activity, member: Membership, shown: Mapping[str, Any], moment: datetime | None, *, live: bool
) -> dict[str, Any]:
    """The contract with the map island, see `islands/map/page-data.ts`; what is drawn it asks itself."""
    drawn_url = reverse("plot_drawn", args=[activity.slug])
    if moment is not None:
        drawn_url += f"?{urlencode({'moment': moment.isoformat()})}"

    def url(name: str) -> str:
        return reverse(f"plot{name}", args=[activity.slug])

    return island_data_of(member, shown, moment, live=live) | {
        "activity": {"slug": activity.slug, "name": activity.name, "mode": activity.mode},
        "tokenUrl": url("_token"),
        "originUrl": url("_origin"),
        "drawnUrl": drawn_url,
        # Empty for whom there are no levels, and where nothing changes any more.
        "careUrl": url("_care") if live and shown["care"] else "",
        # Ends where the id of an area follows. Empty for who alarms nobody, and on the map of a moment.
        "alarmUrl": _alarm_url(activity, member) if live else "",
        "changeUrl": url("_change"),
        "careLayers": [layer_told(one, activity, moment) for one in shown.get("care_layers", ())],
    }


def island_data_of(
    member: Membership, shown: Mapping[str, Any], moment: datetime | None = None, *, live: bool = True
) -> dict[str, Any]:
    """The same without what it is a map of, and where its doors are: `activity`, `tokenUrl`, `originUrl`,
    `changeUrl` and perhaps `drawnUrl` are for who asks.
    """
    language = current_language()
    return {
        "member": told_member(member),
        "isLive": live,
        "moment": moment.isoformat() if moment else None,
        "oldAfterMinutes": int(symbols().old_after.total_seconds() // 60),
        "drawnUrl": "",
        "careUrl": "",
        "careMark": care_mark(shown["care"]),
        "alarmUrl": "",
        "baseMapUrl": static("geo/base-map.json"),
        "countryMapUrl": static("geo/country-map.json"),
        "symbols": [
            {
                "code": symbol.code,
                "name": symbol.name(language),
                "draws": symbol.draws,
                "path": symbol.path,
                "fill": symbol.fill,
                "strong": symbol.strong,
                "hasLevel": symbol.has_level,
                "hasNumber": symbol.has_number,
                "needsLabel": symbol.needs_label,
            }
            for symbol in symbols().by_code.values()
        ],
        "layers": [
            {
                "room": layer.room,
                "name": layer.name,
                "tlp": layer.tlp,
                "mayWrite": layer.may_write and live,
                "changedAt": layer.changed_at.isoformat() if layer.changed_at else None,
            }
            for layer in shown["layers"]
        ],
        "care": care_data(shown["care"]),
        "outside": [described(one) for one in shown.get("outside", ())],
        "careLayers": [],
    }


def column_data(activity: Activity, member: Membership) -> dict[str, Any] | None:
    """The same for the map beside the text: what stands on the layers comes over the live line.

    None when there is nothing on this map that this member may see.
    """
    seen = seen_layers(activity, member)
    may_read = access.may(member, "activities.read", activities.scope(activity))
    if not seen and not may_read:
        return None
    layers = _empty_layers(activity, seen, None)
    care = care_locations(activity, member) if may_read else []
    data = island_data(activity, member, {"layers": layers, "care": care}, None, live=True)
    return {**data, "drawnUrl": ""}


def data_at(activity: Activity, member: Membership, moment: datetime) -> dict[str, Any] | None:
    """The map as it stood at that moment, to look at; None when this member may see nothing of it."""
    layers = _empty_layers(activity, open_at(seen_layers(activity, member), member, moment), moment)
    may_read = access.may(member, "activities.read", activities.scope(activity))
    care = care_locations(activity, member, moment) if may_read else []
    if not layers and not care:
        return None
    shown = {"layers": layers, "care": care, "outside": outside_layers(member)}
    return island_data(activity, member, shown, moment, live=False)


def care_now(activity: Activity, member: Membership) -> list[CareLocation]:
    """The sites as they are told now. Raises NotFound for who does not read the activity as a whole."""
    if not access.may(member, "activities.read", activities.scope(activity)):
        raise NotFound("activities-not-found")
    return care_locations(activity, member)


def care_data(care: Sequence[CareLocation]) -> list[dict[str, Any]]:
    """The sites as the island draws them."""
    return [_care(one) for one in care]


def care_mark(care: Sequence[CareLocation]) -> str:
    """The same as long as the island would draw and say the same."""
    return hashlib.sha256(json.dumps(care_data(care)).encode()).hexdigest()[:16]


def told_trace(trace: Trace) -> dict[str, str]:
    """Who put a thing on the map and who touched it last, as the island reads it."""
    return {
        "madeBy": _who(trace.made_by),
        "madeAt": trace.made_at.isoformat(timespec="seconds"),
        "changedBy": _who(trace.changed_by),
        "changedAt": trace.changed_at.isoformat(timespec="seconds"),
    }


def _who(author: Author) -> str:
    function = function_name(author.function, short=True) if author.function else ""
    # A node may be called as the one organisation that works there.
    return ", ".join(
        part for part in dict.fromkeys((author.name, function, author.organisation_name)) if part
    )


def _alarm_url(activity: Activity, member: Membership) -> str:
    if not access.may(member, "alerts.send", activities.scope(activity)):
        return ""
    return f"{reverse('activity_alarm_new', args=[activity.slug])}?gebied="


def _care(one: CareLocation) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "organisation": one.organisation.name,
        "kind": one.kind,
        "level": one.level.value,
        "lastLevel": one.last_level.value,
        "isStale": one.reported.is_stale,
        "isClosed": one.reported.is_closed,
        "said": one.said,
        "reportedAt": one.reported_at.isoformat(timespec="seconds") if one.reported_at else None,
        "point": [one.longitude, one.latitude],
    }


def _empty_layers(activity: Activity, seen: Sequence[SeenLayer], moment: datetime | None) -> list[LayerView]:
    """The layers with when they were touched last; what stands on them comes by another road."""
    touched = last_touches([one.room for one in seen], moment)
    return [_layer(one, activity, Standing((), {}, touched[one.room]), moment or now()) for one in seen]


def _layer(
    one: SeenLayer,
    activity: Activity,
    there: Standing,
    at: datetime,
) -> LayerView:
    plain = LayerView(
        room=one.room,
        name=layer_name(one.layer),
        tlp=one.layer.tlp,
        is_shared=one.layer.organisation_id is None,
        is_labelled=one.layer.tlp != activity.tlp,
        may_write=one.may_write,
        may_release=one.may_release,
        count=0,
        changed_at=None,
        changed_by="",
        is_old=False,
    )
    return _drawn_by(plain, there, at)


def _drawn_by(layer: LayerView, there: Standing, at: datetime) -> LayerView:
    """With how many things stand on it, and who touched it last."""
    changed_at, by = (there.last.at, there.last.by.name) if there.last else (None, "")
    return replace(
        layer,
        count=len(there.features),
        changed_at=changed_at,
        changed_by=by,
        is_old=bool(there.features) and changed_at is not None and at - changed_at > symbols().old_after,
    )


def _row(feature: MapFeature, layer: LayerView, trace: Trace | None, at: datetime) -> Row:
    symbol = symbols().by_code[feature.symbol]
    state = (
        "now"
        if feature.holds_at(at)
        else "later"
        if feature.valid_from and feature.valid_from > at
        else "over"
    )
    return Row(
        feature=feature,
        symbol=symbol,
        name=symbol.name(current_language()),
        layer=layer,
        trace=trace,
        state=state,
    )


def _measure(feature: MapFeature) -> str:
    if metres := length_metres(feature.geometry):
        return say("plot-length", km=round(metres / 1000, 1))
    if square := area_square_metres(feature.geometry):
        return say("plot-surface", km2=round(square / 1_000_000, 2))
    return ""
