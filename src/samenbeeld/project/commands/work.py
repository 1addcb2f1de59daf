"""`samenbeeld work`: the work that happens later, in a process of its own."""

import signal
from argparse import Namespace
from types import FrameType

from samenbeeld.jobs.work import Work
from samenbeeld.look.words import say


def work(_arguments: Namespace) -> int:
    """Works until told to stop (SIGTERM, Ctrl-C), and finishes what it has in hand. Safe beside others."""
    loop = Work()

    def stop(_number: int, _frame: FrameType | None) -> None:
        loop.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(say("command-working"), flush=True)
    loop.run()
    return 0
