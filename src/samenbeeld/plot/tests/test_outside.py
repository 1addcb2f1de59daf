"""Layers from outside: what a service offers, who keeps them, and what comes through the door."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import actions
from samenbeeld.plot.actions.outside import Wanted
from samenbeeld.plot.models import OutsideLayer
from samenbeeld.plot.queries import outside
from samenbeeld.plot.rules import capabilities, pmtiles
from samenbeeld.plot.rules.outside import MERCATOR, PMTILES, RD, WMS, WMTS, Offer, source_from
from samenbeeld.plot.rules.ranges import part_of
from samenbeeld.plot.rules.xml import tree
from samenbeeld.plot.tests.looking import island_data, page
from samenbeeld.plot.tests.recorded_service import map_service, recorded
from samenbeeld.plot.tests.vector_file import BROTLI, NONE, ZSTANDARD, vector_file
from samenbeeld.security.outbound import NoAnswer
from samenbeeld.security.tests.other_host import OtherHost

# The file that the demonstration shows.
FILE = Path(__file__).parents[2] / "project/demonstration/world/waterdiepte.pmtiles"
WANTED = Wanted(name="Proef", attribution="© Proefdienst", licence="", region=None)
BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>"""


@pytest.fixture
def service(settings: Settings) -> Iterator[OtherHost]:
    with map_service() as found:
        settings.INNER_HOSTS = [found.host]
        yield found


@pytest.fixture
def keeper(cast: Cast) -> Membership:
    """Somebody who keeps the node as well."""
    functions = [*cast.bram.functions, "administrator"]
    return change_functions(actor=SYSTEM, membership=cast.bram, functions=functions)


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """The folder of files, with the file of the demonstration in it."""
    settings.DATA = tmp_path
    place = outside.folder()
    place.mkdir()
    (place / FILE.name).write_bytes(FILE.read_bytes())
    return place


def offered(kind: str, name: str) -> list[Offer]:
    return capabilities.offers(kind, recorded(name), outside._grids(), most=100)


def is_refused(kind: str, body: bytes) -> str:
    with pytest.raises(Refused) as refused:
        capabilities.offers(kind, body, outside._grids(), most=100)
    return refused.value.key


def add(
    keeper: Membership, service: OtherHost, kind: str = WMS, layer: str = "", **wanted: Any
) -> OutsideLayer:
    found = outside.offers(kind, service.address)
    offer = next((each for each in found if each.name == layer), found[0])
    added = actions.add_outside_layer(
        actor=keeper,
        kind=kind,
        place=service.address,
        offer=offer,
        wanted=Wanted(**{**vars(WANTED), **wanted}),
    )
    actions.turn_outside_layer(actor=keeper, layer_id=added.pk, is_on=True)
    service.asked.clear()
    return OutsideLayer.objects.get(pk=added.pk)


def add_file(keeper: Membership) -> OutsideLayer:
    [offer] = outside.offers(PMTILES, FILE.name)
    layer = actions.add_outside_layer(actor=keeper, kind=PMTILES, place=FILE.name, offer=offer, wanted=WANTED)
    actions.turn_outside_layer(actor=keeper, layer_id=layer.pk, is_on=True)
    return layer


def tile(browser: Client, layer: OutsideLayer, z: int = 4, x: int = 8, y: int = 10) -> HttpResponse:
    return browser.get(reverse("plot_outside_tile", args=[layer.pk, z, x, y]))  # type: ignore[return-value]


# What a service says of itself


def test_a_wms_offers_its_layers_in_rd() -> None:
    layers = offered(WMS, "wms-1.3.0.xml")
    assert [layer.name for layer in layers] == ["raster_nl"]
    first = layers[0]
    assert (first.title, first.licence, first.source.format) == ("Proefraster", "CC BY 4.0", "image/png")
    assert first.source.grid
    assert first.source.grid.crs == RD


