"""The exercise of the story: script, clock, what was played, noted and learned, through the real actions."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from typing import Any

from samenbeeld.exercises import actions, queries
from samenbeeld.exercises.models import Lesson
from samenbeeld.exercises.rules import line_of
from samenbeeld.look.words import in_language
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import actions as plans
from samenbeeld.plans.models import PlanVersion
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening, activity
from samenbeeld.project.demonstration.story import Story

_BEFORE_THE_START = timedelta(minutes=30)


class Exercise:
    """Turns `world/exercise.toml` into happenings. Each runs inside the clock of its own moment.

    `there` are the plans of the story by title; it fills up as they are written.
    """

    def __init__(
        self, story: Story, members: Mapping[str, Membership], there: Mapping[str, PlanVersion]
    ) -> None:
        self._story = story
        self._whole = world.exercise()
        self._slug: str = self._whole["activity"]
        self._members, self._there = members, there
        self._sent: dict[str, Lesson] = {}
        self._leader = members[self._whole["by"]]
        self._observer = members[self._whole["observer"]]

    def all(self) -> Iterator[Happening]:
        """The script before the start; then the clock and what came due until the moment of the story."""
        begun = self._story.moment(self._whole["clock"]["at"])
        yield begun - _BEFORE_THE_START, self._script
        yield begun, self._start
        for number, record in enumerate(self._whole["injects"], 1):
            at = begun + timedelta(minutes=record["minute"])
            if at <= self._story.anchor:
                yield at, self._play(number)
        for kind, told in (("judged", self._judge), ("notes", self._note), ("lessons", self._lesson)):
            for number, record in enumerate(self._whole[kind]):
                yield self._story.moment(record["at"]), told(record, f"demonstration-{kind}-{number}")
                if "answered" in record:
                    yield self._story.moment(record["answered"]["at"]), partial(self._answer, record)

    def _script(self) -> None:
        names = queries.names(activity(self._slug))
        lines = [line_of(record, number, names) for number, record in enumerate(self._whole["injects"], 1)]
        actions.take_script(
            actor=self._leader, activity=activity(self._slug), lines=lines, origin="demonstration"
        )

    def _start(self) -> None:
        actions.set_clock(
            actor=self._leader,
            activity=activity(self._slug),
            is_running=True,
            speed=self._whole["clock"]["speed"],
        )

    def _play(self, number: int) -> Callable[[], None]:
        def happen() -> None:
            found = activity(self._slug)
            # What people of the demonstration wrote is Dutch, whatever the language of the screen.
            with in_language("nl"):
                actions.deliver_inject(
                    actor=self._leader, activity=found, inject=queries.inject_numbered(found, number)
                )

        return happen

    def _judge(self, record: dict[str, Any], _key: str) -> Callable[[], None]:
        def happen() -> None:
            found = activity(self._slug)
            actions.judge_response(
                actor=self._leader,
                activity=found,
                inject=queries.inject_numbered(found, record["number"]),
                is_met=record["is_met"],
            )

        return happen

    def _note(self, record: dict[str, Any], key: str) -> Callable[[], None]:
        def happen() -> None:
            actions.note_observation(
                actor=self._observer,
                activity=activity(self._slug),
                goal=record["goal"],
                sign=record["sign"],
                text=record["text"],
                key=key,
            )

        return happen

    def _lesson(self, record: dict[str, Any], key: str) -> Callable[[], None]:
        def happen() -> None:
            owner = record.get("owner", "")
            self._sent[record["text"]] = actions.draw_lesson(
                actor=self._leader,
                activity=activity(self._slug),
                text=record["text"],
                version=self._there[record["plan"]] if "plan" in record else None,
                named=record.get("named", ""),
                owner=organisations.by_slug(owner) if owner else None,
                change=record["change"],
                key=key,
            )

        return happen

    def _answer(self, record: dict[str, Any]) -> None:
        told = record["answered"]
        plans.answer_proposal(
            actor=self._members[told["by"]],
            proposal=self._sent[record["text"]].proposal.proposal,
            is_taken=told["taken"],
            reason=told["reason"],
        )
