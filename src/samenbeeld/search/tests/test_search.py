"""Searching in what one person sees: compounds, slips, counts, pages, and nothing that tells of the rest."""

import random

import pytest

from samenbeeld.kernel.marking import Mode
from samenbeeld.search.actions import Thing, index, index_new
from samenbeeld.search.engine import Within
from samenbeeld.search.models import SearchEntry
from samenbeeld.search.queries import Found, numbers_of, search, shelves

pytestmark = pytest.mark.django_db


def write(
    object_id: str, text: str, *, title: str = "", owner: str = "ours", theme: str = "utilities"
) -> None:
    index(
        kind="plan", object_id=object_id, title=title, text=text, mode=Mode.REAL, owner=owner, themes=[theme]
    )


def ours() -> Within:
    return Within(frozenset(number for number, shelf in shelves().items() if shelf.owner == "ours"))


def numbered(plan: str) -> frozenset[int]:
    """The number of this plan in the index."""
    return frozenset(numbers_of({("plan", plan)}).values())


def asked(text: str) -> Found:
    return search(text, seen=ours(), limit=50)


def found(text: str) -> list[str]:
    return [hit.object_id for hit in asked(text).hits]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("noodstroom", "De noodstroomvoorziening wordt elke maand getest"),
        ("voorziening", "De noodstroomvoorziening wordt elke maand getest"),
        ("hoogwaterplan", "Het plan hoogwater van de regio"),
        ("plan hoogwater", "Het hoogwaterplan van de regio"),
        ("wat doen we als de stroom uitvalt", "Bij stroomuitval start het aggregaat"),
        ("piketrooster", "Het rooster van het piket"),
        ("spoedeisende hulp", "De SEH is gesloten"),
        ("portofoonkanaal", "Het kanaal van de portofoon"),
        ("wie wordt afgeschakeld", "Plan om gebieden af te sluiten: afschakelen gaat om de beurt"),
        ("ontruimigsplan", "Het ontruimingsplan van de locatie"),
    ],
)
def test_what_people_ask_is_found(question: str, text: str) -> None:
    write("a", text)
    write("b", "Iets heel anders over vogels")
    assert found(question) == ["a"]


def test_a_word_that_nobody_wrote_is_understood_and_said() -> None:
    write("a", "De ambulance is onderweg")
    assert asked("ambulence").meant == {"ambulence": "ambulance"}


def test_what_holds_every_word_comes_first_and_what_holds_one_after_it() -> None:
    write("one", "brandstof brandstof brandstof")
    write("both", "brandstof voor de pomp")
    assert found("brandstof pomp") == ["both", "one"]


def test_a_find_says_on_which_page_it_stands() -> None:
    write("a", "Inleiding\fDe dijk is oud\fDe noodstroom draait")
    (hit,) = asked("noodstroom").hits
    assert (hit.page, hit.excerpt) == (3, "De noodstroom draait")


def test_the_best_page_of_a_thing_is_shown_once() -> None:
    write("a", "\f".join(["noodstroom en nog iets"] * 3))
    assert len(asked("noodstroom").hits) == 1


def test_counts_are_of_things_and_also_of_what_the_filter_leaves_out() -> None:
    write("a", "noodstroom\fnoodstroom", theme="utilities")
    write("b", "noodstroom", theme="digital")
    chosen = frozenset(number for number, shelf in shelves().items() if "digital" in shelf.themes)
    answer = search("noodstroom", seen=ours(), chosen=chosen)
    assert [hit.object_id for hit in answer.hits] == ["b"]
    assert sorted(answer.counts.values()) == [1, 1]


def test_what_was_opened_is_found_and_what_was_closed_is_not() -> None:
    write("theirs", "noodstroom", owner="theirs")
    write("gone", "noodstroom")
    seen = Within(ours().shelves, numbered("theirs"), numbered("gone"))
    answer = search("noodstroom", seen=seen)
    assert [hit.object_id for hit in answer.hits] == ["theirs"]
    assert sum(answer.counts.values()) == 1


def test_who_sees_nothing_finds_nothing() -> None:
    write("a", "noodstroom")
    assert search("noodstroom", seen=Within()) == Found()


def test_a_changed_thing_leaves_no_words_behind() -> None:
    write("a", "noodstroom\fzandzakken")
    write("a", "pomp")
    assert (found("noodstroom"), found("zandzakken"), found("pomp")) == ([], [], ["a"])
    assert SearchEntry.objects.get().text == "pomp"


def test_many_at_once_are_found_as_one_by_one() -> None:
    things = [
        Thing("plan", str(number), f"Plan {number}", "De noodstroom\fpomp", Mode.REAL, owner="ours")
        for number in range(3)
    ]
    index_new(things)
    assert found("noodstroom") == ["2", "1", "0"]
    assert asked("pomp").hits[0].page == 2


WORDS = [
    "noodstroom", "pomp", "dijk", "hoogwater", "ambulance", "evacuatie", "verpleeghuis", "piketrooster",
    "noodstroomvoorziening", "brandstof", "aggregaat", "huisartsenpost", "zandzakken", "drinkwater",
]  # fmt: skip
QUESTIONS = [
    *WORDS,
    "noodstrom",
    "ambulence",
    "piket rooster",
    "evacautie van het verpleeghuis",
    "zandzak dijk pomp",
]


@pytest.mark.parametrize("seed", range(6))
def test_what_one_may_not_see_changes_nothing_of_what_one_is_told(seed: int) -> None:
    """Hits, order, excerpts, counts and the words that were meant: the same with and without the rest."""
    chance = random.Random(seed)

    def text() -> str:
        return " ".join(chance.choices(WORDS[: chance.randint(2, 14)], k=chance.randint(1, 40)))

    for number in range(15):
        write(f"ours-{number}", text(), title=text()[:40])
    before = {question: asked(question) for question in QUESTIONS}
    for number in range(40):
        write(
            f"theirs-{number}", f"{text()} geheimwoord ambulanc evacautie", title=text()[:40], owner="theirs"
        )
    assert {question: asked(question) for question in QUESTIONS} == before
    assert asked("geheimwoort").meant == {}


@pytest.mark.parametrize("seed", range(3))
def test_who_sees_a_few_opened_things_finds_what_the_engine_finds_among_them(seed: int) -> None:
    """The same texts, once opened one by one and once on a shelf: hits, order, counts and what was meant."""
    chance = random.Random(seed)
    for number in range(12):
        words = " ".join(chance.choices(WORDS[: chance.randint(2, 14)], k=chance.randint(1, 40)))
        write(f"plan-{number}", f"{words}\f{WORDS[number]}", title=WORDS[number])
    write("theirs", "noodstrom ambulence piket rooster", owner="theirs")
    opened = Within(opened=frozenset().union(*(numbered(f"plan-{number}") for number in range(12))))
    for question in QUESTIONS:
        assert search(question, seen=opened, limit=50) == asked(question), question
