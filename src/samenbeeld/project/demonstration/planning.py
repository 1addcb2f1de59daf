"""The plans of the story: written, sent, established by somebody else and withdrawn, through the actions."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.utils import translation

from samenbeeld.files.intake import take_in_own
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import actions
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules.cards import CardStep
from samenbeeld.plans.rules.road import Described
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.papers import paper
from samenbeeld.project.demonstration.story import Story


class Planning:
    """Turns the plans of the world into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self.there: dict[str, PlanVersion] = {}

    def all(self) -> Iterator[Happening]:
        """Everything that happened to plans."""
        for record in world.plans():
            yield self._story.moment(record["at"]), partial(self._write, record)
            yield self._story.moment(record["sent"]), partial(self._send, record)
            if "established" in record:
                yield self._story.moment(record["established"]["at"]), partial(self._establish, record)
            if "withdrawn" in record:
                yield self._story.moment(record["withdrawn"]["at"]), partial(self._withdraw, record)

    def _write(self, record: dict[str, Any]) -> None:
        at: datetime = self._story.moment(record["at"])
        begins = local(at).date()
        said = Described(
            title=record["title"],
            kind=record["kind"],
            themes=tuple(record["themes"]),
            regions=tuple(record["regions"]),
            phases=tuple(record["phases"]),
            tlp=Tlp(record["tlp"]),
            effective_on=begins,
            review_on=begins + timedelta(days=record["review_days"]),
            meaning=record["meaning"],
        )
        content = paper(record["file"], record["lines"])
        with translation.override("nl"):
            made_by = say("demonstration-made-the-file")
        self.there[record["title"]] = actions.write_plan(
            actor=self._members[record["by"]],
            said=said,
            upload=take_in_own([content], name=record["file"]),
            made_by=made_by,
        )
        self._cards(record)

    def _send(self, record: dict[str, Any]) -> None:
        actions.send(actor=self._members[record["by"]], version=self.there[record["title"]])

    def _establish(self, record: dict[str, Any]) -> None:
        who = self._members[record["established"]["by"]]
        actions.establish(actor=who, version=self.there[record["title"]])

    def _withdraw(self, record: dict[str, Any]) -> None:
        gone = record["withdrawn"]
        actions.withdraw(
            actor=self._members[gone["by"]],
            plan=self.there[record["title"]].plan,
            reason=gone["reason"],
            replaced_by=self.there[gone["replaced_by"]].plan,
        )

    def _cards(self, record: dict[str, Any]) -> None:
        """What functions do by it: written while it is a draft."""
        for card in world.beside_plans()["cards"]:
            if card["plan"] == record["title"]:
                actions.write_card(
                    actor=self._members[record["by"]],
                    version=self.there[record["title"]],
                    role=card["role"],
                    title=card["title"],
                    steps=[CardStep(**step) for step in card["steps"]],
                )
