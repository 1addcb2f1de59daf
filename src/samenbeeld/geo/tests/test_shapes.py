"""The shapes of the country: what lies where, and that the data is whole."""

import csv
import json
from collections import Counter
from typing import Any

import pytest

from samenbeeld.geo import actions, queries
from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.drawing import on_paper
from samenbeeld.geo.rules.polygons import area_of, box_of, contains, crosses_itself, simplified
from samenbeeld.geo.rules.topology import parse, rings_joined
from samenbeeld.kernel.errors import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shapes() -> None:
    actions.import_shapes()


def hospital_rows() -> list[dict[str, str]]:
    with (actions.DATA / "hospitals-limburg-2019.csv").open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("longitude", "latitude", "region", "municipality"),
    [
        (5.7135, 50.8347, "VR24", "GM0935"),  # Maastricht UMC+
        (6.1593, 51.3605, "VR23", "GM0983"),  # VieCuri, Venlo
        (5.9979, 51.1910, "VR23", "GM0957"),  # Laurentius, Roermond
        (4.4695, 51.9105, "VR17", "GM0599"),  # Erasmus MC, Rotterdam
        (6.5753, 53.2222, "VR01", "GM0014"),  # UMCG, Groningen
    ],
)
def test_a_hospital_lies_in_its_region_and_municipality(
    longitude: float, latitude: float, region: str, municipality: str
) -> None:
    assert (queries.region_of(longitude, latitude), queries.municipality_of(longitude, latitude)) == (
        region,
        municipality,
    )


@pytest.mark.parametrize("row", hospital_rows(), ids=lambda row: row["id"])
def test_every_hospital_site_lies_in_exactly_one_region(row: dict[str, str]) -> None:
    point = (float(row["longitude"]), float(row["latitude"]))
    municipalities = Shape.objects.filter(kind=Shape.Kind.MUNICIPALITY)
    found = [m.part_of for m in municipalities if contains(m.geometry["coordinates"], point)]
    assert found == [queries.region_of(*point)]


def test_a_point_abroad_lies_in_no_region() -> None:
    assert queries.region_of(5.55, 50.75) is None


def test_swapped_axes_are_refused_and_never_answered_with_nothing() -> None:
    with pytest.raises(Refused, match="geo-axes-swapped"):
        queries.region_of(50.8347, 5.7135)


def test_both_regions_have_their_municipalities_of_2023() -> None:
    counts = {code: queries.municipalities_of([code]).count() for code in ("VR23", "VR24")}
    assert counts == {"VR23": 15, "VR24": 16}


def test_taking_the_shapes_in_again_changes_nothing() -> None:
    before = list(Shape.objects.order_by("code").values())
    actions.import_shapes()
    assert list(Shape.objects.order_by("code").values()) == before


def test_no_ring_crosses_itself_but_the_one_of_the_source() -> None:
    areas = Shape.objects.filter(kind__in=[Shape.Kind.REGION, Shape.Kind.MUNICIPALITY])
    rings = [
        (area.code, ring) for area in areas for polygon in area.geometry["coordinates"] for ring in polygon
    ]
    # The source drew two points of the coast of Waterland the wrong way round.
    assert [code for code, ring in rings if crosses_itself(ring)] == ["GM0852"]


def test_every_ring_is_closed() -> None:
    areas = Shape.objects.filter(kind__in=[Shape.Kind.REGION, Shape.Kind.MUNICIPALITY])
    assert all(
        ring[0] == ring[-1] for area in areas for polygon in area.geometry["coordinates"] for ring in polygon
    )


@pytest.mark.parametrize("region", ["VR23", "VR24"])
def test_the_municipalities_fill_their_region(region: str) -> None:
    # Not to the metre: the source simplified regions and municipalities apart.
    whole = area_of(Shape.objects.get(pk=region).geometry["coordinates"])
    parts = sum(
        area_of(part.geometry["coordinates"])
        for part in Shape.objects.filter(kind=Shape.Kind.MUNICIPALITY, part_of=region)
    )
    assert parts == pytest.approx(whole, rel=1e-3)


def test_the_topology_agrees_with_the_list_of_municipalities() -> None:
    with (actions.DATA / "municipalities-2023.csv").open(newline="") as file:
        listed = {(row["gm_code"], row["gm_name"], row["vr_code"]) for row in csv.DictReader(file)}
    drawn = set(Shape.objects.filter(kind="municipality").values_list("code", "name", "part_of"))
    assert drawn == listed


