"""The pages of the care-risk profile, as a browser without script uses them."""

import io
from datetime import timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.risk_profile import actions, queries
from samenbeeld.risk_profile.models import ImpactScore, ProfileVersion, RiskScenario, ScoreDissent
from samenbeeld.risk_profile.rules.imbalance import Measure
from samenbeeld.risk_profile.tests.writing import described, established, filled, modelled, started, today

PROFILE = "/risicoprofiel/zuid-limburg/"
SCENARIO = f"{PROFILE}scenario/1/"


def page(cast: Cast, who: Membership | None, path: str = PROFILE) -> str:
    return str(cast.client(who).get(path).content.decode())


def sent(cast: Cast, who: Membership, path: str, **values: Any) -> str:
    """What stands there after the form was sent."""
    return str(cast.client(who).post(path, values, follow=True).content.decode())


def scenario_form(**values: Any) -> dict[str, Any]:
    usual = {
        "title": "Hitte, twee weken", "kind": "1-heat", "narrative": "Twee weken boven 35 graden.",
        "letter": "D", "years": "4", "evidence": "Twee keer in tien jaar.", "owner": "GHOR",
        "themes": ["weer"],
    }  # fmt: skip
    return {**usual, **values}


def percents(name: str, *figures: str) -> dict[str, str]:
    return {f"{name}_{place}": figure for place, figure in enumerate(figures)}


def test_a_profile_is_begun_and_filled_on_its_pages(cast: Cast) -> None:
    told = sent(
        cast, cast.bram, f"{PROFILE}nieuw/", title="Zorgrisicoprofiel", tlp="amber",
        valid_from=today().isoformat(), valid_until=(today() + timedelta(days=900)).isoformat(),
    )  # fmt: skip
    assert "Het concept staat er." in told
    told = sent(cast, cast.bram, f"{PROFILE}scenario/", **scenario_form())
    assert "Het scenario is bewaard." in told
    row = RiskScenario.objects.get()
    # Who leaves the chances empty takes the whole band of the class.
    assert (row.chance_low, row.chance_high, row.years) == (0.05, 0.5, 4)
    told = sent(
        cast, cast.bram, f"{SCENARIO}score/2.1/", letter="C", low="B", evidence="Twintig doden in 2019."
    )
    assert "tussen B en C" in told
    assert "Nog 9 criteria te scoren" in told


def test_what_is_lacking_is_said_at_its_field_and_what_was_typed_stays(cast: Cast) -> None:
    started(cast)
    form = scenario_form(kind="", chance_middle="0.01", letter="D")
    answer = cast.client(cast.bram).post(f"{PROFILE}scenario/", form)
    told = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies een type crisis uit de lijst." in told
    assert "Twee weken boven 35 graden." in told
    told = sent(
        cast, cast.bram, f"{PROFILE}scenario/", **scenario_form(chance_middle="0.01", chance_low="0.001")
    )
    assert "hoort bij klasse D: tussen 5 en 50 %" in told
    assert not RiskScenario.objects.exists()


def test_a_criterion_with_parts_asks_each_part(cast: Cast) -> None:
    filled(cast)
    told = sent(cast, cast.bram, f"{SCENARIO}score/4.1/", part_a="B", part_b="D", evidence="Zo.")
    assert "Beschermde natuur: B, Milieu in het algemeen: D" in told
    assert ImpactScore.objects.latest("pk").letter == "D"


def test_an_institution_disagrees_on_the_page_and_everybody_sees_who(cast: Cast) -> None:
    filled(cast)
    told = sent(
        cast, cast.amina, f"{SCENARIO}anders/", criterion="2.2", letter="E", words="Wij schatten het hoger."
    )
    assert "Amina El Idrissi, De Maasoever zegt E:" in told
    assert "één andere mening" in page(cast, cast.bram)
    answer = cast.client(cast.amina).post(
        f"{SCENARIO}anders/", {"criterion": "2.2", "letter": "B", "words": "Nee."}
    )
    assert (answer.status_code, "Kies een andere klasse." in answer.content.decode()) == (422, True)
    assert ScoreDissent.objects.count() == 1


