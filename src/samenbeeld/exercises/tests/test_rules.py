"""The clock of an exercise and its script, as pure rules."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.exercises.rules import (
    LONGEST_CHANGE,
    REPORT,
    Line,
    Script,
    Timing,
    check_lesson,
    due,
    read_script,
)
from samenbeeld.exercises.web.forms import told
from samenbeeld.kernel.errors import Conflict, Refused

START = datetime(2027, 1, 14, 13, 0, tzinfo=UTC)
SCRIPT = Script({"de-maasoever": "nursing_home"}, frozenset({"nursing_home"}), frozenset({"B1"}))


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 600)), max_size=8))
def test_the_clock_never_goes_back_however_often_its_speed_changes(turns: list[tuple[int, int]]) -> None:
    timing, moment, before = Timing(), START, timedelta()
    for speed, seconds in turns:
        if timing.since is None or speed != timing.speed:
            timing = timing.set(is_running=True, speed=speed, now=moment)
        assert timing.at(moment) == before
        moment += timedelta(seconds=seconds)
        assert timing.at(moment) - before == timedelta(seconds=seconds) * timing.speed
        before = timing.at(moment)


def test_a_clock_that_stands_still_stays_where_it_is() -> None:
    running = Timing().set(is_running=True, speed=60, now=START)
    stopped = running.set(is_running=False, speed=60, now=START + timedelta(minutes=1))
    assert stopped.minute(START + timedelta(hours=5)) == 60


@pytest.mark.parametrize("speed", [0, 61])
def test_a_speed_beyond_the_limits_is_refused(speed: int) -> None:
    with pytest.raises(Refused):
        Timing().set(is_running=True, speed=speed, now=START)


def test_setting_a_clock_as_it_is_already_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        Timing().set(is_running=False, speed=1, now=START)


def test_what_is_due_comes_in_order_of_time() -> None:
    assert due([(30, 1), (10, 2), (31, 3)], 30) == [2, 1]


def test_a_script_is_read_from_a_sheet_as_people_write_it() -> None:
    sheet = (
        "minuut;van;aan;soort;tekst;verwacht;voor_minuut\nT+5;GHOR;nursing_home;rapport;Hoe staat het?;;45\n"
    )
    [line] = read_script(sheet.encode(), "draaiboek.csv", SCRIPT)
    assert line == Line(5, "GHOR", REPORT, "Hoe staat het?", "nursing_home", expected_by=45)


def test_a_script_is_read_from_toml() -> None:
    file = '[[injects]]\nminuut = 5\nvan = "GHOR"\nsoort = "bericht"\ntekst = "Het water stijgt."\n'
    assert [line.text for line in read_script(file.encode(), "draaiboek.toml", SCRIPT)] == [
        "Het water stijgt."
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("vijf;GHOR;;bericht;Tekst", "Rij 2, veld minuut: hier hoort een heel getal"),
        ("5;;;bericht;Tekst", "Rij 2, veld van: Zeg van wie dit komt"),
        ("5;GHOR;laurentius;bericht;Tekst", "Rij 2, veld aan: “laurentius” doet niet mee"),
        ("5;GHOR;;gerucht;Tekst", "Rij 2, veld soort: Kies bericht"),
        ("5;GHOR;;bericht;", "Rij 2, veld tekst: Schrijf een tekst"),
        ("5;GHOR;;tekst;Tekst", "Rij 2, veld plaats: Zeg in welk onderdeel"),
        ("5;GHOR;;rapport;Tekst", "Rij 2, veld voor_minuut: Zeg voor welke minuut"),
    ],
)
def test_a_mistake_in_a_file_is_told_with_its_row_and_its_field(row: str, words: str) -> None:
    sheet = f"minuut;van;aan;soort;tekst\n1;GHOR;;bericht;Goed\n{row}\n"
    with pytest.raises(Refused) as refused:
        read_script(sheet.encode(), "draaiboek.csv", SCRIPT)
    assert told(refused.value).startswith(words)


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.toml"]))
def test_any_file_is_read_or_refused(content: bytes, name: str) -> None:
    said = ["read"]
    try:
        read_script(content, name, SCRIPT)
    except Refused as refused:
        said = [told(refused)]
    assert all(said)


@pytest.mark.parametrize(
    ("chosen", "named", "change", "field"),
    [
        ("Plan", "", "", "change"),
        ("", "Draaiboek", "", "change"),
        ("", "", "Zet erin dat", "plan"),
        ("Plan", "Draaiboek", "Zet erin dat", "named"),
        ("Plan", "", "x" * (LONGEST_CHANGE + 1), "change"),
    ],
)
def test_a_proposal_is_about_one_plan_and_says_what_should_change(
    chosen: str, named: str, change: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        check_lesson("We leerden iets", chosen=chosen, named=named, change=change)
    assert refused.value.field == field
