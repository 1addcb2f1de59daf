"""The decision cycle: who may, what it rests on, what it leaves behind, when it is in force."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.actions.deciding import Order
from samenbeeld.crisis_picture.models import Decision, DecisionStep, PictureVersion, Task
from samenbeeld.crisis_picture.queries.deciding import as_data, decision_numbered, in_force
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.crisis_picture.tests.doing import order, ordered, propose, soon, take
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.search.models import SearchEntry


def state(activity: Activity, number: int = 1) -> str:
    return decision_numbered(activity, number).state.value


def test_decisions_are_numbered_one_after_another(cast: Cast, flood: Activity) -> None:
    assert [propose(cast, flood).number for _ in range(3)] == [1, 2, 3]


def test_a_proposal_names_at_least_two_options(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="options-missing"):
        propose(cast, flood, options=["Ontruimen"])


def test_without_alternative_a_proposal_says_why(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood, options=[], no_alternative="het water is al binnen")
    assert decision.no_alternative == "het water is al binnen"


def test_a_proposal_has_a_reason(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="reason-missing"):
        propose(cast, flood, reason=" ")


def test_a_coordinator_of_an_institution_does_not_propose(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        propose(cast, flood, actor=cast.amina)


def test_a_proposal_that_is_sent_twice_is_one(cast: Cast, flood: Activity) -> None:
    propose(cast, flood, key="one-sending")
    with pytest.raises(Conflict, match="sent-before"):
        propose(cast, flood, key="one-sending")
    assert Decision.objects.count() == 1


def test_a_decision_rests_on_the_picture_of_that_moment(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    assert decision_numbered(flood, 1).version == PictureVersion.objects.get(name="Bij besluit 1")


def test_a_decision_may_rest_on_a_version_fixed_before(cast: Cast, flood: Activity) -> None:
    version = actions.fix_version(actor=cast.bram, activity=flood)
    take(cast, flood, propose(cast, flood), version=version)
    assert decision_numbered(flood, 1).version == version


def test_a_decision_rests_on_no_version_of_another_activity(
    cast: Cast, flood: Activity, exercise: Activity
) -> None:
    version = actions.fix_version(actor=cast.bram, activity=exercise)
    with pytest.raises(Refused, match="version-of-another"):
        take(cast, flood, propose(cast, flood), version=version)


def test_the_head_of_information_does_not_take_the_decision_of_the_commander(
    cast: Cast, flood: Activity
) -> None:
    with pytest.raises(NotAllowed, match="not-your-decision"):
        take(cast, flood, propose(cast, flood), actor=cast.bram)


def test_the_head_of_information_decides_about_information(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood, authority="hin"), actor=cast.bram)
    assert state(flood) == "decided"


def test_a_neighbour_decides_nothing_here(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        take(cast, flood, propose(cast, flood), actor=cast.daan)


def test_who_decides_second_hears_who_was_first(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    take(cast, flood, decision)
    with pytest.raises(Conflict) as refused:
        actions.decline_decision(actor=cast.chantal, activity=flood, decision=decision, reason="Te laat")
    assert (refused.value.values["who"], refused.value.values["state"]) == ("Chantal Vroomen", "decided")


def test_an_advice_that_is_not_followed_goes_back_with_a_reason(cast: Cast, flood: Activity) -> None:
    actions.decline_decision(
        actor=cast.chantal, activity=flood, decision=propose(cast, flood), reason="Er zijn geen wagens"
    )
    assert decision_numbered(flood, 1).steps[-1].text == "Er zijn geen wagens"


def test_an_order_makes_its_tasks_in_one_go(cast: Cast, flood: Activity) -> None:
    decision = ordered(cast, flood)
    task = Task.objects.get()
    assert (task.decision, task.organisation, task.text) == (decision, cast.de_maasoever, "Ontruim Itteren")


def test_an_order_goes_to_somebody(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    take(cast, flood, decision)
    with pytest.raises(Refused, match="order-to-nobody"):
        order(cast, flood, decision, orders=[])


def test_an_order_says_when_its_effect_is_checked(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    take(cast, flood, decision)
    with pytest.raises(Refused, match="check-at-missing"):
        order(cast, flood, decision, check_at=None)


def test_an_order_that_fails_leaves_nothing(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    take(cast, flood, decision)
    with pytest.raises(Refused, match="takes-no-part"):
        order(cast, flood, decision, orders=[Order("Iets", cast.netwerk_maasland, soon())])
    assert (state(flood), Task.objects.count()) == ("decided", 0)


def test_nothing_is_ordered_before_it_was_decided(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Conflict, match="went-on"):
        order(cast, flood, propose(cast, flood))


def test_what_works_ends_the_cycle(cast: Cast, flood: Activity) -> None:
    decision = ordered(cast, flood)
    actions.check_decision(
        actor=cast.chantal, activity=flood, decision=decision, finding="Itteren is leeg", works=True
    )
    assert [step.state for step in decision_numbered(flood, 1).steps] == [
        "decided", "ordered", "checked", "effective",
    ]  # fmt: skip


def test_what_does_not_work_goes_on_as_a_new_proposal(cast: Cast, flood: Activity) -> None:
    decision = ordered(cast, flood)
    actions.check_decision(actor=cast.chantal, activity=flood, decision=decision, finding="Bussen te hoog")
    fresh = actions.revise_decision(
        actor=cast.bram, activity=flood, decision=decision, text="Ontruim met boten.", reason="Te diep",
        options=("Boten", "Helikopter"),
    )  # fmt: skip
    assert (state(flood, 1), state(flood, 2), fresh.replaces) == ("revised", "proposed", decision)


def test_one_takes_back_ones_own_proposal(cast: Cast, flood: Activity) -> None:
    actions.withdraw_decision(
        actor=cast.bram, activity=flood, decision=propose(cast, flood), reason="Al geregeld"
    )
    assert state(flood) == "withdrawn"


def test_what_was_decided_is_not_taken_back_by_who_proposed_it(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    take(cast, flood, decision)
    with pytest.raises(NotAllowed, match="not-your-decision"):
        actions.withdraw_decision(actor=cast.bram, activity=flood, decision=decision, reason="Toch niet")


def test_a_decision_is_in_force_from_the_moment_it_is_taken(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    decided = DecisionStep.objects.get().at
    before = in_force(flood, decided - timedelta(milliseconds=1))
    assert (len(before), len(in_force(flood))) == (0, 1)


def test_a_decision_ends_at_its_moment(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood, valid_until=soon(30)))
    assert (len(in_force(flood, soon(29))), len(in_force(flood, soon(31)))) == (1, 0)


def test_a_decision_that_replaces_another_ends_it_only_when_taken(cast: Cast, flood: Activity) -> None:
    first = propose(cast, flood)
    take(cast, flood, first)
    second = propose(cast, flood, replaces=first)
    standing = [each.number for each in in_force(flood)]
    take(cast, flood, second)
    assert (standing, [each.number for each in in_force(flood)]) == ([1], [2])


def test_a_machine_reads_on_which_version_a_decision_rests(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    data = as_data(decision_numbered(flood, 1))
    assert (data["based_on_picture_version"], data["in_force"], data["revoked"]) == (1, True, None)


def test_a_machine_reads_why_an_order_was_not_carried_out(cast: Cast, flood: Activity) -> None:
    ordered(cast, flood)
    actions.move_task(
        actor=cast.amina, activity=flood, task=Task.objects.get(), state=TaskState.RETURNED, reason="Geen bus"
    )
    [told] = as_data(decision_numbered(flood, 1))["orders"]
    assert (told["state"], told["not_executed_because"]) == ("returned", "Geen bus")


def test_a_closed_activity_takes_no_decision(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    # Closing asks that nothing is open; what was closed before that rule may hold a decision all the same.
    Activity.objects.update(state="closed")
    flood.refresh_from_db()
    with pytest.raises(Conflict, match="is-closed"):
        take(cast, flood, decision)


def test_the_journal_proves_the_words_without_holding_them(cast: Cast, flood: Activity) -> None:
    ordered(cast, flood)
    lines = JournalLine.objects.filter(kind__contains="Decision")
    assert [bool(line.after and line.after["digest"]) for line in lines] == [True, False, True]
    assert not any("ontruimt" in str(line.after) for line in lines)


def test_the_database_itself_refuses_another_word(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    with pytest.raises(DatabaseError, match="what was written stays"), transaction.atomic():
        connection.cursor().execute("UPDATE crisis_picture_decision SET text = 'Iets anders'")


def test_a_row_is_written_once(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    decision.text = "Iets anders"
    with pytest.raises(Refused, match="entries-stay"):
        decision.save()


def test_a_decision_is_found_by_its_words(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    entry = SearchEntry.objects.get(object_id="hoogwater-maas/1")
    assert (entry.kind, entry.shelf.mode) == ("crisis_picture.decision", "real")


def test_a_decision_of_an_exercise_stays_an_exercise(cast: Cast, exercise: Activity) -> None:
    propose(cast, exercise)
    assert as_data(decision_numbered(exercise, 1))["mode"] == "exercise"


def test_as_it_stood_before_a_decision_it_was_a_proposal(cast: Cast, flood: Activity) -> None:
    with clock.at(clock.now() - timedelta(minutes=10)):
        decision = propose(cast, flood)
    take(cast, flood, decision)
    assert decision_numbered(flood, 1, clock.now() - timedelta(minutes=5)).state == "proposed"
