"""What people released leaves when the time to undo it is over, and what they write together at once.

Asked by the post, a file and the clock.
"""

from contextlib import suppress
from datetime import datetime

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import words_out
from samenbeeld.federation.actions.sharing import send_release
from samenbeeld.federation.queries import sharing
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict


def leave(until: datetime | None = None) -> bool:
    """All that may leave now, or until that moment; True when words left, so that more may follow soon."""
    for release in sharing.due(until or now()):
        with suppress(Conflict):  # another process sent it, or a person undid it just now
            send_release(actor=SYSTEM, release=release)
    return words_out.send()
