"""The pages of the plans, as a browser without script uses them, with a real scanner where one is needed."""

import re
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from samenbeeld.audit.models import JournalLine
from samenbeeld.files.tests import papers
from samenbeeld.jobs import queue
from samenbeeld.kernel import clock
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.queries.definition import PLAN
from samenbeeld.plans.tests.writing import described, established, today, written

PAGE = "/plannen/ghor-zuid-limburg/1/"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def page(cast: Cast, who: Membership, path: str = "/plannen/") -> str:
    return str(cast.client(who).get(path).content.decode())


def form(**values: Any) -> dict[str, Any]:
    """What a browser sends."""
    usual = {
        "file": SimpleUploadedFile("plan.pdf", papers.pdf()),
        "title": "Evacuatie van verpleeghuizen",
        "kind": "plan",
        "meaning": "Wie vangt wie op.",
        "themes": ["hoogwater"],
        "regions": ["VR24"],
        "phases": ["2", "3"],
        "tlp": "amber",
        "effective_on": today().isoformat(),
        "review_on": f"{today().year + 1}-{today():%m}-01",
        "note": "",
        "form_key": str(uuid.uuid4()),
    }
    return {**usual, **values}


def test_the_national_plans_say_what_they_mean_for_care(cast: Cast) -> None:
    assert "Landelijk Crisisplan Digitaal" in page(cast, cast.amina, "/plannen/landelijk/")
    told = page(cast, cast.amina, "/plannen/landelijk/hoogwater/")
    assert "Een locatie ontruimen duurt langer dan je denkt." in told
    assert "Onze eigen woorden, als voorstel." in told


def test_a_national_plan_tells_what_is_known_by_part_of_the_format_and_what_is_not(cast: Cast) -> None:
    told = page(cast, cast.amina, "/plannen/landelijk/hoogwater/")
    known, unknown = told.split("Per onderdeel van het vaste format")[1].split("Hier nog niet bekend:")
    assert "<dt>Wie doen mee</dt><dd>WMCN, LCO," in known
    assert "nog niet bevestigd" in known
    assert "Dilemma’s" in unknown
    assert "Dilemma’s" not in known
    nothing = page(cast, cast.amina, "/plannen/landelijk/natuurbranden/")
    assert "Van geen onderdeel is hier al iets bekend: Label, Reikwijdte en doel," in nothing


def test_what_is_not_known_for_sure_says_so(cast: Cast) -> None:
    told = page(cast, cast.amina, "/plannen/landelijk/infectieziekten/")
    assert "Aangekondigd, stand onbekend" in told
    assert "nog niet bevestigd" in told


def test_a_guest_and_a_stranger_read_no_plans(cast: Cast) -> None:
    established(cast)
    for path in ("/plannen/", "/plannen/landelijk/", "/plannen/landelijk/gas/", "/plannen/nieuw/"):
        assert cast.client(cast.eva).get(path).status_code == 403
        assert cast.client(None).get(path).status_code in (302, 401, 403)
    assert cast.client(cast.eva).get(PAGE).status_code == 404


def test_a_new_plan_begins_as_a_draft(cast: Cast) -> None:
    answer = cast.client(cast.bram).post("/plannen/nieuw/", form(), follow=True).content.decode()
    assert "Bewaard als concept." in answer
    assert "Leg ter beoordeling voor" in answer


def test_what_is_lacking_is_said_and_what_was_typed_stays(cast: Cast) -> None:
    answer = cast.client(cast.bram).post("/plannen/nieuw/", form(themes=[], title="Mijn plan"))
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "Kies bij Thema’s één of meer thema’s." in told
    assert 'value="Mijn plan"' in told
    assert not PlanVersion.objects.exists()


