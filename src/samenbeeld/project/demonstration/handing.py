"""Hand-overs of the story, and who read what, through the same actions that people use."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture import receipts
from samenbeeld.crisis_picture.queries.deciding import decisions
from samenbeeld.handover import actions
from samenbeeld.handover.models import HandOver
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening, activity
from samenbeeld.project.demonstration.story import Story
from samenbeeld.realtime import queries as realtime


class HandingOver:
    """Turns `world/hand_overs.toml` into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._whole = world.hand_overs()
        self._slug: str = self._whole["activity"]

    def all(self) -> Iterator[Happening]:
        """Each note with its signature, and each reading."""
        for number, record in enumerate(self._whole["hand_overs"]):
            yield from self._hand_over(record, f"demonstration-{number}")
        for record in self._whole["readings"]:
            for login in record["people"]:
                yield self._story.moment(record["at"]), self._reading(self._members[login])

    def _hand_over(self, record: dict[str, Any], key: str) -> Iterator[Happening]:
        made: list[HandOver] = []
        at = self._story.moment(record["at"])

        def write() -> None:
            note = self._story.told(record["note"], at)
            since = self._story.moment(record["since"])
            actor = self._members[record["by"]]
            made.append(
                actions.hand_over(actor=actor, activity=activity(self._slug), note=note, since=since, key=key)
            )

        def take() -> None:
            actor = self._members[record["taken_by"]]
            actions.take_over(actor=actor, activity=activity(self._slug), hand_over=made[0])

        yield at, write
        if "taken_by" in record:
            yield self._story.moment(record["taken_at"]), take

    def _reading(self, member: Membership) -> Callable[[], None]:
        def read() -> None:
            flood = activity(self._slug)
            seen = pictures.seen_documents(flood, member)
            rooms = [one.document.room for one in seen if not one.is_own]
            receipts.note_sections(member, flood, realtime.heads(rooms))
            for view in decisions(flood):
                receipts.note_decision(member, flood, view.number, len(view.steps))

        return read
