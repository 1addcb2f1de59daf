"""What the pages of an alarm show, made ready for their templates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samenbeeld.alerts import queries
from samenbeeld.alerts.models import Recipient
from samenbeeld.alerts.queries import board, mine
from samenbeeld.alerts.queries.mine import Waiting
from samenbeeld.alerts.queries.page import Told
from samenbeeld.alerts.rules import chain
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look import ages, times
from samenbeeld.look.frame import BarLine
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.rules import dialled


@dataclass(frozen=True)
class Line:
    """One alarm in my list."""

    text: str
    url: str
    mark: str
    at: datetime
    detail: str = ""


@dataclass(frozen=True)
class Next:
    """What happens, and when, if nobody does anything."""

    at: datetime
    text: str
    is_first_to_come: bool = False


def own_address(recipient: Recipient) -> str:
    """Where the answer of somebody who is logged in goes."""
    return reverse("alarm_answer", args=[recipient.alarm_id])


def alarm_page(told: Told, post_to: str, refused: Refused | None, *, by_link: bool) -> dict[str, Any]:
    """Everything the page of an alarm tells."""
    recipient = told.person.recipient
    sender = told.alarm.sent_by
    night = queries.policy()["night"]
    is_night = chain.is_night(
        times.local(now()).time(), from_hour=night["from_hour"], until_hour=night["until_hour"]
    )
    function = organisations.function_name(organisations.leading_function(sender), short=True)
    return {
        "told": told,
        "alarm": told.alarm,
        "is_night": is_night,
        "head": say("alerts-head", mark=told.mark.lower()) if told.mark else say("alerts-head-real"),
        "why": why(told),
        "sender": ", ".join(
            part for part in (sender.account.name, function, sender.organisation.name) if part
        ),
        "audience": say("alerts-people-at", people=told.board.total, organisations=told.board.organisations),
        "confirmed": say("alerts-confirmed", confirmed=told.board.confirmed, total=told.board.total),
        "yes": chain.COMING if told.alarm.asks_to_come else chain.SEEN,
        "answered": say(f"alerts-answered-{told.person.answer}") if told.person.answer else "",
        "next": what_follows(told) if told.is_open else [],
        "numbers_unconfirmed": not queries.is_confirmed_policy("chain"),
        "tel": dialled(told.call_number),
        "post_to": post_to,
        "by_link": by_link,
        "problem": say(refused.key, **refused.values) if refused else "",
        "at": recipient.made_at,
    }


def why(told: Told) -> str:
    """Why this person is in it, in one or two sentences."""
    recipient = told.person.recipient
    organisation = recipient.membership.organisation.name
    function = organisations.function_name(recipient.function, short=True)
    if told.instead_of:
        first = say("alerts-why-instead", name=told.instead_of)
    elif recipient.is_on_duty:
        first = say("alerts-why-duty", function=function, organisation=organisation)
    else:
        first = say("alerts-why-function", function=function, organisation=organisation)
    return f"{first} {say('alerts-why-site', site=recipient.site)}" if recipient.site else first


def what_follows(told: Told) -> list[Next]:
    """What was done, and what happens without an answer."""
    person, moment = told.person, now()
    ways = [say(f"alerts-channel-{name}") for name in person.channels if name != "screen"]
    sent = say("alerts-next-sent-over", ways=", ".join(ways)) if ways else say("alerts-next-sent")
    found = [Next(person.recipient.made_at, sent)]
    if person.reminded_at:
        found.append(Next(person.reminded_at, say("alerts-next-reminded")))
    elif told.remind_at > moment:
        words = say("alerts-next-remind", left=ages.duration(_minutes(told.remind_at, moment)))
        found.append(Next(told.remind_at, words, is_first_to_come=True))
    at = person.passed_on_at or told.next_at
    key = "alerts-next-passed-on" if person.passed_on_at else "alerts-next-substitute"
    text = say(key, name=told.substitute) if told.substitute else say("alerts-next-call")
    found.append(Next(at, text))
    return found


def calm(
    request: HttpRequest, key: str, recipient: Recipient | None = None, *, used_at: Any = None, status: int
) -> HttpResponse:
    """A page that says why the link does nothing now, what to do, and whom to call."""
    name, number, answer = "", "", ""
    if recipient is not None:
        name, number = queries.number_to_call(recipient.membership.organisation)
        person = next(
            one
            for row in board.board(recipient.alarm).rows
            for one in row.people
            if one.recipient.pk == recipient.pk
        )
        answer = person.answer
    told = {
        "title": say(f"{key}-title"),
        "text": say(key, at=used_at or now(), answered="yes" if answer else "no"),
        "answered": say(f"alerts-answered-{answer}") if answer else "",
        "call_name": name,
        "call_number": number,
        "tel": dialled(number),
        "url": reverse("alarm", args=[recipient.alarm_id]) if recipient else reverse("alarms_mine"),
    }
    return render(request, "alerts/calm.html", told, status=status)


def my_alarms(member: Membership) -> dict[str, Any]:
    """What still asks for an answer, and what was."""
    found, answers = mine.waiting(member), mine.answers(member)
    waiting = {one.recipient.pk for one in found}
    earlier = [one for one in mine.all_mine(member)[:50] if one.pk not in waiting]
    return {
        "waiting": [_line(one.recipient, _left(one)) for one in found],
        "earlier": [_line(one, _told(answers.get(str(one.pk), ""))) for one in earlier],
        "ways": _ways(member),
    }


def bar(found: Iterable[Waiting]) -> list[BarLine]:
    """The line under the stripe for each of these alarms."""
    return [
        BarLine(
            key=str(one.recipient.pk),
            lead=say("alerts-bar", at=one.recipient.made_at),
            text=one.recipient.alarm.first,
            url=reverse("alarm", args=[one.recipient.alarm_id]),
            verb=say("alerts-verb-answer"),
            until=one.next_at,
            late=say("alerts-waits-late"),
            mark=queries.mark_of(one.recipient.alarm),
        )
        for one in found
    ]


def _line(recipient: Recipient, detail: str) -> Line:
    alarm = recipient.alarm
    return Line(
        text=alarm.first,
        url=reverse("alarm", args=[alarm.pk]),
        mark=queries.mark_of(alarm),
        at=recipient.made_at,
        detail=detail,
    )


def _left(waiting: Waiting) -> str:
    if waiting.next_at <= now():
        return say("alerts-waits-late")
    return ages.left(waiting.next_at)


def _told(answer: str) -> str:
    return say(f"alerts-answered-{answer}") if answer else say("alerts-not-answered")


def _ways(member: Membership) -> str:
    reach = queries.reach_of(member)
    devices = queries.devices_of(member.account_id).count()
    ways = [say("alerts-channel-screen")]
    ways += [say("alerts-channel-push")] if devices else []
    ways += [say("alerts-channel-mail")] if reach.email else []
    ways += [say("alerts-channel-sms")] if reach.phone else []
    return ", ".join(ways)


def _minutes(later: datetime, earlier: datetime) -> int:
    return max(0, round((later - earlier).total_seconds() / 60))
