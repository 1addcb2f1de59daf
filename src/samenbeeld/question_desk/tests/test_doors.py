"""The doors of the question desk."""

from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from samenbeeld.federation.tests.other_node import OtherNode
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.question_desk.models import DeskQuestion, DeskWord
from samenbeeld.question_desk.rules import Step
from samenbeeld.question_desk.tests.test_actions import ask, asks_us, comes, nodes, says, told

__all__ = ["nodes"]
BOARD, NEW = "/landelijk/vragen/", "/landelijk/vragen/nieuw/"
NOBODYS = "00000000-0000-0000-0000-00000000000f"


def typed(at: datetime) -> str:
    return f"{at.astimezone(AMSTERDAM):%Y-%m-%dT%H:%M}"


def asking(**more: object) -> dict[str, object]:
    return {
        "text": "Hoeveel bedden zijn vrij?", "deadline": typed(now() + timedelta(hours=2)),
        "audience": ["vr23"], "function": "hin", "tlp": "amber", **more,
    }  # fmt: skip


def test_a_question_is_asked_on_the_page_and_stands_on_the_board(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    browser = cast.client(cast.bram)
    assert browser.post(NEW, asking()).status_code == 302
    assert len(told(nodes[0])) == 1
    text = browser.get(BOARD).content.decode()
    assert "Hoeveel bedden zijn vrij?" in text
    assert "0 van 1 klaar" in text
    assert "nog geen antwoord" in browser.get(f"{BOARD}{DeskQuestion.objects.get().pk}/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "Schrijf wat je vraagt."),
        ({"deadline": ""}, "Kies de dag en de tijd"),
        ({"deadline": "2020-01-01T10:00"}, "Antwoord vóór: Dit moment is al voorbij"),
        ({"audience": []}, "Kies minstens één knooppunt"),
        ({"audience": ["vr01"]}, "delen we niet"),
        ({"tlp": "red"}, "Label: Kies"),
        ({"function": "guest"}, "Voor welke functie"),
    ],
)
def test_a_mistake_is_named_at_its_field_and_nothing_that_was_typed_is_lost(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], wrong: dict[str, object], sentence: str
) -> None:
    answer = cast.client(cast.bram).post(NEW, asking(why="Verdeling van vannacht", **wrong))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in text
    assert "Verdeling van vannacht" in text
    assert not DeskQuestion.objects.exists()


def test_all_mistakes_are_told_at_once(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    wrong = {"text": "", "deadline": "2020-01-01T10:00", "audience": [], "tlp": "red", "function": "guest"}
    text = cast.client(cast.bram).post(NEW, asking(**wrong)).content.decode()
    for sentence in (
        "Schrijf wat je vraagt.", "Dit moment is al voorbij.", "Kies minstens één knooppunt.",
        "Kies TLP:AMBER, TLP:GREEN of TLP:CLEAR.", "Kies uit de lijst.",
    ):  # fmt: skip
        # In the summary above the form, and at the field.
        assert text.count(sentence) == 2, sentence


def test_a_question_of_another_node_is_answered_on_its_page(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    _, national = nodes
    comes(national, asks_us(national))
    page, browser = f"{BOARD}{DeskQuestion.objects.get().pk}/", cast.client(cast.bram)
    assert "Wacht op ons" in browser.get(BOARD).content.decode()
    text = browser.get(page).content.decode()
    assert "Dit leest KCR2, en geen ander knooppunt." in text
    wrong = browser.post(page, {"do": "answer", "step": "later", "text": "Wij tellen", "tlp": "amber"})
    assert wrong.status_code == 422
    assert "Wanneer dan: Kies" in wrong.content.decode()
    assert "Wij tellen" in wrong.content.decode()
    sent = {"do": "answer", "step": "answered", "text": "Zes bedden", "tlp": "amber"}
    assert browser.post(page, sent).status_code == 302
    assert "Zes bedden" in browser.get(page).content.decode()
    assert [each.data["text"] for each in told(national)] == ["Zes bedden"]
    browser.post(page, {"do": "retract", "text": "Fout geteld"})
    assert [each.data["step"] for each in told(national)] == ["answered", "retracted"]


def test_who_asked_corrects_and_withdraws_on_the_page(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    question = ask(cast, "vr23")
    page, browser = f"{BOARD}{question.pk}/", cast.client(cast.bram)
    change = {"do": "correct", "text": "Hoeveel met zuurstof?", "deadline": typed(now() + timedelta(hours=3))}
    assert browser.post(page, change).status_code == 302
    text = browser.get(page).content.decode()
    assert "<del>Hoeveel bedden zijn vrij?</del>" in text
    assert browser.post(page, {"do": "answer", "step": "answered", "text": "Zelf"}).status_code == 409
    assert browser.post(page, {"do": "withdraw", "text": ""}).status_code == 422
    assert browser.post(page, {"do": "withdraw", "text": "Niet meer nodig"}).status_code == 302
    assert "Ingetrokken" in browser.get(page).content.decode()
    assert browser.post(page, {"do": "withdraw", "text": "Nog eens"}).status_code == 409
    assert [each.data["step"] for each in told(nodes[0])] == ["asked", "corrected", "withdrawn"]


def test_an_answer_above_what_somebody_may_read_is_closed_to_them(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    """No node may send it so; what is stricter than it says is still not shown."""
    question = ask(cast, "vr23")
    comes(nodes[0], says(nodes[0], question.pk, Step.ANSWERED, "Geheim0001", wording=told(nodes[0])[0].id))
    row = DeskWord.objects.get(node="vr23")
    values = {name: getattr(row, name) for name in ("question", "step", "node", "by", "text", "data", "at")}
    DeskWord.objects.create(**{**values, "text": "Geheim0002", "tlp": "red", "received_at": row.received_at})
    text = cast.client(cast.bram).get(f"{BOARD}{question.pk}/").content.decode()
    assert "Geheim0001" in text
    assert "Geheim0002" not in text
    assert "label dat jij niet mag lezen" in text


def test_who_may_not_finds_the_doors_closed(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    question = ask(cast, "vr23")
    for person in (cast.amina, cast.eva, cast.hanna):
        browser = cast.client(person)
        assert browser.get(BOARD).status_code == 403
        assert browser.get(NEW).status_code == 403
        assert browser.get(f"{BOARD}{question.pk}/").status_code == 403
    assert cast.client(cast.bram).get(f"{BOARD}{NOBODYS}/").status_code == 404


def test_the_board_asks_few_questions(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = cast.client(cast.bram)
    for _ in range(5):
        ask(cast, "vr23", "kcr2")
    browser.get(BOARD)
    with django_assert_max_num_queries(25):
        browser.get(BOARD)
