"""Doors of spreading, with who may and who may not: a share with why, transfers, and the week ahead."""

from dataclasses import dataclass

import pytest
from django.urls import reverse

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisation_actions
from samenbeeld.organisations.models import Organisation, Site
from samenbeeld.organisations.tests.cast import Cast, _member
from samenbeeld.spread import actions, queries
from samenbeeld.spread.models import SpreadProposal, SpreadTransfer
from samenbeeld.spread.queries import lines

SHARE = {"metric": "beds", "total": "6", "method": "by_size", "sender": "", "vehicles": ""}


@dataclass
class Wave:
    """A flu wave with three hospitals, of which one told nothing."""

    activity: Activity
    heerlen: Organisation
    maastricht: Organisation
    silent: Organisation


@pytest.fixture
def wave(cast: Cast) -> Wave:
    """Heerlen has 20 of 400 free, Maastricht 10 of 600; Sittard is silent. All is released to the region."""
    found = [
        _hospital(cast, slug, longitude)
        for slug, longitude in (("heerlen", 5.97), ("maastricht", 5.71), ("sittard", 5.84))
    ]
    activity = activity_actions.open_activity(
        actor=cast.bram, name="Griepgolf", kind="incident", mode=Mode.REAL, regions=[cast.zuid_limburg],
        participants=[*found, cast.de_maasoever],
    )  # fmt: skip
    sayings = [
        Saying(organisation, {"beds": Figure(free, total)}, now())
        for organisation, free, total in zip(found, (20.0, 10.0), (400.0, 600.0), strict=False)
    ]
    capacity.receive(actor=SYSTEM, source="feed:test", via="feed", world=REAL, sayings=sayings)
    capacity.release_all(
        actor=cast.bram, activity=activity, audience=["ghor-zuid-limburg"], agreement="Afspraak",
        reason="Spreiding",
    )  # fmt: skip
    return Wave(activity, *found)


def url(wave: Wave, word: str = "", *more: object) -> str:
    return reverse(f"spread_{word}" if word else "spread", args=[wave.activity.slug, *more])


def test_who_leads_sees_all_an_institution_its_own_and_a_guest_nothing(cast: Cast, wave: Wave) -> None:
    assert cast.client(cast.bram).get(url(wave)).context["is_whole"] is True
    assert cast.client(cast.amina).get(url(wave)).context["beds"] == []
    assert cast.client(cast.eva).get(url(wave)).status_code == 404


def test_a_share_is_worked_out_with_why_and_the_silent_are_named(cast: Cast, wave: Wave) -> None:
    assert cast.client(cast.amina).post(url(wave, "propose"), SHARE).status_code == 403
    assert cast.client(cast.bram).post(url(wave, "propose"), SHARE).status_code == 302
    page = cast.client(cast.bram).get(url(wave, "proposal", 1))
    shown = page.context["shown"]
    assert {row["code"]: row["count"] for row in shown["rows"]} == {"heerlen": 2, "maastricht": 4}
    assert [each["name"] for each in shown["lost"]] == ["Sittard"]
    assert "Nog nooit gemeld." in page.content.decode()
    assert cast.client(cast.amina).get(url(wave, "proposal", 1)).status_code == 404


def test_more_than_there_is_room_for_is_said(cast: Cast, wave: Wave) -> None:
    cast.client(cast.bram).post(url(wave, "propose"), {**SHARE, "total": "40"})
    page = cast.client(cast.bram).get(url(wave, "proposal", 1)).content.decode()
    assert "voor 10 van de 40 is nergens plek" in page
    wrong = cast.client(cast.bram).post(url(wave, "propose"), {**SHARE, "total": "-3"})
    assert wrong.status_code == 422
    assert 'value="-3"' in wrong.content.decode()


def test_the_commander_takes_it_over_and_each_is_asked(cast: Cast, wave: Wave) -> None:
    client = cast.client(cast.bram)
    client.post(url(wave, "propose"), {**SHARE, "sender": "heerlen", "vehicles": "2"})
    assert client.post(url(wave, "proposal", 1), {"kind": "taken_over"}).status_code == 403
    chantal = cast.client(cast.chantal)
    assert chantal.post(url(wave, "proposal", 1), {"kind": "rejected", "reason": ""}).status_code == 422
    assert chantal.post(url(wave, "proposal", 1), {"kind": "taken_over", "reason": ""}).status_code == 302
    (asked,) = SpreadTransfer.objects.all()
    assert (asked.sender, asked.receiver, asked.count) == (wave.heerlen, wave.maastricht, 6)
    assert chantal.post(url(wave, "proposal", 1), {"kind": "taken_over"}).status_code == 422


def test_without_vehicles_nobody_goes(cast: Cast, wave: Wave) -> None:
    client = cast.client(cast.bram)
    client.post(url(wave, "propose"), {**SHARE, "sender": "heerlen", "vehicles": "0"})
    assert "er kan niets rijden" in client.get(url(wave, "proposal", 1)).content.decode()
    chantal, choice = cast.client(cast.chantal), {"kind": "taken_over", "reason": ""}
    page = chantal.post(url(wave, "proposal", 1), choice)
    assert page.status_code == 422
    assert page.context["form"].errors["reason"] == [
        "Met dit voorstel blijven er mensen over. Schrijf waarom je het toch overneemt."
    ]
    assert not SpreadTransfer.objects.exists()
    given = {**choice, "reason": "Defensie rijdt."}
    assert chantal.post(url(wave, "proposal", 1), given).status_code == 302
    assert SpreadTransfer.objects.count() == 1


