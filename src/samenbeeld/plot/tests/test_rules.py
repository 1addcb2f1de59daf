"""What may stand on a map, where things are, and how large."""

import math
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.geo.rules.coordinates import to_rd
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.plot import queries
from samenbeeld.plot.rules import Room, feature_from, ogc, room_name, room_parts, symbols_from
from samenbeeld.plot.rules.measures import area_square_metres, box, length_metres, middle, touches
from samenbeeld.plot.rules.places import geometry_from, point_from, written_in_degrees, written_in_rd
from samenbeeld.plot.tests.conftest import MEERS, is_refused, shelter

degrees = st.tuples(st.floats(3.4, 7.2), st.floats(50.76, 53.5))
AREA = {"type": "Polygon", "coordinates": [[[5.7, 50.9], [5.8, 50.9], [5.8, 51.0], [5.7, 51.0], [5.7, 50.9]]]}


def refused_place(written: str) -> str:
    with pytest.raises(Refused) as refusal:
        point_from(written)
    return refusal.value.key


def test_a_room_name_says_activity_owner_and_label() -> None:
    assert room_parts("hoogwater-maas.map.waterschap-limburg.amber-strict") == Room(
        "hoogwater-maas", Tlp.AMBER_STRICT, "waterschap-limburg"
    )
    assert room_parts(room_name("hoogwater-maas", Tlp.RED)) == Room("hoogwater-maas", Tlp.RED)


@pytest.mark.parametrize("name", ["a.shared.B1.amber", "a.map.pink", "a.map", "scratch.a", "a..map.red"])
def test_another_room_is_no_room_of_a_map(name: str) -> None:
    assert room_parts(name) is None


@pytest.mark.parametrize(
    "written",
    ["50.9630 5.7670", "50.963 5.767", "5.7670 50.9630", "50,963 5,767", "50.963, 5.767", "5,767; 50,963"],
)
def test_degrees_are_understood_in_either_order(written: str) -> None:
    place = point_from(written)
    assert (place.longitude, place.latitude) == (5.767, 50.963)


@pytest.mark.parametrize("written", ["155000 463000", "155.000 463.000", "155000, 463000"])
def test_metres_are_rd(written: str) -> None:
    # Amersfoort, the centre of RD: 5 23 13.94 E, 52 9 18.63 N in WGS84 (Kadaster).
    place = point_from(written)
    assert math.isclose(place.longitude, 5.387206, abs_tol=2e-5)
    assert math.isclose(place.latitude, 52.155174, abs_tol=2e-5)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("48.85 2.35", "plot-place-outside"),
        ("900000 10", "plot-place-outside"),
        ("50.9", "plot-place-unreadable"),
        ("vijftig negen", "plot-place-unreadable"),
    ],
)
def test_what_is_no_place_in_the_netherlands_is_refused(written: str, key: str) -> None:
    assert refused_place(written) == key


@given(degrees)
def test_what_is_written_in_rd_reads_back_within_two_metres(point: tuple[float, float]) -> None:
    back = point_from(written_in_rd(*point))
    assert math.dist(to_rd(back.longitude, back.latitude), to_rd(*point)) < 2


@given(degrees)
def test_what_is_written_in_degrees_reads_back_the_same(point: tuple[float, float]) -> None:
    back = point_from(written_in_degrees(*point))
    assert math.isclose(back.longitude, point[0], abs_tol=1e-5)
    assert math.isclose(back.latitude, point[1], abs_tol=1e-5)


@given(degrees, st.sampled_from(["swapped", "rd"]))
def test_the_order_of_axes_is_guessed_and_refused_with_its_own_sentence(
    point: tuple[float, float], mistake: str
) -> None:
    given_point = [point[1], point[0]] if mistake == "swapped" else list(to_rd(*point))
    key = {"swapped": "plot-refused-axes-swapped", "rd": "plot-refused-rd"}[mistake]
    assert is_refused(shelter() | {"geometry": {"type": "Point", "coordinates": given_point}}) == key


