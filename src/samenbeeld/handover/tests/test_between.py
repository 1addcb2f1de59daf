"""What happened between two moments: every step of it, also one that was taken back before the end."""

from datetime import datetime, timedelta
from itertools import count

import pytest

from samenbeeld.activities import actions as leading
from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.test_documents import data, form
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.tests.doing import own_team, rot
from samenbeeld.escalation import actions as escalation
from samenbeeld.handover.queries import then
from samenbeeld.handover.queries.between import between
from samenbeeld.handover.tests.doing import meet, note
from samenbeeld.kernel import clock
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot.actions import open_layers
from samenbeeld.plot.tests.conftest import SHARED, draw, shelter
from samenbeeld.situation_reports import actions as reports

__all__ = ["data"]


@pytest.fixture
def began() -> datetime:
    return clock.now()


def told(activity: Activity, member: Membership, began: datetime, group: str) -> list[str]:
    """The lines of one kind since `began`, the oldest first."""
    with clock.at(began + timedelta(hours=2)):
        found = between(activity, member, began, then(activity, member, clock.now()))
    return [each.title for each in reversed(found) if each.group == group]


def test_a_region_that_went_up_and_down_is_told_both(cast: Cast, flood: Activity, began: datetime) -> None:
    for minutes, step in ((10, 3), (20, 2)):
        with clock.at(began + timedelta(minutes=minutes)):
            escalation.set_step(actor=cast.chantal, region=cast.zuid_limburg, step=step, reason="Het water")
            leading.set_grip_level(
                actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=step, reason="Het water"
            )
    words = told(flood, cast.bram, began, "grip")
    assert len([each for each in words if "GRIP" in each]) == 2
    assert len([each for each in words if "GRIP" not in each]) == 2


def test_two_versions_in_between_are_both_told(cast: Cast, flood: Activity, began: datetime) -> None:
    for minutes in (10, 20):
        with clock.at(began + timedelta(minutes=minutes)):
            pictures.fix_version(actor=cast.bram, activity=flood)
    assert len(told(flood, cast.bram, began, "texts")) == 2


def test_a_bottleneck_that_came_and_was_solved_is_told_both(
    cast: Cast, flood: Activity, began: datetime
) -> None:
    with clock.at(began + timedelta(minutes=10)):
        noted = note(cast, flood)
    with clock.at(began + timedelta(minutes=20)):
        reports.close_bottleneck(
            actor=cast.bram, activity=flood, key=noted.thread, status="solved", reason="Er kwam vervoer"
        )
    assert told(flood, cast.bram, began, "bottlenecks") == [
        "Knelpunt van De Maasoever", "Knelpunt van De Maasoever opgelost",
    ]  # fmt: skip


def test_a_meeting_that_was_planned_and_called_off_is_told_both(
    cast: Cast, flood: Activity, began: datetime
) -> None:
    with clock.at(began + timedelta(minutes=10)):
        meeting = meet(cast, flood)
    with clock.at(began + timedelta(minutes=20)):
        pictures.cancel_meeting(actor=cast.bram, activity=flood, meeting=meeting, reason="Het water zakt")
    words = told(flood, cast.bram, began, "meetings")
    assert len(words) == 2
    assert words[1].endswith("gaat niet door")


def test_the_map_tells_what_was_drawn_changed_and_taken_off(
    cast: Cast, flood: Activity, began: datetime
) -> None:
    open_layers(actor=cast.bram, activity=flood)
    steps = count(1)
    for stored in (shelter(), shelter(label="Sporthal"), shelter(label="Sporthal Meers"), None):
        at = began + timedelta(minutes=10 * next(steps))
        draw(cast.bram, SHARED, "a", stored, at)
    assert [each.split(":")[0] for each in told(flood, cast.bram, began, "map")] == [
        "Getekend", "Gewijzigd", "Verwijderd",
    ]  # fmt: skip
    # What lies before the first moment is not told again.
    assert len(told(flood, cast.bram, began + timedelta(minutes=35), "map")) == 1


def test_the_log_of_a_team_is_told_to_who_reads_it(cast: Cast, flood: Activity, began: datetime) -> None:
    for minutes, team, who in ((10, rot(cast), cast.bram), (20, own_team(cast), cast.amina)):
        with clock.at(began + timedelta(minutes=minutes)):
            pictures.write_log_line(actor=who, activity=flood, team=team, text="Kelder nat")
    assert len(told(flood, cast.bram, began, "log")) == len(told(flood, cast.amina, began, "log")) == 1
    assert told(flood, cast.bram, began, "log") != told(flood, cast.amina, began, "log")


def test_each_version_of_a_document_is_told(cast: Cast, flood: Activity, began: datetime, data: None) -> None:
    page = f"/activiteiten/{flood.slug}/documenten/"
    assert cast.client(cast.amina).post(page, form(title="Ontruimingsplan")).status_code == 302
    assert told(flood, cast.bram, began, "documents") == ["Ontruimingsplan, versie 1"]
