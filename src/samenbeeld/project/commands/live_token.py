"""`samenbeeld live-token`: an address with which any y-websocket client may join a room for a while."""

import sys
from argparse import Namespace
from datetime import timedelta

from samenbeeld.accounts import actions as accounts
from samenbeeld.accounts.queries import by_login
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.look.words import say
from samenbeeld.project.live_doors import may_enter
from samenbeeld.realtime import tokens
from samenbeeld.realtime.rules import SCRATCH, is_room_name


def live_token(arguments: Namespace) -> int:
    """Prints one websocket address. Without `--room` a new scratch room, without `--as` nobody's account.

    That somebody at this machine may write as another person is a line in the journal.
    """
    room, login = arguments.room or tokens.scratch_room(), arguments.login
    account = by_login(login) if login else None
    if login and account is None:
        return _refused("command-unknown-login", login=login)
    if not room.startswith(SCRATCH) and account is None:
        return _refused("command-live-token-needs-login", room=room)
    if not is_room_name(room):
        return _refused("command-live-token-no-room-name", room=room)
    if account is not None and not room.startswith(SCRATCH) and not may_enter(str(account.pk), room):
        return _refused("command-live-token-no-entrance", room=room, login=login)
    if account is not None:
        accounts.issue_pass(actor=SYSTEM, account=account, room=room, minutes=arguments.minutes)
    life = timedelta(minutes=arguments.minutes)
    print(tokens.websocket_address(room, str(account.pk) if account else "", life))
    return 0


def _refused(key: str, **values: object) -> int:
    print(say(key, **values), file=sys.stderr)
    return 1
