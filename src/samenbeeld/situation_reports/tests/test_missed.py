"""What went by without a report, judged as it stood when the activity closed."""

from datetime import timedelta

import pytest

from samenbeeld.activities.actions import change_state
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import by_slug
from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions, queries
from samenbeeld.situation_reports.queries.missed import missed_rounds
from samenbeeld.situation_reports.tests.cases import ask, send

HOUR = timedelta(hours=1)


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def closed(cast: Cast, activity: Activity, after: timedelta) -> Activity:
    with clock.at(clock.now() + after):
        change_state(actor=cast.bram, activity=activity, state="closed")
    return by_slug(activity.slug)


def missed(cast: Cast, activity: Activity, after: timedelta) -> list[int]:
    """After how many whole hours each deadline was that De Maasoever missed."""
    now = clock.now()
    found = missed_rounds(activity, now + after)
    return [round((each.due_at - now) / HOUR) for each in found if each.organisation == cast.de_maasoever]


def test_each_round_of_a_request_that_ended_counts_until_the_activity_closed(
    cast: Cast, flood: Activity
) -> None:
    request = ask(cast, flood)
    send(cast.amina, flood)
    with clock.at(clock.now() + 10 * HOUR):
        actions.end_request(actor=cast.bram, request=request, reason="Het water zakt")
    assert missed(cast, flood, 72 * HOUR) == [5, 9]
    assert missed(cast, closed(cast, flood, 6 * HOUR), 72 * HOUR) == [5]


def test_a_round_is_missed_once_when_another_request_came_in_its_place(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    ask(cast, flood, hours=None, organisations=[cast.de_maasoever], first_due_at=clock.now() + 2 * HOUR)
    assert missed(cast, flood, 3 * HOUR) == [2]


def test_who_was_on_time_when_it_closed_stays_so(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    send(cast.amina, flood)
    flood.closed_at = clock.now() + 2 * HOUR
    found = {each.organisation: each for each in queries.standings(flood, clock.now() + 72 * HOUR)}
    assert not found[cast.de_maasoever].owes
    assert found[cast.ghor_limburg_noord].is_overdue
