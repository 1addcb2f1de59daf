"""The files that pages name: copied to the data folder, named by what is in them, and compressed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


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
