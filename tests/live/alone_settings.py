"""Settings for a server with nothing but the live path: fast to start, the same rooms, log and sockets."""

import os
from pathlib import Path

from samenbeeld.project import environment, reporting

DATA = Path(os.environ["SAMENBEELD_DATA"])
PORT = int(os.environ.get("SAMENBEELD_PORT", "0"))
SECRET_KEY = "only for tests, and therefore no secret at all"
INSTALLED_APPS = ["samenbeeld.realtime"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LIVE_PING_SECONDS = 2
LIVE_SIGN_OF_LIFE_SECONDS = 0.5
NATS = environment.neighbours()
DATABASES = {"default": environment.database(DATA)}
# Who waits for the disk hears soon that it takes nothing.
if "init_command" in DATABASES["default"]["OPTIONS"]:
    DATABASES["default"]["OPTIONS"]["timeout"] = 1
else:
    DATABASES["default"]["OPTIONS"]["options"] += " -c lock_timeout=1s"
reporting.configure()
