"""`samenbeeld verify`: is the journal intact, and every log of every text?"""

from argparse import Namespace

from samenbeeld.audit import queries as audit
from samenbeeld.look.words import say
from samenbeeld.realtime import queries as realtime


def verify(_arguments: Namespace) -> int:
    """Prints the verdict. 0 when every chain holds, 1 with the first broken record."""
    journal = audit.verify()
    if isinstance(journal, audit.Broken):
        print(say("command-journal-broken", number=journal.number, why=journal.why))
        return 1
    print(say("command-journal-intact", count=journal.count))
    documents = realtime.document_names()
    for name in documents:
        broken = realtime.verify(name)
        if broken is not None:
            print(say("command-log-broken", document=name, number=broken))
            return 1
    print(say("command-logs-intact", count=len(documents)))
    return 0
