"""`samenbeeld verify`: is the journal intact, and every log of every text?"""

from argparse import Namespace

from django.conf import settings

from samenbeeld.audit import queries as audit
from samenbeeld.audit import witness
from samenbeeld.federation import journal_witness
from samenbeeld.look.words import say
from samenbeeld.realtime import queries as realtime


def verify(_arguments: Namespace) -> int:
    """Prints the verdict. 0 when every chain holds, 1 with the first broken record of each that does not."""
    verdicts = [_journal_is_whole(), _is_as_others_saw_it(), _logs_are_whole()]
    if all(verdicts):
        return 0
    print(say("command-verify-mend", data=str(settings.DATA)))
    return 1


def _journal_is_whole() -> bool:
    verdict = audit.verify()
    if isinstance(verdict, audit.Broken):
        print(say("command-journal-broken", number=str(verdict.number), why=say(verdict.why)))
        return False
    print(say("command-journal-intact", count=verdict.count))
    if verdict.count:
        print(say("command-journal-end", number=str(verdict.count), digest=verdict.digest))
    if verdict.count and not verdict.is_end_witnessed:
        print(say("audit-end-unwitnessed", file=witness.FILE))
    return True


def _is_as_others_saw_it() -> bool:
    gone = journal_witness.gone()
    for each in gone:
        print(say("command-journal-seen", node=each.peer, number=str(each.number), digest=each.digest))
    return not gone


def _logs_are_whole() -> bool:
    names = realtime.document_names()
    broken = {name: number for name in names if (number := realtime.verify(name)) is not None}
    for name, number in broken.items():
        print(say("command-log-broken", document=name, number=str(number)))
    stray = realtime.verify_places()
    if stray is not None:
        print(say("command-log-stray", document=str(stray[0]), number=str(stray[1])))
    if not broken and stray is None:
        print(say("command-logs-intact", count=len(names)))
    return not broken and stray is None
