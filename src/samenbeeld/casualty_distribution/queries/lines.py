"""Casualties and where they go, in lines for other pages: how it stood at a moment, and what happened."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Happened, Line, person
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import CasualtyPlace, DistributionProposal
from samenbeeld.casualty_distribution.queries import Known, choice_of
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership


def standing(member: Membership, activity: Activity, moment: datetime) -> list[Line]:
    """The casualties as they were known at that moment, how many left, and by which proposal people work."""
    if not queries.may_see(member, activity) or not has_begun(activity.pk):
        return []
    url = reverse("casualty_distribution", args=[activity.slug])
    known = queries.known(activity).until(moment)
    made = [each for each in _made(activity.pk) if each.made_at <= moment]
    return [*_seen(known, url), *_left(known, url), *_proposed(activity, made, moment)]


def happened(member: Membership, activity: Activity, moment: datetime) -> list[Happened]:
    """All that was told, proposed and chosen until that moment, in order of time."""
    if not queries.may_see(member, activity) or not has_begun(activity.pk):
        return []
    url = reverse("casualty_distribution", args=[activity.slug])
    known = queries.known(activity).until(moment)
    found = [*_told(known, url), *_decided(activity, moment)]
    return sorted(found, key=lambda each: each.at)


@until_a_change
def has_begun(pk: UUID) -> bool:
    """Whether anybody put a place with casualties on the map: in most activities nobody ever does."""
    return CasualtyPlace.objects.filter(activity=pk).exists()


def _seen(known: Known, url: str) -> Iterator[Line]:
    groups = known.newest_groups.values()
    if not groups:
        return
    counts: dict[str, int] = {}
    for each in groups:
        counts[each.triage] = counts.get(each.triage, 0) + each.likely
    last = max(groups, key=lambda each: each.reported_at)
    words = say(
        "casualty-distribution-line-seen",
        people=sum(counts.values()),
        classes=", ".join(f"{triage} {count}" for triage, count in sorted(counts.items())),
    )
    yield Line(words, person(last.reported_by), last.seen_at, url)


def _left(known: Known, url: str) -> Iterator[Line]:
    left = known.newest_departures.values()
    if left:
        last = max(left, key=lambda each: each.reported_at)
        words = say("casualty-distribution-line-left", count=sum(each.count for each in left))
        yield Line(words, last.reported_by.account.name, last.at, url)


def _proposed(activity: Activity, made: list[DistributionProposal], moment: datetime) -> Iterator[Line]:
    """The proposal that people work by, and the newest when nobody decided about it yet."""
    chosen = [(each, choice) for each in made if (choice := choice_of(each)) and choice.chosen_at <= moment]
    for each, choice in chosen:
        if choice.kind == choice.Kind.TAKEN_OVER:
            words = say("casualty-distribution-line-in-use", number=str(each.number))
            who = choice.chosen_by.account.name
            yield Line(words, who, choice.chosen_at, _address(activity, each))
            break
    if made and made[0] not in [each for each, _ in chosen]:
        words = say("casualty-distribution-line-waits", number=str(made[0].number))
        yield Line(words, made[0].made_by.account.name, made[0].made_at, _address(activity, made[0]))


def _told(known: Known, url: str) -> Iterator[Happened]:
    for group in known.groups:
        words = say(
            "casualty-distribution-happened-group",
            place=group.place.name,
            triage=group.triage,
            likely=group.likely,
            low=group.low,
            high=group.high,
        )
        yield Happened(group.reported_at, words, "", group.reported_by.account.name, url)
    for left in known.departures:
        words = say(
            "casualty-distribution-happened-left",
            count=left.count,
            triage=left.triage,
            hospital=left.hospital.name,
        )
        yield Happened(left.reported_at, words, "", left.reported_by.account.name, url)


def _decided(activity: Activity, moment: datetime) -> Iterator[Happened]:
    for each in _made(activity.pk):
        if each.made_at > moment:
            continue
        words = say("casualty-distribution-happened-proposal", number=str(each.number))
        url = _address(activity, each)
        yield Happened(each.made_at, words, each.reason, each.made_by.account.name, url)
        choice = choice_of(each)
        if choice and choice.chosen_at <= moment:
            kind = choice.kind.replace("_", "-")
            words = say(f"casualty-distribution-happened-{kind}", number=str(each.number))
            yield Happened(choice.chosen_at, words, choice.reason, choice.chosen_by.account.name, url)


def _address(activity: Activity, made: DistributionProposal) -> str:
    return reverse("casualty_distribution_proposal", args=[activity.slug, made.number])


@until_a_change
def _made(pk: UUID) -> tuple[DistributionProposal, ...]:
    """Every proposal, the newest first, without what went in and came out of it."""
    found = DistributionProposal.objects.filter(activity=pk).defer("given", "outcome")
    return tuple(found.select_related("made_by__account", "choice__chosen_by__account"))
