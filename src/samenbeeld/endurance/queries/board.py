"""How every institution of an activity stands against the clock, and what each measure changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import past as activity_past
from samenbeeld.endurance.models import EnduranceMeasure, EnduranceMeasureStep, ServiceOutage, StockReport
from samenbeeld.endurance.queries.reading import Place, Read, as_stock, buffers
from samenbeeld.endurance.queries.told import Told, definition, told
from samenbeeld.endurance.rules import balance as balance_rules
from samenbeeld.endurance.rules import lasting
from samenbeeld.endurance.rules.balance import Between, Change, Model, Moved
from samenbeeld.endurance.rules.lasting import Added, Buffer, Course, Down, Standing
from samenbeeld.endurance.rules.saying import MOVE, counts
from samenbeeld.endurance.rules.stock import Reach, days_left, reach
from samenbeeld.institutions import queries as institutions
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.risk_profile import queries as risk_profiles
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.queries.kept import every_profile
from samenbeeld.risk_profile.rules.imbalance import Horizon

READ, REPORT, KEEP, DECIDE = "endurance.read", "endurance.report", "endurance.keep", "endurance.decide"
# What a reading of these pages is written under, by the slug of the activity.
ENDURANCE = "endurance.endurance"


@dataclass(frozen=True)
class ModelOf:
    """The model of one institution, and whose it is: a scenario of an established profile, or policy."""

    model: Model
    version: ProfileVersion | None = None
    scenario: int = 0


@dataclass(frozen=True)
class MeasureView:
    """A measure, how it stands, and what it alone changes beside what else was agreed on.

    `before` and `after` are the course of its service; both None when that service is not down.
    """

    measure: EnduranceMeasure
    step: str
    last: EnduranceMeasureStep | None
    before: Course | None
    after: Course | None
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Row:
    """One institution. `standing` with all that was agreed on, `bare` without; `stretches` per horizon."""

    organisation: Organisation
    standing: Standing
    bare: Standing
    reads: Mapping[str, tuple[Read, ...]]  # by service, the one that counts first
    model: ModelOf | None
    stretches: tuple[Between, ...]
    place_now: int
    measures: tuple[MeasureView, ...]

    @property
    def unweighed(self) -> tuple[str, ...]:
        """The services that are down here and of which no model says what that does to care."""
        return balance_rules.unweighed(self.model.model if self.model else None, self.standing.courses)

    def read_of(self, course: Course) -> Read | None:
        """Where the buffer of this course was read."""
        found = self.reads.get(course.down.service, ())
        return next((each for each in found if each.buffer == course.buffer), None)


@dataclass(frozen=True)
class StockView:
    """A stock with how far it reaches. `days` None: nothing is used."""

    row: StockReport
    reach: Reach
    days: float | None


@dataclass(frozen=True)
class Board:
    """Everything of one activity that one person may know, at one moment. Who tips first comes first."""

    at: datetime
    is_past: bool
    is_whole: bool  # of everybody, or of the own institution alone
    outages: tuple[ServiceOutage, ...]
    over: tuple[ServiceOutage, ...]
    rows: tuple[Row, ...]
    stocks: tuple[StockView, ...]
    horizons: tuple[Horizon, ...]

    def in_state(self, *states: str) -> list[Row]:
        """Those that stand so, in order."""
        return [each for each in self.rows if each.standing.state in states]


def may(member: Membership, permission: str, activity: Activity, organisation: Organisation | None) -> bool:
    """Whether this member may do this with that institution; None: with all of them."""
    if organisation is None:
        # Not as the owner: a coordinator of the organisation that opened the activity sees the own rows only.
        return access.may(member, permission, activities.scope(activity, owner=""))
    scope = activities.scope(activity, owner=organisation.slug)
    is_there = member.organisation_id != organisation.pk or activities.takes_part(activity, organisation)
    return is_there and access.may(member, permission, scope)


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether there is a page for this member at all: of everybody, or of the own institution."""
    return may(member, READ, activity, None) or may(member, READ, activity, member.organisation)


