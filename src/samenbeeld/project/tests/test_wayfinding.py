"""Twenty questions that people ask at three at night, and the page that each leads to."""

import re

import pytest
from django.test import Client

from samenbeeld.project.tests.demonstration import Demonstration

SOUTH, NORTH = "?regio=zuid-limburg", "?regio=limburg-noord"
TILE = "/veiligheidsbeeld/"
QUESTIONS = [
    ("amina", "stroomstoring in Venlo, ik ben ICo van een thuiszorgorganisatie", f"{TILE}nuts/{NORTH}"),
    ("amina", "Stroom uit in Heerlen", f"{TILE}nuts/{SOUTH}"),
    ("amina", "hoogwater in Meerssen", "/activiteiten/hoogwater-maas/rapport/"),
    ("amina", "de dijk breekt, ons verpleeghuis moet weg", "/activiteiten/hoogwater-maas/rapport/"),
    ("bram", "overstroming bij Itteren", "/crisisbeeld/hoogwater-maas/"),
    ("chantal", "griep in de verpleeghuizen", "/crisisbeeld/griepgolf/"),
    ("daan", "hoogwater in Roermond", "/crisisbeeld/hoogwater-maas/"),
    ("eva", "overstroming bij ons trafohuis", "/crisisbeeld/hoogwater-maas/"),
    ("farid", "norovirus op school in Sittard-Geleen", f"{TILE}infectieziekten/{SOUTH}"),
    ("farid", "mazelen in Venray", f"{TILE}infectieziekten/{NORTH}"),
    ("amina", "ons netwerk is gehackt", f"{TILE}digitaal/{SOUTH}"),
    ("amina", "geen kraanwater in Maastricht", f"{TILE}drinkwater/{SOUTH}"),
    ("amina", "storm op komst", f"{TILE}weer/{SOUTH}"),
    ("daan", "bosbrand in Weert", f"{TILE}natuurbrand/{NORTH}"),
    ("bram", "ongeval op de snelweg bij Kerkrade", f"{TILE}verkeer/{SOUTH}"),
    ("bram", "concert in Landgraaf loopt uit de hand", f"{TILE}evenementen/{SOUTH}"),
    ("chantal", "boze mensen voor het ziekenhuis", f"{TILE}onrust/{SOUTH}"),
    ("chantal", "radioactieve wolk", f"{TILE}straling/{SOUTH}"),
    ("chantal", "schutter in Roermond", f"{TILE}geweld/{NORTH}"),
    ("amina", "kunnen bewoners naar een ander verpleeghuis?", f"{TILE}zorg/{SOUTH}"),
    ("bram", "power outage in Venlo", f"{TILE}nuts/{NORTH}"),
]


@pytest.mark.parametrize(("login", "question", "expected"), QUESTIONS, ids=[each[1] for each in QUESTIONS])
def test_a_question_leads_to_its_page(
    demonstration: Demonstration, login: str, question: str, expected: str
) -> None:
    page = demonstration.client(login).get("/waarheen/", {"vraag": question}).content.decode()
    first = re.search(r'way__to--first" href="([^"]+)"', page)
    assert first is not None
    assert first[1] == expected
    answer = demonstration.client(login).get(first[1])
    assert answer.status_code == 200


def test_what_is_not_understood_says_so_and_still_helps(demonstration: Demonstration) -> None:
    page = demonstration.client("amina").get("/waarheen/", {"vraag": "help"}).content.decode()
    assert "Hier herken ik geen thema in." in page
    assert 'value="help"' in page
    assert "Crisisbeeld Hoogwater Maas" in page or "Rapport voor Hoogwater Maas" in page


def test_it_says_whom_to_call(demonstration: Demonstration) -> None:
    page = demonstration.client("amina").get("/waarheen/", {"vraag": "stroom uit in Venlo"}).content.decode()
    assert "GHOR Limburg-Noord" in page


def test_a_guest_is_not_told_of_what_is_closed_to_her(demonstration: Demonstration) -> None:
    page = demonstration.client("eva").get("/waarheen/", {"vraag": "griep in Venlo"}).content.decode()
    assert "Griepgolf" not in page
    assert TILE not in page


def test_a_stranger_is_asked_to_log_in(demonstration: Demonstration) -> None:
    answer = Client().get("/waarheen/", {"vraag": "stroom"})
    assert answer.status_code == 302
