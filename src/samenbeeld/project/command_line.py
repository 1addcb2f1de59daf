"""The `samenbeeld` command: serve, demo, doctor, verify, live-token."""

import argparse
import os
import sys

# These read what a first start has made.
NEEDS_TABLES = ("verify", "live-token")


def main() -> None:
    """Entry point. Exit code 0 when all is well, 1 when something is not, 2 for a wrong command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")
    if "demo" in sys.argv[1:2]:
        os.environ["SAMENBEELD_DEMO"] = "1"
    import django

    django.setup()
    from django.conf import settings
    from django.utils import translation

    from samenbeeld.look.words import say
    from samenbeeld.project import commands
    from samenbeeld.project.commands.doctor import tables_waiting

    translation.activate(os.environ.get("SAMENBEELD_LANGUAGE", "nl"))
    arguments = _parser().parse_args()
    if arguments.command in NEEDS_TABLES and tables_waiting():
        sys.exit(say("command-nothing-here-yet", data=str(settings.DATA)))
    sys.exit(commands.RUN[arguments.command](arguments))


def _parser() -> argparse.ArgumentParser:
    from samenbeeld.look.words import say

    parser = argparse.ArgumentParser(prog="samenbeeld", description=say("command-about"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("serve", help=say("command-serve"))
    demo = commands.add_parser("demo", help=say("command-demo"))
    demo.add_argument("--speed", type=float, default=1.0, help=say("command-demo-speed"))
    demo.add_argument("--prepare", action="store_true", help=say("command-demo-prepare"))
    demo.add_argument("--quiet-player", action="store_true", help=say("command-demo-no-player"))
    commands.add_parser("doctor", help=say("command-doctor"))
    commands.add_parser("verify", help=say("command-verify"))
    token = commands.add_parser("live-token", help=say("command-live-token"))
    token.add_argument("--room", default="", help=say("command-live-token-room"))
    token.add_argument("--as", dest="login", default="", metavar="LOGIN", help=say("command-live-token-as"))
    token.add_argument("--minutes", type=float, default=10.0, help=say("command-live-token-minutes"))
    return parser
