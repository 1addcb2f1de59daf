"""Run inside our product (`python -m bench.live.passes ROOM COUNT`): prints one live address per line.

Each address names another account, so that the writers of a case are as many authors in the log: one row,
one stamp and one digest each, as in earnest. `samenbeeld live-token` gives the same address for one account.
"""

import os
import sys
from datetime import timedelta

LIFE = timedelta(minutes=30)  # longer than any case


def main(room: str, count: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")
    import django

    django.setup()
    from samenbeeld.realtime import tokens

    for number in range(count):
        print(tokens.websocket_address(room, f"bench-{number}", LIFE))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