def test_a_transfer_goes_its_road_and_what_was_agreed_is_no_longer_free(cast: Cast, wave: Wave) -> None:
    client = cast.client(cast.bram)
    given = {"sender": "heerlen", "receiver": "maastricht", "metric": "beds", "count": "5"}
    assert cast.client(cast.amina).post(url(wave, "ask"), given).status_code == 403
    assert client.post(url(wave, "ask"), {**given, "receiver": "heerlen"}).status_code == 422
    assert client.post(url(wave, "ask"), given).status_code == 302
    step = url(wave, "transfer", 1)
    assert client.post(step, {"step": "offered", "count": "9"}).status_code == 422
    assert client.post(step, {"step": "offered", "count": "4"}).status_code == 302
    assert client.post(step, {"step": "agreed", "count": ""}).status_code == 302
    told = queries.told(wave.activity)
    assert told.transfers[0].count == 4
    assert told.reserved(wave.maastricht.pk, "beds") == 4
    client.post(url(wave, "propose"), {**SHARE, "total": "40"})
    assert {each["code"]: each["room"] for each in SpreadProposal.objects.get().given["hospitals"]} == {
        "heerlen": 20, "maastricht": 6, "sittard": 0
    }  # fmt: skip
    assert cast.client(cast.amina).get(step).status_code == 404


def test_what_arrived_is_told_together_after_nothing_runs_any_more(cast: Cast, wave: Wave) -> None:
    for number, count in ((1, 3), (2, 2)):
        transfer = actions.ask_transfer(
            actor=cast.bram, activity=wave.activity, metric="beds", sender=wave.maastricht,
            receiver=wave.heerlen, count=count,
        )  # fmt: skip
        assert transfer.number == number
        for step in ("offered", "agreed", "under_way", "arrived"):
            actions.step_transfer(actor=cast.bram, transfer=transfer, step=step)
    page = cast.client(cast.bram).get(url(wave))
    assert page.context["lead"] == "Er loopt geen verplaatsing. 5 aangekomen."
    (line,) = lines.standing(cast.bram, wave.activity, now())
    assert line.text == "5 aangekomen, het laatst 2 bij Heerlen"
    # Who is of neither hospital is told of none of it.
    assert lines.standing(cast.amina, wave.activity, now()) == []


def test_the_board_of_the_network_reads_the_share_and_only_the_figures_that_were_released(
    cast: Cast, wave: Wave
) -> None:
    network = organisation_actions.add_organisation(
        actor=SYSTEM, slug="netwerk", name="Netwerk", kind="acute_care_network", regions=[cast.zuid_limburg]
    )
    activity_actions.join(actor=cast.bram, activity=wave.activity, organisation=network)
    vera = _member("vera", "Vera", network, "roaz_board")
    board, leads = cast.client(vera), cast.client(cast.bram)
    assert leads.post(url(wave, "propose"), SHARE).status_code == 302
    shown = url(wave, "proposal", 1)
    rows = {each["code"]: each for each in board.get(shown).context["shown"]["rows"]}
    assert rows["maastricht"]["count"] == 4
    assert {each["is_open"] for each in rows.values()} == {False}
    page = board.get(shown).content.decode()
    assert "10 van 600" not in page
    assert "10 van 600" in leads.get(shown).content.decode()
    assert board.post(shown, {"kind": "taken_over", "reason": ""}).status_code == 403
    assert board.post(url(wave, "propose"), SHARE).status_code == 403
    capacity.release_all(
        actor=cast.bram,
        activity=wave.activity,
        audience=["netwerk"],
        agreement="Afspraak",
        reason="Spreiding",
    )
    assert "10 van 600" in board.get(shown).content.decode()


def test_what_is_expected_is_low_likely_and_high_with_where_it_comes_from(cast: Cast, wave: Wave) -> None:
    given = {"region": "VR24", "metric": "beds", "present": "20", "low": "4", "likely": "6,5", "high": "5",
             "stay_days": "7", "words": "Vorige week"}  # fmt: skip
    client = cast.client(cast.bram)
    page = client.post(url(wave, "expect"), given)
    assert page.context["form"].errors["high"] == ["Hoog kan niet minder zijn dan waarschijnlijk."]
    assert client.post(url(wave, "expect"), {**given, "high": "9"}).status_code == 302
    assert cast.client(cast.amina).post(url(wave, "expect"), given).status_code == 403
    (week,) = cast.client(cast.amina).get(url(wave)).context["expectations"]
    assert [day.likely for day in week["days"]][:1] == [24]


def _hospital(cast: Cast, slug: str, longitude: float) -> Organisation:
    made = organisation_actions.add_organisation(
        actor=SYSTEM, slug=slug, name=slug.title(), kind="hospital", regions=[cast.zuid_limburg]
    )
    Site.objects.create(organisation=made, name=slug, longitude=longitude, latitude=50.88)
    return made