def test_an_old_wms_is_read_too() -> None:
    assert {layer.source.version for layer in offered(WMS, "wms-1.1.1.xml")} == {"1.1.1"}


def test_a_wmts_offers_each_layer_in_the_system_it_has() -> None:
    grids = {layer.name: layer.source.grid for layer in offered(WMTS, "wmts-1.0.0.xml")}
    assert {name: grid.crs for name, grid in grids.items() if grid} == {
        "tegels_rd": RD,
        "tegels_wm": MERCATOR,
    }
    rd = grids["tegels_rd"]
    assert rd
    assert rd.levels[0].resolution == pytest.approx(3440.64)
    assert rd.levels[0].origin == pytest.approx((-285401.92, 903401.92))
    assert rd.levels[3].size == (8, 8)


@pytest.mark.parametrize(
    ("kind", "body", "key"),
    [
        (WMS, b"<html><body>Welkom</body></html>", "plot-outside-no-wms"),
        (WMTS, b"<a/>", "plot-outside-no-wmts"),
        (WMS, b"geen xml", "plot-outside-unreadable"),
        (WMS, b"", "plot-outside-unreadable"),
        (WMS, BOMB, "plot-outside-unreadable"),
        (WMS, b"<a>" * 5000, "plot-outside-unreadable"),
        (WMS, b'<WMS_Capabilities version="1.3.0"/>', "plot-outside-no-system"),
        (WMTS, b"<Capabilities><Contents/></Capabilities>", "plot-outside-no-system"),
    ],
)
def test_what_is_no_such_service_is_told(kind: str, body: bytes, key: str) -> None:
    assert is_refused(kind, body) == key


def test_the_other_kind_of_service_is_named() -> None:
    assert is_refused(WMS, recorded("wmts-1.0.0.xml")) == "plot-outside-is-wmts"
    assert is_refused(WMTS, recorded("wms-1.3.0.xml")) == "plot-outside-is-wms"


def test_what_the_service_itself_says_is_passed_on() -> None:
    assert is_refused(WMS, recorded("exception.xml")) == "plot-outside-service-refuses"


def test_a_service_in_other_systems_only_cannot_be_shown() -> None:
    body = (
        recorded("wms-1.3.0.xml").replace(b"EPSG:28992", b"EPSG:31370").replace(b"EPSG:3857", b"EPSG:25831")
    )
    assert is_refused(WMS, body) == "plot-outside-no-system"


def test_a_wms_without_rd_is_shown_in_web_mercator() -> None:
    body = recorded("wms-1.3.0.xml").replace(b"EPSG:28992", b"EPSG:31370")
    [first, *_] = capabilities.offers(WMS, body, outside._grids(), most=100)
    assert first.source.grid
    assert first.source.grid.crs == MERCATOR