def test_the_border_zone_belongs_to_the_map() -> None:
    aachen = {"type": "Point", "coordinates": [6.083, 50.775]}
    assert is_refused(shelter() | {"geometry": aachen}) == ""


BAD: list[tuple[str, object]] = [
    ("plot-refused-form", "text"),
    ("plot-refused-form", None),
    ("plot-refused-field", shelter(patient="J. Jansen")),
    ("plot-refused-symbol", shelter() | {"symbol": "dragon"}),
    ("plot-refused-geometry", shelter() | {"geometry": {"type": "Point", "coordinates": ["5.7", "50.9"]}}),
    ("plot-refused-geometry", shelter() | {"geometry": {"type": "Point", "coordinates": [5.7]}}),
    ("plot-refused-geometry", shelter() | {"geometry": {"type": "Point", "coordinates": [5.7, math.nan]}}),
    ("plot-refused-geometry", shelter() | {"geometry": {"type": "GeometryCollection", "coordinates": []}}),
    ("plot-refused-geometry", shelter() | {"geometry": {"type": "LineString", "coordinates": [MEERS]}}),
    ("plot-refused-geometry-of-symbol", shelter() | {"geometry": AREA}),
    ("plot-refused-outside", shelter() | {"geometry": {"type": "Point", "coordinates": [2.35, 48.85]}}),
    ("plot-refused-label-missing", shelter() | {"symbol": "label"}),
    ("plot-refused-number", shelter(number=3)),
    ("plot-refused-level", shelter(level="red")),
    ("plot-refused-too-long", shelter(label="x" * 81)),
    ("plot-refused-moment", shelter(valid_from="gisteren")),
    ("plot-refused-moment", shelter(valid_from="2027-01-14T12:00:00")),
    (
        "plot-refused-ends-before-start",
        shelter(valid_from="2027-01-14T12:00:00+00:00", valid_until="2027-01-14T11:00:00+00:00"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("key", "stored"), BAD)
def test_a_thing_that_may_not_be_so_is_refused_with_a_reason(key: str, stored: object) -> None:
    assert is_refused(stored) == key


def test_an_area_that_is_not_closed_is_refused() -> None:
    rings: list[Any] = [AREA["coordinates"][0][:-1]]
    stored = {"symbol": "area", "geometry": {"type": "Polygon", "coordinates": rings}}
    assert is_refused(stored) == "plot-refused-ring-open"


anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(anything)
def test_whatever_comes_in_is_judged_and_never_breaks(value: object) -> None:
    assert is_refused({"symbol": "shelter", "geometry": value}) != ""
    assert is_refused(value) != ""


def test_what_is_stored_reads_back_the_same() -> None:
    stored = {
        "symbol": "movement",
        "geometry": {"type": "LineString", "coordinates": [MEERS, [5.82, 50.99]]},
        "label": "Naar Sittard",
        "number": 40,
        "valid_until": "2027-01-14T11:00:00+00:00",
    }
    assert feature_from("a", stored, queries.symbols()).stored() == stored


def test_a_thing_holds_from_its_beginning_until_its_end() -> None:
    ends = shelter(valid_from="2027-01-14T12:00:00+00:00", valid_until="2027-01-14T14:00:00+00:00")
    feature = feature_from("a", ends, queries.symbols())
    told = [feature.holds_at(datetime(2027, 1, 14, hour, tzinfo=UTC)) for hour in (11, 12, 13, 14)]
    assert told == [False, True, True, False]


def test_a_symbol_that_nobody_can_draw_is_a_mistake_in_policy() -> None:
    with pytest.raises(ValueError, match="cube"):
        symbols_from(
            {
                "symbols": {"x": {"nl": "x", "en": "x", "draws": ["cube"]}},
                "limits": {"label": 1, "note": 1, "number": 1, "points": 1, "features": 1},
                "old_layer": {"hours": 1},
            }
        )


def test_one_point_is_no_line_and_two_are_no_area() -> None:
    one, two = point_from("50.9 5.7"), point_from("50.9 5.8")
    for kind, points in (("LineString", [one]), ("Polygon", [one, two]), ("Point", [one, two])):
        with pytest.raises(Refused):
            geometry_from(kind, points)


def test_a_kilometre_in_rd_is_a_kilometre() -> None:
    from samenbeeld.geo.rules.coordinates import to_wgs84

    ends = [to_wgs84(180_000, 330_000), to_wgs84(181_000, 330_000), to_wgs84(181_000, 331_000)]
    line = geometry_from("LineString", ends)
    area = geometry_from("Polygon", ends)
    assert math.isclose(length_metres(line), 2_000, abs_tol=1)
    assert math.isclose(area_square_metres(area), 500_000, rel_tol=0.001)
    assert length_metres(area) == area_square_metres(line) == 0


def test_boxes_that_share_an_edge_touch() -> None:
    assert touches((5, 50, 6, 51), (6, 51, 7, 52))
    assert not touches((5, 50, 6, 51), (6.1, 50, 7, 51))


def test_the_middle_of_an_area_is_the_middle_of_its_box() -> None:
    assert box(AREA) == (5.7, 50.9, 5.8, 51.0)
    assert middle(AREA) == (5.75, 50.95)


def test_a_question_with_nothing_asks_for_the_first_hundred() -> None:
    question = ogc.question_from({})
    assert (question.limit, question.offset, question.box, question.crs) == (100, 0, None, ogc.CRS84)


def test_a_box_in_rd_and_one_with_latitude_first_mean_the_same_as_in_degrees() -> None:
    x, y = to_rd(*MEERS)
    around_rd = ogc.question_from({"bbox": f"{x - 500},{y - 500},{x + 500},{y + 500}", "bbox-crs": ogc.RD})
    around = ogc.question_from({"bbox": "50.95,5.73,50.97,5.75", "bbox-crs": ogc.WGS84})
    feature = feature_from("a", shelter(), queries.symbols())
    assert around_rd.fits(feature)
    assert around.fits(feature)
    assert not ogc.question_from({"bbox": "5.8,50.95,5.9,50.97"}).fits(feature)


@pytest.mark.parametrize(
    "given_parameters",
    [
        {"bbox": "1,2,3"},
        {"bbox": "6,51,5,50"},
        {"bbox": "a,b,c,d"},
        {"limit": "0"},
        {"limit": "veel"},
        {"crs": "http://www.opengis.net/def/crs/EPSG/0/3857"},
        {"datetime": "gisteren"},
        {"datetime": "../.."},
        {"datetime": "2027-01-15T00:00:00Z/2027-01-14T00:00:00Z"},
        {"f": "xml"},
        {"colour": "red"},
    ],
)
def test_a_question_that_cannot_be_read_is_refused(given_parameters: dict[str, str]) -> None:
    with pytest.raises(Refused):
        ogc.question_from(given_parameters)


def test_an_interval_takes_what_holds_at_some_moment_of_it() -> None:
    ends = shelter(valid_from="2027-01-14T12:00:00+00:00", valid_until="2027-01-14T14:00:00+00:00")
    feature = feature_from("a", ends, queries.symbols())
    told = {
        asked: ogc.question_from({"datetime": asked}).fits(feature)
        for asked in (
            "2027-01-14T13:00:00Z",
            "2027-01-14T14:00:00Z",
            "../2027-01-14T12:00:00Z",
            "2027-01-14T14:30:00Z/..",
        )
    }
    assert list(told.values()) == [True, False, True, False]


@given(degrees)
def test_axes_stand_in_the_order_of_their_system(point: tuple[float, float]) -> None:
    geometry = {"type": "Point", "coordinates": list(point)}
    assert ogc.written_in(geometry, ogc.WGS84)["coordinates"] == [point[1], point[0]]
    x, y = ogc.written_in(geometry, ogc.RD)["coordinates"]
    assert math.dist((x, y), to_rd(*point)) < 0.02
