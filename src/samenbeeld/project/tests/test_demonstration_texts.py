"""The notation of the world and how it becomes writing in a live text. No database."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pycrdt import Doc, XmlFragment

from samenbeeld.project.demonstration import world, writing
from samenbeeld.project.demonstration.markup import Block, Replace, parse, sentences
from samenbeeld.project.demonstration.story import Story, part_of_day
from samenbeeld.project.demonstration.writing import Manuscript, Typed

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
THURSDAY = datetime(2027, 1, 14, 14, 22, tzinfo=AMSTERDAM)
STORY = Story(THURSDAY, {"peak": 3150})


def at(hour: int, minute: int = 0, day: int = 14) -> datetime:
    return datetime(2027, 1, day, hour, minute, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("notation", "moment"),
    [("14:22", THURSDAY), ("08:40", at(8, 40)), ("19:10-1", at(19, 10, 13)), ("02:00+1", at(2, 0, 15))],
)
def test_a_moment_of_the_story_is_a_real_moment(notation: str, moment: datetime) -> None:
    assert STORY.moment(notation) == moment


def test_every_moment_shifts_with_the_moment_of_preparing() -> None:
    later = Story(THURSDAY + timedelta(hours=3))
    assert later.moment("08:40") - STORY.moment("08:40") == timedelta(hours=3)


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="half drie"):
        STORY.moment("half drie")


@pytest.mark.parametrize(
    ("told", "becomes"),
    [
        ("Piek {#peak} m³/s", "Piek 3.150 m³/s"),
        ("om {13:48}", "om 13:48"),
        ("rond {~02:10+1}", "rond 02:00"),
        ("rond {~02:20+1}", "rond 02:30"),
        ("{part 02:00+1}", "vannacht"),
        ("{Part 14:00+1} komt", "Morgenmiddag komt"),
        ("tot {day 08:00+2}", "tot zaterdag"),
    ],
)
def test_a_text_is_filled_in(told: str, becomes: str) -> None:
    assert STORY.told(told, THURSDAY) == becomes


def test_a_figure_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        STORY.told("{#nothing}", THURSDAY)


def test_the_coming_night_seen_from_the_small_hours_is_not_this_night() -> None:
    assert part_of_day(at(2, 0, 15), seen_from=at(3)) == "komende nacht"


def test_a_tag_says_certainty_source_and_moment() -> None:
    sentence = sentences("[F RAV, meldkamer @13:05] Er zijn 5 wagens vrij.")[0]
    assert sentence.statement is not None
    assert (sentence.statement.certainty, sentence.statement.source, sentence.statement.observed) == (
        "fact",
        "RAV, meldkamer",
        "13:05",
    )


def test_each_tag_begins_a_sentence() -> None:
    said = sentences("[F RAV] Een. [A RAV] Twee. [] Drie.")
    assert [sentence.statement and sentence.statement.certainty for sentence in said] == [
        "fact",
        "assumption",
        None,
    ]


def test_a_link_is_no_tag() -> None:
    pieces = sentences("Zie [F plan](https://plannen.example/a).")[0].pieces
    assert [(piece.text, piece.href) for piece in pieces][1] == ("F plan", "https://plannen.example/a")


def test_a_line_without_a_writer_is_an_error() -> None:
    with pytest.raises(ValueError, match="nobody"):
        parse("Zin zonder schrijver.")


def test_rows_and_items_know_their_kind() -> None:
    steps = parse("@ 09:00 bram\n## Kop\n- punt\n1. stap\n| a | b |\nzin")[0].steps
    assert [step.kind for step in steps if isinstance(step, Block)] == [
        "heading",
        "bullet_list",
        "ordered_list",
        "table",
        "paragraph",
    ]


def test_every_text_of_the_world_can_be_read() -> None:
    assert len(world.texts()) > 45


def test_entries_of_a_text_stand_in_order_of_time() -> None:
    for text in world.texts():
        moments = [STORY.moment(entry.at) for entry in text.entries]
        assert moments == sorted(moments), (text.activity, text.section or text.organisation)


def test_nothing_is_written_in_the_future() -> None:
    late = [entry.at for text in world.texts() for entry in text.entries if STORY.moment(entry.at) > THURSDAY]
    assert late == []


def test_each_writer_has_a_yjs_client_of_their_own() -> None:
    manuscript = Manuscript()
    updates = [
        manuscript.write(who, writing.add_block("paragraph", [[Typed(f"Zin van {who}.")]]))
        for who in ("bram", "ilse", "bram")
    ]
    whole: Doc[XmlFragment] = Doc()
    for update in updates:
        whole.apply_update(update)
    assert whole.get_state()[0] == 2  # the state vector counts its clients first
    assert manuscript.text == "Zin van bram.\nZin van ilse.\nZin van bram."


def test_a_correction_types_only_what_differs_and_keeps_the_statement() -> None:
    manuscript = Manuscript()
    fact = {"statement": {"certainty": "fact", "source": "RAV", "observed_at": "2027-01-14T09:00+01:00"}}
    manuscript.write("bram", writing.add_block("paragraph", [[Typed("RAV heeft 7 wagens vrij.", fact)]]))
    before = len(manuscript.write("bram", writing.add_block("paragraph", [[Typed("Nog een zin.")]])))
    update = manuscript.write(
        "ilse", writing.replace("7 wagens", "5 wagens", observed_at="2027-01-14T14:10+01:00")
    )
    assert manuscript.text.splitlines()[0] == "RAV heeft 5 wagens vrij."
    assert b"wagens" not in update
    assert b"2027-01-14T14:10+01:00" in update
    assert before > 0


def test_a_correction_of_what_is_not_there_is_an_error() -> None:
    manuscript = Manuscript()
    with pytest.raises(ValueError, match="nowhere"):
        manuscript.write("bram", writing.replace("iets", "anders"))


def test_accents_do_not_shift_a_correction() -> None:
    manuscript = Manuscript()
    manuscript.write("bram", writing.add_block("paragraph", [[Typed("Eén café, 3 m³ en 7 ezels.")]]))
    manuscript.write("bram", writing.replace("7 ezels", "5 ezels"))
    assert manuscript.text == "Eén café, 3 m³ en 5 ezels."


def test_items_of_one_list_stay_in_one_list() -> None:
    manuscript = Manuscript()
    for item in ("een", "twee"):
        manuscript.write("bram", writing.add_block("bullet_list", [[Typed(item)]]))
    assert len(manuscript.text.splitlines()) == 1


def test_a_replacement_in_the_world_always_changes_something() -> None:
    for text in world.texts():
        for entry in text.entries:
            same = [step for step in entry.steps if isinstance(step, Replace) and step.old == step.new]
            assert same == []
