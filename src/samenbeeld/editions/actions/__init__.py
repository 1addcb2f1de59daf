"""Freezing an edition, taking it along, mails about it and links to it."""

from samenbeeld.editions.actions.freezing import freeze_edition, take_edition
from samenbeeld.editions.actions.sharing import make_link, open_by_link, revoke_link
from samenbeeld.editions.actions.subscribing import send_again, subscribe, unsubscribe, unsubscribe_by_link

__all__ = [
    "freeze_edition",
    "make_link",
    "open_by_link",
    "revoke_link",
    "send_again",
    "subscribe",
    "take_edition",
    "unsubscribe",
    "unsubscribe_by_link",
]
