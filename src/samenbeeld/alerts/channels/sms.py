"""SMS through the gateway of the node: one signed POST per message (docs/how-to/sms-gateway.md)."""

import hashlib
import hmac
import http.client
import json
import time
import urllib.error
import urllib.request

from django.conf import settings

from samenbeeld.alerts.channels.message import Message, NotSent
from samenbeeld.organisations.rules import dialled

_PATIENCE_SECONDS = 10


def is_on() -> bool:
    """Whether this node has a gateway and the secret it shares with it."""
    return bool(settings.SMS_GATEWAY and settings.SMS_SECRET)


def send(message: Message, number: str) -> None:
    """Hand the message to the gateway. Raises NotSent; 4xx is final, except for "too many" (429)."""
    said = " ".join(part for part in (message.title, message.text, message.ask, message.link) if part)
    body = json.dumps(
        {"id": message.id, "to": international(number), "text": said, "report_to": message.receipt}
    ).encode()
    moment = str(int(time.time()))
    request = urllib.request.Request(
        settings.SMS_GATEWAY,
        data=body,
        headers={
            "Content-Type": "application/json",
            "X-Samenbeeld-Timestamp": moment,
            "X-Samenbeeld-Signature": signature(settings.SMS_SECRET, moment, body),
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS):
            return
    except urllib.error.HTTPError as answer:
        answer.close()
        raise NotSent("refused", is_final=answer.code < 500 and answer.code != 429) from answer
    except (OSError, http.client.HTTPException) as failed:
        raise NotSent("server-away") from failed


def signature(secret: str, moment: str, body: bytes) -> str:
    """HMAC-SHA256 in hexadecimal over `<moment>.<body>`."""
    return hmac.new(secret.encode(), moment.encode() + b"." + body, hashlib.sha256).hexdigest()


def international(number: str) -> str:
    """A Dutch number with its country: `06 12 34 56 78` is `+31612345678`."""
    digits = dialled(number)
    if digits.startswith("+"):
        return digits
    return f"+{digits[2:]}" if digits.startswith("00") else f"+31{digits.removeprefix('0')}"
