"""What stands on a layer, and who drew it: told by the log, never by the browser."""

import json
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from threading import Lock
from typing import Any

from pycrdt import Doc, Map, MapEvent

from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules import MapFeature, feature_from
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.deliveries import written
from samenbeeld.realtime.log import Head
from samenbeeld.realtime.rules import Author, Row

_MOST_KEPT = 200


@dataclass(frozen=True)
class Touch:
    """One person drew, changed or took off something at one moment, in that row of the log."""

    by: Author
    at: datetime
    seq: int


@dataclass(frozen=True)
class Version:
    """One thing as it stood after one touch; None: taken off, or drawn as policy no longer knows it."""

    feature: MapFeature | None
    touch: Touch


@dataclass(frozen=True)
class Trace:
    """Who put a thing on the map and when, and who touched it last."""

    made_by: Author
    made_at: datetime
    changed_by: Author
    changed_at: datetime


@dataclass(frozen=True)
class Standing:
    """What stands on one layer, the oldest first, who drew it by feature id, and who touched it last.

    What was taken off since is a touch of the layer too; None: nobody drew anything yet.
    """

    features: Sequence[MapFeature]
    traces: Mapping[str, Trace]
    last: Touch | None


def standing(rooms: Iterable[str]) -> dict[str, Standing]:
    """What stands on these layers and who says so. Two queries as long as nobody draws, however many layers.

    Reads only the rows that came since it was last asked, and a layer that did not change is not read again.
    """
    return {
        room: Standing(one.features(), one.traces(), one.last_touch())
        for room, one in _histories(rooms).items()
    }


def standing_at(rooms: Iterable[str], moment: datetime) -> dict[str, Standing]:
    """The same as it stood at that moment, in as many queries: the log is walked through once, and what each
    touch made of a thing is remembered.
    """
    histories = _histories(rooms)
    ends = {room: one.position(moment) for room, one in histories.items()}
    return {
        room: Standing(one.features(ends[room]), one.traces(ends[room]), one.last_touch(ends[room]))
        for room, one in histories.items()
    }


@dataclass(frozen=True)
class Change:
    """One thing was drawn, changed or taken off by one person; `feature` as it stood after it, or last."""

    kind: str  # "drawn", "changed" or "removed"
    feature: MapFeature
    touch: Touch


def changes(rooms: Iterable[str], after: datetime, until: datetime) -> dict[str, list[Change]]:
    """What happened on these layers between two moments, by room, in the order of the log; what one person
    changed of one thing without anybody in between is one change. As many queries as `standing`.
    """
    return {room: one.changes(after, until) for room, one in _histories(rooms).items()}


def drawn(rooms: Iterable[str]) -> dict[str, Sequence[MapFeature]]:
    """What stands on each of these layers now, the oldest first. As many queries as `standing`."""
    return {room: one.features() for room, one in _histories(rooms).items()}


def last_touches(rooms: Iterable[str], moment: datetime | None = None) -> dict[str, Touch | None]:
    """Who touched each of these layers last, now or by that moment. As many queries as `standing`."""
    return {
        room: one.last_touch(one.position(moment) if moment else None)
        for room, one in _histories(rooms).items()
    }


@dataclass(frozen=True)
class Written:
    """What stands on some layers as the island reads it, a JSON object by room. `mark` is the same as long as
    the same stands there.
    """

    rooms: Mapping[str, "_History"]
    moment: datetime | None

    @cached_property
    def mark(self) -> str:
        """Made of where each log ended; nothing is read or written for it."""
        told = [str(self.moment or "")]
        for room, one in sorted(self.rooms.items()):
            told += [room, one.mark(self._until(one))]
        return sha256("\n".join(told).encode()).hexdigest()[:32]

    def text(self) -> str:
        """The JSON. No `<` is in it: nothing can take it for a page."""
        layers = (f"{json.dumps(room)}:{one.written(self._until(one))}" for room, one in self.rooms.items())
        return f"{{{','.join(layers)}}}"

    def _until(self, one: "_History") -> int | None:
        return one.position(self.moment) if self.moment else None


