"""What each word of the `samenbeeld` command does. Each returns an exit code."""

from argparse import Namespace
from collections.abc import Callable

from samenbeeld.project.commands.doctor import doctor
from samenbeeld.project.commands.live_token import live_token
from samenbeeld.project.commands.node import node
from samenbeeld.project.commands.register import end_access, register
from samenbeeld.project.commands.serve import demo, serve
from samenbeeld.project.commands.verify import verify
from samenbeeld.project.commands.work import work

RUN: dict[str, Callable[[Namespace], int]] = {
    "serve": serve,
    "demo": demo,
    "register": register,
    "end-access": end_access,
    "doctor": doctor,
    "verify": verify,
    "live-token": live_token,
    "node": node,
    "work": work,
}
