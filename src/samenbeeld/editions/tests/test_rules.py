"""What stands in an edition, what changed, and what may be frozen, mailed and shared."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from samenbeeld.editions.queries import policy
from samenbeeld.editions.rules import content, freezing, sharing
from samenbeeld.editions.rules.content import (
    Coming,
    EditionContent,
    Heap,
    Judged,
    Noticed,
    Otherwise,
    PartOf,
    Phase,
    Place,
    ThemeOfWeek,
    WeekAhead,
    Who,
)
from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp

MOMENT = datetime(2030, 1, 16, 9, 30, tzinfo=UTC)
MONDAY = date(2030, 1, 14)
SOUTH = Place("VR24", "Zuid-Limburg")
FARID = Who("Farid Amrani", Words("Deskundige", "Expert"), "GGD Zuid-Limburg")


def theme(code: str, level: Level, **more: Any) -> ThemeOfWeek:
    judged = Judged(SOUTH, level, written_by=FARID, written_at=MOMENT)
    return ThemeOfWeek(code, Words(code, code), (replace(judged, **more),))


def week(*themes: ThemeOfWeek, phase: Level = Level.GREEN) -> EditionContent:
    return EditionContent(
        taken_at=MOMENT,
        monday=MONDAY,
        phases=(Phase(SOUTH, phase, Words("Stap", "Step"), "Rustig.", MOMENT, FARID),),
        themes=themes,
        calendar_first=MONDAY,
        calendar_last=MONDAY + timedelta(days=13),
    )


def test_what_was_kept_is_read_as_it_was() -> None:
    storm = theme("weer", Level.ORANGE, trend="rising", what_is="Storm.", read_by=FARID, held_until=MOMENT)
    told = replace(
        storm.places[0],
        official=Level.YELLOW,
        official_of=Words("KNMI", "KNMI"),
        outlook=(WeekAhead(MONDAY, Level.UNKNOWN),),
        parts=(PartOf(Words("Deel", "Part"), Level.RED),),
        otherwise=(Otherwise("RAV", Level.RED, "Erger."),),
    )
    event = Words("Evenement", "Event")
    full = replace(
        week(replace(storm, places=(told,))),
        calendar=(Coming("Markt", event, "B", SOUTH, "Vrijthof", MONDAY, MONDAY, "10:00", "18:00"),),
        heaps=(Heap(MONDAY, MONDAY, "Maastricht", ("Markt", "Mars", "Tour")),),
        signals=(Noticed("Stank", SOUTH, MOMENT, (Words("Weer", "Weather"),), True),),
        since=4,
    )
    assert content.read(content.kept(full)) == full


def test_the_same_content_at_another_moment_has_the_same_fingerprint() -> None:
    one = week(theme("weer", Level.GREEN))
    assert replace(one, taken_at=MOMENT + timedelta(hours=1)).fingerprint == one.fingerprint
    assert week(theme("weer", Level.YELLOW)).fingerprint != one.fingerprint


def test_what_is_unknown_stands_above_what_is_calm() -> None:
    themes = week(theme("a", Level.GREEN), theme("b", Level.UNKNOWN), theme("c", Level.YELLOW)).gravest_first
    assert [each.code for each in themes] == ["c", "b", "a"]


def test_a_level_that_became_unknown_is_a_change() -> None:
    [change] = content.changes([week(theme("weer", Level.GREEN))], week(theme("weer", Level.UNKNOWN)))
    assert (change.kind, change.before, change.after) == ("level", Level.GREEN, Level.UNKNOWN)


def test_other_words_on_the_same_level_are_told_as_words() -> None:
    before = week(theme("weer", Level.YELLOW, what_is="Wind."))
    [change] = content.changes([before], week(theme("weer", Level.YELLOW, what_is="Storm.")))
    assert change.kind == "text"


def test_a_phase_that_changed_comes_first() -> None:
    after = week(theme("weer", Level.RED), phase=Level.YELLOW)
    kinds = [each.kind for each in content.changes([week(theme("weer", Level.GREEN))], after)]
    assert kinds == ["phase", "level"]


def test_a_region_that_no_edition_had_before_has_no_changes() -> None:
    assert content.changes([], week(theme("weer", Level.RED))) == ()


def test_an_edition_without_a_region_is_refused() -> None:
    with pytest.raises(Refused, match="editions-region-missing"):
        freezing.check_edition(policy(), regions=[], tlp=Tlp.GREEN, introduction="")


@pytest.mark.parametrize("tlp", [Tlp.AMBER_STRICT, Tlp.RED])
def test_a_label_that_names_its_readers_is_for_no_weekly_paper(tlp: Tlp) -> None:
    with pytest.raises(Refused, match="editions-label-not-for-editions"):
        freezing.check_edition(policy(), regions=["VR24"], tlp=tlp, introduction="")


def test_a_long_introduction_is_refused() -> None:
    with pytest.raises(Refused, match="editions-introduction-too-long"):
        freezing.check_edition(policy(), regions=["VR24"], tlp=Tlp.GREEN, introduction="x" * 601)


@pytest.mark.parametrize(("tlp", "told"), [(Tlp.CLEAR, True), (Tlp.GREEN, True), (Tlp.AMBER, False)])
def test_only_what_is_green_or_more_open_travels_by_mail(tlp: Tlp, told: bool) -> None:
    assert freezing.travels_by_mail(tlp) is told


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"is_replaced": True}, "editions-replaced-already"),
        ({"is_this_week": False}, "editions-not-of-this-week"),
        ({"same_regions": False}, "editions-other-regions"),
        ({"why": " "}, "editions-correction-why"),
    ],
)
def test_what_may_not_be_corrected_is_refused(changed: dict[str, Any], key: str) -> None:
    given: dict[str, Any] = {
        "why": "Een fout.",
        "is_replaced": False,
        "same_regions": True,
        "is_this_week": True,
        **changed,
    }
    with pytest.raises(Refused, match=key):
        freezing.check_correction(policy(), **given)


def test_what_was_not_shown_is_not_frozen() -> None:
    with pytest.raises(Conflict, match="editions-changed-meanwhile"):
        freezing.check_seen(seen="a", now="b")


def test_a_link_is_open_until_its_end_and_not_after() -> None:
    link = sharing.Shared(until=MOMENT)
    assert sharing.state_of(link, MOMENT - timedelta(seconds=1)) == "open"
    assert sharing.state_of(link, MOMENT) == "over"
    assert sharing.state_of(replace(link, revoked_at=MOMENT), MOMENT - timedelta(days=1)) == "revoked"


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"for_whom": " "}, "editions-link-for-whom"),
        ({"for_whom": "x" * 121}, "editions-link-name-too-long"),
        ({"last_day": None}, "editions-link-until-missing"),
        ({"last_day": MONDAY - timedelta(days=1)}, "editions-link-until-missing"),
        ({"last_day": MONDAY + timedelta(days=15)}, "editions-link-too-long"),
        ({"tlp": Tlp.RED}, "editions-link-label"),
    ],
)
def test_a_link_that_may_not_be_made_is_refused(changed: dict[str, Any], key: str) -> None:
    given: dict[str, Any] = {
        "for_whom": "Burgemeester",
        "last_day": MONDAY,
        "today": MONDAY,
        "tlp": Tlp.GREEN,
        **changed,
    }
    with pytest.raises(Refused, match=key):
        sharing.check_link(policy(), **given)
