"""What a message says: the two sentences, or under TLP:RED only that there is something to read."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core.signing import Signer
from django.urls import reverse

from samenbeeld.alerts import queries
from samenbeeld.alerts.channels.message import Message
from samenbeeld.alerts.models import AnswerLink, Delivery
from samenbeeld.alerts.queries import links
from samenbeeld.alerts.rules import wording
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import in_language, say

RECEIPTS = Signer(salt="samenbeeld.alerts.receipt", sep=".")


def message_for(delivery: Delivery) -> Message:
    """The message, with a link of its own when its content may travel."""
    recipient, alarm = delivery.recipient, delivery.recipient.alarm
    told = queries.worded(alarm)
    receipt = address(reverse("alarm_receipt", args=[RECEIPTS.sign(str(delivery.pk))]))
    with in_language(recipient.membership.account.language):
        if not wording.travels_with_content(told.tlp):
            page = address(reverse("alarm", args=[alarm.pk]))
            title = wording.marked(say("alerts-message-red"), told)
            return Message(str(delivery.pk), title, "", say("alerts-message-log-in"), page, receipt)
        key = "alerts-message-again" if delivery.is_reminder else "alerts-message"
        title = wording.marked(say(key, first=told.first), told)
        ask = say("alerts-message-ask-come" if alarm.asks_to_come else "alerts-message-ask")
        return Message(str(delivery.pk), title, told.second, ask, _answer_link(delivery), receipt)


def address(path: str) -> str:
    """The whole address of a page of this node, as somebody outside opens it."""
    return f"{settings.ADDRESS}{path}"


def _answer_link(delivery: Delivery) -> str:
    secret, moment = secrets.token_urlsafe(16), now()
    AnswerLink.objects.create(
        recipient=delivery.recipient,
        digest=links.digest(secret),
        made_at=moment,
        expires_at=moment + timedelta(minutes=queries.policy()["link"]["valid_minutes"]),
    )
    return address(reverse("alarm_link", args=[links.SIGNER.sign(secret)]))
