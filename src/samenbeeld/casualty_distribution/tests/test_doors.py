"""Doors of the casualty distribution, with who may and who may not; what was typed is kept."""

import re
from dataclasses import replace
from datetime import timedelta

from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from samenbeeld.casualty_distribution import queries
from samenbeeld.casualty_distribution.models import CasualtyGroup
from samenbeeld.casualty_distribution.tests.conftest import Accident
from samenbeeld.casualty_distribution.web import pages
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast

GROUP = {"place": "1", "triage": "T1", "low": "1", "likely": "2", "high": "3", "source": "ovdg"}


def address(accident: Accident, word: str = "", *more: object) -> str:
    name = f"casualty_distribution_{word}" if word else "casualty_distribution"
    return reverse(name, args=[accident.activity.slug, *more])


def a_moment_ago() -> str:
    return f"{local(now() - timedelta(minutes=2)):%Y-%m-%dT%H:%M}"


def test_who_takes_part_sees_the_groups_and_a_stranger_does_not(cast: Cast, accident: Accident) -> None:
    page = cast.client(cast.amina).get(address(accident))
    assert page.status_code == 200
    assert "Station Beek-Elsloo" in page.content.decode()
    assert cast.client(cast.eva).get(address(accident)).status_code == 404


def test_what_nobody_reported_is_unknown_and_not_zero(cast: Cast, accident: Accident) -> None:
    page = cast.client(cast.bram).get(address(accident))
    rows = {each["code"]: each for each in page.context["picture"]}
    assert rows["T2"]["likely"] == 18
    assert rows["T4"]["is_known"] is False


def test_numbers_that_are_not_confirmed_say_so_until_they_are(cast: Cast, accident: Accident) -> None:
    page = cast.client(cast.bram).get(address(accident))
    assert page.content.decode().count("Niet bevestigd") == 2
    assert "T1, T2, T3, T4: wat de klasse betekent" in page.content.decode()
    known = queries.known(accident.activity)
    first, *others = [
        replace(each, agreed=replace(each.agreed, status="verified")) for each in known.hospitals
    ]
    told = [
        pages.told(cast.bram, accident.activity, replace(known, hospitals=hospitals), {})["slots_unconfirmed"]
        for hospitals in (known.hospitals, (first, *known.hospitals[1:]), (first, *others))
    ]
    assert told[0].startswith("Traumaniveaus en plekken zijn nog niet")
    assert told[1] == "Traumaniveau en plekken zijn nog niet bevestigd met Zuyderland Heerlen."
    assert told[2] == ""


def test_a_proposal_says_that_its_weights_are_not_agreed(cast: Cast, accident: Accident) -> None:
    client = cast.client(cast.bram)
    client.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    page = client.get(address(accident, "proposal", 1)).content.decode()
    assert "De getallen waarmee de rekenregel weegt, zijn een voorstel" in page


def test_a_negative_count_is_refused_at_its_field_and_kept(cast: Cast, accident: Accident) -> None:
    given = {**GROUP, "likely": "-4", "at": a_moment_ago()}
    page = cast.client(cast.bram).post(address(accident, "casualties"), given)
    assert page.status_code == 422
    assert page.context["form"].errors["likely"] == ["Minder dan nul kan niet. Vul nul in als er niemand is."]
    assert 'value="-4"' in page.content.decode()


def test_a_report_is_made_by_who_may(cast: Cast, accident: Accident) -> None:
    given = {**GROUP, "at": a_moment_ago()}
    assert cast.client(cast.amina).post(address(accident, "casualties"), given).status_code == 403
    assert cast.client(cast.bram).post(address(accident, "casualties"), given).status_code == 302
    assert CasualtyGroup.objects.order_by("-pk")[0].likely == 2


def test_a_place_with_its_degrees_swapped_is_refused(cast: Cast, accident: Accident) -> None:
    given = {"name": "Weiland", "latitude": "5,78", "longitude": "50,95"}
    page = cast.client(cast.bram).post(address(accident, "place"), given)
    assert page.status_code == 422
    assert page.context["form"].errors


