"""From when until when somebody may act for an organisation, and for which one when there are several."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import DutyShift, Membership
from samenbeeld.organisations.tests.cast import Cast


def works_for(cast: Cast, person: str, at: datetime) -> str | None:
    member = queries.current_membership(cast.people[person].account, at)
    return member.organisation.slug if member else None


def second_job(cast: Cast, start: datetime, end: datetime | None = None) -> Membership:
    return actions.add_member(
        actor=SYSTEM, account=cast.daan.account, organisation=cast.ghor_zuid_limburg,
        functions=["liaison"], valid_from=start, valid_until=end,
    )  # fmt: skip


def test_a_membership_counts_from_its_first_moment(cast: Cast) -> None:
    start = cast.amina.valid_from
    before = start - timedelta(microseconds=1)
    assert (works_for(cast, "amina", before), works_for(cast, "amina", start)) == (None, "de-maasoever")


def test_a_membership_ends_by_itself_at_its_last_moment(cast: Cast) -> None:
    end = cast.eva.valid_until
    assert end is not None
    before = end - timedelta(microseconds=1)
    assert (works_for(cast, "eva", before), works_for(cast, "eva", end)) == ("netwerk-maasland", None)


def test_a_guest_whose_time_is_over_is_refused_at_the_door(cast: Cast) -> None:
    browser = cast.client(cast.eva)
    with clock.at(now() + timedelta(days=2)):
        assert browser.get("/organisaties/").status_code == 200
    with clock.at(now() + timedelta(days=4)):
        assert browser.get("/organisaties/").status_code == 403


def test_a_closed_account_acts_for_nobody(cast: Cast) -> None:
    cast.amina.account.is_active = False
    cast.amina.account.save()
    assert works_for(cast, "amina", now()) is None
    assert cast.amina not in queries.members_of(cast.de_maasoever)


def test_of_two_jobs_the_one_that_began_last_counts(cast: Cast) -> None:
    start = now() + timedelta(hours=1)
    second_job(cast, start)
    assert (works_for(cast, "daan", now()), works_for(cast, "daan", start)) == (
        "ghor-limburg-noord",
        "ghor-zuid-limburg",
    )


def test_when_a_duty_elsewhere_is_over_the_steady_job_counts_again(cast: Cast) -> None:
    start, end = now() - timedelta(hours=1), now() + timedelta(hours=8)
    second_job(cast, start, end)
    assert works_for(cast, "daan", end) == "ghor-limburg-noord"


def test_ending_a_membership_closes_it_at_once(cast: Cast) -> None:
    actions.end_membership(actor=SYSTEM, membership=cast.amina)
    assert works_for(cast, "amina", now()) is None


def test_an_ending_says_in_the_journal_what_it_was(cast: Cast) -> None:
    until = cast.eva.valid_until
    assert until is not None
    actions.end_membership(actor=SYSTEM, membership=cast.eva)
    line = JournalLine.objects.get(kind="organisations.MembershipEnded")
    assert line.before == {"valid_until": until.isoformat(timespec="microseconds")}


def test_a_membership_that_ended_cannot_end_again(cast: Cast) -> None:
    actions.end_membership(actor=SYSTEM, membership=cast.amina)
    with pytest.raises(Conflict):
        actions.end_membership(actor=SYSTEM, membership=cast.amina)


def test_a_guest_without_an_end_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.add_member(
            actor=SYSTEM, account=cast.amina.account, organisation=cast.ghor_zuid_limburg, functions=["guest"]
        )
    assert refused.value.field == "valid_until"


def test_an_end_before_the_start_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        second_job(cast, now(), now() - timedelta(days=1))
    assert refused.value.field == "valid_until"


def test_the_database_itself_refuses_an_end_before_the_start(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="membership_ends_after_it_starts"):
        Membership.objects.filter(pk=cast.amina.pk).update(valid_until=cast.amina.valid_from)


@pytest.mark.parametrize("functions", [[], ["burgemeester-in-oorlogstijd"]])
def test_nobody_works_in_no_function_or_an_unknown_one(cast: Cast, functions: list[str]) -> None:
    with pytest.raises(Refused):
        actions.change_functions(actor=SYSTEM, membership=cast.amina, functions=functions)


def test_who_is_named_in_many_rows_is_read_in_one_question(
    cast: Cast, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    named = (cast.bram, cast.amina, cast.bram)
    rows = [DutyShift(membership_id=each.pk) for each in named]
    with django_assert_num_queries(1):
        queries.put_members((rows, "membership"))
        found = [(row.membership.account.name, row.membership.organisation.slug) for row in rows]
    assert found == [(each.account.name, each.organisation.slug) for each in named]
