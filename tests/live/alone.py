"""A server with nothing but the live path, and people whose rights stand in a file that a test may change.

    python -m tests.live.alone      with SAMENBEELD_DATA and SAMENBEELD_PORT set

`rights.json` in the data folder: {"amina": {"name": …, "rooms": {"room name": "write" | "read"}}}.
"""

import asyncio
import json
import os
import signal
from collections.abc import Collection

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.live.alone_settings"

import django

django.setup()

from django.conf import settings  # noqa: E402 - settings first

from samenbeeld.project import server  # noqa: E402 - settings first
from samenbeeld.project.tables import bring_up_to_date  # noqa: E402 - settings first
from samenbeeld.realtime import rooms  # noqa: E402 - settings first
from samenbeeld.realtime.hub import HUB  # noqa: E402 - settings first
from samenbeeld.realtime.rules import Author, Grant  # noqa: E402 - settings first
from samenbeeld.realtime.stream import Receive, Scope, Send  # noqa: E402 - settings first


def authorise(account: str, rooms: Collection[str]) -> dict[str, Grant]:
    person = json.loads((settings.DATA / "rights.json").read_text()).get(account)
    if person is None:
        return {}
    organisation = person.get("organisation", "")
    author = Author(account, person["name"], organisation, organisation, "")
    rights = {room: person["rooms"].get(room) or person["rooms"].get("*") for room in rooms}
    return {room: Grant(author, may_write=right == "write") for room, right in rights.items() if right}


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await receive()
        await rooms.start()
        asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, HUB.rights_changed, "")
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await rooms.stop()
        await send({"type": "lifespan.shutdown.complete"})
    else:
        await rooms.live_http(scope, receive, send)


if __name__ == "__main__":
    bring_up_to_date()
    rooms.authorise_with(authorise)
    server.run("tests.live.alone:application")
