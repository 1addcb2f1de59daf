"""A concept that is thrown away, and who comes second with a press."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries.kept import one_plan
from samenbeeld.plans.rooms import may_enter
from samenbeeld.plans.rules import road
from samenbeeld.plans.rules.cards import CardStep
from samenbeeld.plans.rules.road import DRAFT, ESTABLISHED, IN_REVIEW, Happened
from samenbeeld.plans.tests.writing import (
    described,
    established,
    established_here,
    types,
    written,
    written_here,
)
from samenbeeld.realtime import queries as live
from samenbeeld.search.queries import find

PAGE = "/plannen/ghor-zuid-limburg/1/"
ROOM = "plan.ghor-zuid-limburg.1"
SENT = Happened(road.SENT, "Bram Janssen", datetime.fromisoformat("2027-01-14T14:03+01:00"))


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def next_version(cast: Cast, of: PlanVersion, **values: object) -> PlanVersion:
    return actions.write_version(
        actor=cast.bram, plan=of.plan, said=described(**values), upload=None, is_written=of.is_written
    )


def found(words: str) -> list[str]:
    return [hit.title for hit in find(words, mode=Mode.REAL, visible=lambda _: True)]


def test_what_others_were_asked_to_read_is_never_thrown_away() -> None:
    road.check_throwing(None)
    with pytest.raises(Conflict) as refused:
        road.check_throwing(SENT)
    assert (refused.value.key, refused.value.values["who"]) == ("plans-not-thrown", "Bram Janssen")


def test_who_comes_second_hears_who_was_first_and_when() -> None:
    road.check_sending(DRAFT, None)
    road.check_establishing(IN_REVIEW, SENT, is_clean=True, is_author=False)
    checks: list[Callable[[], object]] = [
        lambda: road.check_sending(IN_REVIEW, SENT),
        lambda: road.check_returning(ESTABLISHED, SENT, "Klopt niet."),
        lambda: road.check_open(SENT),
        lambda: road.check_newest(SENT),
    ]
    for check in checks:
        with pytest.raises(Conflict) as refused:
            check()
        assert refused.value.key == "plans-already-sent"
        assert refused.value.values == {"who": SENT.who, "at": SENT.at}


def test_a_concept_that_was_thrown_away_is_nowhere_and_the_journal_knows(cast: Cast) -> None:
    version = written_here(cast.bram, "Twee busjes.", title="Zwemvesten")
    actions.throw_away(actor=cast.bram, version=version)
    assert one_plan("ghor-zuid-limburg", 1) is None
    assert queries.in_preparation(cast.bram) == []
    assert found("zwemvesten") == []
    assert not may_enter(str(cast.bram.account_id), ROOM)
    assert JournalLine.objects.get(kind="plans.PlanThrownAway").actor_name == "Bram Janssen"
    with pytest.raises(NotFound) as refused:
        queries.seen(cast.daan, "ghor-zuid-limburg", 1)
    assert refused.value.key == "plans-not-found"
    told = cast.client(cast.bram).get(PAGE).content.decode()
    assert "Bram Janssen heeft dit concept weggegooid" in told
    second = written(cast.bram)
    assert second.plan.number == 2


def test_what_was_established_stays_and_the_next_version_begins_where_the_thrown_one_did(cast: Cast) -> None:
    first = established_here(cast, "# Vervoer", "Twee busjes.")
    second = next_version(cast, first)
    types(cast.chantal, second, "Drie busjes.")
    actions.throw_away(actor=cast.bram, version=second)
    assert (live.text(ROOM), may_enter(str(cast.bram.account_id), ROOM)) == ("Vervoer\nTwee busjes.", True)
    kept = queries.seen(cast.amina, "ghor-zuid-limburg", 1).kept
    assert (kept.newest, kept.state(kept.newest)) == (first, ESTABLISHED)
    third = next_version(cast, first)
    assert third.number == 3
    actions.send(actor=cast.bram, version=third)
    # Chantal wrote in the one that is gone, not in this one.
    actions.establish(actor=cast.chantal, version=third)
    assert "Drie busjes" not in cast.client(cast.amina).get(f"{PAGE}versie/3/tekst/").content.decode()


def test_what_was_sent_came_back_or_was_established_cannot_be_thrown_away(cast: Cast) -> None:
    version = written(cast.bram)
    actions.send(actor=cast.bram, version=version)
    steps: list[Callable[[], object]] = [
        lambda: actions.send_back(actor=cast.chantal, version=version, reason="Aantallen."),
        lambda: actions.send(actor=cast.bram, version=version),
        lambda: actions.establish(actor=cast.chantal, version=version),
    ]
    for step in steps:
        with pytest.raises(Conflict) as refused:
            actions.throw_away(actor=cast.bram, version=version)
        assert refused.value.key == "plans-not-thrown"
        step()
    with pytest.raises(Conflict):
        actions.throw_away(actor=cast.bram, version=version)


def test_another_organisation_and_who_establishes_throw_nothing_away(cast: Cast) -> None:
    version = written(cast.amina)
    for login in ("bram", "chantal", "daan"):
        with pytest.raises(NotAllowed):
            actions.throw_away(actor=cast.people[login], version=version)


def test_the_file_of_what_people_read_stays_findable_when_a_draft_with_it_goes(cast: Cast) -> None:
    first = established(cast)
    kept = PlanVersion.objects.get(pk=first.pk)
    actions.note_plan_check(actor=SYSTEM, version=kept, words="zuurstofflessen")
    actions.throw_away(actor=cast.bram, version=next_version(cast, first))
    assert len(found("zuurstofflessen")) == 1


def test_a_proposal_and_a_card_of_a_thrown_concept_wait_again(cast: Cast) -> None:
    first = established_here(cast, "Twee busjes.")
    proposal = actions.propose(actor=cast.amina, version=first, text="Drie busjes.")
    actions.answer_proposal(actor=cast.bram, proposal=proposal, is_taken=True)
    second = next_version(cast, first)
    actions.work_in(actor=cast.bram, proposal=proposal)
    actions.write_card(actor=cast.bram, version=second, role="", title="Vervoer", steps=[CardStep("Bel.")])
    assert queries.cards.to_work_in(first.plan) == []
    actions.throw_away(actor=cast.bram, version=second)
    assert [each.pk for each in queries.cards.to_work_in(first.plan)] == [proposal.pk]
    third = next_version(cast, first)
    assert queries.cards.cards_of(third) == ()
    actions.work_in(actor=cast.bram, proposal=proposal)
    assert queries.cards.to_work_in(first.plan) == []


def test_the_page_asks_first_and_the_owner_sees_that_a_version_went(cast: Cast) -> None:
    first = established_here(cast, "Twee busjes.")
    next_version(cast, first)
    writer, reader = cast.client(cast.bram), cast.client(cast.amina)
    assert "Ja, gooi het weg" in writer.get(f"{PAGE}schrijven/").content.decode()
    assert "Ja, gooi het weg" in writer.get(PAGE).content.decode()
    assert reader.post(f"{PAGE}versie/2/weggooien/").status_code == 404
    told = writer.post(f"{PAGE}versie/2/weggooien/", follow=True).content.decode()
    assert "Het concept is weggegooid." in told
    assert "als concept weggegooid" in told
    assert "als concept weggegooid" not in reader.get(PAGE).content.decode()


def test_the_second_press_says_who_did_it_and_shows_the_plan_as_it_stands(cast: Cast) -> None:
    version = written(cast.bram)
    writer, judge = cast.client(cast.bram), cast.client(cast.chantal)
    actions.send(actor=cast.bram, version=version)
    told = writer.post(f"{PAGE}versie/1/voorleggen/", follow=True).content.decode()
    assert "Bram Janssen legde deze versie al ter beoordeling voor, " in told
    assert "Leg ter beoordeling voor" not in told
    actions.establish(actor=cast.chantal, version=version)
    told = judge.post(f"{PAGE}versie/1/terugsturen/", {"reason": "Nog niet."}, follow=True).content.decode()
    assert "Chantal Vroomen stelde deze versie al vast, " in told
    assert "Je schreef: Nog niet." in told
    assert JournalLine.objects.filter(kind="plans.PlanReturned").count() == 0


def test_who_sends_what_a_colleague_threw_away_hears_that(cast: Cast) -> None:
    first = established(cast)
    second = next_version(cast, first)
    actions.throw_away(actor=cast.bram, version=second)
    told = cast.client(cast.bram).post(f"{PAGE}versie/2/voorleggen/", follow=True).content.decode()
    assert "Bram Janssen heeft dit concept weggegooid, " in told
