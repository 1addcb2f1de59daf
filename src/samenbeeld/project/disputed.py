"""Beside a value: the contradictions that the rule found about it, wherever that value stands."""

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.stated import (
    OF_THING,
    mark_of,
    things_of_bottleneck,
    things_of_figures,
)
from samenbeeld.crisis_picture.queries.work import work
from samenbeeld.look.frame import Dispute
from samenbeeld.organisations.models import Membership


class Disputed:
    """What is contradicted in this activity, as far as whoever looks may know. Read once."""

    def __init__(self, member: Membership, activity: Activity) -> None:
        self._member, self._activity = member, activity
        self._found: dict[str, Dispute] | None = None

    def __call__(self, kind: str, key: str) -> list[Dispute]:
        """The open contradictions about this bottleneck, or about a figure of this organisation."""
        if self._found is None:
            self._found = self._read()
        if not self._found:
            return []
        things = things_of_bottleneck(self._activity, key) if kind == "bottleneck" else things_of_figures(key)
        return [self._found[mark] for mark in map(mark_of, things) if mark in self._found]

    def _read(self) -> dict[str, Dispute]:
        if not may_read_decisions(self._activity, self._member):
            return {}
        page = reverse("crisis_picture_contradictions", args=[self._activity.slug])
        return {
            view.contradiction.key[:OF_THING]: Dispute(view.subject, f"{page}#tegenspraak-{view.number}")
            for view in work(self._activity, reader=self._member).contradictions
            if view.is_open and view.is_found
        }
