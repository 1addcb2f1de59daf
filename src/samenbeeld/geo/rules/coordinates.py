"""WGS84 (EPSG:4326, degrees, longitude first) and RD (EPSG:28992, metres, easting first), and back.

Formula: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
WGS84-kaartcoordinaten", Geodesia 43 (2001) 64-69. Polynomials around Amersfoort; accuracy better than 0.5 m
inside the Netherlands. Good for a map and for lookups, not for surveying.
"""

from dataclasses import dataclass

from samenbeeld.kernel.errors import Refused

_LATITUDE_0, _LONGITUDE_0 = 52.15517440, 5.38720621  # Amersfoort, WGS84
_X_0, _Y_0 = 155_000.0, 463_000.0  # Amersfoort, RD

# (power of latitude, power of longitude): coefficient
_R = {
    (0, 1): 190094.945,
    (1, 1): -11832.228,
    (2, 1): -114.221,
    (0, 3): -32.391,
    (1, 0): -0.705,
    (3, 1): -2.340,
    (1, 3): -0.608,
    (0, 2): -0.008,
    (2, 3): 0.148,
}
_S = {
    (1, 0): 309056.544,
    (0, 2): 3638.893,
    (2, 0): 73.077,
    (1, 2): -157.984,
    (3, 0): 59.788,
    (0, 1): 0.433,
    (2, 2): -6.439,
    (1, 1): -0.032,
    (0, 4): 0.092,
    (1, 4): -0.054,
}
# (power of x, power of y): coefficient, in seconds of arc
_K = {
    (0, 1): 3235.65389,
    (2, 0): -32.58297,
    (0, 2): -0.24750,
    (2, 1): -0.84978,
    (0, 3): -0.06550,
    (2, 2): -0.01709,
    (1, 0): -0.00738,
    (4, 0): 0.00530,
    (2, 3): -0.00039,
    (4, 1): 0.00033,
    (1, 1): -0.00012,
}
_L = {
    (1, 0): 5260.52916,
    (1, 1): 105.94684,
    (1, 2): 2.45656,
    (3, 0): -0.81885,
    (1, 3): 0.05594,
    (3, 1): -0.05607,
    (0, 1): 0.01199,
    (3, 2): -0.00256,
    (1, 4): 0.00128,
    (0, 2): 0.00022,
    (2, 0): -0.00022,
    (5, 0): 0.00026,
}

# The European Netherlands with a margin, degrees and metres.
_WEST, _EAST, _SOUTH, _NORTH = 3.0, 7.5, 50.5, 54.0
_RD_X, _RD_Y = (-7_000.0, 300_000.0), (289_000.0, 629_000.0)


@dataclass(frozen=True)
class Place:
    """A point in WGS84, degrees. Make one with `place`, which refuses what cannot be in the Netherlands."""

    longitude: float
    latitude: float


def place(longitude: float, latitude: float) -> Place:
    """A checked point. Refuses swapped axes, RD metres and points abroad, each with its own sentence."""
    if _inside(longitude, latitude):
        return Place(longitude, latitude)
    if _inside(latitude, longitude):
        raise Refused("geo-axes-swapped", field="longitude", longitude=str(longitude), latitude=str(latitude))
    if _is_rd(longitude, latitude):
        raise Refused("geo-looks-like-rd", field="longitude", x=str(longitude), y=str(latitude))
    raise Refused(
        "geo-outside-netherlands", field="longitude", longitude=str(longitude), latitude=str(latitude)
    )


def to_rd(longitude: float, latitude: float) -> tuple[float, float]:
    """(x, y) in metres, EPSG:28992."""
    p, q = 0.36 * (latitude - _LATITUDE_0), 0.36 * (longitude - _LONGITUDE_0)
    return _X_0 + _polynomial(_R, p, q), _Y_0 + _polynomial(_S, p, q)


def to_wgs84(x: float, y: float) -> Place:
    """The WGS84 point of an RD point. Refuses x and y outside the area where RD is defined."""
    if not _is_rd(x, y):
        raise Refused("geo-outside-rd", field="x", x=str(x), y=str(y))
    p, q = (x - _X_0) * 1e-5, (y - _Y_0) * 1e-5
    return Place(
        longitude=_LONGITUDE_0 + _polynomial(_L, p, q) / 3600,
        latitude=_LATITUDE_0 + _polynomial(_K, p, q) / 3600,
    )


def nearest_rd(x: float, y: float) -> tuple[float, float]:
    """The nearest point of the area where RD is defined."""
    return min(max(x, _RD_X[0]), _RD_X[1]), min(max(y, _RD_Y[0]), _RD_Y[1])


def _polynomial(coefficients: dict[tuple[int, int], float], p: float, q: float) -> float:
    total: float = 0.0
    for (power_p, power_q), coefficient in coefficients.items():
        total += coefficient * p**power_p * q**power_q
    return total


def _inside(longitude: float, latitude: float) -> bool:
    return _WEST <= longitude <= _EAST and _SOUTH <= latitude <= _NORTH


def _is_rd(x: float, y: float) -> bool:
    return _RD_X[0] <= x <= _RD_X[1] and _RD_Y[0] <= y <= _RD_Y[1]
