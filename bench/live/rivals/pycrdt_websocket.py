"""pycrdt-websocket under uvicorn, with its own SQLite store when `DATABASE` names a file.

The server is the stock one. The package leaves it to the application to give a room its store and to load
it, so `get_room` does that and nothing else, the way the package's documentation and JupyterLab do.
"""

import contextlib
import os
from typing import Any

import uvicorn
from pycrdt.store import SQLiteYStore, YDocNotFound
from pycrdt.websocket import ASGIServer, WebsocketServer, YRoom


class Store(SQLiteYStore):
    db_path = os.environ.get("DATABASE", "")


class Rooms(WebsocketServer):
    async def get_room(self, name: str) -> YRoom:
        if not Store.db_path or name in self.rooms:
            return await super().get_room(name)
        room = self.rooms[name] = YRoom(ready=False, ystore=Store(name))
        await self.start_room(room)
        assert room.ystore is not None
        await room.ystore.started.wait()
        with contextlib.suppress(YDocNotFound):
            await room.ystore.apply_updates(room.ydoc)
        room.ready = True
        return room


rooms = Rooms(auto_clean_rooms=False)
application = ASGIServer(rooms)


async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        async with rooms:
            await application(scope, receive, send)
    else:
        await application(scope, receive, send)


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="error", ws="websockets")
