"""All texts of the world, written one sentence at a time at the moments of the story."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from samenbeeld.crisis_picture.queries import author_of
from samenbeeld.crisis_picture.rules.rooms import room_name
from samenbeeld.kernel import clock
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import in_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world, writing
from samenbeeld.project.demonstration.markup import Entry
from samenbeeld.project.demonstration.story import Story
from samenbeeld.project.demonstration.telling import Change, Teller
from samenbeeld.project.demonstration.world import TextOfTheWorld
from samenbeeld.project.demonstration.writing import Manuscript, Typed
from samenbeeld.realtime import actions as realtime

# Somebody who reports several things types them one after the other.
_BETWEEN_SENTENCES = timedelta(seconds=28)


class Archive:
    """The manuscripts by room, and the happenings that fill them."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._real = {record["slug"] for record in world.organisations() if not record.get("invented")}
        names = {record["slug"]: record["name"] for record in world.organisations()}
        self._names = names
        self._teller = Teller(story, names)
        self._manuscripts: dict[str, Manuscript] = {}

    def happenings(self) -> Iterator[tuple[datetime, Callable[[], None]]]:
        """Each entry of each text, at its moment."""
        for text in world.texts():
            room = room_of(text)
            for number, entry in enumerate(text.entries):
                yield self._story.moment(entry.at), self._happening(text, room, entry, is_first=number == 0)

    def _happening(
        self, text: TextOfTheWorld, room: str, entry: Entry, *, is_first: bool
    ) -> Callable[[], None]:
        def happen() -> None:
            self._write(text, room, entry, is_first)

        return happen

    def _write(self, text: TextOfTheWorld, room: str, entry: Entry, is_first: bool) -> None:
        at = self._story.moment(entry.at)
        changes = list(self._teller.changes(entry, at))
        if is_first and text.organisation in self._real:
            changes.insert(0, self._invented(text.organisation))
        pause = min(_BETWEEN_SENTENCES, (self._story.anchor - at) / (len(changes) + 1))
        for number, change in enumerate(changes):
            self._type(room, entry.login, change, clock.now() + pause * number)

    def _type(self, room: str, login: str, change: Change, at: datetime) -> None:
        manuscript = self._manuscripts.setdefault(room, Manuscript())
        if update := manuscript.write(login, change):
            realtime.append_update(room, author_of(self._members[login]), update, at)

    def _invented(self, organisation: str) -> Change:
        """The line above what a real organisation never said."""
        with in_language("nl"):
            line = say("demonstration-text-is-invented", organisation=self._names[organisation])
        return writing.add_block("paragraph", [[Typed(line)]])


def room_of(text: TextOfTheWorld) -> str:
    """The room a text of the world lives in; every activity of the world is TLP:AMBER."""
    if text.section:
        return room_name(text.activity, Tlp.AMBER, section=text.section)
    return room_name(text.activity, Tlp.AMBER, organisation=text.organisation)
