"""Exercises of the story: planned, signed up for, held, evaluated, and what is improved after them."""

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanVersion
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story
from samenbeeld.training import actions
from samenbeeld.training.models import ExerciseEvent
from samenbeeld.training.queries.assessing import questions_now
from samenbeeld.training.rules.assessing import Answered
from samenbeeld.training.rules.holding import Result
from samenbeeld.training.rules.planning import PLAN, Goal, Planned


class Drilling:
    """Turns `world/training.toml` into happenings. `there` fills up as the plans are written."""

    def __init__(
        self, story: Story, members: Mapping[str, Membership], there: Mapping[str, PlanVersion]
    ) -> None:
        self._story, self._members, self._there = story, members, there
        self._events: dict[str, ExerciseEvent] = {}

    def all(self) -> Iterator[Happening]:
        """Everything, in the order in which it happened to each exercise and each institution."""
        whole = world.training()
        for record in whole["exercises"]:
            yield self._story.moment(record["at"]), partial(self._plan, record)
            for step, happen in (
                ("signed", self._sign_up),
                ("held", self._hold),
                ("judged", self._judge),
                ("cancelled", self._cancel),
            ):
                if step in record:
                    yield self._story.moment(record[step]["at"]), partial(happen, record, record[step])
        for record in whole["improvements"]:
            yield self._story.moment(record["at"]), partial(self._improve, record)
        for record in whole["assessments"]:
            yield self._story.moment(record["at"]), partial(self._assess, record)

    def _plan(self, record: dict[str, Any]) -> None:
        said = Planned(
            title=record["title"],
            kind=record["kind"],
            themes=tuple(record["themes"]),
            regions=tuple(record["regions"]),
            starts_at=self._clock(record["day"], record["begins"]),
            ends_at=self._clock(record["day"], record["ends"]),
            goals=tuple(self._goal(each) for each in record["goals"]),
            place=record["place"],
            places=record.get("places"),
            about=record["about"],
        )
        made = actions.plan_exercise(actor=self._members[record["by"]], said=said)
        self._events[record["title"]] = made.event

    def _clock(self, days: int, written: str) -> datetime:
        """That hour of the clock, so many days from the day of the story."""
        day = local(self._story.anchor).date() + timedelta(days=days)
        return datetime.combine(day, time.fromisoformat(written), tzinfo=AMSTERDAM)

    def _goal(self, record: dict[str, str]) -> Goal:
        if record["tests"] != PLAN:
            return Goal(record["text"], record["tests"], record["code"])
        plan = self._there[record["plan"]].plan
        return Goal(record["text"], PLAN, f"{plan.owner.slug}/{plan.number}")

    def _sign_up(self, record: dict[str, Any], step: dict[str, Any]) -> None:
        for who in step["who"]:
            actions.sign_up(actor=self._members[who], event=self._events[record["title"]], wants=True)

    def _hold(self, record: dict[str, Any], step: dict[str, Any]) -> None:
        there = [self._members[who].pk for who in step["there"]]
        actions.note_attendance(
            actor=self._members[record["by"]],
            event=self._events[record["title"]],
            there=there,
            others=step["others"],
        )

    def _judge(self, record: dict[str, Any], step: dict[str, Any]) -> None:
        actions.evaluate(
            actor=self._members[record["by"]],
            event=self._events[record["title"]],
            went_well=step["went_well"],
            went_badly=step["went_badly"],
            results={number: Result(*each) for number, each in enumerate(step["results"], start=1)},
        )

    def _cancel(self, record: dict[str, Any], step: dict[str, Any]) -> None:
        actions.cancel_exercise(
            actor=self._members[record["by"]], event=self._events[record["title"]], reason=step["reason"]
        )

    def _improve(self, record: dict[str, Any]) -> None:
        due_on = local(self._story.anchor).date() + timedelta(days=record["due_days"])
        made = actions.improve_after_exercise(
            actor=self._members[record["by"]],
            event=self._events[record["exercise"]],
            lesson=record["lesson"],
            todo=record["todo"],
            due_on=due_on,
            owner=organisations.by_slug(record["owner"]),
        )
        if "proof" in record:
            actions.end_improvement(
                actor=self._members[record["by"]], action=made, kind="done", words=record["proof"]
            )

    def _assess(self, record: dict[str, Any]) -> None:
        actor = self._members[record["by"]]
        looked_on = local(self._story.moment(record["at"])).date()
        answers = {code: Answered("unknown") for code in questions_now().questions}
        answers |= {
            code: Answered(answer, evidence, looked_on)
            for code, (answer, evidence) in record["answers"].items()
        }
        actions.assess_continuity(
            actor=actor,
            organisation=actor.organisation,
            answers=answers,
            conclusions=record["conclusions"],
        )