def test_nothing_outside_the_text_is_read() -> None:
    with pytest.raises(Refused):
        tree(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')


def test_what_is_stored_of_a_layer_reads_back_the_same() -> None:
    for layer in [*offered(WMS, "wms-1.3.0.xml"), *offered(WMTS, "wmts-1.0.0.xml")]:
        assert source_from(layer.source.stored()) == layer.source


# Files


def test_a_real_file_says_what_is_in_it(folder: Path) -> None:
    [offer] = outside.offers(PMTILES, FILE.name)
    assert (offer.title, offer.attribution) == ("Waterdiepte (model)", "Samenbeeld, verzonnen")
    assert (offer.source.format, offer.source.zooms) == ("image/png", (8, 13))


@pytest.mark.parametrize(
    ("start", "size", "key"),
    [
        (b"", 0, "plot-outside-no-pmtiles"),
        (b"SQLite format 3\0" * 10, 160, "plot-outside-no-pmtiles"),
        (b"PMTiles\x02" + bytes(200), 208, "plot-outside-pmtiles-version"),
        (FILE.read_bytes()[:127], 127, "plot-outside-pmtiles-cut"),
        (b"PMTiles\x03" + bytes(200), 208, "plot-outside-pmtiles-kind"),
    ],
)
def test_another_file_is_told(start: bytes, size: int, key: str) -> None:
    with pytest.raises(Refused) as refused:
        pmtiles.head_of(start, size)
    assert refused.value.key == key


def test_a_file_of_vector_tiles_says_so(folder: Path) -> None:
    (folder / "vlak.pmtiles").write_bytes(vector_file(packing=NONE))
    [offer] = outside.offers(PMTILES, "vlak.pmtiles")
    assert (offer.title, offer.source.format, offer.source.zooms) == ("Vlak", pmtiles.VECTOR, (8, 11))


@pytest.mark.parametrize(("packing", "word"), [(BROTLI, "Brotli"), (ZSTANDARD, "Zstandard"), (0, "0")])
def test_tiles_that_no_browser_unpacks_are_refused_in_words(folder: Path, packing: int, word: str) -> None:
    (folder / "vlak.pmtiles").write_bytes(vector_file(packing=packing))
    with pytest.raises(Refused) as refused:
        outside.offers(PMTILES, "vlak.pmtiles")
    assert (refused.value.key, refused.value.values) == ("plot-outside-pmtiles-packed", {"packing": word})


@pytest.mark.parametrize("name", ["../samenbeeld.sqlite3", "/etc/passwd", "weg.pmtiles", ""])
def test_no_name_leads_out_of_the_folder(folder: Path, name: str) -> None:
    with pytest.raises(NotFound):
        outside.offers(PMTILES, name)


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("bytes=0-9", (0, 10)),
        ("bytes=90-", (90, 10)),
        ("bytes=90-500", (90, 10)),
        ("bytes=0-99", (0, 50)),
        ("bytes=100-", None),
        ("bytes=9-3", None),
        ("bytes=-5", None),
        ("bytes=0-1,5-6", None),
        ("", None),
    ],
)
def test_a_part_of_a_file_is_what_was_asked_and_no_more(asked: str, part: tuple[int, int] | None) -> None:
    assert part_of(asked, 100, 50) == part


def test_the_file_comes_in_parts(cast: Cast, keeper: Membership, folder: Path) -> None:
    address = reverse("plot_outside_file", args=[add_file(keeper).pk])
    answer = cast.client(cast.amina).get(address, headers={"range": "bytes=0-6"})
    assert (answer.status_code, answer.content) == (206, b"PMTiles")
    assert answer["Content-Range"] == f"bytes 0-6/{FILE.stat().st_size}"
    assert cast.client(cast.amina).get(address).status_code == 416
    (folder / FILE.name).unlink()
    assert cast.client(cast.amina).get(address, headers={"range": "bytes=0-6"}).status_code == 404


# Who keeps them, and who sees them


def test_a_layer_is_off_until_somebody_turned_it_on(
    cast: Cast, keeper: Membership, folder: Path, flood: Activity
) -> None:
    [offer] = outside.offers(PMTILES, FILE.name)
    layer = actions.add_outside_layer(actor=keeper, kind=PMTILES, place=FILE.name, offer=offer, wanted=WANTED)
    assert island_data(page(cast.client(cast.amina)))["outside"] == []
    actions.turn_outside_layer(actor=keeper, layer_id=layer.pk, is_on=True)
    [shown] = island_data(page(cast.client(cast.amina)))["outside"]
    assert (shown["name"], shown["attribution"], shown["isFile"]) == ("Proef", "© Proefdienst", True)
    actions.withdraw_outside_layer(actor=keeper, layer_id=layer.pk)
    assert island_data(page(cast.client(cast.amina)))["outside"] == []
    kinds = JournalLine.objects.filter(object_kind="plot.outside_layer").order_by("number")
    assert [line.kind.rpartition(".")[2] for line in kinds] == [
        "OutsideLayerAdded", "OutsideLayerTurnedOn", "OutsideLayerWithdrawn"
    ]  # fmt: skip


