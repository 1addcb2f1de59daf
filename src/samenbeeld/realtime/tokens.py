"""Short-lived signed passes for a live connection. A pass says who; the room decides what."""

import secrets
import time
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core import signing

from samenbeeld.realtime.rules import SCRATCH, is_room_name

_SALT = "samenbeeld.live"
SHORT = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Pass:
    """`rooms` None: every room this account may enter. `made_here`: minted on the machine itself."""

    account: str
    rooms: tuple[str, ...] | None
    made_here: bool

    def covers(self, room: str) -> bool:
        """Whether this pass is meant for `room`; whether the account may enter is for `authorise`."""
        return self.rooms is None or room in self.rooms

    def opens_scratch(self, room: str) -> bool:
        """Scratch rooms are for who can run a command on the machine, for trying out and for benchmarks."""
        return room.startswith(SCRATCH) and self.made_here and self.covers(room)


class BadPass(Exception):
    """Expired, or not signed by us."""


def sign(account_id: str, rooms: list[str] | None = None, ttl: timedelta = SHORT) -> str:
    """A token for `account_id`, for these rooms or all it may enter, to connect within `ttl`."""
    return _sign(account_id, rooms, ttl, made_here=False)


def read(token: str) -> Pass:
    """What the token says. Raises BadPass."""
    try:
        said = signing.loads(token, salt=_SALT)
        if said["e"] < time.time():
            raise BadPass("expired")
        rooms = said["r"]
        return Pass(said["a"], None if rooms is None else tuple(rooms), said.get("m") == 1)
    except (signing.BadSignature, KeyError, TypeError, ValueError) as error:
        raise BadPass(type(error).__name__) from None


def scratch_room() -> str:
    """A new room that nobody else knows."""
    return SCRATCH + secrets.token_hex(6)


def websocket_address(room: str = "", account_id: str = "", life: timedelta = timedelta(minutes=10)) -> str:
    """An address any standard y-websocket client can open. Call it only for who can run commands here.

    Without `room` a new scratch room; `account_id` may be empty for a scratch room only.
    """
    room = room or scratch_room()
    if not is_room_name(room):
        raise ValueError(f"not a room name: {room!r}")
    if not account_id and not room.startswith(SCRATCH):
        raise ValueError(f"{room} needs an account")
    token = _sign(account_id, [room], life, made_here=True)
    return f"ws://127.0.0.1:{settings.PORT}/live/{room}?token={token}"


def _sign(account_id: str, rooms: list[str] | None, ttl: timedelta, *, made_here: bool) -> str:
    content: dict[str, object] = {"a": account_id, "r": rooms, "e": time.time() + ttl.total_seconds()}
    if made_here:
        content["m"] = 1
    return signing.dumps(content, salt=_SALT)
