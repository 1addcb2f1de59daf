"""The road of a transfer: asked, offered, agreed, under way, arrived, or withdrawn. Counts, never people."""

from collections.abc import Collection, Mapping, Sequence

from samenbeeld.kernel.errors import Conflict, Refused

ASKED, OFFERED, AGREED, UNDER_WAY, ARRIVED, WITHDRAWN = (
    "asked", "offered", "agreed", "under_way", "arrived", "withdrawn",
)  # fmt: skip
STEPS = (ASKED, OFFERED, AGREED, UNDER_WAY, ARRIVED, WITHDRAWN)
# Whose word it is; who leads in the region may say each of them for who was called.
SENDER, RECEIVER = "sender", "receiver"
_WHOSE: Mapping[str, frozenset[str]] = {
    OFFERED: frozenset({RECEIVER}),
    AGREED: frozenset({SENDER}),
    UNDER_WAY: frozenset({SENDER}),
    ARRIVED: frozenset({RECEIVER}),
    WITHDRAWN: frozenset({SENDER, RECEIVER}),
}
_MAY_FOLLOW: Mapping[str, tuple[str, ...]] = {
    ASKED: (OFFERED, WITHDRAWN),
    OFFERED: (AGREED, WITHDRAWN),
    AGREED: (UNDER_WAY, WITHDRAWN),
    UNDER_WAY: (ARRIVED, WITHDRAWN),
    ARRIVED: (),
    WITHDRAWN: (),
}
OVER = frozenset({ARRIVED, WITHDRAWN})


def open_to(step: str, sides: Collection[str]) -> list[str]:
    """Which steps somebody may say who speaks for these sides."""
    return [each for each in _MAY_FOLLOW[step] if _WHOSE[each] & {*sides}]


def check_step(
    before: str, after: str, *, sides: Collection[str], count: int, most: int, reason: str
) -> None:
    """Raises Conflict for what does not follow, Refused with the field for what cannot be. `most`: how many
    the step before was about; with each step it can only become less.
    """
    if after not in _MAY_FOLLOW[before]:
        raise Conflict("spread-does-not-follow")
    if after not in open_to(before, sides):
        raise Refused("spread-not-yours")
    if after == WITHDRAWN and not reason.strip():
        raise Refused("spread-reason-missing", field="reason")
    if after != WITHDRAWN and not 0 < count <= most:
        raise Refused("spread-count-outside", field="count", most=most)


def check_asking(*, count: int, most: int, is_same: bool) -> None:
    """Raises Refused for a transfer to oneself, or of nobody."""
    if is_same:
        raise Refused("spread-to-itself", field="receiver")
    if not 0 < count <= most:
        raise Refused("spread-count-outside", field="count", most=most)


def reserved(steps: Sequence[tuple[str, int]]) -> int:
    """How many beds are spoken for: what was agreed and is not there yet."""
    return sum(count for step, count in steps if step in (AGREED, UNDER_WAY))
