"""The work itself: fill, tell, look, and the plain way beside it. Imported after Django began."""

import gc
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from statistics import median, quantiles

from django.test import Client

from bench.capacity import rival, size
from bench.live.summary import Results
from samenbeeld.accounts.models import Account
from samenbeeld.activities import actions as activities
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.seen import Visible
from samenbeeld.capacity.queries.together import per_region
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region

Take = list[float]  # milliseconds


@dataclass
class Measured:
    """What everything took."""

    rounds_s: list[float] = field(default_factory=list)
    rival_rounds_s: list[float] = field(default_factory=list)
    pages: dict[str, Take] = field(default_factory=dict)
    fresh_s: list[float] = field(default_factory=list)
    first_ms: float = 0.0
    differs: int = 0
    figures: int = 0


class Country:
    """Regions, institutions, and somebody who sees them all."""

    def __init__(self) -> None:
        self.chance = random.Random(size.SEED)
        self.metrics = list(catalogue().metrics.values())[: size.METRICS]
        self.regions = [
            organisations.add_region(actor=SYSTEM, code=f"VR{n:02}", slug=f"regio-{n}", name=f"Regio {n}")
            for n in range(1, size.REGIONS + 1)
        ]
        kinds = sorted(catalogue().kinds)
        self.institutions = [
            Organisation(slug=f"instelling-{n}", name=f"Instelling {n:04}", kind=kinds[n % len(kinds)])
            for n in range(size.INSTITUTIONS)
        ]
        Organisation.objects.bulk_create(self.institutions, batch_size=500)
        through = Organisation.regions.through
        through.objects.bulk_create(
            [
                through(organisation=each, region=self.regions[n % size.REGIONS])
                for n, each in enumerate(self.institutions)
            ],
            batch_size=500,
        )
        self.institutions = list(Organisation.objects.filter(kind__in=kinds).prefetch_related("regions"))
        self.figures = {
            each.pk: {m.code: self._figure(m) for m in self.metrics} for each in self.institutions
        }
        self.browser = self._head_of_information()

    def _head_of_information(self) -> Client:
        ghor = organisations.add_organisation(
            actor=SYSTEM, slug="ghor", name="GHOR", kind="ghor", regions=self.regions
        )
        account = Account.objects.create(login="hin", name="Hoofd Informatie")
        member = Membership.objects.create(account=account, organisation=ghor, functions=["hin"])
        activity = activities.open_activity(
            actor=member,
            name="Alles",
            kind="threat",
            mode=Mode.REAL,
            regions=self.regions,
            participants=[ghor],
        )
        actions.release_all(
            actor=member, activity=activity, audience=["ghor"], agreement="meting", reason="meting"
        )
        browser = Client(headers={"host": "localhost"})
        browser.force_login(account)
        return browser

    def _figure(self, metric: Metric) -> Figure:
        if metric.form == STATE:
            return Figure(state=next(each.code for each in metric.options if not each.asks_why))
        most = int(min(metric.most or 40, 40))
        number = float(self.chance.randint(0, most))
        return Figure(number, float(most) if metric.form == PLACES else None)

    def next_round(self) -> Iterator[list[Saying]]:
        """Everybody reports everything once, in batches; a part of it is another figure than before."""
        for start in range(0, size.INSTITUTIONS, size.BATCH):
            batch = self.institutions[start : start + size.BATCH]
            for each in batch:
                known = self.figures[each.pk]
                for metric in self.metrics:
                    if self.chance.random() < size.CHANGED:
                        known[metric.code] = self._figure(metric)
            yield [Saying(each, dict(self.figures[each.pk]), now()) for each in batch]


def measure(told: Callable[[str], None], rounds: int) -> Measured:
    """Rounds of reports, with pages looked at in between; the plain way is told and asked the same."""
    told("filling")
    country, measured = Country(), Measured()
    rival.prepare()
    for number in range(rounds):
        told(f"round {number + 1} of {rounds}")
        # What the bench itself remembers of 200,000 figures is no part of the product: no page waits for it.
        gc.collect()
        gc.freeze()
        _round(country, measured, number)
    _freshness(country, measured, rounds)
    measured.differs = _differences(country)
    measured.figures = CapacityStanding.objects.count()
    return measured


