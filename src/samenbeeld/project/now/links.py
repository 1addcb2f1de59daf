"""Other nodes that we do not hear well: what is released waits, and what they say is old."""

from django.conf import settings

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.federation import queries as federation
from samenbeeld.federation.models import EnvelopeRefusal
from samenbeeld.federation.queries import Connection
from samenbeeld.federation.rules.sharing import hears
from samenbeeld.kernel.marking import Mode
from samenbeeld.project.now.situation import Situation


def ailing_links(known: Situation) -> list[Connection]:
    """Those that are slow or silent. One query, none without post: who sends files is silent as a rule."""
    if not _is_told(known):
        return []
    return [
        each
        for each in federation.connections(known.now)
        # What is played in an exercise may fall silent: that is the exercise.
        if each.is_alarming and hears(each.peer.code, Mode.REAL)
    ]


def refused_lately(known: Situation) -> list[EnvelopeRefusal]:
    """What of other nodes was not taken in the last day. One query, none without post."""
    return federation.refused_lately(known.now) if _is_told(known) else []


def _is_told(known: Situation) -> bool:
    return bool(settings.NODE_NATS) and access.may(known.member, "federation.read", NODE_SCOPE)
