"""Writing down who had figures before them in a table, so that who told them can see it.

No action: nothing of care changes. One reading for as long as somebody sits there; an open table asks every
second.
"""

from collections.abc import Iterable
from hashlib import sha256

from samenbeeld.audit import journal
from samenbeeld.audit.sittings import Sittings
from samenbeeld.capacity.models import CapacityLook
from samenbeeld.capacity.queries.world import World
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region

# What the journal calls a table of figures.
TABLE = "capacity.table"
sittings = Sittings()


def note(
    member: Membership,
    world: World,
    view: str,
    *,
    label: str,
    sector: str = "",
    found: Iterable[Organisation] = (),
    added_up: Iterable[Region] = (),
) -> None:
    """This person has the figures before them of what was found, and those of whole regions added up.

    `found` and `added_up` are open to them. Of their own institution nothing is written down.
    """
    others = [each for each in found if each.pk != member.organisation_id]
    regions = list(added_up)
    keys = sorted([*(each.slug for each in others), *(each.code for each in regions)])
    # Another page, or another whom it became open to, is another reading.
    about = " ".join([view, world.played_in, sector, *keys])
    if not keys or not sittings.begins(str(member.pk), about):
        return
    at = now()
    common = {"by": member, "at": at, "view": view, "played_in": world.played_in, "sector": sector}
    looks = [CapacityLook(organisation=each, **common) for each in others]
    looks += [CapacityLook(region=each, **common) for each in regions]
    CapacityLook.objects.bulk_create(looks)
    journal.record_read(
        organisations.stamp(member),
        object_kind=TABLE,
        object_id=f"{view}/{sha256(about.encode()).hexdigest()[:16]}",
        object_label=label,
        tlp=Tlp.AMBER,
        mode=world.mode,
    )
