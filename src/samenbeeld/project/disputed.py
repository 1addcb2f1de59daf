"""Beside a value: the contradiction that the rule found about it, wherever that value stands."""

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.stated import disputed, figure, mark_of
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.queries.bottlenecks import merged
from samenbeeld.situation_reports.rules.bottlenecks import root


class Disputed:
    """What is contradicted in this activity, as far as whoever looks may know. Read once."""

    def __init__(self, member: Membership, activity: Activity) -> None:
        self._member, self._activity = member, activity
        self._numbers: dict[str, int] | None = None
        self._groups: dict[str, str] = {}

    def __call__(self, kind: str, key: str) -> str | None:
        """Where the contradiction about this bottleneck, or a figure of this organisation, stands."""
        if self._numbers is None:
            self._numbers = self._read()
        for thing in self._things(kind, key) if self._numbers else ():
            if number := self._numbers.get(mark_of(thing)):
                page = reverse("crisis_picture_contradictions", args=[self._activity.slug])
                return f"{page}#tegenspraak-{number}"
        return None

    def _read(self) -> dict[str, int]:
        if not may_read_decisions(self._activity, self._member):
            return {}
        found = {key: view.number for key, view in disputed(self._activity).items()}
        self._groups = merged(self._activity) if found else {}
        return found

    def _things(self, kind: str, key: str) -> list[str]:
        if kind == "bottleneck":
            lead = root(key, self._groups)
            return [f"bottleneck:{lead}", f"bottleneck-by:{lead}"]
        return [figure(each.key, key) for block in reports.template().blocks for each in block.fields]
