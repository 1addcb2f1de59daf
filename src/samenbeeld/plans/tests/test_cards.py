"""Scenario cards, what readers would change, read and understood, and the difference between versions."""

from datetime import UTC, datetime, timedelta

import pytest

from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import cards
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules import reading
from samenbeeld.plans.rules.cards import CardStep
from samenbeeld.plans.tests.writing import described, established, today, written

PAGE = "/plannen/ghor-zuid-limburg/1/"
NOON = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
STEPS = [CardStep("Roep het team bij elkaar", "", 30), CardStep("Tel bewoners", "in aantallen")]


def with_card(cast: Cast, role: str = "ico") -> PlanVersion:
    """A plan with a card that people read."""
    version = written(cast.bram)
    actions.write_card(actor=cast.bram, version=version, role=role, title="Ontruimen", steps=STEPS)
    actions.send(actor=cast.bram, version=version)
    actions.establish(actor=cast.chantal, version=version)
    return version


def test_a_step_without_a_moment_is_due_with_the_one_before_it() -> None:
    found = rules.timed([CardStep("a", "", 60), CardStep("b"), CardStep("c", "", 30)], NOON, 15)
    assert [each.due - NOON for each in found] == [timedelta(hours=1)] * 3


def test_the_first_step_without_a_moment_has_the_usual_one() -> None:
    assert rules.timed([CardStep("a")], NOON, 15)[0].due == NOON + timedelta(minutes=15)


def test_ones_own_card_goes_before_that_for_everybody() -> None:
    assert rules.best(["", "ico", "hin"], ["hin", "ico"]) == "hin"
    assert rules.best(["", "acgz"], ["ico"]) == ""
    assert rules.best(["acgz"], ["ico"]) is None


def test_a_card_names_what_is_wrong_with_it() -> None:
    with pytest.raises(Refused) as refused:
        rules.check_card("Kaart", "ico", [CardStep("a", "", 0)], {"ico"})
    assert refused.value.field == "minutes_1"
    with pytest.raises(Refused):
        rules.check_card(" ", "ico", [], {"ico"})
    with pytest.raises(Refused):
        rules.check_card("Kaart", "koning", [], {"ico"})


def test_somebody_is_asked_by_any_of_their_functions() -> None:
    assert reading.is_asked(["hin", "im"], [["ico"], ["im"]])
    assert not reading.is_asked(["hin"], [["ico"]])


def test_a_card_counts_once_somebody_else_established_its_version(cast: Cast) -> None:
    version = written(cast.bram)
    actions.write_card(actor=cast.bram, version=version, role="ico", title="Ontruimen", steps=STEPS)
    assert cards.cards_for(cast.amina, theme="hoogwater") == []
    actions.send(actor=cast.bram, version=version)
    with pytest.raises(Conflict):
        actions.write_card(actor=cast.bram, version=version, role="ico", title="Anders", steps=STEPS)
    actions.establish(actor=cast.chantal, version=version)
    assert [each.card.title for each in cards.cards_for(cast.amina, theme="hoogwater")] == ["Ontruimen"]


def test_a_next_version_has_the_cards_of_the_one_before_until_they_are_written_anew(cast: Cast) -> None:
    first = with_card(cast)
    second = actions.write_version(actor=cast.bram, plan=first.plan, said=described(), upload=None)
    assert [card.title for card in cards.cards_of(second)] == ["Ontruimen"]
    actions.write_card(actor=cast.bram, version=second, role="ico", title="Weg", steps=[])
    assert cards.cards_of(second) == ()
    assert [card.title for card in cards.cards_of(first)] == ["Ontruimen"]


def test_the_card_form_keeps_what_was_typed_and_names_the_row(cast: Cast) -> None:
    written(cast.bram)
    sent = {
        "title": "Ontruimen",
        "text_1": "Roep het team",
        "minutes_1": "0",
        "form_key": "01920000-0000-7000-8000-000000000081",
    }
    answer = cast.client(cast.bram).post(f"{PAGE}kaart/ico/", sent)
    assert (answer.status_code, "Roep het team" in answer.content.decode()) == (422, True)
    sent["minutes_1"] = "30"
    told = cast.client(cast.bram).post(f"{PAGE}kaart/ico/", sent, follow=True).content.decode()
    assert "De kaart is bewaard." in told
    assert "binnen 30 min" in told
    assert cast.client(cast.amina).get(f"{PAGE}kaart/ico/").status_code == 404


