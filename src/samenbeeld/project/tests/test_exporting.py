"""The door of exports: who may take what along, up to which label, and the line about it in the journal."""

import csv
import io
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from samenbeeld.access import actions as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.queries.meeting import Place
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.crisis_picture.tests.conftest import own, shared, write
from samenbeeld.crisis_picture.tests.doing import propose
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports.tests.cases import send

TAKEN = "activities.ExportTaken"
WHY = "Overdracht aan het ROT"


def browser(member: Membership) -> Client:
    client = Client()
    client.force_login(member.account)
    return client


def ask(member: Membership, what: str, form: str = "json", slug: str = "hoogwater-maas", **more: str) -> Any:
    given = {"choice": what, "up_to": "amber", "format": form, "purpose": WHY, **more}
    return browser(member).post(f"/activiteiten/{slug}/exporteren/", given)


def content(answer: Any) -> bytes:
    assert answer.status_code == 200, answer.context["form"].errors
    return b"".join(answer.streaming_content)


def lines() -> list[JournalLine]:
    return list(JournalLine.objects.filter(kind=TAKEN))


def test_what_is_taken_along_is_a_line_with_who_what_label_and_why(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A1"), "De Maas stijgt.")
    content(ask(cast.bram, "beeld"))
    [line] = lines()
    assert (line.actor_name, line.tlp, line.purpose, line.mode) == ("Bram Janssen", "amber", WHY, "real")
    assert isinstance(line.after, dict)
    assert (line.after["what"], line.after["form"]) == ("beeld", "json")


def test_the_picture_goes_along_with_certainty_source_and_author(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A1"), "De Maas stijgt.", certainty="assumption")
    told = json.loads(content(ask(cast.bram, "beeld")))
    [part] = [part for part in told["parts"] if part["section"] == "A1"]
    assert part["lines"] == ["De Maas stijgt."]
    assert part["certainty"] == {"fact": 0, "assumption": 1, "unknown": 0}
    assert part["sources"] == ["test"]
    assert part["changed_by"] == "Bram Janssen, GHOR Zuid-Limburg"


def test_the_pdf_of_the_picture_is_opened_and_read(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("A1"), "De Maas stijgt.", certainty="assumption")
    answer = ask(cast.bram, "beeld", "pdf")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content(answer))).pages]
    whole = " ".join("\n".join(pages).split())
    assert "AANNAME De Maas stijgt. [test]" in whole.replace("Aanname", "AANNAME").replace(
        "\u00a0", " "
    ).replace("  ", " ")
    assert all("ECHT · TLP:AMBER · Hoogwater Maas" in page for page in pages)
    assert answer["Content-Type"] == "application/pdf"


def test_the_picture_goes_along_as_it_stood(cast: Cast, flood: Activity) -> None:
    before = times.local(now()).strftime("%Y-%m-%dT%H:%M")
    write(cast.bram, shared("A1"), "Later geschreven.")
    told = json.loads(content(ask(cast.bram, "beeld", moment=before)))
    assert told["as_of"].startswith(before)
    assert "Later geschreven." not in json.dumps(told, ensure_ascii=False)


def test_an_exercise_is_marked_in_name_and_content(cast: Cast, exercise: Activity) -> None:
    write(cast.bram, shared("A1", activity="stroomuitval-roermond"), "Het is donker.")
    answer = ask(cast.bram, "beeld", slug="stroomuitval-roermond")
    assert 'filename="OEFENING-stroomuitval-roermond-beeld-TLP-AMBER-' in answer["Content-Disposition"]
    assert json.loads(content(answer))["mark"] == "OEFENING"


def test_what_has_a_stricter_label_stays_out_and_the_file_says_so(cast: Cast, flood: Activity) -> None:
    actions.add_labelled_document(actor=cast.bram, activity=flood, section="A1", tlp=Tlp.AMBER_STRICT)
    write(cast.bram, shared("A1"), "Voor wie meedoet.")
    write(cast.bram, shared("A1", Tlp.AMBER_STRICT), "Alleen hier.")
    told = content(ask(cast.bram, "beeld")).decode()
    assert "Voor wie meedoet." in told
    assert "Alleen hier." not in told
    assert json.loads(told)["complete"] is False
    whole = json.loads(content(ask(cast.bram, "beeld", up_to="amber+strict")))
    assert (whole["label"], whole["complete"]) == ("TLP:AMBER+STRICT", True)


