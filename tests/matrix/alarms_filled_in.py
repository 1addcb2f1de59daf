"""What is filled in at the addresses of duty and alarms."""

from collections.abc import Iterator

from samenbeeld.alerts.messages import RECEIPTS, message_for
from samenbeeld.alerts.models import Alarm, Delivery, Recipient
from samenbeeld.organisations.models import DutyShift
from tests.matrix.doors import Knock, get, post
from tests.matrix.filled_in import EXERCISE, FLOOD, NOWHERE, OUTAGE, REASON, WATER


def alarms_filled_in() -> list[Knock]:
    """All of them. Asks the world for what has another number each time."""
    return [*_duty(), *_alarms(), *_alarms_of_activities()]


def _duty() -> Iterator[Knock]:
    for slug in ("de-maasoever", "ghor-limburg-noord"):
        member = DutyShift.objects.filter(membership__organisation__slug=slug)[0].membership
        fields = {
            "dienst-person": f"{member.pk}:{member.functions[0]}",
            "dienst-starts_at": "2031-01-14T08:00",
            "dienst-ends_at": "2031-01-14T20:00",
        }
        yield post("organisation_duty", slug, **fields)


def _alarms() -> Iterator[Knock]:
    alarm = Alarm.objects.get(subject_id=FLOOD, number=3)
    called = {str(alarm.pk): "<alarm 3 of the flood>"}
    yield Knock("GET", "alarm", (alarm.pk,), called=called)
    yield Knock("POST", "alarm_answer", (alarm.pk,), {"answer": "seen"}, called=called)
    practice = Alarm.objects.get(subject_id=OUTAGE, number=1)
    called = {str(practice.pk): "<alarm 1 of the exercise>"}
    yield Knock("GET", "alarm", (practice.pk,), called=called)
    yield Knock("POST", "alarm_answer", (practice.pk,), {"answer": "seen"}, called=called)
    for method in ("GET", "POST"):
        yield Knock(method, "alarm_link", ("verzonnen",), {"answer": "seen"})
    yield post("alarm_link_opened", "verzonnen")
    yield post("alarm_receipt", "verzonnen")
    amina = Recipient.objects.get(alarm=alarm, membership__account__login="amina")
    delivery = Delivery.objects.get_or_create(recipient=amina, channel="sms")[0]
    link = message_for(delivery).link
    token = link.rstrip("/").rpartition("/")[2]
    called = {token: "<link of amina>"}
    yield Knock("GET", "alarm_link", (token,), called=called)
    yield Knock("POST", "alarm_link", (token,), {"answer": "seen"}, called=called)
    yield Knock("POST", "alarm_link_opened", (token,), called=called)
    receipt = RECEIPTS.sign(str(delivery.pk))
    yield Knock("POST", "alarm_receipt", (receipt,), called={receipt: "<its receipt>"})
    yield Knock("POST", "alarm_reach", fields={"phone": "000 640 80 11", "email": ""})
    device = {"endpoint": "https://push.example.org/1", "keys": {"p256dh": "B" * 86 + "A", "auth": "A" * 22}}
    yield Knock("POST", "alarm_device_add", fields=device, as_json=True)


def _alarms_of_activities() -> Iterator[Knock]:
    for slug in (FLOOD, OUTAGE, WATER, EXERCISE, NOWHERE):
        yield get("activity_alarms", slug)
        yield get("activity_alarm_new", slug)
    new = {"first": "De dijk is nat.", "organisations": "de-maasoever", "tlp": "amber", "key": REASON}
    yield post("activity_alarm_new", FLOOD, **new)
    yield get("activity_alarm", FLOOD, 3)
    yield get("activity_alarm", OUTAGE, 1)
    bas = Recipient.objects.get(alarm__subject_id=FLOOD, membership__account__login="bas.theunissen")
    yield post("activity_alarm_phoned", FLOOD, 3, recipient=str(bas.pk), answer="seen")
    yield post("activity_alarm_close", FLOOD, 3, reason=REASON)
    ruud = Recipient.objects.get(alarm__subject_id=OUTAGE, membership__account__login="ruud.geraets")
    yield post("activity_alarm_phoned", OUTAGE, 1, recipient=str(ruud.pk), answer="coming")
    yield post("activity_alarm_close", OUTAGE, 1, reason=REASON)
