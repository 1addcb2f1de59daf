"""Profiles of institutions: who fills in and who reads, and that unknown is never zero."""

from datetime import date, timedelta
from typing import Any

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.institutions import actions, queries, rules
from samenbeeld.institutions.models import InstitutionProfile
from samenbeeld.institutions.rules import Buffers, Need, Offer, Profile
from samenbeeld.kernel import clock, policy
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

PAGE = "/instellingen/de-maasoever/"
KEY = "01920000-0000-7000-8000-000000000061"


def profile(**values: Any) -> Profile:
    usual: dict[str, Any] = {
        "care": ("nursing",),
        "needs": (Need("power", 8, "Diesel"), Need("water", None)),
        "offers": (Offer("nursing", 10, 6),),
    }
    return Profile(**{**usual, **values})


def form(**values: Any) -> dict[str, Any]:
    usual = {
        "care": ["nursing"], "hours_power": "8", "hours_water": "", "offer_care_1": "nursing",
        "offer_places_1": "10", "offer_within_1": "6", "form_key": KEY,
    }  # fmt: skip
    return {**usual, **values}


def test_what_is_unknown_is_counted_and_is_no_zero() -> None:
    assert rules.buffers([8, None, 4, 72]) == Buffers(known=3, unknown=1, shortest=4, middle=8)
    assert rules.buffers([None]) == Buffers(known=0, unknown=1, shortest=None, middle=None)
    assert rules.buffers([0]).shortest == 0


def test_a_profile_is_due_a_year_after_somebody_looked() -> None:
    looked = date(2026, 2, 28)
    assert not rules.is_due(looked, date(2027, 2, 28), 12)
    assert rules.is_due(looked, date(2027, 3, 1), 12)
    assert rules.is_due(None, looked, 12)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"care": ()}, "care"),
        ({"needs": (Need("power", -1),)}, "hours_power"),
        ({"offers": (Offer("nursing", 0),)}, "offer_places_1"),
    ],
)
def test_what_cannot_be_names_its_field(values: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        rules.check_profile(profile(**values), queries.definition())
    assert refused.value.field == field


def test_what_an_institution_needs_is_what_the_risk_profile_reckons_with() -> None:
    resources = {each["code"] for each in policy.load("risk-profile")["resources"]}
    assert {*queries.definition().needs} <= resources


def test_an_institution_fills_in_its_own_profile_and_the_region_reads_it(cast: Cast) -> None:
    cast.client(cast.amina).post(f"{PAGE}wijzigen/", form())
    cast.client(cast.amina).post(f"{PAGE}wijzigen/", form())
    assert InstitutionProfile.objects.count() == 1
    told = cast.client(cast.bram).get(PAGE).content.decode()
    for words in ("8 uur", "onbekend", "10 plekken, verpleging, binnen 6 uur"):
        assert words in told
    assert cast.client(cast.bram).get(f"{PAGE}wijzigen/").status_code == 403
    for stranger in (cast.daan, cast.eva):
        assert cast.client(stranger).get(PAGE).status_code == 404


def test_a_form_that_lacks_something_keeps_what_was_typed(cast: Cast) -> None:
    answer = cast.client(cast.amina).post(
        f"{PAGE}wijzigen/", form(offer_places_1="", words="Let op de kelder.")
    )
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "Vul in hoeveel plekken het zijn, minstens 1." in told
    assert "Let op de kelder." in told


def test_a_year_later_it_is_confirmed_in_one_press(cast: Cast) -> None:
    assert "Vul het profiel van je instelling in" in cast.client(cast.amina).get("/").content.decode()
    actions.write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=profile())
    assert queries.waits_for(cast.amina) is None
    with clock.at(clock.now() + timedelta(days=370)):
        assert queries.waits_for(cast.amina) is not None
        actions.confirm_profile(actor=cast.amina, organisation=cast.de_maasoever)
        assert queries.waits_for(cast.amina) is None


