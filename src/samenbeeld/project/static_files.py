"""The files that pages name: copied to the data folder, named by what is in them, and compressed."""

import asyncio
import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from servestatic.middleware import ServeStaticMiddleware


class StaticFiles(ServeStaticMiddleware):  # type: ignore[misc]  # it has no types
    """Gives the files of this version, and those that another version put in the same data folder: during an
    update a page that one process made asks for its files at the other.
    """

    async def __call__(self, request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if path.startswith(self.static_prefix) and path not in self.files:
            found = await asyncio.to_thread(self.find_file, path)
            if found is not None:
                self.files[path] = found
        answer: HttpResponseBase = await super().__call__(request)
        return answer


def collect() -> None:
    """Once for each version of the files: to name and compress them takes longer than all else at a start."""
    mark, told = Path(settings.STATIC_ROOT) / "collected.txt", _mark()  # gone with the folder it is about
    if mark.exists() and mark.read_text() == told:
        return
    mark.unlink(missing_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    mark.write_text(told)


def _mark() -> str:
    """Of the name and the content of every file, and of where they go."""
    seen = hashlib.sha256(str(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            seen.update(f"{name}\n".encode() + Path(storage.path(name)).read_bytes())
    return seen.hexdigest()
