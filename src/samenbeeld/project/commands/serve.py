"""`samenbeeld serve` and `samenbeeld demo`: one process that does everything."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from django.conf import settings

from samenbeeld.accounts.models import Account
from samenbeeld.alerts.channels import vapid
from samenbeeld.jobs.work import Work
from samenbeeld.look.words import say
from samenbeeld.project import server, static_files, tables
from samenbeeld.project.commands import simulate
from samenbeeld.project.commands.doctor import port_is_free
from samenbeeld.project.commands.node import start_post

if TYPE_CHECKING:
    from samenbeeld.project.demonstration.prepare import Login


def serve(arguments: Namespace) -> int:
    """For real work. Refuses a data folder that holds demonstration logins: their password is public."""
    if not _port_or_complaint():
        return 1
    _prepare_data()
    if Account.objects.filter(is_demonstration=True).exists():
        print(say("command-serve-is-demonstration", data=str(settings.DATA)), file=sys.stderr)
        return 1
    print(say("command-serving", address=_address()))
    start_post()
    server.run(work=None if arguments.without_work else Work())
    return 0


def demo(arguments: Namespace) -> int:
    """The high-water scenario, prepared once, then alive: others go on writing at `--speed`."""
    from samenbeeld.project.demonstration import introducing, player, prepare

    if not arguments.prepare and not _port_or_complaint():
        return 1
    _prepare_data(with_static=not arguments.node)
    if arguments.tables:
        return 0
    if Account.objects.filter(is_demonstration=False).exists():
        print(say("command-demo-is-real", data=str(settings.DATA)), file=sys.stderr)
        return 1
    print(say("command-demo-preparing"), flush=True)
    logins = _of_three(arguments.node, arguments.nodes) if arguments.node else prepare.prepare()
    if arguments.prepare:
        return 0
    print(say("command-demo-ready", address=_address()))
    for login in logins:
        print(
            f"  {login.login:<10} {login.password:<12} {login.name}, {login.function}, {login.organisation}"
        )
    if not arguments.node:
        print(say("command-demo-others", functions=", ".join(introducing.other_functions())))
    print(say("command-demo-stop"), flush=True)
    start_post()
    if arguments.simulate:
        simulate.start(arguments.simulate)
    with_player = None if arguments.quiet_player else player.Player(speed=arguments.speed).run
    server.run(beside=with_player, work=Work())
    return 0


def _port_or_complaint() -> bool:
    if port_is_free(settings.PORT):
        return True
    print(say("command-port-taken", port=str(settings.PORT)), file=sys.stderr)
    return False


def _of_three(code: str, file: str) -> "list[Login]":
    """The logins of this node of `node demo`, after it made its world and knows the others."""
    from samenbeeld.project.demonstration import chain, jointly

    node, cards = chain.node(code, file), settings.DATA.parent
    chain.prepare(node, cards)
    chain.join(node, chain.nodes(file), cards)
    jointly.begin(code)
    jointly.write_along(code)
    return chain.logins(node)


def _prepare_data(*, with_static: bool = True) -> None:
    """Tables, static files and the key of push messages, in the data folder."""
    tables.bring_up_to_date()
    if with_static:
        static_files.collect()
    vapid.public_key()  # made at the first start, so that the first backup holds it


def _address() -> str:
    return f"http://localhost:{settings.PORT}/"
