"""The node's secret key: made on first start, kept in the data folder, readable by its owner only."""

import os
import secrets
from pathlib import Path


def secret_key(data: Path) -> str:
    """The key from the environment, else from `<data>/secret-key`, made when absent."""
    given = os.environ.get("SAMENBEELD_SECRET_KEY")
    if given:
        return given
    path = data / "secret-key"
    try:
        # Exclusive creation, so that two processes starting at once cannot make two keys.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(64))
    return path.read_text()
