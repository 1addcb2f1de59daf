"""The documents of the story: added, renewed, withdrawn and released, through the actions that people use."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from samenbeeld.activities import actions as activities
from samenbeeld.activities.models import ActivityDocument
from samenbeeld.files.intake import Intake, take_in_own
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening, activity
from samenbeeld.project.demonstration.papers import paper
from samenbeeld.project.demonstration.story import Story


class Filing:
    """Turns the documents of the world into happenings."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story, self._members = story, members
        self._there: dict[str, ActivityDocument] = {}

    def all(self) -> Iterator[Happening]:
        """Everything that happened to documents."""
        for record in world.documents():
            yield self._at(record), partial(self._add, record)
            for version in record.get("versions", []):
                yield self._at(version), partial(self._renew, record, version)
            if "withdrawn" in record:
                yield self._at(record["withdrawn"]), partial(self._withdraw, record)
        for record in world.document_releases():
            yield self._at(record), partial(self._release, record)

    def _add(self, record: dict[str, Any]) -> None:
        self._there[record["title"]] = activities.add_document(
            actor=self._members[record["by"]],
            activity=activity(record["activity"]),
            upload=self._file(record),
            tlp=Tlp(record["tlp"]),
            title=record["title"],
            note=record["note"],
            made_by=_made_by(),
        )

    def _renew(self, record: dict[str, Any], version: dict[str, Any]) -> None:
        activities.add_version(
            actor=self._members[version["by"]],
            activity=activity(record["activity"]),
            document=self._there[record["title"]],
            upload=self._file(version),
            note=version["note"],
            made_by=_made_by(),
        )

    def _withdraw(self, record: dict[str, Any]) -> None:
        activities.withdraw_document(
            actor=self._members[record["withdrawn"]["by"]],
            activity=activity(record["activity"]),
            document=self._there[record["title"]],
            reason=record["withdrawn"]["reason"],
        )

    def _release(self, record: dict[str, Any]) -> None:
        activities.release_document(
            actor=self._members[record["by"]],
            activity=activity(record["activity"]),
            document=self._there[record["title"]],
            to=organisations.by_slug(record["to"]),
            reason=record["reason"],
            until=self._story.moment(record["until"]),
        )

    def _file(self, record: dict[str, Any]) -> Intake:
        at = self._at(record)
        content = paper(record["file"], [self._story.told(line, at) for line in record["lines"]])
        return take_in_own([content], name=record["file"])

    def _at(self, record: dict[str, Any]) -> datetime:
        return self._story.moment(record["at"])


def _made_by() -> str:
    with in_language("nl"):
        return say("demonstration-made-the-file")
