"""The work of the story: decisions, tasks, questions, a contradiction, meetings, clocks and log lines."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.actions.contradicting import ClaimMade
from samenbeeld.crisis_picture.actions.deciding import Order
from samenbeeld.crisis_picture.models import Contradiction, Decision, InfoRequest, LogLine, Task
from samenbeeld.crisis_picture.queries import asking, deciding, meeting
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules.requests import number
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.look.words import in_language
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.comparing import compare
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import activity
from samenbeeld.project.demonstration.story import Story

Happening = tuple[datetime, Callable[[], None]]


class Work:
    """Turns the records of `world/decisions.toml` into happenings, inside the clock of their own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._whole = world.decisions()
        self._slug: str = self._whole["activity"]

    def all(self) -> Iterator[Happening]:
        """Everything, in the order of the file."""
        for kind, told in (
            ("decisions", self._decision),
            ("tasks", self._task),
            ("requests", self._request),
            ("contradictions", self._contradiction),
            ("meetings", self._meeting),
            ("clocks", self._clocks),
            ("logs", self._log),
        ):
            for record in self._whole[kind]:
                yield from told(record)

    def _decision(self, record: dict[str, Any]) -> Iterator[Happening]:
        made: list[Decision] = []

        def propose() -> None:
            made.append(
                actions.propose_decision(
                    **self._who(record),
                    region=organisations.region(record["region"]),
                    text=self._told(record["text"], record),
                    reason=self._told(record["reason"], record),
                    authority=record["authority"],
                    options=[self._told(option, record) for option in record["options"]],
                    valid_until=self._moment(record["valid_until"]) if "valid_until" in record else None,
                )
            )

        yield self._moment(record["at"]), propose
        for name, act in (
            ("take", self._take),
            ("decline", self._decline),
            ("check", self._check),
        ):
            if name in record:
                yield self._moment(record[name]["at"]), _later(act, made, record[name])
        if "order" in record:
            yield from self._order(made, record["order"])

    def _take(self, decision: Decision, record: dict[str, Any]) -> None:
        version = pictures.latest_version(activity(self._slug))
        actions.take_decision(**self._who(record), decision=decision, version=version)

    def _decline(self, decision: Decision, record: dict[str, Any]) -> None:
        actions.decline_decision(
            **self._who(record), decision=decision, reason=self._told(record["reason"], record)
        )

    def _check(self, decision: Decision, record: dict[str, Any]) -> None:
        works = record.get("works", False)
        actions.check_decision(
            **self._who(record), decision=decision, finding=self._told(record["finding"], record), works=works
        )

    def _order(self, made: list[Decision], record: dict[str, Any]) -> Iterator[Happening]:
        def give() -> None:
            actions.order_decision(
                **self._who(record),
                decision=made[0],
                text="",
                check_at=self._moment(record["check_at"]),
                orders=[
                    Order(
                        text=self._told(task["text"], record),
                        organisation=organisations.by_slug(task["organisation"]),
                        due=self._moment(task["due"]),
                        function=task["function"],
                    )
                    for task in record["tasks"]
                ],
            )

        yield self._moment(record["at"]), give
        for place, task in enumerate(record["tasks"]):
            yield from self._road(partial(_task_of, self._slug, made, place), task["road"])

    def _task(self, record: dict[str, Any]) -> Iterator[Happening]:
        made: list[Task] = []

        def give() -> None:
            made.append(
                actions.give_task(
                    **self._who(record),
                    text=self._told(record["text"], record),
                    organisation=organisations.by_slug(record["organisation"]),
                    due=self._moment(record["due"]),
                    function=record["function"],
                )
            )

        yield self._moment(record["at"]), give
        yield from self._road(lambda: made[0], record["road"])

    def _road(self, task: Callable[[], Task], road: list[list[str]]) -> Iterator[Happening]:
        for at, by, state, *reason in road:

            def move(at: str = at, by: str = by, state: str = state, reason: list[str] = reason) -> None:
                actions.move_task(
                    actor=self._members[by],
                    activity=activity(self._slug),
                    task=task(),
                    state=TaskState(state),
                    reason=self._told(" ".join(reason), {"at": at}),
                )

            yield self._moment(at), move

    def _request(self, record: dict[str, Any]) -> Iterator[Happening]:
        made: list[InfoRequest] = []

        def ask() -> None:
            made.append(
                actions.ask(
                    **self._who(record),
                    text=self._told(record["text"], record),
                    organisations=list(organisations.organisations(slugs=record["organisations"])),
                    deadline=self._moment(record["deadline"]),
                    function=record.get("function", ""),
                    unit=record.get("unit", ""),
                )
            )

        yield self._moment(record["at"]), ask
        yield from self._taken_up(lambda: made[0], record["road"])
        for answer in record["answers"]:
            yield self._moment(answer["at"]), _later(self._answer, made, answer)

    def _answer(self, request: InfoRequest, record: dict[str, Any]) -> None:
        value: Decimal | None = number(record.get("value", ""))
        actions.answer_request(
            **self._who(record),
            request=request,
            text=self._told(record.get("text", ""), record),
            value=value,
            certainty=record["certainty"],
            source=record["source"],
            seen_at=self._moment(record["seen_at"]),
        )
        # The story is one transaction: what differs is found at its own moment, not when all is there.
        compare(activity(self._slug))

    def _taken_up(self, request: Callable[[], InfoRequest], road: list[list[str]]) -> Iterator[Happening]:
        for at, by, _ in road:

            def take_up(by: str = by) -> None:
                who: dict[str, Any] = {"actor": self._members[by], "activity": activity(self._slug)}
                actions.take_up_request(**who, request=request())

            yield self._moment(at), take_up

    def _contradiction(self, record: dict[str, Any]) -> Iterator[Happening]:
        made: list[Contradiction] = []

        def mark() -> None:
            # What people of the demonstration wrote is Dutch, whatever the language of the screen.
            with in_language("nl"):
                made.append(
                    actions.mark_contradiction(
                        **self._who(record),
                        subject=self._told(record["subject"], record),
                        claims=[
                            ClaimMade(claim["said"], claim["who"], self._moment(claim["seen_at"]))
                            for claim in record["claims"]
                        ],
                        owner=organisations.by_slug(record["owner"]),
                    )
                )

        def question() -> InfoRequest:
            found = made[0].question
            assert found is not None  # the owner is always asked
            return asking.request_numbered(activity(self._slug), found.number).request

        yield self._moment(record["at"]), mark
        yield from self._taken_up(question, record["road"])

    def _meeting(self, record: dict[str, Any]) -> Iterator[Happening]:
        def plan() -> None:
            with in_language("nl"):
                actions.plan_meeting(
                    **self._who(record),
                    team=_team(record),
                    starts_at=self._moment(record["starts_at"]),
                    place=record["place"],
                )

        yield self._moment(record["at"]), plan

    def _clocks(self, record: dict[str, Any]) -> Iterator[Happening]:
        for at, by, event, happened_at in record["moments"]:

            def note(by: str = by, event: str = event, happened_at: str = happened_at) -> None:
                actions.record_clock_moment(
                    actor=self._members[by],
                    activity=activity(self._slug),
                    region=organisations.region(record["region"]),
                    event=event,
                    happened_at=self._moment(happened_at),
                )

            yield self._moment(at), note

    def _log(self, record: dict[str, Any]) -> Iterator[Happening]:
        lines: list[LogLine] = []
        for at, by, happened_at, text in record["lines"]:
            yield self._moment(at), self._line(record, lines, at, by, text, self._moment(happened_at))
        for at, by, number_, text in record["corrections"]:
            yield self._moment(at), self._line(record, lines, at, by, text, None, corrects=number_)

    def _line(
        self,
        record: dict[str, Any],
        lines: list[LogLine],
        at: str,
        by: str,
        text: str,
        happened_at: datetime | None,
        corrects: int = 0,
    ) -> Callable[[], None]:
        def write() -> None:
            old = lines[corrects - 1] if corrects else None
            lines.append(
                actions.write_log_line(
                    actor=self._members[by],
                    activity=activity(self._slug),
                    team=_team(record),
                    text=self._told(text, {"at": at}),
                    happened_at=old.happened_at if old else happened_at,
                    corrects=_line_of(self._slug, _team(record), old) if old else None,
                )
            )

        return write

    def _who(self, record: dict[str, Any]) -> dict[str, Any]:
        return {"actor": self._members[record["by"]], "activity": activity(self._slug)}

    def _told(self, text: str, record: dict[str, Any]) -> str:
        return self._story.told(text, self._moment(record["at"]))

    def _moment(self, notation: str) -> datetime:
        return self._story.moment(notation)


def _later(
    act: Callable[[Any, dict[str, Any]], None], made: list[Any], record: dict[str, Any]
) -> Callable[[], None]:
    """`act` on what will have been made by then."""
    return lambda: act(made[0], record)


def _task_of(slug: str, made: list[Decision], place: int) -> Task:
    return deciding.decision_numbered(activity(slug), made[0].number).tasks[place].task


def _line_of(slug: str, team: Place, line: LogLine) -> LogLine:
    return meeting.log_line_numbered(activity(slug), team, line.number)


def _team(record: dict[str, Any]) -> Place:
    if "region" in record:
        return Place(record["team"], region=organisations.region(record["region"]))
    return Place(record["team"], organisation=organisations.by_slug(record["organisation"]))
