"""What of a joint document travels, and from whom it is taken."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.canonical import Json, Unreadable, canonical
from samenbeeld.federation.rules.envelope import LARGEST, Label
from samenbeeld.federation.rules.joint import Begun, Words
from samenbeeld.kernel.marking import Mode, Tlp

PK = UUID("01890000-0000-7000-8000-000000000001")
WHOLE = Label(frozenset({"kcr2", "vr22", "vr24"}), Tlp.AMBER, Mode.REAL, 1)
MB = 1024 * 1024

some_words = st.builds(
    Words,
    st.sampled_from(["GHOR Zuid-Limburg", "Ziekenhuis Sint-Émile", ""]),
    st.sampled_from(["hin", "acgz", ""]),
    st.one_of(st.binary(max_size=90), st.integers(1, 200_000).map(lambda size: b"x" * size)),
)


@given(st.lists(some_words, max_size=12))
def test_what_was_written_comes_out_as_it_went_in_and_each_part_fits_an_envelope(words: list[Words]) -> None:
    sent = joint.letters(words)
    assert all(len(canonical(data)) < LARGEST - 4_000 for data in sent)
    came: list[Words] = []
    pieces: list[joint.Letter] = []
    for data in sent:
        letter = joint.read_letter(data)
        pieces.append(letter)
        if letter.piece == letter.pieces:
            came += joint.words_in(pieces, largest=MB)
            pieces = []
    assert came == words


def test_what_is_larger_than_agreed_is_refused() -> None:
    letters = [joint.read_letter(data) for data in joint.letters([Words("", "", b"x" * 200_000)])]
    with pytest.raises(Unreadable):
        joint.words_in(letters, largest=100_000)


@pytest.mark.parametrize("order", [(0,), (1, 0, 2), (0, 1), (0, 0, 1, 2)])
def test_pieces_count_together_and_in_order_alone(order: tuple[int, ...]) -> None:
    letters = [joint.read_letter(data) for data in joint.letters([Words("", "", b"x" * 100_000)])]
    assert len(letters) == 3
    with pytest.raises(Unreadable):
        joint.words_in([letters[place] for place in order], largest=MB)


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"parts": []},
        {"parts": [{"organisation": "A", "function": "HIN", "update": ""}]},
        {"parts": [{"organisation": "A" * 201, "function": "", "update": ""}]},
        {"parts": [{"organisation": "", "function": "", "update": ""}], "piece": 2, "pieces": 1},
        {"parts": [{"organisation": "", "function": "", "update": ""}], "piece": True, "pieces": True},
        {"parts": [{"organisation": "", "function": "", "update": ""}], "pieces": 65},
    ],
)
def test_what_is_no_letter_is_not_read(wrong: dict[str, Json]) -> None:
    with pytest.raises(Unreadable):
        joint.read_letter(wrong)


def test_a_document_is_begun_with_who_has_it() -> None:
    said = Begun("text", "Maas", frozenset({"kcr2", "vr24"}), "HIN, GHOR")
    assert joint.read_begun(joint.begun(said)) == said
    for wrong in ({"members": ["kcr2"]}, {"members": ["kcr2", "kcr2"]}, {"title": " "}, {"kind": "film"}):
        with pytest.raises(Unreadable):
            joint.read_begun({**joint.begun(said), **wrong})  # type: ignore[dict-item]


def test_each_sends_to_all_others() -> None:
    sent = joint.label_of(WHOLE, own="vr22")
    assert sent.audience == {"kcr2", "vr24"}
    assert joint.refusal(WHOLE, sent, origin="vr22", is_ended=False) == ""


def test_who_is_no_member_says_nothing() -> None:
    stranger = Label(WHOLE.audience, Tlp.AMBER, Mode.REAL, 1)
    refused = joint.refusal(WHOLE, stranger, origin="vr23", is_ended=False)
    assert refused == "federation-refused-no-member"


@pytest.mark.parametrize(
    "label",
    [
        Label(frozenset({"kcr2"}), Tlp.AMBER, Mode.REAL, 1),
        Label(frozenset({"kcr2", "vr24", "vr23"}), Tlp.AMBER, Mode.REAL, 1),
        Label(frozenset({"kcr2", "vr24"}), Tlp.GREEN, Mode.REAL, 1),
        Label(frozenset({"kcr2", "vr24"}), Tlp.AMBER, Mode.EXERCISE, 1),
    ],
)
def test_a_member_says_it_under_the_label_of_the_document_alone(label: Label) -> None:
    assert joint.refusal(WHOLE, label, origin="vr22", is_ended=False) == "federation-refused-label"


def test_after_the_end_nothing_is_taken() -> None:
    sent = joint.label_of(WHOLE, own="vr22")
    assert joint.refusal(WHOLE, sent, origin="vr22", is_ended=True) == "federation-refused-ended"


@pytest.mark.parametrize("name", ["joint.text", f"joint.film.{PK}", f"plan.text.{PK}", "joint.map.1"])
def test_another_room_is_not_ours(name: str) -> None:
    assert joint.room_parts(name) is None


def test_a_room_says_what_is_in_it() -> None:
    assert joint.room_parts(joint.room_name(PK, joint.MAP)) == (joint.MAP, PK)
    assert joint.document_of(joint.subject(PK)) == PK
    with pytest.raises(ValueError, match="not about"):
        joint.document_of("VR24/phase")


def test_who_writes_here_is_of_no_node() -> None:
    assert joint.node_of(joint.account_of("kcr2")) == "kcr2"
    assert joint.node_of("0189-an-account") == ""
