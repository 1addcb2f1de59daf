"""Sources of one's own: their newest versions, as sources like the others."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.conf import settings

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.escalation.rules import Words
from samenbeeld.feeds.mapped import definition
from samenbeeld.feeds.mapped.definition import Reading, reading_of
from samenbeeld.feeds.mapped.source import Outcome, outcomes
from samenbeeld.feeds.mapped.tables import Table, table
from samenbeeld.feeds.models import LONGEST_ADDRESS, MappedFeed
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.indicators.queries import indicators
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.queries import put_members
from samenbeeld.safety_picture.queries import definition as safety_picture
from samenbeeld.security import outbound

MAPPED = "mapped"  # the kind of such a source


@dataclass(frozen=True)
class MappedPolicy:
    """How often one may be asked, and how much it may say."""

    every_minutes: tuple[int, ...]
    most_bytes: int
    seconds: float
    sample_bytes: int


@cache
def mapped_policy() -> MappedPolicy:
    """The numbers, from policy."""
    whole: dict[str, Any] = policy.load("feeds")["mapped"]
    every = tuple(whole["every_minutes"])
    return MappedPolicy(every, whole["most_bytes"], whole["seconds"], whole["sample_bytes"])


@until_a_change
def newest() -> dict[str, MappedFeed]:
    """The newest version of each, by code, in order of name. One question, none until something changes."""
    rows = {row.code: row for row in MappedFeed.objects.order_by("number")}
    return {row.code: row for row in sorted(rows.values(), key=lambda each: each.name.casefold())}


def mapped_feed(code: str) -> MappedFeed:
    """The newest version of this one. Raises NotFound."""
    found = newest().get(code)
    if found is None:
        raise NotFound("feeds-unknown", field="feed", code=code)
    return found


def versions(code: str) -> list[MappedFeed]:
    """All versions, the newest first, with who made them."""
    rows = list(MappedFeed.objects.filter(code=code).order_by("-number"))
    put_members((rows, "by"))
    return rows


def as_feed(row: MappedFeed) -> Feed:
    """The same as every other source is."""
    numbers = mapped_policy()
    reading = reading_of(row.reading)
    found = indicators().get(reading.indicator)
    return Feed(
        code=row.code, kind=MAPPED, name=Words(nl=row.name, en=row.name), address=row.address,
        every=timedelta(minutes=row.every_minutes), most_bytes=numbers.most_bytes, seconds=numbers.seconds,
        holds=timedelta(), status="own",
        own={"reading": row.reading, "unit": found.unit if found else "", "indicator": reading.indicator},
    )  # fmt: skip


def check_address(address: str) -> None:
    """Raise Refused for an address on a host that the operator did not name in `SAMENBEELD_FEED_HOSTS`."""
    if not address:
        raise Refused("feeds-mapped-address-missing", field="address")
    if len(address) > LONGEST_ADDRESS:
        raise Refused("feeds-mapped-too-long", field="address", most=LONGEST_ADDRESS)
    host = outbound.host_of(address)
    if host not in settings.FEED_HOSTS:
        raise Refused("feeds-mapped-host", field="address", host=host)


def check_reading(reading: Reading) -> None:
    """Raise Refused, with the field, for a reading that cannot be, or names what is not known here."""
    definition.check(
        reading,
        units={code: found.unit for code, found in indicators().items()},
        themes=frozenset(safety_picture().themes),
        regions=frozenset(region.code for region in organisations.regions()),
    )


def sample(address: str) -> bytes:
    """What is at this address now. Raises Refused."""
    check_address(address)
    numbers = mapped_policy()
    limits = outbound.Limits(numbers.sample_bytes, numbers.seconds)
    answer = outbound.fetch(address, limits, only=settings.FEED_HOSTS)
    if answer.status not in range(200, 300):
        raise Refused("feeds-status", field="address", status=answer.status)
    return answer.body


@dataclass(frozen=True)
class Preview:
    """What would come in: every row with what becomes of it."""

    table: Table
    outcomes: list[Outcome]

    @property
    def taken(self) -> int:
        return sum(each.refused is None for each in self.outcomes)


def preview(reading: Reading, body: bytes, at: datetime) -> Preview:
    """Raises Unreadable."""
    found = table(reading, body)
    known = indicators().get(reading.indicator)
    return Preview(found, list(outcomes(reading, found, known.unit if known else "", at)))
