"""What stands on a layer, and who drew it: told by the log, never by the browser."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pycrdt import Doc, Map, MapEvent

from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules import MapFeature, feature_from
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.deliveries import written
from samenbeeld.realtime.rules import Author, Row
from samenbeeld.realtime.trial import things

_MOST_KEPT = 200


@dataclass(frozen=True)
class Trace:
    """Who put a thing on the map and when, and who touched it last."""

    made_by: Author
    made_at: datetime
    changed_by: Author
    changed_at: datetime


@dataclass(frozen=True)
class Standing:
    """What stands on one layer now, the oldest first, and who drew it, by feature id."""

    features: Sequence[MapFeature]
    traces: Mapping[str, Trace]


def standing(rooms: Iterable[str]) -> dict[str, Standing]:
    """What stands on these layers and who says so. Three queries, however many layers.

    Reads only the rows that came since it was last asked, and a layer that did not change is not read again.
    """
    return {room: Standing(one.features(), one.traces) for room, one in _histories(rooms).items()}


def drawn(rooms: Iterable[str]) -> dict[str, Sequence[MapFeature]]:
    """What stands on each of these layers now, the oldest first. Three queries, however many layers."""
    return {room: one.features() for room, one in _histories(rooms).items()}


def drawn_at(rooms: Iterable[str], moment: datetime) -> dict[str, Sequence[MapFeature]]:
    """What stood on each of these layers at that moment. Six queries, however many layers.

    Each from its nearest checkpoint: a layer of two weeks is not drawn again from its first line.
    """
    states = texts.states_at(list(rooms), moment)
    return {room: _features(things(state, ROOT) if state else {}) for room, state in states.items()}


def traces(rooms: Iterable[str]) -> dict[str, Mapping[str, Trace]]:
    """Who drew what on these layers, by room and feature id; also of what was taken off since."""
    return {room: one.traces for room, one in _histories(rooms).items()}


def _histories(rooms: Iterable[str]) -> dict[str, "_History"]:
    histories = {room: _kept.get(room) or _History() for room in rooms}
    # The last row that is known comes along, to see that it is still the same.
    after = {room: max(0, one.seq - 1) for room, one in histories.items()}
    found = written(list(histories), after=after)
    for room in [room for room, one in histories.items() if not one.goes_on_with(found[room])]:
        # A restored database, or a transaction that was undone: what is remembered never was.
        histories[room] = _History()
        found[room] = written([room])[room]
    for room, rows in found.items():
        for row in rows:
            histories[room].follow(row)
        _kept[room] = histories[room]
        _kept.move_to_end(room)
    while len(_kept) > _MOST_KEPT:
        _kept.popitem(last=False)
    return histories


class _History:
    """The log of one layer, walked through once."""

    def __init__(self) -> None:
        self.seq = 0
        self._digest = b""
        self.traces: dict[str, Trace] = {}
        self._changed: set[str] = set()
        self._document: Doc[Any] = Doc()
        self._things = self._document.get(ROOT, type=Map)
        self._watch = self._things.observe_deep(self._note)
        self._read: tuple[int, tuple[MapFeature, ...]] = (0, ())

    def goes_on_with(self, rows: list[Row]) -> bool:
        """Whether these rows, from the last known one on, continue this history."""
        if self.seq == 0:
            return True
        return bool(rows) and rows[0].seq == self.seq and rows[0].digest == self._digest

    def features(self) -> Sequence[MapFeature]:
        """Everything on the layer, the oldest first; read once per row of the log."""
        # Taken before the things are read: a row that comes in between makes them be read again.
        seq = self.seq
        if self._read[0] != seq:
            self._read = seq, _features({key: _plain(self._things[key]) for key in self._things})
        return self._read[1]

    def follow(self, row: Row) -> None:
        if row.seq <= self.seq:
            return
        self._changed.clear()
        self._document.apply_update(row.update)
        at = datetime.fromtimestamp(row.at_ms / 1000, UTC)
        for key in self._changed:
            before = self.traces.get(key)
            self.traces[key] = (
                Trace(before.made_by, before.made_at, row.author, at)
                if before
                else Trace(row.author, at, row.author, at)
            )
        self.seq, self._digest = row.seq, row.digest

    def _note(self, events: list[Any]) -> None:
        for event in events:
            if event.path:
                self._changed.add(str(event.path[0]))
            elif isinstance(event, MapEvent):
                keys: dict[str, object] = event.keys  # type: ignore[attr-defined]  # set by the Rust side
                self._changed.update(keys)


_kept: OrderedDict[str, _History] = OrderedDict()


def _plain(value: Any) -> Any:
    return value.to_py() if isinstance(value, Map) else value


def _features(stored: Mapping[str, Any]) -> tuple[MapFeature, ...]:
    found = []
    for key, value in stored.items():
        try:
            found.append(feature_from(key, value, symbols()))
        except Refused:
            # Policy may have changed since it was drawn; what is no longer understood is not shown wrong.
            continue
    # Ids begin with their moment.
    return tuple(sorted(found, key=lambda feature: feature.id))
