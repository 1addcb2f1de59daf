"""Recording values, changing thresholds with four eyes, hearing an authority."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.keeping import one_look
from samenbeeld.audit.models import JournalLine
from samenbeeld.indicators import actions, queries
from samenbeeld.indicators.actions.official import Heard, hear_codes
from samenbeeld.indicators.models import CodeEnd, Measurement, OfficialCode, Standing, ThresholdSet
from samenbeeld.indicators.queries.official import Official, official
from samenbeeld.indicators.rules.machine import Value
from samenbeeld.indicators.tests.measuring import HOUR, MAAS, measured
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

GREEN, YELLOW, ORANGE, RED, UNKNOWN = Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED, Level.UNKNOWN
pytestmark = pytest.mark.django_db


def level(code: str = MAAS) -> Level:
    return queries.measured_one(queries.indicator(code), clock.now()).level


def proposed(actor: Membership, **changes: Any) -> ThresholdSet:
    whole: dict[str, Any] = {
        "code": MAAS,
        "valid_from": local(clock.now()).date(),
        "thresholds": {YELLOW: 800.0, ORANGE: 1100.0},
        "raise_after": 1,
        "clear_after": 1,
        "hysteresis": 50.0,
        "source": "Afspraak van de regio's",
        "reason": "De afgelopen winter kwam de melding te laat.",
    }
    return actions.propose_thresholds(actor=actor, **{**whole, **changes})


def test_values_bring_a_level_and_stay_as_they_were_said() -> None:
    measured(900, 1010, 1020)
    assert level() is YELLOW
    assert list(Measurement.objects.values_list("value", flat=True)) == [900, 1010, 1020]


def test_the_same_said_twice_changes_nothing() -> None:
    end = clock.now()
    measured(1010, 1020, until=end)
    again = measured(1010, 1020, until=end)
    assert (again.values, again.indicators) == (0, [])
    assert Measurement.objects.count() == 2


def test_a_correction_is_a_row_beside_it_and_the_level_is_worked_out_anew() -> None:
    end = clock.now()
    measured(1010, 1020, 1030, until=end)
    assert level() is YELLOW
    corrected = Value(end - HOUR, 400, end + HOUR, "validated")
    actions.record_values(actor=SYSTEM, source="test", values={MAAS: [corrected]})
    assert level() is GREEN
    assert Measurement.objects.count() == 4
    shown = queries.measured_one(queries.indicator(MAAS), clock.now()).values
    assert [each.value for each in shown] == [1010, 400, 1030]


def test_an_older_report_that_comes_in_late_does_not_replace_a_newer_one() -> None:
    end = clock.now()
    actions.record_values(actor=SYSTEM, source="a", values={MAAS: [Value(end, 1010, end)]})
    actions.record_values(actor=SYSTEM, source="b", values={MAAS: [Value(end, 5000, end - HOUR)]})
    assert Measurement.objects.count() == 1


def test_a_failure_is_unknown_and_a_new_value_brings_the_level_back() -> None:
    end = clock.now()
    measured(1010, 1020, None, until=end - HOUR)
    assert level() is UNKNOWN
    measured(1030, until=end)
    assert level() is YELLOW


def test_what_is_not_in_policy_is_refused_and_nothing_of_it_is_kept() -> None:
    with pytest.raises(NotFound):
        measured(1, code="bestaat-niet")
    assert Measurement.objects.count() == 0


def test_values_never_change_in_the_database() -> None:
    measured(900)
    with pytest.raises(DatabaseError), transaction.atomic():
        Measurement.objects.update(value=1)


def test_where_it_stands_after_many_deliveries_is_where_one_delivery_would_bring_it() -> None:
    end = clock.now()
    series = [900, 1010, 1260, 1270, 1100, 1100, 1100, 1240, 1260, 1600, None, 1600, 1700]
    for number in range(len(series)):
        measured(series[number], until=end - HOUR * (len(series) - 1 - number))
    in_pieces = Standing.objects.get().state
    Measurement.objects.all().delete()
    Standing.objects.all().delete()
    measured(*series, until=end)
    assert Standing.objects.get().state.level is in_pieces.level is RED
    assert Standing.objects.get().state.gates == in_pieces.gates


def test_other_thresholds_count_only_after_a_second_person_agrees(cast: Cast) -> None:
    waiting = proposed(cast.chantal)
    measured(900)
    assert level() is GREEN
    actions.read_thresholds(actor=cast.bram, proposed=waiting, agrees=True)
    measured(950, until=clock.now() + timedelta(seconds=5))
    found = queries.measured_one(queries.indicator(MAAS), clock.now() + timedelta(seconds=10))
    assert (found.level, found.thresholds.number) == (YELLOW, 1)


def test_nobody_reads_an_own_proposal_and_a_refusal_needs_a_remark(cast: Cast) -> None:
    waiting = proposed(cast.chantal)
    with pytest.raises(Refused) as own:
        actions.read_thresholds(actor=cast.chantal, proposed=waiting, agrees=True)
    assert own.value.key == "indicators-own-proposal"
    with pytest.raises(Refused) as silent:
        actions.read_thresholds(actor=cast.bram, proposed=waiting, agrees=False, remark=" ")
    assert silent.value.field == "remark"
    actions.read_thresholds(actor=cast.bram, proposed=waiting, agrees=False, remark="Te laag.")
    with pytest.raises(Conflict):
        actions.read_thresholds(actor=cast.bram, proposed=waiting, agrees=True)
    assert queries.measured_one(queries.indicator(MAAS), clock.now()).thresholds.number == 0


def test_one_proposal_waits_at_a_time(cast: Cast) -> None:
    proposed(cast.chantal)
    with pytest.raises(Conflict):
        proposed(cast.bram)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"valid_from": date(2020, 1, 1)}, "valid_from"),
        ({"reason": " "}, "reason"),
        ({"source": ""}, "source"),
        ({"thresholds": {YELLOW: 1100.0, ORANGE: 800.0}}, "orange"),
        ({"thresholds": {}}, "yellow"),
    ],
)
def test_a_proposal_that_cannot_work_is_refused_at_its_field(
    cast: Cast, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        proposed(cast.chantal, **changes)
    assert refused.value.field == field
    assert ThresholdSet.objects.count() == 0


def test_who_may_not_change_thresholds_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        proposed(cast.amina)
    waiting = proposed(cast.chantal)
    with pytest.raises(NotAllowed):
        actions.read_thresholds(actor=cast.amina, proposed=waiting, agrees=True)


def test_everything_stands_in_the_journal(cast: Cast) -> None:
    measured(900)
    actions.read_thresholds(actor=cast.bram, proposed=proposed(cast.chantal), agrees=True)
    kinds = JournalLine.objects.filter(kind__startswith="indicators").order_by("number")
    assert list(kinds.values_list("kind", flat=True)) == [
        "indicators.ValuesRecorded",
        "indicators.ThresholdsProposed",
        "indicators.ThresholdsRead",
    ]


def test_a_value_that_is_ahead_of_now_or_no_number_is_refused(cast: Cast) -> None:
    at = clock.now()
    for wrong in (Value(at + HOUR, 100, at), Value(at, float("nan"), at), Value(at, float("inf"), at)):
        with pytest.raises(Refused):
            actions.record_values(actor=SYSTEM, source="test", values={MAAS: [wrong]})
    assert Measurement.objects.count() == 0


def test_other_thresholds_judge_what_is_known_from_the_moment_they_count(cast: Cast) -> None:
    measured(900, 900)
    assert level() is GREEN
    waiting = proposed(cast.chantal, thresholds={RED: 850.0})
    actions.read_thresholds(actor=cast.bram, proposed=waiting, agrees=True)
    found = queries.measured_one(queries.indicator(MAAS), clock.now())
    assert (found.level, found.thresholds.number) == (RED, 1)
    measured(700, 700, until=clock.now() + timedelta(seconds=5))
    assert Standing.objects.get().thresholds == 1


def test_thresholds_whose_day_is_past_are_not_agreed_with_any_more(cast: Cast) -> None:
    waiting = proposed(cast.chantal)
    with clock.at(clock.now() + timedelta(days=2)), pytest.raises(Refused) as refused:
        actions.read_thresholds(actor=cast.bram, proposed=waiting, agrees=True)
    assert refused.value.key == "indicators-began-already"


def hear(*codes: Heard, ended: list[tuple[str, str]] | None = None, holds: timedelta = HOUR) -> None:
    hear_codes(
        actor=SYSTEM, issuer="KNMI", theme="weer", codes=codes, ended=ended or [],
        holds_until=clock.now() + holds,
    )  # fmt: skip


def code(reference: str, found: Level, *, begins: timedelta = -HOUR, event: str = "onweer") -> Heard:
    at = clock.now()
    return Heard(reference, "VR24", found, event, "Zwaar onweer", at + begins, at + begins + 6 * HOUR)


def said(moment: datetime | None = None, region: str = "VR24") -> Official:
    return official("weer", region, moment or clock.now())


def test_an_authority_that_was_never_heard_is_unknown(cast: Cast) -> None:
    assert said().level is UNKNOWN
    assert said().heard_at is None


def test_silence_after_a_hearing_is_green_until_the_hearing_is_too_old(cast: Cast) -> None:
    hear()
    assert said().level is GREEN
    assert said(clock.now() + 2 * HOUR).level is UNKNOWN


def test_the_gravest_code_in_force_counts_and_what_comes_is_known(cast: Cast) -> None:
    hear(code("1", YELLOW), code("2", ORANGE, event="wind"), code("3", RED, begins=HOUR, event="regen"))
    assert said().level is ORANGE
    assert [each.level for each in said().codes] == ["yellow", "orange", "red"]
    assert said(region="VR23").level is GREEN


def test_a_code_that_was_taken_back_counts_no_more_and_stays_to_be_read(cast: Cast) -> None:
    hear(code("1", ORANGE))
    hear(ended=[("1", "2")])
    assert said().level is GREEN
    assert OfficialCode.objects.count() == CodeEnd.objects.count() == 1


def test_the_same_message_heard_twice_is_one_code(cast: Cast) -> None:
    same = code("1", YELLOW)
    hear(same)
    hear(same, ended=[("0", "1"), ("0", "1")])
    assert OfficialCode.objects.count() == 1
    assert CodeEnd.objects.count() == 1


def test_one_message_may_say_yellow_now_and_red_later(cast: Cast) -> None:
    hear(code("1", YELLOW), code("1", RED, begins=HOUR))
    assert said().level is YELLOW
    assert said(clock.now() + timedelta(minutes=70)).level is RED


def test_what_was_not_understood_whole_renews_no_silence(cast: Cast) -> None:
    hear_codes(actor=SYSTEM, issuer="KNMI", theme="weer", codes=[], ended=[], holds_until=None)
    assert said().level is UNKNOWN


def test_ten_thousand_values_of_two_hundred_days_ask_a_fixed_number_of_questions(
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    end = clock.now()
    found = [Value(end - timedelta(minutes=5 * n), 500.0 + n % 700, end) for n in range(10_000)]
    with django_assert_max_num_queries(90):
        done = actions.record_values(actor=SYSTEM, source="test", values={MAAS: found})
    assert done.values == 10_000
    with one_look(), django_assert_max_num_queries(4):
        queries.measured_one(queries.indicator(MAAS), end)
    with one_look(), django_assert_max_num_queries(1):  # nothing changed: only the journal is asked
        queries.measured_one(queries.indicator(MAAS), end)
