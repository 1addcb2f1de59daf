"""What differs per place, from the environment. What cannot be used is refused with what to do about it."""

import os
import socket
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from samenbeeld.kernel.errors import Refused
from samenbeeld.security import second_lock

ROOT = Path(__file__).resolve().parents[3]
APPLICATION = "samenbeeld"
_PORTS = range(1, 65_536)
_NATS = ("nats", "tls")


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


def database(folder: Path) -> dict[str, Any]:
    """The database as Django wants it: SQLite in `folder`, unless `SAMENBEELD_DATABASE` is set. That is the
    URL of a PostgreSQL, or words as libpq knows them (`service=samenbeeld`).

    Raises Refused when it cannot be understood, or when the driver of PostgreSQL is not installed.
    """
    written = os.environ.get("SAMENBEELD_DATABASE", "").strip()
    return _postgresql(written) if written else _sqlite(folder)


def neighbours() -> str:
    """`SAMENBEELD_NATS`, by which several processes of one node hear of each other; empty for one alone.

    Raises Refused when it is no address, without a server as database, or when its client is not installed.
    """
    written = os.environ.get("SAMENBEELD_NATS", "").strip()
    if not written:
        return ""
    if urlsplit(written).scheme not in _NATS or not urlsplit(written).hostname:
        # Not repeated: there may be a password in it.
        raise Refused("command-wrong-nats")
    if not os.environ.get("SAMENBEELD_DATABASE", "").strip():
        raise Refused("command-nats-needs-server")
    if find_spec("nats") is None:
        raise Refused("command-no-nats")
    return written


def node_post() -> str:
    """`SAMENBEELD_NODE_NATS`: the NATS of this node, for the post with other nodes; empty without.

    Raises Refused when it is no address, or when its client is not installed.
    """
    written = os.environ.get("SAMENBEELD_NODE_NATS", "").strip()
    if written and (urlsplit(written).scheme not in _NATS or not urlsplit(written).hostname):
        raise Refused("command-wrong-nats")
    if written and find_spec("nats") is None:
        raise Refused("command-no-nats")
    return written


def policy() -> None:
    """`SAMENBEELD_POLICY`: a folder whose files are laid over those of `policy/`. Raises Refused for none."""
    written = os.environ.get("SAMENBEELD_POLICY", "")
    if written and not Path(written).is_dir():
        raise Refused("command-wrong-policy", folder=written)


def _sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "samenbeeld.sqlite3",
        # As long as the thread that has it (`project.threads`).
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            # Take the write lock at the start of a transaction: no upgrade that fails halfway.
            "transaction_mode": "IMMEDIATE",
            # FULL: a commit that was acknowledged is on disk, also after a power cut.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(written: str) -> dict[str, Any]:
    if find_spec("psycopg") is None:
        raise Refused("command-no-psycopg")
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        words = conninfo_to_dict(written)
    except ProgrammingError as error:
        # Without what the library says of it: that may repeat a password.
        raise Refused("command-wrong-database") from error
    known = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    found = {of_django: str(words.pop(ours, "") or "") for of_django, ours in known.items()}
    # Who waits is told in time that it did not succeed, as on SQLite.
    words.setdefault("connect_timeout", 10)
    # A process reads for the node; the request of a person is told otherwise. To compile a question behind
    # the locks of several tables takes seconds, to answer it milliseconds.
    options = f"-c lock_timeout=20s -c jit=off -c {second_lock.SETTING}={second_lock.NODE}"
    words["options"] = f"{options} {words.get('options', '')}".strip()
    # By which an operator and `samenbeeld doctor` see how many processes there are.
    words.setdefault("application_name", f"{APPLICATION} {socket.gethostname()[:30]} {os.getpid()}")
    # The same; looked at before each use, as that server may have begun anew.
    kept = {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
    return {"ENGINE": "samenbeeld.project.postgresql", **found, **kept, "OPTIONS": words}
