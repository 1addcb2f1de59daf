"""Who delivered which letters, and what came in since a moment: told by the stamps of the server."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from samenbeeld.organisations.queries import function_name
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.rules import Stamp


@dataclass(frozen=True)
class Origin:
    """The author of one letter, as he or she was at that moment. `function` is a name, not a code."""

    client: int
    clock: int
    name: str
    function: str
    organisation: str
    at: datetime


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


def _origin(client: int, clock: int, stamp: Stamp) -> Origin:
    author = stamp.author
    return Origin(
        client=client,
        clock=clock,
        name=author.name,
        function=function_name(author.function, short=True) if author.function else "",
        organisation=author.organisation_name,
        at=datetime.fromtimestamp(stamp.at_ms / 1000, UTC),
    )
