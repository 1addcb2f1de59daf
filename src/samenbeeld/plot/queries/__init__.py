"""Questions about the map: which layers one may see, what stands on them, who drew it, and what is around."""

from samenbeeld.organisations.queries import author_of
from samenbeeld.plot.queries.care import CareLocation, Reported, care_locations, levels_from
from samenbeeld.plot.queries.drawn import drawn, standing, standing_at, traces, written_out
from samenbeeld.plot.queries.keys import key_digest, keys_of, member_with_key
from samenbeeld.plot.queries.layers import (
    LAYER,
    MAP,
    SeenLayer,
    all_layers,
    layer_for,
    layer_label,
    layer_name,
    layers_of,
    may_see_map,
    open_at,
    release_scope,
    scope_of,
    seen_layer,
    seen_layers,
)
from samenbeeld.plot.queries.symbols import symbols

__all__ = [
    "LAYER",
    "MAP",
    "CareLocation",
    "Reported",
    "SeenLayer",
    "all_layers",
    "author_of",
    "care_locations",
    "drawn",
    "key_digest",
    "keys_of",
    "layer_for",
    "layer_label",
    "layer_name",
    "layers_of",
    "levels_from",
    "may_see_map",
    "member_with_key",
    "open_at",
    "release_scope",
    "scope_of",
    "seen_layer",
    "seen_layers",
    "standing",
    "standing_at",
    "symbols",
    "traces",
    "written_out",
]
