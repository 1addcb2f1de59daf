"""Write down what an authority says."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.indicators import events
from samenbeeld.indicators.models import CodeEnd, Hearing, OfficialCode
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.realtime import publish


@dataclass(frozen=True)
class Heard:
    """One code as the authority says it, for one region."""

    reference: str
    region: str
    level: Level
    event: str
    headline: str
    begins: datetime
    ends: datetime
    signature: str = ""


@journalled
def hear_codes(
    *,
    actor: Stamp,
    issuer: str,
    theme: str,
    codes: Iterable[Heard],
    ended: Collection[tuple[str, str]],
    holds_until: datetime | None,
) -> events.CodesHeard:
    """The authority was heard: these codes, and `ended` messages (which, because of which).

    Its silence about the rest means that there is nothing else, until `holds_until`; None when not all of it
    was understood, and then silence means nothing. What is known already is not written down again.
    """
    rows = [
        OfficialCode(
            issuer=issuer, reference=each.reference, theme=theme, region_id=each.region,
            level=each.level.value, event=each.event[:200], headline=each.headline[:400],
            begins=each.begins, ends=each.ends, signature=each.signature, received_at=now(),
        )
        for each in codes
    ]  # fmt: skip
    before = OfficialCode.objects.filter(issuer=issuer).count()
    OfficialCode.objects.bulk_create(rows, ignore_conflicts=True)
    new = OfficialCode.objects.filter(issuer=issuer).count() - before
    known = set(
        CodeEnd.objects.filter(issuer=issuer, reference__in=[which for which, _ in ended]).values_list(
            "reference", flat=True
        )
    )
    ends = {which: because for which, because in ended if which not in known}
    CodeEnd.objects.bulk_create(
        [
            CodeEnd(issuer=issuer, reference=which, because=because, at=now())
            for which, because in ends.items()
        ]
    )
    if holds_until is not None:
        Hearing.objects.update_or_create(
            issuer=issuer, theme=theme, defaults={"heard_at": now(), "holds_until": holds_until}
        )
    event = events.CodesHeard(issuer, theme, new, len(ends))
    journal.record(actor, event, object_kind="indicators.source", object_id=issuer, object_label=issuer)
    publish.on_commit(event)
    return event
