"""How the post of the nodes hands on what others said of questions."""

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation.models import Peer
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import Envelope
from samenbeeld.question_desk.actions import take_in
from samenbeeld.question_desk.models import DeskWord

_CONTENT = "federation-refused-content"


def taker(peer: Peer, envelope: Envelope) -> str:
    """Why it is not shown, "" when it is."""
    try:
        if DeskWord.objects.filter(key=envelope.id).exists():
            return _CONTENT
        take_in(actor=SYSTEM, peer=peer, envelope=envelope)
    except (Unreadable, KeyError, ValueError):
        return _CONTENT
    return ""
