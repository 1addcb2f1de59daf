"""The words of the interface for what the code calls otherwise: Dutch, as the field says it. Pure.

Every member of each has one, and they never change within a version.
"""

from samenbeeld.federation.rules import facts
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode

MODES = {Mode.REAL.value: "echt", Mode.EXERCISE.value: "oefening"}
LEVELS = {
    Level.UNKNOWN.value: "onbekend",
    Level.GREEN.value: "groen",
    Level.YELLOW.value: "geel",
    Level.ORANGE.value: "oranje",
    Level.RED.value: "rood",
    Level.PURPLE.value: "paars",
}
KINDS = {
    "incident": "incident",
    "threat": "dreiging",
    "event": "evenement",
    "exercise": "oefening",
    "continuous": "doorlopend",
}
STATES = {
    "concept": "concept",
    "active": "actief",
    "scaled_down": "afgeschaald",
    "closed": "gesloten",
    "archived": "gearchiveerd",
}
REPORT_STATES = {
    "none": "geen",
    "requested": "gevraagd",
    "draft": "concept",
    "submitted": "verstuurd",
    "returned": "teruggestuurd",
    "accepted": "aanvaard",
    "superseded": "vervangen",
}
PART_STATES = {
    "pushed": "doorgezet",
    "withdrawn": "ingetrokken",
    "replaced": "vervangen",
}
CERTAINTIES = {"fact": "feit", "assumption": "aanname", "unknown": "onbekend"}
AGES = {"fresh": "actueel", "stale": "verouderd", "unknown": "onbekend", "never": "nooit"}
FACTS = {
    facts.PHASE: "fase",
    facts.TILE: "thema",
    facts.CAPACITY: "capaciteit",
    facts.BOTTLENECK: "knelpunt",
    facts.NEED: "behoefte",
    facts.REPORT: "situatierapport",
    facts.DECISION: "besluit",
    facts.SECTION: "onderdeel",
    facts.ACTIVITY: "activiteit",
}


def mode_of(word: str) -> Mode:
    """The mode that the interface calls so. Raises KeyError."""
    return {said: Mode(mode) for mode, said in MODES.items()}[word]
