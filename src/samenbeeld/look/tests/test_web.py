"""The doors of `look`."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.template.context import Context
from django.test import RequestFactory
from django.test.signals import template_rendered

from samenbeeld.look import specimens, web

PARTS = Path(web.__file__).parent / "templates" / "look" / "parts"


@pytest.fixture
def drawn() -> Iterator[Counter[str]]:
    """How often each template was drawn; what came out empty does not count."""
    found: Counter[str] = Counter()

    def note(template: object, context: Context, **_: object) -> None:
        name = getattr(template, "name", None) or ""
        if name.startswith("look/parts/") and template.nodelist.render(context).strip():  # type: ignore[attr-defined]
            found[name.removeprefix("look/parts/")] += 1

    template_rendered.connect(note)
    yield found
    template_rendered.disconnect(note)


def test_every_shared_part_stands_on_the_building_blocks_once_per_theme(drawn: Counter[str]) -> None:
    web.building_blocks(RequestFactory().get("/bouwstenen/"))
    shared = {path.name for path in PARTS.glob("*.html")}
    assert shared
    assert {name for name in shared if drawn[name] < len(specimens.THEMES)} == set()


def test_each_part_is_shown_in_light_and_in_dark() -> None:
    page = web.building_blocks(RequestFactory().get("/bouwstenen/")).content.decode()
    for theme in specimens.THEMES:
        # Levels twice more, without colour.
        assert page.count(f'class="sb-specimen" data-theme="{theme}"') == len(specimens.SECTIONS) + 1


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
