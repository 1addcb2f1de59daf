"""The guard itself: a door that is new, gone or otherwise than decided does not pass unseen."""

import pytest

from samenbeeld.organisations.tests.cast import Cast
from tests.matrix import table
from tests.matrix.doors import Knock, NotKnownHow, knocks
from tests.matrix.world import PEOPLE

ALL_OK = table.whole(["ok"] * 6 + ["login"])
ALL_REFUSED = table.whole(["refused"] * 6 + ["login"])


def test_a_door_without_a_line_says_what_to_add() -> None:
    [problem] = table.without_a_line({}, {"GET /nieuw/": ALL_OK})
    assert problem.startswith("GET /nieuw/: add a line to expected.txt with what each person should get")


def test_a_line_without_a_door_says_to_take_it_out() -> None:
    [problem] = table.without_a_door({"GET /weg/": ALL_OK}, {})
    assert problem == "GET /weg/: there is no such door; take its line out of expected.txt"


def test_another_answer_names_the_person_and_both_answers() -> None:
    problems = table.other_answers({"GET /fase/": ALL_REFUSED}, {"GET /fase/": ("ok", *ALL_REFUSED[1:])})
    assert problems == ["GET /fase/: amina should get 'refused' and gets 'ok'"]


def test_who_was_not_asked_by_day_answers_nothing_else() -> None:
    asked_some = (*ALL_REFUSED[:-1], table.NOT_ASKED)
    assert table.other_answers({"GET /fase/": ALL_REFUSED}, {"GET /fase/": asked_some}) == []


def test_who_has_no_column_answers_as_another_unless_the_line_says_otherwise() -> None:
    [line] = table.read("GET /fase/" + "  ok" * 6 + "  login  refused: lotte; not found: peter")
    words = dict(zip(PEOPLE, line.row, strict=True))
    assert (words["lotte.wouters"], words["peter.habets"]) == ("refused", "not found")
    assert words["farid"] == "ok"


def test_who_was_not_asked_keeps_the_answer_that_is_written() -> None:
    written = {"GET /fase/": ("ok", "refused"), "GET /weg/": ("ok", "ok")}
    asked = {"GET /fase/": (table.NOT_ASKED, "ok"), "GET /nieuw/": ("ok", table.NOT_ASKED)}
    assert table.filled_up(asked, written) == {
        "GET /fase/": ("ok", "ok"),
        "GET /weg/": ("ok", "ok"),
        "GET /nieuw/": ("ok", table.NOT_ASKED),
    }


def test_a_name_that_is_nobodys_is_no_answer() -> None:
    with pytest.raises(ValueError, match="line 1: nobody of the demonstration is called 'verzonnen'"):
        table.read("GET /fase/" + "  ok" * 7 + "  refused: verzonnen")


def test_a_line_with_too_few_answers_is_no_line() -> None:
    with pytest.raises(ValueError, match="6 answers for 7 people"):
        table.read("GET /fase/" + "  ok" * 6)


def test_a_door_stands_there_once() -> None:
    with pytest.raises(ValueError, match="stands there twice"):
        table.read("\n".join(["GET /fase/" + "  ok" * 7] * 2))


def test_what_the_command_prints_of_an_unchanged_product_is_the_file() -> None:
    text = table.FILE.read_text()
    lines = table.read(text)
    assert table.laid_out(lines, table.table(lines)) == text


def test_the_command_prints_a_new_door_below_the_others() -> None:
    printed = table.laid_out(table.read("# door"), {"GET /nieuw/": ALL_OK})
    assert printed.splitlines()[-1].split() == ["GET", "/nieuw/", *["ok"] * 6, "login"]


def test_an_address_about_something_asks_what_to_fill_in(cast: Cast) -> None:
    with pytest.raises(NotKnownHow, match=r"say in tests/matrix/filled_in.py what to fill in"):
        knocks([], [cast.client(cast.amina)])


def test_what_is_filled_in_for_an_address_that_is_gone_does_not_stay() -> None:
    with pytest.raises(NotKnownHow, match="no such address any more"):
        knocks([Knock("GET", "an_address_that_was")], [])
