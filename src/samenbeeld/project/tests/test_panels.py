"""What stands around every page."""

from samenbeeld.escalation.actions import set_step
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

SOLID = '<li class="sb-stripe__own">'


def stripe(cast: Cast, person: Membership) -> str:
    return cast.client(person).get("/").text.split('class="sb-stripe__regions"')[1].split("</ul>")[0]


def both_regions(cast: Cast) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas boven 2.600 m³/s")
    cast.netwerk_maasland.regions.add(cast.limburg_noord)


def test_who_works_in_two_regions_sees_the_unknown_one_first_and_one_block(cast: Cast) -> None:
    both_regions(cast)
    shown = stripe(cast, cast.eva)
    assert shown.count(SOLID) == 1
    assert shown.index("Limburg-Noord") < shown.index("Zuid-Limburg")


def test_the_own_region_stands_first_also_when_the_neighbour_is_worse(cast: Cast) -> None:
    both_regions(cast)
    shown = stripe(cast, cast.daan)
    assert shown.split(SOLID)[1].split("</li>")[0].count("Limburg-Noord") == 1
