"""A child that ends with its parent, also when that is killed at once and can tell nobody.

The kernel sees to it (PR_SET_PDEATHSIG), and not a pipe that the child watches: half of our children are
programs of others, which watch nothing. It is asked for in a small program that then becomes the child, and
not between fork and exec: the parent has threads, and what they hold stays held in a fork. Where the kernel
is another one, a child is told to end in good order only.
"""

import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def with_parent(command: list[str]) -> list[str]:
    """The command line under which this command ends (SIGTERM) as soon as the present process is gone."""
    return [sys.executable, "-I", "-S", __file__, str(os.getpid()), *command]


def _become(parent: int, command: list[str]) -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            # It was gone before we could ask.
            raise SystemExit(0)
    os.execvp(command[0], command)


if __name__ == "__main__":
    _become(int(sys.argv[1]), sys.argv[2:])
