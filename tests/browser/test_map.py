"""Drawing together on the map, with and without a mouse or a network, and reading it in a GIS."""

import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import PATIENCE, eventually, offline, visitor

MAP = "/crisisbeeld/hoogwater-maas/kaart/"
FLU = "/crisisbeeld/griepgolf/kaart/"
FLU_SHARED = "griepgolf.map.amber"
SHARED = "hoogwater-maas.map.amber"


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Keeps the shared map."""
    page = visitor(chromium, demonstration_server, "bram")
    open_map(page)
    yield page
    page.context.close()


@pytest.fixture
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Draws on the layer of De Maasoever and looks at the shared one."""
    page = visitor(chromium, demonstration_server, "amina")
    open_map(page)
    yield page
    page.context.close()


@pytest.fixture
def bram_elsewhere(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The same person on a second device."""
    page = visitor(chromium, demonstration_server, "bram")
    open_map(page)
    yield page
    page.context.close()


@pytest.fixture
def bram_at_the_flu(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Keeps another map, on which 102 things stand."""
    page = visitor(chromium, demonstration_server, "bram")
    page.goto(FLU)
    token = page.locator("form [name=csrfmiddlewaretoken]").first.get_attribute("value") or ""
    for number in range(page.locator("[data-map-list] tr[data-feature]").count(), 102):
        typed = {
            "room": FLU_SHARED,
            "symbol": "shelter",
            "place": "50.962 5.743",
            "label": f"Opvang {number}",
        }
        answer = page.request.post(
            f"{FLU}nieuw/",
            form={**typed, "id": f"veel-{number:03}", "csrfmiddlewaretoken": token},
            headers={"Referer": page.url},
            max_redirects=0,
        )
        assert answer.status == 302
    page.goto(FLU)
    expect(page.locator("[data-map-ready]")).to_be_visible(timeout=PATIENCE)
    yield page
    page.context.close()


def open_map(page: Page) -> None:
    page.goto(MAP)
    expect(page.locator("[data-map-ready]")).to_be_visible(timeout=PATIENCE)


def open_form(page: Page, symbol: str, label: str) -> None:
    page.locator("[data-map-form] > summary").click()
    page.get_by_label("Soort").select_option(label=symbol)
    page.get_by_label("Opschrift").fill(label)


def put(page: Page, symbol: str, label: str, place: str) -> None:
    """With the form, by coordinates."""
    open_form(page, symbol, label)
    page.locator("[name=place]").fill(place)
    page.get_by_role("button", name="Zet op de kaart").click()


def row(page: Page, label: str) -> str:
    return page.locator("[data-map-list] tbody tr", has_text=label).first.inner_text()


def stands(page: Page, label: str, times: int = 1) -> bool:
    return eventually(lambda: page.locator("[data-map-list] tbody tr", has_text=label).count() == times)


def test_two_people_draw_at_once_and_see_each_other(bram: Page, amina: Page) -> None:
    open_form(bram, "Opvang", "Getekend door Bram")
    bram.get_by_role("button", name="Teken op de kaart").click()
    bram.locator("[data-map-paper]").click(position={"x": 500, "y": 300})
    expect(bram.locator("[name=place]")).to_have_value(re.compile(r"^5\d\.\d+ 5\.\d+$"))
    bram.get_by_role("button", name="Zet op de kaart").click()
    put(amina, "Verzamelplaats hulpdiensten", "Getekend door Amina", "50.9 5.71")
    for page in (bram, amina):
        assert stands(page, "Getekend door Bram")
        assert stands(page, "Getekend door Amina")
    assert eventually(lambda: "Bram Janssen, HIN" in row(amina, "Getekend door Bram"), within=15)
    expect(bram.locator("[data-saved-state]").first).to_contain_text("Opgeslagen")


def test_who_is_away_draws_on_and_both_end_with_the_same_map(bram: Page, bram_elsewhere: Page) -> None:
    offline(bram.context, True)
    put(bram, "Weg dicht", "Zonder bereik", "50.93 5.75")
    put(bram_elsewhere, "Opvang", "Met bereik", "50.94 5.78")
    assert stands(bram, "Zonder bereik")
    assert not stands_now(bram, "Met bereik")
    offline(bram.context, False)
    bram.evaluate("dispatchEvent(new Event('online'))")
    for page in (bram, bram_elsewhere):
        assert stands(page, "Zonder bereik")
        assert stands(page, "Met bereik")


def stands_now(page: Page, label: str) -> bool:
    return page.locator("[data-map-list] tbody tr", has_text=label).count() > 0


def test_the_list_is_the_map_for_who_has_no_mouse(bram: Page) -> None:
    bram.locator("[data-map-form] > summary").focus()
    bram.keyboard.press("Enter")
    bram.get_by_label("Soort").select_option(label="Verplaatsing")
    bram.locator("[name=place]").focus()
    bram.keyboard.type("Meers\n50,99 5,82")
    bram.get_by_label("Opschrift").focus()
    bram.keyboard.type("Met het toetsenbord")
    bram.get_by_label("Aantal mensen").focus()
    bram.keyboard.type("12")
    bram.keyboard.press("Enter")
    assert stands(bram, "Met het toetsenbord")
    assert "km" in row(bram, "Met het toetsenbord")
    placed = bram.locator("tr", has_text="Met het toetsenbord")
    placed.get_by_role("link", name=re.compile("^Wijzig")).press("Enter")
    bram.get_by_label("Opschrift").fill("Anders met het toetsenbord")
    bram.keyboard.press("Enter")
    assert stands(bram, "Anders met het toetsenbord")
    changed = bram.locator("tr", has_text="Anders met het toetsenbord")
    changed.get_by_role("button", name=re.compile("^Verwijder")).press("Enter")
    assert stands(bram, "Anders met het toetsenbord", times=0)
    bram.get_by_role("button", name="Maak ongedaan").press("Enter")
    assert stands(bram, "Anders met het toetsenbord")


def test_what_cannot_be_a_place_is_told_and_stays_typed(bram: Page) -> None:
    put(bram, "Opvang", "Nergens", "48.85 2.35")
    expect(bram.get_by_role("alert")).to_contain_text("ligt niet in Nederland")
    expect(bram.locator("[name=place]")).to_have_value("48.85 2.35")


def test_a_list_of_many_things_stays_in_pages_and_goes_on_paper_whole(bram_at_the_flu: Page) -> None:
    page = bram_at_the_flu
    rows = page.locator("[data-map-list] tr[data-feature]")
    expect(page.locator("[data-map-count]").first).to_contain_text("102")
    expect(rows).to_have_count(100)
    page.get_by_role("link", name="Toon meer").click()
    expect(page.locator("[data-map-ready]")).to_be_visible(timeout=PATIENCE)
    expect(rows).to_have_count(2)
    # What comes now is shown here, whatever page it will be on.
    put(page, "Opvang", "Net gekomen", "50.962 5.743")
    expect(rows).to_have_count(3)
    # What evaluates to a function would be called at once.
    count = "document.querySelectorAll('[data-map-list] tr[data-feature]').length"
    page.evaluate(f"void (window.print = () => document.body.setAttribute('data-printed', {count}))")
    page.get_by_role("button", name="Druk af").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "103", timeout=PATIENCE)
    expect(page.get_by_role("link", name="Toon meer")).to_have_count(0)