def test_the_diagram_and_its_table_say_the_same(cast: Cast) -> None:
    filled(cast)
    told = page(cast, cast.bram)
    assert "<svg class=" in told
    assert "index 0,100" in told
    assert "2 % in 4 jaar (tussen 1 en 4 %)" in told
    assert "Minder erg, niet waarschijnlijk" in told


def test_a_model_is_written_and_a_measure_shows_before_and_after(cast: Cast) -> None:
    version = filled(cast)
    told = sent(
        cast, cast.bram, f"{SCENARIO}vraag/", process="emergency",
        **percents("factors", "110", "115", "120", "120", "100"),
    )  # fmt: skip
    assert "De zorgvraag is bewaard." in told
    told = sent(
        cast, cast.bram, f"{SCENARIO}afhankelijkheid/", process="emergency", resource="power",
        buffer_hours="24",
        supplier="Enexis", **percents("losses", "100", "100", "100", "0", "0"),
        **percents("weights", *["90"] * 5), **percents("mitigations", *["95"] * 5),
    )  # fmt: skip
    assert "12,00" in told
    told = sent(cast, cast.bram, f"{SCENARIO}maatregel/", title="Diesel aanvullen", need="emergency/power")
    assert "Diesel aanvullen" in told
    assert "10,74 lager" in told
    assert queries.whole(version.pk).scenarios[0].proposals[0].measure == Measure("emergency", "power", None)


def test_a_percentage_that_is_none_is_refused_and_stays(cast: Cast) -> None:
    filled(cast)
    for wrong in ("", "veel", "-1"):
        form = {"process": "emergency", **percents("factors", wrong, "100", "100", "100", "100")}
        answer = cast.client(cast.bram).post(f"{SCENARIO}vraag/", form)
        assert answer.status_code == 422
        assert "Vul bij ‘Gevraagd’ voor elk tijdvak een percentage in." in answer.content.decode()


def test_the_road_is_walked_on_the_page(cast: Cast) -> None:
    filled(cast)
    told = sent(cast, cast.bram, f"{PROFILE}voorleggen/")
    assert "Iemand anders stelt het vast." in told
    assert "Stel vast" not in told
    answer = cast.client(cast.chantal).post(f"{PROFILE}terugsturen/", {"reason": ""})
    assert (answer.status_code, "Schrijf een reden." in answer.content.decode()) == (422, True)
    sent(cast, cast.chantal, f"{PROFILE}terugsturen/", reason="De kans klopt niet.")
    assert "De kans klopt niet." in page(cast, cast.bram)
    sent(cast, cast.bram, f"{PROFILE}voorleggen/")
    told = sent(cast, cast.chantal, f"{PROFILE}vaststellen/")
    assert "Deze versie verandert niet meer." in told
    assert "Begin de volgende versie" in told


def test_a_profile_that_is_not_finished_says_what_is_lacking(cast: Cast) -> None:
    version = started(cast)
    actions.write_scenario(actor=cast.bram, version=version, said=described())
    assert "is nog niet gescoord op 1.1, 2.1" in sent(cast, cast.bram, f"{PROFILE}voorleggen/")


def test_nothing_is_written_in_what_was_established(cast: Cast) -> None:
    established(cast)
    for address in (
        "score/2.1/",
        "wijzigen/",
        "anders/",
        "vraag/",
        "afhankelijkheid/",
        "maatregel/",
        "knelpunt/",
    ):
        assert cast.client(cast.bram).get(f"{SCENARIO}{address}").status_code == 409
    assert cast.client(cast.bram).post(f"{SCENARIO}eruit/").status_code == 409


def test_who_may_not_finds_no_way_and_no_door(cast: Cast) -> None:
    filled(cast)
    assert "Nieuw scenario" not in page(cast, cast.amina)
    for path in ("scenario/", "stap/1/", "overleg/", "scenario/1/score/2.1/", "scenario/1/wijzigen/"):
        assert cast.client(cast.amina).post(f"{PROFILE}{path}").status_code == 403
    for path in ("", "scenario/1/"):
        assert cast.client(cast.daan).get(f"{PROFILE}{path}").status_code == 404
    for path in ("/risicoprofiel/", "/risicoprofiel/catalogus/"):
        assert cast.client(cast.eva).get(path).status_code == 403
        assert cast.client(None).get(path).status_code in (302, 401, 403)
    for path in ("voorleggen/", "vaststellen/", "terugsturen/"):
        assert cast.client(cast.amina).post(f"{PROFILE}{path}", {"reason": "Zomaar"}).status_code == 403