def test_a_plan_in_german_says_so_and_is_heard_in_german(cast: Cast) -> None:
    client = cast.client(cast.bram)
    refused = client.post("/plannen/nieuw/", form(language="fr"))
    assert "Kies in welke taal het geschreven is." in refused.content.decode()
    client.post("/plannen/nieuw/", form(language="en"))
    assert PlanVersion.objects.get().language == "en"
    established(cast, language="de", title="Hilfe über die Grenze")
    told = client.get("/plannen/ghor-zuid-limburg/2/").content.decode()
    assert '<h1 class="utrecht-heading-1" lang="de">Hilfe über die Grenze</h1>' in told
    assert "<dd>Duits</dd>" in told
    listed = client.get("/plannen/").content.decode()
    assert 'lang="de">Hilfe über die Grenze</a> <span class="sb-tag">Duits</span>' in listed
    # The next version begins in the same language, and one finds it by its words.
    assert '<option value="de" selected>' in told
    assert "Hilfe" in client.get("/plannen/?zoek=Grenze").content.decode()


def test_a_form_that_is_sent_twice_makes_one_plan(cast: Cast) -> None:
    key = str(uuid.uuid4())
    for _ in range(2):
        cast.client(cast.bram).post("/plannen/nieuw/", form(form_key=key))
    assert PlanVersion.objects.count() == 1


def test_the_road_is_walked_on_the_page(cast: Cast) -> None:
    written(cast.bram)
    writer, second = cast.client(cast.bram), cast.client(cast.chantal)
    writer.post(f"{PAGE}versie/1/voorleggen/")
    assert "Iemand anders beoordeelt het." in page(cast, cast.bram, PAGE)
    answer = second.post(f"{PAGE}versie/1/terugsturen/", {"reason": ""})
    assert (answer.status_code, "Schrijf een reden." in answer.content.decode()) == (422, True)
    second.post(f"{PAGE}versie/1/terugsturen/", {"reason": "De aantallen kloppen niet."})
    assert "De aantallen kloppen niet." in page(cast, cast.bram, PAGE)
    writer.post(f"{PAGE}versie/1/voorleggen/")
    second.post(f"{PAGE}versie/1/vaststellen/")
    assert "geldt nu" in page(cast, cast.amina, PAGE)


def test_who_may_not_write_or_establish_finds_no_way_to_it(cast: Cast) -> None:
    established(cast)
    told = page(cast, cast.amina, PAGE)
    assert "Nieuwe versie" not in told
    assert "Intrekken" not in told
    browser = cast.client(cast.amina)
    for path in ("nieuwe-versie/", "intrekken/", "versie/1/vaststellen/", "versie/1/terugsturen/"):
        assert browser.post(f"{PAGE}{path}", form(reason="Zomaar")).status_code == 403


def test_a_new_version_keeps_the_file_when_none_is_sent(cast: Cast) -> None:
    established(cast)
    sent = {name: value for name, value in form(title="Nieuwer").items() if name != "file"}
    cast.client(cast.bram).post(f"{PAGE}nieuwe-versie/", sent)
    first, second = PlanVersion.objects.order_by("number")
    assert (second.title, second.file_id) == ("Nieuwer", first.file_id)


def test_the_list_is_narrowed_by_theme_region_phase_and_kind(cast: Cast) -> None:
    established(cast)
    for narrowed, is_there in (
        ("thema=hoogwater", True), ("thema=nuts", False), ("regio=zuid-limburg", True),
        ("regio=limburg-noord", False), ("fase=3", True), ("fase=0", False), ("soort=plan", True),
        ("soort=agreement", False), ("soort=landelijk", False),
    ):  # fmt: skip
        assert ("Evacuatie van verpleeghuizen" in page(cast, cast.amina, f"/plannen/?{narrowed}")) is is_there


def test_who_fetched_a_plan_is_in_the_journal(cast: Cast) -> None:
    established(cast)
    answer = cast.client(cast.amina).get(f"{PAGE}versie/1/bestand/")
    assert answer.getvalue() == papers.pdf()
    line = JournalLine.objects.get(kind="audit.ObjectRead", object_kind=PLAN)
    assert (line.actor_name, line.object_label) == (
        "Amina El Idrissi",
        "Evacuatie van verpleeghuizen (plan.pdf)",
    )


def test_the_file_of_a_draft_is_not_for_readers(cast: Cast) -> None:
    first = established(cast)
    actions.write_version(actor=cast.bram, plan=first.plan, said=described(), upload=None)
    assert cast.client(cast.amina).get(f"{PAGE}versie/2/bestand/").status_code == 404
    assert cast.client(cast.bram).get(f"{PAGE}versie/2/bestand/").status_code == 200