def test_the_list_sorts_by_its_heads(bram: Page) -> None:
    bram.locator("[data-care-list]").get_by_role("button", name="Locatie").click()
    names = bram.locator("[data-care-list] tbody tr td:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)


def test_the_crisis_picture_shows_the_map_beside_the_text(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "bram")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/crisisbeeld/hoogwater-maas/")
    page.locator(".cp-map").get_by_role("button", name="Toon de kaart").click()
    expect(page.locator(".cp-map [data-map-ready]")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".cp-map .plot-legend")).to_contain_text("Onder water")
    page.reload()
    expect(page.locator(".cp-map [data-map-ready]")).to_be_visible(timeout=PATIENCE)
    page.locator(".cp-view label", has_text="Kaart").last.click()
    expect(page.locator(".cp-shared")).to_be_hidden()
    page.locator(".cp-view label", has_text="Tekst").first.click()
    expect(page.locator(".cp-map")).to_be_hidden()
    assert not [url for url in asked if demonstration_server not in url]
    page.context.close()


def test_the_map_of_a_moment_shows_the_water_of_then(chromium: Browser, demonstration_server: str) -> None:
    page = visitor(chromium, demonstration_server, "bram")
    open_map(page)
    now = row(page, "Onder water")
    moment = page.locator("#plot-moment")
    hours_ago = page.evaluate(
        "() => { const then = new Date(Date.now() - 4 * 3600e3);"
        " return new Date(then - then.getTimezoneOffset() * 60e3).toISOString().slice(0, 16) }"
    )
    moment.fill(hours_ago)
    page.get_by_role("button", name="Toon dit moment").click()
    expect(page.locator("[data-map-ready]")).to_be_visible(timeout=PATIENCE)
    assert row(page, "Onder water") != now
    expect(page.locator("[data-map-form]")).to_have_count(0)
    page.context.close()


