"""Record what was measured, and change thresholds with four eyes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import isfinite

from samenbeeld.access.queries import require
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.indicators import events
from samenbeeld.indicators.models import FAILED, Measurement, Standing, ThresholdReading, ThresholdSet
from samenbeeld.indicators.queries.definition import INDICATOR, in_force, indicator, scope, versions
from samenbeeld.indicators.queries.measured import replayed, unknown_among
from samenbeeld.indicators.rules.definition import (
    LONGEST_TEXT,
    SEVERITY,
    Indicator,
    Threshold,
    Thresholds,
    check_proposal,
)
from samenbeeld.indicators.rules.machine import AHEAD, State, Value, replay
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


@journalled
def record_values(
    *, actor: Stamp, source: str, values: Mapping[str, Sequence[Value]]
) -> events.ValuesRecorded:
    """What `source` measured, per code. What is known stays as it is; another value is a row beside it.

    A failure (`quality` failed) is a value of None. Raises NotFound for an indicator not in policy; Refused
    for a value that is ahead of now, or no number.
    """
    at = now()
    for each in (each for said in values.values() for each in said):
        if each.of > at + AHEAD or (each.value is not None and not isfinite(each.value)):
            raise Refused("indicators-cannot-be", field="value")
    news = {code: unknown_among(code, said) for code, said in values.items() if indicator(code)}
    rows = [
        Measurement(
            indicator=code, of=each.of, reported_at=each.reported_at, value=each.value,
            quality=FAILED if each.value is None else each.quality, source=source,
        )
        for code, new in news.items() for each in new
    ]  # fmt: skip
    Measurement.objects.bulk_create(rows, batch_size=1_000)
    changed = [code for code, new in news.items() if new]
    for code in changed:
        _stand(indicator(code), news[code])
    event = events.ValuesRecorded(source, changed, len(rows))
    journal.record(actor, event, object_kind="indicators.source", object_id=source, object_label=source)
    publish.on_commit(event)
    return event


@journalled
def propose_thresholds(
    *,
    actor: Membership,
    code: str,
    valid_from: date,
    thresholds: Mapping[Level, float],
    raise_after: int,
    clear_after: int,
    hysteresis: float,
    source: str,
    reason: str,
) -> ThresholdSet:
    """Other thresholds from that day on; they count when somebody else agrees.

    Raises NotAllowed; Refused with the field; Conflict while another proposal waits.
    """
    found = indicator(code)
    require(actor, "indicators.propose_thresholds", scope(found))
    sets = list(
        ThresholdSet.objects.select_for_update(of=("self",)).filter(indicator=code).select_related("reading")
    )
    if any(not hasattr(each, "reading") for each in sets):
        raise Conflict("indicators-proposal-waits")
    proposed = replace(
        found.thresholds,
        thresholds=tuple(
            Threshold(level, value, found.name) for level, value in thresholds.items() if level in SEVERITY
        ),
        valid_from=valid_from, raise_after=raise_after, clear_after=clear_after, hysteresis=hysteresis,
        source=source,
    )  # fmt: skip
    check_proposal(proposed, local(now()).date())
    if not reason.strip():
        raise Refused("indicators-reason-missing", field="reason")
    made = ThresholdSet.objects.create(
        indicator=code, number=len(sets) + 1, valid_from=valid_from,
        thresholds={level.value: value for level, value in thresholds.items()},
        raise_after=raise_after, clear_after=clear_after, hysteresis=hysteresis,
        source=source.strip()[:LONGEST_TEXT], reason=reason.strip()[:LONGEST_TEXT], by=actor, at=now(),
    )  # fmt: skip
    event = events.ThresholdsProposed(
        code, made.number, valid_from.isoformat(), made.thresholds, raise_after, clear_after, hysteresis,
        made.source, made.reason,
    )  # fmt: skip
    journal.record(stamp(actor), event, object_kind=INDICATOR, object_id=code, object_label=found.name.nl)
    publish.on_commit(event)
    return made


@journalled
def read_thresholds(
    *, actor: Membership, proposed: ThresholdSet, agrees: bool, remark: str = ""
) -> ThresholdReading:
    """The second pair of eyes.

    Raises NotAllowed; Refused for one's own proposal or without a remark; Conflict when it was read already.
    """
    found = indicator(proposed.indicator)
    require(actor, "indicators.read_thresholds", scope(found))
    held = ThresholdSet.objects.select_for_update().select_related("by").get(pk=proposed.pk)
    if ThresholdReading.objects.filter(thresholds=held).exists():
        raise Conflict("indicators-read-already")
    if held.by.account_id == actor.account_id:
        raise Refused("indicators-own-proposal")
    if agrees and held.valid_from < local(now()).date():
        raise Refused("indicators-began-already", field="agrees")
    if not agrees and not remark.strip():
        raise Refused("indicators-remark-missing", field="remark")
    made = ThresholdReading.objects.create(
        thresholds=held, agrees=agrees, remark=remark.strip()[:LONGEST_TEXT], by=actor, at=now()
    )
    event = events.ThresholdsRead(found.code, held.number, agrees, made.remark)
    journal.record(
        stamp(actor), event, object_kind=INDICATOR, object_id=found.code, object_label=found.name.nl
    )
    publish.on_commit(event)
    return made


def _stand(found: Indicator, news: Sequence[Value]) -> None:
    """Where the indicator stands: on from where it stood, or anew when something of before changed."""
    by = in_force(versions([found])[found.code], now())
    row = Standing.objects.select_for_update().filter(indicator=found.code).first()
    is_next = row is not None and row.thresholds == by.number and news[0].of > row.of
    if row is None or not is_next:
        _keep(found.code, replayed(found.code, by), by)
        return
    *_, last = replay(news, by, row.state)
    _keep(found.code, last, by)


def _keep(code: str, state: State, by: Thresholds) -> None:
    newest = state.newest
    assert newest is not None
    assert state.since is not None
    Standing.objects.update_or_create(
        indicator=code,
        defaults={
            "thresholds": by.number, "gates": state.kept(), "level": state.level.value, "since": state.since,
            "of": newest.of, "reported_at": newest.reported_at, "value": newest.value,
            "quality": newest.quality,
        },
    )  # fmt: skip
