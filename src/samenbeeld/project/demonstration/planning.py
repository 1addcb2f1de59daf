"""The plans of the story: written, sent, established by somebody else and withdrawn, through the actions."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.utils import translation

from samenbeeld.files.intake import Intake, take_in_own
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
        for record in world.beside_plans()["versions"]:
            yield self._story.moment(record["at"]), partial(self._write_again, record)
            later = {**record, "title": record["plan"]}
            yield self._story.moment(record["sent"]), partial(self._send, later)
            yield self._story.moment(record["established"]["at"]), partial(self._establish, later)

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
        self.there[record["title"]] = actions.write_plan(
            actor=self._members[record["by"]],
            said=said,
            upload=_file(record),
            made_by=_made_by(),
        )
        self._cards(record)

    def _write_again(self, record: dict[str, Any]) -> None:
        before = self.there[record["plan"]]
        begins = local(self._story.moment(record["at"])).date()
        self.there[record["plan"]] = actions.write_version(
            actor=self._members[record["by"]],
            plan=before.plan,
            said=Described(
                title=before.title,
                kind=before.kind,
                themes=tuple(before.themes),
                regions=tuple(before.regions),
                phases=tuple(before.phases),
                tlp=before.label,
                effective_on=begins,
                review_on=begins + timedelta(days=record["review_days"]),
                meaning=record["meaning"],
                note=record["note"],
            ),
            upload=_file(record),
            made_by=_made_by(),
        )

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


def _file(record: dict[str, Any]) -> Intake:
    return take_in_own([paper(record["file"], record["lines"])], name=record["file"])


def _made_by() -> str:
    with translation.override("nl"):
        return say("demonstration-made-the-file")
