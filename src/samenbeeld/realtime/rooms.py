"""The door of the live path. `project` says who decides, and puts both roads to the rooms on its port."""

from samenbeeld.realtime.grants import Authorise
from samenbeeld.realtime.hub import HUB, FormOf
from samenbeeld.realtime.socket import LiveProtocol
from samenbeeld.realtime.stream import PREFIX, live_http

__all__ = ["PREFIX", "LiveProtocol", "authorise_with", "form_with", "live_http", "start", "stop"]


def authorise_with(authorise: Authorise) -> None:
    """From now on `authorise(account_id, rooms)` gives the grants: of the rooms this account may enter.

    It may use the database.
    """
    HUB.authorise = authorise


def form_with(form_of: FormOf) -> None:
    """From now on `form_of(room)` says which form the document of a room has; None is a free text."""
    HUB.form_of = form_of


async def start() -> None:
    """Call on the event loop that serves, before the first connection."""
    await HUB.start()


async def stop() -> None:
    """Write everything received, then let every client go with a code that means: try again in a moment."""
    await HUB.drain()
