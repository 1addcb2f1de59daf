"""The node's secret key: made on first start, kept in the data folder, readable by its owner only."""

import os
import secrets
from pathlib import Path

from samenbeeld.kernel.key_files import key_in


def secret_key(data: Path) -> str:
    """The key from the environment, else from `<data>/secret-key`, made when absent."""
    given = os.environ.get("SAMENBEELD_SECRET_KEY")
    return given or key_in(data / "secret-key", lambda: secrets.token_urlsafe(64).encode()).decode()
