"""The plans of the story: written, sent, established by somebody else and withdrawn, through the actions."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from samenbeeld.files.intake import Intake, take_in_own
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of
from samenbeeld.plans import actions
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules.cards import CardStep
from samenbeeld.plans.rules.road import Described
from samenbeeld.plans.rules.texts import room_name
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.markup import parse
from samenbeeld.project.demonstration.papers import paper
from samenbeeld.project.demonstration.story import Story
from samenbeeld.project.demonstration.telling import Teller
from samenbeeld.project.demonstration.writing import Manuscript
from samenbeeld.realtime import actions as realtime

# Who writes a plan thinks a while between two paragraphs.
_BETWEEN_BLOCKS = timedelta(seconds=40)


class Planning:
    """Turns the plans of the world into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self.there: dict[str, PlanVersion] = {}
        self._manuscripts: dict[str, Manuscript] = {}
        self._teller = Teller(story, {each["slug"]: each["name"] for each in world.organisations()})

    def all(self) -> Iterator[Happening]:
        """Everything that happened to plans."""
        for record in world.plans():
            yield self._story.moment(record["at"]), partial(self._write, record)
            if "sent" in record:
                yield self._story.moment(record["sent"]), partial(self._send, record)
            if "established" in record:
                yield self._story.moment(record["established"]["at"]), partial(self._establish, record)
            if "withdrawn" in record:
                yield self._story.moment(record["withdrawn"]["at"]), partial(self._withdraw, record)
        for record in world.beside_plans()["versions"]:
            yield self._story.moment(record["at"]), partial(self._write_again, record)
            later = {**record, "title": record["plan"]}
            if "sent" in record:
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
            language=record.get("language", "nl"),
        )
        self.there[record["title"]] = actions.write_plan(
            actor=self._members[record["by"]],
            said=said,
            upload=None if "text" in record else _file(record),
            made_by=_made_by(),
        )
        self._type(record, self.there[record["title"]])
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
                language=before.language,
            ),
            upload=None if "text" in record else _file(record),
            is_written="text" in record,
            made_by=_made_by(),
        )
        self._type(record, self.there[record["plan"]])

    def _type(self, record: dict[str, Any], version: PlanVersion) -> None:
        """The live text of what is written here, a block at a time, by whoever wrote it."""
        if "text" not in record:
            return
        room = room_name(version.plan.owner.slug, version.plan.number)
        manuscript = self._manuscripts.setdefault(room, Manuscript())
        for entry in parse(record["text"]):
            at = self._story.moment(entry.at)
            for number, change in enumerate(self._teller.changes(entry, at)):
                if update := manuscript.write(entry.login, change):
                    author = author_of(self._members[entry.login])
                    realtime.append_update(room, author, update, at + _BETWEEN_BLOCKS * number)

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
    lines = world.law(record["law"]) if "law" in record else record["lines"]
    return take_in_own([paper(record["file"], lines)], name=record["file"])


def _made_by() -> str:
    with in_language("nl"):
        return say("demonstration-made-the-file")