def test_the_maas_runs_from_eijsden_past_venlo_to_gennep() -> None:
    course = Shape.objects.get(pk="maas").geometry["coordinates"]
    for longitude, latitude in [(5.69, 50.777), (5.699, 50.85), (6.163, 51.37), (5.958, 51.70)]:
        assert min(abs(x - longitude) + abs(y - latitude) for x, y in course) < 0.02


def drawn_in_the_browser(name: str) -> list[dict[str, Any]]:
    found = json.loads((actions.DATA.parent / "static/geo" / name).read_text(encoding="utf-8"))
    return list(found["features"])


def test_both_maps_together_draw_every_region_and_every_hospital_once() -> None:
    both = drawn_in_the_browser("base-map.json") + drawn_in_the_browser("country-map.json")
    kinds = Counter(feature["properties"]["kind"] for feature in both)
    assert kinds["land"] + kinds["neighbour"] == 25
    hospitals = [str(feature) for feature in both if feature["properties"]["kind"] == "hospital"]
    assert len(hospitals) == len(set(hospitals)) == 117


def test_a_place_of_the_rest_of_the_country_lies_on_land_that_is_drawn() -> None:
    country = drawn_in_the_browser("country-map.json")
    pale = [
        f for f in country + drawn_in_the_browser("base-map.json") if f["properties"]["kind"] == "neighbour"
    ]
    polygons = [polygon for each in pale for polygon in each["geometry"]["coordinates"]]
    places = [f for f in country if f["properties"]["kind"] == "place"]
    away = [f["properties"]["name"] for f in places if not contains(polygons, f["geometry"]["coordinates"])]
    assert len(places) > 900
    assert away == []


def test_every_shape_names_its_source() -> None:
    assert not Shape.objects.filter(source="").exists()


def test_every_place_lies_in_the_region_that_stands_beside_it() -> None:
    for each in queries.places(at_least=50_000):
        assert queries.region_of(each.west, each.south) == each.part_of, each.name


def test_a_part_of_the_paper_holds_what_lies_in_it_and_nothing_from_afar() -> None:
    x, y = on_paper(4.4695, 51.9105)  # Rotterdam
    within = (x - 500, y - 500, x + 500, y + 500)
    found = {shape.code for shape in queries.shapes(*queries.GROUND, within=within)}
    assert {"VR15", "VR17", "VR18", "municipal-borders-VR17", "region-borders-VR15"} <= found
    assert not {"VR01", "VR23", "VR24", "maas", "municipal-borders-VR24"} & found
    assert any(code.startswith("river-") for code in found)
    assert "Rotterdam" in {town.name for town in queries.towns(within, 10)}
    assert "Maastricht" not in {town.name for town in queries.towns(within, 10)}


def test_a_view_of_the_whole_country_and_beyond_holds_every_region() -> None:
    found = queries.ground((-20_000.0, -5_000.0, 60_000.0, 60_000.0))
    assert len(found.neighbours) + len(found.land) == 25


def test_of_two_places_with_one_name_ours_comes_first() -> None:
    beek = [is_ours for name, _, _, is_ours in queries.named_places() if name == "Beek"]
    assert beek == sorted(beek, reverse=True)
    assert len(beek) > 1


def test_a_topology_that_holds_a_point_is_refused() -> None:
    document = json.loads((actions.DATA / "netherlands-2023.topo.json").read_text())
    document["objects"]["regions"]["geometries"][0]["type"] = "Point"
    with pytest.raises(ValueError, match="Point"):
        parse(document)


def test_a_simplified_border_keeps_its_ends() -> None:
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 2.0)]
    assert simplified(line, 0.1) == [(0.0, 0.0), (2.0, 0.0), (3.0, 2.0)]


def test_a_ring_that_crosses_itself_is_seen() -> None:
    assert crosses_itself([(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)])


def test_joined_rings_hold_every_point_of_their_arcs() -> None:
    topology = parse(json.loads((actions.DATA / "netherlands-2023.topo.json").read_text()))
    member = topology.objects["municipalities"][0]
    ring = rings_joined(topology, member)[0][0]
    assert (
        len(ring)
        == sum(len(topology.arcs[arc if arc >= 0 else ~arc]) - 1 for arc in member.polygons[0][0]) + 1
    )


def test_a_box_holds_all_points() -> None:
    assert box_of([(1.0, 5.0), (3.0, 2.0)]) == (1.0, 2.0, 3.0, 5.0)
