"""What differs per place, from the environment. What cannot be used is refused with what to do about it."""

import os
import tempfile
from pathlib import Path

from samenbeeld.kernel.errors import Refused

ROOT = Path(__file__).resolve().parents[3]
_PORTS = range(1, 65_536)


def port() -> int:
    """`SAMENBEELD_PORT`, 8000 when it is not set. Raises Refused for what is no port."""
    written = os.environ.get("SAMENBEELD_PORT") or "8000"
    if not (written.isascii() and written.isdecimal() and int(written) in _PORTS):
        raise Refused("command-wrong-port", port=written)
    return int(written)


def data_folder() -> Path:
    """`SAMENBEELD_DATA`, `var/` in the checkout when it is not set; made when absent, for its owner only.

    Raises Refused when it cannot be made or nothing can be written in it.
    """
    folder = Path(os.environ.get("SAMENBEELD_DATA") or ROOT / "var").resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise Refused("command-wrong-data", data=str(folder), why=error.strerror or str(error)) from error
