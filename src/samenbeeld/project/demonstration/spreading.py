"""The casualty distribution of the story: told, proposed and taken over, through the ordinary actions."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import all_activities
from samenbeeld.casualty_distribution import actions, queries
from samenbeeld.casualty_distribution.models import CasualtyPlace
from samenbeeld.casualty_distribution.queries.working_out import Wish, work_out
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story


class Spreading:
    """Turns the casualties of the world into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._told = world.casualties()

    def all(self) -> Iterator[Happening]:
        """Everything that was told, proposed and chosen."""
        kinds: tuple[tuple[str, Callable[[dict[str, Any]], None]], ...] = (
            ("places", self._place),
            ("groups", self._group),
            ("ambulances", self._ambulances),
            ("answers", self._answer),
            ("departures", self._departure),
            ("proposals", self._proposal),
        )
        for kind, happen in kinds:
            for record in self._told[kind]:
                yield self._at(record["at"]), partial(happen, record)
        for number, record in enumerate(self._told["proposals"], start=1):
            if chosen := record.get("chosen"):
                yield self._at(chosen["at"]), partial(self._choice, number, chosen)

    def _at(self, notation: str) -> datetime:
        return self._story.moment(notation)

    def _by(self, record: Mapping[str, Any]) -> Membership:
        return self._members[record.get("by", self._told["by"])]

    def _activity(self) -> Activity:
        return all_activities().get(slug=self._told["activity"])

    def _there(self) -> tuple[Activity, CasualtyPlace]:
        activity = self._activity()
        return activity, queries.known(activity).places[0]

    def _place(self, record: dict[str, Any]) -> None:
        spot = {key: record[key] for key in ("name", "longitude", "latitude")}
        actions.add_place(actor=self._by(record), activity=self._activity(), **spot)

    def _group(self, record: dict[str, Any]) -> None:
        activity, place = self._there()
        low, likely, high = record["counts"]
        actions.report_casualties(
            actor=self._by(record), activity=activity, place=place, triage=record["triage"], low=low,
            likely=likely, high=high, seen_at=self._at(record["seen"]), source=record["source"],
        )  # fmt: skip

    def _ambulances(self, record: dict[str, Any]) -> None:
        activity, place = self._there()
        actions.report_ambulances(
            actor=self._by(record), activity=activity, place=place, count=record["count"],
            region=organisations.region(record["region"]), there_at=self._at(record["there"]),
            service=organisations.by_slug(record["service"]) if "service" in record else None,
        )  # fmt: skip

    def _answer(self, record: dict[str, Any]) -> None:
        actions.answer_for_hospital(
            actor=self._by(record), activity=self._activity(), kind=record["kind"],
            hospital=organisations.by_slug(record["hospital"]), slots=record.get("slots", {}),
        )  # fmt: skip

    def _departure(self, record: dict[str, Any]) -> None:
        activity, place = self._there()
        actions.report_departures(
            actor=self._by(record), activity=activity, place=place, triage=record["triage"],
            hospital=organisations.by_slug(record["hospital"]), count=record["count"],
            at=self._at(record["at"]),
        )  # fmt: skip

    def _proposal(self, record: dict[str, Any]) -> None:
        activity, rules = self._activity(), queries.definition()
        wish = Wish(rules.hours, rules.by_themselves_percent, is_careful=record.get("is_careful", False))
        worked = work_out(self._by(record), activity, wish)
        actions.propose(actor=self._by(record), activity=activity, worked=worked)

    def _choice(self, number: int, record: dict[str, Any]) -> None:
        made = queries.proposal(self._activity(), number)
        actions.choose(actor=self._by(record), proposal=made, kind="taken_over", reason="")
