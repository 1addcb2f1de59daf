"""Traffic Light Protocol 2.0: how far a text may travel. Policy, not decoration."""

from enum import StrEnum


class Tlp(StrEnum):
    """From free to share to named people only."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber+strict"
    RED = "red"

    @property
    def label(self) -> str:
        """As printed on every page, for example `TLP:AMBER+STRICT`."""
        return f"TLP:{self.value.upper()}"

    @property
    def strictness(self) -> int:
        """0 for what everybody may have; higher is for fewer people."""
        return list(Tlp).index(self)


class Mode(StrEnum):
    """Exercise and real never mix: fixed when an activity is made."""

    REAL = "real"
    EXERCISE = "exercise"
