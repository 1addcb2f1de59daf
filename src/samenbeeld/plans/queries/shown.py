"""What one person may see of plans: what counts, what is prepared, and what belongs to a theme or a phase."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries.definition import PLAN, PUBLIC, national_plans, scope
from samenbeeld.plans.queries.kept import KeptPlan, every_plan, one_plan, thrown_away
from samenbeeld.plans.rules.definition import NationalPlan
from samenbeeld.plans.rules.road import review_is_due
from samenbeeld.search import queries as search

# What stands in a file is found under the file, for each version that holds it; what is written here under
# its version.
FILE = "plans.file"
_BY = ("theme", "region", "kind", "owner")
Counting = tuple[KeptPlan, PlanVersion]
_May = Callable[[Organisation, PlanVersion, str], bool]


@dataclass(frozen=True)
class Shown:
    """A plan of the region as it counts now. `excerpt`: the words around what was searched for."""

    kept: KeptPlan
    version: PlanVersion
    is_overdue: bool
    excerpt: str = ""


@dataclass(frozen=True)
class Related:
    """The plans that belong to a theme."""

    national: tuple[NationalPlan, ...]
    regional: tuple[Shown, ...]


@dataclass(frozen=True)
class SeenPlan:
    """One plan as one person may use it. `version` is what people read; None while nothing was established.

    Who `keeps` it sees what is prepared and what was withdrawn, and may fetch all of it.
    """

    kept: KeptPlan
    version: PlanVersion | None
    keeps: bool
    may_write: bool
    may_establish: bool
    may_withdraw: bool
    is_overdue: bool

    @property
    def versions(self) -> tuple[PlanVersion, ...]:
        """Those that this person sees, the newest first."""
        every = self.kept.versions
        return every if self.keeps else tuple(each for each in every if self.kept.established(each))

    @property
    def may_throw_away(self) -> bool:
        """Whether the newest version is a draft that nobody was asked to read, and this person writes it."""
        return self.may_write and self.kept.first(self.kept.newest) is None

    def may_fetch(self, version: PlanVersion) -> bool:
        """Whether the file of this version is for this person, once it was checked."""
        return self.keeps or (self.kept.withdrawal is None and version in self.versions)


def shown(
    member: Membership,
    words: str = "",
    *,
    theme: str = "",
    region: str = "",
    kind: str = "",
    owner: str = "",
    most: int | None = None,
) -> list[Shown]:
    """Every plan that counts now and that this member may read; with `words` those that hold them, best
    first, `most` of them. Of a theme, region, kind and owner (slug) when these are given. No query as long
    as nothing changed, but for the words.
    """
    today, may = _today(), _asked_once(member)
    found = [
        Shown(kept, version, review_is_due(version.review_on, today))
        for kept, version in counting_in(today, theme, region, kind, owner)
        if may(kept.owner, version, "plans.read")
    ]
    return _with_words(found, words, most) if words else found


def shown_versions(member: Membership, versions: Iterable[int]) -> list[Shown]:
    """Those of these versions (by key) that count now and that this member may read."""
    today, may, counting = _today(), _asked_once(member), _by_version(_today())
    return [
        Shown(*counting[pk], review_is_due(counting[pk][1].review_on, today))
        for pk in versions
        if pk in counting and may(counting[pk][0].owner, counting[pk][1], "plans.read")
    ]


@until_a_change
def counting_on(today: date) -> tuple[Counting, ...]:
    """Every plan that counts on this day, with the version that people read."""
    return tuple(found for kept in every_plan() if (found := kept.read_on(today)) is not None)


def counting_in(today: date, theme: str, region: str, kind: str, owner: str) -> tuple[Counting, ...]:
    """Those of a theme, region, kind and owner; "" is any."""
    known = _counting_by(today)
    chosen = [
        known[name].get(code, ())
        for name, code in zip(_BY, (theme, region, kind, owner), strict=True)
        if code
    ]
    if not chosen:
        return counting_on(today)
    fewest = min(chosen, key=len)
    return tuple(
        each
        for each in fewest
        for kept, version in (each,)
        if (not theme or theme in version.themes)
        and (not region or region in version.regions)
        and kind in ("", version.kind)
        and owner in ("", kept.owner.slug)
    )


@until_a_change
def _counting_by(today: date) -> Mapping[str, Mapping[str, Sequence[Counting]]]:
    """The same by theme, by region, by kind and by owner."""
    found: dict[str, defaultdict[str, list[Counting]]] = {name: defaultdict(list) for name in _BY}
    by_theme, by_region, by_kind, by_owner = found.values()
    for each in counting_on(today):
        kept, version = each
        for theme in version.themes:
            by_theme[theme].append(each)
        for region in version.regions:
            by_region[region].append(each)
        by_kind[version.kind].append(each)
        by_owner[kept.owner.slug].append(each)
    return found


@until_a_change
def _by_version(today: date) -> Mapping[int, Counting]:
    return {each[1].pk: each for each in counting_on(today)}


def in_preparation(member: Membership) -> list[KeptPlan]:
    """Plans of which a draft or a version in review waits, and that this member keeps."""
    may = _asked_once(member)
    return [each for each in _waiting() if _keeps(each, may)]


@until_a_change
def _waiting() -> tuple[KeptPlan, ...]:
    return tuple(each for each in every_plan() if each.pending is not None)


def related(theme: str, region: str, member: Membership) -> Related:
    """The national plans of a theme, and the plans of this region for it. No query as long as nothing
    changed, two otherwise.
    """
    national = tuple(each for each in national_plans().values() if theme in each.themes)
    if not access.may(member, "plans.read", PUBLIC):
        return Related((), ())
    return Related(national, tuple(shown(member, theme=theme, region=region)))


def for_phase(region: str, step: int, themes: Collection[str], member: Membership) -> list[Shown]:
    """The plans of this region that are meant for this step, for any of these themes."""
    return [
        each
        for each in shown(member, region=region)
        if step in each.version.phases and {*themes} & {*each.version.themes}
    ]


def overdue(member: Membership) -> list[Shown]:
    """The plans of the member's own organisation that should have been read again, for who may do so."""
    own = Scope(owner=member.organisation.slug)
    if not access.may(member, "plans.write", own):
        return []
    return [
        each
        for each in shown(member, owner=member.organisation.slug)
        if each.is_overdue and each.kept.pending is None
    ]


