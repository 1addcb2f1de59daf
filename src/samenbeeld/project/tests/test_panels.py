"""What stands around every page."""

import re
from datetime import timedelta

from django.urls import reverse

from samenbeeld.activities.actions import open_activity, set_grip_level
from samenbeeld.crisis_picture.actions import open_pictures, release_document
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.escalation.actions import set_step
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import clock
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

SOLID = '<li class="sb-stripe__own">'


def tabs(cast: Cast, person: Membership, path: str) -> str:
    """The views of the activity that this person has, as drawn on that page."""
    opened = open_activity(
        actor=cast.bram, name="Hoogwater Maas", kind="incident", mode=Mode.REAL,
        regions=[cast.zuid_limburg], slug="hoogwater-maas",
    )  # fmt: skip
    open_pictures(actor=cast.bram, activity=opened)
    text = PictureDocument.objects.get(room="hoogwater-maas.shared.B2.amber")
    release_document(
        actor=cast.bram, activity=opened, document=text, to=cast.netwerk_maasland, reason="Stroom"
    )
    return cast.client(person).get(path).text.split('<nav class="act-tabs"')[1].split("</nav>")[0]


def stripe(cast: Cast, person: Membership) -> str:
    return cast.client(person).get("/").text.split('class="sb-stripe__regions"')[1].split("</ul>")[0]


def both_regions(cast: Cast) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas boven 2.600 m³/s")
    cast.netwerk_maasland.regions.add(cast.limburg_noord)


def test_scaling_down_is_a_page_of_a_view_and_marks_it(cast: Cast) -> None:
    shown = tabs(cast, cast.bram, "/activiteiten/hoogwater-maas/afschalen/")
    current = re.findall(r'href="([^"]+)" aria-current="page"', shown)
    assert current == [reverse("upkeep", args=["hoogwater-maas"])]


def test_who_works_in_two_regions_sees_the_unknown_one_first_and_one_block(cast: Cast) -> None:
    both_regions(cast)
    shown = stripe(cast, cast.eva)
    assert shown.count(SOLID) == 1
    assert shown.index("Limburg-Noord") < shown.index("Zuid-Limburg")


def test_the_own_region_stands_first_also_when_the_neighbour_is_worse(cast: Cast) -> None:
    both_regions(cast)
    shown = stripe(cast, cast.daan)
    assert shown.split(SOLID)[1].split("</li>")[0].count("Limburg-Noord") == 1


def test_since_when_and_by_whom_are_those_of_the_grip_level(cast: Cast) -> None:
    both_regions(cast)
    began, scaled_up = now() - timedelta(hours=3), now() - timedelta(hours=1)
    activity = open_activity(
        actor=cast.bram, name="Brand", kind="incident", mode=Mode.REAL, regions=[cast.zuid_limburg], at=began
    )
    set_grip_level(
        actor=cast.bram, activity=activity, region=cast.zuid_limburg, level=2, reason="Rook", at=scaled_up
    )
    own = stripe(cast, cast.chantal).split(SOLID)[1].split("</li>")[0]
    assert "GRIP 2" in own
    assert clock(scaled_up) in own
    assert "door Bram Janssen" in own


def test_the_stripe_tells_no_grip_of_an_activity_that_is_closed_to_the_reader(cast: Cast) -> None:
    both_regions(cast)
    activity = open_activity(
        actor=cast.bram, name="Brand", kind="incident", mode=Mode.REAL, regions=[cast.zuid_limburg]
    )
    set_grip_level(actor=cast.bram, activity=activity, region=cast.zuid_limburg, level=2, reason="Rook")
    assert "GRIP 2" in stripe(cast, cast.bram)
    told = stripe(cast, cast.eva)
    assert "Zuid-Limburg" in told
    assert "GRIP" not in told
    assert "Bram Janssen" not in told
    assert "Chantal Vroomen" not in told


def test_one_exercise_tells_no_grip_of_another(cast: Cast) -> None:
    played = [
        open_activity(
            actor=cast.bram, name=name, kind="exercise", mode=Mode.EXERCISE, regions=[cast.zuid_limburg]
        )
        for name in ("Trein", "Stroom")
    ]
    set_grip_level(actor=cast.bram, activity=played[0], region=cast.zuid_limburg, level=1, reason="Spel")
    told = [
        cast.client(cast.bram)
        .get(reverse("activity", args=[each.slug]))
        .text.split('class="sb-stripe__regions"')[1]
        .split("</ul>")[0]
        for each in played
    ]
    assert ["GRIP 1" in each for each in told] == [True, False]


def test_a_manager_finds_few_views_in_the_row_and_the_others_under_a_heading(cast: Cast) -> None:
    row, more = tabs(cast, cast.bram, "/crisisbeeld/hoogwater-maas/").split("<details")
    assert row.count("<a ") == 5
    assert more.index("Terugkijken") < more.index("Versies")


def test_the_name_of_the_view_under_more_stands_in_the_row(cast: Cast) -> None:
    shown = tabs(cast, cast.bram, "/crisisbeeld/hoogwater-maas/versies/")
    assert "<summary><span>Meer: Versies</span>" in shown


def test_who_has_few_views_has_them_all_in_the_row(cast: Cast) -> None:
    shown = tabs(cast, cast.eva, "/crisisbeeld/hoogwater-maas/")
    assert "Verschil" in shown
    assert "<details" not in shown
