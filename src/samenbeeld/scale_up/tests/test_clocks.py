"""A code and its units start the clocks of policy, once, and stop those that were agreed."""

from datetime import timedelta

import pytest

from samenbeeld.crisis_picture import actions as crisis_picture
from samenbeeld.crisis_picture.models import ClockMoment
from samenbeeld.crisis_picture.queries.meeting import clock_events, clock_views, clocks
from samenbeeld.crisis_picture.rules.clocks import ClockStatus
from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.scale_up import actions, queries
from samenbeeld.scale_up.actions import With
from samenbeeld.scale_up.rules.scaling import Wish
from samenbeeld.scale_up.tests.conftest import Accident

COUNTS = {"ambulance": 16, "mmt": 2, "nht": 1}


def confirm(cast: Cast, accident: Accident, code: str, counts: dict[str, int], reason: str = "") -> None:
    actions.confirm_code(
        actor=cast.chantal, activity=accident.activity, region=cast.zuid_limburg, along=With(),
        wish=Wish(code, counts, reason, {}),
    )  # fmt: skip


def standing(accident: Accident, cast: Cast) -> dict[str, ClockStatus]:
    return {each.clock.code: each.status for each in clock_views(accident.activity, cast.zuid_limburg)}


def test_every_event_that_a_code_or_unit_names_is_one_of_a_clock() -> None:
    known = queries.definition()
    named = {each.event for each in known.starts}
    named |= {event for kind in known.kinds.values() for event in (kind.asked, kind.there) if event}
    assert named <= set(clock_events())


def test_an_agreed_clock_has_the_limit_that_the_unit_promises() -> None:
    kinds = queries.definition().kinds.values()
    promised = {kind.asked: kind.there_minutes or kind.ready_minutes for kind in kinds if kind.asked}
    agreed = {each.start: each.limit.total_seconds() / 60 for each in clocks() if not each.article}
    assert agreed == promised


def test_confirming_a_code_starts_the_clocks_of_the_decree_and_of_what_it_asks(
    cast: Cast, accident: Accident
) -> None:
    assert set(standing(accident, cast).values()) == {ClockStatus.NOT_STARTED}
    confirm(cast, accident, "30", COUNTS)
    now = standing(accident, cast)
    assert (now["alert"], now["copi"], now["nht"]) == (ClockStatus.RUNNING,) * 3
    assert (now["gbt"], now["calamity-hospital"]) == (ClockStatus.NOT_STARTED,) * 2


def test_a_low_code_starts_no_clock_of_the_decree(cast: Cast, accident: Accident) -> None:
    confirm(cast, accident, "5", {"ambulance": 3})
    assert not ClockMoment.objects.exists()


def test_what_somebody_recorded_before_stands(cast: Cast, accident: Accident) -> None:
    before = clock.now() - timedelta(minutes=12)
    crisis_picture.record_clock_moment(
        actor=cast.bram, activity=accident.activity, region=cast.zuid_limburg, event="criterion_met",
        happened_at=before,
    )  # fmt: skip
    confirm(cast, accident, "30", COUNTS)
    confirm(cast, accident, "50", COUNTS, "Meer slachtoffers.")
    assert ClockMoment.objects.get(event="criterion_met").happened_at == before
    assert ClockMoment.objects.filter(event="nht_asked").count() == 1


def test_an_agreed_clock_stops_when_the_first_unit_is_there(cast: Cast, accident: Accident) -> None:
    unit = actions.ask_unit(
        actor=cast.bram, activity=accident.activity, region=cast.zuid_limburg, kind="nht", name="NHT Zuid",
        count=1,
    )  # fmt: skip
    with clock.at(clock.now() + timedelta(minutes=46)):
        assert standing(accident, cast)["nht"] == ClockStatus.PAST_LIMIT
        actions.move_unit(actor=cast.bram, activity=accident.activity, number=unit.number, state="there")
        assert standing(accident, cast)["nht"] == ClockStatus.TOO_LATE


@pytest.mark.parametrize("page", ["opschaling/", "overleg/"])
def test_the_clocks_stand_on_both_pages(cast: Cast, accident: Accident, page: str) -> None:
    confirm(cast, accident, "30", COUNTS)
    shown = cast.client(cast.bram).get(f"/activiteiten/{accident.activity.slug}/{page}")
    text = shown.content.decode()
    assert "Eerste noodhulpteam ter plaatse" in text
    assert "CoPI begint" in text
    assert "nog niet bevestigd" in text
