"""Who delivered which letters, and what came in since a moment: told by the stamps of the server."""

from collections.abc import Iterable, Sequence, Sized
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from samenbeeld.kernel.errors import Refused
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.rules import Stamp

MOST_ITEMS = 2_000
MOST_ROOMS = 200
LARGEST_NUMBER = 2**53  # what JavaScript counts safely


@dataclass(frozen=True)
class Origin:
    """The author of one letter, as he or she was at that moment. `function` is a code, "" without one;
    `account` is opaque, and never for a screen."""

    client: int
    clock: int
    name: str
    function: str
    organisation: str
    at: datetime
    account: str = ""


def origins(room: str, items: Iterable[tuple[int, int]]) -> list[Origin]:
    """Who delivered each (client, clock); what nobody delivered is left out. One reading of the stamps."""
    wanted: dict[int, list[int]] = {}
    for client, clock in items:
        wanted.setdefault(client, []).append(clock)
    found: dict[tuple[int, int], Stamp] = {}
    for stamp in realtime.stamps(room):
        for client, start, end in stamp.ranges:
            for clock in wanted.get(client, ()):
                # The first who delivered it wrote it; a repeat by somebody else is not a new author.
                if start <= clock < end:
                    found.setdefault((client, clock), stamp)
    return [_origin(client, clock, stamp) for (client, clock), stamp in found.items()]


def arrived_since(
    rooms: Sequence[str], since: datetime, *, except_account: str
) -> dict[str, list[tuple[int, int, int]]]:
    """What others delivered in each room after `since`: (client, from, to), `to` not included.

    A room in which nothing changed since then costs no question of its own.
    """
    changed = [room for room, (at, _) in realtime.last_changes(rooms).items() if at > since]
    seen = realtime.positions_at(changed, since)
    arrived: dict[str, list[tuple[int, int, int]]] = {room: [] for room in rooms}
    for room in changed:
        for stamp in realtime.stamps(room, after=seen.get(room, 0)):
            if stamp.author.account != except_account:
                arrived[room] += [(span.client, span.start, span.end) for span in stamp.ranges]
    return arrived


def letters(asked: Any) -> dict[str, list[tuple[int, int]]]:
    """What an island asks about, as it was sent: `{room: [[client, clock], …]}`. Raises Refused."""
    rooms = asked if isinstance(asked, dict) else None
    if rooms is None or not all(isinstance(items, list) for items in rooms.values()):
        raise Refused("realtime-items-unreadable", field="rooms", most=MOST_ITEMS)
    check_rooms(rooms, field="rooms")
    if sum(map(len, rooms.values())) > MOST_ITEMS:
        raise Refused("realtime-items-unreadable", field="rooms", most=MOST_ITEMS)
    return {room: [_pair(item) for item in items] for room, items in rooms.items()}


def check_rooms(rooms: Sized, *, field: str = "room") -> None:
    """Raises Refused for more rooms than one page has."""
    if len(rooms) > MOST_ROOMS:
        raise Refused("realtime-too-many-rooms", field=field, most=MOST_ROOMS)


def _pair(item: Any) -> tuple[int, int]:
    if not isinstance(item, list) or len(item) != 2 or not all(map(_is_number, item)):
        raise Refused("realtime-items-unreadable", field="rooms", most=MOST_ITEMS)
    return item[0], item[1]


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < LARGEST_NUMBER


def _origin(client: int, clock: int, stamp: Stamp) -> Origin:
    author = stamp.author
    return Origin(
        client=client,
        clock=clock,
        name=author.name,
        function=author.function,
        organisation=author.organisation_name,
        at=datetime.fromtimestamp(stamp.at_ms / 1000, UTC),
        account=author.account,
    )
