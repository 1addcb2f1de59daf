"""Finding on the real engine."""

import pytest

from samenbeeld.kernel.marking import Mode
from samenbeeld.search.actions import index, remove
from samenbeeld.search.queries import Hit, find

pytestmark = pytest.mark.django_db


def everything(hit: Hit) -> bool:
    return True


def write(
    object_id: str, text: str, *, title: str = "", mode: Mode = Mode.REAL, language: str = "nl"
) -> None:
    index(kind="picture", object_id=object_id, title=title, text=text, mode=mode, language=language)


def found(text: str, mode: Mode = Mode.REAL) -> list[str]:
    return [hit.object_id for hit in find(text, mode=mode, visible=everything)]


def test_another_form_of_the_word_is_found() -> None:
    write("a", "De bewoners zijn veilig aangekomen")
    assert found("bewoner") == ["a"]


def test_a_synonym_is_found() -> None:
    write("a", "We evacueren de begane grond")
    assert found("ontruiming") == ["a"]


def test_the_start_of_a_compound_is_found() -> None:
    write("a", "De ziekenhuiscapaciteit neemt af")
    assert found("ziekenhuis") == ["a"]


def test_an_english_text_is_found_by_its_own_forms() -> None:
    write("a", "The residents were evacuated", language="en")
    assert found("evacuating") == ["a"]


def test_every_word_must_be_there() -> None:
    write("a", "Noodstroom draait")
    assert found("noodstroom pomp") == []


def test_a_hit_in_the_title_comes_first() -> None:
    write("body", "dijk " * 3)
    write("title", "iets anders", title="Dijk")
    assert found("dijk")[0] == "title"


def test_new_words_take_the_place_of_the_old_ones() -> None:
    write("a", "noodstroom")
    write("a", "zandzakken")
    assert (found("noodstroom"), found("zandzakken")) == ([], ["a"])


def test_what_was_removed_is_not_found() -> None:
    write("a", "noodstroom")
    remove(kind="picture", object_ids=["a", "never-there"])
    assert found("noodstroom") == []


def test_an_exercise_is_not_found_among_what_is_real() -> None:
    write("a", "noodstroom", mode=Mode.EXERCISE)
    assert found("noodstroom") == []


def test_what_one_may_not_see_is_not_found() -> None:
    write("open", "noodstroom")
    write("closed", "noodstroom")
    hits = find("noodstroom", mode=Mode.REAL, visible=lambda hit: hit.object_id == "open")
    assert [hit.object_id for hit in hits] == ["open"]


def test_what_one_may_not_see_does_not_take_the_place_of_what_one_may() -> None:
    for number in range(120):
        write(f"closed-{number}", "noodstroom noodstroom")
    write("open", "noodstroom " + "en nog veel meer woorden " * 20)
    hits = find("noodstroom", mode=Mode.REAL, visible=lambda hit: hit.object_id == "open", limit=1)
    assert [hit.object_id for hit in hits] == ["open"]


@pytest.mark.parametrize("text", ["", "  ", '"', "NEAR(a b)", "* OR *", "a' ; DROP TABLE x", "-", "(" * 50])
def test_signs_of_the_engine_are_words_or_nothing(text: str) -> None:
    write("a", "noodstroom")
    assert found(text) == []
