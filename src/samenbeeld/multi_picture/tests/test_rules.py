"""What is chosen stands in the text, each step follows the one before, and plain text stays plain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import rules
from samenbeeld.multi_picture.rules import PartState, Sentence

WATER = Sentence("De Maas stijgt.", "fact", "Waterschap")
ROAD = Sentence("De N296 is dicht.")
TOLD = {"who": "Bram", "when": "14:22"}

sentences = st.builds(
    Sentence, st.text(max_size=5), st.sampled_from(["", "fact", "unknown"]), st.text(max_size=5)
)


@given(
    st.permutations([WATER, ROAD, Sentence("Dijk lekt.", "unknown")]), st.sets(st.integers(0, 2), min_size=1)
)
def test_what_is_chosen_keeps_the_order_of_the_text(every: list[Sentence], places: set[int]) -> None:
    some = [every[place] for place in sorted(places)]
    assert list(rules.chosen(every, {each.key for each in reversed(some)})) == some


@given(sentences)
def test_what_is_kept_reads_back_as_it_was(each: Sentence) -> None:
    assert rules.from_records([each.as_record()]) == (each,)


def test_nothing_chosen_is_refused() -> None:
    with pytest.raises(Refused, match="nothing-chosen"):
        rules.chosen([WATER], [])


def test_a_sentence_that_changed_is_not_pushed_unseen() -> None:
    with pytest.raises(Conflict, match="text-changed"):
        rules.chosen([ROAD], [WATER.key, ROAD.key])


def test_another_certainty_is_another_sentence() -> None:
    assert WATER.key != Sentence(WATER.text, "assumption", WATER.source).key


def test_what_went_out_and_was_replaced_is_no_longer_pushed() -> None:
    assert rules.state_of([], is_replaced=False) is PartState.WAITING
    assert rules.state_of(["pushed"], is_replaced=False) is PartState.PUSHED
    assert rules.state_of(["pushed"], is_replaced=True) is PartState.REPLACED
    assert rules.state_of(["pushed", "withdrawn"], is_replaced=True) is PartState.WITHDRAWN


@pytest.mark.parametrize("before", [PartState.RETURNED, PartState.WITHDRAWN, PartState.REPLACED])
@pytest.mark.parametrize("after", [PartState.PUSHED, PartState.RETURNED, PartState.WITHDRAWN])
def test_what_is_over_stays_over(before: PartState, after: PartState) -> None:
    with pytest.raises(Conflict, match="somebody-first"):
        rules.check_step(before, after, reason="Daarom", told=TOLD)


@pytest.mark.parametrize("after", [PartState.RETURNED, PartState.WITHDRAWN])
def test_who_stops_a_part_says_why(after: PartState) -> None:
    with pytest.raises(Refused, match="reason-missing"):
        rules.check_step(PartState.WAITING, after, reason="", told=TOLD)


def test_letting_it_go_needs_no_reason() -> None:
    rules.check_step(PartState.WAITING, PartState.PUSHED, reason="", told=TOLD)


def test_a_stricter_label_stops_what_waits_and_a_wider_one_does_not() -> None:
    rules.check_label_still(Tlp.AMBER, Tlp.GREEN)
    with pytest.raises(Conflict, match="label-stricter"):
        rules.check_label_still(Tlp.AMBER, Tlp.RED)


def test_a_label_that_stays_here_is_refused() -> None:
    with pytest.raises(Refused, match="label-stays"):
        rules.check_label(Tlp.RED, (Tlp.CLEAR, Tlp.AMBER))


def test_plain_text_has_a_head_one_sentence_on_a_line_and_a_foot() -> None:
    said = rules.plain(["ECHT TLP:AMBER"], [(WATER, "feit, bron Waterschap"), (ROAD, "")], ["Let op.", ""])
    assert said.splitlines() == [
        "ECHT TLP:AMBER", "",
        "- De Maas stijgt. (feit, bron Waterschap)", "- De N296 is dicht.", "", "Let op.",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "days"), [("", 7), ("x" * 81, 7), ("VR", 0), ("VR", 91)])
def test_a_key_is_for_somebody_and_ends(name: str, days: int) -> None:
    with pytest.raises(Refused):
        rules.check_key(name, days)
