"""Reference systems: known points, there and back, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.geo.rules.coordinates import Place, place, to_rd, to_wgs84
from samenbeeld.kernel.errors import Refused

# Points of the published formula (Schreutelkamp and Strang van Hees) and of Kadaster's examples.
KNOWN = [
    ("Amersfoort", 5.38720621, 52.15517440, 155_000.0, 463_000.0),
    ("Westertoren", 4.88352559, 52.37453253, 120_700.723, 487_525.501),
    ("Martinitoren", 6.56820053, 53.21938317, 233_883.131, 582_065.167),
]


@pytest.mark.parametrize(("name", "longitude", "latitude", "x", "y"), KNOWN)
def test_a_known_point_has_its_published_rd_metres(
    name: str, longitude: float, latitude: float, x: float, y: float
) -> None:
    assert to_rd(longitude, latitude) == pytest.approx((x, y), abs=0.5)


@pytest.mark.parametrize(("name", "longitude", "latitude", "x", "y"), KNOWN)
def test_known_rd_metres_have_their_published_point(
    name: str, longitude: float, latitude: float, x: float, y: float
) -> None:
    found = to_wgs84(x, y)
    assert (found.longitude, found.latitude) == pytest.approx((longitude, latitude), abs=5e-6)


@given(st.floats(5.5, 6.3), st.floats(50.7, 51.8))
def test_there_and_back_moves_a_point_in_limburg_less_than_half_a_metre(
    longitude: float, latitude: float
) -> None:
    back = to_wgs84(*to_rd(longitude, latitude))
    assert (back.longitude, back.latitude) == pytest.approx((longitude, latitude), abs=6e-6)


def test_a_point_in_the_netherlands_is_taken() -> None:
    assert place(5.7135, 50.8347) == Place(5.7135, 50.8347)


@pytest.mark.parametrize(
    ("first", "second", "key"),
    [
        (50.8347, 5.7135, "geo-axes-swapped"),
        (176_500.0, 317_000.0, "geo-looks-like-rd"),
        (13.4, 52.5, "geo-outside-netherlands"),
        (0.0, 0.0, "geo-outside-netherlands"),
        (float("nan"), 51.0, "geo-outside-netherlands"),
    ],
)
def test_what_cannot_be_a_place_is_refused_with_its_own_sentence(
    first: float, second: float, key: str
) -> None:
    with pytest.raises(Refused) as refusal:
        place(first, second)
    assert refusal.value.key == key


def test_rd_far_away_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        to_wgs84(5.7135, 50.8347)
    assert refusal.value.key == "geo-outside-rd"
