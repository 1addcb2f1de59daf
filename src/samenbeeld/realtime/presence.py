"""Who is in a room and where. Changes travel together, at most once a second."""

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from samenbeeld.realtime.rules import LARGEST_PRESENCE_BYTES, MOST_PRESENCES_PER_SEAT, Grant, initials
from samenbeeld.realtime.wire import AwarenessEntry, Malformed, awareness

if TYPE_CHECKING:
    from samenbeeld.realtime.seat import Seat

_GONE = "null"
# Beyond it JavaScript cannot read a number, and stops reading the message.
_LARGEST = 2**53 - 1
# Far below it, because the room counts on from what a client says.
_LARGEST_CLOCK = 2**52
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")


class Presence:
    """The presences of one room. The name beside a cursor comes from the grant, never from the client."""

    def __init__(self) -> None:
        self._entries: dict[int, tuple[AwarenessEntry, Seat]] = {}
        # Per client who is here by way of another process, and which.
        self._elsewhere: dict[int, tuple[AwarenessEntry, str]] = {}
        # Per client what the people here were shown last, also that it left. A client that was away has the
        # clock of before, and who was here all the time would take it for known: so the room counts on.
        self._shown: dict[int, AwarenessEntry] = {}
        self._changed: dict[int, AwarenessEntry] = {}
        self._own_changed: dict[int, AwarenessEntry] = {}
        self._everyone: bytes | None = None

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def has_changes(self) -> bool:
        return bool(self._changed or self._own_changed)

    def hear(self, seat: "Seat", entries: list[AwarenessEntry]) -> None:
        """Take what a client says of itself. What it says of others is left out. Raises Malformed."""
        for entry in entries:
            if entry.client > _LARGEST or entry.clock >= _LARGEST_CLOCK:
                raise Malformed("number out of bounds")
            held = self._entries.get(entry.client)
            if held is not None and held[1].grant.author.account != seat.grant.author.account:
                continue
            if held is None and self._is_of_another(entry.client, seat):
                continue
            if entry.state == _GONE:
                if held is not None and held[1] is seat:
                    self._remove(entry.client)
            elif held is None or entry.clock > held[0].clock or held[1] is not seat:
                self._put(seat, AwarenessEntry(entry.client, entry.clock, _checked(entry.state, seat.grant)))

    def leave(self, seat: "Seat") -> None:
        """The seat is empty: its presences go, also when the line broke without a word."""
        for client in seat.presences:
            held = self._entries.get(client)
            if held is not None and held[1] is seat:
                self._remove(client)
        seat.presences.clear()

    def hear_elsewhere(self, process: str, entries: Iterable[AwarenessEntry]) -> None:
        """What another process knows of the people there; it has checked what they say."""
        for entry in entries:
            held = self._elsewhere.get(entry.client)
            if entry.state == _GONE:
                if held is not None and held[1] == process:
                    self._remove_elsewhere(entry.client)
            elif held is None or held[1] != process or entry.clock > held[0].clock:
                self._elsewhere[entry.client] = entry, process
                self._elsewhere_changed(entry.client)

    def forget_elsewhere(self, process: str) -> None:
        """Nobody is there any more."""
        for client in [client for client, (_, by) in self._elsewhere.items() if by == process]:
            self._remove_elsewhere(client)

    def changes(self) -> dict[int, AwarenessEntry]:
        """What changed since the last call, also who left."""
        changed, self._changed = self._changed, {}
        return changed

    def own_changes(self) -> dict[int, AwarenessEntry]:
        """The same of who is here by way of this process."""
        changed, self._own_changed = self._own_changed, {}
        return changed

    def own(self) -> dict[int, AwarenessEntry]:
        """Who is here by way of this process."""
        return {client: entry for client, (entry, _) in self._entries.items()}

    def everyone(self) -> bytes | None:
        """One message for who comes in; None in an empty room. Encoded once until something changes."""
        if not self._entries and not self._elsewhere:
            return None
        if self._everyone is None:
            self._everyone = awareness(entry for entry in self._shown.values() if entry.state != _GONE)
        return self._everyone

    def accounts(self) -> set[str]:
        """The accounts that show themselves here."""
        return {seat.grant.author.account for _, seat in self._entries.values()}

    def _put(self, seat: "Seat", entry: AwarenessEntry) -> None:
        if entry.client not in seat.presences and len(seat.presences) >= MOST_PRESENCES_PER_SEAT:
            return
        seat.presences.add(entry.client)
        self._entries[entry.client] = (entry, seat)
        self._own_changed[entry.client] = entry
        self._show(entry.client)

    def _remove(self, client: int) -> None:
        held, _ = self._entries.pop(client)
        self._own_changed[client] = AwarenessEntry(client, held.clock, _GONE)
        self._show(client)

    def _remove_elsewhere(self, client: int) -> None:
        del self._elsewhere[client]
        self._elsewhere_changed(client)

    def _elsewhere_changed(self, client: int) -> None:
        # Who came over to us speaks for himself.
        if client not in self._entries:
            self._show(client)

    def _show(self, client: int) -> None:
        held = self._entries.get(client) or self._elsewhere.get(client)
        before = self._shown.get(client)
        clock = held[0].clock if held else 0
        if before is not None:
            clock = max(clock, before.clock + 1)
        entry = AwarenessEntry(client, clock, held[0].state if held else _GONE)
        self._shown[client] = self._changed[client] = entry
        self._everyone = None

    def _is_of_another(self, client: int, seat: "Seat") -> bool:
        held = self._elsewhere.get(client)
        if held is None:
            return False
        account = json.loads(held[0].state)["user"]["account"]
        return bool(account != seat.grant.author.account)


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
