"""Long disruption and patient spread in the story, through the ordinary actions. Everything is invented."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import all_activities
from samenbeeld.endurance import actions as endurance
from samenbeeld.endurance.queries import told
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story
from samenbeeld.spread import actions as spread
from samenbeeld.spread import queries as spreading

Record = Mapping[str, Any]


class Enduring:
    """Turns what is down, how long it lasts and what is done about it into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._told = world.endurance()

    def all(self) -> Iterator[Happening]:
        """Everything that was said of it."""
        kinds: tuple[tuple[str, Callable[[Record], None]], ...] = (
            ("outages", self._outage),
            ("buffers", self._buffer),
            ("stocks", self._stock),
            ("measures", self._measure),
        )
        for kind, happen in kinds:
            for record in self._told[kind]:
                yield self._story.moment(record["at"]), partial(happen, record)
        for record in self._told["measures"]:
            if agreed := record.get("agreed"):
                yield self._story.moment(agreed["at"]), partial(self._agree, record)

    def _at(self, notation: str | None) -> datetime | None:
        return self._story.moment(notation) if notation else None

    def _outage(self, record: Record) -> None:
        endurance.say_outage(
            actor=self._members[record["by"]], activity=_activity(record), service=record.get("service", ""),
            regions=record.get("regions", []), institutions=record.get("institutions", []),
            since=self._story.moment(record["since"]), until=self._at(record.get("until")),
            words=record["words"], number=record.get("number"),
        )  # fmt: skip

    def _buffer(self, record: Record) -> None:
        actor = self._members[record["by"]]
        endurance.report_buffer(
            actor=actor, activity=_activity(record), organisation=actor.organisation,
            service=record["service"], hours=record.get("hours"), seen_at=now(), words=record["words"],
        )  # fmt: skip

    def _stock(self, record: Record) -> None:
        actor = self._members[record["by"]]
        endurance.report_stock(
            actor=actor, activity=_activity(record), organisation=actor.organisation, stock=record["stock"],
            amount=record["amount"], per_day=record["per_day"], delivery=record.get("delivery"),
            delivery_at=self._at(record.get("delivery_at")), seen_at=now(),
        )  # fmt: skip

    def _measure(self, record: Record) -> None:
        endurance.propose_measure(
            actor=self._members[record["by"]], activity=_activity(record),
            organisation=organisations.by_slug(record["institution"]), service=record["service"],
            kind=record["kind"], what=record["what"], hours=record.get("hours"),
            percent=record.get("percent"), takes_effect_at=self._story.moment(record["takes_effect"]),
        )  # fmt: skip

    def _agree(self, record: Record) -> None:
        rows = told(_activity(record)).measures
        row = next(each for each in rows if each.what == record["what"])
        endurance.step_measure(actor=self._members[record["agreed"]["by"]], measure=row, step="agreed")


class Sharing:
    """Turns what is expected, a fair share and its transfers into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._told = world.spread()

    def all(self) -> Iterator[Happening]:
        """Everything that was expected, worked out, chosen and said."""
        for record in self._told["expectations"]:
            yield self._story.moment(record["at"]), partial(self._expect, record)
        for number, record in enumerate(self._told["proposals"], 1):
            yield self._story.moment(record["at"]), partial(self._propose, record)
            if chosen := record.get("chosen"):
                yield self._story.moment(chosen["at"]), partial(self._choose, number, chosen)
        for record in self._told["steps"]:
            yield self._story.moment(record["at"]), partial(self._step, record)

    def _expect(self, record: Record) -> None:
        low, likely, high = record["per_day"]
        spread.say_expectation(
            actor=self._members[record["by"]], activity=_activity(self._told),
            region=organisations.region(record["region"]), metric=record["metric"],
            present=record["present"], low=low, likely=likely, high=high, stay_days=record["stay_days"],
            words=record["words"],
        )  # fmt: skip

    def _propose(self, record: Record) -> None:
        spread.propose_share(
            actor=self._members[record["by"]], activity=_activity(self._told), metric=record["metric"],
            total=record["total"], method=record["method"],
            sender=organisations.by_slug(record["sender"]), vehicles=record["vehicles"],
        )  # fmt: skip

    def _choose(self, number: int, record: Record) -> None:
        made = spreading.proposal(_activity(self._told), number)
        spread.choose_share(actor=self._members[record["by"]], proposal=made, kind="taken_over")

    def _step(self, record: Record) -> None:
        rows = spreading.told(_activity(self._told)).transfers
        found = next(each for each in rows if each.transfer.receiver.slug == record["receiver"])
        spread.step_transfer(
            actor=self._members[record["by"]], transfer=found.transfer, step=record["step"],
            count=record["count"],
        )  # fmt: skip


def _activity(record: Record) -> Activity:
    found: Activity = all_activities().get(slug=record["activity"])
    return found
