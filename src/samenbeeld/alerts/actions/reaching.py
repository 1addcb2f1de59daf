"""How somebody is reached, chosen by themselves."""

from datetime import time

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from samenbeeld.alerts import queries
from samenbeeld.alerts.channels import push
from samenbeeld.alerts.events import DeviceAdded, DeviceRemoved, ReachChanged
from samenbeeld.alerts.models import PushDevice, Reach
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.organisations.rules import dialled

REACH = "alerts.reach"


@journalled
def change_reach(
    *,
    actor: Membership,
    phone: str,
    email: str,
    quiet_from: time | None = None,
    quiet_until: time | None = None,
) -> Reach:
    """Over which number and address one is alarmed; empty is not at all. Numbers stay out of the journal."""
    number = dialled(phone)
    if phone.strip() and not 8 <= len(number) <= 16:
        raise Refused("alerts-phone-wrong", field="phone")
    if email.strip():
        try:
            validate_email(email.strip())
        except ValidationError as wrong:
            raise Refused("alerts-email-wrong", field="email") from wrong
    if (quiet_from is None) != (quiet_until is None):
        raise Refused("alerts-quiet-half", field="quiet_until")
    reach, _ = Reach.objects.update_or_create(
        account=actor.account,
        defaults={
            "phone": phone.strip(),
            "email": email.strip(),
            "quiet_from": quiet_from,
            "quiet_until": quiet_until,
        },
    )
    ways = [way for way, value in (("phone", reach.phone), ("email", reach.email)) if value]
    _record(actor, ReachChanged(tuple(ways)))
    return reach


@journalled
def add_device(*, actor: Membership, name: str, endpoint: str, public_key: str, secret: str) -> PushDevice:
    """This browser shows alarms from now on, also for another person than before."""
    push.check_subscription(endpoint, public_key, secret)
    device, _ = PushDevice.objects.update_or_create(
        endpoint=endpoint,
        defaults={
            "account": actor.account,
            "name": name.strip()[:80],
            "public_key": public_key,
            "secret": secret,
            "added_at": now(),
            "gone_at": None,
        },
    )
    _record(actor, DeviceAdded(device.name))
    return device


@journalled
def remove_device(*, actor: Membership, device: str) -> PushDevice:
    """That browser shows alarms no longer. Raises NotFound for a device of somebody else."""
    found = next((one for one in queries.devices_of(actor.account_id) if str(one.pk) == device), None)
    if found is None:
        raise NotFound("alerts-device-not-found")
    found.gone_at = now()
    found.save(update_fields=["gone_at"])
    _record(actor, DeviceRemoved(found.name))
    return found


def _record(actor: Membership, event: ReachChanged | DeviceAdded | DeviceRemoved) -> None:
    journal.record(
        stamp(actor),
        event,
        object_kind=REACH,
        object_id=str(actor.account_id),
        object_label=actor.account.name,
    )
