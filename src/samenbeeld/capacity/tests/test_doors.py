"""Through the doors: what is shown, what is closed, and that what was typed stays."""

from datetime import timedelta

import pytest

from samenbeeld.capacity import actions
from samenbeeld.capacity.models import CapacityRelease, CapacityStanding, CapacityValue
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.tests.conftest import Flood
from samenbeeld.capacity.web.exporting import capacity_content
from samenbeeld.exports.rules import Table
from samenbeeld.kernel.clock import at as moment_is
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.organisations.tests.cast import Cast

MAASOEVER = "/capaciteit/instellingen/de-maasoever"


@pytest.fixture
def told(flood: Flood, cast: Cast) -> Flood:
    """De Maasoever has 6 of 40 places, and nobody else said anything."""
    actions.report(
        actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(6, 40)}
    )
    flood.nurse.delete()  # Amina works at De Maasoever alone
    return flood


def test_an_institution_sees_its_own_row_and_no_other(told: Flood, cast: Cast) -> None:
    page = cast.client(cast.amina).get("/capaciteit/").content.decode()
    assert "van 40" in page
    assert page.count("niet vrijgegeven") > 4
    assert "Stop is niet dicht" in page


def test_the_region_sees_nothing_until_it_is_released_and_then_counts_the_silent(
    told: Flood, cast: Cast
) -> None:
    region = cast.client(cast.bram)
    assert "van 40" not in region.get("/capaciteit/").content.decode()
    assert region.get(f"{MAASOEVER}/cijfers/places/").status_code == 403
    actions.release_all(
        actor=cast.bram, activity=told.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
    )
    page = region.get(f"/activiteiten/{told.activity.slug}/capaciteit/").content.decode()
    assert "van 40" in page
    assert "bij 1 van 1" in page
    assert "bij 0 van 2" in page
    for at in ("regios/", "overnemen/?plek=places&vanaf=de-maasoever", "?sector=nursing&regio=VR24"):
        assert region.get(f"/capaciteit/{at}").status_code == 200
    assert region.get(f"{MAASOEVER}/cijfers/places/").status_code == 200
    own = cast.client(cast.amina).get(f"{MAASOEVER}/").content.decode()
    assert "Bram Janssen" in own


def test_a_guest_and_who_works_without_capacity_see_none(told: Flood, cast: Cast) -> None:
    for person in (cast.eva, cast.hanna):
        browser = cast.client(person)
        for at in ("/capaciteit/", f"{MAASOEVER}/", f"{MAASOEVER}/melden/", "/capaciteit/regios/"):
            assert browser.get(at).status_code == 403
    assert cast.client(None).get("/capaciteit/").status_code == 302


def test_what_cannot_be_is_refused_at_its_field_and_keeps_what_was_typed(told: Flood, cast: Cast) -> None:
    typed = {"places": "50", "places-total": "40", "absence": "110", "emergency_power": "9"}
    answer = cast.client(cast.amina).post(f"{MAASOEVER}/melden/", typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="50"' in page
    assert 'value="110"' in page
    assert "Er kan niet meer vrij zijn dan er is." in page
    assert "Dit kan niet meer dan 100 zijn." in page
    assert CapacityValue.objects.count() == 1


def test_only_what_was_changed_is_told_and_what_was_emptied_is_unknown(told: Flood, cast: Cast) -> None:
    before = {"was-places": "6", "was-places-total": "40", "was-absence": ""}
    browser = cast.client(cast.amina)
    browser.post(f"{MAASOEVER}/melden/", {**before, "places": "6", "places-total": "40", "absence": "6,5"})
    assert {row.metric: row.number for row in CapacityValue.objects.all()} == {"places": 6, "absence": 6.5}
    browser.post(f"{MAASOEVER}/melden/", {**before, "places": "", "places-total": "", "absence": ""})
    assert CapacityStanding.objects.get(metric="places").figure == Figure()
    assert "onbekend" in browser.get("/capaciteit/").content.decode()


def test_no_change_is_one_tap_and_nobody_taps_for_another(told: Flood, cast: Cast) -> None:
    before = CapacityStanding.objects.get().observed_at
    assert cast.client(cast.bram).post(f"{MAASOEVER}/geen-wijziging/").status_code == 302
    assert CapacityStanding.objects.get().observed_at == before
    cast.client(cast.amina).post(f"{MAASOEVER}/geen-wijziging/")
    assert CapacityStanding.objects.get().observed_at > before


def test_two_reports_of_one_moment_are_shown_as_a_contradiction(told: Flood, cast: Cast) -> None:
    actions.report(actor=cast.bram, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(2)})
    page = cast.client(cast.amina).get(f"{MAASOEVER}/").content.decode()
    assert "de instelling zelf zegt 6 van 40" in page
    assert "gebeld door GHOR Zuid-Limburg" in page


def test_who_releases_first_sees_who_will_see_what(told: Flood, cast: Cast) -> None:
    at, browser = f"/activiteiten/{told.activity.slug}/capaciteit/vrijgeven/", cast.client(cast.bram)
    wish = {"audience": ["ghor-zuid-limburg"], "agreement": "Convenant", "reason": "Hoogwater"}
    looked = browser.post(at, wish).content.decode()
    assert "zijn te zien voor GHOR Zuid-Limburg" in looked
    assert not CapacityRelease.objects.exists()
    assert browser.post(at, {**wish, "audience": [], "vrijgeven": "ja"}).status_code == 422
    browser.post(at, {**wish, "vrijgeven": "ja"})
    made = CapacityRelease.objects.get()
    browser.post(f"{at}{made.pk}/", {"reason": "voorbij"})
    assert hasattr(CapacityRelease.objects.get(), "end")
    assert cast.client(cast.amina).get(at).status_code == 403