def test_a_hospital_is_answered_for_by_the_region(cast: Cast, accident: Accident) -> None:
    url = address(accident, "hospital", "zuyderland-heerlen")
    given = {"kind": "confirmed", "slots_T1": "1", "slots_T2": "", "slots_T3": "4"}
    page = cast.client(cast.bram).post(url, given)
    assert page.context["form"].errors["slots_T2"] == ["Vul in hoeveel T2 per uur. Leeg is niet nul."]
    assert cast.client(cast.bram).post(url, {**given, "slots_T2": "2"}).status_code == 302
    assert cast.client(cast.amina).post(url, given).status_code == 403


def test_ambulances_and_who_left_are_reported(cast: Cast, accident: Accident) -> None:
    client, at = cast.client(cast.bram), a_moment_ago()
    fleet = {"place": "1", "region": "VR24", "count": "9", "at": at}
    left = {"place": "1", "triage": "T1", "hospital": "maastricht-umc", "count": "2", "at": at}
    assert client.post(address(accident, "ambulances"), fleet).status_code == 302
    assert client.post(address(accident, "departures"), left).status_code == 302
    told = queries.known(accident.activity)
    assert told.newest_deployments[1, "VR24", ""].count == 9
    assert told.newest_departures[1, "T1", "maastricht-umc"].count == 2


def test_a_proposal_is_asked_explained_and_taken_over(cast: Cast, accident: Accident) -> None:
    bram, chantal = cast.client(cast.bram), cast.client(cast.chantal)
    wish = {"hours": "3", "by_themselves_percent": "25"}
    assert cast.client(cast.amina).post(address(accident, "propose"), wish).status_code == 403
    assert bram.post(address(accident, "propose"), wish).status_code == 302
    page = chantal.get(address(accident, "proposal", 1)).content.decode()
    for words in ("Voorstel per ziekenhuis", "Wat knelt?", "Dichtstbij eerst", "Om de beurt", "Anders"):
        assert words in page
    choice = address(accident, "choose", 1)
    assert bram.post(choice, {"kind": "taken_over"}).status_code == 403
    assert chantal.post(choice, {"kind": "rejected", "reason": ""}).status_code == 422
    assert chantal.post(choice, {"kind": "taken_over"}).status_code == 302
    assert "Overgenomen" in chantal.get(address(accident)).content.decode()


def test_an_impossible_proposal_says_why(cast: Cast, accident: Accident) -> None:
    client = cast.client(cast.bram)
    many = {**GROUP, "low": "99999", "likely": "100000", "high": "100000", "at": a_moment_ago()}
    client.post(address(accident, "casualties"), many)
    client.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    page = client.get(address(accident)).content.decode()
    assert "Niet mogelijk, want" in page
    assert "er zijn 100.000 mensen" in page


def test_a_deviation_needs_a_reason_and_shows_its_effect(cast: Cast, accident: Accident) -> None:
    client = cast.client(cast.bram)
    client.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    url = address(accident, "decide", 1)
    given = {"triage": "T1", "hospital": "zuyderland-heerlen", "count": "0", "reason": ""}
    assert client.post(url, given).status_code == 422
    assert client.post(url, {**given, "reason": "De weg is dicht."}).status_code == 302
    page = client.get(address(accident, "proposal", 2)).content.decode()
    assert "De weg is dicht." in page
    assert "gewogen minuten" in page


def test_hours_that_cannot_be_are_refused_at_the_field(cast: Cast, accident: Accident) -> None:
    page = cast.client(cast.bram).post(
        address(accident, "propose"), {"hours": "99", "by_themselves_percent": "25"}
    )
    assert page.status_code == 422
    assert "hours" in page.context["form"].errors


