"""What an engine is asked: tokens that must be there, and among which passages."""

from collections.abc import Callable, Set
from dataclasses import dataclass, field

PLACE_BITS, ENTRY_BITS = 12, 28


@dataclass(frozen=True)
class Starts:
    """Any token that starts so."""

    token: str


@dataclass(frozen=True)
class All:
    """Every one of these."""

    of: "tuple[Expression, ...]"


@dataclass(frozen=True)
class AnyOf:
    """At least one of these."""

    of: "tuple[Expression, ...]"


Expression = str | Starts | All | AnyOf


@dataclass(frozen=True)
class Within:
    """Where is looked: on these shelves and at the `opened` entries, but never at the `closed` ones."""

    shelves: frozenset[int] = frozenset()
    opened: frozenset[int] = field(default=frozenset())
    closed: frozenset[int] = field(default=frozenset())

    def __bool__(self) -> bool:
        return bool(self.shelves or self.opened)


def ways(expression: Expression) -> list[Expression]:
    """The expressions of which one must be there, none of them any of others."""
    if isinstance(expression, AnyOf):
        return [way for each in expression.of for way in ways(each)]
    if isinstance(expression, All) and len(expression.of) == 1:
        return ways(expression.of[0])
    return [expression]


def written(expression: Expression, token: Callable[[str, bool], str], both: str, either: str) -> str:
    """The expression in the words of an engine: `token` writes one, and whether more may follow it."""
    if isinstance(expression, str):
        return token(expression, False)
    if isinstance(expression, Starts):
        return token(expression.token, True)
    between = both if isinstance(expression, All) else either
    return f"({between.join(written(each, token, both, either) for each in expression.of)})"


def holds(expression: Expression, tokens: Set[str]) -> bool:
    """Whether a passage of these tokens is what an engine would find."""
    if isinstance(expression, str):
        return expression in tokens
    if isinstance(expression, Starts):
        return any(token.startswith(expression.token) for token in tokens)
    every = (holds(each, tokens) for each in expression.of)
    return all(every) if isinstance(expression, All) else any(every)
