"""What the packages of care say in an activity: who finds it, and on which page it is read."""

from collections.abc import Callable

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.care_phases import queries as care_phases
from samenbeeld.casualty_distribution import queries as casualties
from samenbeeld.endurance import queries as endurance
from samenbeeld.organisations.models import Membership
from samenbeeld.project.finding.asking import Asker, Kind
from samenbeeld.scale_up import queries as scale_up
from samenbeeld.search.queries import Hit, Shelf
from samenbeeld.spread import queries as spread

_Sees = Callable[[Membership, Activity], bool]


def _kind(name: str, icon: str, sees: Callable[[Membership, Activity, str], bool], **pages: str) -> Kind:
    """`sees`: whether this member sees things of that owner there, "" for the activity as a whole. `pages`:
    names of pages of one thing by the first word of its key; `rest` is the page of all others.
    """

    def reads(who: Asker, shelf: Shelf) -> bool:
        activity = who.activities.get(shelf.activity)
        return activity is not None and sees(who.member, activity, shelf.owner)

    def addresses(who: Asker, hits: list[Hit]) -> dict[str, str]:
        return {hit.object_id: _address(hit, pages) for hit in hits if reads(who, hit.shelf)}

    return Kind(name, icon, reads, addresses)


def _address(hit: Hit, pages: dict[str, str]) -> str:
    slug, _, key = hit.object_id.partition("/")
    word, _, number = key.partition("-")
    if word in pages:
        return reverse(pages[word], args=[slug, int(number)])
    return reverse(pages["rest"], args=[slug])


def _everybodys(sees: _Sees) -> Callable[[Membership, Activity, str], bool]:
    return lambda member, activity, _owner: sees(member, activity)


def _endurance(member: Membership, activity: Activity, owner: str) -> bool:
    """What is down is for who has a page; a measure for who sees all, and for its own institution."""
    is_open = owner in ("", member.organisation.slug) or endurance.may(member, endurance.READ, activity, None)
    return is_open and endurance.may_see(member, activity)


def _spread(member: Membership, activity: Activity, _owner: str) -> bool:
    return spread.may(member, spread.READ, activity, None)


CARE: dict[str, Kind] = {
    scale_up.SCALE_UP: _kind(
        "opschaling", "decision", _everybodys(scale_up.may_see), rest="scale_up", unit="scale_up_unit"
    ),
    care_phases.CARE_PHASES: _kind(
        "zorgfase", "ladder", _everybodys(care_phases.may_see), rest="care_phases"
    ),
    casualties.DISTRIBUTION: _kind(
        "gewonden", "plus", _everybodys(casualties.may_see), rest="casualty_distribution"
    ),
    spread.SPREAD: _kind("spreiding", "plus", _spread, rest="spread", transfer="spread_transfer"),
    endurance.ENDURANCE: _kind(
        "volhouden", "warning", _endurance, rest="endurance", measure="endurance_measure_one"
    ),
}
