"""What a piece of Python prints: a piece on each line in, `[how it ended, what it printed]` on each line out.

Each runs in a process of its own, as a command line would: a copy of this one, where Django stands ready.
"""

import json
import os
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from tempfile import TemporaryFile
from typing import IO

import django


def main() -> None:
    django.setup()
    for line in sys.stdin:
        with TemporaryFile("w+") as printed:
            child = os.fork()
            if not child:
                _run(json.loads(line), printed)
            _, status = os.waitpid(child, 0)
            printed.seek(0)
            answer = [os.waitstatus_to_exitcode(status), printed.read()]
        print(json.dumps(answer), flush=True)


def _run(piece: str, printed: IO[str]) -> None:
    with redirect_stdout(printed), redirect_stderr(printed):
        try:
            exec(piece, {})
            ended = 0
        except BaseException:
            traceback.print_exc()
            ended = 1
    printed.flush()
    os._exit(ended)


main()
