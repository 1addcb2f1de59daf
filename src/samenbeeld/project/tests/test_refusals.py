"""Refusals lead on: a page for a person, the plain answer for a script."""

import pytest

from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.project.refusals import page_above

PERSON = {"Accept": "text/html,application/xhtml+xml"}
GRIP = "/activiteiten/hoogwater-maas/grip/"


@pytest.mark.parametrize(
    ("path", "above"),
    [
        (GRIP, "/activiteiten/hoogwater-maas/"),
        ("/crisisbeeld/hoogwater-maas/voorstel/0b0e0f5e-0000-4000-8000-000000000000/overnemen/",
         "/crisisbeeld/hoogwater-maas/voorstel/0b0e0f5e-0000-4000-8000-000000000000/"),
        ("/uitloggen/", "/"),
    ],
)  # fmt: skip
def test_above_an_address_stands_the_nearest_one_that_leads_somewhere(path: str, above: str) -> None:
    assert page_above(path) == above


def test_a_person_at_the_address_of_a_form_is_led_to_its_page(cast: Cast) -> None:
    answer = cast.client(cast.bram).get(GRIP, headers=PERSON)
    assert answer.headers["Location"] == "/activiteiten/hoogwater-maas/"


def test_a_script_at_the_address_of_a_form_hears_that_its_method_is_wrong(cast: Cast) -> None:
    assert cast.client(cast.bram).get(GRIP, headers={"Accept": "application/json"}).status_code == 405


def test_a_refusal_has_the_heading_of_its_page(cast: Cast) -> None:
    page = cast.client(cast.bram).get("/activiteiten/bestaat-niet/", headers=PERSON).content.decode()
    assert '<h1 class="sb-state__title">' in page