def seen(member: Membership, owner: str, number: int) -> SeenPlan:
    """One plan. Raises NotFound, also when this member may not see any of it; who kept it hears that it was
    thrown away.
    """
    kept, may, today = one_plan(owner, number), _asked_once(member), _today()
    if kept is None:
        raise _not_found(member, owner, number)
    version = kept.counting(today)
    keeps = _keeps(kept, may)
    if version is None or not may(kept.owner, version, "plans.read"):
        version = None
    if version is None and not keeps:
        raise NotFound("plans-not-found")
    is_open = kept.withdrawal is None
    may_establish = may(kept.owner, kept.newest, "plans.establish")
    may_write = may(kept.owner, kept.newest, "plans.write")
    return SeenPlan(
        kept=kept,
        version=version,
        keeps=keeps,
        may_write=is_open and may_write,
        may_establish=is_open and may_establish,
        may_withdraw=is_open and (may_establish or (may_write and not kept.was_established)),
        is_overdue=is_open and version is not None and review_is_due(version.review_on, today),
    )


def _not_found(member: Membership, owner: str, number: int) -> NotFound:
    step = thrown_away(owner, number)
    if step is None or not access.may(member, "plans.write", scope(step.version.plan.owner, step.version)):
        return NotFound("plans-not-found")
    return NotFound("plans-already-thrown", who=step.by.account.name, at=step.at)


def _keeps(kept: KeptPlan, may: _May) -> bool:
    return may(kept.owner, kept.newest, "plans.write") or may(kept.owner, kept.newest, "plans.establish")


def _with_words(found: Iterable[Shown], words: str, most: int | None) -> list[Shown]:
    """By their title and meaning, or by what stands in the file."""
    known = {(PLAN, version_key(each.version)): each for each in found}
    known |= {(FILE, words_key(each.version)): each for each in list(known.values())}
    hits = search.find(
        words,
        mode=Mode.REAL,
        visible=lambda hit: (hit.kind, hit.object_id) in known,
        # One plan can be hit twice: by its title, and by its text.
        limit=2 * (len(known) if most is None else most) + 1,
    )
    best: dict[object, Shown] = {}
    for hit in hits:
        each = known[hit.kind, hit.object_id]
        best.setdefault(each.version.pk, Shown(each.kept, each.version, each.is_overdue, hit.excerpt))
    return list(best.values())[:most]


def version_key(version: PlanVersion) -> str:
    """What the index knows a version by."""
    return str(version.pk)


def words_key(version: PlanVersion) -> str:
    """What the index knows the words of a version by: those of its file, or those written here."""
    return version_key(version) if version.is_written else str(version.file_id)


def _asked_once(member: Membership) -> _May:
    """Whether this member may do that with a version: asked once for one label and set of regions, of the
    own organisation and of all others. To permission one of the others is as another.
    """
    answers: dict[tuple[object, ...], bool] = {}

    def may(owner: Organisation, version: PlanVersion, permission: str) -> bool:
        is_own = owner.pk == member.organisation_id
        alike = (is_own, version.tlp, tuple(version.regions), permission)
        if alike not in answers:
            answers[alike] = access.may(member, permission, scope(owner, version))
        return answers[alike]

    return may


def _today() -> date:
    return local(now()).date()
