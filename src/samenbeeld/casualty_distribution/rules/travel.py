"""How long a ride takes: the straight line, made longer by a factor, at one speed. An estimate, said so."""

from dataclasses import dataclass
from math import asin, ceil, cos, radians, sin, sqrt

EARTH_KM = 6371.0088


@dataclass(frozen=True)
class TravelEstimate:
    """How much longer a road is than the straight line, and the mean speed in km/h."""

    detour: float
    km_per_hour: float
    source: str
    status: str

    def minutes(self, here: tuple[float, float], there: tuple[float, float]) -> int:
        """Whole minutes, rounded up, at least one. Points are (longitude, latitude) in degrees, WGS84."""
        km = straight_line_km(here, there) * self.detour
        return max(1, ceil(km / self.km_per_hour * 60 - 1e-9))


def straight_line_km(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres along the earth (haversine)."""
    (lon_a, lat_a), (lon_b, lat_b) = (tuple(map(radians, each)) for each in (here, there))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