def test_a_reader_proposes_and_the_owner_answers(cast: Cast) -> None:
    established(cast)
    sent = {"text": "Vraag ook naar rolstoelen.", "form_key": "01920000-0000-7000-8000-000000000082"}
    cast.client(cast.amina).post(f"{PAGE}voorstel/", sent)
    assert "Antwoord op een voorstel bij een plan" in cast.client(cast.bram).get("/").content.decode()
    (waiting,) = cards.open_proposals(cast.bram)
    place = f"{PAGE}voorstel/{waiting.pk}/"
    assert cast.client(cast.amina).post(place, {"taken": "ja"}).status_code == 403
    answer = cast.client(cast.bram).post(place, {"taken": "nee", "reason": ""})
    assert (answer.status_code, "Schrijf een reden." in answer.content.decode()) == (422, True)
    cast.client(cast.bram).post(place, {"taken": "nee", "reason": "Staat in het convenant."})
    assert "Staat in het convenant." in cast.client(cast.amina).get(PAGE).content.decode()
    assert cards.open_proposals(cast.bram) == []


def test_who_is_asked_reads_in_one_press_and_the_owner_sees_who_has_not(cast: Cast) -> None:
    version = established(cast)
    actions.ask_to_read(
        actor=cast.bram, version=version, functions=["ico", "acgz"], due_on=today() + timedelta(days=9)
    )
    assert "Lees een plan" in cast.client(cast.amina).get("/").content.decode()
    found = queries.reading.readers(version).missing
    assert [member.account.name for member in found] == ["Amina El Idrissi", "Chantal Vroomen"]
    cast.client(cast.amina).post(f"{PAGE}versie/1/gelezen/")
    assert "Lees een plan" not in cast.client(cast.amina).get("/").content.decode()
    told = cast.client(cast.bram).get(PAGE).content.decode()
    assert "Wie het nog niet las" in told
    assert "Chantal Vroomen" in told


def test_only_the_owner_asks_and_nobody_reads_what_does_not_count(cast: Cast) -> None:
    version = established(cast)
    with pytest.raises(NotAllowed):
        actions.ask_to_read(actor=cast.amina, version=version, functions=["ico"], due_on=today())
    draft = actions.write_version(actor=cast.bram, plan=version.plan, said=described(), upload=None)
    with pytest.raises(Conflict):
        actions.confirm_read(actor=cast.bram, version=draft)
    assert cast.client(cast.eva).post(f"{PAGE}versie/1/gelezen/").status_code == 404


def test_what_changed_between_two_versions_is_shown_in_words(cast: Cast) -> None:
    first = with_card(cast)
    said = described(meaning="Wie vangt wie op, en wie rijdt.")
    second = actions.write_version(actor=cast.bram, plan=first.plan, said=said, upload=None)
    actions.send(actor=cast.bram, version=second)
    actions.establish(actor=cast.chantal, version=second)
    told = cast.client(cast.amina).get(f"{PAGE}verschil/").content.decode()
    assert "<ins>" in told
    assert "wie rijdt." in told
    assert "Beide versies hebben hetzelfde bestand." in told


def test_one_version_differs_from_nothing(cast: Cast) -> None:
    established(cast)
    assert cast.client(cast.amina).get(f"{PAGE}verschil/").status_code == 404


def test_a_card_that_somebody_else_wrote_meanwhile_is_not_overwritten_unseen(cast: Cast) -> None:
    version = written(cast.bram)
    browser, place = cast.client(cast.bram), f"{PAGE}kaart/ico/"
    assert 'name="begun" value="0"' in browser.get(place).content.decode()
    first = actions.write_card(
        actor=cast.chantal, version=version, role="ico", title="Ontruimen", steps=STEPS
    )
    sent = {"title": "Mijn kaart", "text_1": "Bel de buren", "begun": "0"}
    sent["form_key"] = "01920000-0000-7000-8000-000000000093"
    answer = browser.post(place, sent)
    told = answer.content.decode()
    assert (answer.status_code, "Chantal Vroomen wijzigde dit" in told, "Bel de buren" in told) == (
        422, True, True,
    )  # fmt: skip
    assert cards.card_of(version, "ico") == first
    assert browser.post(place, {**sent, "begun": str(first.pk)}).status_code == 302
    second = cards.card_of(version, "ico")
    assert second is not None
    assert second.title == "Mijn kaart"
