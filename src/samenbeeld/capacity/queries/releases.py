"""Who will see what, in one sentence, before and after it is released."""

from collections.abc import Iterable, Sequence

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation


def sentence(activity: Activity, readers: Sequence[Organisation]) -> str:
    """ "De cijfers van 14 instellingen in Zuid-Limburg zijn te zien voor: GHOR Zuid-Limburg en RAV." """
    if not readers:
        return say("capacity-release-sentence-nobody")
    regions = list(activity.regions.all())
    found = institutions_in(each.code for each in regions)
    return say(
        "capacity-release-sentence",
        count=found.count(),
        regions=_listed(each.name for each in regions),
        readers=_listed(each.name for each in readers),
    )


def _listed(names: Iterable[str]) -> str:
    *first, last = sorted(names)
    return f"{', '.join(first)} {say('capacity-and')} {last}" if first else last
