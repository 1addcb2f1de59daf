"""How a source speaks, in the words of the tests."""

from datetime import datetime, timedelta

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.indicators import actions
from samenbeeld.indicators.events import ValuesRecorded
from samenbeeld.indicators.rules.machine import Value
from samenbeeld.kernel import clock

MAAS = "maas-sint-pieter"
HOUR = timedelta(hours=1)


def measured(*values: float | None, code: str = MAAS, until: datetime | None = None) -> ValuesRecorded:
    """One value an hour, the last one about now (or about `until`), each reported when it was measured."""
    end = until or clock.now().replace(microsecond=0)
    found = [
        Value(end - HOUR * (len(values) - 1 - number), value, end - HOUR * (len(values) - 1 - number))
        for number, value in enumerate(values)
    ]
    return actions.record_values(actor=SYSTEM, source="test", values={code: found})
