"""What a program may read is what the person behind it may read, and every answer looks the same."""

import json
from typing import Any

import pytest
from django.test import Client

from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.models import JournalLine
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import inbox
from samenbeeld.federation.models import BY_POST, FactReading
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.organisations.tests.cast import Cast

ROOT = "/api/v1"


def asked(browser: Client, where: str, status: int = 200, **query: str) -> Any:
    answer = browser.get(f"{ROOT}/{where}", query)
    assert answer.status_code == status, answer.content
    assert answer["API-Version"] == "1.0.0"
    kind = "application/json" if status == 200 else "application/problem+json"
    assert answer["Content-Type"].startswith(kind)
    return json.loads(answer.content)


def test_who_is_not_logged_in_reads_nothing_but_the_definition(db: None) -> None:
    for where in (
        "activiteiten",
        "activiteiten/x",
        "activiteiten/x/beeld",
        "fasen",
        "capaciteitscijfers",
        "vrijgaven",
    ):
        assert asked(Client(), where, 401)["title"] == "Niet ingelogd"
    assert Client().get(f"{ROOT}/openapi.json").status_code == 200


def test_activities_are_those_that_somebody_may_know_of_and_never_the_other_mode(cast: Cast) -> None:
    flood, exercise = hoogwater_maas(cast), stroomuitval_roermond(cast)
    [told] = asked(cast.client(cast.bram), "activiteiten")["activiteiten"]
    assert (told["code"], told["modus"], told["soort"]) == (flood.slug, "echt", "incident")
    assert [each["grip"] for each in told["regios"]] == [None, None]
    [played] = asked(cast.client(cast.bram), "activiteiten", modus="oefening")["activiteiten"]
    assert played["code"] == exercise.slug
    assert asked(cast.client(cast.eva), "activiteiten")["activiteiten"] == []
    assert asked(cast.client(cast.eva), f"activiteiten/{flood.slug}", 404)["status"] == 404
    assert asked(cast.client(cast.bram), f"activiteiten/{flood.slug}")["naam"] == flood.name


def test_a_list_comes_in_parts(cast: Cast) -> None:
    for number in range(3):
        hoogwater_maas(cast, name=f"Activiteit {number}")
    browser, names, where = cast.client(cast.bram), list[str](), f"{ROOT}/activiteiten?aantal=2"
    while where:
        told = json.loads(browser.get(where).content)
        names += [each["naam"] for each in told["activiteiten"]]
        where = (told["_links"]["next"] or {}).get("href", "")
    assert names == ["Activiteit 2", "Activiteit 1", "Activiteit 0"]


def test_the_picture_is_read_text_by_text_and_noted(cast: Cast) -> None:
    flood = hoogwater_maas(cast)
    pictures.open_pictures(actor=cast.bram, activity=flood)
    told = asked(cast.client(cast.bram), f"activiteiten/{flood.slug}/beeld")
    assert told["activiteit"]["code"] == flood.slug
    assert any(each["teksten"] for each in told["onderdelen"])
    assert JournalLine.objects.filter(kind="audit.ObjectRead", object_id=flood.slug).exists()
    asked(cast.client(cast.eva), f"activiteiten/{flood.slug}/beeld", 404)


def test_who_reads_only_their_own_report_is_told_of_no_other(cast: Cast) -> None:
    flood = hoogwater_maas(cast)
    where = f"activiteiten/{flood.slug}/situatierapporten"
    codes = [
        each["organisatie"]["code"] for each in asked(cast.client(cast.bram), where)["situatierapporten"]
    ]
    assert len(codes) > 1
    own = asked(cast.client(cast.amina), where)["situatierapporten"]
    assert [each["organisatie"]["code"] for each in own] == ["de-maasoever"]
    assert own[0]["niveau"] == "onbekend"
    asked(cast.client(cast.eva), where, 404)


def test_a_region_without_a_step_is_unknown(cast: Cast) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Water stijgt")
    north, south = asked(cast.client(cast.bram), "fasen")["fasen"]
    assert (north["fase"], north["niveau"]) == (None, "onbekend")
    assert (south["fase"], south["niveau"]) == (3, "rood")
    asked(cast.client(cast.eva), "fasen", 403)


