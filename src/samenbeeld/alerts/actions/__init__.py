"""Every change to alarms: may you, lock, rule, save, journal, publish on commit."""

from samenbeeld.alerts.actions.answering import answer, answer_by_link, answer_by_phone
from samenbeeld.alerts.actions.following import alarm_next_contact, close_alarm
from samenbeeld.alerts.actions.reaching import add_device, change_reach, remove_device
from samenbeeld.alerts.actions.sending import send_alarm

__all__ = [
    "add_device",
    "alarm_next_contact",
    "answer",
    "answer_by_link",
    "answer_by_phone",
    "change_reach",
    "close_alarm",
    "remove_device",
    "send_alarm",
]
