"""`samenbeeld live-token`: an address with which any y-websocket client may join a room for a while."""

import sys
from argparse import Namespace
from datetime import timedelta

from samenbeeld.accounts.models import Account
from samenbeeld.look.words import say
from samenbeeld.realtime import tokens


def live_token(arguments: Namespace) -> int:
    """Prints one websocket address. Without `--room` a new scratch room, without `--as` nobody's account."""
    account = ""
    if arguments.login:
        found = Account.objects.filter(login=arguments.login.lower()).first()
        if found is None:
            print(say("command-live-token-unknown-login", login=arguments.login), file=sys.stderr)
            return 1
        account = str(found.pk)
    elif arguments.room and not arguments.room.startswith("scratch."):
        print(say("command-live-token-needs-login", room=arguments.room), file=sys.stderr)
        return 1
    life = timedelta(minutes=arguments.minutes)
    print(tokens.websocket_address(arguments.room or tokens.scratch_room(), account, life))
    return 0