def board(
    activity: Activity, member: Membership, moment: datetime | None = None, *, with_model: bool = True
) -> Board:
    """The whole page, now or as it was known at that moment; without the model nobody asks for the classes
    of care. Raises NotFound to whom it is closed.
    """
    if not may_see(member, activity):
        raise NotFound("activities-not-found")
    at = moment or now()
    said = told(activity).by(at) if moment else told(activity)
    is_whole = may(member, READ, activity, None)
    there = cared_for(activity, moment)
    found = there if is_whole else [each for each in there if each.pk == member.organisation_id]
    down = [each for each in said.newest_outages if not each.is_over]
    hit = [each for each in found if any(_hits(outage, each) for outage in down)]
    reads = buffers(activity, member, hit, said, moment) if hit else {}
    rows = [_row(each, member, down, said, reads, at, with_model=with_model) for each in hit]
    pks = {each.pk for each in found}
    stocks = [
        StockView(row, reach(as_stock(row)), days_left(reach(as_stock(row)), at))
        for (pk, _), row in said.newest_stocks.items()
        if pk in pks
    ]
    return Board(
        at=at,
        is_past=moment is not None,
        is_whole=is_whole,
        outages=tuple(down),
        over=tuple(each for each in said.newest_outages if each.is_over),
        rows=tuple(sorted(rows, key=lambda row: (row.standing.order, row.organisation.name))),
        stocks=tuple(sorted(stocks, key=lambda each: (each.days is None, each.days or 0))),
        horizons=risk_profiles.method().horizons,
    )


def row_of(found: Board, slug: str) -> Row | None:
    """One institution of the board; None when nothing is down there, or it is closed to this person."""
    return next((each for each in found.rows if each.organisation.slug == slug), None)


def cared_for(activity: Activity, moment: datetime | None = None) -> list[Organisation]:
    """Who takes part and gives care, by name."""
    there = activity_past.at(activity, moment).participants if moment else activities.participants(activity)
    kinds = institutions.definition().kinds
    return [each for each in there if each.kind in kinds]


def institution_in(activity: Activity, slug: str) -> Organisation:
    """The institution of that slug. Raises NotFound for one that takes no part or gives no care."""
    found = next((each for each in cared_for(activity) if each.slug == slug), None)
    if found is None:
        raise NotFound("organisations-not-found")
    return found


def _hits(outage: ServiceOutage, organisation: Organisation) -> bool:
    if organisation.slug in outage.institutions:
        return True
    return bool(organisations.region_codes(organisation) & {*outage.regions})


def _downs(outages: Sequence[ServiceOutage], organisation: Organisation) -> list[Down]:
    """What this institution lacks. Of two outages of one service the first counts, until the last is over."""
    found: dict[str, Down] = {}
    for each in outages:
        if not _hits(each, organisation):
            continue
        known = found.get(each.service)
        if known is None:
            found[each.service] = Down(each.service, each.since, each.until)
        else:
            ends = [known.until, each.until]
            until = None if None in ends else max(filter(None, ends))
            found[each.service] = Down(each.service, min(known.since, each.since), until)
    return list(found.values())


@dataclass(frozen=True)
class _Case:
    """One institution with all that its courses are made of."""

    downs: tuple[Down, ...]
    reads: Mapping[str, tuple[Read, ...]]
    agreed: tuple[EnduranceMeasure, ...]
    model: ModelOf | None

    @property
    def began(self) -> datetime:
        """When the first service went down."""
        return min(each.since for each in self.downs)

    def courses(self, taken: Sequence[EnduranceMeasure]) -> list[Course]:
        """How it goes with these measures."""
        return [
            lasting.course(down, _buffer(self.reads[down.service]), _added(taken, down.service))
            for down in self.downs
        ]


