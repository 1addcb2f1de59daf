"""Drawing together on the map, with and without a mouse or a network, and reading it in a GIS."""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from samenbeeld.plot.rules.ogc import RD
from samenbeeld.plot.tests.vector_file import vector_file
from tests.browser.demonstration import Demonstration
from tests.browser.picture import eventually, offline, visitor

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
    expect(page.locator("[data-map-ready]")).to_be_visible()
    yield page
    page.context.close()


def open_map(page: Page) -> None:
    page.goto(MAP)
    expect(page.locator("[data-map-ready]")).to_be_visible()


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


def test_who_looks_further_gets_the_rest_of_the_country(bram: Page) -> None:
    with bram.expect_response(re.compile(r"/country-map")) as answer:
        for _ in range(3):
            bram.locator("[data-map-paper]").press("-")
    assert "Groningen" in answer.value.text()


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


@pytest.mark.night
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


@pytest.mark.night
def test_a_list_of_many_things_stays_in_pages_and_goes_on_paper_whole(bram_at_the_flu: Page) -> None:
    page = bram_at_the_flu
    rows = page.locator("[data-map-list] tr[data-feature]")
    expect(page.locator("[data-map-count]").first).to_contain_text("102")
    expect(rows).to_have_count(100)
    page.get_by_role("link", name="Toon meer").click()
    expect(page.locator("[data-map-ready]")).to_be_visible()
    expect(rows).to_have_count(2)
    # What comes now is shown here, whatever page it will be on.
    put(page, "Opvang", "Net gekomen", "50.962 5.743")
    expect(rows).to_have_count(3)
    # What evaluates to a function would be called at once.
    count = "document.querySelectorAll('[data-map-list] tr[data-feature]').length"
    page.evaluate(f"void (window.print = () => document.body.setAttribute('data-printed', {count}))")
    page.get_by_role("button", name="Druk af").click()
    expect(page.locator("body")).to_have_attribute("data-printed", "103")
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
    expect(page.locator(".cp-map [data-map-ready]")).to_be_visible()
    expect(page.locator(".cp-map .plot-legend")).to_contain_text("Onder water")
    page.reload()
    expect(page.locator(".cp-map [data-map-ready]")).to_be_visible()
    page.locator(".cp-view label", has_text="Kaart").last.click()
    expect(page.locator(".cp-shared")).to_be_hidden()
    page.locator(".cp-view label", has_text="Tekst").first.click()
    expect(page.locator(".cp-map")).to_be_hidden()
    assert not [url for url in asked if demonstration_server not in url]
    page.context.close()


@pytest.mark.night
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
    expect(page.locator("[data-map-ready]")).to_be_visible()
    assert row(page, "Onder water") != now
    expect(page.locator("[data-map-form]")).to_have_count(0)
    page.context.close()


@pytest.fixture(scope="module")
def secret(chromium: Browser, demonstration_server: str) -> str:
    """The key that Bram made for his program."""
    assert shutil.which("ogrinfo"), "ogrinfo is missing; run scripts/install tools (Debian package gdal-bin)"
    bram = visitor(chromium, demonstration_server, "bram")
    bram.goto("/kaartsleutels/")
    bram.get_by_label("Voor welk programma").fill("ogrinfo")
    bram.get_by_role("button", name="Maak een sleutel").click()
    secret = bram.locator(".plot-secret code").inner_text()
    bram.context.close()
    return secret


@pytest.mark.night
def test_a_real_gis_client_reads_the_map_with_a_key(demonstration_server: str, secret: str) -> None:
    layers = ogrinfo(demonstration_server, secret)
    assert SHARED in layers
    assert "hoogwater-maas.care-locations" in layers
    told = ogrinfo(demonstration_server, secret, "-so", SHARED)
    assert "Feature Count" in told
    assert "symbol: String" in told
    near = ogrinfo(demonstration_server, secret, "-al", SHARED, "-spat", "5.73", "50.95", "5.75", "50.97")
    assert "Meers" in near
    assert "Borgharen" not in near


@pytest.mark.night
def test_what_is_read_in_the_dutch_grid_lies_where_it_lies_in_degrees(
    demonstration_server: str, secret: str
) -> None:
    items = f"{demonstration_server}/api/ogc/collections/{SHARED}/items?limit=1000"
    degrees = corners(gdal("ogr2ogr", secret, "-f", "GeoJSON", "/vsistdout/", items))
    # GDAL reads the metres as those of EPSG:28992 and makes degrees of them itself.
    way = ["-s_srs", "EPSG:28992", "-t_srs", "EPSG:4326"]
    metres = corners(gdal("ogr2ogr", secret, *way, "-f", "GeoJSON", "/vsistdout/", f"{items}&crs={RD}"))
    assert len(degrees) > 5
    assert metres.keys() == degrees.keys()
    for name, places in degrees.items():
        assert metres[name] == pytest.approx(places, abs=5e-5), name  # some metres