def test_red_is_not_offered_and_never_leaves(cast: Cast, flood: Activity) -> None:
    actions.add_labelled_document(actor=cast.bram, activity=flood, section="A1", tlp=Tlp.RED)
    write(cast.bram, shared("A1", Tlp.RED), "Voor twee paar ogen.")
    refused = ask(cast.bram, "beeld", up_to="red")
    assert refused.status_code == 422
    assert "Voor twee paar ogen." not in content(ask(cast.bram, "beeld", up_to="amber+strict")).decode()


def test_the_label_must_open_something(cast: Cast, flood: Activity) -> None:
    refused = ask(cast.bram, "beeld", up_to="clear")
    assert refused.status_code == 422
    assert "niets met TLP:CLEAR" in refused.content.decode()
    assert lines() == []


@pytest.mark.parametrize(
    ("what", "form", "words"),
    [
        ("beeld", "csv", "kan niet als CSV"),
        ("kaart", "csv", "kan niet als CSV"),
        ("besluiten", "gpkg", "kan niet als GeoPackage"),
        ("verzonnen", "pdf", "Dit kun je niet kiezen"),
        ("rapport.de-maasoever.99", "pdf", "Dit kun je niet kiezen"),
        ("alarm.../etc", "pdf", "Dit kun je niet kiezen"),
    ],
)
def test_a_choice_that_cannot_be_is_said_at_its_field(
    cast: Cast, flood: Activity, what: str, form: str, words: str
) -> None:
    refused = ask(cast.bram, what, form)
    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert lines() == []


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"purpose": "  "}, "Schrijf waarvoor"),
        ({"purpose": "x" * 201}, "te lang"),
        ({"moment": "morgen"}, "geen tijdstip"),
        ({"moment": "2199-01-01T00:00"}, "moet nog komen"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    cast: Cast, flood: Activity, more: dict[str, str], words: str
) -> None:
    refused = ask(cast.bram, "besluiten", "csv", **more)
    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert 'value="besluiten" selected' in refused.content.decode()


def test_decisions_are_a_sheet_without_formulas(cast: Cast, flood: Activity) -> None:
    propose(cast, flood, text="=HYPERLINK(1)", reason="+31 is te laat")
    told = content(ask(cast.bram, "besluiten", "csv")).decode()
    assert ";'=HYPERLINK(1);'+31 is te laat;" in told
    assert ";TLP:AMBER;real;;Hoogwater Maas;" in told


