"""How healthy the plans are: what ails each, per organisation and theme, and how it was before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.rules import is_valid
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries import KeptPlan
from samenbeeld.plans.queries.shown import Counting, counting_in, counting_on
from samenbeeld.plans.rules.agreements import Holds
from samenbeeld.plans.rules.cards import steps_of
from samenbeeld.plans.rules.road import review_is_due
from samenbeeld.preparedness import rules
from samenbeeld.preparedness.models import HealthScore
from samenbeeld.preparedness.queries.starts import exercised
from samenbeeld.preparedness.rules import Ailment, Checked, Score


@dataclass(frozen=True)
class Ailing:
    """One thing that is wrong. `kept` and `version` None: with the organisation itself, not with a plan."""

    ailment: Ailment
    organisation: Organisation
    themes: tuple[str, ...]
    kept: KeptPlan | None = None
    version: PlanVersion | None = None


@dataclass(frozen=True)
class Health:
    """How one organisation stands, per theme and as a whole."""

    organisation: Organisation
    whole: Score
    by_theme: Mapping[str, Score]
    ailing: tuple[Ailing, ...]


def living(owner: str = "") -> tuple[Counting, ...]:
    """Every plan that counts, or those of one owner. No query as long as nothing changed."""
    return counting_in(local(now()).date(), "", "", "", owner)


def standing(known: Iterable[Counting], *, in_full: bool = True) -> list[Health]:
    """These plans by their owner, the least healthy first. Readers and exercises only `in_full`."""
    every, moment = list(known), now()
    alive = _alive(local(moment).date())
    looked = [
        (kept, version, _checked(kept, version, alive, moment, in_full=in_full)) for kept, version in every
    ]
    owners: dict[Organisation, list[tuple[KeptPlan, PlanVersion, Checked]]] = defaultdict(list)
    for kept, version, checked in looked:
        owners[kept.owner].append((kept, version, checked))
    found = [_health(owner, of_owner, moment) for owner, of_owner in owners.items()]
    return sorted(found, key=lambda each: (each.whole.percent or 0, each.organisation.name))


def health(member: Membership) -> list[Health]:
    """Of the plans that this member may read."""
    read = {each.version.pk for each in plans.shown(member)}
    return standing([pair for pair in living() if pair[1].pk in read])


def of_own(member: Membership) -> list[Ailing]:
    """What ails the plans of the member's own organisation and has no task of its own yet, for who may write
    them. No query as long as nothing changed.
    """
    if not access.may(member, "plans.write", Scope(owner=member.organisation.slug)):
        return []
    own = living(member.organisation.slug)
    quiet = (Ailment.REVIEW_OVERDUE, Ailment.NUMBER_UNCONFIRMED, Ailment.EXPIRED)
    return [one for each in standing(own, in_full=False) for one in each.ailing if one.ailment not in quiet]


def noted(day: date) -> bool:
    """Whether health was noted on this day."""
    return HealthScore.objects.filter(day=day).exists()


def before(days: int = 7) -> Mapping[str, Score]:
    """How each organisation stood so many days ago, by its slug; the nearest night before that."""
    return _noted_by(local(now()).date() - timedelta(days=days))


@until_a_change
def _alive(today: date) -> frozenset[tuple[str, int]]:
    return frozenset((kept.owner.slug, kept.plan.number) for kept, _ in counting_on(today))


@until_a_change
def _noted_by(day: date) -> Mapping[str, Score]:
    last = HealthScore.objects.filter(day__lte=day, theme="").order_by("-day").values_list("day", flat=True)
    if not last:
        return {}
    rows = HealthScore.objects.filter(day=last[0], theme="").select_related("organisation")
    return {row.organisation.slug: Score(row.checks, row.ailing) for row in rows}


def _health(
    owner: Organisation, of_owner: list[tuple[KeptPlan, PlanVersion, Checked]], moment: datetime
) -> Health:
    by_theme: dict[str, Score] = defaultdict(lambda: rules.NOTHING)
    whole, ailing = rules.NOTHING, []
    for kept, version, checked in of_owner:
        score = rules.score(checked)
        whole += score
        for theme in version.themes:
            by_theme[theme] += score
        ailing += [
            Ailing(each, owner, tuple(version.themes), kept, version) for each in rules.ailments(checked)
        ]
    stale = _has_stale_contacts(owner, moment)
    whole += Score(1, int(stale))
    if stale:
        ailing.append(Ailing(Ailment.NUMBER_UNCONFIRMED, owner, tuple(by_theme)))
    order = list(Ailment)
    ailing.sort(key=lambda each: (order.index(each.ailment), each.version.title if each.version else ""))
    return Health(owner, whole, dict(by_theme), tuple(ailing))


def _checked(
    kept: KeptPlan,
    version: PlanVersion,
    alive: Collection[tuple[str, int]],
    moment: datetime,
    *,
    in_full: bool,
) -> Checked:
    today = local(moment).date()
    writer = version.written_by
    return Checked(
        owner_works_here=writer.account.is_active and is_valid(writer.valid_from, writer.valid_until, moment),
        is_overdue=review_is_due(version.review_on, today),
        was_exercised=_was_exercised(kept, version, moment) if in_full else None,
        is_expired=_is_expired(kept, version, today),
        is_read=_is_read(version, today) if in_full else None,
        dead_links=rules.has_dead_links(_texts(kept, version), alive),
    )


def _was_exercised(kept: KeptPlan, version: PlanVersion, moment: datetime) -> bool | None:
    """None for a plan without cards: there is nothing to work by in an exercise."""
    if not plans.cards.cards_of(version):
        return None
    last = exercised().get(kept.plan.pk)
    return last is not None and last > moment - _exercised_within()


def _is_expired(kept: KeptPlan, version: PlanVersion, today: date) -> bool | None:
    agreed = plans.agreements.agreed_in(kept.plan)
    return agreed.holds(today) is Holds.EXPIRED if agreed.terms is not None else None


def _is_read(version: PlanVersion, today: date) -> bool | None:
    """None while nobody was asked, or as long as there is time to read it."""
    if not plans.reading.is_due(version, today):
        return None
    return not plans.reading.readers(version).missing


def _texts(kept: KeptPlan, version: PlanVersion) -> list[str]:
    """What people read of a plan in the platform."""
    agreed = plans.agreements.agreed_in(kept.plan)
    cards = [step for card in plans.cards.cards_of(version) for step in steps_of(card.steps)]
    return [
        version.meaning,
        version.note,
        *(agreed.terms.parts.values() if agreed.terms else ()),
        *(f"{step.text} {step.hint}" for step in cards),
    ]


def _has_stale_contacts(owner: Organisation, moment: datetime) -> bool:
    oldest = local(moment).date() - timedelta(days=policy.load("activity")["tasks"]["contact_check_days"])
    return any(day is None or day < oldest for day in organisations.contacts_checked(owner.pk))


def _exercised_within() -> timedelta:
    return timedelta(days=policy.load("preparedness")["exercised_within_days"])
