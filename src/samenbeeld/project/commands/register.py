"""`samenbeeld register FILE`: bring in regions, organisations and people. `end-access LOGIN`: end theirs."""

import sys
from argparse import Namespace
from pathlib import Path

from django.conf import settings

from samenbeeld.accounts import queries as accounts
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import actions, queries
from samenbeeld.project.registering import register as bring_in
from samenbeeld.project.tables import bring_up_to_date


def register(arguments: Namespace) -> int:
    """Prints what came in, with a password once for each new person. 1 when something is wrong."""
    bring_up_to_date()
    if Account.objects.filter(is_demonstration=True).exists():
        print(say("command-serve-is-demonstration", data=str(settings.DATA)), file=sys.stderr)
        return 1
    try:
        done = bring_in(Path(arguments.file), SYSTEM)
    except Refused as wrong:
        print(say(wrong.key, **wrong.values), say("register-nothing"), sep="\n", file=sys.stderr)
        return 1
    print(
        say(
            "register-done",
            regions=done.regions,
            organisations=done.organisations,
            people=len(done.passwords),
        )
    )
    if done.passwords:
        print(say("register-passwords"))
        for login, name, password in done.passwords:
            print(f"  {login:<20} {password}   {name}")
    print(say("register-start", data=str(settings.DATA)))
    return 0


def end_access(arguments: Namespace) -> int:
    """End every membership of this person now. 1 when there is no such login, or nothing to end."""
    account = accounts.by_login(arguments.login)
    if account is None:
        print(say("command-unknown-login", login=arguments.login), file=sys.stderr)
        return 1
    memberships = queries.memberships_of(account)
    if not memberships:
        print(say("end-access-nothing", login=arguments.login), file=sys.stderr)
        return 1
    for membership in memberships:
        actions.end_membership(actor=SYSTEM, membership=membership)
        print(say("end-access-done", name=account.name, organisation=membership.organisation.name))
    return 0
