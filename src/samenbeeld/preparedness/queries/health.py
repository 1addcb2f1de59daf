"""How healthy the plans are: what ails each, per organisation and theme, and how it was before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import PlanProposal, PlanVersion, ScenarioCard
from samenbeeld.plans.queries import KeptPlan
from samenbeeld.plans.queries.agreements import Agreed
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
    """These plans by their owner, the least healthy first. Readers, exercises and numbers only `in_full`."""
    every, moment = list(known), now()
    beside = _beside(every, moment, in_full=in_full)
    stale = _with_old_contacts(moment) if in_full else frozenset()
    owners: dict[UUID, list[tuple[KeptPlan, PlanVersion, Checked]]] = defaultdict(list)
    for kept, version in every:
        owners[kept.plan.owner_id].append((kept, version, _checked(kept, version, beside)))
    found = [
        _health(of_owner[0][0].owner, of_owner, is_stale=owner in stale) for owner, of_owner in owners.items()
    ]
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
    quiet = (
        Ailment.REVIEW_OVERDUE,
        Ailment.NUMBER_UNCONFIRMED,
        Ailment.EXPIRED,
        Ailment.UNANSWERED,
    )
    return [one for each in standing(own, in_full=False) for one in each.ailing if one.ailment not in quiet]


def noted(day: date) -> bool:
    """Whether health was noted on this day."""
    return HealthScore.objects.filter(day=day).exists()


def before(days: int = 7) -> Mapping[str, Score]:
    """How each organisation stood so many days ago, by its slug; the nearest night before that."""
    return _noted_by(local(now()).date() - timedelta(days=days))


@dataclass(frozen=True)
class _Beside:
    """What stands beside plans, asked once for all of them; by the key of the plan, or of the version.

    `exercised` and `due` are None when nobody asks for them.
    """

    moment: datetime
    today: date
    alive: Collection[tuple[str, int]]
    works_here: Mapping[UUID, bool]
    cards: Mapping[int, tuple[ScenarioCard, ...]]
    agreed: Mapping[int, Agreed]
    proposals: Mapping[int, tuple[PlanProposal, ...]]
    words: Mapping[int, str]
    exercised: Mapping[int, datetime] | None
    due: Collection[int] | None


def _beside(known: Collection[Counting], moment: datetime, *, in_full: bool) -> _Beside:
    today, versions = local(moment).date(), [version for _, version in known]
    return _Beside(
        moment=moment,
        today=today,
        alive=_alive(today),
        works_here=organisations.work_here({version.written_by_id for version in versions}, moment),
        cards=plans.cards.cards_by_version(versions),
        agreed=plans.agreements.agreed_by_plan(),
        proposals=plans.cards.proposals_by_plan(),
        words=plans.texts.words_by_version(),
        exercised=exercised() if in_full else None,
        due=plans.reading.due(today) if in_full else None,
    )


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
    owner: Organisation, of_owner: list[tuple[KeptPlan, PlanVersion, Checked]], *, is_stale: bool
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
    whole += Score(1, int(is_stale))
    if is_stale:
        ailing.append(Ailing(Ailment.NUMBER_UNCONFIRMED, owner, tuple(by_theme)))
    order = list(Ailment)
    ailing.sort(key=lambda each: (order.index(each.ailment), each.version.title if each.version else ""))
    return Health(owner, whole, dict(by_theme), tuple(ailing))


def _checked(kept: KeptPlan, version: PlanVersion, beside: _Beside) -> Checked:
    return Checked(
        owner_works_here=beside.works_here[version.written_by_id],
        is_overdue=review_is_due(version.review_on, beside.today),
        was_exercised=_was_exercised(kept, version, beside),
        is_expired=_is_expired(kept, beside),
        is_read=_is_read(version, beside),
        dead_links=rules.has_dead_links(_texts(kept, version, beside), beside.alive),
        is_answered=_are_answered(kept, beside),
    )


def _was_exercised(kept: KeptPlan, version: PlanVersion, beside: _Beside) -> bool | None:
    """None for a plan without cards: there is nothing to work by in an exercise."""
    if beside.exercised is None or not beside.cards.get(version.pk):
        return None
    last = beside.exercised.get(kept.plan.pk)
    return last is not None and last > beside.moment - _exercised_within()


def _is_expired(kept: KeptPlan, beside: _Beside) -> bool | None:
    agreed = beside.agreed.get(kept.plan.pk)
    return agreed.holds(beside.today) is Holds.EXPIRED if agreed and agreed.terms is not None else None


def _is_read(version: PlanVersion, beside: _Beside) -> bool | None:
    """None while nobody was asked, or as long as there is time to read it."""
    if beside.due is None or version.pk not in beside.due:
        return None
    return not plans.reading.readers(version).missing


def _are_answered(kept: KeptPlan, beside: _Beside) -> bool | None:
    waiting = [each for each in beside.proposals.get(kept.plan.pk, ()) if not hasattr(each, "answer")]
    if not waiting:
        return None
    days = plans.definition().answer_days
    return rules.are_answered((local(each.at).date() for each in waiting), beside.today, days)


def _texts(kept: KeptPlan, version: PlanVersion, beside: _Beside) -> Iterator[str]:
    """What people read of a plan in the platform."""
    yield version.meaning
    yield version.note
    yield beside.words.get(version.pk, "")
    if (agreed := beside.agreed.get(kept.plan.pk)) and agreed.terms:
        yield from agreed.terms.parts.values()
    for card in beside.cards.get(version.pk, ()):
        yield from (f"{step.text} {step.hint}" for step in steps_of(card.steps))


def _with_old_contacts(moment: datetime) -> frozenset[UUID]:
    oldest = local(moment).date() - timedelta(days=policy.load("activity")["tasks"]["contact_check_days"])
    return organisations.with_old_contacts(oldest)


def _exercised_within() -> timedelta:
    return timedelta(days=policy.load("preparedness")["exercised_within_days"])
