"""How a question stands: of each node its last word, whatever the clocks say, and late is seen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.question_desk import rules
from samenbeeld.question_desk.rules import Said, Standing, State, Step, Wording

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)
DEADLINE = NOW + timedelta(hours=1)
ASKED = Said("w1", Step.ASKED, "kcr2", "Hoeveel bedden?", NOW)
ANSWER = Said("a1", Step.ANSWERED, "vr24", "Vier", NOW, wording="w1")
NODES = ("vr23", "vr24")


def stands(*said: Said, now: datetime = NOW, wording: str = "w1", node: str = "vr24") -> Standing:
    return rules.standing(node, [ASKED, *said], wording=wording, deadline=DEADLINE, now=now)


def test_who_said_nothing_is_waited_for_until_the_deadline_and_late_after_it() -> None:
    assert (stands().state, stands().is_late) == (State.WAITING, False)
    assert not stands(now=DEADLINE).is_late
    assert stands(now=DEADLINE + timedelta(seconds=1)).is_late


def test_who_answered_is_never_late() -> None:
    found = stands(ANSWER, now=DEADLINE + timedelta(days=1))
    assert (found.state, found.is_late, found.is_done) == (State.ANSWERED, False, True)


def test_the_answer_of_another_is_not_theirs() -> None:
    assert stands(ANSWER, node="vr23").state is State.WAITING


def test_later_moves_the_moment_and_is_late_when_that_passes() -> None:
    until = DEADLINE + timedelta(hours=2)
    later = replace(ANSWER, step=Step.LATER, text="", until=until)
    found = stands(later, now=until)
    assert (found.state, found.due, found.is_late, found.is_done) == (State.LATER, until, False, False)
    assert stands(later, now=until + timedelta(minutes=1)).is_late


def test_the_last_word_counts_in_the_order_in_which_it_was_said() -> None:
    """Their clock was set back meanwhile."""
    second = replace(ANSWER, id="a2", text="Zes", at=NOW - timedelta(hours=3))
    last = stands(ANSWER, second).last
    assert last is not None
    assert last.text == "Zes"


def test_who_takes_an_answer_back_is_waited_for_again() -> None:
    found = stands(ANSWER, replace(ANSWER, id="a2", step=Step.RETRACTED), now=DEADLINE + timedelta(minutes=1))
    assert (found.state, found.is_late) == (State.WAITING, True)


def test_an_answer_to_the_wording_before_does_not_end_the_question() -> None:
    found = stands(ANSWER, wording="w2", now=DEADLINE + timedelta(minutes=1))
    assert (found.state, found.is_of_another, found.is_done, found.is_late) == (
        State.ANSWERED,
        True,
        False,
        True,
    )


def test_of_a_question_that_is_withdrawn_nobody_is_late() -> None:
    withdrawn = replace(ASKED, id="w9", step=Step.WITHDRAWN)
    assert not stands(withdrawn, now=DEADLINE + timedelta(days=1)).is_late


def open_to(by: str, *said: Said) -> set[str]:
    return {each.value for each in rules.open_to(by=by, home="kcr2", asked=NODES, said=[ASKED, *said])}


def test_each_side_says_its_own_words_and_no_others() -> None:
    assert open_to("kcr2") == {"corrected", "withdrawn"}
    assert open_to("vr24") == {"answered", "declined", "later"}
    assert open_to("vr24", ANSWER) == {"answered", "declined", "later", "retracted"}
    assert open_to("vr09") == set()
    assert open_to("vr24", replace(ASKED, step=Step.WITHDRAWN)) == set()


@pytest.mark.parametrize(
    ("wording", "field"),
    [
        (Wording(" ", "", DEADLINE), "text"),
        (Wording("Hoeveel", "", NOW), "deadline"),
        (Wording("x" * 601, "", DEADLINE), "text"),
        (Wording("Hoeveel", "x" * 201, DEADLINE), "why"),
    ],
)
def test_a_question_that_is_not_in_order_names_its_field(wording: Wording, field: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.check_wording(wording, now=NOW)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("step", "text", "until", "field"),
    [
        (Step.ANSWERED, " ", None, "text"),
        (Step.DECLINED, "", None, "text"),
        (Step.LATER, "", None, "until"),
        (Step.LATER, "", NOW, "until"),
        (Step.ANSWERED, "x" * 2001, None, "text"),
    ],
)
def test_a_word_that_is_not_in_order_names_its_field(
    step: Step, text: str, until: datetime | None, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        rules.check_word(step, text, until, now=NOW)
    assert refused.value.field == field


def test_nothing_is_taken_back_that_was_not_said() -> None:
    with pytest.raises(Conflict, match="nothing-to-take-back"):
        rules.check_step(Step.RETRACTED, by="vr24", home="kcr2", asked=NODES, said=[ASKED])


def test_a_wording_comes_back_as_it_was_written() -> None:
    wording = Wording("Hoeveel bedden?", "", DEADLINE)
    assert rules.wording_read(wording.text, rules.wording_written(wording)) == wording


@pytest.mark.parametrize(
    ("step", "text", "data"),
    [
        ("asked", "", {"why": "", "deadline": "2027-01-14T13:22:00Z"}),
        ("asked", "Hoeveel", {"why": ""}),
        ("corrected", "Hoeveel", {"why": "", "deadline": "morgen"}),
        ("answered", " ", {"wording": "w1"}),
        ("answered", "x" * 2001, {"wording": "w1"}),
        ("answered", 4, {"wording": "w1"}),
        ("later", "", {}),
        ("withdrawn", "", {}),
    ],
)
def test_a_word_of_another_node_that_is_not_in_order_is_unreadable(
    step: str, text: Json, data: dict[str, Json]
) -> None:
    with pytest.raises(Unreadable):
        rules.word_read(Step(step), text, data)


def test_of_a_word_of_another_node_nothing_is_kept_that_does_not_belong_to_it() -> None:
    assert rules.word_read(Step.ANSWERED, "Vier", {"wording": "w1", "more": "x"}) == (
        "Vier",
        {"wording": "w1"},
    )
    assert rules.word_read(Step.RETRACTED, "Fout geteld", {"wording": "w1"}) == ("Fout geteld", {})
