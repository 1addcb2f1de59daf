"""Judging, reading along, and saying what one sees: by who may and by who may not."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from samenbeeld.audit.models import JournalLine
from samenbeeld.escalation.actions import set_step
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Region
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture import actions, queries
from samenbeeld.safety_picture.models import Assessment
from samenbeeld.safety_picture.queries.tiles import tiles, waiting
from samenbeeld.safety_picture.tests.judging import OUTLOOK, judged

GREEN, YELLOW, ORANGE, RED, UNKNOWN = Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED, Level.UNKNOWN


def level(region: Region, theme: str = "nuts") -> Level:
    return tile(region, theme).level


def tile(region: Region, theme: str = "nuts", *, at: datetime | None = None) -> queries.Tile:
    return queries.tile(queries.definition().themes[theme], region, at or clock.now())


def kinds() -> list[str]:
    return list(
        JournalLine.objects.filter(kind__startswith="safety_picture")
        .order_by("number")
        .values_list("kind", flat=True)
    )


def test_what_nobody_judged_is_unknown(cast: Cast) -> None:
    assert level(cast.zuid_limburg) is UNKNOWN


def test_yellow_is_published_at_once(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    assert level(cast.zuid_limburg) is YELLOW
    assert level(cast.limburg_noord) is UNKNOWN


def test_orange_waits_for_a_second_reader_and_is_nobodys_level_until_then(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", ORANGE)
    assert level(cast.zuid_limburg) is UNKNOWN
    assert waiting(["VR24"], clock.now()) == [made]
    actions.read_along(actor=cast.bram, assessment=made, agrees=True)
    assert level(cast.zuid_limburg) is ORANGE
    assert waiting(["VR24"], clock.now()) == []


def test_what_comes_back_is_not_published_and_says_why(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", GREEN)
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", RED)
    actions.read_along(actor=cast.bram, assessment=made, agrees=False, remark="Welke bron is dit?")
    found = tile(cast.zuid_limburg)
    assert found.level is GREEN
    assert found.sent_back is not None
    assert found.sent_back.reading.remark == "Welke bron is dit?"


def test_nobody_is_their_own_second_reader(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", RED)
    with pytest.raises(Refused, match="not-your-own"):
        actions.read_along(actor=cast.chantal, assessment=made, agrees=True)


def test_the_second_of_two_readers_sees_that_the_first_was_there(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", RED)
    actions.read_along(actor=cast.bram, assessment=made, agrees=True)
    with pytest.raises(Conflict, match="read-already"):
        actions.read_along(actor=cast.bram, assessment=made, agrees=True)


def test_what_was_overtaken_is_no_longer_published(cast: Cast) -> None:
    old = judged(cast.chantal, cast.zuid_limburg, "nuts", RED)
    judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    with pytest.raises(Conflict, match="overtaken"):
        actions.read_along(actor=cast.bram, assessment=old, agrees=True)


def test_who_may_not_judge_here_does_not(cast: Cast) -> None:
    for stranger in (cast.amina, cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            actions.record_own_level(actor=stranger, region=cast.zuid_limburg, theme="nuts", level=GREEN)
    with pytest.raises(NotAllowed):
        actions.record_own_level(actor=cast.chantal, region=cast.limburg_noord, theme="nuts", level=GREEN)


def test_who_may_not_read_along_does_not(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", RED)
    for stranger in (cast.amina, cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            actions.read_along(actor=stranger, assessment=made, agrees=True)


def test_one_own_level_is_one_judgement(cast: Cast) -> None:
    own = actions.record_own_level(actor=cast.chantal, region=cast.zuid_limburg, theme="nuts", level=GREEN)
    words: dict[str, Any] = {"level": GREEN, "trend": "steady", "what_is": "Niets.", "outlook": OUTLOOK}
    actions.assess(actor=cast.chantal, own=own, **words)
    with pytest.raises(Conflict, match="already-judged"):
        actions.assess(actor=cast.chantal, own=own, **words)


def test_nobody_judges_with_the_own_level_of_another(cast: Cast) -> None:
    own = actions.record_own_level(actor=cast.chantal, region=cast.zuid_limburg, theme="nuts", level=GREEN)
    with pytest.raises(Refused, match="own-level-first"):
        actions.assess(
            actor=cast.bram, own=own, level=GREEN, trend="steady", what_is="Niets.", outlook=OUTLOOK
        )


def test_the_rules_hear_the_phase_of_the_region(cast: Cast) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="De Maas")
    with pytest.raises(Refused, match="reason-missing"):
        judged(cast.chantal, cast.zuid_limburg, "crisisorganisatie", GREEN, reason="")
    made = judged(cast.chantal, cast.zuid_limburg, "crisisorganisatie", GREEN, reason="Wij hebben reserve.")
    assert made.proposed == "red"
    assert made.reason == "Wij hebben reserve."
    assert made.valid_until - made.written_at == timedelta(hours=24)


def test_the_rules_hear_the_gravest_sector(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "zorg-ggz", YELLOW)
    judged(cast.chantal, cast.zuid_limburg, "zorg-ghz", GREEN)
    made = judged(cast.chantal, cast.zuid_limburg, "zorg", GREEN)
    assert made.proposed == "yellow"
    assert {(each["kind"], each["level"]) for each in made.evidence} == {
        ("part", "yellow"),
        ("part", "green"),
    }


def test_the_neighbour_and_the_partners_stand_beside_the_proposal_and_do_not_move_it(cast: Cast) -> None:
    with clock.at(clock.now() - timedelta(days=8)):
        judged(cast.chantal, cast.zuid_limburg, "nuts", GREEN)
    first = tile(cast.zuid_limburg).current
    assert first is not None
    actions.give_opinion(actor=cast.amina, assessment=first, level=RED, text="Bij ons is het donker.")
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", GREEN, reason="")
    assert made.proposed == "green"  # what the judgement of last week expected
    assert ("opinion", "red") in {(each["kind"], each["level"]) for each in made.evidence}


def test_the_code_of_an_authority_stands_beside_our_own_level_and_counts(cast: Cast) -> None:
    made = judged(
        cast.chantal, cast.zuid_limburg, "weer", GREEN, official=YELLOW, reason="Wij zien geen wind."
    )
    assert (made.level, made.own.official, made.proposed) == ("green", "yellow", "yellow")


def test_a_judgement_that_no_longer_holds_is_unknown_and_its_last_level_known(cast: Cast) -> None:
    with clock.at(clock.now() - timedelta(days=8)):
        judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    found = tile(cast.zuid_limburg)
    assert (found.level, found.is_stale) == (UNKNOWN, True)
    assert found.current is not None
    assert found.current.level == "yellow"


def test_a_judgement_of_long_ago_is_still_the_last_known(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    found = tile(cast.zuid_limburg, at=clock.now() + timedelta(days=400))
    assert found.current is not None
    assert {week.level for week in found.weeks} == {UNKNOWN}


def test_still_so_is_the_same_judgement_dated_now(cast: Cast) -> None:
    # Two hours in one week: on Monday the outlook of last week speaks of this one.
    later = clock.now().replace(hour=12)
    with clock.at(later - timedelta(hours=2)):
        judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW, what_now="Kijk uit.")
    with clock.at(later):
        again = actions.still_so(actor=cast.chantal, region=cast.zuid_limburg, theme="nuts")
    assert (again.number, again.level, again.what_now) == (2, "yellow", "Kijk uit.")


def test_still_so_a_week_later_looks_a_week_further_ahead(cast: Cast) -> None:
    outlook = (RED, ORANGE, YELLOW, YELLOW, GREEN, GREEN)
    judged(cast.chantal, cast.zuid_limburg, "nuts", GREEN, outlook=outlook)
    with clock.at(clock.now() + timedelta(days=7)):
        own: dict[str, Any] = {"actor": cast.chantal, "region": cast.zuid_limburg, "theme": "nuts"}
        with pytest.raises(Refused, match="reason-missing"):
            actions.still_so(**own)  # red was expected for this week
    judged(cast.chantal, cast.zuid_limburg, "nuts", GREEN, outlook=(GREEN, *outlook[1:]))
    with clock.at(clock.now() + timedelta(days=7)):
        again = actions.still_so(**own)
    assert again.outlook == ["orange", "yellow", "yellow", "green", "green", "green"]


def test_there_is_nothing_to_repeat_before_the_first(cast: Cast) -> None:
    with pytest.raises(Refused, match="nothing-to-repeat"):
        actions.still_so(actor=cast.chantal, region=cast.zuid_limburg, theme="nuts")


def test_the_newest_word_of_an_organisation_counts_and_disagreement_stays_visible(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    actions.give_opinion(actor=cast.amina, assessment=made, level=RED, text="Het is hier donker.")
    assert [each.level for each in tile(cast.zuid_limburg).disagree] == ["red"]
    actions.give_opinion(actor=cast.amina, assessment=made, level=YELLOW)
    found = tile(cast.zuid_limburg)
    assert (len(found.disagree), len(found.agree)) == (0, 1)


def test_words_about_a_judgement_that_was_replaced_are_not_taken(cast: Cast) -> None:
    old = judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    judged(cast.chantal, cast.zuid_limburg, "nuts", GREEN)
    with pytest.raises(Conflict, match="overtaken"):
        actions.give_opinion(actor=cast.amina, assessment=old, level=YELLOW)


def test_a_guest_and_the_neighbours_say_nothing_about_our_region(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    for stranger in (cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            actions.give_opinion(actor=stranger, assessment=made, level=YELLOW)


def test_every_change_is_one_line_in_the_journal(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", ORANGE)
    actions.read_along(actor=cast.bram, assessment=made, agrees=True)
    actions.give_opinion(actor=cast.amina, assessment=made, level=ORANGE)
    assert kinds() == [
        "safety_picture.OwnLevelRecorded",
        "safety_picture.AssessmentWritten",
        "safety_picture.SecondReadingGiven",
        "safety_picture.OpinionGiven",
    ]


def test_what_was_judged_never_changes(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
    with pytest.raises(DatabaseError), transaction.atomic():
        Assessment.objects.filter(pk=made.pk).update(level="green")


def test_three_years_of_history_cost_no_more_questions(cast: Cast) -> None:
    regions, begin = [cast.zuid_limburg, cast.limburg_noord], clock.now()
    asked = []
    for week in range(0, 156, 12):
        with clock.at(begin + timedelta(weeks=week)):
            judged(cast.chantal, cast.zuid_limburg, "nuts", YELLOW)
        with CaptureQueriesContext(connection) as queries_asked:
            tiles(regions, begin + timedelta(weeks=week, hours=1))
        asked.append(len(queries_asked))
    assert max(asked) == asked[0]
