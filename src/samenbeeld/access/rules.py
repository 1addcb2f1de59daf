"""The rule of permission, pure: a person's grants, what is asked, and the thing it is asked of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp

OWN, ACTIVITY, REGION, NODE, RELEASED = "own", "activity", "region", "node", "released"
REACHES = (OWN, ACTIVITY, REGION, NODE, RELEASED)
TO_ORGANISATION, TO_REGION = "organisation", "region"
# How a release to a region opens a thing, among the reaches of `keys`.
RELEASED_WIDE = "released_to_region"
BOTH_MODES = frozenset(Mode)


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


# Things of the whole node that hold no content of their own: the ladder, the journal, the base map.
NODE_SCOPE = Scope()


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
    """Yes or no. For no: the sentence id of the reason. For yes: through which function, reach and mode."""

    allowed: bool
    reason: str = ""
    function: str = ""
    reach: str = ""
    mode: Mode = Mode.REAL


@dataclass(frozen=True)
class LabelRule:
    """How far one TLP label lets a thing travel."""

    reaches: frozenset[str] = frozenset()
    releases: frozenset[str] = frozenset()
    staff_only: bool = False  # taking part is enough for the crisis staff only
    may_be_exported: bool = False


@dataclass(frozen=True)
class PermissionTable:
    """`policy/functions.toml` parsed. What is not in it is not allowed."""

    # function -> permission -> reaches
    grants: Mapping[str, Mapping[str, frozenset[str]]]
    labels: Mapping[Tlp, LabelRule] = field(default_factory=dict)
    tlp_ceiling: Mapping[str, Tlp] = field(default_factory=dict)  # absent: clear, the lowest
    modes: Mapping[str, frozenset[Mode]] = field(default_factory=dict)  # absent: no mode at all
    crisis_staff: frozenset[str] = frozenset()
    opened_by_release: frozenset[str] = frozenset()  # permissions that a release can give
    unlabelled: frozenset[str] = frozenset()  # permissions on things that carry no TLP label
    ask: Mapping[str, str] = field(default_factory=dict)  # permission -> function that can help


class Place(NamedTuple):
    """Where a thing stands for the person who asks: all that the rule looks at. Many things stand alike."""

    is_own: bool
    takes_part: bool  # the person's organisation, in the activity that the thing is of
    in_region: bool
    to_organisation: bool  # released to the person's organisation
    to_region: bool  # released to a region of theirs
    tlp: Tlp
    mode: Mode


def decide(table: PermissionTable, person: Person | None, permission: str, scope: Scope) -> Answer:
    """May this person do this with this thing? Closed unless a function's grant, or a release, opens it."""
    if person is None:
        return Answer(False, "access-log-in-first", mode=scope.mode)
    if not person.is_valid:
        return Answer(False, "access-membership-ended", mode=scope.mode)
    return decide_there(table, person.functions, permission, seen_from(person, scope))


def seen_from(person: Person, scope: Scope) -> Place:
    """Where this thing stands for this person."""
    return Place(
        bool(scope.owner) and scope.owner == person.organisation,
        bool(scope.activity) and person.organisation in scope.participants,
        not scope.regions.isdisjoint(person.regions),
        person.organisation in scope.released_to,
        not scope.released_to_regions.isdisjoint(person.regions),
        scope.tlp,
        scope.mode,
    )


def decide_there(table: PermissionTable, functions: tuple[str, ...], permission: str, place: Place) -> Answer:
    """The same for who has these functions in a membership that is valid, and a thing that stands there."""
    reason = "access-not-your-function"
    for function in functions:
        reaches = table.grants.get(function, {}).get(permission)
        if not reaches:
            continue
        if place.mode not in table.modes.get(function, frozenset()):
            reason = "access-not-in-this-mode"
            continue
        reach = _reach(table, function, permission, reaches, place)
        if reach:
            return Answer(True, "", function, reach, place.mode)
        reason = _why_not(reaches, place)
    return Answer(False, reason, mode=place.mode)


Key = tuple[str, str, str]  # reach, TLP label, mode


def keys(table: PermissionTable, person: Person, permission: str) -> frozenset[Key]:
    """What opens things to this person, apart from which thing it is: `decide` says yes to a thing that one
    of these reaches. RELEASED is by name of the organisation, RELEASED_WIDE by that of its region.
    """
    if not person.is_valid:
        return frozenset()
    return frozenset(
        (reach, tlp.value, mode.value)
        for function in person.functions
        if (granted := table.grants.get(function, {}).get(permission))
        for mode in table.modes.get(function, frozenset())
        for tlp in Tlp
        for reach in _reaches(table, function, permission, granted, tlp)
    )


def _reaches(
    table: PermissionTable, function: str, permission: str, granted: frozenset[str], tlp: Tlp
) -> frozenset[str]:
    counted = Tlp.CLEAR if permission in table.unlabelled else tlp
    label = table.labels.get(counted, LabelRule())
    reaches: set[str] = set()
    if counted in _UP_TO[table.tlp_ceiling.get(function, Tlp.CLEAR)]:
        reaches |= (granted & label.reaches) - {RELEASED}
        if label.staff_only and function not in table.crisis_staff:
            reaches.discard(ACTIVITY)
    if permission in table.opened_by_release:
        reaches |= {RELEASED} if TO_ORGANISATION in label.releases else set()
        reaches |= {RELEASED_WIDE} if TO_REGION in label.releases else set()
    return frozenset(reaches)


