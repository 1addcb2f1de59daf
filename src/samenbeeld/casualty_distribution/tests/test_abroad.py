"""A hospital across the border takes part with what it says itself, and with nothing before that."""

import pytest
from django.urls import reverse
from django.utils.timezone import localtime

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.casualty_distribution import actions, queries
from samenbeeld.casualty_distribution.queries.working_out import Wish, work_out
from samenbeeld.casualty_distribution.tests.conftest import Accident
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Site
from samenbeeld.organisations.tests.cast import Cast

WISH = Wish(hours=3, by_themselves_percent=0)


def test_it_takes_nobody_until_it_says_what_it_can_take(cast: Cast, accident: Accident) -> None:
    aachen = organisation_actions.add_organisation(
        actor=SYSTEM, slug="uniklinik-aachen", name="Uniklinik Aachen", kind="hospital", regions=[]
    )
    Site.objects.create(organisation=aachen, name="Aachen", longitude=6.044, latitude=50.776)
    before = work_out(cast.bram, accident.activity, WISH)
    assert not any(load[2] == aachen.slug for load in before.outcome["loads"])
    page = cast.client(cast.bram).get(reverse("casualty_distribution", args=[accident.activity.slug]))
    row = next(each for each in page.context["hospitals"] if each["slug"] == aachen.slug)
    assert (row["country"], {count for _, count in row["agreed"]}) == ("Duitsland", {None})
    assert "niets afgesproken" in page.content.decode()
    form = cast.client(cast.bram).get(
        reverse("casualty_distribution_hospital", args=[accident.activity.slug, aachen.slug])
    )
    assert "T1: niets afgesproken" in form.content.decode()
    # That nobody goes there is told as not known, and not as no slots.
    assert cast.client(cast.bram).post(
        reverse("casualty_distribution_propose", args=[accident.activity.slug]),
        {"hours": "3", "by_themselves_percent": "0"},
    ).status_code == 302  # fmt: skip
    shown = reverse("casualty_distribution_proposal", args=[accident.activity.slug, 1])
    proposed = cast.client(cast.bram).get(shown)
    named = {each["name"]: each["is_unknown"] for each in proposed.context["shown"]["rows"]}
    assert named == {"Uniklinik Aachen": True, "Maastricht UMC+": False, "Zuyderland Heerlen": False}
    assert "Niets afgesproken en niets gehoord" in proposed.content.decode()
    actions.answer_for_hospital(
        actor=cast.bram, activity=accident.activity, hospital=aachen, kind="confirmed",
        slots={"T1": 9, "T2": 9, "T3": 0},
    )  # fmt: skip
    after = work_out(cast.bram, accident.activity, WISH)
    assert sum(load[4] for load in after.outcome["loads"] if load[2] == aachen.slug) > 0
    # What was asked of the solver says so, for who looks back.
    given = next(each for each in after.given["hospitals"] if each["code"] == aachen.slug)
    assert given["slots"]["T1"][0] == 9
    assert queries.hospital_in(accident.activity, aachen.slug).agreed.status == "unverified"


def test_ambulances_of_a_service_across_the_border_are_told_beside_those_of_a_region(
    cast: Cast, accident: Accident
) -> None:
    url = reverse("casualty_distribution_ambulances", args=[accident.activity.slug])
    given = {
        "place": str(accident.place.number), "region": "rettungsdienst-staedteregion-aachen", "count": "4",
        "at": localtime(now()).strftime("%Y-%m-%dT%H:%M"),
    }  # fmt: skip
    # As long as nobody registered it, nobody is offered it.
    refused = cast.client(cast.bram).post(url, given)
    assert refused.status_code == 422
    assert 'value="4"' in refused.content.decode()
    service = organisation_actions.add_organisation(
        actor=SYSTEM, slug=given["region"], name="Rettungsdienst", kind="ambulance", regions=[]
    )
    assert "Rettungsdienst, Duitsland" in cast.client(cast.bram).get(url).content.decode()
    assert cast.client(cast.bram).post(url, given).status_code == 302
    rows = queries.known(accident.activity).newest_deployments
    assert {(row.whose, row.region_id, row.count) for row in rows.values()} == {
        ("Zuid-Limburg", "VR24", 16), ("Rettungsdienst", "VR24", 4),
    }  # fmt: skip
    # Told again it counts anew, and the ambulances of the region stay.
    actions.report_ambulances(
        actor=cast.bram, activity=accident.activity, place=accident.place, region=cast.zuid_limburg,
        service=service, count=2, there_at=now(),
    )  # fmt: skip
    told = queries.known(accident.activity).newest_deployments.values()
    assert sum(each.count for each in told) == 18
    page = cast.client(cast.bram).get(reverse("casualty_distribution", args=[accident.activity.slug]))
    assert "voor Zuid-Limburg" in page.content.decode()


def test_an_organisation_that_policy_does_not_name_drives_for_nobody(cast: Cast, accident: Accident) -> None:
    with pytest.raises(NotFound):
        actions.report_ambulances(
            actor=cast.bram, activity=accident.activity, place=accident.place, region=cast.zuid_limburg,
            service=cast.de_maasoever, count=2, there_at=now(),
        )  # fmt: skip