@pytest.mark.usefixtures("scanner")
def test_an_upload_is_found_by_what_stands_in_it_once_it_was_scanned_and_established(cast: Cast) -> None:
    upload = SimpleUploadedFile("plan.docx", papers.word_file())
    cast.client(cast.bram).post("/plannen/nieuw/", form(title="Zonder dat woord", file=upload))
    queue.work_off()
    assert "Zonder dat woord" not in page(cast, cast.amina, f"/plannen/?zoek={papers.WORD}")
    version = PlanVersion.objects.get()
    actions.send(actor=cast.bram, version=version)
    actions.establish(actor=cast.chantal, version=version)
    assert "Zonder dat woord" in page(cast, cast.amina, f"/plannen/?zoek={papers.WORD}")
    assert JournalLine.objects.filter(kind="plans.PlanChecked").count() == 1


def test_a_theme_shows_its_plans_to_who_may_read_them(cast: Cast) -> None:
    established(cast)
    shown = page(cast, cast.amina, "/veiligheidsbeeld/hoogwater/?regio=zuid-limburg")
    assert "Plannen bij dit thema" in shown
    assert "Evacuatie van verpleeghuizen" in shown
    assert "LCP-HO" in shown
    hidden = page(cast, cast.daan, "/veiligheidsbeeld/hoogwater/?regio=zuid-limburg")
    assert "Evacuatie van verpleeghuizen" not in hidden


def test_the_owner_of_an_overdue_plan_finds_one_task_on_the_first_page(cast: Cast) -> None:
    with clock.at(clock.now() - timedelta(days=20)):
        for title in ("Eerste", "Tweede"):
            established(cast, title=title, review_on=today() + timedelta(days=10))
    assert "Bekijk 2 plannen opnieuw" in page(cast, cast.bram, "/")
    assert "plannen opnieuw" not in page(cast, cast.amina, "/")


def test_of_very_many_plans_a_few_of_each_theme_stand_there_and_the_rest_is_in_pages(cast: Cast) -> None:
    for number in range(1, 61):
        established(cast, title=f"Plan {number:02} genoemd")
    client = cast.client(cast.amina)
    first = client.get("/plannen/").content.decode()
    assert len(re.findall(r">Plan \d\d genoemd</a>", first)) == 8
    assert '?thema=hoogwater">Nog 52 plannen bij Hoogwater</a>' in first
    of_theme = client.get("/plannen/?thema=hoogwater").content.decode()
    assert len(re.findall(r">Plan \d\d genoemd</a>", of_theme)) == 50
    assert "thema=hoogwater&amp;bladzijde=2#thema-hoogwater" in of_theme
    second = client.get("/plannen/?thema=hoogwater&bladzijde=2").content.decode()
    assert len(re.findall(r">Plan \d\d genoemd</a>", second)) == 10
    found = client.get("/plannen/?zoek=genoemd").content.decode()
    assert len(re.findall(r">Plan \d\d genoemd</a>", found)) == 50
    assert "60 plannen" in found


def test_what_comes_instead_of_a_withdrawn_plan_is_found_by_its_words(cast: Cast) -> None:
    established(cast)
    other = established(cast, title="Opvang in sporthallen")
    client = cast.client(cast.chantal)
    sought = {"reason": "Het oude telt niet meer.", "search": "sporthallen", "zoek": "ja"}
    told = client.post(f"{PAGE}intrekken/", sought).content.decode()
    key = f"ghor-zuid-limburg/{other.plan.number}"
    assert f'<option value="{key}">Opvang in sporthallen' in told
    assert "Het oude telt niet meer." in told
    assert client.get(PAGE).status_code == 200
    sent = {**sought, "searched": "sporthallen", "replaced_by": key}
    del sent["zoek"]
    told = client.post(f"{PAGE}intrekken/", sent, follow=True).content.decode()
    assert "Opvang in sporthallen" in told
    assert "Het oude telt niet meer." in told