def test_the_page_asks_few_questions(
    cast: Cast, accident: Accident, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = cast.client(cast.bram)
    client.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    client.get(address(accident))
    with django_assert_max_num_queries(20):
        client.get(address(accident))


def test_a_proposal_says_that_more_was_told_since_and_asks_again(cast: Cast, accident: Accident) -> None:
    bram, chantal = cast.client(cast.bram), cast.client(cast.chantal)
    bram.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    more = "Sinds voorstel 1 is er meer gemeld."
    assert more not in chantal.get(address(accident)).content.decode()
    bram.post(address(accident, "hospital", "zuyderland-heerlen"), {"kind": "stop"})
    assert more in chantal.get(address(accident)).content.decode()
    choice = address(accident, "choose", 1)
    asked = chantal.post(choice, {"kind": "taken_over", "reason": "Het is goed zo."})
    assert asked.status_code == 422
    assert "Sinds voorstel 1 is er meer gemeld. Vraag" in asked.content.decode()
    assert asked.context["choose_form"]["reason"].value() == "Het is goed zo."
    seen = asked.context["choose_form"]["seen"].value()
    bram.post(address(accident, "casualties"), {**GROUP, "at": a_moment_ago()})
    assert chantal.post(choice, {"kind": "taken_over", "seen": seen}).status_code == 422
    again = chantal.post(choice, {"kind": "taken_over"}).context["choose_form"]["seen"].value()
    assert chantal.post(choice, {"kind": "taken_over", "seen": again}).status_code == 302


def since(accident: Accident, number: int) -> str:
    return f"{address(accident, 'since')}?na={number}"


def test_an_open_page_hears_what_the_rule_says_now_and_keeps_it_when_asked(
    cast: Cast, accident: Accident
) -> None:
    bram, amina = cast.client(cast.bram), cast.client(cast.amina)
    assert bram.get(since(accident, 1)).content == b""
    bram.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    assert bram.get(since(accident, 1)).content.strip() == b""
    bram.post(address(accident, "hospital", "zuyderland-heerlen"), {"kind": "stop"})
    page = bram.get(since(accident, 1)).content.decode()
    assert "Sinds voorstel 1 is er meer gemeld." in page
    assert re.search(r"<b>Zuyderland Heerlen</b>: T\d van \d+ naar 0", page)
    assert "Leg vast als voorstel 2" in page
    # Who may not ask for a proposal reads along.
    read = amina.get(since(accident, 1)).content.decode()
    assert "Zuyderland Heerlen</b>: T" in read
    assert "Leg vast" not in read
    assert cast.client(cast.eva).get(since(accident, 1)).status_code == 404
    assert queries.proposals(accident.activity)[0].number == 1
    kept = bram.post(
        address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25", "as_in": "1"}
    )
    assert kept.status_code == 302
    assert bram.get(since(accident, 2)).content.strip() == b""
    assert "Er is nu voorstel 2." in bram.get(since(accident, 1)).content.decode()


def test_what_people_decided_stays_when_the_rule_works_it_out_again(cast: Cast, accident: Accident) -> None:
    bram = cast.client(cast.bram)
    bram.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    decided = {"triage": "T1", "hospital": "zuyderland-heerlen", "count": "0", "reason": "De weg is dicht."}
    assert bram.post(address(accident, "decide", 1), decided).status_code == 302
    bram.post(address(accident, "casualties"), {**GROUP, "likely": "3", "at": a_moment_ago()})
    assert "Leg vast als voorstel 3" in bram.get(since(accident, 2)).content.decode()
    given = {"hours": "3", "by_themselves_percent": "25", "as_in": "2"}
    assert bram.post(address(accident, "propose"), given).status_code == 302
    kept = queries.proposals(accident.activity)[0]
    assert kept.given["pinned"] == [["T1", "zuyderland-heerlen", 0]]
    assert kept.reason == "De weg is dicht."


def test_what_the_rule_says_now_may_be_that_it_is_not_possible(cast: Cast, accident: Accident) -> None:
    bram = cast.client(cast.bram)
    bram.post(address(accident, "propose"), {"hours": "3", "by_themselves_percent": "25"})
    many = {**GROUP, "low": "99999", "likely": "100000", "high": "100000", "at": a_moment_ago()}
    bram.post(address(accident, "casualties"), many)
    page = bram.get(since(accident, 1)).content.decode()
    assert "er zijn 100.000 mensen" in page
