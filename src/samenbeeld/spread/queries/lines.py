"""Shares, transfers and what is expected, in lines for other pages: how it stood, and what happened."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Happened, Line, person
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.spread.models import SpreadExpectation, SpreadProposal, SpreadTransfer
from samenbeeld.spread.queries.seen import READ, may, may_see
from samenbeeld.spread.queries.told import Told, TransferNow, choice_of, metric_name, step_name, told
from samenbeeld.spread.rules.road import ARRIVED


def standing(member: Membership, activity: Activity, moment: datetime) -> list[Line]:
    """How it stood then, as far as this member may see: who does not lead sees the own hospital's."""
    if not may_see(member, activity) or not has_begun(activity.pk):
        return []
    known = told(activity).by(moment)
    shares = _newest_share(activity, known, moment) if may(member, READ, activity, None) else ()
    transfers = theirs(member, activity, known)
    return [
        *shares,
        *_arrived(activity, transfers),
        *(_transfer(activity, each) for each in transfers if not each.is_over),
        *(_expected(activity, each) for _, each in sorted(known.newest_expectations.items())),
    ]


def happened(member: Membership, activity: Activity, moment: datetime) -> list[Happened]:
    """All of it until that moment that this member may see, in order of time."""
    if not may_see(member, activity) or not has_begun(activity.pk):
        return []
    known = told(activity).by(moment)
    found = [each for one in theirs(member, activity, known) for each in _road(activity, one)]
    if may(member, READ, activity, None):
        found += [each for made in known.proposals for each in _proposed(activity, made, moment)]
    url = reverse("spread", args=[activity.slug])
    found += [
        Happened(each.at, _expectation(each), each.words, each.by.account.name, url)
        for each in known.expectations
    ]
    return sorted(found, key=lambda each: each.at)


@until_a_change
def has_begun(pk: UUID) -> bool:
    """Whether anybody said anything of it: in most activities nobody ever does."""
    first, *others = (
        model.objects.filter(activity=pk).order_by().values("activity")
        for model in (SpreadProposal, SpreadTransfer, SpreadExpectation)
    )
    return bool(list(first.union(*others)[:1]))


def theirs(member: Membership, activity: Activity, known: Told) -> list[TransferNow]:
    """The transfers that this member may see: all, or those from and to the own hospital."""
    if may(member, READ, activity, None):
        return list(known.transfers)
    mine = member.organisation_id
    return [each for each in known.transfers if mine in (each.transfer.sender_id, each.transfer.receiver_id)]


def transfer_words(found: TransferNow) -> str:
    """`6 van MUMC+ naar Zuyderland: aangeboden`."""
    return say(
        "spread-line-transfer",
        count=found.count,
        sender=found.transfer.sender.name,
        receiver=found.transfer.receiver.name,
        step=step_name(found.step).lower(),
    )


def _newest_share(activity: Activity, known: Told, moment: datetime) -> Iterator[Line]:
    if not known.proposals:
        return
    made = known.proposals[0]
    choice = choice_of(made)
    url = reverse("spread_proposal", args=[activity.slug, made.number])
    if choice is None or choice.at > moment:
        yield Line(_share("waits", made), person(made.by), made.at, url)
    elif choice.kind == choice.Kind.TAKEN_OVER:
        yield Line(_share("taken-over", made), choice.by.account.name, choice.at, url)


def _share(kind: str, made: SpreadProposal) -> str:
    metric = metric_name(made.metric).lower()
    return say(f"spread-line-{kind}", number=str(made.number), total=made.total, metric=metric)


def _transfer(activity: Activity, found: TransferNow) -> Line:
    by, at = (found.last.by, found.last.at) if found.last else (found.transfer.by, found.transfer.at)
    url = reverse("spread_transfer", args=[activity.slug, found.transfer.number])
    return Line(transfer_words(found), person(by), at, url)


def _arrived(activity: Activity, transfers: list[TransferNow]) -> Iterator[Line]:
    """All that arrived in one line: in a long epidemic they are many, and each stands on the page."""
    there = [(each.last, each) for each in transfers if each.last and each.step == ARRIVED]
    if there:
        last, newest = max(there, key=lambda each: each[0].at)
        words = say(
            "spread-line-arrived",
            people=sum(each.count for _, each in there),
            count=last.count,
            receiver=newest.transfer.receiver.name,
        )
        yield Line(words, person(last.by), last.at, reverse("spread", args=[activity.slug]))


def _expected(activity: Activity, row: SpreadExpectation) -> Line:
    return Line(_expectation(row), person(row.by), row.at, reverse("spread", args=[activity.slug]))


def _expectation(row: SpreadExpectation) -> str:
    return say(
        "spread-line-expected",
        region=row.region.name,
        metric=metric_name(row.metric).lower(),
        likely=row.likely,
        low=row.low,
        high=row.high,
    )


def _road(activity: Activity, found: TransferNow) -> Iterator[Happened]:
    row = found.transfer
    url = reverse("spread_transfer", args=[activity.slug, row.number])
    asked = TransferNow(row, ())
    yield Happened(row.at, transfer_words(asked), "", row.by.account.name, url)
    for place, step in enumerate(found.steps, 1):
        words = transfer_words(TransferNow(row, found.steps[:place]))
        yield Happened(step.at, words, step.reason, step.by.account.name, url)


def _proposed(activity: Activity, made: SpreadProposal, moment: datetime) -> Iterator[Happened]:
    url = reverse("spread_proposal", args=[activity.slug, made.number])
    yield Happened(made.at, _share("made", made), "", made.by.account.name, url)
    choice = choice_of(made)
    if choice is not None and choice.at <= moment:
        words = _share(choice.kind.replace("_", "-"), made)
        yield Happened(choice.at, words, choice.reason, choice.by.account.name, url)