def test_a_layer_of_a_region_is_for_who_works_there(
    cast: Cast, keeper: Membership, service: OtherHost
) -> None:
    layer = add(keeper, service, region=cast.zuid_limburg)
    assert outside.outside_layers(cast.amina) == [layer]
    assert outside.outside_layers(cast.daan) == []
    assert tile(cast.client(cast.daan), layer).status_code == 404
    assert service.asked == []


def test_a_guest_sees_no_layers_from_outside(cast: Cast, keeper: Membership, service: OtherHost) -> None:
    assert tile(cast.client(cast.eva), add(keeper, service)).status_code == 404


def test_who_does_not_keep_the_node_adds_turns_and_withdraws_nothing(
    cast: Cast, keeper: Membership, folder: Path
) -> None:
    layer = add_file(keeper)
    [offer] = outside.offers(PMTILES, FILE.name)
    with pytest.raises(NotAllowed):
        actions.add_outside_layer(actor=cast.amina, kind=PMTILES, place=FILE.name, offer=offer, wanted=WANTED)
    with pytest.raises(NotAllowed):
        actions.turn_outside_layer(actor=cast.amina, layer_id=layer.pk, is_on=False)
    with pytest.raises(NotAllowed):
        actions.withdraw_outside_layer(actor=cast.amina, layer_id=layer.pk)


def test_turning_on_twice_is_a_conflict(keeper: Membership, folder: Path) -> None:
    layer = add_file(keeper)
    with pytest.raises(Conflict):
        actions.turn_outside_layer(actor=keeper, layer_id=layer.pk, is_on=True)


@pytest.mark.parametrize("field", ["name", "attribution"])
def test_a_layer_says_what_it_is_and_whose(keeper: Membership, service: OtherHost, field: str) -> None:
    with pytest.raises(Refused) as refused:
        add(keeper, service, **{field: ""})
    assert refused.value.field == field


# One tile


def test_a_tile_of_a_wms_is_asked_in_rd(cast: Cast, keeper: Membership, service: OtherHost) -> None:
    answer = tile(cast.client(cast.amina), add(keeper, service))
    assert (answer.status_code, answer["Content-Type"], answer.content) == (
        200,
        "image/png",
        recorded("tile.png"),
    )
    assert answer["Cache-Control"].startswith("private")
    [asked] = service.asked
    assert "BBOX=155000.000000%2C297849.280000%2C210050.240000%2C352899.520000" in asked
    assert "CRS=EPSG%3A28992" in asked


def test_a_tile_of_a_wmts_is_asked_by_its_own_names(
    cast: Cast, keeper: Membership, service: OtherHost
) -> None:
    layer = add(keeper, service, WMTS, "tegels_rd")
    # The template names the host that was recorded; here another one answers.
    layer.source["template"] = ""
    layer.save()
    assert tile(cast.client(cast.amina), layer).status_code == 200
    [asked] = service.asked
    for part in ("REQUEST=GetTile", "LAYER=tegels_rd", "TileMatrixSet=rd", "TileRow=10", "TileCol=8"):
        assert part in asked


def test_a_template_is_filled_in_whatever_the_case_of_its_names() -> None:
    filled = outside._filled(
        "https://a.example/{tilematrix}/{TileCol}/{x}", {"TileMatrix": "a/b", "TileCol": "3"}
    )
    assert filled == "https://a.example/a%2Fb/3/"


