"""Fills the Veiligheidsbeeld of the demonstration to full size, in the data folder of SAMENBEELD_DATA.

`python -m bench.picture.fill DAYS` after `samenbeeld demo --prepare`, with a policy folder in there. Rows go
in by the thousand, past the actions, numbered as the actions do. What the demonstration had judged and
measured makes room for it.
"""

import json
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from math import sin
from random import Random

from django.db import transaction

import bench.picture.begin  # noqa: F401 - Django first
from bench.picture.size import HISTORIES, SIZE, WHOLE
from samenbeeld.indicators.models import RAW, Measurement, Standing
from samenbeeld.indicators.queries.definition import indicators
from samenbeeld.indicators.rules.definition import Indicator
from samenbeeld.indicators.rules.machine import Value, replay
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.models import Assessment, Occasion, Opinion, OwnLevel, SecondReading
from samenbeeld.safety_picture.queries.definition import definition
from samenbeeld.safety_picture.rules.definition import SEVERITY, Theme
from samenbeeld.safety_picture.rules.proposing import INDICATOR, NEIGHBOUR, OFFICIAL, Evidence

BATCH = 2_000
WEEK = timedelta(days=7)
SOURCE = "bench"
OPINIONS = 2  # on each judgement
EXPERTS = {"VR24": "farid", "VR23": "ton.geelen"}
SECOND_READERS = {"VR24": "bea.rutten", "VR23": "mieke.hendrix"}
PARTNERS = ("amina", "karin.hermans", "lars.nabben", "carla.wijnen", "nadia.benali")
USUAL = 100.0
# Enough to come to where a threshold stands: no row of values is longer.
REPLAYED = 200


