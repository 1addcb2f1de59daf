"""What was pushed on to the picture of all disciplines, through the same actions that people use."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import actions
from samenbeeld.multi_picture.models import PushedPart
from samenbeeld.multi_picture.queries.parts import sentences_in
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening, activity
from samenbeeld.project.demonstration.story import Story


class Pushing:
    """Turns `world/pushed.toml` into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._whole = world.pushed()
        self._slug: str = self._whole["activity"]
        self._made: dict[int, PushedPart] = {}

    def all(self) -> Iterator[Happening]:
        """Each part, and what became of it."""
        for number, record in enumerate(self._whole["parts"], start=1):
            yield self._story.moment(record["at"]), self._put_forward(number, record)
            if "answer" in record:
                yield self._story.moment(record["answered_at"]), self._answer(number, record)

    def _put_forward(self, number: int, record: Mapping[str, Any]) -> Callable[[], None]:
        def put() -> None:
            room = room_name(self._slug, Tlp.AMBER, section=record["section"])
            found = sentences_in(room)[: record["sentences"]]
            self._made[number] = actions.put_forward(
                actor=self._members[record["by"]],
                activity=activity(self._slug),
                room=room,
                sentences=[each.key for each in found],
                note=record.get("note", ""),
                replaces=record.get("replaces"),
            )

        return put

    def _answer(self, number: int, record: Mapping[str, Any]) -> Callable[[], None]:
        def answer() -> None:
            actor, there, part = (
                self._members[record["answered_by"]],
                activity(self._slug),
                self._made[number],
            )
            if record["answer"] == "approve":
                actions.approve_part(actor=actor, activity=there, part=part)
            else:
                actions.return_part(actor=actor, activity=there, part=part, reason=record["reason"])

        return answer
