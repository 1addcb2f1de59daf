"""What a region expects for the week to come, as somebody estimates it, with where that comes from."""

from math import isfinite

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.spread import events, queries
from samenbeeld.spread.actions.recording import locked, metric_named, record, words_of
from samenbeeld.spread.models import SpreadExpectation


@journalled
def say_expectation(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    metric: str,
    present: int,
    low: float,
    likely: float,
    high: float,
    stay_days: float,
    words: str,
) -> SpreadExpectation:
    """So many lie there, so many come per day (low, likely, high), and they stay so long.

    Raises NotAllowed, Refused, Conflict.
    """
    require(actor, queries.PROPOSE, activities.scope(activity, region=region))
    held, known = locked(activity), queries.definition()
    metric_named(metric)
    if region.code not in activities.region_codes(held):
        raise Refused("spread-region-missing", field="region")
    for field, value in (("present", present), ("low", low), ("likely", likely), ("high", high)):
        if not isfinite(value) or not 0 <= value <= known.most_people:
            raise Refused("spread-number-outside", field=field, most=known.most_people)
    if not low <= likely:
        raise Refused("spread-likely-below-low", field="likely")
    if not likely <= high:
        raise Refused("spread-high-below-likely", field="high")
    if not isfinite(stay_days) or not 1 <= stay_days <= known.most_stay:
        raise Refused("spread-stay-outside", field="stay_days", most=known.most_stay)
    if not words.strip():
        raise Refused("spread-words-missing", field="words")
    row: SpreadExpectation = SpreadExpectation.objects.create(
        activity=held, region=region, metric=metric, present=present, low=low, likely=likely, high=high,
        stay_days=stay_days, words=words_of(words, "words"), by=actor, at=now(),
    )  # fmt: skip
    record(
        actor, held,
        events.ExpectationSaid(held.slug, region.code, metric, present, low, likely, high, stay_days),
    )  # fmt: skip
    title = f"{region.name}, {queries.metric_name(metric)}"
    index(queries.SPREAD, held, f"expectation-{row.pk}", title=title, text=row.words)
    return row
