"""Settings for a server with nothing but the live path: fast to start, the same rooms, log and sockets."""

import os
from pathlib import Path

DATA = Path(os.environ["SAMENBEELD_DATA"])
PORT = int(os.environ.get("SAMENBEELD_PORT", "0"))
SECRET_KEY = "only for tests, and therefore no secret at all"
INSTALLED_APPS = ["samenbeeld.realtime"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LIVE_PING_SECONDS = 2
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "samenbeeld.sqlite3",
        "OPTIONS": {
            "timeout": 1,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }
}
