"""A question over three whole nodes, each with its own database, on roads that lose, double and shuffle."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from samenbeeld.federation.tests.chain import Chain
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.kernel.tests import databases
from samenbeeld.question_desk import actions, queries
from samenbeeld.question_desk.models import DeskQuestion
from samenbeeld.question_desk.queries import Asked
from samenbeeld.question_desk.rules import State, Step, Wording

pytestmark = [databases.of_sqlite, pytest.mark.django_db]


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    found = Chain(tmp_path)
    yield found
    found.close()


def board(chain: Chain, code: str) -> list[Asked]:
    node = chain.nodes[code]
    with node.awake():
        return queries.board(node.commander, Mode.REAL, now())


def says(chain: Chain, code: str, step: Step, text: str, wording: Wording | None = None) -> None:
    node = chain.nodes[code]
    with node.awake():
        actions.say_word(
            actor=node.commander, question=DeskQuestion.objects.get(), step=step, text=text, wording=wording
        )


def ask(chain: Chain, text: str) -> Wording:
    node = chain.nodes["kcr2"]
    wording = Wording(text, "", now() + timedelta(hours=1))
    with node.awake():
        actions.ask(actor=node.commander, wording=wording, audience=["vr23", "vr24"])
    return wording


def test_the_national_node_asks_two_regions_and_each_answers_it_alone(chain: Chain) -> None:
    ask(chain, "Hoeveel bedden zijn vrij?")
    chain.heal(Random(1))
    says(chain, "vr24", Step.ANSWERED, "Zes")
    says(chain, "vr23", Step.DECLINED, "Wij tellen nog")
    chain.heal(Random(2))
    [asked] = board(chain, "kcr2")
    assert asked.is_over
    assert {each.name: each.word and each.word.word.text for each in asked.nodes} == {
        "VR23": "Wij tellen nog",
        "VR24": "Zes",
    }
    # Neither region hears what the other said.
    for code, own in (("vr23", "Wij tellen nog"), ("vr24", "Zes")):
        [seen] = board(chain, code)
        assert [each.word.text for each in seen.words] == ["Hoeveel bedden zijn vrij?", own]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_road_does_both_ends_say_the_same_in_the_end(chain: Chain, seed: int) -> None:
    chance = Random(seed)
    wording = ask(chain, "Hoeveel bedden?")
    chain.heal(chance)
    says(chain, "vr24", Step.ANSWERED, "Zes")
    chain.carry("vr24", "kcr2", chance.choice(["lost", "late", "twice"]), chance)
    # Asked otherwise before that answer may have come, and answered again before that was heard.
    says(chain, "kcr2", Step.CORRECTED, "", Wording("Hoeveel bedden met zuurstof?", "", wording.deadline))
    says(chain, "vr24", Step.RETRACTED, "Fout geteld")
    says(chain, "vr24", Step.ANSWERED, "Vijf")
    chain.carry("kcr2", "vr24", chance.choice(["lost", "shuffled", "torn"]), chance)
    chain.carry("vr24", "kcr2", chance.choice(["overtaken", "shuffled", "torn"]), chance)
    chain.heal(chance)
    for code in ("kcr2", "vr24"):
        [asked] = board(chain, code)
        [of_them] = [each for each in asked.nodes if each.name == "VR24"]
        assert asked.wording.text == "Hoeveel bedden met zuurstof?"
        assert (of_them.standing.state, of_them.standing.is_of_another) == (State.ANSWERED, True)
        assert of_them.word is not None
        assert of_them.word.word.text == "Vijf"
    assert not board(chain, "kcr2")[0].is_over
