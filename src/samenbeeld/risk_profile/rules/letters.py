"""Classes by letter. A letter is no number: it is never added, averaged, or compared with another scale.

The region and the Kingdom use the same letters for harm that differs ten to twenty-five times. So each scale
is a type of its own, and comparing across them raises TypeError instead of giving an answer.
"""

from enum import Enum
from typing import Self


class Letter(Enum):
    """A class of one scale, in the order in which its members are written: the first is the lightest."""

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Letter):
            self._same_scale(other)
        return self is other

    def __lt__(self, other: Self) -> bool:
        self._same_scale(other)
        return self._place() < other._place()

    def __le__(self, other: Self) -> bool:
        return self is other or self < other

    def __gt__(self, other: Self) -> bool:
        return other < self

    def __ge__(self, other: Self) -> bool:
        return other <= self

    def __hash__(self) -> int:
        return hash((type(self), self.name))

    def _place(self) -> int:
        return [*type(self).__members__].index(self.name)

    def _same_scale(self, other: object) -> None:
        if type(other) is not type(self):
            raise TypeError(f"{type(self).__name__} and {type(other).__name__} are different scales")


class RegionalImpact(Letter):
    """How much harm, on the scale of the regions. X: this does not apply."""

    X, A, B, C, D, E = "X", "A", "B", "C", "D", "E"


class NationalImpact(Letter):
    """How much harm, on the scale of the national analysis. The same letters mean other things."""

    X, A, B, C, D, E = "X", "A", "B", "C", "D", "E"


class RegionalLikelihood(Letter):
    """How likely within the period of the region."""

    A, B, C, D, E = "A", "B", "C", "D", "E"


class NationalLikelihood(Letter):
    """How likely within the period of the national analysis."""

    A, B, C, D, E = "A", "B", "C", "D", "E"


class Balance(Letter):
    """How far demand for care exceeds what is left of it. A: in balance."""

    A, B, C, D, E = "A", "B", "C", "D", "E"
