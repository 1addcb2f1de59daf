"""Meetings, the clocks of the decree and the log of a team."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import ClockMoment
from samenbeeld.crisis_picture.queries.meeting import (
    LINES_ON_A_PAGE,
    clock_views,
    clocks,
    log_lines,
    log_page,
    places,
    processed_in_time,
    upcoming,
)
from samenbeeld.crisis_picture.rules.clocks import ClockStatus, repeated, status
from samenbeeld.crisis_picture.tests.doing import own_team, rot, soon
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.organisations.tests.cast import Cast


def test_a_meeting_has_the_agenda_of_the_cycle(cast: Cast, flood: Activity) -> None:
    meeting = actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon())
    assert [item.partition(":")[0] for item in meeting.agenda] == [
        "Beeld", "Oordeel", "Besluit", "Opdracht", "Controle",
    ]  # fmt: skip


def test_a_meeting_that_moves_is_planned_once(cast: Cast, flood: Activity) -> None:
    first = actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon(30))
    actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon(90), replaces=first)
    assert [each.starts_at > soon(60) for each in upcoming(flood, cast.bram)] == [True]


def test_a_meeting_moves_once(cast: Cast, flood: Activity) -> None:
    first = actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon(30))
    actions.cancel_meeting(actor=cast.bram, activity=flood, meeting=first, reason="Het water zakt")
    with pytest.raises(Conflict, match="changed-already"):
        actions.plan_meeting(
            actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon(90), replaces=first
        )


def test_a_meeting_that_is_called_off_is_gone(cast: Cast, flood: Activity) -> None:
    meeting = actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon())
    actions.cancel_meeting(actor=cast.bram, activity=flood, meeting=meeting, reason="Het water zakt")
    assert upcoming(flood, cast.bram) == []


def test_the_meeting_of_an_own_team_is_known_to_its_own_people(cast: Cast, flood: Activity) -> None:
    actions.plan_meeting(actor=cast.amina, activity=flood, team=own_team(cast), starts_at=soon())
    assert (len(upcoming(flood, cast.amina)), upcoming(flood, cast.bram)) == (1, [])


def test_nobody_calls_a_meeting_off_without_a_reason(cast: Cast, flood: Activity) -> None:
    meeting = actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon())
    with pytest.raises(Refused, match="cancel-reason-missing"):
        actions.cancel_meeting(actor=cast.bram, activity=flood, meeting=meeting, reason=" ")


def test_a_meeting_comes_back_every_week_on_the_same_time_of_the_clock() -> None:
    monday = datetime(2026, 10, 19, 9, 30, tzinfo=AMSTERDAM)  # the clock goes back on the 25th
    found = repeated(monday, every_days=7, until=date(2026, 11, 2), most=31)
    assert [each.strftime("%d %H:%M") for each in found] == ["19 09:30", "26 09:30", "02 09:30"]
    assert found[1] - found[0] == timedelta(days=7)  # on the wall
    assert found[1].astimezone(UTC) - found[0].astimezone(UTC) == timedelta(days=7, hours=1)


@pytest.mark.parametrize(("until", "key"), [(None, "until-missing"), (date(2028, 1, 1), "too-often")])
def test_a_meeting_that_comes_back_has_a_last_day(until: date | None, key: str) -> None:
    with pytest.raises(Refused, match=key):
        repeated(datetime(2026, 10, 19, 9, 30, tzinfo=AMSTERDAM), every_days=1, until=until, most=31)


def test_each_time_of_a_meeting_is_moved_and_called_off_apart(cast: Cast, flood: Activity) -> None:
    first = actions.plan_meeting(
        actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon(), every_days=1,
        until=local(soon()).date() + timedelta(days=2),
    )  # fmt: skip
    actions.cancel_meeting(actor=cast.bram, activity=flood, meeting=first, reason="Nog niet nodig")
    assert len(upcoming(flood, cast.bram)) == 2


def test_a_coordinator_does_not_plan_for_the_region(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.plan_meeting(actor=cast.amina, activity=flood, team=rot(cast), starts_at=soon())


def test_a_clock_runs_from_its_start_event(cast: Cast, flood: Activity) -> None:
    actions.record_clock_moment(
        actor=cast.bram, activity=flood, region=cast.zuid_limburg, event="criterion_met",
        happened_at=now() - timedelta(minutes=1),
    )  # fmt: skip
    [alert] = [view for view in clock_views(flood, cast.zuid_limburg) if view.clock.code == "alert"]
    assert (alert.status, alert.started and alert.started.recorded_by) == (ClockStatus.RUNNING, cast.bram)


def test_a_clock_that_nobody_started_is_not_in_time(cast: Cast, flood: Activity) -> None:
    assert {view.status for view in clock_views(flood, cast.zuid_limburg)} == {ClockStatus.NOT_STARTED}


def test_a_moment_is_corrected_by_a_new_one_and_both_stay(cast: Cast, flood: Activity) -> None:
    for minutes in (9, 5):
        actions.record_clock_moment(
            actor=cast.bram, activity=flood, region=cast.zuid_limburg, event="criterion_met",
            happened_at=now() - timedelta(minutes=minutes),
        )  # fmt: skip
    view = clock_views(flood, cast.zuid_limburg)[0]
    assert view.started is not None
    assert (now() - view.started.happened_at < timedelta(minutes=6), ClockMoment.objects.count()) == (True, 2)


def test_a_moment_that_is_yet_to_come_is_refused(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="moment-in-future"):
        actions.record_clock_moment(
            actor=cast.bram, activity=flood, region=cast.zuid_limburg, event="criterion_met",
            happened_at=soon(),
        )  # fmt: skip


def test_a_coordinator_records_no_clock(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.record_clock_moment(
            actor=cast.amina, activity=flood, region=cast.zuid_limburg, event="criterion_met",
            happened_at=now(),
        )  # fmt: skip


def test_no_clock_claims_to_be_verified_law() -> None:
    assert {clock.status for clock in clocks()} == {"unverified"}


def test_the_clocks_of_two_five_and_thirty_minutes_are_there() -> None:
    limits = {clock.code: clock.limit for clock in clocks()}
    assert [limits[code].seconds // 60 for code in ("alert", "description", "copi")] == [2, 5, 30]


@given(limit=st.integers(1, 120), took=st.integers(0, 300))
def test_in_time_includes_the_limit_itself(limit: int, took: int) -> None:
    start = now()
    found = status(
        timedelta(minutes=limit), started_at=start, ended_at=start + timedelta(minutes=took), at=start
    )
    assert (found is ClockStatus.IN_TIME) is (took <= limit)


def test_a_line_stays_and_its_correction_names_it(cast: Cast, flood: Activity) -> None:
    wrong = actions.write_log_line(actor=cast.bram, activity=flood, team=rot(cast), text="12 bewoners")
    actions.write_log_line(
        actor=cast.bram, activity=flood, team=rot(cast), text="14 bewoners", corrects=wrong
    )
    lines = {line.text: line for line in log_lines(flood, rot(cast))}
    assert lines["14 bewoners"].corrects == wrong
    assert lines["12 bewoners"].corrected_by == lines["14 bewoners"]


def test_a_long_log_comes_in_pages_and_a_line_is_found_on_its_own(cast: Cast, flood: Activity) -> None:
    for number in range(LINES_ON_A_PAGE + 2):
        actions.write_log_line(actor=cast.bram, activity=flood, team=rot(cast), text=f"regel {number + 1}")
    newest, oldest = (log_page(flood, rot(cast), number) for number in (1, 2))
    assert (len(newest.lines), newest.newer, newest.older) == (LINES_ON_A_PAGE, None, 2)
    assert ([line.number for line in oldest.lines], oldest.newer, oldest.older) == ([2, 1], 1, None)
    assert log_page(flood, rot(cast), 1, holds=2).lines == oldest.lines
    assert log_page(flood, rot(cast), 9).lines == newest.lines


def test_a_line_is_corrected_once(cast: Cast, flood: Activity) -> None:
    wrong = actions.write_log_line(actor=cast.bram, activity=flood, team=rot(cast), text="12")
    actions.write_log_line(actor=cast.bram, activity=flood, team=rot(cast), text="14", corrects=wrong)
    with pytest.raises(Conflict, match="corrected-already"):
        actions.write_log_line(actor=cast.chantal, activity=flood, team=rot(cast), text="13", corrects=wrong)


def test_each_team_numbers_its_own_lines(cast: Cast, flood: Activity) -> None:
    first = actions.write_log_line(actor=cast.amina, activity=flood, team=own_team(cast), text="Kelder nat")
    second = actions.write_log_line(actor=cast.bram, activity=flood, team=rot(cast), text="Begonnen")
    assert (first.number, second.number) == (1, 1)


def test_nobody_outside_reads_the_log_of_an_own_team(cast: Cast, flood: Activity) -> None:
    readable = [place.key for place in places(flood, cast.bram, "crisis_picture.read_log")]
    assert own_team(cast).key not in readable


def test_nobody_outside_writes_in_the_log_of_an_own_team(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.write_log_line(actor=cast.bram, activity=flood, team=own_team(cast), text="Wij weten het")


def test_a_coordinator_does_not_read_the_log_of_the_region(cast: Cast, flood: Activity) -> None:
    readable = [place.key for place in places(flood, cast.amina, "crisis_picture.read_log")]
    assert readable == [own_team(cast).key]


def test_what_is_written_down_late_shows(cast: Cast, flood: Activity) -> None:
    for minutes in (3, 10, 25):
        actions.write_log_line(
            actor=cast.bram, activity=flood, team=rot(cast), text="Iets",
            happened_at=now() - timedelta(minutes=minutes, seconds=-5),
        )  # fmt: skip
    assert processed_in_time(flood) == (2, 3)
