"""Sending content to a browser: always as a file to keep, never as a page of ours, piece by piece."""

from asyncio import to_thread
from collections.abc import AsyncIterator, Iterator

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse
from django.utils.http import content_disposition_header

from samenbeeld.files import queries
from samenbeeld.files.models import StoredFile
from samenbeeld.files.rules import name_to_leave
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look import times
from samenbeeld.look.words import say


def attachment(
    request: HttpRequest, file: StoredFile, *, name: str, tlp: Tlp, mode: Mode
) -> StreamingHttpResponse:
    """The answer with this file in it, its name with label, mode and time. Raises Refused when it may not."""
    pieces = queries.content(file)
    content = _without_waiting(pieces) if isinstance(request, ASGIRequest) else pieces
    answer = StreamingHttpResponse(content, content_type=queries.kind_of(file).media)
    answer["Content-Length"] = str(file.size)
    word = say("look-exercise-tag" if mode is Mode.EXERCISE else "look-real-tag")
    named = name_to_leave(name, mode=word, tlp=tlp, stamp=times.local(now()).strftime("%Y-%m-%d-%H%M"))
    answer["Content-Disposition"] = content_disposition_header(True, named) or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer


async def _without_waiting(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    """Each piece is read and unlocked beside the event loop, when the one before it was sent."""
    while (piece := await to_thread(next, pieces, None)) is not None:
        yield piece
