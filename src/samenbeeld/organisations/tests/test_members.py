"""Who keeps the members of an organisation: what they give and take, and what they do not."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import actions, queries
from samenbeeld.organisations.models import DutyShift, Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import publish


@pytest.fixture
def keeper(cast: Cast) -> Membership:
    """Hanna keeps the members, and is the only one of her organisation."""
    return actions.change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])


@pytest.fixture
def told() -> Iterator[list[str]]:
    """The accounts whose open rooms are looked at again."""
    heard: list[str] = []
    stop = publish.watch_rights(heard.append)
    yield heard
    stop()


def registered(cast: Cast, keeper: Membership, **other: object) -> tuple[Membership, str]:
    given = {"login": "Fatima", "name": "Fatima Azzouzi", "functions": ["ico"], **other}
    return actions.register_member(actor=keeper, organisation=cast.de_maasoever, **given)  # type: ignore[arg-type]


def second_keeper(cast: Cast) -> Membership:
    return actions.add_member(
        actor=SYSTEM, account=cast.bram.account, organisation=cast.veiligheidsregio_zuid_limburg,
        functions=["administrator"],
    )  # fmt: skip


def test_somebody_new_can_log_in_with_the_password_that_is_told_once(cast: Cast, keeper: Membership) -> None:
    member, password = registered(cast, keeper)
    assert member.account.login == "fatima"
    assert member.account.check_password(password)
    assert member.account.password_is_temporary


def test_the_password_is_in_no_line_of_the_journal(cast: Cast, keeper: Membership) -> None:
    _, password = registered(cast, keeper)
    lines = JournalLine.objects.filter(actor_name="Hanna Claessens")
    assert {line.kind for line in lines} == {"accounts.AccountAdded", "organisations.MemberAdded"}
    assert not [line for line in lines if password in f"{line.before}{line.after}{line.object_label}"]


def test_when_the_function_is_refused_there_is_no_account_either(cast: Cast, keeper: Membership) -> None:
    with pytest.raises(Refused, match="organisations-not-yours-to-give"):
        registered(cast, keeper, functions=["security_officer"])
    assert not Account.objects.filter(login="fatima").exists()


@pytest.mark.parametrize(("field", "typed"), [("login", "fa tima"), ("login", "f"), ("name", "  ")])
def test_a_login_or_name_of_another_form_is_refused_at_its_field(
    cast: Cast, keeper: Membership, field: str, typed: str
) -> None:
    with pytest.raises(Refused) as refused:
        registered(cast, keeper, **{field: typed})
    assert refused.value.field == field


def test_nobody_gives_who_keeps_no_members(cast: Cast) -> None:
    with pytest.raises(Refused, match="organisations-not-yours-to-give"):
        registered(cast, cast.bram)


def test_open_rooms_are_looked_at_again_after_each_change(
    cast: Cast, keeper: Membership, told: list[str], django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        actions.change_member(actor=keeper, membership=cast.bram, functions=["logger"], valid_until=None)
        actions.end_member(actor=keeper, membership=cast.amina)
        actions.take_in_member(
            actor=keeper, account=cast.daan.account, organisation=cast.de_maasoever, functions=["reader"]
        )
    assert told == [str(each.account_id) for each in (cast.bram, cast.amina, cast.daan)]


def test_a_change_says_in_the_journal_what_it_was_and_until_when(cast: Cast, keeper: Membership) -> None:
    until = now() + timedelta(days=7)
    actions.change_member(actor=keeper, membership=cast.bram, functions=["hin", "im"], valid_until=until)
    line = JournalLine.objects.filter(kind="organisations.FunctionsChanged").latest("number")
    assert line.actor_name == "Hanna Claessens"
    assert line.before == {"functions": ["hin"], "valid_until": None}
    assert line.after is not None
    assert (line.after["functions"], line.after["valid_until"]) == (["hin", "im"], until.isoformat())


@pytest.mark.parametrize("functions", [["hin"], []])
def test_who_reads_the_journal_is_not_chosen_by_who_stands_in_it(
    cast: Cast, keeper: Membership, functions: list[str]
) -> None:
    other = actions.change_functions(actor=SYSTEM, membership=cast.bram, functions=["security_officer"])
    with pytest.raises(Refused):
        actions.change_member(actor=keeper, membership=other, functions=functions, valid_until=None)
    with pytest.raises(Refused, match="organisations-not-yours-to-give"):
        actions.end_member(actor=keeper, membership=other)


def test_nobody_gives_themselves_a_function_or_more_time(cast: Cast, keeper: Membership) -> None:
    second_keeper(cast)
    mine = ["administrator"]
    with pytest.raises(Refused, match="organisations-not-to-yourself"):
        actions.change_member(actor=keeper, membership=keeper, functions=[*mine, "acgz"], valid_until=None)
    with pytest.raises(Refused, match="organisations-not-to-yourself"):
        actions.take_in_member(
            actor=keeper, account=keeper.account, organisation=cast.ghor_zuid_limburg, functions=["hin"]
        )
    soon = now() + timedelta(hours=1)
    actions.change_member(actor=keeper, membership=keeper, functions=mine, valid_until=soon)
    with pytest.raises(Refused) as refused:
        actions.change_member(actor=keeper, membership=keeper, functions=mine, valid_until=None)
    assert refused.value.field == "valid_until"


def test_the_last_one_cannot_leave_in_any_way(cast: Cast, keeper: Membership) -> None:
    both = actions.change_functions(actor=SYSTEM, membership=keeper, functions=["administrator", "plotter"])
    with pytest.raises(Refused, match="organisations-last-keeper"):
        actions.change_member(actor=both, membership=both, functions=["plotter"], valid_until=None)
    with pytest.raises(Refused, match="organisations-last-keeper"):
        actions.change_member(
            actor=both, membership=both, functions=both.functions, valid_until=now() + timedelta(days=1)
        )
    with pytest.raises(Refused, match="organisations-last-keeper"):
        actions.end_member(actor=both, membership=both)


def test_who_has_a_successor_can_leave(cast: Cast, keeper: Membership) -> None:
    second_keeper(cast)
    actions.end_member(actor=keeper, membership=keeper)
    assert queries.current_membership(keeper.account) is None


def test_somebody_whose_account_is_closed_is_no_successor(cast: Cast, keeper: Membership) -> None:
    second = second_keeper(cast)
    second.account.is_active = False
    second.account.save()
    with pytest.raises(Refused, match="organisations-last-keeper"):
        actions.end_member(actor=keeper, membership=keeper)


def test_the_same_work_at_the_same_time_is_not_given_twice(cast: Cast, keeper: Membership) -> None:
    with pytest.raises(Conflict, match="organisations-works-here-already"):
        actions.take_in_member(
            actor=keeper, account=cast.amina.account, organisation=cast.de_maasoever, functions=["ico"]
        )


def test_what_ended_meanwhile_is_not_changed_any_more(cast: Cast, keeper: Membership) -> None:
    actions.end_membership(actor=SYSTEM, membership=cast.amina)
    with pytest.raises(Conflict, match="organisations-membership-already-ended"):
        actions.change_member(actor=keeper, membership=cast.amina, functions=["ico"], valid_until=None)


def test_work_that_was_to_begin_is_called_off(cast: Cast, keeper: Membership) -> None:
    coming, _ = registered(cast, keeper, valid_from=now() + timedelta(days=2))
    assert coming in queries.members_to_keep(cast.de_maasoever)
    actions.end_member(actor=keeper, membership=coming)
    assert coming not in queries.members_to_keep(cast.de_maasoever)
    assert queries.current_membership(coming.account, now() + timedelta(days=3)) is None


def test_nobody_has_duty_in_a_function_they_no_longer_have(cast: Cast, keeper: Membership) -> None:
    for function in ("hin", "im"):
        actions.change_functions(actor=SYSTEM, membership=cast.bram, functions=["hin", "im"])
        actions.set_duty(
            actor=SYSTEM, membership=Membership.objects.get(pk=cast.bram.pk), function=function,
            starts_at=now() - timedelta(hours=1), ends_at=now() + timedelta(hours=8),
        )  # fmt: skip
    actions.change_member(actor=keeper, membership=cast.bram, functions=["im"], valid_until=None)
    assert [each.function for each in DutyShift.objects.filter(withdrawn_at=None)] == ["im"]
    actions.end_member(actor=keeper, membership=cast.bram)
    assert not DutyShift.objects.filter(withdrawn_at=None).exists()
