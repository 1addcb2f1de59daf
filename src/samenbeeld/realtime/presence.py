"""Who is in a room and where. Changes travel together, at most once a second."""

import json
import re
from typing import TYPE_CHECKING

from samenbeeld.realtime.rules import LARGEST_PRESENCE_BYTES, MOST_PRESENCES_PER_SEAT, Grant, initials
from samenbeeld.realtime.wire import AwarenessEntry, Malformed, awareness

if TYPE_CHECKING:
    from samenbeeld.realtime.seat import Seat

_GONE = "null"
# Beyond it JavaScript cannot read a number, and stops reading the message.
_LARGEST = 2**53 - 1
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")


class Presence:
    """The presences of one room. The name beside a cursor comes from the grant, never from the client."""

    def __init__(self) -> None:
        self._entries: dict[int, tuple[AwarenessEntry, Seat]] = {}
        self._changed: dict[int, AwarenessEntry] = {}
        self._everyone: bytes | None = None

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def has_changes(self) -> bool:
        return bool(self._changed)

    def hear(self, seat: "Seat", entries: list[AwarenessEntry]) -> None:
        """Take what a client says of itself. What it says of others is left out. Raises Malformed."""
        for entry in entries:
            if entry.client > _LARGEST or entry.clock >= _LARGEST:
                raise Malformed("number out of bounds")
            held = self._entries.get(entry.client)
            if held is not None and held[1].grant.author.account != seat.grant.author.account:
                continue
            if entry.state == _GONE:
                if held is not None and held[1] is seat:
                    self._remove(entry.client, entry.clock)
            elif held is None or entry.clock > held[0].clock or held[1] is not seat:
                self._put(seat, AwarenessEntry(entry.client, entry.clock, _checked(entry.state, seat.grant)))

    def leave(self, seat: "Seat") -> None:
        """The seat is empty: its presences go, also when the line broke without a word."""
        for client in seat.presences:
            held = self._entries.get(client)
            if held is not None and held[1] is seat:
                self._remove(client, held[0].clock + 1)
        seat.presences.clear()

    def changes(self) -> dict[int, AwarenessEntry]:
        """What changed since the last call, also who left."""
        changed, self._changed = self._changed, {}
        return changed

    def everyone(self) -> bytes | None:
        """One message for who comes in; None in an empty room. Encoded once until something changes."""
        if not self._entries:
            return None
        if self._everyone is None:
            self._everyone = awareness(entry for entry, _ in self._entries.values())
        return self._everyone

    def accounts(self) -> set[str]:
        """The accounts that show themselves here."""
        return {seat.grant.author.account for _, seat in self._entries.values()}

    def _put(self, seat: "Seat", entry: AwarenessEntry) -> None:
        if entry.client not in seat.presences and len(seat.presences) >= MOST_PRESENCES_PER_SEAT:
            return
        seat.presences.add(entry.client)
        self._entries[entry.client] = (entry, seat)
        self._changed[entry.client] = entry
        self._everyone = None

    def _remove(self, client: int, clock: int) -> None:
        del self._entries[client]
        self._changed[client] = AwarenessEntry(client, clock, _GONE)
        self._everyone = None


def _checked(state: str, grant: Grant) -> str:
    if len(state) > LARGEST_PRESENCE_BYTES:
        raise Malformed("presence too large")
    try:
        said = json.loads(state)
    except (ValueError, RecursionError):
        raise Malformed("presence is not JSON") from None
    if not isinstance(said, dict):
        raise Malformed("presence is not an object")
    author = grant.author
    user = {
        "account": author.account,
        "name": author.name,
        "initials": initials(author.name),
        "organisation": author.organisation_name,
        "organisationSlug": author.organisation,
    }
    claimed = said.get("user")
    if isinstance(claimed, dict):
        # Colours are taste, not identity; y-prosemirror draws with them.
        for key in ("color", "colorLight"):
            if isinstance(claimed.get(key), str) and _COLOUR.fullmatch(claimed[key]):
                user[key] = claimed[key]
    said["user"] = user
    try:
        state = json.dumps(said, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        # Half a letter, or a number that is none, would break the message for everybody in the room.
        state.encode()
    except (ValueError, RecursionError):
        raise Malformed("presence is not text") from None
    return state
