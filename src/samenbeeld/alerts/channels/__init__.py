"""The ways out: the screen, a push message, a mail, an SMS. Each tells why something could not be sent."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from samenbeeld.alerts import queries
from samenbeeld.alerts.channels import mail, push, sms
from samenbeeld.alerts.channels.message import Message, NotSent
from samenbeeld.alerts.models import PushDevice, Reach
from samenbeeld.organisations.models import Membership

SCREEN = "screen"


@dataclass(frozen=True)
class Target:
    """Where one message goes."""

    reach: Reach
    devices: tuple[PushDevice, ...] = ()


Send = Callable[[Message, Target], None]


@dataclass(frozen=True)
class Channel:
    """One way out. `is_on` is about this node, `has` about one person."""

    name: str
    is_on: Callable[[], bool]
    has: Callable[[Target], bool]
    send: Send


CHANNELS = {
    channel.name: channel
    for channel in (
        Channel(
            "push",
            push.is_on,
            lambda target: bool(target.devices),
            lambda message, target: push.send(message, target.devices),
        ),
        Channel(
            "mail",
            mail.is_on,
            lambda target: bool(target.reach.email),
            lambda message, target: mail.send(message, target.reach.email),
        ),
        Channel(
            "sms",
            sms.is_on,
            lambda target: bool(target.reach.phone),
            lambda message, target: sms.send(message, target.reach.phone),
        ),
    )
}


def ways_of(memberships: Iterable[Membership]) -> dict[Any, list[str]]:
    """Per account the channels over which a message can leave now, besides the screen."""
    found = targets(memberships)
    return {
        account: [name for name, one in CHANNELS.items() if one.is_on() and one.has(target)]
        for account, target in found.items()
    }


def targets(memberships: Iterable[Membership]) -> dict[Any, Target]:
    """Where messages for these people go, by account. Two queries."""
    members = list(memberships)
    devices: dict[Any, list[PushDevice]] = {}
    for device in PushDevice.objects.filter(account__in=[m.account_id for m in members], gone_at=None):
        devices.setdefault(device.account_id, []).append(device)
    return {
        account: Target(reach, tuple(devices.get(account, ())))
        for account, reach in queries.reaches(members).items()
    }


def that_are_off() -> list[str]:
    """Channels for which this node has no settings."""
    return [name for name, one in CHANNELS.items() if not one.is_on()]


__all__ = ["CHANNELS", "SCREEN", "Message", "NotSent", "Target", "targets", "that_are_off", "ways_of"]
