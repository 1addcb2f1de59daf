"""The level of each organisation on the map: what it said last, how old, and to whom it may be told."""

from datetime import datetime, timedelta

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Site
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot.queries import CareLocation, care_locations
from samenbeeld.situation_reports.tests.cases import ask, send


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


@pytest.fixture(autouse=True)
def meers(cast: Cast) -> Site:
    """The one site of De Maasoever."""
    return Site.objects.create(organisation=cast.de_maasoever, name="Meers", longitude=5.74, latitude=50.96)


def on_the_map(
    cast: Cast, activity: Activity, login: str = "bram", moment: datetime | None = None
) -> CareLocation:
    [found] = care_locations(activity, getattr(cast, login), moment)
    return found


def told(one: CareLocation) -> tuple[Level, Level, str]:
    """The level that counts, the last one, and what stands there."""
    return one.level, one.last_level, one.said


def test_a_site_has_the_level_of_the_last_report(cast: Cast, flood: Activity) -> None:
    sent = send(cast.amina, flood)
    found = on_the_map(cast, flood)
    assert told(found) == (Level.ORANGE, Level.ORANGE, "Oranje")
    assert found.reported_at == sent.submitted_at


def test_of_who_never_reported_the_level_is_unknown(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    assert told(on_the_map(cast, flood)) == (Level.UNKNOWN, Level.UNKNOWN, "Onbekend")


def test_after_a_missed_deadline_the_level_was_so_and_is_unknown(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    ask(cast, flood)
    with clock.at(clock.now() + timedelta(minutes=61)):
        assert told(on_the_map(cast, flood)) == (Level.UNKNOWN, Level.ORANGE, "was oranje")


@pytest.mark.parametrize(("hours", "is_stale"), [(5, False), (7, True)])
def test_where_nobody_asks_a_report_ages_as_a_layer_does(
    cast: Cast, flood: Activity, hours: int, is_stale: bool
) -> None:
    send(cast.amina, flood)
    with clock.at(clock.now() + timedelta(hours=hours)):
        assert on_the_map(cast, flood).reported.is_stale == is_stale


def test_a_moment_shows_the_level_of_then(cast: Cast, flood: Activity) -> None:
    start = clock.now()
    send(cast.amina, flood, at=start + timedelta(minutes=1))
    worse = {"level": "red", "trend": "worse", "reason": "Stroom weg."}
    send(cast.amina, flood, at=start + timedelta(minutes=20), overall=worse)
    with clock.at(start + timedelta(minutes=30)):
        levels = [
            on_the_map(cast, flood, moment=start + timedelta(minutes=minute)).last_level
            for minute in (0, 10, 25)
        ]
    assert levels == [Level.UNKNOWN, Level.ORANGE, Level.RED]


def test_who_may_not_read_the_reports_is_not_told_the_level(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    assert told(on_the_map(cast, flood, "daan"))[2] == "niveau niet voor jou"


def test_the_own_level_is_told(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    assert on_the_map(cast, flood, "amina").last_level == Level.ORANGE