def written_out(rooms: Iterable[str], moment: datetime | None = None) -> Written:
    """What stands on these layers, now or at that moment. As many queries as `standing`."""
    return Written(_histories(rooms), moment)


def traces(rooms: Iterable[str], moment: datetime | None = None) -> dict[str, Mapping[str, Trace]]:
    """Who drew what on these layers, now or by that moment, by room and feature id; also of what was taken
    off since.
    """
    return {
        room: one.traces(one.position(moment) if moment else None) for room, one in _histories(rooms).items()
    }


def _histories(rooms: Iterable[str]) -> dict[str, "_History"]:
    histories = {room: _kept.get(room) or _History() for room in rooms}
    ends = texts.ends(list(histories))
    # What is remembered up to the very end of the log is all there is.
    moved = [room for room, one in histories.items() if one.end != ends.get(room)]
    if moved:
        _follow(histories, moved)
    for room, one in histories.items():
        _kept[room] = one
        _kept.move_to_end(room)
    while len(_kept) > _MOST_KEPT:
        _kept.popitem(last=False)
    return histories


def _follow(histories: dict[str, "_History"], rooms: list[str]) -> None:
    # The last row that is known comes along, to see that it is still the same.
    found = written(rooms, after={room: max(0, histories[room].seq - 1) for room in rooms})
    for room in [room for room in rooms if not histories[room].goes_on_with(found[room])]:
        # A restored database, or a transaction that was undone: what is remembered never was.
        histories[room] = _History()
        found[room] = written([room])[room]
    with _one_at_a_time:
        for room, rows in found.items():
            for row in rows:
                histories[room].follow(row)


class _History:
    """The log of one layer, walked through once."""

    def __init__(self) -> None:
        self.end: Head | None = None
        # Per row its number, and the moment from which on it was there and all rows before it.
        self._seqs: list[int] = []
        self._moments: list[datetime] = []
        self._digests: list[bytes] = []
        self._touches: list[Touch] = []
        # Per thing what every touch made of it, the oldest first.
        self._of: dict[str, list[Version]] = {}
        self._changed: set[str] = set()
        self._document: Doc[Any] = Doc()
        self._things = self._document.get(ROOT, type=Map)
        self._watch = self._things.observe_deep(self._note)
        self._read: tuple[int, tuple[MapFeature, ...]] = (0, ())
        self._told: tuple[int, dict[str, Trace]] = (0, {})
        self._written: tuple[int, str] = (0, "[]")

    @property
    def seq(self) -> int:
        """The number of the last row that was followed, 0 before the first."""
        return self.end.seq if self.end else 0

    def goes_on_with(self, rows: list[Row]) -> bool:
        """Whether these rows, from the last known one on, continue this history."""
        if self.end is None:
            return True
        return bool(rows) and Head(rows[0].seq, rows[0].digest) == self.end

    def position(self, moment: datetime) -> int:
        """The number of the last row that was there by then, 0 before the first: what `realtime` says too."""
        known = bisect_right(self._moments, moment)
        return self._seqs[known - 1] if known else 0

    def features(self, until: int | None = None) -> Sequence[MapFeature]:
        """Everything on the layer after that row, or after all; the oldest first."""
        # Taken before the things are read: a row that comes in between makes them be read again.
        seq = self.seq
        if until is not None and until < seq:
            return _features(self._of, until)
        if self._read[0] != seq:
            self._read = seq, _features(self._of, seq)
        return self._read[1]

    def traces(self, until: int | None = None) -> Mapping[str, Trace]:
        """Who made and last touched each thing, up to that row or all; also of what was taken off."""
        if until is not None and until < self.seq:
            return _traces(self._of, until)
        seq = self.seq
        if self._told[0] != seq:
            self._told = seq, _traces(self._of, seq)
        return self._told[1]

    def last_touch(self, until: int | None = None) -> Touch | None:
        """The last touch of the layer, up to that row or of all."""
        return _last(self._touches, self.seq if until is None else until)

    def changes(self, after: datetime, until: datetime) -> list[Change]:
        """What was touched after the first moment and not after the second."""
        found = [each for versions in list(self._of.values()) for each in _changes(versions, after, until)]
        return sorted(found, key=lambda each: each.touch.seq)

    def mark(self, until: int | None = None) -> str:
        """The same as long as the log until that row, or the whole of it, is the same."""
        known = bisect_right(self._seqs, self.seq if until is None else until)
        return self._digests[known - 1].hex() if known else ""

    def written(self, until: int | None = None) -> str:
        """What `features` gives as JSON, each as it stands in the live document with its id."""
        seq = self.seq
        if until is not None and until < seq:
            return _json(self.features(until))
        if self._written[0] != seq:
            self._written = seq, _json(self.features())
        return self._written[1]

    def follow(self, row: Row) -> None:
        if row.seq <= self.seq:
            return
        self._changed.clear()
        self._document.apply_update(row.update)
        touch = Touch(row.author, datetime.fromtimestamp(row.at_ms / 1000, UTC), row.seq)
        for key in self._changed:
            self._of.setdefault(key, []).append(Version(self._feature(key), touch))
        if self._changed:
            self._touches.append(touch)
        self._seqs.append(row.seq)
        self._moments.append(touch.at)
        self._digests.append(row.digest)
        # A clock that was put back: a moment after this row is after those before it too.
        for place in range(len(self._moments) - 2, -1, -1):
            if self._moments[place] <= touch.at:
                break
            self._moments[place] = touch.at
        self.end = Head(row.seq, row.digest)

    def _feature(self, key: str) -> MapFeature | None:
        if key not in self._things:
            return None
        value: Any = self._things[key]
        try:
            return feature_from(key, value.to_py() if isinstance(value, Map) else value, symbols())
        except Refused:
            # Policy may have changed since it was drawn; what is no longer understood is not shown wrong.
            return None

    def _note(self, events: list[Any]) -> None:
        for event in events:
            if event.path:
                self._changed.add(str(event.path[0]))
            elif isinstance(event, MapEvent):
                keys: dict[str, object] = event.keys  # type: ignore[attr-defined]  # set by the Rust side
                self._changed.update(keys)


