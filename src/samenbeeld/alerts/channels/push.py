"""Web Push: a message that a browser shows, also while no page of ours is open."""

import http.client
import ipaddress
import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings

from samenbeeld.alerts.channels import vapid
from samenbeeld.alerts.channels.encryption import LONGEST, encrypted, unbase64
from samenbeeld.alerts.channels.message import AddressGone, Message, NotSent
from samenbeeld.alerts.models import PushDevice
from samenbeeld.kernel.errors import Refused

_PATIENCE_SECONDS = 10
_LIVES_SECONDS = 4 * 3600  # an alarm of yesterday wakes nobody


def is_on() -> bool:
    """Always: the key is made at the first start."""
    return True


def send(message: Message, devices: Sequence[PushDevice]) -> None:
    """To each device; one that took it is enough. Raises NotSent, AddressGone when none exists any more."""
    content = json.dumps(
        {
            "title": message.title,
            "text": f"{message.text} {message.ask}".strip(),
            "url": message.link,
            "receipt": message.receipt,
            "tag": message.id,
        }
    ).encode()
    problems: list[NotSent] = []
    gone: list[str] = []
    for device in devices:
        try:
            _post(device, content[:LONGEST], is_urgent=message.is_urgent)
        except AddressGone:
            gone.append(str(device.pk))
        except NotSent as problem:
            problems.append(problem)
    if len(problems) + len(gone) == len(devices):
        raise problems[0] if problems else AddressGone(tuple(gone))


def check_subscription(endpoint: str, public_key: str, secret: str) -> None:
    """Raises Refused for an address that is no push service, or for keys of another length."""
    place = urlsplit(endpoint)
    is_test_address = settings.PUSH_MAY_BE_LOCAL and place.hostname == "127.0.0.1"
    if not is_test_address and (place.scheme != "https" or not place.hostname or _is_private(place.hostname)):
        raise Refused("alerts-device-wrong", field="endpoint")
    try:
        fits = len(unbase64(public_key)) == 65 and len(unbase64(secret)) == 16
    except ValueError:
        fits = False
    if not fits or len(endpoint) > 600:
        raise Refused("alerts-device-wrong", field="endpoint")


def _post(device: PushDevice, content: bytes, *, is_urgent: bool) -> None:
    request = urllib.request.Request(
        device.endpoint,
        data=encrypted(content, receiver=device.public_key, secret=device.secret),
        headers={
            "Authorization": vapid.authorization(device.endpoint, contact=settings.PUSH_CONTACT),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(_LIVES_SECONDS),
            "Urgency": "high" if is_urgent else "normal",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS):
            return
    except urllib.error.HTTPError as answer:
        answer.close()
        if answer.code in (404, 410):
            raise AddressGone((str(device.pk),)) from answer
        raise NotSent("refused", is_final=answer.code in (400, 401, 403, 413)) from answer
    except (OSError, http.client.HTTPException) as failed:
        raise NotSent("server-away") from failed


def _is_private(host: str) -> bool:
    """A name that points into our own network by its looks; a browser never gives one."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or "." not in host
