"""Every change to a map that is no drawing by hand: may you, lock, rule, save, journal, publish on commit.

Drawing itself is not here: that goes through the room, stamped by the server with its author.
"""

from samenbeeld.plot.actions.keys import make_key, withdraw_key
from samenbeeld.plot.actions.opening import add_labelled_layer, open_layers
from samenbeeld.plot.actions.outside import add_outside_layer, turn_outside_layer, withdraw_outside_layer
from samenbeeld.plot.actions.placing import change_feature, place_feature, remove_feature
from samenbeeld.plot.actions.releasing import release_layer

__all__ = [
    "add_labelled_layer",
    "add_outside_layer",
    "change_feature",
    "make_key",
    "open_layers",
    "place_feature",
    "release_layer",
    "remove_feature",
    "turn_outside_layer",
    "withdraw_key",
    "withdraw_outside_layer",
]
