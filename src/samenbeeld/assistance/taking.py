"""How the post of the nodes hands on what others said of assistance."""

from samenbeeld.assistance.actions import take_in
from samenbeeld.assistance.models import AssistanceStep
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation.models import Peer
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import Envelope

_CONTENT = "federation-refused-content"


def taker(peer: Peer, envelope: Envelope) -> str:
    """Why it is not shown, "" when it is."""
    try:
        if AssistanceStep.objects.filter(pk=envelope.id).exists():
            return _CONTENT
        take_in(actor=SYSTEM, peer=peer, envelope=envelope)
    except (Unreadable, KeyError, ValueError):
        return _CONTENT
    return ""
