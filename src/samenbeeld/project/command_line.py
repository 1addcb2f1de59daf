"""The `samenbeeld` command: serve, demo, work, node, doctor, verify, backup, restore, live-token."""

import os
import sys
import tempfile
from argparse import Namespace

from samenbeeld.kernel.errors import Refused
from samenbeeld.project import environment

# These read what a first start has made.
NEEDS_TABLES = ("verify", "live-token", "work", "end-access", "node", "backup")
# These are about the data of three other nodes.
OF_THE_DEMONSTRATION = ("demo", "cut", "heal")
INTERRUPTED = 130
_CHECKED = (
    "SAMENBEELD_PORT",
    "SAMENBEELD_DATABASE",
    "SAMENBEELD_NATS",
    "SAMENBEELD_NODE_NATS",
    "SAMENBEELD_POLICY",
)


def main() -> None:
    """Entry point. Exit code 0 when all is well, 1 when something is not, 2 for a wrong command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")
    # The word alone decides: a variable that somebody left set opens no public logins under `serve`.
    os.environ["SAMENBEELD_DEMO"] = "1" if sys.argv[1:2] == ["demo"] else "0"
    try:
        _refuse_a_wrong_environment()
        _start()
        from samenbeeld.project import arguments

        sys.exit(_run(arguments.read(sys.argv[1:])))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _refuse_a_wrong_environment() -> None:
    try:
        environment.port()
        environment.database(environment.data_folder())
        environment.neighbours()
        environment.node_post()
        environment.policy()
    except Refused as wrong:
        # Sentences need settings, and those need an environment that can be used.
        with tempfile.TemporaryDirectory() as empty:
            nothing = dict.fromkeys(_CHECKED, "")
            os.environ.update(nothing, SAMENBEELD_DATA=empty)
            _start()
            from samenbeeld.look.words import say

            sys.exit(say(wrong.key, **wrong.values))


def _start() -> None:
    import django
    from django.utils import translation

    django.setup()
    translation.activate(os.environ.get("SAMENBEELD_LANGUAGE") or "nl")


def _run(asked: Namespace) -> int:
    from django.conf import settings
    from django.db import DatabaseError, connection

    from samenbeeld.look.words import say
    from samenbeeld.project import commands, tables

    try:
        has_own_tables = asked.command == "node" and asked.what in OF_THE_DEMONSTRATION
        if asked.command in NEEDS_TABLES and not has_own_tables and tables.waiting():
            sys.exit(say("command-nothing-here-yet", data=str(settings.DATA)))
        return commands.run(asked)
    except DatabaseError as error:
        if connection.vendor == "postgresql" and connection.connection is None:
            sys.exit(say("command-database-away", why=str(error).strip()))
        # Its subclasses are a mistake of ours or of the moment; the bare one says that the file is damaged.
        if type(error) is not DatabaseError:
            raise
        sys.exit(say("command-database-broken", data=str(settings.DATA), verdict=str(error)))
