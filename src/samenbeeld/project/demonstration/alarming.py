"""Duty, reach and alarms of the story, through the same actions that people use."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.urls import reverse

from samenbeeld.activities import queries as activities
from samenbeeld.alerts import actions, sending
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.models import Alarm
from samenbeeld.alerts.queries import Subject, addressing
from samenbeeld.alerts.rules.audience import Wanted, Within
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening, activity
from samenbeeld.project.demonstration.story import Story

_BEFORE_ALL = "08:30-21"


class Alarms:
    """Turns `world/alarms.toml` into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members

    def all(self) -> Iterator[Happening]:
        """Duty and reach long before, then each alarm with its answers."""
        record = world.alarms()
        for duty in record["duty"]:
            yield self._story.moment(_BEFORE_ALL), self._duty(duty)
        for login, phone in record["phones"].items():
            yield self._story.moment(_BEFORE_ALL), self._reach(self._members[login], phone)
        for number, alarm in enumerate(record["alarms"]):
            yield from self._alarm(alarm, f"demonstration-{number}")

    def _duty(self, record: dict[str, Any]) -> Callable[[], None]:
        member = self._members[record["member"]]

        def happen() -> None:
            organisations.set_duty(
                actor=stamp(member),
                membership=member,
                function=record["function"],
                starts_at=self._story.moment(record["from"]),
                ends_at=self._story.moment(record["until"]),
            )

        return happen

    def _reach(self, member: Membership, phone: str) -> Callable[[], None]:
        def happen() -> None:
            actions.change_reach(actor=member, phone=phone, email="")

        return happen

    def _alarm(self, record: dict[str, Any], key: str) -> Iterator[Happening]:
        made: list[Alarm] = []
        at = self._story.moment(record["at"])

        def send() -> None:
            text = {name: self._story.told(record[name], at) for name in ("first", "second")}
            made.append(_sent({**record, **text}, self._members[record["by"]], key))

        yield at, send
        for login in (*(one["member"] for one in record["answers"]), *record.get("delivered", ())):
            yield at + timedelta(seconds=4), self._arrive(made, login)
        for login in record.get("opened", ()):
            yield at + timedelta(seconds=50), self._open(made, login)
        for answer in record["answers"]:
            moment = at + timedelta(minutes=answer["after"])
            yield moment - timedelta(seconds=9), self._open(made, answer["member"])
            yield moment, self._answer(made, answer)
        if "closed" in record:
            yield at + timedelta(minutes=record["closed"]["after"]), self._close(made, record["closed"])

    def _arrive(self, made: list[Alarm], login: str) -> Callable[[], None]:
        return lambda: sending.note_on_screen([alerts.recipient_of(made[0], self._members[login])])

    def _open(self, made: list[Alarm], login: str) -> Callable[[], None]:
        return lambda: sending.note_opening(alerts.recipient_of(made[0], self._members[login]))

    def _answer(self, made: list[Alarm], record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            actions.answer(actor=self._members[record["member"]], alarm=made[0], answer=record["answer"])

        return happen

    def _close(self, made: list[Alarm], record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            about = activity(made[0].subject_id)
            actions.close_alarm(
                actor=self._members[record["by"]],
                scope=activities.scope(about),
                alarm=made[0],
                reason=record["reason"],
            )

        return happen


def _sent(record: dict[str, Any], by: Membership, key: str) -> Alarm:
    about = activity(record["activity"])
    mode = Mode(about.mode)
    taking_part = frozenset(one.slug for one in activities.participants(about))
    wanted = Wanted(
        organisations=frozenset(record.get("organisations", ())),
        kinds=frozenset(record.get("kinds", ())),
        regions=frozenset(record.get("regions", ())),
    )
    codes = frozenset(region.code for region in about.regions.all())
    within = Within(mode, codes, taking_part if mode is Mode.EXERCISE else None)
    return actions.send_alarm(
        actor=by,
        subject=Subject(
            activities.ACTIVITY, about.slug, about.name, reverse("crisis_picture", args=[about.slug]), mode,
            Tlp(about.tlp),
        ),
        scope=activities.scope(about),
        wanted=wanted,
        within=within,
        first=record["first"],
        second=record["second"],
        key=key,
        seen=addressing.preview(wanted, within).fingerprint,
        is_test=record.get("is_test", False),
    )  # fmt: skip