def test_nobody_speaks_for_another_institution(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        actions.write_profile(actor=cast.bram, organisation=cast.de_maasoever, said=profile())
    assert cast.client(cast.bram).post(f"{PAGE}klopt/").status_code == 403


def test_the_register_shows_who_can_take_over_what(cast: Cast) -> None:
    actions.write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=profile())
    register = cast.client(cast.bram)
    for care, is_there in (("nursing", True), ("ventilation", False)):
        told = register.get(f"/instellingen/?zorg={care}").content.decode()
        assert (f'href="{PAGE}"' in told) is is_there
    assert cast.client(cast.eva).get("/instellingen/").status_code == 403


def test_what_several_get_from_one_supplier_is_one_bottleneck() -> None:
    found = rules.shared(
        [
            ("Oost", Need("power", 8, supplier="Stroomnet  Zuid")),
            ("West", Need("power", None, supplier="stroomnet zuid")),
            ("Noord", Need("power", 4, supplier="Ander net")),
            ("Oost", Need("ict", 2, supplier="Stroomnet Zuid")),
            ("Noord", Need("ict", 2)),
            ("West", Need("ict", 2)),
        ]
    )
    assert found == [rules.Shared("power", "Stroomnet Zuid", ("Oost", "West"), Buffers(1, 1, 8, 8))]


def test_the_register_says_where_institutions_depend_on_the_same_supplier(cast: Cast) -> None:
    cast.client(cast.amina).post(f"{PAGE}wijzigen/", form(supplier_power="Stroomnet Zuid"))
    register = cast.client(cast.bram)
    assert "Stroomnet Zuid" not in register.get("/instellingen/").content.decode()
    assert "Komt van Stroomnet Zuid" in register.get(PAGE).content.decode()
    other = organisation_actions.add_organisation(
        actor=SYSTEM, slug="zorghof", name="Zorghof", kind="nursing_home", regions=[cast.zuid_limburg]
    )
    boss = Membership.objects.create(
        account=cast.amina.account, organisation=other, functions=["ico"], valid_from=cast.amina.valid_from
    )
    said = profile(needs=(Need("power", None, "", "Stroomnet Zuid"),))
    actions.write_profile(actor=boss, organisation=other, said=said)
    (row,) = register.get("/instellingen/").context["shared"]
    assert (row.supplier, row.names) == ("Stroomnet Zuid", "De Maasoever, Zorghof")
    assert row.lasts.strip() == "De kortste: 8 uur. Van één onbekend."


def test_the_buffers_of_a_region_leave_out_other_regions_and_other_kinds(cast: Cast) -> None:
    actions.write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=profile())
    here, there = (queries.institutions(cast.bram, region) for region in ("VR24", "VR23"))
    assert queries.buffers(here, "power", ["nursing_home"]) == Buffers(1, 0, 8, 8)
    assert queries.buffers(here, "water", ["nursing_home"]) == Buffers(0, 1, None, None)
    assert queries.buffers(here, "power", ["hospital"]) == Buffers(0, 0, None, None)
    assert queries.buffers(there, "power", ["nursing_home"]).known == 0


def test_of_buffers_somebody_knows_no_more_than_of_the_profiles(cast: Cast) -> None:
    actions.write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=profile())
    assert queries.buffers(queries.institutions(cast.daan, "VR24"), "power", ["nursing_home"]).known == 0


def test_what_somebody_else_filled_in_meanwhile_is_not_overwritten_unseen(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    assert 'name="begun" value="0"' in browser.get(f"{PAGE}wijzigen/").content.decode()
    actions.write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=profile())
    answer = browser.post(f"{PAGE}wijzigen/", form(begun="0", hours_power="12"))
    told = answer.content.decode()
    assert (answer.status_code, "Amina El Idrissi wijzigde dit" in told, 'value="12"' in told) == (
        422, True, True,
    )  # fmt: skip
    assert InstitutionProfile.objects.get().needs["power"]["hours"] == 8
    assert browser.post(f"{PAGE}wijzigen/", form(begun="1", hours_power="12")).status_code == 302
    newest = queries.newest(cast.de_maasoever)
    assert newest is not None
    assert newest.needs["power"]["hours"] == 12
