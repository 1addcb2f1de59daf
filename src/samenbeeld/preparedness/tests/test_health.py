"""How healthy plans are: what is wrong follows from what is there, and each thing has one that mends it."""

from datetime import timedelta

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions as plans
from samenbeeld.plans.tests.test_cards import with_card
from samenbeeld.plans.tests.writing import established, today
from samenbeeld.preparedness import actions, queries, rules, tasks
from samenbeeld.preparedness.models import HealthScore
from samenbeeld.preparedness.queries.health import before
from samenbeeld.preparedness.rules import Ailment, Checked, Score

PAGE = "/plannen/gezondheid/"
WELL = Checked(owner_works_here=True, is_overdue=False, was_exercised=True)


def test_a_plan_without_ailments_is_well() -> None:
    assert (rules.ailments(WELL), rules.score(WELL)) == ((), Score(3, 0))


def test_what_does_not_apply_is_not_counted() -> None:
    ill = Checked(False, True, False, is_expired=True, is_read=False, dead_links=True)
    assert rules.score(ill) == Score(6, 6)
    assert rules.ailments(ill)[0] is Ailment.OWNER_GONE


@pytest.mark.parametrize(("score", "percent"), [(Score(0, 0), None), (Score(3, 1), 66), (Score(3, 0), 100)])
def test_the_score_is_rounded_down_and_nothing_is_no_zero(score: Score, percent: int | None) -> None:
    assert score.percent == percent


def test_a_link_is_dead_when_its_plan_is_gone() -> None:
    alive = {("ghor-zuid-limburg", 1)}
    assert rules.has_dead_links(["Zie /plannen/ghor-zuid-limburg/1/."], alive) is False
    assert rules.has_dead_links(["Zie /plannen/ghor-zuid-limburg/2/."], alive) is True
    assert rules.has_dead_links(["Zie het convenant."], alive) is None


def of(cast: Cast) -> set[Ailment]:
    (found,) = queries.standing(queries.living())
    return {one.ailment for one in found.ailing}


def test_who_left_no_longer_owns_a_plan(cast: Cast) -> None:
    established(cast)
    assert Ailment.OWNER_GONE not in of(cast)
    organisations.end_membership(actor=SYSTEM, membership=cast.bram)
    assert Ailment.OWNER_GONE in of(cast)


def test_a_withdrawn_plan_leaves_a_dead_link_behind(cast: Cast) -> None:
    gone = established(cast, title="Weg")
    established(cast, meaning=f"Zie /plannen/ghor-zuid-limburg/{gone.plan.number}/.")
    assert Ailment.DEAD_LINK not in of(cast)
    plans.withdraw(actor=cast.chantal, plan=gone.plan, reason="Oud.")
    assert Ailment.DEAD_LINK in of(cast)


def test_a_version_is_unread_once_the_last_day_has_passed(cast: Cast) -> None:
    version = established(cast)
    due_on = today() + timedelta(days=3)
    plans.ask_to_read(actor=cast.bram, version=version, functions=["ico"], due_on=due_on)
    assert Ailment.UNREAD not in of(cast)
    with clock.at(clock.now() + timedelta(days=5)):
        assert Ailment.UNREAD in of(cast)
        plans.confirm_read(actor=cast.amina, version=version)
        assert Ailment.UNREAD not in of(cast)


def test_a_number_that_nobody_checked_is_mended_in_one_press(cast: Cast) -> None:
    established(cast)
    organisations.add_contact(
        actor=SYSTEM, organisation=cast.ghor_zuid_limburg, kind="phone", value="000 240 10 01"
    )
    assert Ailment.NUMBER_UNCONFIRMED in of(cast)
    place = "/organisaties/ghor-zuid-limburg/contacten-kloppen/"
    assert cast.client(cast.amina).post(place).status_code == 403
    assert "vandaag nagekeken" in cast.client(cast.bram).post(place, follow=True).content.decode()
    assert Ailment.NUMBER_UNCONFIRMED not in of(cast)


def test_the_owner_finds_what_is_wrong_on_the_first_page_with_the_verb_that_mends_it(cast: Cast) -> None:
    gone = established(cast, title="Weg")
    plans.withdraw(actor=cast.chantal, plan=gone.plan, reason="Oud.")
    with_card(cast)
    established(cast, meaning=f"Zie /plannen/ghor-zuid-limburg/{gone.plan.number}/.")
    assert "Herstel een plan" in cast.client(cast.bram).get("/").content.decode()
    assert "Herstel een plan" not in cast.client(cast.amina).get("/").content.decode()
    told = cast.client(cast.bram).get(PAGE).content.decode()
    assert "Plan een oefening" in told
    assert "Plan een oefening" not in cast.client(cast.amina).get(PAGE).content.decode()
    assert cast.client(cast.eva).get(PAGE).status_code == 403


def test_each_night_is_noted_once_and_a_week_later_one_sees_how_it_was(cast: Cast) -> None:
    tasks.note_health()
    assert not HealthScore.objects.exists()
    with_card(cast)
    tasks.note_health()
    tasks.note_health()
    assert {row.theme for row in HealthScore.objects.all()} == {"", "hoogwater"}
    with pytest.raises(Conflict):
        actions.note_health(actor=SYSTEM, day=today(), found=[])
    with clock.at(clock.now() + timedelta(days=8)):
        assert before()["ghor-zuid-limburg"] == Score(4, 1)
        assert "Een week geleden was 75% in orde." in cast.client(cast.bram).get(PAGE).content.decode()


def test_who_waits_for_an_answer_waits_two_weeks_at_most() -> None:
    day = today()
    waiting = [day - timedelta(days=14)]
    assert rules.are_answered([], day, 14) is None
    assert rules.are_answered(waiting, day, 14) is True
    assert rules.are_answered(waiting, day + timedelta(days=1), 14) is False


def test_a_reader_who_waits_too_long_counts_and_the_theme_leads_to_what_was_proposed(cast: Cast) -> None:
    version = established(cast)
    proposal = plans.propose(actor=cast.amina, version=version, text="Vraag ook naar rolstoelen.")
    theme = cast.client(cast.amina).get("/plannen/thema/hoogwater/").content.decode()
    assert 'href="/plannen/ghor-zuid-limburg/1/#proposals"' in theme
    assert Ailment.UNANSWERED not in of(cast)
    with clock.at(clock.now() + timedelta(days=15)):
        assert Ailment.UNANSWERED in of(cast)
        assert "#proposals" in cast.client(cast.bram).get(PAGE).content.decode()
        plans.answer_proposal(actor=cast.bram, proposal=proposal, is_taken=True)
        assert Ailment.UNANSWERED not in of(cast)