def audience(table: PermissionTable, people: Iterable[Person], permission: str, scope: Scope) -> list[Person]:
    """Of these people, those who may: who will see it, before it is released."""
    return [person for person in people if decide(table, person, permission, scope).allowed]


def check_release(scope: Scope, *, organisations: Iterable[str], regions: Iterable[str]) -> None:
    """Raises Refused for a release to nobody, or to a whole region under a label that names its readers."""
    wide, named = frozenset(regions), frozenset(organisations)
    if not wide and not named:
        raise Refused("access-release-to-nobody", field="organisations")
    if wide and scope.tlp in (Tlp.RED, Tlp.AMBER_STRICT):
        raise Refused("access-release-too-wide", field="regions", tlp=scope.tlp.label)


def labels_for_export(table: PermissionTable) -> tuple[Tlp, ...]:
    """The labels that may leave as a file, the most open first."""
    return tuple(tlp for tlp in Tlp if table.labels.get(tlp, LabelRule()).may_be_exported)


def check_export(table: PermissionTable, tlp: Tlp) -> None:
    """Raises Refused for a label that stays here, whoever asks."""
    if tlp not in labels_for_export(table):
        raise Refused("access-label-stays-here", field="up_to", tlp=tlp.label)


def parse_table(data: Mapping[str, Any]) -> PermissionTable:
    """The table in `policy/functions.toml`. Raises ValueError for what it does not know."""
    permissions = data["permissions"]
    functions = data["functions"]
    return PermissionTable(
        grants={code: _grants(code, record["grants"], permissions) for code, record in functions.items()},
        labels={Tlp(label): _label_rule(record) for label, record in data["tlp"].items()},
        tlp_ceiling={
            code: Tlp(record["tlp_ceiling"]) for code, record in functions.items() if "tlp_ceiling" in record
        },
        modes={
            code: frozenset(Mode(mode) for mode in record["modes"]) if "modes" in record else BOTH_MODES
            for code, record in functions.items()
        },
        crisis_staff=frozenset(data["crisis_staff"]["functions"]),
        opened_by_release=_marked(permissions, "opened_by_release"),
        unlabelled=_marked(permissions, "unlabelled"),
        ask={code: record["ask"] for code, record in permissions.items()},
    )


def _reach(
    table: PermissionTable, function: str, permission: str, granted: frozenset[str], place: Place
) -> str:
    """The first reach that opens a thing that stands there in this function, "" when none does."""
    tlp = Tlp.CLEAR if permission in table.unlabelled else place.tlp
    label = table.labels.get(tlp, LabelRule())
    if tlp in _UP_TO[table.tlp_ceiling.get(function, Tlp.CLEAR)]:
        for reach in (OWN, ACTIVITY, REGION, NODE):
            if reach in granted & label.reaches and _holds(table, reach, function, label, place):
                return reach
    if permission in table.opened_by_release and _is_released(label, place):
        return RELEASED
    return ""


def _holds(table: PermissionTable, reach: str, function: str, label: LabelRule, place: Place) -> bool:
    if reach == OWN:
        return place.is_own
    if reach == ACTIVITY:
        return place.takes_part and (not label.staff_only or function in table.crisis_staff)
    if reach == REGION:
        return place.in_region
    return reach == NODE


def _is_released(label: LabelRule, place: Place) -> bool:
    to_organisation = TO_ORGANISATION in label.releases and place.to_organisation
    to_region = TO_REGION in label.releases and place.to_region
    return to_organisation or to_region


_UP_TO = {ceiling: tuple(Tlp)[:place] for place, ceiling in enumerate(Tlp, 1)}


def _why_not(granted: frozenset[str], place: Place) -> str:
    """The most useful reason: the widest reach this function has and still does not get there with."""
    if granted & {REGION} and place.in_region:
        return "access-label-too-high"
    if granted & {ACTIVITY} and place.takes_part:
        return "access-label-too-high"
    if NODE in granted:
        return "access-label-too-high"
    if REGION in granted:
        return "access-not-your-region"
    if ACTIVITY in granted:
        return "access-not-taking-part"
    if RELEASED in granted:
        return "access-not-released"
    return "access-not-your-organisation"


def _grants(
    function: str, record: Mapping[str, Iterable[str]], permissions: Mapping[str, Any]
) -> dict[str, frozenset[str]]:
    unknown = set(record) - set(REACHES)
    if unknown:
        raise ValueError(f"{function}: unknown reach {sorted(unknown)}")
    granted: dict[str, frozenset[str]] = {}
    for reach, codes in record.items():
        for code in codes:
            if code not in permissions:
                raise ValueError(f"{function}: unknown permission {code}")
            granted[code] = granted.get(code, frozenset()) | {reach}
    return granted


def _marked(permissions: Mapping[str, Mapping[str, Any]], mark: str) -> frozenset[str]:
    return frozenset(code for code, record in permissions.items() if record.get(mark))


def _label_rule(record: Mapping[str, Any]) -> LabelRule:
    return LabelRule(
        frozenset(record["reaches"]),
        frozenset(record["releases"]),
        bool(record.get("staff_only", False)),
        bool(record.get("may_be_exported", False)),
    )
