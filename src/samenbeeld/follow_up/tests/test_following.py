"""What follows from a step, for real: by the same actions as when people do it by hand."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.actions import set_step as set_activity_step
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import by_slug
from samenbeeld.alerts.models import Alarm, Recipient
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.actions import open_pictures
from samenbeeld.crisis_picture.models import Meeting, PictureDocument, Task
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.actions import set_step
from samenbeeld.escalation.models import StepChange
from samenbeeld.follow_up import actions, queries
from samenbeeld.follow_up.actions import Confirmed
from samenbeeld.follow_up.models import FollowUp, FollowUpStep
from samenbeeld.follow_up.queries import State
from samenbeeld.follow_up.tasks import carry_out
from samenbeeld.jobs import queue
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports.actions import ask_for_reports
from samenbeeld.situation_reports.models import ReportRequest
from samenbeeld.situation_reports.queries import standings

RAISED = 2


def raised(cast: Cast, step: int = RAISED, **values: object) -> StepChange:
    """The commander raises her region with everything of the list, in a new activity."""
    given: dict[str, Any] = {
        "actor": cast.chantal,
        "region": cast.zuid_limburg,
        "step": step,
        "reason": "Twee zorglocaties bereiden een ontruiming voor.",
        "confirmed": Confirmed(range(9), None, "Hoogwater", "Zuid-Limburg: Verhoogde dreiging.", ""),
        **values,
    }
    return actions.change_step(**given)


def states(change: StepChange) -> dict[str, State]:
    return {each.row.does: each.state for each in queries.following(change, now())}


def row(change: StepChange, does: str) -> FollowUp:
    return queries.by_id(FollowUp.objects.get(change=change, does=does).pk)


def test_the_activity_is_there_as_soon_as_the_step_is_set(cast: Cast) -> None:
    change = raised(cast)
    activity = Activity.objects.get()
    assert (activity.name, activity.kind, activity.mode) == ("Hoogwater", "threat", "real")
    assert set(activity.participations.values_list("organisation__slug", flat=True)) == {
        "de-maasoever", "ghor-zuid-limburg"
    }  # fmt: skip
    assert states(change)["activity"] is State.DONE


def test_people_are_alarmed_reports_are_asked_and_the_consultation_is_planned(cast: Cast) -> None:
    change = raised(cast)
    queue.work_off()
    assert Alarm.objects.get().first == "Zuid-Limburg: Verhoogde dreiging."
    assert ReportRequest.objects.get().every_hours == 24
    assert Meeting.objects.get().team == "ozo"
    found = states(change)
    assert {found[kind] for kind in ("alarm", "reports", "meeting")} == {State.DONE}


def test_what_the_commander_may_not_do_waits_for_who_may(cast: Cast) -> None:
    change = raised(cast)
    queue.work_off()
    assert not PictureDocument.objects.exists()
    waiting = queries.open_to(cast.bram, now())
    assert [(each.row.does, each.state, each.ask) for each in waiting] == [("pictures", State.WAITING, "HIN")]
    actions.carry_out(actor=cast.bram, follow_up=row(change, "pictures"))
    assert PictureDocument.objects.exists()
    assert states(change)["pictures"] is State.DONE


def test_whoever_may_not_do_it_is_refused(cast: Cast) -> None:
    change = raised(cast)
    for person in (cast.amina, cast.chantal, cast.daan):
        with pytest.raises(NotAllowed):
            actions.carry_out(actor=person, follow_up=row(change, "pictures"))


def test_doing_it_again_after_a_crash_does_nothing_twice(cast: Cast) -> None:
    change = raised(cast)
    for _ in range(2):
        for one in FollowUp.objects.filter(change=change, is_confirmed=True):
            carry_out.func(str(one.pk))
    queue.work_off()
    assert Alarm.objects.count() == ReportRequest.objects.count() == Meeting.objects.count() == 1


def test_what_was_left_out_does_not_happen(cast: Cast) -> None:
    alarm = next(
        place for place, each in enumerate(escalation.ladder().steps[RAISED].happens)
        if each.does == "alarm"
    )  # fmt: skip
    change = raised(cast, confirmed=Confirmed(set(range(9)) - {alarm}, None, "Hoogwater"))
    queue.work_off()
    assert not Alarm.objects.exists()
    assert states(change)["alarm"] is State.LEFT_OUT


def test_a_running_activity_is_used_and_no_other_opened(cast: Cast) -> None:
    running = opened(cast, cast.bram)
    change = raised(cast, confirmed=Confirmed(range(9), running, "", "Het water stijgt.", ""))
    queue.work_off()
    assert Activity.objects.count() == 1
    assert "activity" not in states(change)
    assert ReportRequest.objects.get().activity == running


def test_a_picture_that_stands_ready_waits_for_nobody(cast: Cast) -> None:
    running = opened(cast, cast.bram)
    open_pictures(actor=cast.bram, activity=running)
    change = raised(cast, confirmed=Confirmed(range(9), running, "", "Het water stijgt.", ""))
    assert states(change)["pictures"] is State.DONE
    assert not queries.open_to(cast.bram, now())


def test_everybody_who_takes_part_gets_the_task_of_a_light_threat(cast: Cast) -> None:
    raised(cast, 1)
    queue.work_off()
    assert [task.organisation.slug for task in Task.objects.all()] == ["de-maasoever"]


def test_what_could_not_be_done_says_why_and_can_be_tried_again(cast: Cast) -> None:
    change = raised(cast)
    actions.note_failure(follow_up=row(change, "alarm"), refused=Refused("alerts-nobody", field="functions"))
    found = next(each for each in queries.following(change, now()) if each.row.does == "alarm")
    assert (found.state, found.last and found.last.said) == (State.FAILED, "alerts-nobody")
    actions.carry_out(actor=cast.bram, follow_up=row(change, "alarm"))
    assert states(change)["alarm"] is State.DONE


def test_what_follows_from_an_older_step_has_lapsed(cast: Cast) -> None:
    change = raised(cast)
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="De dijk lekt.")
    assert states(change)["alarm"] is State.OVERTAKEN
    with pytest.raises(Conflict):
        actions.carry_out(actor=cast.bram, follow_up=row(change, "alarm"))
    queue.work_off()
    assert not Alarm.objects.exists()


def test_it_can_be_left_out_after_all_with_a_reason(cast: Cast) -> None:
    change = raised(cast)
    with pytest.raises(Refused):
        actions.drop(actor=cast.chantal, follow_up=row(change, "meeting"), reason=" ")
    with pytest.raises(NotAllowed):
        actions.drop(actor=cast.amina, follow_up=row(change, "meeting"), reason="Ik denk van niet.")
    actions.drop(actor=cast.chantal, follow_up=row(change, "meeting"), reason="We zitten al bij elkaar.")
    queue.work_off()
    assert not Meeting.objects.exists()


def test_coming_down_needs_a_look_at_what_is_open(cast: Cast) -> None:
    raised(cast)
    queue.work_off()
    with pytest.raises(Refused) as refused:
        raised(cast, 1, confirmed=Confirmed(()))
    assert refused.value.key == "follow-up-look-at-open"
    seen = queries.still_open(cast.zuid_limburg, cast.chantal)
    assert seen.count == 2  # reports are being asked, and nobody answered the alarm yet
    raised(cast, 1, seen=seen.fingerprint, confirmed=Confirmed(()))
    assert escalation.current_step(cast.zuid_limburg).level is Level.YELLOW


def test_what_opened_meanwhile_has_to_be_seen_too(cast: Cast) -> None:
    raised(cast)
    seen = queries.still_open(cast.zuid_limburg, cast.chantal).fingerprint
    queue.work_off()  # now reports are asked
    with pytest.raises(Conflict):
        raised(cast, step=1, seen=seen, confirmed=Confirmed(()))


def test_nothing_happens_when_the_step_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused):
        raised(cast, reason=" ")
    with pytest.raises(NotAllowed):
        raised(cast, actor=cast.bram)
    with pytest.raises(NotAllowed):
        raised(cast, region=cast.limburg_noord)
    assert not Activity.objects.exists()
    assert not StepChange.objects.exists()


def test_the_proposal_and_what_it_rested_on_are_kept_with_the_step(cast: Cast) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="De dijk lekt.")
    change = raised(cast, step=4, advice="ROAZ adviseert op te schalen.")
    assert change.proposed is None  # of no theme anybody knows how it stands: nothing lower is proposed
    assert change.advice == "ROAZ adviseert op te schalen."


def test_a_follow_up_and_its_outcome_are_never_changed(cast: Cast) -> None:
    change = raised(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowUp.objects.filter(change=change).update(is_confirmed=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        FollowUpStep.objects.update(said="anders")


def test_the_journal_says_what_was_confirmed_and_done(cast: Cast) -> None:
    raised(cast)
    queue.work_off()
    kinds = set(JournalLine.objects.values_list("kind", flat=True))
    assert {"follow_up.FollowUpConfirmed", "follow_up.FollowUpDone", "escalation.StepSet"} <= kinds


def test_who_takes_part_is_asked_anew_when_the_rhythm_changes_back(cast: Cast) -> None:
    running = opened(cast, cast.bram)
    everything = Confirmed(range(9), running, "", "Het water stijgt.", "")
    for step in (3, 4, 3, 2, 3):
        seen = queries.still_open(cast.zuid_limburg, cast.chantal).fingerprint
        raised(cast, step, confirmed=everything, seen=seen)
        queue.work_off()
        asked = {each.request.every_hours for each in standings(running, now()) if each.request}
        assert asked == {24 if step == 2 else 4}


def test_below_raised_nobody_is_asked_any_more(cast: Cast) -> None:
    running = opened(cast, cast.bram)
    everything = Confirmed(range(9), running, "", "Het water stijgt.", "")
    for step in (2, 1):
        seen = queries.still_open(cast.zuid_limburg, cast.chantal).fingerprint
        change = raised(cast, step, confirmed=everything, seen=seen)
        queue.work_off()
    assert states(change)["no_reports"] is State.DONE
    assert not any(each.request for each in standings(running, now()))


def test_reports_of_another_region_run_on_and_somebody_sees_so(cast: Cast) -> None:
    both = opened(cast, cast.bram, cast.zuid_limburg, cast.limburg_noord)
    ask_for_reports(actor=cast.bram, activity=both, first_due_at=now() + timedelta(hours=1), every_hours=4)
    everything = Confirmed(range(9), both, "", "Het water zakt.", "")
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=2, reason="Het water stijgt.")
    seen = queries.still_open(cast.zuid_limburg, cast.chantal).fingerprint
    change = raised(cast, 1, confirmed=everything, seen=seen)
    queue.work_off()
    assert states(change)["no_reports"] is State.FAILED
    assert all(each.request for each in standings(both, now()) if each.organisation.pk != both.owner_id)


def test_one_region_in_a_crisis_of_two_changes_its_own_rhythm_only(cast: Cast) -> None:
    both = opened(cast, cast.bram, cast.zuid_limburg, cast.limburg_noord)
    raised(cast, 3, confirmed=Confirmed(range(9), both, "", "Het water stijgt.", ""))
    queue.work_off()
    asked = {each.organisation.slug: each.request for each in standings(both, now())}
    assert asked["de-maasoever"]
    assert asked["ghor-limburg-noord"] is None


def test_nothing_follows_in_an_exercise_another_region_or_what_is_closed(cast: Cast) -> None:
    played = open_activity(
        actor=cast.bram, name="Oefening", kind="exercise", mode=Mode.EXERCISE, regions=[cast.zuid_limburg]
    )
    elsewhere = opened(cast, cast.bram)
    elsewhere.regions.set([cast.limburg_noord])
    for place in (by_slug(played.slug), elsewhere):
        with pytest.raises(Refused) as refused:
            raised(cast, confirmed=Confirmed(range(9), place, "", "Het water stijgt.", ""))
        assert refused.value.field == "activity"
    assert not Alarm.objects.exists()
    assert not StepChange.objects.exists()


def test_under_a_strict_label_only_who_takes_part_is_alarmed(cast: Cast) -> None:
    strict = strict_one(cast)
    change = raised(cast, confirmed=Confirmed(range(9), strict, "", "Het water stijgt.", ""))
    queue.work_off()
    told = {each.membership.organisation.slug for each in Recipient.objects.all()}
    assert told == {"ghor-zuid-limburg"}
    assert states(change)["alarm"] is State.DONE


def test_whoever_sets_the_step_is_not_alarmed_about_it(cast: Cast) -> None:
    raised(cast, step=3)  # on which her own function is alarmed
    queue.work_off()
    told = {each.membership.account.login for each in Recipient.objects.all()}
    assert told
    assert cast.chantal.account.login not in told


def test_a_closed_activity_counts_as_a_sign_and_is_not_named(cast: Cast) -> None:
    strict_one(cast)
    [sign] = queries.proposal(cast.zuid_limburg, now(), cast.amina).signs
    assert (sign.step, sign.url) == (3, "")
    assert "Hoogwater Maas" not in sign.about


def test_who_is_not_told_takes_no_part_in_the_new_activity(cast: Cast) -> None:
    opening = next(
        place
        for place, each in enumerate(escalation.ladder().steps[RAISED].happens)
        if each.does == "activity"
    )
    raised(cast, confirmed=Confirmed({opening}, None, "Stil"))
    assert [each.organisation for each in Activity.objects.get().participations.all()] == [
        cast.ghor_zuid_limburg
    ]


def test_up_and_down_again_plans_no_second_meeting_and_gives_no_second_task(cast: Cast) -> None:
    running = opened(cast, cast.bram)
    everything = Confirmed(range(9), running, "", "Het water stijgt.", "")
    for step in (4, 3, 4):
        seen = queries.still_open(cast.zuid_limburg, cast.chantal).fingerprint
        raised(cast, step, confirmed=everything, seen=seen)
        queue.work_off()
    assert Meeting.objects.count() <= 1
    assert Task.objects.count() == 1


def strict_one(cast: Cast) -> Activity:
    """A crisis for its own organisation alone, under a label that its people may not choose themselves."""
    made = opened(cast, cast.bram, participants=[])
    set_activity_step(actor=cast.bram, activity=made, step=3, reason="Geheim.")
    Activity.objects.filter(pk=made.pk).update(tlp=Tlp.AMBER_STRICT.value)
    return by_slug(made.slug)


def opened(cast: Cast, by: Membership, *regions: Region, **values: Any) -> Activity:
    given = {
        "actor": by,
        "name": "Hoogwater Maas",
        "kind": "incident",
        "mode": Mode.REAL,
        "regions": list(regions) or [cast.zuid_limburg],
        "participants": [cast.de_maasoever, cast.ghor_limburg_noord]
        if len(regions) > 1
        else [cast.de_maasoever],
        **values,
    }
    return by_slug(open_activity(**given).slug)