_kept: OrderedDict[str, _History] = OrderedDict()
_one_at_a_time = Lock()  # pages are made in several threads


def _json(features: Iterable[MapFeature]) -> str:
    told = [{"id": each.id, **each.stored()} for each in features]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _last(touches: Sequence[Touch], until: int) -> Touch | None:
    """The last of these up to that row."""
    known = bisect_right(touches, until, key=lambda touch: touch.seq)
    return touches[known - 1] if known else None


def _versions(of: Mapping[str, Sequence[Version]], until: int) -> Iterator[tuple[str, Touch, Version]]:
    """Each thing that was touched by that row: its id, the first touch, and how it stood after the last."""
    for key, versions in list(of.items()):  # another thread may be following a row
        last = versions[-1]
        if last.touch.seq > until:
            known = bisect_right(versions, until, key=lambda version: version.touch.seq)
            if not known:
                continue
            last = versions[known - 1]
        yield key, versions[0].touch, last


def _changes(versions: Sequence[Version], after: datetime, until: datetime) -> list[Change]:
    """Those of one thing."""
    found: list[Change] = []
    before: MapFeature | None = None
    for version in list(versions):
        feature = version.feature or before
        kind = "removed" if version.feature is None else "changed" if before else "drawn"
        before = version.feature
        if feature is None or not after < version.touch.at <= until:
            continue
        if found and kind == found[-1].kind == "changed" and version.touch.by == found[-1].touch.by:
            found.pop()
        found.append(Change(kind, feature, version.touch))
    return found


def _traces(of: Mapping[str, Sequence[Version]], until: int) -> dict[str, Trace]:
    return {
        key: Trace(first.by, first.at, last.touch.by, last.touch.at)
        for key, first, last in _versions(of, until)
    }


def _features(of: Mapping[str, Sequence[Version]], until: int) -> tuple[MapFeature, ...]:
    there = [(first.seq, last.feature) for _, first, last in _versions(of, until) if last.feature is not None]
    # In the order of the log: an id begins with a moment too, but by the clock of whoever drew.
    return tuple(feature for _, feature in sorted(there, key=lambda each: (each[0], each[1].id)))
