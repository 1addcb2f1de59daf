"""The line under the stripe for each alarm that waits for the person who looks."""

from django.urls import reverse

from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.queries import mine
from samenbeeld.kernel.clock import now
from samenbeeld.look import ages
from samenbeeld.look.frame import BarLine
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership


def alarm_lines(member: Membership) -> list[BarLine]:
    """The newest first. One query, or none when another part of the page asked already."""
    return [
        BarLine(
            lead=say("alerts-bar", at=one.recipient.made_at),
            text=one.recipient.alarm.first,
            url=reverse("alarm", args=[one.recipient.alarm_id]),
            verb=say("alerts-verb-answer"),
            mark=alerts.mark_of(one.recipient.alarm),
            detail=ages.left(one.next_at) if one.next_at > now() else say("alerts-waits-late"),
        )
        for one in mine.waiting_on_page(member)
    ]
