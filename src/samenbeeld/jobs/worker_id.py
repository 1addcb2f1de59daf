"""Who works: one name per process that works, `host:process:token`."""

import os
import secrets
import socket

HOST = socket.gethostname().replace(":", "-")[:24]
_token = secrets.token_hex(6)


def own() -> str:
    """The name of this process. The token tells it from an earlier one with the same number."""
    return f"{HOST}:{os.getpid()}:{_token}"


def is_alive(worker: str) -> bool:
    """Whether this worker, of this machine, still runs."""
    if worker == own():
        return True
    number = worker.split(":")[1]
    if number == str(os.getpid()):
        return False  # an earlier process that had our number
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
