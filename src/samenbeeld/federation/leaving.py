"""What people released leaves when the time to undo it is over, and what they write together at once.

Asked by the post, a file and the clock.
"""

from contextlib import suppress
from datetime import datetime

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import words_out
from samenbeeld.federation.actions.sharing import send_release
from samenbeeld.federation.queries import sharing
from samenbeeld.federation.words_out import Written
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict


def leave(until: datetime | None = None) -> Written:
    """All that may leave now, or until that moment; where people write together, and whether words left."""
    at = until or now()
    for release in sharing.due(at) if sharing.is_any_due(at) else ():
        with suppress(Conflict):  # another process sent it, or a person undid it just now
            send_release(actor=SYSTEM, release=release)
    return words_out.send()
