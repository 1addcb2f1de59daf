"""A hospital across the border takes part with what it says itself, and with nothing before that."""

from django.urls import reverse

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.casualty_distribution import actions, queries
from samenbeeld.casualty_distribution.queries.working_out import Wish, work_out
from samenbeeld.casualty_distribution.tests.conftest import Accident
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
