"""Which packages tell a layer of the map: only here are they all known."""

from samenbeeld.capacity.queries import lines as capacity
from samenbeeld.capacity.queries import spots as capacity_spots
from samenbeeld.casualty_distribution import queries as casualties
from samenbeeld.casualty_distribution.queries import spots as casualty_spots
from samenbeeld.endurance import queries as endurance
from samenbeeld.endurance.queries import spots as endurance_spots
from samenbeeld.plot.queries.care_layers import CareTeller
from samenbeeld.spread import queries as spread
from samenbeeld.spread.queries import spots as spread_spots

CARE_LAYERS = {
    "capacity": CareTeller(capacity.may_see, capacity_spots.spots, "activity_capacity"),
    "casualties": CareTeller(casualties.may_see, casualty_spots.spots, "casualty_distribution"),
    "spread": CareTeller(spread.may_see, spread_spots.spots, "spread"),
    "endurance": CareTeller(endurance.may_see, endurance_spots.spots, "endurance"),
}
