"""The script of the player as values, and what is typed in the exercise. Nobody of the cast stands in it."""

from dataclasses import dataclass
from typing import Any

from samenbeeld.crisis_picture.rules.rooms import room_name
from samenbeeld.kernel.marking import Tlp
from samenbeeld.project.demonstration import world


@dataclass(frozen=True)
class Inject:
    """One thing somebody does, `after` minutes of the story or the exercise. No `room`: a decision."""

    after: float
    by: str
    room: str = ""
    place: str = ""
    write: str = ""
    below: str = ""  # words of the block under which it is written; "" is at the end
    replace: tuple[str, str] = ("", "")
    version: str = ""
    suggest: str = ""
    text: str = ""
    certainty: str = ""
    source: str = ""
    grip: int = -1
    region: str = ""
    reason: str = ""

    def line(self) -> str:
        """What is written, in the notation of the texts, with the clock of the moment of writing."""
        return self.write.replace("@{now}", "@14:22").replace("{now}", "{14:22}")


def injects() -> list[Inject]:
    """What happens once, in order of time."""
    return sorted((_inject(record) for record in world.script()["injects"]), key=lambda inject: inject.after)


def small_updates() -> tuple[float, list[Inject]]:
    """(minutes between them, the lines that go round)."""
    record = world.script()["small_updates"]
    return float(record["every"]), [_inject(line) for line in record["lines"]]


def typed_in_exercise() -> list[Inject]:
    """What others type in the exercise, in order of its minutes."""
    found = (
        _inject({**record, "after": float(record["minute"])}, exercise())
        for record in world.exercise()["typed"]
    )
    return sorted(found, key=lambda inject: inject.after)


def activity() -> str:
    """The activity the script plays in."""
    return str(world.activities()[0]["slug"])


def exercise() -> str:
    """The exercise whose clock runs."""
    return str(world.exercise()["activity"])


# Fields of a record that say where and when.
_PLACED = ("own", "section", "replace", "minute")


def _inject(record: dict[str, Any], where: str = "") -> Inject:
    if record["by"] in world.offered_logins():
        raise ValueError(f"the player may not write as {record['by']}: that is somebody at the screen")
    fields = {key: value for key, value in record.items() if key not in _PLACED}
    old, _, new = record.get("replace", "").partition(" => ")
    return Inject(
        **{"after": 0.0, **fields},
        room=_room(record, where or activity()),
        place=record.get("section", record.get("own", "")),
        replace=(old, new) if new else ("", ""),
    )


def _room(record: dict[str, Any], slug: str) -> str:
    if "section" in record:
        return room_name(slug, Tlp.AMBER, section=record["section"])
    if "own" in record:
        return room_name(slug, Tlp.AMBER, organisation=record["own"])
    return ""
