"""Who works where in which function: begun, changed and ended, and by whom that may be done to whom."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from samenbeeld.accounts import actions as accounts
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import events, queries, rules
from samenbeeld.organisations.actions.duty import withdraw_duty
from samenbeeld.organisations.actions.recording import record
from samenbeeld.organisations.models import DutyShift, Membership, Organisation
from samenbeeld.realtime import publish


@journalled
def add_member(
    *,
    actor: Stamp,
    account: Account,
    organisation: Organisation,
    functions: Iterable[str],
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
) -> Membership:
    """This person works here in these functions. Refused: unknown function, or a guest without end."""
    held, start = list(functions), valid_from or now()
    rules.check_functions(held, queries.functions())
    rules.check_term(held, start, valid_until, queries.always_ending())
    membership = Membership.objects.create(
        account=account, organisation=organisation, functions=held, valid_from=start, valid_until=valid_until
    )
    event = events.MemberAdded(
        str(account.pk),
        organisation.slug,
        tuple(held),
        start.isoformat(),
        valid_until.isoformat() if valid_until else None,
    )
    record(actor, event, membership)
    # Who already worked elsewhere acts under this one from its first moment.
    publish.rights_changed(str(account.pk))
    return membership


@journalled
def change_functions(*, actor: Stamp, membership: Membership, functions: Iterable[str]) -> Membership:
    """Other functions in the same organisation. Raises Refused for an unknown one or a guest without end."""
    member = _locked(membership)
    return _changed(actor, member, list(functions), member.valid_until)


@journalled
def end_membership(*, actor: Stamp, membership: Membership, at: datetime | None = None) -> Membership:
    """This person's work here ends at that moment (now). Raises Conflict when it had ended already."""
    end = at or now()
    member = _not_ended(_locked(membership))
    rules.check_term((), member.valid_from, end, ())
    before = {"valid_until": member.valid_until}
    member.valid_until = end
    member.save(update_fields=["valid_until"])
    event = events.MembershipEnded(str(member.account_id), member.organisation.slug, end.isoformat())
    record(actor, event, member, before=before)
    _end_duty(actor, member, ())
    publish.rights_changed(str(member.account_id))
    return member


# By who keeps the members of an organisation: nobody gives what is not theirs to give, nor to themselves.


@journalled
def register_member(
    *,
    actor: Membership,
    organisation: Organisation,
    login: str,
    name: str,
    functions: Collection[str],
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
) -> tuple[Membership, str]:
    """Somebody new works here, and the password with which they log in once, to choose their own.

    Raises Refused, and Conflict when the login is taken.
    """
    _check_giving(actor, None, (), functions)
    stamp = queries.stamp(actor)
    account, password = accounts.register_person(actor=stamp, login=login, name=name)
    membership = add_member(
        actor=stamp,
        account=account,
        organisation=organisation,
        functions=functions,
        valid_from=valid_from,
        valid_until=valid_until,
    )
    return membership, password


@journalled
def take_in_member(
    *,
    actor: Membership,
    account: Account,
    organisation: Organisation,
    functions: Collection[str],
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
) -> Membership:
    """Somebody who can log in already works here too. As long as it lasts, they act from here alone.

    Raises Refused, and Conflict when they work here in these functions in a part of that time already.
    """
    _check_giving(actor, account.pk, (), functions)
    start = valid_from or now()
    for other in Membership.objects.select_for_update().filter(account=account, organisation=organisation):
        same = set(other.functions) == set(functions)
        if same and rules.overlap(start, valid_until, other.valid_from, other.valid_until):
            raise Conflict("organisations-works-here-already", field="login", name=account.name)
    return add_member(
        actor=queries.stamp(actor),
        account=account,
        organisation=organisation,
        functions=functions,
        valid_from=start,
        valid_until=valid_until,
    )


@journalled
def change_member(
    *, actor: Membership, membership: Membership, functions: Collection[str], valid_until: datetime | None
) -> Membership:
    """Other functions or another end (None: no end), at once. Raises Refused, and Conflict once it ended."""
    member = _not_ended(_locked(membership))
    _check_giving(actor, member.account_id, member.functions, functions)
    own = member.account_id == actor.account_id
    if own and rules.lasts_longer(valid_until, member.valid_until):
        raise Refused("organisations-not-to-yourself", field="valid_until")
    if own and (valid_until != member.valid_until or not queries.keeping() & set(functions)):
        _check_not_last(member)
    if valid_until is not None and valid_until <= now():
        raise Refused("organisations-end-is-past", field="valid_until")
    return _changed(queries.stamp(actor), member, list(functions), valid_until)


@journalled
def end_member(*, actor: Membership, membership: Membership) -> Membership:
    """This person's work here ends now, or does not begin. Raises Refused, and Conflict once it ended."""
    member = _not_ended(_locked(membership))
    _check_giving(actor, member.account_id, member.functions, ())
    if member.account_id == actor.account_id:
        _check_not_last(member)
    # The database wants an end after the start, also of what never began.
    end = max(now(), member.valid_from + timedelta(microseconds=1))
    return end_membership(actor=queries.stamp(actor), membership=member, at=end)


def _locked(membership: Membership) -> Membership:
    return Membership.objects.select_for_update().get(pk=membership.pk)


def _not_ended(member: Membership) -> Membership:
    if member.valid_until is not None and member.valid_until <= now():
        raise Conflict("organisations-membership-already-ended", until=member.valid_until)
    return member


def _changed(actor: Stamp, member: Membership, held: list[str], valid_until: datetime | None) -> Membership:
    rules.check_functions(held, queries.functions())
    rules.check_term(held, member.valid_from, valid_until, queries.always_ending())
    before = {"functions": member.functions, "valid_until": member.valid_until}
    member.functions, member.valid_until = held, valid_until
    member.save(update_fields=["functions", "valid_until"])
    event = events.FunctionsChanged(
        str(member.account_id),
        member.organisation.slug,
        tuple(held),
        valid_until.isoformat() if valid_until else None,
    )
    record(actor, event, member, before=before)
    _end_duty(actor, member, held)
    publish.rights_changed(str(member.account_id))
    return member


def _end_duty(actor: Stamp, member: Membership, held: Collection[str]) -> None:
    """Nobody is alarmed in a function that they no longer have."""
    shifts = DutyShift.objects.filter(membership=member, withdrawn_at=None, ends_at__gt=now())
    for shift in shifts.exclude(function__in=held):
        # The member as it stands now, not as the shift would read it anew.
        shift.membership = member
        withdraw_duty(actor=actor, shift=shift)


def _check_giving(
    actor: Membership, account: UUID | None, before: Collection[str], after: Collection[str]
) -> None:
    if after:
        rules.check_functions(after, queries.functions())
    if account == actor.account_id and set(after) - set(before):
        raise Refused("organisations-not-to-yourself", field="functions")
    if code := rules.not_theirs_to_give(before, after, queries.gives(actor.functions)):
        name = queries.function_name(code)
        raise Refused("organisations-not-yours-to-give", field="functions", function=name)


def _check_not_last(leaving: Membership) -> None:
    """Raises Refused when this organisation would keep nobody who keeps its members."""
    keeping, moment = queries.keeping(), now()
    if not keeping & set(leaving.functions):
        return
    others = Membership.objects.select_for_update().filter(organisation=leaving.organisation_id)
    others = others.filter(account__is_active=True).exclude(account=leaving.account_id)
    if not any(
        keeping & set(each.functions) and rules.is_valid(each.valid_from, each.valid_until, moment)
        for each in others
    ):
        raise Refused("organisations-last-keeper", field="functions")
