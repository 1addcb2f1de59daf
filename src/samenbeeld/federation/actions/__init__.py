"""Every change among the nodes, one function per use case."""

from samenbeeld.federation.actions.following import follow
from samenbeeld.federation.actions.identity import add_peer, change_key, make_node, remove_peer
from samenbeeld.federation.actions.joint import begin_document, draw, end_document, erase, share_layer
from samenbeeld.federation.actions.reading import note_reading, see_withdrawal
from samenbeeld.federation.actions.receiving import refuse, take_in
from samenbeeld.federation.actions.sharing import release_fact, send_release, undo_release, withdraw_fact
from samenbeeld.federation.actions.telling import tell_on

__all__ = [
    "add_peer",
    "begin_document",
    "change_key",
    "draw",
    "end_document",
    "erase",
    "follow",
    "make_node",
    "note_reading",
    "refuse",
    "release_fact",
    "remove_peer",
    "see_withdrawal",
    "send_release",
    "share_layer",
    "take_in",
    "tell_on",
    "undo_release",
    "withdraw_fact",
]