def test_an_institution_opens_its_own_figures_and_closes_them(told: Flood, cast: Cast) -> None:
    at, browser = f"{MAASOEVER}/vrijgeven/", cast.client(cast.amina)
    wish = {"audience": ["o:ghor-zuid-limburg"], "reason": "afspraak"}
    for other in (cast.bram, cast.chantal):
        assert cast.client(other).post(at, {**wish, "vrijgeven": "ja"}).status_code == 403
    assert "te zien voor GHOR Zuid-Limburg" in browser.post(at, wish).content.decode()
    browser.post(at, {**wish, "vrijgeven": "ja"})
    assert "van 40" in cast.client(cast.bram).get("/capaciteit/").content.decode()
    page = browser.get(at).content.decode()
    withdrawal = page.split(f'action="{at}', 1)[1].split('"', 1)[0]
    browser.post(f"{at}{withdrawal}")
    assert "van 40" not in cast.client(cast.bram).get("/capaciteit/").content.decode()


def test_the_table_as_it_stood_shows_what_was_told_by_then(told: Flood, cast: Cast) -> None:
    browser, before = cast.client(cast.amina), now() - timedelta(hours=1)
    actions.report(
        actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(2, 40)}
    )
    assert "<b>2</b>" in browser.get("/capaciteit/").content.decode()
    then = browser.get("/capaciteit/", {"toen": times.for_input(before)}).content.decode()
    assert "Zoals het was" in then
    assert "van 40" not in then


def test_no_change_beside_the_form_never_drops_what_was_typed(told: Flood, cast: Cast) -> None:
    browser, door = cast.client(cast.amina), f"{MAASOEVER}/melden/"
    same = {"was-places": "6", "was-places-total": "40", "places": "6", "places-total": "40", "geen": "ja"}
    before = CapacityStanding.objects.get().observed_at
    answer = browser.post(door, {**same, "absence": "6,5", "places": "vijf"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Je hebt wel iets veranderd: Opvang van bewoners van elders, Verzuim." in page
    assert 'value="6,5"' in page
    assert 'value="vijf"' in page
    assert CapacityStanding.objects.get().observed_at == before
    assert browser.post(door, same).status_code == 302
    assert CapacityStanding.objects.get().observed_at > before


def test_a_table_that_stands_open_is_sent_again_only_when_something_is_otherwise(
    told: Flood, cast: Cast
) -> None:
    browser, moment = cast.client(cast.amina), now().replace(second=10) + timedelta(minutes=2)
    with moment_is(moment):
        page = browser.get("/capaciteit/").content.decode()
        live = page.split('id="ca-table" hx-get="', 1)[1].split('"', 1)[0].replace("&amp;", "&")
        assert browser.get(live, headers={"HX-Request": "true"}).status_code == 204
        assert browser.get(live).status_code == 200
        actions.report(
            actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(3, 40)}
        )
        assert "<b>3</b>" in browser.get(live, headers={"HX-Request": "true"}).content.decode()
    with moment_is(moment + timedelta(minutes=1)):
        assert browser.get(live, headers={"HX-Request": "true"}).status_code == 200


def test_the_silent_are_reminded_once_and_find_it_among_their_tasks_until_they_tell(
    told: Flood, cast: Cast
) -> None:
    door, hin = f"/activiteiten/{told.activity.slug}/capaciteit/herinneren/", cast.client(cast.bram)
    nobody = hin.post(door, follow=True).content.decode()
    assert "Niemand van wie je de cijfers ziet, is stil" in nobody
    actions.release_all(
        actor=cast.bram, activity=told.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
    )
    later = now() + timedelta(hours=8)
    with moment_is(later):
        table = hin.get(door.removesuffix("herinneren/")).content.decode()
        assert "Herinner de 3 die stil zijn" in table
        # Nobody reported a level here, and that is unknown.
        assert table.count('class="ca__judged"><span class="sb-level') == 3
        assert "ca__judged" not in hin.get("/capaciteit/").content.decode()
        page = hin.post(door, follow=True).content.decode()
        assert "3 instellingen herinnerd" in page
        assert "Herinnerd" in page
        assert "net herinnerd" in hin.post(door, follow=True).content.decode()
        own = cast.client(cast.amina)
        assert "Meld wat je vrij hebt" in own.get("/").content.decode()
        actions.report(
            actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(3, 40)}
        )
        assert "Meld wat je vrij hebt" not in own.get("/").content.decode()
    for person in (cast.amina, cast.chantal, cast.eva):
        assert cast.client(person).post(door).status_code in (403, 404)


def test_figures_go_along_as_a_file_with_who_is_silent_and_only_of_whom_one_sees(
    told: Flood, cast: Cast
) -> None:
    own = capacity_content(told.activity, cast.amina, None)
    (table,) = own.parts
    assert isinstance(table, Table)
    rows = {row[4]: row for row in table.rows}
    assert {row[1] for row in table.rows} == {"de-maasoever"}
    assert rows["places"][5:10] == (6.0, 40.0, None, "plek", "6 van 40")
    assert rows["places"][10] == "klopt nog"
    assert (rows["absence"][5], rows["absence"][10]) == (None, "nooit gemeld")
    assert own.is_partial
    assert own.tlp is Tlp.AMBER
    before = capacity_content(told.activity, cast.amina, now() - timedelta(hours=1))
    (table,) = before.parts
    assert isinstance(table, Table)
    assert {row[10] for row in table.rows} == {"nooit gemeld"}
    with pytest.raises(NotFound):
        capacity_content(told.activity, cast.eva, None)
