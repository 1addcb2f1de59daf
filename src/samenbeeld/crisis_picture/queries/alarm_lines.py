"""How the alarms in the stream stand now, and which of them wait for the reader."""

from collections.abc import Mapping
from dataclasses import replace

from django.urls import reverse

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.queries import board
from samenbeeld.crisis_picture.queries.stream_item import StreamItem
from samenbeeld.look.words import say

_SHOWN = 20  # the newest; an older one is on the page of the alarms


def standing_of_alarms(
    items: list[StreamItem], sent: Mapping[int, str], activity: Activity, account: str
) -> list[StreamItem]:
    """The same items; those of an alarm (`sent`: number of the line -> alarm) say how many confirmed."""
    found = alerts.alarms_of(activities.ACTIVITY, activity.slug)[:_SHOWN]
    boards = {str(pk): one for pk, one in board.boards(found, to_act=False).items()}
    return [
        _with_standing(item, boards[sent[item.number]], account) if sent.get(item.number) in boards else item
        for item in items
    ]


def _with_standing(item: StreamItem, standing: board.Board, account: str) -> StreamItem:
    people = [person for row in standing.rows for person in row.people]
    mine = [one for one in people if str(one.recipient.membership.account_id) == account and not one.answer]
    note = say("alerts-confirmed", confirmed=standing.confirmed, total=standing.total)
    if not mine or standing.closed_at is not None:
        return replace(item, note=note)
    url = reverse("alarm", args=[standing.alarm.pk])
    return replace(item, note=note, act=say("crisis-picture-stream-alarm-answer"), act_url=url)