def test_a_real_gis_client_reads_the_map_with_a_key(bram: Page, demonstration_server: str) -> None:
    assert shutil.which("ogrinfo"), "ogrinfo is missing; run scripts/install tools (Debian package gdal-bin)"
    bram.goto("/kaartsleutels/")
    bram.get_by_label("Voor welk programma").fill("ogrinfo")
    bram.get_by_role("button", name="Maak een sleutel").click()
    secret = bram.locator(".plot-secret code").inner_text()
    layers = ogrinfo(demonstration_server, secret)
    assert SHARED in layers
    assert "hoogwater-maas.care-locations" in layers
    told = ogrinfo(demonstration_server, secret, "-so", SHARED)
    assert "Feature Count" in told
    assert "symbol: String" in told
    near = ogrinfo(demonstration_server, secret, "-al", SHARED, "-spat", "5.73", "50.95", "5.75", "50.97")
    assert "Meers" in near
    assert "Borgharen" not in near


def ogrinfo(server: str, secret: str, *arguments: str) -> str:
    headers = ["--config", "GDAL_HTTP_HEADERS", f"Authorization: Bearer {secret}"]
    command = ["ogrinfo", "-ro", *headers, f"OAPIF:{server}/api/ogc/", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_layer_from_outside_comes_when_it_is_asked_and_says_so_when_it_cannot(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "bram")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_map(page)
    row = page.locator("[data-outside]", has_text="Waterdiepte volgens model")
    assert not [url for url in asked if "/kaartlagen/" in url]
    row.get_by_role("checkbox").check()
    expect(row).to_contain_text("getoond")
    expect(page.locator(".plot-credits")).to_contain_text("Samenbeeld, verzonnen")
    assert [url for url in asked if url.endswith("/bestand/")]
    assert {url.split("/")[2] for url in asked if url.startswith("http")} == {
        demonstration_server.split("/")[2]
    }
    row.get_by_role("checkbox").uncheck()
    expect(page.locator(".plot-credits")).to_be_hidden()
    page.context.close()


def test_a_site_says_its_level_on_the_map_and_in_the_list(bram: Page) -> None:
    told = bram.locator("[data-care-list] tbody tr", has_text="Maastricht UMC+")
    expect(told.locator("[data-level=orange]").first).to_be_visible()
    told.get_by_role("button", name="Maastricht UMC+").click()
    expect(bram.locator(".plot-card")).to_contain_text("Oranje")
