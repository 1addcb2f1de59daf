"""The application uvicorn serves: the live path over plain HTTP, and everything else to Django."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")

from django.core.asgi import get_asgi_application

from samenbeeld.security.body_limit import BodyLimit

_django = get_asgi_application()

from samenbeeld.project.busy import tell_busy  # noqa: E402 - the apps first
from samenbeeld.project.live_doors import authorise, form_of  # noqa: E402 - the apps first
from samenbeeld.project.threads import Threads  # noqa: E402 - the settings first
from samenbeeld.project.uploading import limit_of  # noqa: E402 - the apps first
from samenbeeld.realtime import rooms  # noqa: E402 - needs the apps
from samenbeeld.realtime.stream import Receive, Scope, Send  # noqa: E402 - needs the apps

rooms.authorise_with(authorise)
rooms.form_with(form_of)
_threads = Threads(_django, tell_busy)  # type: ignore[arg-type]
django_application = BodyLimit(_threads, limit_of)


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """One ASGI connection."""
    if scope["type"] == "lifespan":
        await _live_and_die(receive, send)
    elif scope["type"] == "http" and scope["path"].startswith(rooms.PREFIX):
        await rooms.live_http(scope, receive, send)
    else:
        await django_application(scope, receive, send)


async def _live_and_die(receive: Receive, send: Send) -> None:
    await receive()
    await rooms.start()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await rooms.stop()
    _threads.end()
    await send({"type": "lifespan.shutdown.complete"})
