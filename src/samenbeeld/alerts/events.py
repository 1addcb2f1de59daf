"""What has happened with alarms. Numbers, slugs and ids; no telephone numbers or addresses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AlarmSent:
    """Somebody alarmed people. The sentences are empty under TLP:RED."""

    alarm: str
    number: int
    first: str
    second: str
    people: int
    organisations: tuple[str, ...]
    is_test: bool


@dataclass(frozen=True)
class AlarmAnswered:
    """Somebody answered: coming, seen or cannot. `by_link`: from a message, without logging in."""

    alarm: str
    number: int
    answer: str
    by_link: bool


@dataclass(frozen=True)
class AlarmAnsweredByPhone:
    """The sender reached somebody by telephone and wrote down the answer."""

    alarm: str
    number: int
    account: str
    organisation: str
    answer: str


@dataclass(frozen=True)
class NextContactAlarmed:
    """Somebody did not answer or cannot come; `account` is alarmed now, "" when nobody is left."""

    alarm: str
    number: int
    organisation: str
    instead_of: str
    account: str


@dataclass(frozen=True)
class AlarmClosed:
    """Nobody is reminded any more and no next contact is alarmed."""

    alarm: str
    number: int
    reason: str


@dataclass(frozen=True)
class ReachChanged:
    """Somebody changed how they are reached: which ways are filled in, not the numbers themselves."""

    ways: tuple[str, ...]


@dataclass(frozen=True)
class DeviceAdded:
    """A device shows alarms from now on."""

    device: str


@dataclass(frozen=True)
class DeviceRemoved:
    """A device shows alarms no longer."""

    device: str


Event = (
    AlarmSent
    | AlarmAnswered
    | AlarmAnsweredByPhone
    | NextContactAlarmed
    | AlarmClosed
    | ReachChanged
    | DeviceAdded
    | DeviceRemoved
)
