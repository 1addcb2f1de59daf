"""What can be reported and what cannot; which value stands; what a region is told."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils.translation import override

from samenbeeld.capacity.queries import shown
from samenbeeld.capacity.queries.catalogue import catalogue, unit_of
from samenbeeld.capacity.rules import figures, standing, together
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.rules.nearest import with_room
from samenbeeld.capacity.rules.release import Held, check_release
from samenbeeld.capacity.rules.standing import Stands, Told, stand
from samenbeeld.kernel.errors import Conflict, Refused

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
BEDS, STATE, ABSENCE = (catalogue().metric(code) for code in ("beds", "ed_state", "absence"))


def told(key: int, source: str, minutes: int, number: float | None) -> Told:
    """So many minutes after noon."""
    moment = NOON + timedelta(minutes=minutes)
    return Told(key, source, moment, moment, Figure(number))


@pytest.mark.parametrize(
    ("figure", "key", "field"),
    [
        (Figure(-1), "capacity-negative", "beds"),
        (Figure(4, -2), "capacity-negative", "beds-total"),
        (Figure(4.5), "capacity-not-whole", "beds"),
        (Figure(float("inf")), "capacity-no-number", "beds"),
        (Figure(12, 10), "capacity-more-free-than-staffed", "beds"),
        (Figure(2, 12, 10), "capacity-more-staffed-than-licensed", "beds-total"),
        (Figure(None, 12), "capacity-free-missing", "beds"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(figure: Figure, key: str, field: str) -> None:
    (problem,) = figures.problems(BEDS, figure, now=NOON)
    assert (problem.key, problem.field) == (key, field)


def test_no_share_is_above_a_hundred_and_half_a_percent_exists() -> None:
    assert figures.problems(ABSENCE, Figure(6.5), now=NOON) == []
    (problem,) = figures.problems(ABSENCE, Figure(100.5), now=NOON)
    assert problem.key == "capacity-too-high"


def test_a_stop_says_why_and_ends_later_than_now() -> None:
    found = figures.problems(STATE, Figure(state="stop", until=NOON), now=NOON)
    assert [each.field for each in found] == ["ed_state-reason", "ed_state-until"]
    assert figures.problems(STATE, Figure(state="open"), now=NOON) == []
    with pytest.raises(Refused, match="capacity-state-unknown"):
        figures.check(STATE, Figure(state="closed"), now=NOON)


def test_what_is_occupied_and_free_adds_up_and_what_is_absent_is_no_zero() -> None:
    figures.check_sum(BEDS, free=2, occupied=None, total=10)
    with pytest.raises(Refused, match="capacity-does-not-add-up"):
        figures.check_sum(BEDS, free=2, occupied=7, total=10)


def test_nobody_saw_tomorrow() -> None:
    figures.check_moment(NOON + timedelta(minutes=4), now=NOON, ahead=timedelta(minutes=5))
    with pytest.raises(Refused, match="capacity-seen-in-the-future"):
        figures.check_moment(NOON + timedelta(hours=1), now=NOON, ahead=timedelta(minutes=5))


def test_a_source_corrects_itself_and_nothing_is_disputed() -> None:
    known = stand(stand(None, told(1, "own", 0, 5), QUARTER), told(2, "own", 1, 8), QUARTER)
    assert known == Stands(told(2, "own", 1, 8))


def test_two_sources_at_one_time_are_both_kept_whoever_comes_last() -> None:
    first, second = told(1, "own", 0, 5), told(2, "feed", 5, 8)
    for order in ((first, second), (second, first)):
        known = stand(stand(None, order[0], QUARTER), order[1], QUARTER)
        assert known == Stands(second, first)


def test_what_the_other_says_later_or_the_same_is_no_contradiction() -> None:
    later = stand(stand(None, told(1, "own", 0, 5), QUARTER), told(2, "feed", 16, 8), QUARTER)
    same = stand(stand(None, told(1, "own", 0, 5), QUARTER), told(2, "feed", 5, 5), QUARTER)
    assert (later.beside, same.beside) == (None, None)


def test_who_agrees_after_all_ends_the_contradiction() -> None:
    known = stand(stand(None, told(1, "own", 0, 5), QUARTER), told(2, "feed", 5, 8), QUARTER)
    assert stand(known, told(3, "own", 6, 8), QUARTER).beside is None


def test_a_value_fades_and_what_is_not_known_is_not_never_told() -> None:
    until = NOON + timedelta(hours=4)
    ages = [
        standing.age(Figure(3), until, NOON),
        standing.age(Figure(3), until, until),
        standing.age(Figure(), until, NOON),
        standing.age(None, None, NOON),
    ]
    assert ages == ["fresh", "stale", "unknown", "never"]


def test_a_state_of_which_the_end_has_passed_is_not_known() -> None:
    stop = Figure(state="stop", until=NOON + timedelta(hours=1))
    until = standing.holds_until(stop, NOON, timedelta(hours=4))
    assert until == stop.until
    assert standing.holds_until(stop, NOON, QUARTER) == NOON + QUARTER
    ages = [standing.age(stop, until, NOON + timedelta(minutes=each)) for each in (59, 60)]
    assert ages == ["fresh", "unknown"]


def test_the_silent_are_counted_and_nobody_knowing_is_not_zero() -> None:
    parts = [together.Counted(known=2, total=7, stale=1, stale_total=4), together.Counted(known=1, total=3)]
    told_of = together.together(BEDS, together.add(parts), of=6)
    assert (told_of.value, told_of.known, told_of.silent, told_of.stale_value) == (10, 3, 3, 4)
    assert together.together(BEDS, together.Counted(), of=4).value is None


def test_the_worst_counts_where_adding_up_means_nothing() -> None:
    counted = together.add(
        [together.Counted(known=1, lowest=4.4, highest=4.4), together.Counted(known=2, lowest=3, highest=9.2)]
    )
    assert together.together(ABSENCE, counted, of=3).value == 9.2


def test_who_has_room_comes_nearest_first_and_an_unknown_place_last() -> None:
    rooms = with_room(
        [
            ("far", 9, (6.17, 51.37)),
            ("near", 2, (5.7, 50.85)),
            ("nowhere", 5, None),
            ("full", 0, (5.7, 50.85)),
        ],
        at_least=1,
        here=(5.69, 50.84),
    )
    assert [each.who for each in rooms] == ["near", "far", "nowhere"]


def test_a_release_opens_only_while_people_work_in_it() -> None:
    held = Held(frozenset({"VR24"}), frozenset({"ghor"}), is_running=True, is_ended=False)
    assert held.opens_to("ghor")
    assert not held.opens_to("maastricht-umc")
    assert not Held(held.regions, held.audience, is_running=False, is_ended=False).opens_to("ghor")
    assert not Held(held.regions, held.audience, is_running=True, is_ended=True).opens_to("ghor")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"audience": []}, "capacity-release-to-nobody"),
        ({"audience": ["elsewhere"]}, "capacity-release-takes-no-part"),
        ({"agreement": " "}, "capacity-agreement-missing"),
        ({"reason": ""}, "capacity-release-reason-missing"),
    ],
)
def test_a_release_names_readers_reason_and_agreement(change: dict[str, object], problem: str) -> None:
    told_of: dict[str, Any] = {
        "audience": ["ghor"],
        "participants": ["ghor"],
        "reason": "r",
        "agreement": "a",
        "is_open": True,
    }
    with pytest.raises((Refused, Conflict), match=problem):
        check_release(**{**told_of, **change})


def test_a_unit_is_in_the_language_of_the_screen_and_a_sign_is_the_same_in_both() -> None:
    told_of = {}
    for language in ("nl", "en"):
        with override(language):
            power = catalogue().metric("emergency_power")
            told_of[language] = (shown.figure(power, Figure(8)), unit_of(ABSENCE), unit_of(STATE))
    assert told_of == {"nl": ("8 uur", "%", ""), "en": ("8 hours", "%", "")}
