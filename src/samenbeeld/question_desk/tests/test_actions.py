"""Asking for real: to whom it was meant for, answered to who asked, and taken in as theirs."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST, EnvelopeRefusal, OutboxEnvelope
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import QUESTION, Envelope, Label, moment
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.question_desk import actions, queries
from samenbeeld.question_desk.models import DeskQuestion, DeskWord
from samenbeeld.question_desk.queries import Asked
from samenbeeld.question_desk.rules import State, Step, Wording

PK = UUID("01890000-0000-7000-8000-0000000000aa")
WORDING = UUID("01890000-0000-7000-8000-0000000000ab")


@pytest.fixture
def nodes(cast: Cast) -> tuple[OtherNode, OtherNode]:
    make_us()
    north, national = OtherNode(), OtherNode("kcr2", "")
    north.known()
    national.known()
    return north, national


def wording(text: str = "Hoeveel bedden zijn vrij?", hours: int = 1) -> Wording:
    return Wording(text, "", now() + timedelta(hours=hours))


def ask(cast: Cast, *audience: str, **more: Any) -> DeskQuestion:
    return actions.ask(**{"actor": cast.bram, "wording": wording(), "audience": audience, **more})


def told(node: OtherNode) -> list[Envelope]:
    return [each for each in node.received() if each.kind == QUESTION]


def says(node: OtherNode, question: UUID, step: Step, text: str = "Vier", **more: Any) -> Envelope:
    """`more`: what stands in its data, and beside it."""
    outside: dict[str, Json] = {name: more.pop(name) for name in ("asked", "function") if name in more}
    label = {name: more.pop(name) for name in ("tlp", "mode", "audience") if name in more}
    key = more.pop("id", uuid7())
    data: dict[str, Json] = {
        "question": str(question), "step": step.value, "by": "HIN, GHOR", "text": text,
        "at": moment(now()), "data": more, **outside,
    }  # fmt: skip
    whole = replace(Label(frozenset({"vr24"}), Tlp.AMBER, Mode.REAL, 1), **label)
    return node.envelope(QUESTION, id=str(key), subject=f"question/{question}", label=whole, data=data)


def comes(node: OtherNode, *said: Envelope) -> None:
    inbox.receive([node.closed(each) for each in said], BY_POST)


def asks_us(node: OtherNode, text: str = "Wie kan er helpen?", **more: Any) -> Envelope:
    given = {
        "why": "", "deadline": moment(now() + timedelta(hours=1)), "asked": ["vr24"], "function": "hin",
        "id": WORDING, **more,
    }  # fmt: skip
    return says(node, PK, Step.ASKED, text, **given)


def page(member: Membership, pk: UUID) -> Asked:
    return queries.page(member, pk, now())


def test_a_question_goes_to_whom_it_is_asked_and_to_nobody_else(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    question = ask(cast, "vr23", function="hin")
    assert told(national) == []
    [said] = told(north)
    assert (said.label.audience, said.label.tlp) == (frozenset({"vr23"}), Tlp.AMBER)
    assert said.data["text"] == "Hoeveel bedden zijn vrij?"
    assert said.data["by"] == "HIN, GHOR Zuid-Limburg"
    assert page(cast.bram, question.pk).count(State.WAITING) == 1


@pytest.mark.parametrize("tlp", [Tlp.RED, Tlp.AMBER_STRICT])
def test_nothing_is_asked_under_a_label_that_stays(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], tlp: Tlp
) -> None:
    with pytest.raises(Refused):
        ask(cast, "vr23", tlp=tlp)
    assert not OutboxEnvelope.objects.exists()


def test_nothing_is_asked_of_nobody_or_of_a_stranger(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    for audience, key in (((), "federation-to-nobody"), (("vr01",), "federation-not-a-peer")):
        with pytest.raises(Refused, match=key):
            ask(cast, *audience)
    with pytest.raises(Refused, match="function-unknown"):
        ask(cast, "vr23", function="guest")
    assert not DeskQuestion.objects.exists()


def test_who_may_not_asks_and_answers_nothing(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    comes(nodes[1], asks_us(nodes[1]))
    question = DeskQuestion.objects.get()
    for person in (cast.amina, cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            ask(cast, "vr23", actor=person)
        with pytest.raises(NotAllowed):
            actions.say_word(actor=person, question=question, step=Step.ANSWERED, text="Vier")
        with pytest.raises(NotFound):
            page(person, question.pk)


def test_answers_come_in_beside_each_other_and_late_ones_are_seen(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    question = ask(cast, "vr23", "kcr2")
    asked = told(north)[0].id
    comes(north, says(north, question.pk, Step.ANSWERED, "Vier bedden", wording=asked))
    found = page(cast.bram, question.pk)
    assert {each.name: each.standing.state for each in found.nodes} == {
        "VR23": State.ANSWERED,
        "KCR2": State.WAITING,
    }
    assert (found.done, found.is_over, queries.late(cast.bram, now())) == (1, False, [])
    with clock.at(now() + timedelta(hours=2)):
        [late] = queries.late(cast.bram, now())
        assert [each.name for each in late.late] == ["KCR2"]
        comes(national, says(national, question.pk, Step.DECLINED, "Dat weten wij niet", wording=asked))
        assert page(cast.bram, question.pk).is_over
        assert queries.late(cast.bram, now()) == []


def test_who_promised_an_answer_for_later_is_late_after_that(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    question, begun = ask(cast, "vr23"), now()
    comes(nodes[0], says(nodes[0], question.pk, Step.LATER, "", until=moment(begun + timedelta(hours=3))))
    with clock.at(begun + timedelta(hours=2)):
        assert queries.late(cast.bram, now()) == []
    with clock.at(begun + timedelta(hours=4)):
        assert len(queries.late(cast.bram, now())) == 1


def test_a_question_of_another_comes_to_its_function_and_the_answer_goes_to_who_asked(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    comes(national, asks_us(national, asked=["vr23", "vr24"], audience=frozenset({"vr23", "vr24"})))
    [waiting] = queries.to_answer(cast.bram, now())
    assert queries.to_answer(cast.chantal, now()) == []  # she has another function, and somebody has this one
    actions.say_word(
        actor=cast.bram, question=waiting.question, step=Step.ANSWERED, text="Zes", tlp=Tlp.GREEN
    )
    assert queries.to_answer(cast.bram, now()) == []
    [said] = told(national)
    assert told(north) == []
    assert (said.label.audience, said.label.tlp) == (frozenset({"kcr2"}), Tlp.GREEN)
    assert said.data["data"] == {"wording": str(WORDING)}


def test_a_question_for_a_function_that_nobody_has_here_comes_to_everybody_who_may_answer(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    comes(nodes[1], asks_us(nodes[1], function="hon"))
    assert [len(queries.to_answer(each, now())) for each in (cast.bram, cast.chantal)] == [1, 1]


def test_no_answer_leaves_under_a_label_that_stays(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    comes(nodes[1], asks_us(nodes[1]))
    for tlp in (Tlp.RED, Tlp.AMBER_STRICT):
        with pytest.raises(Refused):
            actions.say_word(
                actor=cast.bram, question=DeskQuestion.objects.get(), step=Step.ANSWERED, text="Zes", tlp=tlp
            )
    assert told(nodes[1]) == []


def test_a_correction_is_told_and_an_answer_to_the_wording_before_asks_again(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, _ = nodes
    question = ask(cast, "vr23")
    first = told(north)[0].id
    comes(north, says(north, question.pk, Step.ANSWERED, wording=first))
    actions.say_word(
        actor=cast.bram,
        question=question,
        step=Step.CORRECTED,
        wording=wording("Hoeveel bedden met zuurstof?"),
    )
    found = page(cast.bram, question.pk)
    assert (found.wording.text, found.was and found.was.text) == (
        "Hoeveel bedden met zuurstof?",
        "Hoeveel bedden zijn vrij?",
    )
    assert (found.nodes[0].standing.is_of_another, found.is_over) == (True, False)
    comes(north, says(north, question.pk, Step.ANSWERED, "Twee", wording=told(north)[1].id))
    assert page(cast.bram, question.pk).is_over


def test_a_question_that_is_withdrawn_waits_for_nobody(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    _, national = nodes
    comes(national, asks_us(national), says(national, PK, Step.WITHDRAWN, "Niet meer nodig"))
    assert queries.to_answer(cast.bram, now()) == []
    with pytest.raises(Conflict, match="withdrawn-already"):
        actions.say_word(actor=cast.bram, question=DeskQuestion.objects.get(), step=Step.ANSWERED, text="Zes")


def test_an_answer_that_is_taken_back_is_waited_for_again(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, _ = nodes
    question = ask(cast, "vr23")
    answer = says(north, question.pk, Step.ANSWERED, wording=told(north)[0].id)
    comes(north, answer, says(north, question.pk, Step.RETRACTED, "Fout geteld"))
    found = page(cast.bram, question.pk)
    assert found.count(State.WAITING) == 1
    assert [each.word.text for each in found.words] == ["Hoeveel bedden zijn vrij?", "Vier", "Fout geteld"]


def test_the_same_again_changes_nothing(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    said = asks_us(nodes[1])
    for _ in range(2):
        comes(nodes[1], said)
    assert DeskWord.objects.count() == 1


def test_what_a_node_may_not_say_is_refused_and_told(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    """Only who asked corrects it, only who was asked answers, and nobody changes the label."""
    north, national = nodes
    ours = ask(cast, "kcr2")
    comes(national, asks_us(national))
    comes(
        north,
        says(north, ours.pk, Step.ANSWERED, wording=str(WORDING)),
        says(north, PK, Step.WITHDRAWN, "Weg ermee"),
        says(north, PK, Step.ANSWERED, wording=str(WORDING)),
        says(north, uuid7(), Step.ANSWERED, wording=str(WORDING)),
        asks_us(north),
        says(north, uuid7(), Step.ASKED, why="", deadline=moment(now()), asked=["vr23", "vr24"], function=""),
        says(north, uuid7(), Step.ASKED, why="", deadline=moment(now()), asked=["vr22"], function=""),
    )
    comes(
        national,
        says(national, PK, Step.WITHDRAWN, "Anders", tlp=Tlp.GREEN),
        says(national, PK, Step.WITHDRAWN, "Gespeeld", mode=Mode.EXERCISE),
        says(national, ours.pk, Step.WITHDRAWN, "Van hen"),
    )
    assert DeskWord.objects.count() == 2
    assert sum(row.count for row in EnvelopeRefusal.objects.filter(reason="federation-refused-content")) == 10


def test_what_is_played_stays_apart(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    comes(nodes[1], asks_us(nodes[1], mode=Mode.EXERCISE))
    assert queries.board(cast.bram, Mode.REAL, now()) == []
    assert len(queries.board(cast.bram, Mode.EXERCISE, now())) == 1