def _row(
    organisation: Organisation,
    member: Membership,
    outages: Sequence[ServiceOutage],
    said: Told,
    reads: Mapping[Place, tuple[Read, ...]],
    at: datetime,
    *,
    with_model: bool,
) -> Row:
    downs = _downs(outages, organisation)
    measures = [each for each in said.measures if each.organisation_id == organisation.pk]
    case = _Case(
        tuple(downs),
        {each.service: _counting_first(reads.get((organisation.pk, each.service), ())) for each in downs},
        tuple(each for each in measures if counts(said.step_of(each))),
        _model(organisation, member, [each.service for each in downs]) if with_model else None,
    )
    courses, soon = case.courses(case.agreed), timedelta(hours=definition().soon_hours)
    stretches = (
        balance_rules.balance(case.model.model, courses, began=case.began, moved=_moved(case.agreed))
        if case.model
        else []
    )
    return Row(
        organisation=organisation,
        standing=lasting.standing(courses, now=at, soon=soon),
        bare=lasting.standing(case.courses([]), now=at, soon=soon),
        reads=case.reads,
        model=case.model,
        stretches=tuple(stretches),
        place_now=balance_rules.place_now(risk_profiles.method().horizons, case.began, at),
        measures=tuple(_measure_view(each, said, case) for each in measures),
    )


def _measure_view(measure: EnduranceMeasure, said: Told, case: _Case) -> MeasureView:
    others = [each for each in case.agreed if each.pk != measure.pk]
    before, after = case.courses(others), case.courses([*others, measure])
    changes = (
        balance_rules.changes(
            case.model.model, before, after, began=case.began,
            was_moved=_moved(others), moved=_moved([*others, measure]),
        )
        if case.model
        else []
    )  # fmt: skip
    return MeasureView(
        measure,
        said.step_of(measure),
        said.last_steps.get(measure.pk),
        next((each for each in before if each.down.service == measure.service), None),
        next((each for each in after if each.down.service == measure.service), None),
        tuple(changes),
    )


def _buffer(reads: Sequence[Read]) -> Buffer | None:
    return reads[0].buffer if reads else None


def _counting_first(reads: Sequence[Read]) -> tuple[Read, ...]:
    """The one that counts stands first, the others by when they were said."""
    counting = lasting.newest(each.buffer for each in reads)
    return tuple(sorted(reads, key=lambda each: (each.buffer != counting, -each.said_at.timestamp())))


def _added(measures: Sequence[EnduranceMeasure], service: str) -> list[Added]:
    return [
        Added(each.number, each.hours, each.takes_effect_at)
        for each in measures
        if each.kind != MOVE and each.service == service and each.hours
    ]


def _moved(measures: Sequence[EnduranceMeasure]) -> list[Moved]:
    return [
        Moved(Fraction(each.percent, 100), each.takes_effect_at)
        for each in measures
        if each.kind == MOVE and each.percent
    ]


def _model(organisation: Organisation, member: Membership, services: Sequence[str]) -> ModelOf | None:
    """Of the established profile of its region when that weighed this, else of policy."""
    known, method = definition(), risk_profiles.method()
    process = known.processes.get(organisation.kind)
    if process is None:
        return None
    for kept in every_profile():
        version = kept.established
        if version is None or kept.profile.region_id not in organisations.region_codes(organisation):
            continue
        if not access.may(member, "risk_profile.read", risk_profiles.scope(version)):
            continue
        for scenario in risk_profiles.whole(version.pk).scenarios:
            needs = [each.dependency for each in scenario.needs]
            weighed = {each.resource for each in needs if each.process == process}
            model = balance_rules.model_for(
                process, scenario.demands, needs, horizons=method.horizons,
                borders=method.balance_borders, always=known.always,
            )  # fmt: skip
            if model is not None and weighed & {*services}:
                return ModelOf(model, version, scenario.number)
    model = balance_rules.model_for(
        process, known.demands, known.needs, horizons=method.horizons, borders=method.balance_borders,
        always=known.always,
    )  # fmt: skip
    return ModelOf(model) if model else None
