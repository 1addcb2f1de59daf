"""What has happened with situation reports and bottlenecks. Slugs, numbers and reasons; never the answers."""

from dataclasses import dataclass, replace

from samenbeeld.situation_reports.rules.states import Facts, State, judged, submitted


@dataclass(frozen=True)
class ReportsRequested:
    """Organisations are asked for a report, once or in a rhythm. No `organisations`: all."""

    activity: str
    request: str
    first_due_at: str
    every_hours: int | None
    organisations: tuple[str, ...]


@dataclass(frozen=True)
class RoundOpened:
    """The next round of a rhythm has begun."""

    activity: str
    request: str
    number: int
    due_at: str


@dataclass(frozen=True)
class RequestEnded:
    """Nobody is asked any more by this request."""

    activity: str
    request: str
    reason: str


@dataclass(frozen=True)
class OrganisationsReminded:
    """These organisations were reminded of the report they owe; `by_clock` when their deadline passed."""

    activity: str
    request: str
    organisations: tuple[str, ...]
    by_clock: bool = False


@dataclass(frozen=True)
class ReportSubmitted:
    """An organisation sent a report. `is_unchanged`: nothing was different from the one before."""

    activity: str
    organisation: str
    number: int
    level: str
    is_unchanged: bool
    round: int | None = None


@dataclass(frozen=True)
class ReportAccepted:
    """The head of information took the report."""

    activity: str
    organisation: str
    number: int


@dataclass(frozen=True)
class ReportReturned:
    """The head of information sent the report back, and said why."""

    activity: str
    organisation: str
    number: int
    reason: str


@dataclass(frozen=True)
class BottleneckNoted:
    """A bottleneck is known from now on, from a report or noted by hand; `is_change`: said anew."""

    activity: str
    bottleneck: str
    kind: str
    organisation: str
    report: int | None = None
    is_change: bool = False


@dataclass(frozen=True)
class BottleneckClosed:
    """A bottleneck is solved or withdrawn."""

    activity: str
    bottleneck: str
    status: str
    reason: str


@dataclass(frozen=True)
class BottlenecksMerged:
    """Two bottlenecks are one; both stay visible."""

    activity: str
    bottleneck: str
    into: str


@dataclass(frozen=True)
class BottlenecksParted:
    """What was merged stands alone again."""

    activity: str
    bottleneck: str


@dataclass(frozen=True)
class BottlenecksToldApart:
    """Two bottlenecks that look alike are not one; not `is_apart`: that is open again."""

    activity: str
    bottleneck: str
    other: str
    is_apart: bool = True


@dataclass(frozen=True)
class NeedNoted:
    """A need is known from now on, from a report; `is_change`: said anew."""

    activity: str
    need: str
    organisation: str
    report: int
    is_change: bool = False


@dataclass(frozen=True)
class NeedTakenUp:
    """An organisation takes a need up."""

    activity: str
    need: str
    organisation: str
    owner: str


@dataclass(frozen=True)
class NeedClosed:
    """A need is met, or has lapsed."""

    activity: str
    need: str
    organisation: str
    status: str
    reason: str


Event = ReportsRequested | RequestEnded | ReportSubmitted | ReportAccepted | ReportReturned


def fresh(facts: Facts, event: Event) -> Facts:
    """The reports of one organisation after `event`. The database must tell the same story."""
    match event:
        case ReportsRequested():
            return replace(facts, asked=True)
        case RequestEnded():
            return replace(facts, asked=False)
        case ReportSubmitted():
            return submitted(facts, event.number)
        case ReportAccepted():
            return judged(facts, event.number, State.ACCEPTED)
        case ReportReturned():
            return judged(facts, event.number, State.RETURNED)
