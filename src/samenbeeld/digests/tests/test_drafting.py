"""A draft is made of facts alone, waits for a person, and does not come back once it was answered."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.activities.actions import set_grip_level
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.tests.conftest import flood, shared, write
from samenbeeld.crisis_picture.tests.doing import propose, take
from samenbeeld.digests import actions
from samenbeeld.digests.models import DraftAnswer
from samenbeeld.digests.queries import drafting as queries
from samenbeeld.digests.rules import Line, drafting
from samenbeeld.digests.rules.drafting import DraftPart, DraftSentence
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions as reports

__all__ = ["flood"]

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
MARK = "Opgesteld door een programma, nog niet gelezen door een mens"


def fact(
    text: str, block: str = "sections", *, at: datetime | None = NOON, tlp: Tlp = Tlp.AMBER, weight: int = 0
) -> DraftSentence:
    return DraftSentence(block, drafting.as_sentence(text), Line(text, "/ergens/", "MKA", at, tlp, (weight,)))


def told(
    *sentences: DraftSentence,
    parts: tuple[DraftPart, ...] = (DraftPart("sections", 3, True),),
    since: datetime | None = None,
    written: tuple[str, ...] = (),
    answered: frozenset[str] = frozenset(),
) -> list[str]:
    by_block: dict[str, list[DraftSentence]] = {}
    for each in sentences:
        by_block.setdefault(each.block, []).append(each)
    found = drafting.drafted(
        parts, by_block, since=since, up_to=Tlp.AMBER, written=written, answered=answered
    )
    return [each.text for each in found]


def test_the_weightiest_come_first_and_no_more_than_policy_says() -> None:
    facts = [fact(f"Zin {number}", weight=-number) for number in range(5)]
    assert told(*facts) == ["Zin 4.", "Zin 3.", "Zin 2."]


def test_what_was_known_at_the_last_summary_is_left_out_and_what_has_no_age_is_not() -> None:
    old, new, ageless = fact("Oud"), fact("Nieuw", at=NOON + timedelta(minutes=1)), fact("Los", at=None)
    assert told(old, new, ageless, since=NOON) == ["Nieuw.", "Los."]
    assert told(old, since=NOON, parts=(DraftPart("sections", 3, False),)) == ["Oud."]


def test_what_stands_in_the_summary_already_is_not_said_twice() -> None:
    assert told(fact("De N296 is dicht."), written=("Let op: de n296 is dicht!",)) == []


def test_what_somebody_answered_does_not_come_back_and_other_words_do() -> None:
    first = fact("De N296 is dicht.")
    assert told(first, fact("De N296 is weer open."), answered=frozenset({first.key})) == [
        "De N296 is weer open."
    ]


def test_nothing_stricter_than_the_summary_is_drafted() -> None:
    assert told(fact("Geheim", tlp=Tlp.RED), fact("Open", tlp=Tlp.GREEN)) == ["Open."]


@given(st.text(max_size=20))
def test_a_sentence_ends_once(text: str) -> None:
    once = drafting.as_sentence(text)
    assert drafting.as_sentence(once) == once


def test_policy_that_names_what_does_not_exist_is_refused() -> None:
    for wrong in (["weather", 1, "new"], ["level", 0, "new"], ["level", 1, "old"]):
        with pytest.raises(ValueError, match="draft"):
            drafting.draft_parts({"draft": {"blocks": [wrong]}})


def test_every_kind_of_sentence_comes_from_its_fact(cast: Cast, flood: Activity) -> None:
    pictures.fix_version(actor=cast.bram, activity=flood)
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    set_grip_level(actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=2, reason="Water")
    reports.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="Geen liggend vervoer",
        organisation=cast.de_maasoever,
    )  # fmt: skip
    take(cast, flood, propose(cast, flood))
    found = {each.block: each for each in queries.draft(cast.bram, flood).sentences}
    assert set(found) == {"level", "sections", "bottlenecks", "in_force"}
    assert found["sections"].text == "De N296 is dicht."
    assert found["sections"].fact.url.endswith("#deel-B2")
    assert found["bottlenecks"].text == "Knelpunt: Geen liggend vervoer (De Maasoever)."
    assert "GRIP 2" in found["level"].text
    assert found["in_force"].text.startswith("Besluit 1: De Maasoever ontruimt Itteren")
    assert queries.certainty_of(found["bottlenecks"]) == "unknown"


def test_what_is_accepted_waits_as_a_suggestion_in_the_name_of_who_read_it(
    cast: Cast, flood: Activity
) -> None:
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    [sentence] = [each for each in queries.draft(cast.bram, flood).sentences if each.block == "sections"]
    actions.accept_draft(actor=cast.bram, activity=flood, keys=[sentence.key])
    suggestion = Suggestion.objects.get()
    assert (suggestion.state, suggestion.made_by) == ("open", cast.bram)
    assert suggestion.document.section == "summary"
    assert suggestion.source == "test (zin opgesteld door een programma)"
    with pytest.raises(Conflict, match="draft-changed"):
        actions.accept_draft(actor=cast.amina, activity=flood, keys=[sentence.key])


def test_a_rejection_keeps_its_reason_and_the_sentence_stays_away(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    [sentence] = [each for each in queries.draft(cast.amina, flood).sentences if each.block == "sections"]
    with pytest.raises(Refused, match="reason-missing"):
        actions.reject_draft(actor=cast.amina, activity=flood, key=sentence.key, reason=" ")
    actions.reject_draft(actor=cast.amina, activity=flood, key=sentence.key, reason="Te klein")
    assert DraftAnswer.objects.get().reason == "Te klein"
    assert sentence.key not in {each.key for each in queries.draft(cast.bram, flood).sentences}
    assert not Suggestion.objects.exists()


def test_who_only_reads_gets_no_draft(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotFound):
        queries.draft(cast.eva, flood)
    assert (
        cast.client(cast.eva).get(f"/activiteiten/{flood.slug}/in-het-kort/samenvatting/").status_code == 404
    )


def test_the_page_says_that_no_person_read_it_and_takes_all_over_with_one_press(
    cast: Cast, flood: Activity
) -> None:
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    browser, page = cast.client(cast.bram), f"/activiteiten/{flood.slug}/in-het-kort/samenvatting/"
    html = browser.get(page).content.decode()
    assert MARK in html
    keys = [each.key for each in queries.draft(cast.bram, flood).sentences]
    refused = browser.post(f"{page}overnemen/", {"getoond": keys})
    assert (refused.status_code, "Kies ten minste één zin." in refused.content.decode()) == (422, True)
    browser.post(f"{page}overnemen/", {"getoond": keys, "alles": "ja"})
    assert Suggestion.objects.count() == len(keys) > 0
    assert "Overgenomen als voorstel door Bram Janssen" in browser.get(page).content.decode()


def test_turning_a_sentence_down_without_reason_keeps_it_on_the_page(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B2"), "De N296 is dicht.")
    browser, page = cast.client(cast.bram), f"/activiteiten/{flood.slug}/in-het-kort/samenvatting/"
    [sentence] = [each for each in queries.draft(cast.bram, flood).sentences if each.block == "sections"]
    answer = browser.post(f"{page}afwijzen/", {"zin": sentence.key, "reason": ""})
    assert answer.status_code == 422
    assert f'id="dg-reason-{sentence.key}-error">Schrijf op waarom' in answer.content.decode()
