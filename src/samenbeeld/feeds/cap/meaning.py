"""What a schema cannot see in an alert. A fault refuses it; a remark only stands beside it."""

import re
from collections import Counter
from collections.abc import Iterator

from samenbeeld.feeds.cap.alert import Alert, Info, MessageType, Reason, Scope, reason

# "MUST NOT include spaces, commas or restricted characters (< and &)": CAP 1.2, 3.2.1.
_NOT_IN_A_NAME = re.compile(r"[\s,<&]")


def faults(alert: Alert) -> list[Reason]:
    """Everything for which this alert cannot be used, ours or another's."""
    return [*_names(alert), *_scope(alert), *_references(alert), *_moments(alert)]


def remarks(alert: Alert, empty_fields: frozenset[str]) -> list[Reason]:
    """What is odd and does no harm. `empty_fields`: fields that are there with nothing in them.

    Weather institutes do send `<restriction/>` with public alerts; a warning is not thrown away for it.
    """
    of_fields = [reason("empty", field=name) for name in sorted(empty_fields - {"references"})]
    per_event = Counter((info.language.lower(), info.event) for info in alert.infos)
    twice = [
        reason("info-twice", language=language, event=event)
        for (language, event), count in per_event.items()
        if count > 1
    ]
    return of_fields + twice


def empty_references(empty_fields: frozenset[str]) -> list[Reason]:
    """References that are there and name nothing: what this alert replaces got lost on its way."""
    return [reason("empty-references")] if "references" in empty_fields else []


def _names(alert: Alert) -> Iterator[Reason]:
    for field, name in (("identifier", alert.identifier), ("sender", alert.sender)):
        if not name:
            yield reason("missing", field=field)
        elif _NOT_IN_A_NAME.search(name):
            yield reason("name", field=field)


def _scope(alert: Alert) -> Iterator[Reason]:
    if alert.scope is Scope.RESTRICTED and not alert.restriction:
        yield reason("no-restriction")
    if alert.scope is Scope.PRIVATE and not alert.addresses:
        yield reason("no-addresses")


def _references(alert: Alert) -> Iterator[Reason]:
    if alert.message_type is not MessageType.ALERT and not alert.references:
        yield reason("no-references", kind=alert.message_type.value)


def _moments(alert: Alert) -> Iterator[Reason]:
    for info in alert.infos:
        if not info.event:
            yield reason("missing", field="event")
        yield from _expiry(alert, info)


def _expiry(alert: Alert, info: Info) -> Iterator[Reason]:
    if info.expires is None:
        return
    if info.effective and info.expires < info.effective:
        yield reason("expires-before-effective", event=info.event)
    # Whoever takes an alert back may do so after it is over.
    elif info.expires < alert.sent and alert.message_type is not MessageType.CANCEL:
        yield reason("expires-before-sent", event=info.event)
