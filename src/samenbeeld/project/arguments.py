"""The words behind `samenbeeld`, parsed. What cannot be understood is told in the language of the reader."""

import argparse
import sys
from argparse import ArgumentError, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NoReturn

from samenbeeld.look import times
from samenbeeld.look.words import say

COMMANDS = (
    "serve",
    "demo",
    "work",
    "node",
    "register",
    "end-access",
    "doctor",
    "verify",
    "backup",
    "restore",
    "restore-drill",
    "live-token",
)
NODE_WORDS = (
    "create",
    "show",
    "add",
    "rotate",
    "peers",
    "export",
    "import",
    "nats-config",
    "run",
    "remove",
    "demo",
    "cut",
    "heal",
    "simulate",
)
WRONG_COMMAND_LINE = 2


def read(words: Sequence[str]) -> Namespace:
    """What was asked for. Explains and ends the process when it was asked to, or does not understand."""
    parser = _parser()
    if not words:
        parser.print_help(sys.stderr)
        sys.exit(WRONG_COMMAND_LINE)
    if words[0] not in COMMANDS and not words[0].startswith("-"):
        _complain("command-unknown", word=words[0], choices=", ".join(COMMANDS))
    try:
        found, others = parser.parse_known_args(words)
    except ArgumentError as wrong:
        _complain("command-wrong-value", option=wrong.argument_name)
    if others or not found.command:
        _complain("command-not-understood", words=" ".join(others or words))
    return found


def _complain(key: str, **values: object) -> NoReturn:
    print(say(key, **values), say("command-see-help"), sep="\n", file=sys.stderr)
    sys.exit(WRONG_COMMAND_LINE)


class _Layout(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        # An empty prefix is asked for when the name of a subcommand is put together.
        super().add_usage(usage, actions, groups, f"{say('command-usage')} " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse without its own sentences, which are English."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            add_help=False, exit_on_error=False, allow_abbrev=False, formatter_class=_Layout, **more
        )
        self.options = self.add_argument_group(say("command-options"))
        self.options.add_argument("-h", "--help", action="help", help=say("command-help"))


def _parser() -> _Parser:
    parser = _Parser(prog="samenbeeld", description=say("command-about"))
    commands = parser.add_subparsers(dest="command", title=say("command-commands"), metavar="COMMAND")

    def command(name: str) -> Any:
        about = say(f"command-{name}")
        return commands.add_parser(name, help=about, description=about).options

    serve = command("serve")
    serve.add_argument("--without-work", action="store_true", help=say("command-serve-without-work"))
    demo = command("demo")
    demo.add_argument("--speed", type=_between(1, 60), default=1.0, help=say("command-demo-speed"))
    demo.add_argument("--prepare", action="store_true", help=say("command-demo-prepare"))
    demo.add_argument("--quiet-player", action="store_true", help=say("command-demo-no-player"))
    # Of the three of `node demo`, which starts each of them so.
    demo.add_argument("--node", default="", help=argparse.SUPPRESS)
    demo.add_argument("--nodes", default="", help=argparse.SUPPRESS)
    demo.add_argument("--simulate", type=int, default=0, help=argparse.SUPPRESS)
    demo.add_argument("--tables", action="store_true", help=argparse.SUPPRESS)
    command("work")
    command("register").add_argument("file", metavar="FILE", help=say("command-register-file"))
    command("end-access").add_argument("login", metavar="LOGIN", help=say("command-end-access-login"))
    _node(command("node"))
    command("doctor")
    command("verify")
    backup = command("backup")
    backup.add_argument("--follow", action="store_true", help=say("command-backup-follow"))
    restore, drill = command("restore"), command("restore-drill")
    for each in (restore, drill):
        each.add_argument("--at", type=_moment, metavar="MOMENT", help=say("command-restore-at"))
    for each in (backup, restore, drill):
        each.add_argument("folder", metavar="FOLDER", help=say("command-backup-folder"))
    token = command("live-token")
    token.add_argument("--room", default="", help=say("command-live-token-room"))
    token.add_argument("--as", dest="login", default="", metavar="LOGIN", help=say("command-live-token-as"))
    token.add_argument(
        "--minutes", type=_between(0.1, 1440), default=10.0, help=say("command-live-token-minutes")
    )
    return parser


def _node(node: Any) -> None:
    """The words after `node`: what to do, and with what."""
    node.add_argument("what", choices=NODE_WORDS, metavar="WHAT", help=say("command-node-what"))
    node.add_argument("file", nargs="?", default="", metavar="FILE", help=say("command-node-file"))
    node.add_argument("--code", default="", help=say("command-node-code"))
    node.add_argument("--name", default="", help=say("command-node-name"))
    node.add_argument("--region", default="", help=say("command-node-region"))
    node.add_argument("--partner", action="store_true", help=say("command-node-partner"))
    node.add_argument("--oin", default="", help=say("command-node-oin"))
    node.add_argument("--to", default="", metavar="CODE", help=say("command-node-to"))
    node.add_argument("--reason", default="", help=say("command-node-reason"))
    node.add_argument("--port", type=int, default=4222, help=say("command-node-port"))
    node.add_argument("--listen", default="", help=say("command-node-listen"))
    node.add_argument("--websocket", default="", help=say("command-node-websocket"))
    node.add_argument("--remote", default="", help=say("command-node-remote"))
    node.add_argument("--certificates", default="", metavar="FOLDER", help=say("command-node-certificates"))
    node.add_argument("--seed", type=int, default=1, help=say("command-node-seed"))
    node.add_argument("--minutes", type=_between(0, 10_000), default=0.0, help=say("command-node-minutes"))
    node.add_argument("--speed", type=_between(1, 600), default=1.0, help=say("command-node-speed"))
    node.add_argument("--faults", default="", help=say("command-node-faults"))


def _moment(written: str) -> datetime:
    """`2026-11-30 08:15`, on the clock of the wall here unless it says otherwise."""
    if (found := times.typed(written)) is None:
        raise ArgumentTypeError(written)
    return found


def _between(least: float, most: float) -> Callable[[str], float]:
    def number(written: str) -> float:
        try:
            found = float(written)
        except ValueError:
            raise ArgumentTypeError(written) from None
        if not least <= found <= most:
            raise ArgumentTypeError(written)
        return found

    return number