@transaction.atomic
def fill(days: int, seed: int = 1) -> dict[str, int]:
    """How much there is of each, after filling so many days of history. Once per data folder."""
    random, end = Random(seed), clock.now().replace(second=0, microsecond=0)
    # Readings and opinions first: they hold on to what they are about.
    for model in (Opinion, SecondReading, Assessment, OwnLevel, Measurement, Standing):
        model.objects.all().delete()
    _judge(random, end, days // 7)
    _measure(random, end, days)
    _plan(end)
    return counted(end)


def counted(end: datetime) -> dict[str, int]:
    """How much there is of each in the picture."""
    return {
        "regions": Region.objects.count(),
        "themes and parts": len(definition().themes),
        "judgements": Assessment.objects.count(),
        "second readings": SecondReading.objects.count(),
        "opinions": Opinion.objects.count(),
        "indicators": len(indicators()),
        "measurements": Measurement.objects.count(),
        "events on the calendar": _coming(end),
    }


def _judge(random: Random, end: datetime, weeks: int) -> None:
    """A judgement a week of each theme and part in each region; the last ones of this morning."""
    members = {each.account.login: each for each in Membership.objects.select_related("account")}
    own, judged, read, said = [], [], [], []
    for region in Region.objects.order_by("code"):
        expert, reader = members[EXPERTS[region.code]], members[SECOND_READERS[region.code]]
        for theme in definition().themes.values():
            for number in range(1, weeks + 1):
                at = end - WEEK * (weeks - number) - timedelta(minutes=random.randint(30, 200))
                row = _judgement(random, theme, region, number, expert, at)
                own.append(row.own)
                judged.append(row)
                if row.needs_second:
                    read.append(
                        SecondReading(assessment=row, agrees=True, by=reader, at=at + timedelta(minutes=9))
                    )
                said += [
                    Opinion(
                        assessment=row, level=random.choice((row.level, row.level, "yellow")),
                        text="Zo ziet het er bij ons uit.", by=members[login], at=at + timedelta(minutes=15),
                    )
                    for login in random.sample(PARTNERS, OPINIONS)
                ]  # fmt: skip
    OwnLevel.objects.bulk_create(own, batch_size=BATCH)
    Assessment.objects.bulk_create(judged, batch_size=BATCH)
    SecondReading.objects.bulk_create(read, batch_size=BATCH)
    Opinion.objects.bulk_create(said, batch_size=BATCH)


def _judgement(
    random: Random, theme: Theme, region: Region, number: int, by: Membership, at: datetime
) -> Assessment:
    level = random.choices(SEVERITY, (70, 18, 9, 3))[0]
    evidence = (
        Evidence(OFFICIAL, level, theme.code, at),
        Evidence(INDICATOR, Level.GREEN, "maas-sint-pieter", at, 640.0, 0),
        Evidence(NEIGHBOUR, Level.GREEN, "Limburg-Noord", at),
    )
    return Assessment(
        theme=theme.code,
        region=region,
        number=number,
        own=OwnLevel(theme=theme.code, region=region, level=level.value, by=by, at=at - timedelta(minutes=4)),
        level=level.value,
        proposed=level.value,
        trend=random.choice(("better", "steady", "worse")),
        what_is="Er is iets dat kan groeien, en de zorg merkt er nog weinig van.",
        what_if="Als het aanhoudt, wordt het krap bij de nachtdiensten.",
        what_now="Bekijk je plannen en je bereikbaarheid voor het weekend.",
        outlook=[random.choice(SEVERITY[:2]).value for _ in range(definition().weeks_ahead)],
        evidence=[each.kept() for each in evidence],
        definition_version=definition().version,
        needs_second=definition().needs_second_reader(level),
        valid_until=at + definition().holds(level, deviates=False),
        written_by=by,
        written_at=at,
    )


def _measure(random: Random, end: datetime, days: int) -> None:
    """Every indicator in its own rhythm. What it lacks for its size are corrections of older values."""
    for each in indicators().values():
        values = list(_values(random, each, end, days))
        Measurement.objects.bulk_create((_row(each, value) for value in values), batch_size=BATCH)
        *_, last = replay(values[-REPLAYED:], each.thresholds)
        newest = values[-1]
        Standing.objects.create(
            indicator=each.code, thresholds=each.thresholds.number, gates=last.kept(),
            level=last.level.value, since=last.since,
            of=newest.of, reported_at=newest.reported_at, value=newest.value, quality=newest.quality,
        )  # fmt: skip
    if days == HISTORIES[WHOLE]:
        lacking = SIZE["measurements"] - Measurement.objects.count()
        older = Measurement.objects.filter(of__lt=end - timedelta(days=2)).order_by("pk")[:lacking]
        Measurement.objects.bulk_create(
            Measurement(
                indicator=row.indicator, of=row.of, reported_at=row.reported_at + timedelta(hours=1),
                value=(row.value or 0) + 1, quality="validated", source=SOURCE,
            )
            for row in list(older)
        )  # fmt: skip


def _values(random: Random, each: Indicator, end: datetime, days: int) -> Iterator[Value]:
    count = timedelta(days=days) // each.every
    for number in range(count):
        of = end - each.every * (count - 1 - number)
        yield Value(of, round(USUAL + 30 * sin(number / 40) + random.gauss(0, 12), 1), of)


def _row(each: Indicator, value: Value) -> Measurement:
    return Measurement(
        indicator=each.code, of=value.of, reported_at=value.reported_at, value=value.value, quality=RAW,
        source=SOURCE,
    )  # fmt: skip


def _plan(end: datetime) -> None:
    """Events of the coming weeks beside those of the demonstration."""
    pattern = Occasion.objects.first()
    assert pattern is not None  # the demonstration has them
    Occasion.objects.bulk_create(
        Occasion(
            region=pattern.region, uid=f"bench-{number}@samenbeeld", kind=pattern.kind,
            title=f"Evenement {number}", starts_at=end + timedelta(days=2 * number),
            ends_at=end + timedelta(days=2 * number, hours=6),
            is_whole_day=False, added_by=pattern.added_by, added_at=end,
        )
        for number in range(1, SIZE["events on the calendar"] - _coming(end) + 1)
    )  # fmt: skip


def _coming(end: datetime) -> int:
    return Occasion.objects.filter(ends_at__gt=end, withdrawal=None, replaced_by=None).count()


if __name__ == "__main__":
    print(json.dumps(fill(int(sys.argv[1]))))
