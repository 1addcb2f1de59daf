"""Handing over: what the relief reads, the note that is kept, and the signature of somebody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from samenbeeld.activities.actions import change_state
from samenbeeld.activities.models import Activity
from samenbeeld.alerts.tests.conftest import colleague
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions as actions_on_picture
from samenbeeld.crisis_picture.actions.contradicting import ClaimMade
from samenbeeld.crisis_picture.tests.doing import answer, ask, give, ordered
from samenbeeld.handover import actions
from samenbeeld.handover.models import HandOver, TakeOver
from samenbeeld.handover.tests.doing import alarm, meet, note
from samenbeeld.handover.tests.test_doors import main, page
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports.tests.cases import ask as ask_for_reports
from samenbeeld.situation_reports.tests.cases import send

WORDS = "De pomp in Itteren hapert, bel elk uur."


@pytest.fixture
def relief(cast: Cast) -> Membership:
    """Somebody else who is head of information of GHOR Zuid-Limburg."""
    return colleague(cast.ghor_zuid_limburg, "relief", "hin")


def hand_over(cast: Cast, activity: Activity, **more: Any) -> HandOver:
    said: dict[str, Any] = {
        "actor": cast.bram, "activity": activity, "note": WORDS, "key": "1",
        "since": clock.now() - timedelta(hours=8),
    }  # fmt: skip
    return actions.hand_over(**{**said, **more})


def test_the_relief_reads_what_waits_on_one_page(cast: Cast, flood: Activity, relief: Membership) -> None:
    ordered(cast, flood)
    give(cast, flood)
    ask(cast, flood)
    ask_for_reports(cast, flood)
    note(cast, flood)
    alarm(cast, flood)
    meet(cast, flood)
    hand_over(cast, flood)
    with clock.at(clock.now() + timedelta(hours=2)):
        told = main(page(cast, relief, "hand_over"))
    for words in (
        WORDS, "De Maasoever ontruimt Itteren.", "Bel de familie", "Hoe lang houdt de noodstroom",
        "Geen liggend vervoer", "De Maas stijgt sneller", "te laat sinds",
    ):  # fmt: skip
        assert words in told, words


def test_the_relief_reads_what_differs_what_is_needed_and_how_care_is_scaled_up(
    cast: Cast, flood: Activity, relief: Membership
) -> None:
    empty = main(page(cast, relief, "hand_over"))
    assert "Geen open tegenspraken." in empty
    assert "Er wacht geen behoefte." in empty
    actions_on_picture.mark_contradiction(
        actor=cast.bram,
        activity=flood,
        subject="Peil bij Borgharen",
        claims=[ClaimMade("45,10 m", "Waterschap"), ClaimMade("45,60 m", "Brandweer")],
    )
    send(cast.amina, flood, needs=[{"what": "Drie rolstoelbussen"}])
    told = main(page(cast, relief, "hand_over"))
    for words in ("Peil bij Borgharen", "45,10 m", "Drie rolstoelbussen", "Nog niet opgepakt"):
        assert words in told, words


def test_a_report_is_missing_from_its_deadline_on(cast: Cast, flood: Activity) -> None:
    ask_for_reports(cast, flood)
    told = main(page(cast, cast.bram, "hand_over"))
    assert "Er ontbreekt geen rapport." in told
    assert cast.de_maasoever.name in told[told.index("Rapporten die nog moeten komen") :]
    with clock.at(clock.now() + timedelta(hours=2)):
        assert "Er ontbreekt geen rapport." not in main(page(cast, cast.bram, "hand_over"))


def test_a_question_that_everybody_answered_waits_for_nobody(cast: Cast, flood: Activity) -> None:
    asked = ask(cast, flood)
    assert "en één vraag." in main(page(cast, cast.bram, "hand_over"))
    answer(cast, flood, asked)
    assert "en geen vraag." in main(page(cast, cast.bram, "hand_over"))


def test_a_note_is_kept_with_a_line_in_the_journal_that_does_not_repeat_it(
    cast: Cast, flood: Activity
) -> None:
    hand_over(cast, flood)
    line = JournalLine.objects.get(kind="handover.HandOverWritten")
    assert WORDS not in str(line.after)


def test_somebody_else_of_the_organisation_signs_it_once(
    cast: Cast, flood: Activity, relief: Membership
) -> None:
    written = hand_over(cast, flood)
    actions.take_over(actor=relief, activity=flood, hand_over=written)
    assert TakeOver.objects.get(hand_over=written).by == relief
    with pytest.raises(Conflict):
        actions.take_over(actor=cast.chantal, activity=flood, hand_over=written)


def test_nobody_takes_over_from_themselves(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused):
        actions.take_over(actor=cast.bram, activity=flood, hand_over=hand_over(cast, flood))


def test_another_organisation_neither_reads_nor_signs_it(cast: Cast, flood: Activity) -> None:
    written = hand_over(cast, flood)
    assert WORDS not in page(cast, cast.daan, "hand_over")
    refused = cast.client(cast.daan).post(reverse("hand_over_take", args=[flood.slug, written.pk]))
    assert refused.status_code == 404
    with pytest.raises(NotAllowed):
        actions.take_over(actor=cast.daan, activity=flood, hand_over=written)


@pytest.mark.parametrize("words", ["", "  ", "x" * 4001])
def test_a_note_that_says_nothing_or_too_much_comes_back_as_it_was_typed(
    cast: Cast, flood: Activity, words: str
) -> None:
    refused = cast.client(cast.bram).post(reverse("hand_over_write", args=[flood.slug]), {"note": words})
    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert not HandOver.objects.exists()


def test_the_same_form_that_arrives_twice_is_one_note(cast: Cast, flood: Activity) -> None:
    browser, address = cast.client(cast.bram), reverse("hand_over_write", args=[flood.slug])
    for _ in range(2):
        assert browser.post(address, {"note": WORDS, "key": "7"}).status_code == 302
    assert HandOver.objects.count() == 1


def test_what_was_written_stays(cast: Cast, flood: Activity) -> None:
    written = hand_over(cast, flood)
    written.note = "Anders"
    with pytest.raises(Refused):
        written.save()


def test_a_closed_activity_takes_no_note_and_says_so_with_what_was_typed(cast: Cast, flood: Activity) -> None:
    for state in ("scaled_down", "closed"):
        change_state(actor=cast.bram, activity=flood, state=state, reason="Het water zakt")
    refused = cast.client(cast.bram).post(reverse("hand_over_write", args=[flood.slug]), {"note": WORDS})
    assert refused.status_code == 409
    assert WORDS in refused.content.decode()
    assert not HandOver.objects.exists()


def test_a_note_that_is_refused_stays_with_its_shift_and_says_so_at_the_field(
    cast: Cast, flood: Activity
) -> None:
    since = clock.now().replace(second=0, microsecond=0) + timedelta(hours=7)
    given = {"note": "w " * 3000, "since": since.isoformat(), "key": "1"}
    browser = cast.client(cast.bram)
    with clock.at(since + timedelta(hours=3)):
        answer = browser.post(f"/activiteiten/{flood.slug}/overdracht/schrijven/", given)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert f'name="since" value="{since.isoformat()}"' in told
    field = told.partition('id="ho-write"')[2]
    assert "Deze tekst is te lang. Gebruik hoogstens 4.000 tekens." in field
    assert ("w " * 3000).strip() in field
