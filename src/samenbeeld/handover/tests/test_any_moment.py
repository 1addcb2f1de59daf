"""The state at a moment is the state that was there then, whatever people did and whenever it is asked."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from samenbeeld.activities import actions as leading
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts import queries as alarms
from samenbeeld.alerts.models import Alarm, Recipient
from samenbeeld.alerts.queries import board
from samenbeeld.alerts.queries.board import Board
from samenbeeld.alerts.rules.chain import ANSWERS
from samenbeeld.audit import keeping
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture import queries as picture
from samenbeeld.crisis_picture.models import InfoRequest, Meeting, Task
from samenbeeld.crisis_picture.queries.meeting import meetings
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.receipts import note_decision
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.crisis_picture.tests.doing import answer, ask, give, ordered, propose
from samenbeeld.escalation import actions as escalation
from samenbeeld.escalation import queries as ladder
from samenbeeld.escalation.queries import Standing
from samenbeeld.handover.queries import Then, then
from samenbeeld.handover.tests.doing import alarm, meet, note
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import membership_with
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.text import plain_text
from samenbeeld.situation_reports import actions as reporting
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import Bottleneck, ReportRequest
from samenbeeld.situation_reports.queries import Group, ReportStanding
from samenbeeld.situation_reports.tests.cases import STUCK, VALUES
from samenbeeld.situation_reports.tests.cases import ask as ask_for_reports

STEPS = 60
ROOMS = [shared("summary"), shared("B1")]
Told = dict[str, Any]


def told_by_the_screens_of_now(activity: Activity, member: Membership) -> Told:
    """What the ordinary questions answer at this moment of the clock."""
    activity, moment = activities.by_slug(activity.slug), clock.now()
    every = list(alarms.alarms_of(activities.ACTIVITY, activity.slug))
    boards, grips = board.boards(every), activities.grip_standings([activity])[activity.slug]
    return {
        "facts": activities.facts(activity),
        "grip": [(each.region.code, each.level, each.since) for each in grips],
        "participants": [each.slug for each in activities.participants(activity)],
        "phases": _phases(each for each in ladder.standings() if each.region in activity.regions.all()),
        "reports": _reports(reports.standings(activity, moment)),
        "bottlenecks": _bottlenecks(reports.board(member, activity).open),
        "alarms": [_alarm(boards[each.pk]) for each in every],
        "work": _work(work(activity, reader=None)),
        "meetings": [str(each.pk) for each in meetings(activity)],
        "version": getattr(picture.latest_version(activity), "number", None),
        "texts": texts.texts(ROOMS),
    }  # fmt: skip


def told_looking_back(activity: Activity, member: Membership, moment: datetime) -> Told:
    """The same as the view of that moment tells it, asked much later."""
    back: Then = then(activities.by_slug(activity.slug), member, moment)
    assert back.phases is not None
    assert back.reports is not None
    assert back.alarms is not None
    assert back.picture is not None
    version = back.picture.version
    return {
        "facts": back.activity.facts,
        "grip": [(each.region.code, each.level, each.since) for each in back.activity.grips],
        "participants": [each.slug for each in back.activity.participants],
        "phases": _phases(back.phases),
        "reports": _reports(back.reports.standings),
        "bottlenecks": _bottlenecks(back.reports.bottlenecks),
        "alarms": [_alarm(each) for each in back.alarms],
        "work": _work(back.picture.work),
        "meetings": [str(each.pk) for each in back.meetings],
        "version": version.number if version else None,
        "texts": {room: text for room, text in _texts_at(moment).items() if text},
    }


def _texts_at(moment: datetime) -> dict[str, str]:
    return {room: plain_text(state) for room, state in texts.states_at(ROOMS, moment).items()}


def _phases(of: Any) -> list[Any]:
    found: list[Standing] = list(of)
    return [(each.region.code, each.step.number if each.step else None, each.since) for each in found]


def _reports(of: Any) -> list[Any]:
    found: list[ReportStanding] = list(of)
    return [
        (
            each.organisation.slug, each.state, each.report.number if each.report else 0, each.level,
            each.missed_since, each.due, each.is_returned, each.reminder.at if each.reminder else None,
        )
        for each in found
    ]  # fmt: skip


def _bottlenecks(of: Any) -> list[Any]:
    found: list[Group] = list(of)
    return [(str(group.first.pk), sorted(str(each.pk) for each in group.others)) for group in found]


def _alarm(of: Board) -> Any:
    people = [
        (str(one.recipient.pk), one.answer, one.answered_at, one.opened_at, one.passed_on_at, one.is_alone)
        for row in of.rows
        for one in row.people
    ]
    return of.alarm.number, of.confirmed, of.total, of.closed_at, people


def _work(of: Work) -> dict[str, str]:
    return (
        {
            f"decision {each.number}": f"{each.state} {each.is_in_force} {each.check_at}"
            for each in of.decisions
        }
        | {f"task {each.number}": f"{each.state} {each.is_overdue}" for each in of.tasks}
        | {f"request {each.number}": f"{each.state} {len(each.answers)}" for each in of.requests}
        | {f"contradiction {each.number}": str(each.is_open) for each in of.contradictions}
    )


def something(cast: Cast, slug: str, chance: random.Random) -> Callable[[], object]:
    """One thing that somebody tries; it may well be refused."""
    activity = activities.by_slug(slug)
    tries: list[Callable[[], object]] = [
        *_about_the_activity(cast, activity, chance),
        *_about_reports(cast, activity, chance),
        *_about_alarms(cast, activity, chance),
        *_about_work(cast, activity, chance),
    ]
    return chance.choice(tries)


def _about_the_activity(cast: Cast, activity: Activity, chance: random.Random) -> list[Callable[[], object]]:
    who: Organisation = chance.choice([cast.de_maasoever, cast.ghor_limburg_noord])
    earlier = clock.now() - timedelta(minutes=chance.choice([0, 0, 7]))
    return [
        lambda: leading.set_grip_level(
            actor=cast.chantal, activity=activity, region=cast.zuid_limburg, level=chance.randint(0, 4),
            reason="Zo", at=earlier,
        ),
        lambda: leading.set_step(actor=cast.bram, activity=activity, step=chance.randint(0, 4), reason="Zo"),
        lambda: leading.leave(actor=cast.bram, activity=activity, organisation=who),
        lambda: leading.join(actor=cast.bram, activity=activity, organisation=who),
        lambda: leading.change_state(
            actor=cast.bram, activity=activity, state=chance.choice(["active", "scaled_down"]), reason="Zo"
        ),
        lambda: escalation.set_step(
            actor=cast.chantal, region=cast.zuid_limburg, step=chance.randint(0, 4), reason="Zo", at=earlier
        ),
        lambda: write(cast.bram, chance.choice(ROOMS), f"Zin {chance.randint(1, 999)}."),
        lambda: pictures.fix_version(actor=cast.bram, activity=activity),
    ]  # fmt: skip


def _about_reports(cast: Cast, activity: Activity, chance: random.Random) -> list[Callable[[], object]]:
    sender = cast.amina
    last = reports.last_report(activity, sender.organisation)
    level = chance.choice(["green", "yellow", "orange", "red"])
    values = {**VALUES, "overall": {"level": level, "trend": "worse", "reason": "Zo"}}
    if chance.random() < 0.5:
        values["bottlenecks"] = [STUCK]
    tries: list[Callable[[], object]] = [
        lambda: ask_for_reports(cast, activity, hours=chance.choice([None, 1, 4])),
        lambda: reporting.remind(actor=cast.bram, activity=activity, organisations=[cast.de_maasoever]),
        lambda: note(cast, activity),
        lambda: reporting.submit_report(
            actor=sender, activity=activity, values=values, base=last.number if last else 0, key=uuid4()
        ),
    ]
    if last:
        tries += [
            lambda: reporting.accept_report(actor=cast.bram, report=last),
            lambda: reporting.return_report(actor=cast.bram, report=last, reason="Leeg"),
        ]
    if asked := list(ReportRequest.objects.filter(ended_at__isnull=True)):
        tries.append(
            lambda: reporting.end_request(actor=cast.bram, request=chance.choice(asked), reason="Klaar")
        )
    if known := list(Bottleneck.objects.all()):
        one, other = chance.choice(known).thread, chance.choice(known).thread
        tries += [
            lambda: reporting.close_bottleneck(
                actor=cast.bram, activity=activity, key=one, status="solved", reason="Klaar"
            ),
            lambda: reporting.merge_bottlenecks(actor=cast.bram, activity=activity, key=one, into=other),
            lambda: reporting.part_bottleneck(actor=cast.bram, activity=activity, key=one),
        ]
    return tries


def _about_alarms(cast: Cast, activity: Activity, chance: random.Random) -> list[Callable[[], object]]:
    tries: list[Callable[[], object]] = [lambda: alarm(cast, activity)]
    if sent := list(Alarm.objects.all()):
        one = chance.choice(sent)
        known = list(Recipient.objects.filter(alarm=one).select_related("membership__account"))
        tries += 2 * [
            lambda: alerts.answer(
                actor=chance.choice(known).membership, alarm=one, answer=chance.choice(ANSWERS)
            )
        ]
        tries.append(lambda: alerts.alarm_next_contact(actor=SYSTEM, recipient=chance.choice(known)))
        tries.append(
            lambda: alerts.close_alarm(
                actor=cast.bram, scope=activities.scope(activity), alarm=one, reason="Klaar"
            )
        )
    return tries


def _about_work(cast: Cast, activity: Activity, chance: random.Random) -> list[Callable[[], object]]:
    tries: list[Callable[[], object]] = [
        lambda: propose(cast, activity),
        lambda: ordered(cast, activity),
        lambda: give(cast, activity),
        lambda: ask(cast, activity, deadline=clock.now() + timedelta(minutes=chance.randint(1, 40))),
        lambda: meet(cast, activity),
    ]
    if tasks := list(Task.objects.all()):
        task, state = chance.choice(tasks), chance.choice(list(TaskState))
        tries.append(
            lambda: pictures.move_task(
                actor=cast.amina, activity=activity, task=task, state=state, reason="Zo"
            )
        )
    if requests := list(InfoRequest.objects.all()):
        tries.append(lambda: answer(cast, activity, chance.choice(requests)))
    if planned := list(Meeting.objects.all()):
        meeting = chance.choice(planned)
        tries.append(
            lambda: pictures.cancel_meeting(actor=cast.bram, activity=activity, meeting=meeting, reason="Zo")
        )
    return tries


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.night) for seed in (2, 3, 4))])
def test_whatever_moment_is_asked_it_tells_what_was_told_then(cast: Cast, flood: Activity, seed: int) -> None:
    chance = random.Random(seed)
    moment = clock.now() + timedelta(minutes=1)
    told: list[tuple[datetime, Told]] = []
    done = 0
    for _ in range(STEPS):
        # Between two things that happen only the clock goes on: a deadline passes, a decision ends.
        for happens in (False, True):
            moment += timedelta(seconds=chance.randint(1, 900))
            with clock.at(moment):
                if happens:
                    try:
                        something(cast, flood.slug, chance)()
                    except Refused:
                        continue
                    done += 1
                if happens or chance.random() < 0.3:
                    told.append((moment, told_by_the_screens_of_now(flood, cast.bram)))
    assert done > STEPS / 3
    with clock.at(moment + timedelta(days=1)):
        for at, was in chance.sample(told, 25):
            assert told_looking_back(flood, cast.bram, at) == was


def test_before_it_was_opened_there_is_nothing(cast: Cast, flood: Activity) -> None:
    found = then(flood, cast.bram, flood.created_at - timedelta(minutes=1))
    assert not found.activity.is_there
    assert found.activity.participants == ()


def test_a_level_that_was_written_down_later_is_not_there_before_that(cast: Cast, flood: Activity) -> None:
    began = clock.now() + timedelta(minutes=20)
    with clock.at(began + timedelta(minutes=30)):
        leading.set_grip_level(
            actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=3, reason="Zo", at=began
        )
    at = began + timedelta(minutes=10)
    assert [each.level for each in then(flood, cast.bram, at).activity.grips] == [0]
    with clock.at(began + timedelta(hours=1)):
        assert [each.level for each in then(flood, cast.bram, clock.now()).activity.grips] == [3]


def test_who_reads_the_own_reports_sees_no_others_then_either(cast: Cast, flood: Activity) -> None:
    ask_for_reports(cast, flood)
    note(cast, flood)
    seen = then(flood, cast.amina, clock.now() + timedelta(minutes=1))
    assert seen.reports is not None
    assert {each.organisation.slug for each in seen.reports.standings} == {"de-maasoever"}


def test_it_takes_as_many_questions_for_forty_things_as_for_one(
    cast: Cast, flood: Activity, django_assert_max_num_queries: Any
) -> None:
    for _ in range(10):
        ordered(cast, flood)
        ask(cast, flood)
        note(cast, flood)
        alarm(cast, flood)
        note_decision(cast.amina, flood, 1, 0)
    fresh, member = activities.by_slug(flood.slug), membership_with(str(cast.bram.pk))
    with keeping.one_look(), django_assert_max_num_queries(40):
        then(fresh, member, clock.now() + timedelta(minutes=1))
