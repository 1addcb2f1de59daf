"""What other regions are asked for beside what they can spare, and how counts went."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from samenbeeld.access import actions as access
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.queries.world import INSTITUTION, REAL, scope
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.casualty_distribution import actions
from samenbeeld.casualty_distribution.queries import definition
from samenbeeld.casualty_distribution.rules.assisting import Asked, Lending, Lends, asked_of, lends
from samenbeeld.casualty_distribution.rules.development import development
from samenbeeld.casualty_distribution.rules.reporting import Group
from samenbeeld.casualty_distribution.tests.conftest import Accident
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

NOON = datetime(2027, 1, 14, 12, tzinfo=UTC)
LENDING = Lending(least_percent=10, most_percent=25)


@pytest.mark.parametrize(
    ("on_duty", "least", "most"), [(0, 0, 0), (3, 0, 0), (8, 0, 2), (19, 1, 4), (40, 4, 10)]
)
def test_what_is_left_at_home_is_never_rounded_away(on_duty: int, least: int, most: int) -> None:
    assert lends(on_duty, LENDING) == Lends(least, most)


def test_of_whom_nobody_knows_what_is_on_duty_nobody_says_that_it_is_too_much() -> None:
    asked = asked_of({"VR23": 11, "VR22": 99}, {"VR23": 40}, {"VR23": LENDING, "VR22": LENDING})
    assert asked == {"VR23": Asked(11, Lends(4, 10)), "VR22": Asked(99, None)}
    assert {code: each.is_over for code, each in asked.items()} == {"VR23": True, "VR22": False}


def test_what_a_region_agreed_itself_goes_before_the_usual_share() -> None:
    usual, own = definition().lending, Lending(5, 15)
    found = replace(definition(), lending_of={"VR23": own})
    assert (found.lends("VR23"), found.lends("VR22")) == (own, usual)


def test_a_page_says_what_another_region_can_spare_as_far_as_it_is_open(
    cast: Cast, accident: Accident
) -> None:
    service = organisation_actions.add_organisation(
        actor=SYSTEM, slug="ambulance-noord", name="Ambulance Noord", kind="ambulance",
        regions=[cast.limburg_noord],
    )  # fmt: skip
    driver = Membership.objects.create(
        account=cast.amina.account, organisation=service, functions=["ico"], valid_from=cast.amina.valid_from
    )
    capacity.report(actor=driver, organisation=service, world=REAL, figures={"vehicles": Figure(12, 40)})
    for region, count in ((cast.limburg_noord, 11), (cast.zuid_limburg, 16)):
        actions.report_ambulances(
            actor=cast.bram, activity=accident.activity, place=accident.place, region=region, count=count,
            there_at=now(),
        )  # fmt: skip
    bram = cast.client(cast.bram)
    page = bram.get(reverse("casualty_distribution", args=[accident.activity.slug])).content.decode()
    assert "Limburg-Noord: 11 gemeld. Hoeveel er op dienst zijn, is bekend van 0 van 1 diensten." in page
    assert "meer dan de regio kan missen" not in page
    access.release(
        actor=driver, object_kind=INSTITUTION, object_id=service.slug, scope=scope(service, REAL),
        to_organisations=[cast.ghor_zuid_limburg], reason="Zij vragen ambulances.",
    )  # fmt: skip
    page = bram.get(reverse("casualty_distribution", args=[accident.activity.slug])).content.decode()
    assert "Limburg-Noord: 40 op dienst, daarvan zijn er hoogstens 4 tot 10 te missen." in page
    assert "Hier zijn er 11 gemeld." in page
    assert "Dat is meer dan de regio kan missen." in page
    assert "nog niet afgesproken" in page
    # Who is about to write down more sees it beside the form; that of the accident lends itself nothing.
    form = bram.get(reverse("casualty_distribution_ambulances", args=[accident.activity.slug]))
    assert [each.region.code for each, _ in form.context["lent"]] == ["VR23"]


def test_how_a_count_went_is_told_over_all_places_and_a_correction_is_no_step() -> None:
    def group(place: str, minutes: int, likely: int, triage: str = "T1") -> Group:
        seen = NOON + timedelta(minutes=minutes)
        return Group(place, triage, likely - 1, likely, likely + 2, seen)

    told = [group("1", 0, 6), group("2", 10, 3), group("1", 10, 6), group("1", 20, 9), group("1", 20, 8)]
    found = development([*told, group("1", 30, 50, "T2")], "T1")
    assert [(each.at, each.likely, each.high) for each in found] == [
        (NOON, 6, 8), (NOON + timedelta(minutes=10), 9, 13), (NOON + timedelta(minutes=20), 11, 15),
    ]  # fmt: skip
    assert development([], "T1") == ()


def test_the_picture_says_what_was_counted_before_and_how_many_may_come(
    cast: Cast, accident: Accident
) -> None:
    actions.report_casualties(
        actor=cast.bram, activity=accident.activity, place=accident.place, triage="T1", low=12, likely=14,
        high=20, seen_at=now(), source="ovdg",
    )  # fmt: skip
    page = cast.client(cast.bram).get(reverse("casualty_distribution", args=[accident.activity.slug]))
    rows = {each["code"]: each for each in page.context["picture"]}
    assert [each.likely for each in rows["T1"]["before"]] == [12]
    assert rows["T2"]["before"] == ()
    assert "Er kunnen er nog 6 bij komen." in page.content.decode()
