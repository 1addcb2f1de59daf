"""The capacity of the story: told by institutions and a feed, and released, through the ordinary actions."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import all_activities
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.catalogue import STATE
from samenbeeld.capacity.rules.figures import REPORTED, Figure
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story

_UNKNOWN = "unknown"


class Counting:
    """Turns the capacity of the world into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._told = world.capacity()

    def all(self) -> Iterator[Happening]:
        """Everything that was told and released."""
        yield self._at(self._told["release"]["at"]), self._release
        for feed in self._told["feeds"]:
            for place, at in enumerate(feed["at"]):
                yield self._at(at), partial(self._feed, feed, place)
        for record in self._told["told"]:
            yield self._at(record["at"]), partial(self._tell, record)

    def _at(self, notation: str) -> datetime:
        return self._story.moment(notation)

    def _activity(self) -> Activity:
        return all_activities().get(slug=self._told["activity"])

    def _release(self) -> None:
        record = self._told["release"]
        actions.release_all(
            actor=self._members[record["by"]], activity=self._activity(), audience=record["audience"],
            agreement=record["agreement"], reason=record["reason"],
        )  # fmt: skip

    def _feed(self, feed: dict[str, Any], place: int) -> None:
        sayings = [
            Saying(
                organisations.by_slug(slug),
                {code: _figure(code, values[place]) for code, values in metrics.items()},
                now(),
            )
            for slug, metrics in feed["hospitals"].items()
        ]
        actions.receive(actor=SYSTEM, source=feed["source"], via="feed", world=REAL, sayings=sayings)

    def _tell(self, record: dict[str, Any]) -> None:
        member = self._members[record["by"]]
        organisation = organisations.by_slug(record["of"]) if "of" in record else member.organisation
        until = self._at(record["until"]) if "until" in record else None
        figures = {
            code: _figure(code, value, record.get("reason", ""), until)
            for code, value in record["figures"].items()
        }
        actions.report(
            actor=member, organisation=organisation, world=REAL, figures=figures,
            method=record.get("method", REPORTED),
        )  # fmt: skip


def _figure(code: str, value: Any, reason: str = "", until: datetime | None = None) -> Figure:
    if value == _UNKNOWN:
        return Figure()
    if catalogue().metric(code).form == STATE:
        asks_why = (option := catalogue().metric(code).option(value)) is not None and option.asks_why
        return Figure(state=value, reason=reason if asks_why else "", until=until if asks_why else None)
    parts = [float(each) for each in (value if isinstance(value, list) else [value])]
    number, total, licensed = (*parts, None, None)[:3]
    return Figure(number, total, licensed)
