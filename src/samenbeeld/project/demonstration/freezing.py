"""The weekly editions of the story, who is mailed and a link, through the same actions that people use."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts import queries as reach
from samenbeeld.editions import actions
from samenbeeld.editions.models import Edition, EditionLink
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story
from samenbeeld.safety_picture.rules.weeks import monday


class Freezing:
    """Turns `world/editions.toml` into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._whole = world.editions()
        self._made: list[Edition] = []

    def all(self) -> Iterator[Happening]:
        """Each edition, each subscription, and each link with who opened it."""
        for record in self._whole["editions"]:
            yield self._monday(record), self._freeze(record)
        for record in self._whole["subscriptions"]:
            yield self._story.moment(record["at"]), self._subscribe(record)
        for record in self._whole["links"]:
            yield from self._link(record)

    def _monday(self, record: dict[str, Any]) -> datetime:
        day = monday(local(self._story.anchor).date()) - timedelta(weeks=record["weeks_ago"])
        return datetime.combine(day, time.fromisoformat(record["at"]), tzinfo=AMSTERDAM)

    def _freeze(self, record: dict[str, Any]) -> Callable[[], None]:
        def freeze() -> None:
            regions = [organisations.region(code) for code in record["regions"]]
            tlp = Tlp(record["tlp"])
            made = actions.freeze_edition(
                actor=self._members[record["by"]],
                regions=regions,
                tlp=tlp,
                seen=gathered(regions, now()).fingerprint,
                introduction=record["introduction"],
                replaces=self._made[-1] if record.get("corrects") else None,
                correction=record.get("correction", ""),
            )
            self._made.append(made)

        return freeze

    def _subscribe(self, record: dict[str, Any]) -> Callable[[], None]:
        def subscribe() -> None:
            member = self._members[record["by"]]
            alerts.change_reach(actor=member, phone=reach.reach_of(member).phone, email=record["email"])
            actions.subscribe(actor=member, regions=record["regions"], themes=record["themes"])

        return subscribe

    def _link(self, record: dict[str, Any]) -> Iterator[Happening]:
        made: list[EditionLink] = []

        def make() -> None:
            link, _ = actions.make_link(
                actor=self._members[record["by"]],
                edition=self._made[-1],
                for_whom=record["for_whom"],
                last_day=local(now()).date() + timedelta(days=record["days"]),
            )
            made.append(link)

        yield self._story.moment(record["at"]), make
        for at in record["opened"]:
            yield self._story.moment(at), lambda: actions.open_by_link(actor=made[0])
