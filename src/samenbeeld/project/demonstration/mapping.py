"""What people drew on the maps, thing by thing at the moments of the story."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import actions as maps
from samenbeeld.plot.actions.outside import Wanted
from samenbeeld.plot.queries import author_of, outside, symbols
from samenbeeld.plot.rules import MapFeature, checked, room_name
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.plot.rules.outside import PMTILES
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import activity
from samenbeeld.project.demonstration.story import Story
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.trial import with_thing

_GEOMETRIES = {"point": "Point", "line": "LineString", "polygon": "Polygon"}


class Drawings:
    """Turns the records of `world/map.toml` into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._ids: dict[tuple[str, str], str] = {}

    def happenings(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        """Each drawing, each release and each layer from outside, at its moment."""
        for record in world.drawings():
            yield self._story.moment(record["at"]), self._happening(record)
        for record in world.map_releases():
            yield self._story.moment(record["at"]), self._release(record)
        for record in world.outside_layers():
            yield self._story.moment(record["at"]), self._outside(record)

    def _happening(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            room = room_name(record["activity"], Tlp.AMBER, record["layer"])
            feature = self._feature(record)
            update = with_thing(texts.state(room), ROOT, feature.id, feature.stored())
            at = self._story.moment(record["at"])
            realtime.append_update(room, author_of(self._members[record["by"]]), update, at)

        return happen

    def _release(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            for slug in record["to"]:
                maps.release_layer(
                    actor=self._members[record["by"]],
                    activity=activity(record["activity"]),
                    room=room_name(record["activity"], Tlp.AMBER, record["layer"]),
                    to=organisations.by_slug(slug),
                    reason=record["reason"],
                )

        return happen

    def _outside(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            name, by = record["file"], self._members[record["by"]]
            folder = outside.folder()
            folder.mkdir(exist_ok=True)
            shutil.copyfile(world.FOLDER / name, folder / name)
            [offer] = outside.offers(PMTILES, name)
            layer = maps.add_outside_layer(
                actor=by,
                kind=PMTILES,
                place=name,
                offer=offer,
                wanted=Wanted(record["name"], record["attribution"], record["licence"], region=None),
            )
            maps.turn_outside_layer(actor=by, layer_id=layer.pk, is_on=True)

        return happen

    def _feature(self, record: dict[str, Any]) -> MapFeature:
        at = self._story.moment(record["at"])
        drawn = next(name for name in _GEOMETRIES if name in record)
        # Ids sort by their moment, so that the list begins with what was there first.
        key = self._ids.setdefault((record["activity"], record["id"]), str(uuid7()))
        number = record.get("number")
        return checked(
            MapFeature(
                id=key,
                symbol=record["symbol"],
                geometry={"type": _GEOMETRIES[drawn], "coordinates": record[drawn]},
                label=self._story.told(record.get("label", ""), at),
                note=self._story.told(record.get("note", ""), at),
                number=self._story.figures[number] if number else None,
                valid_until=self._story.moment(record["until"]) if "until" in record else None,
            ),
            symbols(),
        )
