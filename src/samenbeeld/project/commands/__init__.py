"""What each word of the `samenbeeld` command does. Each returns an exit code."""

from argparse import Namespace
from collections.abc import Callable
from importlib import import_module

# Word -> module here and function in it. One is loaded when it is asked for: the others know the whole
# product, and half of the time of a short command would go to loading what it does not do.
_WHERE = {
    "serve": ("serve", "serve"),
    "demo": ("serve", "demo"),
    "register": ("register", "register"),
    "end-access": ("register", "end_access"),
    "doctor": ("doctor", "doctor"),
    "verify": ("verify", "verify"),
    "live-token": ("live_token", "live_token"),
    "node": ("node", "node"),
    "work": ("work", "work"),
    "backup": ("backup", "backup"),
    "restore": ("backup", "restore"),
    "restore-drill": ("backup", "restore_drill"),
}


def run(asked: Namespace) -> int:
    """Does what was typed; the exit code."""
    module, name = _WHERE[asked.command]
    command: Callable[[Namespace], int] = getattr(import_module(f"{__name__}.{module}"), name)
    return command(asked)