def test_a_tile_that_does_not_exist_is_not_asked(cast: Cast, keeper: Membership, service: OtherHost) -> None:
    layer = add(keeper, service)
    assert [tile(cast.client(cast.amina), layer, *at).status_code for at in ((4, 16, 0), (99, 0, 0))] == [
        404,
        404,
    ]
    assert service.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        (200, "text/html", b"<script>alert(1)</script>"),
        (200, "image/png", b"<script>alert(1)</script>"),
        (200, "image/svg+xml", b"<svg/>"),
        (500, "image/png", recorded("tile.png")),
    ],
)
def test_what_is_no_picture_does_not_come_through(
    cast: Cast, keeper: Membership, service: OtherHost, answer: tuple[int, str, bytes]
) -> None:
    layer = add(keeper, service)
    service.answer = answer
    found = tile(cast.client(cast.amina), layer)
    assert (found.status_code, found["Cache-Control"]) == (502, "no-store")
    assert answer[2] not in found.content


def test_where_a_service_has_nothing_a_see_through_picture_comes(
    cast: Cast, keeper: Membership, service: OtherHost
) -> None:
    layer = add(keeper, service)
    service.answer = (404, "text/plain", b"geen")
    assert tile(cast.client(cast.amina), layer).content == outside.NO_PICTURE


def test_a_service_that_is_away_is_left_alone_for_a_while(
    cast: Cast, keeper: Membership, service: OtherHost, settings: Settings
) -> None:
    layer = add(keeper, service)
    settings.INNER_HOSTS = []  # now nothing may be asked there: the same as away
    assert tile(cast.client(cast.amina), layer).status_code == 502
    settings.INNER_HOSTS = [service.host]
    with pytest.raises(NoAnswer):
        outside.tile(layer, 4, 8, 10)
    assert service.asked == []


# The pages


def keeping(cast: Cast, keeper: Membership, **typed: str) -> tuple[int, str]:
    answer = cast.client(keeper).post(reverse("plot_outside_ask"), typed)
    return answer.status_code, str(answer.content.decode())


def test_the_layers_of_a_service_are_there_to_choose(
    cast: Cast, keeper: Membership, service: OtherHost
) -> None:
    status, html = keeping(cast, keeper, kind=WMS, address=service.address)
    assert status == 200
    assert "Proefraster" in html
    assert not OutsideLayer.objects.exists()


def test_what_cannot_be_asked_is_told_and_what_was_typed_stays(cast: Cast, keeper: Membership) -> None:
    status, html = keeping(cast, keeper, kind=WMS, address="https://10.0.0.1/wms")
    assert status == 422
    assert "ligt in het eigen netwerk" in html
    assert 'value="https://10.0.0.1/wms"' in html


def test_a_service_that_answers_with_an_error_is_told(
    cast: Cast, keeper: Membership, service: OtherHost
) -> None:
    service.answer = (503, "text/html", b"")
    status, html = keeping(cast, keeper, kind=WMS, address=service.address)
    assert (status, "foutcode 503" in html) == (422, True)


def test_a_layer_is_added_looked_at_and_turned_on(cast: Cast, keeper: Membership, service: OtherHost) -> None:
    browser = cast.client(keeper)
    form = {
        "kind": WMS,
        "address": service.address,
        "layer": "raster_nl",
        "name": "Hoogte",
        "attribution": "© Wij",
    }
    assert "Kies bij Voor wie" in browser.post(reverse("plot_outside"), form).content.decode()
    assert browser.post(reverse("plot_outside"), {**form, "for": "everybody"}).status_code == 302
    layer = OutsideLayer.objects.get()
    preview = browser.get(reverse("plot_outside_layer", args=[layer.pk])).content.decode()
    assert "Deze laag staat uit" in preview
    assert island_data(preview)["outside"][0]["grid"]["projection"] == RD
    for _ in range(2):
        browser.post(reverse("plot_outside_turn", args=[layer.pk]), {"choice": "on"})
    assert OutsideLayer.objects.get().is_on


def test_who_does_not_keep_the_node_gets_no_pages(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    assert browser.get(reverse("plot_outside")).status_code == 403
    assert (
        browser.post(reverse("plot_outside_ask"), {"kind": WMS, "address": "https://a.example/"}).status_code
        == 403
    )