def _round(country: Country, measured: Measured, number: int) -> None:
    spent = rival_spent = 0.0
    for place, sayings in enumerate(country.next_round()):
        rows = [
            (each.organisation.slug, _region(each.organisation), code, number, figure.number)
            for each in sayings
            for code, figure in each.figures.items()
            if figure.number is not None
        ]
        spent += _timed(partial(_receive, sayings))
        rival_spent += _timed(partial(rival.tell, rows))
        if number and place % 10 == 9:
            if not measured.first_ms:
                # The first page after a start reads the templates of all pages: it is told apart.
                measured.first_ms = 1000 * _timed(partial(_look, country, Measured(), place))
            _look(country, measured, place)
    measured.rounds_s.append(spent)
    measured.rival_rounds_s.append(rival_spent)


def _receive(sayings: list[Saying]) -> None:
    actions.receive(actor=SYSTEM, source="feed:bench", via="feed", world=REAL, sayings=sayings)


def _look(country: Country, measured: Measured, place: int) -> None:
    """Each page once, right after somebody reported: nothing of before can be kept."""
    headline = [each.code for each in country.metrics if each.is_headline and each.form != STATE]
    page = 1 + place % (size.INSTITUTIONS // catalogue().page_size)
    shown = [each.slug for each in country.institutions[:: size.INSTITUTIONS // catalogue().page_size]]
    asked: dict[str, Callable[[], object]] = {
        "matrix page": lambda: _get(country, f"/capaciteit/?bladzijde={page}"),
        "matrix page of one region": lambda: _get(country, "/capaciteit/?regio=VR07"),
        "matrix page of one sector": lambda: _get(country, "/capaciteit/?sector=clinic"),
        "roll-up of all regions": lambda: _get(country, "/capaciteit/regios/"),
        "roll-up, the query alone": lambda: _rolled_up(country),
        "plain: matrix, the query alone": lambda: rival.page(shown, headline),
        "plain: roll-up, the query alone": lambda: rival.regions(headline),
    }
    for name, act in asked.items():
        measured.pages.setdefault(name, []).append(1000 * _timed(act))


def _get(country: Country, path: str) -> bytes:
    answer = country.browser.get(path)
    assert answer.status_code == 200, path
    return bytes(answer.content)


def _rolled_up(country: Country) -> dict[tuple[str, str], tuple[float, int]]:
    metrics = [each for each in country.metrics if each.is_headline and each.form != STATE]
    seen = Visible(regions=frozenset(each.code for each in country.regions))
    lines = per_region(metrics, country.regions, kinds=(), seen=seen, played_in="", now=now())
    return {
        (line.region.code, metric.code): (cell.total, cell.known)
        for line in lines
        for metric, cell in zip(metrics, line.cells, strict=True)
    }


def _freshness(country: Country, measured: Measured, rounds: int) -> None:
    """From the moment somebody reports until it stands on the page of its region."""
    beds = next(each for each in country.metrics if each.code == "beds")
    for number in range(20):
        one = country.institutions[number * (size.INSTITUTIONS // 25)]
        figure = Figure(500.0 + number, 900.0)
        country.figures[one.pk][beds.code] = figure
        saying = Saying(one, {beds.code: figure}, now())
        began = time.perf_counter()
        _receive([saying])
        found = _get(country, f"/capaciteit/instellingen/{one.slug}/").decode()
        assert f"{500 + number} van 900" in found
        measured.fresh_s.append(time.perf_counter() - began)
        rival.tell([(one.slug, _region(one), beds.code, rounds + number, figure.number or 0.0)])


def _differences(country: Country) -> int:
    """In how many cells ours and the plain way differ. None may."""
    metrics = [each.code for each in country.metrics if each.is_headline and each.form != STATE]
    theirs, ours = rival.regions(metrics), _rolled_up(country)
    return sum(1 for place, (total, count) in ours.items() if theirs.get(place) != (total, count))


def _region(organisation: Organisation) -> str:
    found: list[Region] = list(organisation.regions.all())
    return str(found[0].code)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def as_results(told: Measured) -> Results:
    """The figures for a machine."""
    return {
        "pages": {
            name: {"p50": p50(take), "p95": p95(take), "times": len(take)}
            for name, take in told.pages.items()
        },
        "roundS": max(told.rounds_s),
        "plainRoundS": max(told.rival_rounds_s),
        "firstMs": told.first_ms,
        "freshS": max(told.fresh_s),
        "figures": told.figures,
        "differs": told.differs,
    }


def p50(take: Take) -> float:
    """The middle."""
    return median(take)


def p95(take: Take) -> float:
    """One in twenty is slower."""
    return quantiles(take, n=20)[-1]