def test_figures_are_closed_until_their_institution_opens_them(cast: Cast) -> None:
    capacity.report(
        actor=cast.amina, organisation=cast.de_maasoever, figures={"absence": Figure(6.5)}, world=REAL
    )
    [closed] = asked(cast.client(cast.bram), "capaciteitscijfers")["instellingen"]
    assert (closed["isOpen"], closed["cijfers"], closed["nooitGemeld"]) == (False, [], [])
    [own] = asked(cast.client(cast.amina), "capaciteitscijfers")["instellingen"]
    [figure] = own["cijfers"]
    assert (figure["code"], figure["waarde"], figure["ouderdom"]) == ("absence", 6.5, "actueel")
    assert own["nooitGemeld"]
    asked(cast.client(cast.eva), "capaciteitscijfers", 403)


def test_what_another_node_released_is_theirs_and_reading_it_is_noted(cast: Cast) -> None:
    make_us()
    north = OtherNode()
    north.known()
    inbox.receive([north.closed(north.phase())], BY_POST)
    [told] = asked(cast.client(cast.bram), "vrijgaven", regio="VR23")["vrijgaven"]
    [claim] = told["fasen"]
    assert (told["niveau"], claim["isVanOns"], claim["knooppunt"], claim["grip"]) == (
        "rood",
        False,
        "VR23",
        2,
    )
    assert FactReading.objects.get().account_id == cast.bram.account_id
    asked(cast.client(cast.eva), "vrijgaven", 403)


@pytest.mark.parametrize(
    ("query", "location"),
    [
        ({"aantal": "0"}, "aantal"),
        ({"aantal": "twee"}, "aantal"),
        ({"aantal": "201"}, "aantal"),
        ({"modus": "echt?"}, "modus"),
        ({"regio": "Limburg"}, "regio"),
        ({"cursor": "x"}, "cursor"),
        ({"cursor": "x" * 500}, "cursor"),
        ({"regoi": "VR24"}, "regoi"),
    ],
)
def test_a_question_that_is_not_in_order_says_in_dutch_what_is_wrong(
    cast: Cast, query: dict[str, str], location: str
) -> None:
    told = asked(cast.client(cast.bram), "activiteiten", 400, **query)
    [mistake] = told["errors"]
    assert (mistake["in"], mistake["location"]) == ("query", location)
    assert location in mistake["detail"]


def test_an_answer_that_did_not_change_is_not_sent_again(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    first = browser.get(f"{ROOT}/fasen")
    again = browser.get(f"{ROOT}/fasen", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["API-Version"]) == (304, b"", "1.0.0")
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=1, reason="Water stijgt")
    assert browser.get(f"{ROOT}/fasen", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_nothing_is_written_and_elsewhere_is_nothing(cast: Cast) -> None:
    browser = cast.client(cast.bram)
    for where in ("fasen", "openapi.json", "niets", "activiteiten/x/y/z"):
        answer = browser.post(f"{ROOT}/{where}")
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert asked(browser, "niets", 404)["detail"]
    assert browser.head(f"{ROOT}/fasen").status_code == 200


def test_the_pages_about_it_are_for_everybody(db: None) -> None:
    for where in ("/koppelvlak/", "/koppelvlak/berichten/", "/koppelvlak/begrippen/"):
        answer = Client().get(where)
        assert answer.status_code == 200
        assert "http://" not in answer.content.decode().replace("http://www.w3.org", "")
    assert json.loads(Client().get("/koppelvlak/berichten/v1/asyncapi.json").content)["asyncapi"] == "3.0.0"
    assert Client().get("/koppelvlak/berichten/v1/../secret").status_code == 404


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1", "/api/v1/", "/api/v1/niets", "/api/v2/fasen"])
def test_beside_the_addresses_there_is_a_problem_too(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["status"] == 404
    assert client.post(path).status_code == 405