def ogrinfo(server: str, secret: str, *arguments: str) -> str:
    return gdal("ogrinfo", secret, "-ro", f"OAPIF:{server}/api/ogc/", *arguments)


def gdal(program: str, secret: str, *arguments: str) -> str:
    """What this program of GDAL says, which asks with the key."""
    headers = ["--config", "GDAL_HTTP_HEADERS", f"Authorization: Bearer {secret}"]
    done = subprocess.run(
        [program, *headers, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def corners(told: str) -> dict[str, list[float]]:
    """Longitude and latitude of every corner in GeoJSON, by the id of the thing."""
    return {one["id"]: list(numbers(one["geometry"]["coordinates"])) for one in json.loads(told)["features"]}


def numbers(nested: Any) -> Iterator[float]:
    """All numbers in lists in lists, in their order."""
    if isinstance(nested, list):
        for each in nested:
            yield from numbers(each)
    else:
        yield nested


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


@pytest.mark.night
def test_an_area_of_vector_tiles_lies_on_the_map_without_the_edges_of_its_tiles(
    chromium: Browser, demonstration: Demonstration
) -> None:
    keeper = visitor(chromium, demonstration.address, "sanne.ritzen")
    (demonstration.map_layers / "vlak.pmtiles").write_bytes(vector_file())
    add_file_as_layer(keeper, "vlak.pmtiles", "Vlak")
    keeper.goto(MAP)
    row = keeper.locator("[data-outside]", has_text="Vlak")
    keeper.wait_for_timeout(1000)  # the map itself has come to rest
    without = drawn_map(keeper)
    row.get_by_role("checkbox").check()
    expect(row).to_contain_text("getoond")
    expect(row).not_to_contain_text("niet alles")
    keeper.wait_for_timeout(500)
    steps = ImageChops.difference(without, drawn_map(keeper)).tobytes()
    strongest = [max(steps[at : at + 3]) for at in range(0, len(steps), 3)]
    # One quiet ground over the whole map: no line along a tile, and no strip where two tiles overlap.
    assert sum(step > 0 for step in strongest) > 0.9 * len(strongest)
    assert max(strongest) <= 0.1 * 255
    # Of so fine a file more tiles are in sight than are fetched: that is said.
    (demonstration.map_layers / "fijn.pmtiles").write_bytes(vector_file(zooms=(13, 13)))
    add_file_as_layer(keeper, "fijn.pmtiles", "Fijn")
    keeper.goto(MAP)
    row = keeper.locator("[data-outside]", has_text="Fijn")
    row.get_by_role("checkbox").check()
    expect(row).to_contain_text("getoond, niet alles: zoom in")
    keeper.context.close()


def drawn_map(page: Page) -> Image.Image:
    """The paper, without its foot: there it is said whose layers lie on it."""
    box = page.locator("[data-map-paper]").bounding_box()
    assert box is not None
    clip = {"x": box["x"], "y": box["y"], "width": box["width"], "height": min(box["height"] - 80, 500)}
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")


def add_file_as_layer(page: Page, file: str, name: str) -> None:
    """Through the pages for it, as who keeps the node does."""
    page.goto("/beheer/kaartlagen/")
    page.locator("#plot-outside-kind").select_option("pmtiles")
    page.locator("#plot-outside-file").select_option(file)
    page.get_by_role("button", name="Kijk wat daar is").click()
    page.locator("#plot-outside-name").fill(name)
    page.locator("#plot-outside-for").select_option("everybody")
    page.get_by_role("button", name="Voeg toe en bekijk").click()
    page.get_by_role("button", name="Zet aan").click()


@pytest.mark.night
def test_from_the_card_of_an_area_who_alarms_goes_to_an_alarm_for_it(bram: Page) -> None:
    bram.locator("[data-map-list] tr", has_text="Onder water").get_by_role("button").first.click()
    bram.get_by_role("link", name="Alarmeer dit gebied").click()
    expect(bram.get_by_text("van de kaart is ingevuld")).to_be_visible()
    expect(bram.get_by_label("Gebied")).to_have_value(re.compile(r'^\{"type": "Polygon"'))


def test_a_site_says_its_level_on_the_map_and_in_the_list(bram: Page) -> None:
    told = bram.locator("[data-care-list] tbody tr", has_text="Maastricht UMC+")
    expect(told.locator("[data-level=orange]").first).to_be_visible()
    told.get_by_role("button", name="Maastricht UMC+").click()
    expect(bram.locator(".plot-card")).to_contain_text("Oranje")
