"""What was decided in the story: steps, activities, GRIP, versions, suggestions and releases."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from samenbeeld.activities import actions as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import all_activities
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.queries import document_for
from samenbeeld.crisis_picture.rules.rooms import room_name
from samenbeeld.escalation import actions as escalation
from samenbeeld.escalation.queries import ladder
from samenbeeld.follow_up import actions as follow_up
from samenbeeld.follow_up.queries import State, following
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import actions as maps
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.story import Story

Happening = tuple[datetime, Callable[[], None]]


class Decisions:
    """Turns the records of the world into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members

    def all(self) -> Iterator[Happening]:
        """Everything that was decided, in the order of the files."""
        for record in world.steps():
            yield self._at(record), self._step(record)
        for record in world.activities():
            yield self._at(record), self._opening(record)
            for kind, made in (
                ("phase", self._phase),
                ("grip", self._grip),
                ("versions", self._version),
                ("releases", self._release),
            ):
                for item in record.get(kind, []):
                    yield self._at(item), made(record["slug"], item)
            for item in record.get("suggestions", []):
                yield from self._suggestion(record["slug"], item)

    def _step(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            if "follow" in record:
                self._followed_step(record)
                return
            escalation.set_step(
                actor=self._by(record),
                region=organisations.region(record["region"]),
                step=record["step"],
                reason=record["reason"],
                review_at=self._story.moment(record["review_at"]) if "review_at" in record else None,
                mode=Mode(record.get("mode", "real")),
            )

        return happen

    def _followed_step(self, record: dict[str, Any]) -> None:
        """A step of which the list was confirmed; what somebody else has to do waits for them."""
        by, steps = self._by(record), ladder().steps
        change = follow_up.change_step(
            actor=by,
            region=organisations.region(record["region"]),
            step=record["step"],
            reason=record["reason"],
            advice=record["advice"],
            review_at=self._story.moment(record["review_at"]),
            confirmed=follow_up.Confirmed(
                [
                    place
                    for place, each in enumerate(steps[record["step"]].happens)
                    if each.does in record["follow"]
                ],
                activity(record["activity"]),
            ),
        )
        for each in following(change, now()):
            if each.state is State.BUSY:
                follow_up.carry_out(actor=by, follow_up=each.row)

    def _opening(self, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            opened = activities.open_activity(
                actor=self._by(record),
                name=record["name"],
                slug=record["slug"],
                kind=record["kind"],
                mode=Mode(record["mode"]),
                regions=[organisations.region(code) for code in record["regions"]],
                participants=list(organisations.organisations(slugs=record["participants"])),
            )
            pictures.open_pictures(actor=self._by(record), activity=activity(opened.slug))
            maps.open_layers(actor=self._by(record), activity=activity(opened.slug))

        return happen

    def _phase(self, slug: str, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            activities.set_step(
                actor=self._by(record), activity=activity(slug), step=record["step"], reason=record["reason"]
            )

        return happen

    def _grip(self, slug: str, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            activities.set_grip_level(
                actor=self._by(record),
                activity=activity(slug),
                region=organisations.region(record["region"]),
                level=record["level"],
                reason=record["reason"],
            )

        return happen

    def _version(self, slug: str, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            pictures.fix_version(actor=self._by(record), activity=activity(slug), name=record["name"])

        return happen

    def _release(self, slug: str, record: dict[str, Any]) -> Callable[[], None]:
        def happen() -> None:
            document = document_for(room_name(slug, Tlp.AMBER, section=record["section"]))
            assert document is not None  # opened together with the activity
            pictures.release_document(
                actor=self._by(record),
                activity=activity(slug),
                document=document,
                to=organisations.by_slug(record["to"]),
                reason=record["reason"],
                until=self._story.moment(record["until"]),
            )

        return happen

    def _suggestion(self, slug: str, record: dict[str, Any]) -> Iterator[Happening]:
        made = []

        def make() -> None:
            made.append(
                pictures.make_suggestion(
                    actor=self._by(record),
                    activity=activity(slug),
                    room=room_name(slug, Tlp.AMBER, section=record["section"]),
                    text=self._story.told(record["text"], self._at(record)),
                    certainty=record["certainty"],
                    source=record["source"],
                )
            )

        yield self._at(record), make
        settling = record.get("settle")
        if settling is not None:

            def settle() -> None:
                pictures.decline_suggestion(
                    actor=self._by(settling),
                    activity=activity(slug),
                    suggestion=made[0],
                    reason=settling["reason"],
                )

            yield self._at(settling), settle

    def _at(self, record: dict[str, Any]) -> datetime:
        return self._story.moment(record["at"])

    def _by(self, record: dict[str, Any]) -> Membership:
        return self._members[record["by"]]


def activity(slug: str) -> Activity:
    """One activity of the world with what actions need of it."""
    return all_activities().get(slug=slug)