def test_a_withdrawn_decision_goes_along_as_withdrawn(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    actions.withdraw_decision(actor=cast.bram, activity=flood, decision=decision, reason="Dubbel.")
    [row] = json.loads(content(ask(cast.bram, "besluiten")))["parts"][0]["rows"]
    assert (row["state"], row["last_text"], row["in_force"]) == ("Ingetrokken", "Dubbel.", False)


def test_a_corrected_line_of_a_log_stays_with_its_correction(cast: Cast, flood: Activity) -> None:
    team = Place("ac-ghor", region=cast.zuid_limburg)
    first = actions.write_log_line(
        actor=cast.bram, activity=flood, team=team, text="40 wagens", happened_at=now()
    )
    actions.write_log_line(
        actor=cast.bram, activity=flood, team=team, text="14 wagens", happened_at=now(), corrects=first
    )
    rows = json.loads(content(ask(cast.bram, "logboek.ac-ghor.VR24")))["parts"][0]["rows"]
    told = [(row["text"], row["corrects"], row["corrected_by"]) for row in rows]
    assert told == [("40 wagens", None, 2), ("14 wagens", 1, None)]


def test_a_log_is_taken_along_from_a_moment_and_nothing_else_is(cast: Cast, flood: Activity) -> None:
    team = Place("ac-ghor", region=cast.zuid_limburg)
    began = now()
    for text, hours in (("Eerste regel", 5), ("Tweede regel", 1)):
        actions.write_log_line(
            actor=cast.bram, activity=flood, team=team, text=text, happened_at=began - timedelta(hours=hours)
        )
    since = times.for_input(began - timedelta(hours=2))
    told = json.loads(content(ask(cast.bram, "logboek.ac-ghor.VR24", since=since)))
    assert [row["text"] for row in told["parts"][0]["rows"]] == ["Tweede regel"]
    assert content(ask(cast.bram, "logboek.ac-ghor.VR24", "pdf", since=since)).startswith(b"%PDF")
    for what, moment, words in (
        ("besluiten", since, "Alleen een logboek kan vanaf een tijdstip mee."),
        ("logboek.ac-ghor.VR24", times.for_input(began + timedelta(hours=1)), "Het begin ligt na het einde."),
    ):
        answer = ask(cast.bram, what, since=moment)
        assert answer.status_code == 422
        assert words in answer.content.decode()


def test_an_organisation_takes_its_own_picture_along_and_not_that_of_another(
    cast: Cast, flood: Activity
) -> None:
    write(cast.amina, own("de-maasoever"), "Wij redden het.")
    assert "Wij redden het." in content(ask(cast.amina, "eigen-beeld.de-maasoever")).decode()
    assert ask(cast.amina, "eigen-beeld.ghor-zuid-limburg").status_code == 422


def test_the_log_of_another_team_cannot_be_chosen(cast: Cast, flood: Activity) -> None:
    assert ask(cast.amina, "logboek.ac-ghor.VR24", "csv").status_code == 422


def test_a_guest_reads_what_was_released_and_takes_nothing_along(cast: Cast, flood: Activity) -> None:
    access.release(
        actor=cast.bram,
        scope=activities.scope(flood),
        object_kind=activities.ACTIVITY,
        object_id=flood.slug,
        to_organisations=[cast.eva.organisation],
        reason="Leest mee.",
    )
    assert browser(cast.eva).get("/activiteiten/hoogwater-maas/exporteren/").status_code == 403
    assert ask(cast.eva, "beeld").status_code == 403
    assert lines() == []


def test_a_message_for_a_control_room_is_offered_where_the_label_may_leave(
    cast: Cast, flood: Activity
) -> None:
    address, message = "/activiteiten/hoogwater-maas/exporteren/", "/activiteiten/hoogwater-maas/emsi.xml"
    assert message in browser(cast.bram).get(address).content.decode()
    Activity.objects.filter(pk=flood.pk).update(tlp=Tlp.RED)
    assert message not in browser(cast.bram).get(address).content.decode()


def test_a_stranger_is_shown_the_login(flood: Activity) -> None:
    assert Client().get("/activiteiten/hoogwater-maas/exporteren/").status_code in (302, 403)


def test_the_door_opens_with_what_the_page_before_it_showed(cast: Cast, flood: Activity) -> None:
    page = (
        browser(cast.bram)
        .get("/activiteiten/hoogwater-maas/exporteren/?wat=besluiten&als=csv")
        .content.decode()
    )
    assert 'value="besluiten" selected' in page
    assert 'value="csv" selected' in page
    assert 'value="amber" selected' in page


def test_from_a_page_of_the_past_the_same_moment_goes_along(cast: Cast, flood: Activity) -> None:
    version = actions.fix_version(actor=cast.bram, activity=flood, name="ROT")
    client = browser(cast.bram)
    past = client.get(f"/crisisbeeld/hoogwater-maas/versies/{version.number}/").content.decode()
    link = re.search(r'href="(/activiteiten/hoogwater-maas/exporteren/\?moment=[^"]+)"', past)
    assert link
    door = client.get(link[1]).content.decode()
    second = times.local(version.fixed_at + timedelta(microseconds=999_999))
    assert f'value="{second:%Y-%m-%dT%H:%M:%S}"' in door


def test_the_number_of_questions_does_not_grow_with_what_there_is(
    cast: Cast, flood: Activity, django_assert_max_num_queries: Any
) -> None:
    for _ in range(30):
        propose(cast, flood)
    client = browser(cast.bram)
    with django_assert_max_num_queries(70):
        client.get("/activiteiten/hoogwater-maas/exporteren/")


def test_a_text_of_another_activity_is_not_in_it(cast: Cast, flood: Activity, exercise: Activity) -> None:
    write(cast.bram, room_name(exercise.slug, Tlp.AMBER, section="A1"), "Alleen gespeeld.")
    assert "Alleen gespeeld." not in content(ask(cast.bram, "beeld")).decode()


def test_a_superseded_report_is_chosen_and_every_page_says_what_it_is(cast: Cast, flood: Activity) -> None:
    first = send(cast.amina, flood, at=now() - timedelta(hours=4))
    send(cast.amina, flood, prognosis_24="Iedereen is weg.")
    page = browser(cast.amina).get("/activiteiten/hoogwater-maas/exporteren/").content.decode()
    assert re.search(r">Rapport van De Maasoever \(2\), [^<]*\d<", page)
    assert re.search(r">Vervangen rapport van De Maasoever \(1\), [^<]*\d<", page)
    paper = content(ask(cast.bram, "rapport.de-maasoever.1", "pdf"))
    for sheet in PdfReader(io.BytesIO(paper)).pages:
        told = " ".join(sheet.extract_text().split())
        assert "ECHT · TLP:AMBER · Hoogwater Maas" in told
        assert "Rapport 1 is vervangen door rapport 2 van" in told
        assert f"Zoals het stond op {times.stamp(first.submitted_at, 'nl')}" in told
    assert "Alle bewoners weg om 20:00." in " ".join(told.split())


def test_a_superseded_report_says_so_in_each_row_and_envelope(cast: Cast, flood: Activity) -> None:
    first = send(cast.amina, flood, at=now() - timedelta(hours=4))
    send(cast.amina, flood, prognosis_24="Iedereen is weg.")
    rows = list(
        csv.DictReader(
            io.StringIO(content(ask(cast.bram, "rapport.de-maasoever.1", "csv")).decode("utf-8-sig")),
            delimiter=";",
        )
    )
    assert {row["Vervangen door rapport"] for row in rows} == {"2"}
    told = json.loads(content(ask(cast.bram, "rapport.de-maasoever.1")))
    assert (told["as_of"], told["mode"]) == (times.machine(first.submitted_at), "real")
    newest = json.loads(content(ask(cast.bram, "rapport.de-maasoever.2")))
    assert {row["superseded_by"] for row in newest["parts"][0]["rows"]} == {None}


def test_old_reports_of_another_organisation_are_not_offered(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, at=now() - timedelta(hours=4))
    send(cast.amina, flood)
    answer = browser(cast.daan).get("/activiteiten/hoogwater-maas/exporteren/")
    assert answer.status_code == 200
    assert "apport van De Maasoever" not in answer.content.decode()


def test_earlier_reports_are_offered_of_one_organisation_at_a_time(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, at=now() - timedelta(hours=4))
    send(cast.amina, flood)
    door = "/activiteiten/hoogwater-maas/exporteren/"
    page = browser(cast.bram).get(door).content.decode()
    assert ("Vervangen rapport" in page, '<option value="de-maasoever"' in page) == (False, True)
    asked = browser(cast.bram).get(door, {"rapporten-van": "de-maasoever"}).content.decode()
    assert '<option value="rapport.de-maasoever.1" selected>' in asked


def test_the_page_of_an_old_report_leads_to_taking_that_report_along(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, at=now() - timedelta(hours=4))
    send(cast.amina, flood)
    page = browser(cast.bram).get("/activiteiten/hoogwater-maas/rapporten/de-maasoever/1/").content.decode()
    [address] = re.findall(r'href="([^"]+wat=rapport[^"]+)"', page)
    assert (
        '<option value="rapport.de-maasoever.1" selected>' in browser(cast.bram).get(address).content.decode()
    )
