"""The engine that `settings.DATABASES` names; Django looks for it in a module of this name."""

import time
from typing import Any

from django.db.backends.postgresql.base import DatabaseWrapper as OfDjango
from psycopg import OperationalError

from samenbeeld.project.postgresql import patience

_PAUSE_SECONDS = 0.2


class DatabaseWrapper(OfDjango):
    """Tries for a moment to get a connection, in threads that were told to be patient."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        until = patience.until()
        while True:
            try:
                return super().get_new_connection(conn_params)
            except OperationalError:
                if time.monotonic() >= until:
                    patience.was_in_vain()
                    raise
                time.sleep(_PAUSE_SECONDS)
