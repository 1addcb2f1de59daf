"""Changing an activity, for real."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from samenbeeld.activities import events, queries
from samenbeeld.activities.actions import change_state, join, leave, set_grip_level, set_step
from samenbeeld.activities.models import Activity, GripStatus
from samenbeeld.activities.rules import Facts
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.queries import current_membership
from samenbeeld.organisations.tests.cast import Cast


def last_event() -> events.Event:
    """The last event as the journal kept it."""
    line = JournalLine.objects.latest("number")
    kept = {
        name: tuple(value) if isinstance(value, list) else value for name, value in (line.after or {}).items()
    }
    event: events.Event = getattr(events, line.kind.removeprefix("activities."))(**kept)
    return event


def set_grip(cast: Cast, activity: Activity, level: int = 4, **values: object) -> GripStatus:
    given = {"actor": cast.bram, "region": cast.zuid_limburg, "reason": "Zo", **values}
    return set_grip_level(activity=activity, level=level, **given)  # type: ignore[arg-type]


# Who may


def test_a_coordinator_may_not_open_an_activity(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        hoogwater_maas(cast, actor=cast.amina)


def test_a_coordinator_may_not_set_grip(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        set_grip(cast, hoogwater_maas(cast), actor=cast.amina)


def test_a_head_of_information_may_not_set_grip_of_the_neighbours(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        set_grip(cast, hoogwater_maas(cast), region=cast.limburg_noord)


def test_a_coordinator_may_not_close_an_activity(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        change_state(actor=cast.amina, activity=hoogwater_maas(cast), state="closed")


def test_a_coordinator_may_not_say_how_serious_it_is(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        set_step(actor=cast.amina, activity=hoogwater_maas(cast), step=3, reason="Zo")


def test_a_coordinator_may_not_invite(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        join(actor=cast.amina, activity=hoogwater_maas(cast), organisation=cast.netwerk_maasland)


def test_who_takes_no_part_and_was_released_nothing_does_not_know_it_exists(cast: Cast) -> None:
    hoogwater_maas(cast)
    with pytest.raises(NotFound):
        queries.readable_by_slug(cast.eva, "hoogwater-maas")


# Old state + event = fresh state


def test_opening_and_its_event_tell_the_same(cast: Cast) -> None:
    activity = hoogwater_maas(cast)
    assert events.fresh(Facts(slug=activity.slug), last_event()) == queries.facts(activity)


def test_a_grip_level_and_its_event_tell_the_same(cast: Cast) -> None:
    before = queries.facts(activity := hoogwater_maas(cast))
    set_grip(cast, activity)
    assert events.fresh(before, last_event()) == queries.facts(activity)


def test_a_second_grip_level_and_its_event_tell_the_same(cast: Cast) -> None:
    set_grip(cast, activity := hoogwater_maas(cast), 2, at=now() - timedelta(hours=1))
    before = queries.facts(activity)
    set_grip(cast, activity, 5, source_region=cast.zuid_limburg)
    assert events.fresh(before, last_event()) == queries.facts(activity)


def test_a_step_and_its_event_tell_the_same(cast: Cast) -> None:
    before = queries.facts(activity := hoogwater_maas(cast))
    set_step(actor=cast.bram, activity=activity, step=3, reason="Vier locaties ontruimen")
    assert events.fresh(before, last_event()) == queries.facts(activity)


def test_a_change_of_state_and_its_event_tell_the_same(cast: Cast) -> None:
    before = queries.facts(activity := hoogwater_maas(cast))
    change_state(actor=cast.bram, activity=activity, state="scaled_down")
    assert events.fresh(before, last_event()) == queries.facts(activity)


def test_joining_and_its_event_tell_the_same(cast: Cast) -> None:
    before = queries.facts(activity := hoogwater_maas(cast))
    join(actor=cast.bram, activity=activity, organisation=cast.netwerk_maasland)
    assert events.fresh(before, last_event()) == queries.facts(activity)


def test_leaving_and_its_event_tell_the_same(cast: Cast) -> None:
    before = queries.facts(activity := hoogwater_maas(cast))
    leave(actor=cast.bram, activity=activity, organisation=cast.de_maasoever)
    assert events.fresh(before, last_event()) == queries.facts(activity)


# What holds


def test_neighbours_keep_their_own_level(cast: Cast) -> None:
    set_grip(cast, activity := hoogwater_maas(cast))
    assert queries.current_grip(activity, cast.limburg_noord) is None


def test_an_activity_of_which_nobody_spoke_has_no_step(cast: Cast) -> None:
    assert queries.step_of(hoogwater_maas(cast)) is None


def test_a_step_needs_a_reason(cast: Cast) -> None:
    with pytest.raises(Refused, match="activities-reason-missing"):
        set_step(actor=cast.bram, activity=hoogwater_maas(cast), step=3, reason=" ")


def test_who_comes_second_sees_the_level_of_the_first(cast: Cast) -> None:
    set_grip(cast, activity := hoogwater_maas(cast))
    with pytest.raises(Conflict):
        set_grip(cast, activity)


def test_a_refused_level_leaves_no_trace(cast: Cast) -> None:
    activity = hoogwater_maas(cast)
    lines = JournalLine.objects.count()
    with pytest.raises(Refused):
        set_grip(cast, activity, reason="")
    assert (GripStatus.objects.count(), JournalLine.objects.count()) == (0, lines)


def test_a_closed_activity_takes_no_new_level(cast: Cast) -> None:
    change_state(actor=cast.bram, activity=(activity := hoogwater_maas(cast)), state="closed")
    with pytest.raises(Conflict):
        set_grip(cast, activity)


def test_a_closed_activity_remembers_when(cast: Cast) -> None:
    change_state(actor=cast.bram, activity=(activity := hoogwater_maas(cast)), state="closed")
    assert queries.by_slug(activity.slug).closed_at is not None


def test_an_activity_that_is_open_again_is_not_closed(cast: Cast) -> None:
    change_state(actor=cast.bram, activity=(activity := hoogwater_maas(cast)), state="closed")
    change_state(actor=cast.bram, activity=activity, state="active", reason="Het water stijgt weer")
    assert queries.by_slug(activity.slug).closed_at is None


def test_an_organisation_that_left_can_come_back(cast: Cast) -> None:
    activity = hoogwater_maas(cast)
    leave(actor=cast.bram, activity=activity, organisation=cast.de_maasoever)
    join(actor=cast.bram, activity=activity, organisation=cast.de_maasoever)
    assert cast.de_maasoever in queries.participants(queries.by_slug(activity.slug))


def test_the_owner_does_not_leave(cast: Cast) -> None:
    with pytest.raises(Conflict):
        leave(actor=cast.bram, activity=hoogwater_maas(cast), organisation=cast.ghor_zuid_limburg)


def test_two_activities_of_one_name_have_their_own_address(cast: Cast) -> None:
    assert [hoogwater_maas(cast).slug, hoogwater_maas(cast).slug] == ["hoogwater-maas", "hoogwater-maas-2"]


def test_the_database_refuses_another_mode(cast: Cast) -> None:
    activity = hoogwater_maas(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Activity.objects.filter(pk=activity.pk).update(mode="exercise")


def test_the_database_refuses_a_real_exercise(cast: Cast) -> None:
    activity = hoogwater_maas(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        Activity.objects.filter(pk=activity.pk).update(kind="exercise")


def test_a_level_that_was_set_cannot_be_rewritten(cast: Cast) -> None:
    set_grip(cast, hoogwater_maas(cast))
    with pytest.raises(IntegrityError), transaction.atomic():
        GripStatus.objects.update(level=0)


def test_an_activity_is_never_deleted(cast: Cast) -> None:
    with pytest.raises(Refused):
        hoogwater_maas(cast).delete()


def test_activities_are_never_deleted_in_bulk_either(cast: Cast) -> None:
    hoogwater_maas(cast)
    with pytest.raises(Refused):
        Activity.objects.all().delete()


def test_an_exercise_is_not_among_what_really_runs(cast: Cast) -> None:
    stroomuitval_roermond(cast)
    assert not queries.running(Mode.REAL)


def test_a_list_of_activities_asks_as_often_for_many_as_for_one(
    cast: Cast, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    for number in range(5):
        hoogwater_maas(cast, name=f"Hoogwater {number}")
    member = current_membership(cast.bram.account)
    assert member is not None
    # Activities, their regions, who takes part, levels; and whether anything changed.
    with django_assert_num_queries(5):  # type: ignore[operator]
        queries.grip_standings(queries.readable(member, queries.running()))
