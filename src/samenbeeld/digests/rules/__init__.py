"""Which lines a short picture shows and in which order. Policy and moments are handed in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp

# Every kind of block there is. A policy file that names another one is refused.
BLOCKS = (
    "summary", "level", "scale_up", "casualties", "bottlenecks", "capacity", "spread", "endurance", "waiting",
    "in_force", "asked", "silent", "uncertain", "next", "followed",
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """One block of an audience: which, and how many lines of it at most."""

    block: str
    most: int


@dataclass(frozen=True)
class Audience:
    """For whom a short picture is. `permission` "" is for whoever sees anything of the activity.

    `up_to`: what carries a higher label is left out, also for a reader who may see it elsewhere.
    """

    code: str
    name: Mapping[str, str]
    permission: str
    up_to: Tlp
    parts: tuple[Part, ...]
    status: str
    source: str

    def shortened(self, most: int) -> "Audience":
        """The same with at most so many lines of each block."""
        return replace(self, parts=tuple(Part(each.block, min(each.most, most)) for each in self.parts))


@dataclass(frozen=True)
class Line:
    """One fact: what, from whom, when it was said, and where it stands. `due`: what it waits for or works to.

    `weight` orders the lines of one block, the smallest first. `certainty` "" when nobody marked it.
    """

    text: str
    url: str
    source: str
    at: datetime | None
    tlp: Tlp
    weight: tuple[Any, ...] = ()
    due: datetime | None = None
    detail: str = ""
    level: Level | None = None
    certainty: str = ""


@dataclass(frozen=True)
class Facts:
    """The lines of one block that this reader may see, and the page where all of them stand."""

    lines: tuple[Line, ...]
    url: str


@dataclass(frozen=True)
class Block:
    """What is shown of one block; `more` lines did not fit and stand at `url`."""

    key: str
    lines: tuple[Line, ...]
    more: int
    url: str


def audiences(policy: Mapping[str, Any]) -> tuple[Audience, ...]:
    """The audiences of `policy/digests.toml`, in its order. Raises ValueError for what does not exist."""
    return tuple(_audience(code, record) for code, record in policy["audiences"].items())


def compose(audience: Audience, facts: Mapping[str, Facts]) -> tuple[Block, ...]:
    """The blocks of this audience in its order. A block that is closed to the reader is not in `facts`."""
    return tuple(_block(audience, part, facts[part.block]) for part in audience.parts if part.block in facts)


def is_within(label: Tlp, up_to: Tlp) -> bool:
    """Whether a thing with this label may stand in a picture that goes up to that one."""
    order = list(Tlp)
    return order.index(label) <= order.index(up_to)


def _block(audience: Audience, part: Part, facts: Facts) -> Block:
    open_to = _ordered(line for line in facts.lines if is_within(line.tlp, audience.up_to))
    return Block(part.block, tuple(open_to[: part.most]), max(0, len(open_to) - part.most), facts.url)


def _ordered(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: line.weight)


def _audience(code: str, record: Mapping[str, Any]) -> Audience:
    parts = tuple(Part(block, most) for block, most in record["blocks"])
    for part in parts:
        if part.block not in BLOCKS:
            raise ValueError(f"{code}: no block {part.block!r}")
        if part.most < 1:
            raise ValueError(f"{code}: {part.block} shows no line")
    return Audience(
        code=code,
        name={"nl": record["nl"], "en": record["en"]},
        permission=record["permission"],
        up_to=Tlp(record["up_to"]),
        parts=parts,
        status=record["status"],
        source=record["source"],
    )
