"""The question "klopt dit nog?" beside every entry that is older than it holds, wherever it stands."""

from samenbeeld.activities.models import Activity
from samenbeeld.look.addresses import address
from samenbeeld.look.frame import StillTrue
from samenbeeld.organisations.models import Membership
from samenbeeld.upkeep import queries as upkeep
from samenbeeld.upkeep.queries import Entry

_RUNS = ("active", "scaled_down")


class StillAsked:
    """What is asked again of whoever looks. Each kind is read once, by the page that shows it."""

    def __init__(self, member: Membership, activity: Activity) -> None:
        self._member, self._activity = member, activity
        self._known: dict[str, dict[str, StillTrue]] = {}

    def __call__(self, kind: str, key: str) -> StillTrue | None:
        """The question beside this entry; None while it is fresh, and where nothing can be said any more."""
        if kind not in self._known:
            self._known[kind] = self._read(kind)
        return self._known[kind].get(key)

    def _read(self, kind: str) -> dict[str, StillTrue]:
        if self._activity.state not in _RUNS or not upkeep.may_see(self._member, self._activity):
            return {}
        old = upkeep.aging(self._member, self._activity, kinds=(kind,))
        return {each.key: self._question(each) for each in old}

    def _question(self, entry: Entry) -> StillTrue:
        confirm_url = address("upkeep_confirm", self._activity.slug)
        return StillTrue(
            kind=entry.kind,
            key=entry.key,
            text=entry.text,
            fresh_at=entry.fresh_at,
            update_url=entry.url,
            confirm_url=confirm_url if entry.may_confirm else "",
        )
