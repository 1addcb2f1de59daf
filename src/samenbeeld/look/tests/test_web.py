"""The doors of `look`."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from samenbeeld.look import web


def choose(preference: str, value: str, back: str = "/bouwstenen/") -> HttpResponse:
    data = {"preference": preference, "value": value, "next": back}
    return web.preference(RequestFactory().post("/voorkeur/", data))


def test_a_choice_is_kept_and_leads_back() -> None:
    response = choose("theme", "dark")
    assert response.cookies["samenbeeld_theme"].value == "dark"
    assert response.headers["Location"] == "/bouwstenen/"


@pytest.mark.parametrize(("preference", "value"), [("theme", "pink"), ("language", "de"), ("password", "x")])
def test_an_unknown_choice_changes_nothing(preference: str, value: str) -> None:
    assert not choose(preference, value).cookies


def test_a_choice_never_leads_to_another_host() -> None:
    assert choose("theme", "dark", "https://example.org/").headers["Location"] == "/"


def test_reading_the_address_changes_nothing() -> None:
    assert web.preference(RequestFactory().get("/voorkeur/")).status_code == 405
