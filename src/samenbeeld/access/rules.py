"""The rule of permission, pure: a person's grants, what is asked, and the thing it is asked of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samenbeeld.kernel.marking import Mode, Tlp


@dataclass(frozen=True)
class Scope:
    """Where a thing stands, as permission sees it. Empty sets mean nobody, never everybody."""

    owner: str = ""  # organisation slug that owns the thing; "" when it belongs to the activity or the node
    regions: frozenset[str] = frozenset()  # region codes the thing belongs to
    activity: str = ""  # activity slug, "" when outside any activity
    participants: frozenset[str] = frozenset()  # organisation slugs taking part in the activity
    released_to: frozenset[str] = frozenset()  # organisation slugs the thing was released to
    released_to_regions: frozenset[str] = frozenset()
    tlp: Tlp = Tlp.AMBER
    mode: Mode = Mode.REAL


@dataclass(frozen=True)
class Person:
    """Who asks: one membership, flattened to what the rule needs."""

    account: str
    organisation: str  # slug
    organisation_kind: str
    regions: frozenset[str]
    functions: tuple[str, ...]
    is_valid: bool  # the membership is valid now and the account active


@dataclass(frozen=True)
class Answer:
    """Yes or no, and the sentence id of the reason, so that a person can be told whom to ask."""

    allowed: bool
    reason: str = ""


@dataclass(frozen=True)
class PermissionTable:
    """`policy/functions.toml` parsed: per function, permission -> reach ("own", "activity", "region", "node")."""

    grants: Mapping[str, Mapping[str, str]]
    tlp_ceiling: Mapping[str, Tlp] = field(default_factory=dict)
