"""What somebody follows of another region: its phase, one theme, its figures, or what it lacks. Pure."""

from collections.abc import Collection, Iterable

from samenbeeld.federation.rules.facts import (
    ACTIVITY,
    BOTTLENECK,
    CAPACITY,
    DECISION,
    NEED,
    PHASE,
    REPORT,
    SECTION,
    TILE,
    Fact,
)

# What can be followed beside the themes, in the order in which it is chosen.
KINDS = (PHASE, CAPACITY, BOTTLENECK, NEED, REPORT, DECISION, SECTION, ACTIVITY)


def theme_of(code: str) -> str:
    """How a theme of the Veiligheidsbeeld is named among what can be followed: `tile/high_water`."""
    return f"{TILE}/{code}"


def choices(themes: Iterable[str]) -> tuple[str, ...]:
    """All that can be followed of a region. `themes`: the codes of those that there are."""
    return (PHASE, *map(theme_of, themes), *(kind for kind in KINDS if kind != PHASE))


def is_about(fact: Fact, followed: Collection[str]) -> bool:
    """Whether this fact is news for who follows that of its region."""
    return (theme_of(fact.about) if fact.kind == TILE else fact.kind) in followed
