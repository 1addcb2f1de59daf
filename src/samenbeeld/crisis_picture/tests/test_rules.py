"""The rules of the crisis picture, without a database."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.crisis_picture.queries.history import bands
from samenbeeld.crisis_picture.queries.tree import tree
from samenbeeld.crisis_picture.rules import Room, room_name, room_parts
from samenbeeld.crisis_picture.rules.readers import ought_to_read
from samenbeeld.crisis_picture.rules.silence import is_silent, silence_order
from samenbeeld.crisis_picture.rules.suggestions import (
    SuggestionState,
    check_decline_reason,
    check_open,
    check_suggestion,
    nearest,
)
from samenbeeld.crisis_picture.rules.timeline import Moment, line, marks, ticks
from samenbeeld.crisis_picture.rules.versions import check_name, next_number
from samenbeeld.kernel.difference import Change, difference, shortened
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp

NOW = datetime(2026, 1, 14, 13, 22, tzinfo=UTC)
FOUR_HOURS = timedelta(hours=4)


def test_a_shared_room_names_its_section_and_label() -> None:
    assert room_name("hoogwater-maas", Tlp.AMBER, section="B1") == "hoogwater-maas.shared.B1.amber"


def test_an_own_room_names_its_organisation() -> None:
    name = room_name("hoogwater-maas", Tlp.RED, organisation="de-maasoever")
    assert name == "hoogwater-maas.own.de-maasoever.red"


def test_a_room_is_never_both_shared_and_own() -> None:
    with pytest.raises(ValueError, match="one section or one organisation"):
        room_name("a", Tlp.AMBER, section="A1", organisation="b")


@given(tlp=st.sampled_from(Tlp), section=st.sampled_from([s.path for s in tree().sections()]))
def test_a_room_name_can_be_taken_apart_again(tlp: Tlp, section: str) -> None:
    assert room_parts(room_name("een-ding", tlp, section=section)) == Room("een-ding", tlp, section=section)


@pytest.mark.parametrize(
    "name", ["", "scratch.1234", "a.b.c", "a.other.B1.amber", "a.shared.B1.pink", "a.shared..amber"]
)
def test_other_rooms_are_no_part_of_a_picture(name: str) -> None:
    assert room_parts(name) is None


def test_the_tree_is_that_of_the_decree() -> None:
    paths = [section.path for section in tree().sections()]
    assert paths == [
        "summary",
        "A1",
        "A2",
        "A3",
        "B1",
        "B2",
        "B3",
        "C1",
        "C2",
        "C3",
        "C4",
        "C5",
        "D1",
        "D2",
        "D3",
        "D4",
    ]


def test_every_section_has_a_name_in_both_languages() -> None:
    assert all({"nl", "en"} <= set(section.names) for section in tree().sections())


@pytest.mark.parametrize(
    "state", [SuggestionState.ACCEPTED, SuggestionState.DECLINED, SuggestionState.WITHDRAWN]
)
def test_a_settled_suggestion_cannot_be_settled_again(state: SuggestionState) -> None:
    with pytest.raises(Conflict, match="settled-already"):
        check_open(state)


def test_an_empty_suggestion_is_refused_at_its_field() -> None:
    with pytest.raises(Refused) as refused:
        check_suggestion("", "fact", "")
    assert refused.value.field == "text"


def test_a_certainty_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refused, match="certainty-unknown"):
        check_suggestion("Iets.", "zeker", "")


def test_declining_asks_for_a_reason() -> None:
    with pytest.raises(Refused, match="decline-reason-missing"):
        check_decline_reason("")


def test_what_stands_there_now_is_the_sentence_that_is_most_like_it() -> None:
    lines = ["De brug is dicht. De N296 is sinds 14:00 open.", "Er is stroom."]
    assert nearest("De N296 is open.", lines)[0] == "De N296 is sinds 14:00 open."


def test_nothing_stands_there_now_when_nothing_is_like_it() -> None:
    assert nearest("De N296 is open.", ["Er zijn 84 bewoners."]) == []


def test_the_first_version_is_number_one() -> None:
    assert next_number(None) == 1


@given(st.integers(min_value=1))
def test_a_version_follows_the_last(last: int) -> None:
    assert next_number(last) == last + 1


def test_a_version_name_is_one_short_line() -> None:
    with pytest.raises(Refused, match="name-too-long"):
        check_name("x" * 121)


def test_never_heard_is_silent() -> None:
    assert is_silent(None, FOUR_HOURS, NOW)


def test_four_hours_without_a_word_is_silent() -> None:
    assert is_silent(NOW - FOUR_HOURS, FOUR_HOURS, NOW)


def test_just_heard_is_not_silent() -> None:
    assert not is_silent(NOW - timedelta(minutes=3), FOUR_HOURS, NOW)


def test_the_longest_silent_sorts_first_and_then_the_most_recent() -> None:
    ages = {"nooit": None, "5 uur": 300, "6 uur": 360, "17 min": 17, "3 min": 3}
    moments = {name: None if age is None else NOW - timedelta(minutes=age) for name, age in ages.items()}
    order = sorted(
        moments, key=lambda name: silence_order(moments[name], is_silent(moments[name], FOUR_HOURS, NOW))
    )
    assert order == ["nooit", "6 uur", "5 uur", "3 min", "17 min"]


LINES = st.lists(st.text(alphabet="ab c.", min_size=1, max_size=12), max_size=6)


@given(before=LINES, after=LINES)
def test_a_difference_holds_the_new_text_whole(before: list[str], after: list[str]) -> None:
    told = difference(before, after)
    kept = ["".join(p.text for p in row.pieces if p.change is not Change.REMOVED) for row in told]
    assert [text for text in kept if text] == after


@given(before=LINES, after=LINES)
def test_a_difference_holds_the_old_text_whole(before: list[str], after: list[str]) -> None:
    told = difference(before, after)
    kept = ["".join(p.text for p in row.pieces if p.change is not Change.ADDED) for row in told]
    assert [text for text in kept if text] == before


def test_one_changed_number_leaves_its_sentence_standing() -> None:
    [row] = difference(["De Maas voert 2.600 m3/s af."], ["De Maas voert 2.780 m3/s af."])
    assert [piece.text.strip() for piece in row.pieces if piece.change is not Change.SAME] == [
        "2.600",
        "2.780",
    ]


def test_what_did_not_change_is_left_out_but_for_one_line_around() -> None:
    told = shortened(difference(["a", "b", "c", "d", "e"], ["a", "b", "c", "d", "e", "f"]))
    assert [row and row.pieces[0].text for row in told] == [None, "e", "f"]


def test_labels_on_the_time_line_never_cover_each_other() -> None:
    on = line(NOW - timedelta(hours=20), NOW)
    close = [
        Moment(NOW - timedelta(hours=10, minutes=m), "GRIP 4 Zuid-Limburg", "grip", "/") for m in range(5)
    ]
    assert [mark.row for mark in marks(on, close)] == [0, 1, None, None, None]


def test_a_phase_gets_room_for_its_word_before_a_version_does() -> None:
    on = line(NOW - timedelta(hours=20), NOW)
    versions = [Moment(NOW - timedelta(hours=10, minutes=m), f"versie {m}", "version", "/") for m in (2, 1)]
    phase = Moment(NOW - timedelta(hours=10), "Verhoogde dreiging", "phase", "/")
    assert [(mark.moment.kind, mark.row) for mark in marks(on, [*versions, phase])] == [
        ("version", 1), ("version", None), ("phase", 0),
    ]  # fmt: skip


def test_the_bar_tells_the_highest_phase_of_all_regions_from_the_beginning_on() -> None:
    on = line(NOW - timedelta(hours=10), NOW)
    phases = [
        (NOW - timedelta(days=9), "zuid-limburg", 0),
        (NOW - timedelta(hours=20), "zuid-limburg", 1),
        (NOW - timedelta(hours=6), "limburg-noord", 2),
        (NOW - timedelta(hours=5), "zuid-limburg", 3),
        (NOW - timedelta(hours=4), "limburg-noord", 1),
    ]
    assert [(band.x, band.width, band.step.number) for band in bands(on, phases)] == [
        (0, 40, 1), (40, 10, 2), (50, 50, 3),
    ]  # fmt: skip


@given(st.integers(min_value=60, max_value=60 * 24 * 90))
def test_every_step_of_the_slider_lies_on_the_line_and_the_last_is_now(minutes: int) -> None:
    on = line(NOW - timedelta(minutes=minutes), NOW)
    assert on.steps * on.step >= on.minutes > (on.steps - 1) * on.step
    assert on.steps_until(on.end) == on.steps
    assert on.steps_until(on.start) == 0


@pytest.mark.parametrize(("hours", "step"), [(20, 5), (72, 15), (24 * 30, 60)])
def test_the_slider_of_a_long_crisis_takes_longer_steps(hours: int, step: int) -> None:
    assert line(NOW - timedelta(hours=hours), NOW).step == step


@given(st.integers(min_value=1, max_value=24 * 60))
def test_the_clock_under_the_line_has_at_most_nine_marks(hours: int) -> None:
    on = line(NOW - timedelta(hours=hours), NOW)
    marked = ticks(on, on.start.replace(hour=0, minute=0))
    assert len(marked) <= 9
    assert all(on.start <= at <= on.end for at in marked)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ([], ["De Maas stijgt."], Change.ADDED),
        (["De Maas stijgt."], [], Change.REMOVED),
        (["De Maas stijgt."], ["De Maas daalt."], Change.CHANGED),
        (["De Maas stijgt."], ["De Maas stijgt snel."], Change.CHANGED),
        (["De Maas stijgt."], ["De Maas stijgt."], Change.SAME),
    ],
)
def test_a_line_says_what_happened_to_it(before: list[str], after: list[str], kind: Change) -> None:
    [line] = difference(before, after)
    assert line.kind is kind


@pytest.mark.parametrize(
    ("on_duty", "counts"),
    [
        ({}, True),  # no roster is known
        ({("ghor", "hin"): []}, True),
        ({("ghor", "hin"): ["bram"]}, True),
        ({("ghor", "hin"): ["ilse"]}, False),
        ({("ghor-noord", "hin"): ["ilse"]}, True),  # of another organisation
        ({("ghor", "acgz"): ["ilse"]}, True),  # in another function
    ],
)
def test_who_has_no_duty_by_a_known_roster_is_not_waited_for(
    on_duty: dict[tuple[str, str], list[str]], counts: bool
) -> None:
    assert ought_to_read(["hin"], "bram", "ghor", on_duty) is counts
