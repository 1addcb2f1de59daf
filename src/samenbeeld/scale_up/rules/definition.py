"""What `policy/scale-up.toml` says, parsed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenbeeld.kernel.errors import Refused

Names = Mapping[str, str]  # per language


@dataclass(frozen=True)
class Kind:
    """Something that can be asked. What nobody knows of it is None: minutes, and how many people one is."""

    code: str
    name: Names
    many: Names
    people: int | None
    ready_minutes: int | None
    there_minutes: int | None
    endurance_minutes: int | None
    asked: str  # the event of a clock that asking for it is, "" for none
    there: str
    source: str
    status: str


@dataclass(frozen=True)
class Start:
    """Confirming a code of this rank or a higher one is this event of a clock."""

    event: str
    rank: int
    status: str


@dataclass(frozen=True)
class Need:
    """So many of one kind, and how sure we are of that number."""

    kind: str
    count: int
    source: str
    status: str


@dataclass(frozen=True)
class Linked:
    """Something that goes with a code; `address` names where in the activity it is done, "" for elsewhere."""

    code: str
    name: Names
    address: str
    status: str


@dataclass(frozen=True)
class Code:
    """One code. `rank` 0 is the end; `functions` are alarmed; `grip` is proposed, None for nothing."""

    code: str
    rank: int
    name: Names
    casualties: int | None
    needs: tuple[Need, ...]
    officers: tuple[Names, ...]
    functions: tuple[str, ...]
    grip: int | None
    linked: tuple[str, ...]
    first: Names
    second: Names
    source: str
    status: str

    @property
    def is_end(self) -> bool:
        """Whether it says that there is no scaling up any more."""
        return self.rank == 0

    @property
    def proposed(self) -> dict[str, int]:
        """How many of each kind it proposes."""
        return {need.kind: need.count for need in self.needs}


@dataclass(frozen=True)
class Definition:
    """Everything that policy decides."""

    version: str
    kinds: Mapping[str, Kind]
    linked: Mapping[str, Linked]
    codes: tuple[Code, ...]  # the lowest first
    starts: tuple[Start, ...]
    aftercare: Mapping[str, Names]
    aftercare_status: Mapping[str, str]
    most_units: int
    longest_minutes: int
    warn_minutes: int

    def code(self, code: str) -> Code:
        """The code of that name. Raises Refused for one that policy does not know."""
        found = next((each for each in self.codes if each.code == code), None)
        if found is None:
            raise Refused("scale-up-code-unknown", field="code")
        return found

    def events(self, code: Code, counts: Mapping[str, int]) -> list[str]:
        """The events of clocks that confirming this code with these units is, in the order of policy."""
        if code.is_end:
            return []
        asked = [self.kinds[kind].asked for kind, count in counts.items() if count and kind in self.kinds]
        return [*(each.event for each in self.starts if code.rank >= each.rank), *filter(None, asked)]

    def kind(self, kind: str) -> Kind:
        """The kind of that name. Raises Refused for one that policy does not know."""
        if kind not in self.kinds:
            raise Refused("scale-up-kind-unknown", field="kind")
        return self.kinds[kind]


def definition(policy: Mapping[str, Any]) -> Definition:
    """The whole file. Raises KeyError for what is missing, ValueError for what refers to nothing."""
    limits = policy["limits"]
    ranks = {record["code"]: record["rank"] for record in policy["codes"]}
    found = Definition(
        version=policy["version"],
        kinds={record["code"]: _kind(record) for record in policy["kinds"]},
        linked={record["code"]: _linked(record) for record in policy["linked"]},
        codes=tuple(sorted(map(_code, policy["codes"]), key=lambda code: code.rank)),
        starts=tuple(
            Start(record["event"], ranks[record["code"]], record["status"]) for record in policy["starts"]
        ),
        aftercare={
            record["code"]: {"nl": record["nl"], "en": record["en"]} for record in policy["aftercare"]
        },
        aftercare_status={record["code"]: record["status"] for record in policy["aftercare"]},
        most_units=limits["most_units"],
        longest_minutes=limits["longest_minutes"],
        warn_minutes=limits["warn_minutes"],
    )
    _check_names(found)
    return found


def _check_names(found: Definition) -> None:
    for code in found.codes:
        unknown = set(code.proposed) - set(found.kinds) or set(code.linked) - set(found.linked)
        if unknown:
            raise ValueError(f"code {code.code} names {sorted(unknown)}, which is not there")
    if [code.rank for code in found.codes] != list(range(len(found.codes))):
        raise ValueError("codes have ranks from 0 on, each once")


def _kind(record: Mapping[str, Any]) -> Kind:
    minutes = {name: record.get(f"{name}_minutes") for name in ("ready", "there", "endurance")}
    return Kind(
        code=record["code"],
        name=record["name"],
        many=record["many"],
        people=record.get("people"),
        ready_minutes=minutes["ready"],
        there_minutes=minutes["there"],
        endurance_minutes=minutes["endurance"],
        asked=record.get("asked", ""),
        there=record.get("there", ""),
        source=record["source"],
        status=record["status"],
    )


def _linked(record: Mapping[str, Any]) -> Linked:
    return Linked(record["code"], record["name"], record["address"], record["status"])


def _code(record: Mapping[str, Any]) -> Code:
    return Code(
        code=record["code"],
        rank=record["rank"],
        name=record["name"],
        casualties=record.get("casualties"),
        needs=tuple(
            Need(each["kind"], each["count"], each["source"], each["status"]) for each in record["needs"]
        ),
        officers=tuple(record["officers"]),
        functions=tuple(record["functions"]),
        grip=record.get("grip"),
        linked=tuple(record["linked"]),
        first=record["first"],
        second=record["second"],
        source=record["source"],
        status=record["status"],
    )