def test_what_is_not_there_is_not_found(cast: Cast) -> None:
    filled(cast)
    for path in (
        "scenario/99/",
        "scenario/1/score/9.9/",
        "stap/9/",
        "knelpunt/9/aanvaarden/",
        "aanbeveling/9/actie/",
    ):
        assert cast.client(cast.chantal).get(f"{PROFILE}{path}").status_code == 404
    assert cast.client(cast.bram).get("/risicoprofiel/limburg-noord/").status_code == 404


def test_from_a_bottleneck_to_a_board_on_the_pages(cast: Cast) -> None:
    filled(cast)
    sent(cast, cast.bram, f"{SCENARIO}knelpunt/", words="Diesel voor één dag.", disruption="outage")
    sent(cast, cast.bram, f"{PROFILE}knelpunt/1/aanbeveling/", words="Spreek levering af.")
    sent(cast, cast.bram, f"{PROFILE}voorleggen/")
    sent(cast, cast.chantal, f"{PROFILE}vaststellen/")
    due, until = today() + timedelta(days=20), today() + timedelta(days=300)
    sent(
        cast, cast.bram, f"{PROFILE}aanbeveling/1/actie/", words="Contract sluiten", owner="de-maasoever",
        due_on=due.isoformat(),
    )  # fmt: skip
    told = sent(
        cast, cast.chantal, f"{PROFILE}knelpunt/1/aanvaarden/", by_whom="Algemeen bestuur", words="Te duur.",
        until=until.isoformat(),
    )  # fmt: skip
    assert "Aanvaard door Algemeen bestuur" in told
    assert "Contract sluiten" in page(cast, cast.amina, "/")
    assert "Gedaan door De Maasoever" in sent(cast, cast.amina, f"{PROFILE}actie/1/gedaan/")
    assert "Een actie van de werkagenda" not in page(cast, cast.amina, "/")
    with clock.at(clock.now() + timedelta(days=301)):
        assert "Deze dag is voorbij. Weeg opnieuw." in page(cast, cast.chantal)


def test_the_step_that_is_mine_is_a_task_on_the_first_page(cast: Cast) -> None:
    filled(cast)
    form = {"owner": str(cast.amina.pk), "partners": ["de-maasoever"]}
    sent(cast, cast.bram, f"{PROFILE}stap/1/", **form)
    assert "Zorgrisicoprofiel: Opdracht en afbakening" in page(cast, cast.amina, "/")
    assert "Opdracht en afbakening" not in page(cast, cast.bram, "/")
    assert "De stap is klaar." in sent(cast, cast.amina, f"{PROFILE}stap/1/klaar/")
    assert "Opdracht en afbakening" not in page(cast, cast.amina, "/")
    assert cast.client(cast.amina).post(f"{PROFILE}stap/2/klaar/").status_code == 404


def test_a_profile_whose_last_day_has_passed_says_so_and_is_a_task_for_who_keeps_it(cast: Cast) -> None:
    established(cast)
    assert "geldt niet meer" not in page(cast, cast.amina)
    with clock.at(clock.now() + timedelta(days=1401)):
        assert "Het geldt niet meer" in page(cast, cast.amina)
        assert "geldt niet meer" in page(cast, cast.amina, "/risicoprofiel/")
        assert "Het zorgrisicoprofiel geldt niet meer" in page(cast, cast.bram, "/")
        assert "Het zorgrisicoprofiel geldt niet meer" not in page(cast, cast.amina, "/")


def test_a_meeting_is_written_down_with_who_was_there(cast: Cast) -> None:
    established(cast)
    form = {"held_on": today().isoformat(), "words": "Alles doorgenomen.", "partners": ["de-maasoever"]}
    assert "Alles doorgenomen." in sent(cast, cast.bram, f"{PROFILE}overleg/", **form)
    later = {**form, "held_on": (today() + timedelta(days=1)).isoformat()}
    assert "Kies bij ‘Datum’ een dag die al is geweest." in sent(
        cast, cast.bram, f"{PROFILE}overleg/", **later
    )


