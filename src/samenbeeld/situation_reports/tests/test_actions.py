"""Asking, sending, judging and what flows on, for real."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction

from samenbeeld.activities.actions import change_state, leave
from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.actions import add_member
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.search.models import SearchEntry
from samenbeeld.situation_reports import actions, drafts, events, queries
from samenbeeld.situation_reports.models import Bottleneck, ReportDraft, SituationReport
from samenbeeld.situation_reports.queries.bottlenecks import current, merged
from samenbeeld.situation_reports.rules.states import Facts, State
from samenbeeld.situation_reports.tasks import tell_new_rounds
from samenbeeld.situation_reports.tests.cases import STUCK, ask, send


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def colleague(cast: Cast) -> Membership:
    """Somebody else of De Maasoever."""
    return add_member(
        actor=SYSTEM, account=cast.hanna.account, organisation=cast.de_maasoever, functions=["logger"]
    )


def standing(cast: Cast, activity: Activity, after: timedelta = timedelta()) -> queries.ReportStanding:
    return queries.standing_of(activity, cast.de_maasoever, clock.now() + after)


def told(kind: str) -> list[JournalLine]:
    return list(JournalLine.objects.filter(kind=f"situation_reports.{kind}").order_by("number"))


# Who may


def test_a_coordinator_may_not_ask_for_reports(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        ask(cast, flood, actor=cast.amina)


def test_a_head_of_information_may_not_fill_in_for_an_institution(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.submit_report(
            actor=cast.bram, activity=flood, values={}, base=0, key=uuid4(), organisation="de-maasoever"
        )


def test_a_guest_may_not_send_a_report(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        send(cast.eva, flood)


def test_a_coordinator_may_not_judge(cast: Cast, flood: Activity) -> None:
    report = send(cast.amina, flood)
    with pytest.raises(NotAllowed):
        actions.accept_report(actor=cast.amina, report=report)


def test_a_liaison_reads_and_judges_nothing(cast: Cast, flood: Activity) -> None:
    report = send(cast.amina, flood)
    assert not queries.may_see_any(cast.daan, flood)
    with pytest.raises(NotAllowed):
        actions.return_report(actor=cast.daan, report=report, reason="x")


def test_a_coordinator_may_not_merge_what_others_said(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.merge_bottlenecks(actor=cast.amina, activity=flood, key=uuid4(), into=uuid4())


def test_nothing_is_sent_for_what_is_over(cast: Cast, flood: Activity) -> None:
    change_state(actor=cast.bram, activity=flood, state="closed")
    with pytest.raises(Conflict, match="is-closed"):
        send(cast.amina, flood)


# Asking


def test_who_is_asked_owes_a_report(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    found = standing(cast, flood)
    assert (found.state, found.owes, found.is_overdue) == (State.REQUESTED, True, False)


def test_whoever_asks_is_not_asked(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    own = queries.standing_of(flood, cast.ghor_zuid_limburg, clock.now())
    assert own.request is None


def test_a_deadline_in_the_past_is_refused(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused) as refused:
        ask(cast, flood, first_due_at=clock.now() - timedelta(minutes=1))
    assert refused.value.field == "first_due_at"


def test_who_takes_no_part_is_not_asked(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="takes-no-part"):
        ask(cast, flood, organisations=[cast.netwerk_maasland])


def test_the_last_request_counts(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    newer = ask(cast, flood, organisations=[cast.de_maasoever], hours=1)
    found = standing(cast, flood)
    assert found.request == newer


def test_the_next_round_follows_by_itself(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    send(cast.amina, flood)
    later = standing(cast, flood, timedelta(hours=2))
    assert (later.state, later.is_overdue) == (State.REQUESTED, False)
    assert standing(cast, flood, timedelta(hours=6)).is_overdue


def test_a_deadline_that_passed_is_overdue_without_anything_running(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    found = standing(cast, flood, timedelta(hours=9))
    assert found.missed_since == request.first_due_at


def test_after_stopping_nobody_owes_a_report(cast: Cast, flood: Activity) -> None:
    actions.end_request(actor=cast.bram, request=ask(cast, flood), reason="Afgeschaald")
    assert not standing(cast, flood, timedelta(hours=9)).owes


def test_the_clock_tells_each_round_once(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    tell_new_rounds()
    assert told("RoundOpened") == []
    with clock.at(clock.now() + timedelta(hours=2)):
        tell_new_rounds()
        tell_new_rounds()
    assert [(line.after or {})["number"] for line in told("RoundOpened")] == [2]


def test_a_reminder_goes_to_who_owes_and_to_nobody_else(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    send(cast.amina, flood)
    everybody = [cast.de_maasoever, cast.ghor_limburg_noord, cast.ghor_zuid_limburg]
    reminded = actions.remind(actor=cast.bram, activity=flood, organisations=everybody)
    assert reminded == [cast.ghor_limburg_noord]


def test_who_owes_nothing_is_not_reminded(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Conflict, match="nobody-owes"):
        actions.remind(actor=cast.bram, activity=flood, organisations=[cast.de_maasoever])


def test_a_reminder_is_forgotten_by_the_report_that_answers_it(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    actions.remind(actor=cast.bram, activity=flood, organisations=[cast.de_maasoever])
    assert standing(cast, flood).reminder is not None
    send(cast.amina, flood)
    assert standing(cast, flood).reminder is None


# Sending


def test_a_report_answers_its_round(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    report = send(cast.amina, flood)
    assert (report.number, report.round, report.due_at) == (1, 1, request.first_due_at)


def test_reports_are_numbered_per_organisation(cast: Cast, flood: Activity) -> None:
    assert [send(cast.amina, flood).number for _ in range(3)] == [1, 2, 3]


def test_no_change_is_a_report_and_says_the_same(cast: Cast, flood: Activity) -> None:
    first = send(cast.amina, flood)
    again = actions.confirm_unchanged(actor=cast.amina, activity=flood, base=1, key=uuid4())
    assert (again.number, again.is_unchanged, again.values) == (2, True, first.values)


def test_nothing_cannot_be_repeated(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="nothing-before"):
        actions.confirm_unchanged(actor=cast.amina, activity=flood, base=0, key=uuid4())


def test_a_sending_that_arrives_twice_is_one_report(cast: Cast, flood: Activity) -> None:
    key = uuid4()
    send(cast.amina, flood, key=key)
    with pytest.raises(Conflict, match="arrived-already"):
        send(cast.amina, flood, key=key, base=0)
    assert SituationReport.objects.count() == 1


def test_who_takes_no_part_sends_nothing(cast: Cast, flood: Activity) -> None:
    leave(actor=cast.bram, activity=flood, organisation=cast.de_maasoever)
    with pytest.raises(Conflict, match="takes-no-part"):
        send(cast.amina, flood)


def test_two_people_do_not_send_over_each_other(cast: Cast, flood: Activity) -> None:
    send(colleague(cast), flood)
    with pytest.raises(Conflict) as conflict:
        send(cast.amina, flood, base=0)
    assert conflict.value.values["who"] == "Hanna Claessens"


def test_what_a_colleague_typed_meanwhile_is_not_sent_over_unseen(cast: Cast, flood: Activity) -> None:
    mine = drafts.save(actor=cast.amina, activity=flood, typed={"absence": "4"}, base=0, revision=0)
    drafts.save(actor=colleague(cast), activity=flood, typed={"absence": "9"}, base=0, revision=1)
    with pytest.raises(Conflict, match="draft-changed"):
        actions.submit_report(
            actor=cast.amina, activity=flood, values={}, base=0, key=uuid4(), revision=mine.revision
        )


def test_the_draft_of_a_colleague_is_not_typed_over(cast: Cast, flood: Activity) -> None:
    drafts.save(actor=cast.amina, activity=flood, typed={"absence": "4"}, base=0, revision=0)
    with pytest.raises(Conflict, match="draft-changed"):
        drafts.save(actor=colleague(cast), activity=flood, typed={"absence": "9"}, base=0, revision=0)


def test_my_own_draft_on_two_devices_is_mine(cast: Cast, flood: Activity) -> None:
    drafts.save(actor=cast.amina, activity=flood, typed={"absence": "4"}, base=0, revision=0)
    draft = drafts.save(actor=cast.amina, activity=flood, typed={"absence": "5"}, base=0, revision=0)
    assert draft.revision == 2


def test_a_draft_is_limited(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused, match="too-much"):
        drafts.save(actor=cast.amina, activity=flood, typed={"messages": "x" * 70_000}, base=0, revision=0)


def test_sending_ends_the_draft(cast: Cast, flood: Activity) -> None:
    drafts.save(actor=cast.amina, activity=flood, typed={"absence": "4"}, base=0, revision=0)
    assert standing(cast, flood).state is State.DRAFT
    send(cast.amina, flood)
    assert not ReportDraft.objects.exists()


def test_a_draft_of_before_the_newest_report_is_not_shown(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    ReportDraft.objects.create(
        activity=flood, organisation=cast.de_maasoever, typed={}, base=0, changed_by=cast.amina,
        changed_at=clock.now(),
    )  # fmt: skip
    assert standing(cast, flood).draft is None


def test_a_report_that_was_sent_cannot_be_changed_in_the_database(cast: Cast, flood: Activity) -> None:
    report = send(cast.amina, flood)
    with pytest.raises(DatabaseError), transaction.atomic():
        SituationReport.objects.filter(pk=report.pk).update(level="green")


def test_a_report_is_found_by_its_words(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    entry = SearchEntry.objects.get(kind=queries.REPORTS)
    assert (entry.shelf.owner, "ontruimen" in entry.text) == ("de-maasoever", True)


def test_a_report_of_an_exercise_is_marked_so_in_the_journal(cast: Cast) -> None:
    send(cast.amina, stroomuitval_roermond(cast))
    assert {line.mode for line in told("ReportSubmitted")} == {"exercise"}


def test_figures_are_kept_with_when_they_were_seen(cast: Cast, flood: Activity) -> None:
    seen = (clock.now() - timedelta(hours=2)).isoformat(timespec="minutes")
    send(cast.amina, flood, places={"value": 0, "total": 20, "at": seen})
    figure = queries.newest_figures(flood).get(metric="places")
    assert (figure.free, figure.total, figure.method, figure.unit) == (0, 20, "manual", "plek")
    assert figure.observed_at < figure.reported_at


def test_the_newest_figure_of_each_organisation_counts(cast: Cast, flood: Activity) -> None:
    for free in (4, 3):
        send(cast.amina, flood, places={"value": free, "total": 20, "at": clock.now().isoformat()})
    assert [figure.free for figure in queries.newest_figures(flood)] == [3]


def test_a_device_whose_clock_runs_ahead_does_not_keep_its_figure_the_newest(
    cast: Cast, flood: Activity
) -> None:
    moment = clock.now()
    ahead = (moment + timedelta(minutes=10)).isoformat()
    send(cast.amina, flood, at=moment, places={"value": 4, "total": 20, "at": ahead})
    later = moment + timedelta(minutes=5)
    send(cast.amina, flood, at=later, places={"value": 3, "total": 20, "at": later.isoformat()})
    assert [figure.free for figure in queries.newest_figures(flood)] == [3]


# Judging


def test_what_was_accepted_is_not_to_be_read_any_more(cast: Cast, flood: Activity) -> None:
    actions.accept_report(actor=cast.bram, report=send(cast.amina, flood))
    found = standing(cast, flood)
    assert (found.state, found.is_to_judge) == (State.ACCEPTED, False)


def test_what_was_returned_is_owed_again_with_its_reason(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    actions.return_report(actor=cast.bram, report=send(cast.amina, flood), reason="Hoeveel liggend?")
    found = standing(cast, flood)
    assert (found.state, found.owes) == (State.RETURNED, True)
    assert found.judgement is not None
    assert found.judgement.reason == "Hoeveel liggend?"


def test_the_second_who_judges_hears_that_it_was_done(cast: Cast, flood: Activity) -> None:
    report = send(cast.amina, flood)
    actions.accept_report(actor=cast.bram, report=report)
    with pytest.raises(Conflict, match="judged-already"):
        actions.return_report(actor=cast.bram, report=report, reason="Toch niet")


def test_an_older_report_is_not_judged_any_more(cast: Cast, flood: Activity) -> None:
    first = send(cast.amina, flood)
    send(cast.amina, flood)
    with pytest.raises(Conflict, match="superseded"):
        actions.accept_report(actor=cast.bram, report=first)


def test_rows_and_events_tell_the_same_story(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    actions.return_report(actor=cast.bram, report=send(cast.amina, flood), reason="Hoeveel?")
    actions.accept_report(actor=cast.bram, report=send(cast.amina, flood))
    send(cast.amina, flood)
    actions.end_request(actor=cast.bram, request=request, reason="Klaar")
    facts = Facts()
    for line in JournalLine.objects.filter(object_kind=queries.REPORTS).order_by("number"):
        event_type = getattr(events, line.kind.partition(".")[2])
        facts = events.fresh(facts, event_type(**(line.after or {})))
    assert facts == queries.facts(flood, cast.de_maasoever)


# Bottlenecks


def stuck(cast: Cast, flood: Activity) -> Bottleneck:
    send(cast.amina, flood, bottlenecks=[STUCK])
    return current(flood)[0]


def test_a_bottleneck_of_a_report_stands_on_the_board_with_its_source(cast: Cast, flood: Activity) -> None:
    row = stuck(cast, flood)
    assert (row.what, row.organisation, row.region) == (STUCK["what"], cast.de_maasoever, cast.zuid_limburg)
    assert row.report is not None
    assert row.report.number == 1


def test_the_same_bottleneck_in_a_next_report_is_not_said_twice(cast: Cast, flood: Activity) -> None:
    stuck(cast, flood)
    actions.confirm_unchanged(actor=cast.amina, activity=flood, base=1, key=uuid4())
    assert Bottleneck.objects.count() == 1


def test_a_changed_bottleneck_is_a_new_row_of_the_same_thread(cast: Cast, flood: Activity) -> None:
    first = stuck(cast, flood)
    send(cast.amina, flood, bottlenecks=[{**STUCK, "key": str(first.thread), "count": 31}])
    assert [row.count for row in Bottleneck.objects.order_by("pk")] == [84, 31]
    assert [row.count for row in current(flood)] == [31]


def test_a_bottleneck_that_is_named_no_longer_is_withdrawn(cast: Cast, flood: Activity) -> None:
    stuck(cast, flood)
    send(cast.amina, flood)
    row = current(flood)[0]
    assert (row.status, row.reason) == ("withdrawn", "Niet meer genoemd in rapport 2")


def test_a_solved_bottleneck_is_not_in_the_next_form(cast: Cast, flood: Activity) -> None:
    row = stuck(cast, flood)
    solved = {**STUCK, "key": str(row.thread), "over": "yes", "reason": "De RAV kwam."}
    send(cast.amina, flood, bottlenecks=[solved])
    again = actions.confirm_unchanged(actor=cast.amina, activity=flood, base=2, key=uuid4())
    assert "bottlenecks" not in again.values


def test_a_key_of_another_organisation_is_not_taken_over(cast: Cast, flood: Activity) -> None:
    other = actions.note_bottleneck(actor=cast.bram, activity=flood, kind="staff", what="Tekort")
    send(cast.amina, flood, bottlenecks=[{**STUCK, "key": str(other.thread)}])
    assert len(current(flood)) == 2


def test_merging_keeps_both_sources_and_can_be_undone(cast: Cast, flood: Activity) -> None:
    one = stuck(cast, flood)
    other = actions.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="6 wagens tekort voor liggend vervoer Itteren"
    )
    assert len(queries.board(cast.bram, flood).pairs) == 1
    actions.merge_bottlenecks(actor=cast.bram, activity=flood, key=other.thread, into=one.thread)
    found = queries.board(cast.bram, flood)
    assert [(group.first, group.others) for group in found.open] == [(one, (other,))]
    assert found.pairs == ()
    actions.part_bottleneck(actor=cast.bram, activity=flood, key=other.thread)
    assert merged(flood) == {}
    assert len(queries.board(cast.bram, flood).open) == 2


def test_a_group_goes_along_when_its_lead_is_merged(cast: Cast, flood: Activity) -> None:
    keys: list[UUID] = [
        actions.note_bottleneck(actor=cast.bram, activity=flood, kind="staff", what=f"Tekort {n}").thread
        for n in range(3)
    ]
    actions.merge_bottlenecks(actor=cast.bram, activity=flood, key=keys[1], into=keys[0])
    actions.merge_bottlenecks(actor=cast.bram, activity=flood, key=keys[0], into=keys[2])
    assert [len(group.others) for group in queries.board(cast.bram, flood).open] == [2]


def test_a_bottleneck_is_closed_by_a_new_row(cast: Cast, flood: Activity) -> None:
    row = stuck(cast, flood)
    actions.close_bottleneck(
        actor=cast.bram, activity=flood, key=row.thread, status="solved", reason="Vervoer is er"
    )
    assert [each.status for each in Bottleneck.objects.order_by("pk")] == ["open", "solved"]


def test_closing_a_group_closes_what_was_merged_with_it(cast: Cast, flood: Activity) -> None:
    one = stuck(cast, flood)
    other = actions.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="Te weinig wagens"
    )
    actions.merge_bottlenecks(actor=cast.bram, activity=flood, key=other.thread, into=one.thread)
    assert queries.open_to_count(flood, None).count() == 1
    actions.close_bottleneck(
        actor=cast.bram, activity=flood, key=one.thread, status="solved", reason="Vervoer is er"
    )
    assert queries.open_to_count(flood, None).count() == 0
    assert [group.first for group in queries.board(cast.bram, flood).open] == []


def test_an_institution_closes_its_own_and_leaves_that_of_others(cast: Cast, flood: Activity) -> None:
    one = stuck(cast, flood)
    other = actions.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="Te weinig wagens"
    )
    actions.merge_bottlenecks(actor=cast.bram, activity=flood, key=other.thread, into=one.thread)
    actions.close_bottleneck(
        actor=cast.amina, activity=flood, key=one.thread, status="solved", reason="De bussen kwamen"
    )
    assert {row.status for row in current(flood)} == {"solved", "open"}


def test_an_institution_sees_its_own_bottlenecks_only(cast: Cast, flood: Activity) -> None:
    row = stuck(cast, flood)
    actions.note_bottleneck(actor=cast.bram, activity=flood, kind="staff", what="Tekort")
    assert [group.first for group in queries.board(cast.amina, flood).open] == [row]


def test_two_told_apart_are_not_proposed_again_until_that_is_open_again(cast: Cast, flood: Activity) -> None:
    one = stuck(cast, flood)
    other = actions.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="Te weinig liggend vervoer in Itteren"
    )
    pair: dict[str, Any] = {"activity": flood, "key": one.thread, "other": other.thread}
    assert len(queries.board(cast.bram, flood).pairs) == 1
    actions.tell_apart(actor=cast.bram, **pair)
    assert queries.board(cast.bram, flood).pairs == ()
    with pytest.raises(Conflict, match="apart-already"):
        actions.tell_apart(actor=cast.bram, activity=flood, key=other.thread, other=one.thread)
    with pytest.raises(NotAllowed):
        actions.tell_apart(actor=cast.amina, **pair)
    actions.tell_apart(actor=cast.bram, is_apart=False, **pair)
    assert len(queries.board(cast.bram, flood).pairs) == 1


def test_what_is_told_apart_stays_so_when_one_is_merged_with_a_third(cast: Cast, flood: Activity) -> None:
    one = stuck(cast, flood)
    other, third = (
        actions.note_bottleneck(actor=cast.bram, activity=flood, kind="logistics", what=what)
        for what in ("Te weinig liggend vervoer in Itteren", "Liggend vervoer Itteren: te weinig wagens")
    )
    actions.tell_apart(actor=cast.bram, activity=flood, key=one.thread, other=other.thread)
    actions.merge_bottlenecks(actor=cast.bram, activity=flood, key=other.thread, into=third.thread)
    assert queries.board(cast.bram, flood).pairs == ()
