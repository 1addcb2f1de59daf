"""Where neighbours say otherwise of the same: shown as two words, and never where anything is unknown."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from samenbeeld.federation.rules import neighbours, picture
from samenbeeld.federation.rules.facts import BOTTLENECK, CAPACITY, PHASE, REPORT, TILE, Fact, Line
from samenbeeld.federation.rules.neighbours import Word
from samenbeeld.kernel import policy
from samenbeeld.kernel.levels import Level

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)
BORDERING = (("VR23", "VR24"),)
PAIRS = neighbours.pairs(policy.load("federation"))


def word(
    region: str,
    level: Level = Level.RED,
    *,
    kind: str = PHASE,
    about: str = "",
    grip: int | None = None,
    lines: tuple[Line, ...] = (),
) -> Word:
    fact = Fact(kind, region, about, level, "Naam", "Name", grip, "", "HIN", NOW, None, lines)
    return Word(fact, level, is_stale=False, node=region, is_owner=True)


def found(one: Word, other: Word) -> list[neighbours.Difference]:
    pairs = neighbours.differing(BORDERING, {"VR23": [one], "VR24": [other]})
    return [each for pair in pairs for each in pair.differences]


def test_the_pairs_are_of_the_25_regions_each_pair_once() -> None:
    codes = {each.code for each in picture.places(policy.load("federation"))}
    assert {code for pair in PAIRS for code in pair} == codes
    assert len({frozenset(pair) for pair in PAIRS}) == len(PAIRS)
    assert all(one < other for one, other in PAIRS)


def test_zuid_limburg_has_one_neighbour_in_the_country() -> None:
    assert neighbours.around("VR24", PAIRS) == ["VR23"]
    assert neighbours.around("VR23", PAIRS) == ["VR08", "VR21", "VR22", "VR24"]


@pytest.mark.parametrize("kind", [PHASE, TILE])
def test_two_levels_of_the_same_thing_are_a_difference(kind: str) -> None:
    about = "" if kind == PHASE else "water"
    [each] = found(word("VR23", Level.YELLOW, kind=kind, about=about), word("VR24", kind=kind, about=about))
    assert (each.one.level, each.other.level, each.steps) == (Level.YELLOW, Level.RED, 2)


@pytest.mark.parametrize("kind", [BOTTLENECK, REPORT])
def test_what_is_of_one_institution_is_not_laid_beside_that_of_a_neighbour(kind: str) -> None:
    assert found(word("VR23", Level.YELLOW, kind=kind, about="a"), word("VR24", kind=kind, about="a")) == []


def test_two_themes_are_not_the_same_thing() -> None:
    assert (
        found(word("VR23", Level.GREEN, kind=TILE, about="water"), word("VR24", kind=TILE, about="heat"))
        == []
    )


def test_the_same_level_under_another_name_is_no_difference() -> None:
    other = word("VR24")
    assert found(word("VR23"), replace(other, fact=replace(other.fact, nl="Anders"))) == []


def test_unknown_and_too_old_are_no_difference() -> None:
    assert found(word("VR23", Level.UNKNOWN), word("VR24")) == []
    assert found(replace(word("VR23", Level.GREEN), is_stale=True), word("VR24")) == []
    assert found(word("VR23", grip=None), word("VR24", grip=4)) == []
    assert neighbours.differing(BORDERING, {"VR24": [word("VR24")]}) == ()


def test_another_grip_under_the_same_phase_is_a_difference() -> None:
    [each] = found(word("VR23", grip=2), word("VR24", grip=4))
    assert (each.steps, each.grips) == (0, (2, 4))


def test_another_figure_of_capacity_stands_beside() -> None:
    one, other = (
        word(code, Level.UNKNOWN, kind=CAPACITY, about="beds", lines=(Line(free, free),))
        for code, free in (("VR23", "4 vrij"), ("VR24", "12 vrij"))
    )
    [each] = found(one, other)
    assert [side.fact.lines[0].nl for side in (each.one, each.other)] == ["4 vrij", "12 vrij"]
    assert found(one, replace(other, fact=replace(other.fact, lines=one.fact.lines))) == []


def test_who_are_the_furthest_apart_come_first() -> None:
    words = {
        "VR22": [word("VR22", Level.ORANGE)],
        "VR23": [word("VR23")],
        "VR24": [word("VR24", Level.GREEN)],
    }
    pairs = neighbours.differing((("VR22", "VR23"), ("VR23", "VR24")), words)
    assert [(pair.one, pair.other) for pair in pairs] == [("VR23", "VR24"), ("VR22", "VR23")]


def test_the_word_of_the_region_itself_counts_above_that_of_another_node() -> None:
    own = word("VR23", Level.GREEN)
    heard = replace(word("VR23"), is_owner=False, node="kcr2")
    assert neighbours.counting([heard, own]) == neighbours.counting([own, heard]) == [own]
    assert neighbours.counting([heard]) == [heard]