def test_who_was_consulted_stands_with_the_version_they_had_and_what_they_said(cast: Cast) -> None:
    established(cast)
    door, council = f"{PROFILE}raadpleging/", {"kind": "council", "whom": "Gemeenteraad Maastricht"}
    assert "Kies wie is gevraagd." in sent(cast, cast.bram, door, kind="")
    half = {**council, "asked_on": "2026-01-10", "reaction": "Eens."}
    refused = cast.client(cast.bram).post(door, half)
    assert refused.status_code == 422
    assert "Vul bij een reactie ook de dag in" in refused.content.decode()
    assert "Gemeenteraad Maastricht" in refused.content.decode()
    cast.client(cast.bram).post(door, {**council, "asked_on": "2026-01-10"})
    assert "nog geen reactie" in page(cast, cast.amina)
    cast.client(cast.bram).post(door, {**half, "reacted_on": "2026-02-01"})
    told = page(cast, cast.amina)
    assert "Eens." in told
    assert "over versie 1" in told
    assert cast.client(cast.amina).post(door, half).status_code == 403


def test_an_earlier_version_is_read_as_it_was_and_the_newest_says_what_changed(cast: Cast) -> None:
    established(cast)
    version = started(cast)
    actions.write_scenario(
        actor=cast.bram, version=version, said=described(title="Stroom twee dagen"), number=1
    )
    assert "Anders beschreven" in page(cast, cast.bram)
    old = page(cast, cast.bram, f"{SCENARIO}?versie=1")
    assert "Stroom valt een dag uit" in old
    assert "Stroom twee dagen" not in old
    assert "Wijzig scenario" not in old


def test_the_report_is_a_pdf_with_its_label_and_who_took_it_is_in_the_journal(cast: Cast) -> None:
    version = filled(cast)
    modelled(version, cast.bram, 1)
    answer = cast.client(cast.bram).post(f"{PROFILE}rapport/", {"purpose": "Voor het algemeen bestuur"})
    assert answer.content.startswith(b"%PDF")
    assert "TLP-AMBER" in answer["Content-Disposition"]
    assert _largest_letter(answer.content) < 25  # in the diagram too, which has a sheet of styles of its own
    line = JournalLine.objects.get(kind="risk_profile.ReportTaken")
    assert (line.actor_name, line.purpose) == ("Bram Janssen", "Voor het algemeen bestuur")
    answer = cast.client(cast.bram).post(f"{PROFILE}rapport/", {"purpose": ""})
    assert (answer.status_code, "waarvoor je het rapport meeneemt" in answer.content.decode()) == (422, True)


def _largest_letter(file: bytes) -> float:
    """In points, of all that is printed."""
    sizes: list[float] = []
    for page in PdfReader(io.BytesIO(file)).pages:
        page.extract_text(visitor_text=lambda text, _, at, __, size: sizes.append(abs(size * at[3])))
    return max(sizes)


def test_who_may_not_export_takes_nothing_along(cast: Cast) -> None:
    established(cast, tlp=Tlp.GREEN)
    assert "Haal het rapport op" not in page(cast, cast.daan)
    answer = cast.client(cast.daan).post(f"{PROFILE}rapport/", {"purpose": "Nieuwsgierig"})
    assert answer.status_code == 403


def test_the_catalogue_says_what_is_not_confirmed(cast: Cast) -> None:
    told = page(cast, cast.amina, "/risicoprofiel/catalogus/")
    assert "nog niet bevestigd" in told
    assert "vrbzo.nl" in told
    assert "nooit gemengd" in told


def test_a_theme_shows_its_scenarios_to_who_may_read_them(cast: Cast) -> None:
    established(cast)
    path = "/veiligheidsbeeld/nuts/?regio=zuid-limburg"
    assert "Stroom valt een dag uit" in page(cast, cast.amina, path)
    assert "Stroom valt een dag uit" not in page(cast, cast.daan, path)


@pytest.mark.parametrize("given", ["99", "x", ""])
def test_a_version_that_is_not_there(cast: Cast, given: str) -> None:
    filled(cast)
    status = cast.client(cast.bram).get(f"{PROFILE}?versie={given}").status_code
    assert status == (404 if given == "99" else 200)
    assert ProfileVersion.objects.count() == 1
