"""Keys that a node makes for itself, each in a file of its own."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def key_in(path: Path, make: Callable[[], bytes]) -> bytes:
    """The key in this file, made when it is not there: on disk, and readable by its owner only.

    Of processes that make one at the same moment all get the one that was first, and none reads a half: it is
    written under another name, and gets this one when it is whole.
    """
    with suppress(FileNotFoundError):
        return path.read_bytes()
    descriptor, unfinished = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(make())
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(unfinished, path)
    finally:
        os.unlink(unfinished)
    return path.read_bytes()
