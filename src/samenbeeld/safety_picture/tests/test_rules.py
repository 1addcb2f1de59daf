"""What may be published, what the rules propose, and the weeks of a strip."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.safety_picture.rules.definition import SEVERITY, definition, severity, worst
from samenbeeld.safety_picture.rules.judging import (
    LONGEST_TEXT,
    Judgement,
    check_judgement,
    check_opinion,
    check_own_level,
    check_second_reading,
)
from samenbeeld.safety_picture.rules.proposing import COUNTS, Evidence, evidence_kept, propose
from samenbeeld.safety_picture.rules.weeks import Held, expected_for, monday, still_ahead, weeks

DEFINED = definition(policy.load("safety-picture"))
GREEN, YELLOW, ORANGE, RED, UNKNOWN = *SEVERITY, Level.UNKNOWN
THURSDAY = date(2027, 1, 14)  # week 2
JUDGED = st.sampled_from([*SEVERITY, UNKNOWN])


def judgement(**changes: Any) -> Judgement:
    whole: dict[str, Any] = {
        "level": YELLOW, "proposed": YELLOW, "trend": "steady", "what_is": "Twee trafo’s staan laag.",
        "what_if": "", "what_now": "", "outlook": (GREEN,) * 6, "reason": "",
    }  # fmt: skip
    return Judgement(**{**whole, **changes})


def refused(**changes: object) -> Refused:
    with pytest.raises(Refused) as found:
        check_judgement(DEFINED, judgement(**changes))
    return found.value


def test_there_are_fourteen_themes_and_six_sectors() -> None:
    assert len(DEFINED.tiles) == 14
    assert len(DEFINED.parts(DEFINED.themes["zorg"])) == 6


def test_every_theme_says_when_it_is_yellow_orange_and_red() -> None:
    assert all(set(theme.criteria) == set(SEVERITY[1:]) for theme in DEFINED.themes.values())


def test_a_graver_level_holds_less_long() -> None:
    holds = [DEFINED.holds(level, deviates=False) for level in SEVERITY]
    assert holds == sorted(holds, reverse=True)


def test_who_departs_from_the_proposal_is_asked_again_within_a_day() -> None:
    assert DEFINED.holds(GREEN, deviates=True) == timedelta(hours=24)


@pytest.mark.parametrize(
    ("level", "needs"), [(GREEN, False), (YELLOW, False), (ORANGE, True), (RED, True), (UNKNOWN, False)]
)
def test_a_second_reader_is_needed_from_orange_up(level: Level, needs: bool) -> None:
    assert DEFINED.needs_second_reader(level) is needs


def test_a_whole_judgement_may_be_published() -> None:
    check_judgement(DEFINED, judgement())


@pytest.mark.parametrize(
    ("changes", "field", "key"),
    [
        ({"level": Level.PURPLE}, "level", "safety-picture-level-unknown"),
        ({"trend": "sideways"}, "trend", "safety-picture-trend-unknown"),
        ({"what_is": "  "}, "what_is", "safety-picture-what-is-missing"),
        ({"what_now": "x" * (LONGEST_TEXT + 1)}, "what_now", "safety-picture-text-too-long"),
        ({"outlook": (GREEN,) * 5}, "outlook_1", "safety-picture-outlook-incomplete"),
        ({"outlook": (*(GREEN,) * 5, Level.PURPLE)}, "outlook_1", "safety-picture-outlook-incomplete"),
        ({"proposed": RED}, "reason", "safety-picture-reason-missing"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(changes: dict[str, object], field: str, key: str) -> None:
    found = refused(**changes)
    assert (found.field, found.key) == (field, key)


def test_another_level_than_proposed_may_be_published_with_a_reason() -> None:
    check_judgement(DEFINED, judgement(proposed=RED, reason="De bron is verouderd."))


def test_without_a_proposal_there_is_nothing_to_depart_from() -> None:
    check_judgement(DEFINED, judgement(proposed=UNKNOWN, level=GREEN))


def test_only_a_theme_with_an_authority_takes_its_code() -> None:
    check_own_level(DEFINED.themes["weer"], YELLOW, ORANGE)
    with pytest.raises(Refused):
        check_own_level(DEFINED.themes["onrust"], YELLOW, ORANGE)


@pytest.mark.parametrize(
    ("changes", "kind", "key"),
    [
        ({"is_author": True}, Refused, "safety-picture-not-your-own"),
        ({"is_waiting": False}, Conflict, "safety-picture-read-already"),
        ({"is_overtaken": True}, Conflict, "safety-picture-overtaken"),
        ({"agrees": False}, Refused, "safety-picture-remark-missing"),
    ],
)
def test_a_second_reading_may_be_refused(changes: dict[str, bool], kind: type[Refused], key: str) -> None:
    whole = {"is_author": False, "is_waiting": True, "is_overtaken": False, "agrees": True}
    with pytest.raises(kind) as found:
        check_second_reading(**{**whole, **changes}, remark="")
    assert found.value.key == key


def test_who_sees_the_same_need_say_no_more_and_who_sees_otherwise_says_what() -> None:
    check_opinion(judged=ORANGE, level=ORANGE, text="")
    with pytest.raises(Refused):
        check_opinion(judged=ORANGE, level=RED, text=" ")


@given(st.lists(st.builds(Evidence, kind=st.sampled_from([*COUNTS, "neighbour", "opinion"]), level=JUDGED)))
def test_the_proposal_is_the_gravest_that_counts_and_nothing_else_moves_it(evidence: list[Evidence]) -> None:
    counting = [each.level for each in evidence if each.kind in COUNTS]
    proposal = propose(evidence)
    assert proposal.level is worst(counting)
    assert all(severity(each) <= severity(proposal.level) for each in counting)


def test_without_evidence_the_rules_are_silent_and_not_green() -> None:
    assert propose([]).level is UNKNOWN


@given(JUDGED, st.sampled_from(COUNTS), st.datetimes(timezones=st.just(None)) | st.none())
def test_evidence_comes_back_as_it_was_kept(level: Level, kind: str, at: datetime | None) -> None:
    evidence = Evidence(kind, level, "zorg-vvt", at)
    assert evidence_kept(evidence.kept()) == evidence


def strip(held: list[Held], **changes: Any) -> list[Level]:
    whole: dict[str, Any] = {
        "today": THURSDAY, "shown": YELLOW, "outlook": [ORANGE, YELLOW, GREEN], "judged_on": THURSDAY,
        "back": 3, "ahead": 3,
    }  # fmt: skip
    return [week.level for week in weeks(held, **{**whole, **changes})]


def test_a_strip_is_past_now_and_what_is_expected() -> None:
    held = [Held(RED, THURSDAY - timedelta(days=15), THURSDAY - timedelta(days=14))]
    assert strip(held) == [UNKNOWN, RED, UNKNOWN, YELLOW, ORANGE, YELLOW, GREEN]


def test_of_a_week_with_two_judgements_the_gravest_stays() -> None:
    last = monday(THURSDAY) - timedelta(days=7)
    held = [
        Held(RED, last + timedelta(days=1), last + timedelta(days=2)),
        Held(GREEN, last + timedelta(days=2), THURSDAY),
    ]
    assert strip(held)[2] is RED


def test_what_was_left_from_the_week_before_counts_only_when_nothing_new_was_judged() -> None:
    last = monday(THURSDAY) - timedelta(days=7)
    left = Held(RED, last - timedelta(days=3), last)
    assert strip([left])[2] is RED
    assert strip([left, Held(GREEN, last, THURSDAY)])[2] is GREEN


def test_a_judgement_of_last_week_tells_one_week_less_ahead() -> None:
    assert strip([], judged_on=THURSDAY - timedelta(days=7))[4:] == [YELLOW, GREEN, UNKNOWN]


def test_what_was_said_on_friday_is_one_week_less_ahead_on_monday() -> None:
    friday, outlook = THURSDAY + timedelta(days=1), [ORANGE, YELLOW, GREEN]
    assert still_ahead(outlook, judged_on=friday, today=friday) == outlook
    assert still_ahead(outlook, judged_on=friday, today=friday + timedelta(days=3)) == [YELLOW, GREEN]


def test_without_a_judgement_that_holds_nothing_is_expected() -> None:
    assert strip([], judged_on=None)[4:] == [UNKNOWN] * 3


def test_an_expectation_is_about_the_week_it_was_made_for() -> None:
    this = monday(THURSDAY)
    outlook = [ORANGE, YELLOW]
    judged_on = THURSDAY - timedelta(days=7)
    assert expected_for(this, judged_on=judged_on, outlook=outlook) is ORANGE
    assert expected_for(this + timedelta(days=7), judged_on=judged_on, outlook=outlook) is YELLOW
    assert expected_for(this + timedelta(days=14), judged_on=judged_on, outlook=outlook) is UNKNOWN
    assert expected_for(this, judged_on=THURSDAY, outlook=outlook) is UNKNOWN
