"""How long a thread waits for a server that has no room, or that begins anew."""

import threading
import time

# A server that begins anew is back within it.
_PATIENCE_SECONDS = 5.0
_of_this_thread = threading.local()
_in_vain_at = float("-inf")


def be_patient() -> None:
    """Whoever asks for a connection in this thread waits for it. Others hear at once that there is none."""
    _of_this_thread.is_patient = True


def until() -> float:
    """Until when to try (of `time.monotonic`): now, when somebody waited in vain a moment ago."""
    now = time.monotonic()
    waits = getattr(_of_this_thread, "is_patient", False) and now - _in_vain_at > _PATIENCE_SECONDS
    return now + _PATIENCE_SECONDS if waits else now


def was_in_vain() -> None:
    """Somebody waited for nothing: with the server away, nobody else has to for a while."""
    global _in_vain_at
    _in_vain_at = time.monotonic()
