"""The ladder as a value, and what may change on it. Policy and moments are handed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level


@dataclass(frozen=True)
class Words:
    """One piece of policy text in both languages; sentences of the screen live in `locale/`."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in `language`, Dutch for any other than English."""
        return self.en if language == "en" else self.nl


# What of the list the platform does itself once a person confirmed it.
ACTIVITY, PICTURES, ALARM, REPORTS, NO_REPORTS, MEETING, TASK = (
    "activity", "pictures", "alarm", "reports", "no_reports", "meeting", "task",
)  # fmt: skip
DOES = (ACTIVITY, PICTURES, ALARM, REPORTS, NO_REPORTS, MEETING, TASK)
_GOES = {"up": (True, False), "down": (False, True), "both": (True, True)}


@dataclass(frozen=True)
class Happening:
    """One thing that happens on a step. `does` is one of DOES, or "" for what people do; `how` are its
    figures as they stand in policy. `goes_up`, `goes_down`: from which side it belongs to this step.
    """

    words: Words
    does: str
    goes_up: bool
    goes_down: bool
    how: Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """One step of the ladder, with how sure we are of its words (`status`) and of who declares it."""

    number: int
    code: str
    level: Level
    name: Words
    meaning: Words
    short: Words
    happens: tuple[Happening, ...]
    part: Words
    weigh_again: timedelta | None
    rhythm: Words
    declares: Words
    declares_status: str
    examples: Words
    source: str
    status: str


@dataclass(frozen=True)
class Ladder:
    """One version of the definition: five steps, lowest first, and how far down one decision may go."""

    version: str
    status: str
    source: str
    steps: tuple[Step, ...]
    down_at_a_time: int
    down_status: str


@dataclass(frozen=True)
class StepDecision:
    """What somebody wants: region goes from `before` (None: nobody ever said) to `after`, from `at` on."""

    before: int | None
    after: int
    reason: str
    at: datetime
    last_at: datetime | None = None
    review_at: datetime | None = None

    @property
    def is_down(self) -> bool:
        """Whether the region comes down."""
        return self.before is not None and self.after < self.before


@dataclass(frozen=True)
class ScaleValue:
    """One value of a scale that stands beside the step."""

    code: str
    name: Words
    meaning: Words
    status: str


@dataclass(frozen=True)
class Scale:
    """Something that is said of a region beside its step, such as the phase of the care chain."""

    code: str
    name: Words
    short: Words
    values: tuple[ScaleValue, ...]
    source: str
    status: str

    def value(self, code: str) -> ScaleValue:
        """The value with this code. Raises Refused for one that is not on the scale."""
        for each in self.values:
            if each.code == code:
                return each
        raise Refused("escalation-scale-value-unknown", field="value")


def ladder(policy: Mapping[str, Any]) -> Ladder:
    """The definition in `policy/ladder.toml` as values. Raises KeyError for a record that misses a field."""
    return Ladder(
        version=policy["version"],
        status=policy["status"],
        source=policy["source"],
        steps=tuple(_step(record) for record in sorted(policy["steps"], key=lambda record: record["step"])),
        down_at_a_time=policy["down"]["steps_at_a_time"],
        down_status=policy["down"]["status"],
    )


def scales(policy: Mapping[str, Any]) -> tuple[Scale, ...]:
    """The scales of `policy/beside-ladder.toml`, in its order."""
    return tuple(
        Scale(
            code=record["code"],
            name=_words(record["name"]),
            short=_words(record["short"]),
            values=tuple(_scale_value(value) for value in record["values"]),
            source=record["source"],
            status=record["status"],
        )
        for record in policy["scales"]
    )


def check_scale_value(scale: Scale, *, before: str, after: str, reason: str) -> None:
    """Raise Refused or Conflict when this may not be said of a region; `before` "" when nobody said any."""
    scale.value(after)
    if not reason.strip():
        raise Refused("escalation-reason-missing", field="reason")
    if before == after:
        raise Conflict("escalation-scale-already", field="value")


def check_step_decision(definition: Ladder, decision: StepDecision, *, now: datetime) -> None:
    """Raise Refused or Conflict when this may not be set; say nothing when it may."""
    if not 0 <= decision.after < len(definition.steps):
        raise Refused("escalation-step-unknown", field="step")
    if not decision.reason.strip():
        raise Refused("escalation-reason-missing", field="reason")
    if decision.before == decision.after:
        raise Conflict("escalation-step-already", field="step")
    # Up may jump, because danger does. Down goes in steps, so that nobody skips the check of open work.
    if decision.before is not None and decision.before - decision.after > definition.down_at_a_time:
        raise Refused("escalation-down-too-far", field="step", steps=definition.down_at_a_time)
    _check_moments(decision, now)


def review_is_due(review_at: datetime | None, now: datetime) -> bool:
    """Whether the step should be weighed again. It reminds a person; a step never goes down by itself."""
    return review_at is not None and review_at <= now


def _check_moments(decision: StepDecision, now: datetime) -> None:
    if decision.at > now:
        raise Refused("escalation-moment-in-future", field="at")
    if decision.last_at is not None and decision.at < decision.last_at:
        raise Conflict("escalation-moment-before-last", field="at", last=decision.last_at)
    if decision.review_at is not None and decision.review_at <= decision.at:
        raise Refused("escalation-review-before-start", field="review_at")


def _step(record: Mapping[str, Any]) -> Step:
    return Step(
        number=record["step"],
        code=record["code"],
        level=Level(record["level"]),
        name=_words(record["name"]),
        meaning=_words(record["meaning"]),
        short=_words(record["short"]),
        happens=tuple(_happening(item) for item in record["happens"]),
        part=_words(record["part"]),
        weigh_again=timedelta(hours=record["weigh_again_hours"]) if record["weigh_again_hours"] else None,
        rhythm=_words(record["rhythm"]),
        declares=_words(record["declares"]),
        declares_status=record["declares_status"],
        examples=_words(record["examples"]),
        source=record["source"],
        status=record["status"],
    )


def _happening(record: Mapping[str, Any]) -> Happening:
    does = record.get("does", "")
    if does and does not in DOES:
        raise ValueError(f"the platform cannot do {does!r}")
    how = {key: value for key, value in record.items() if key not in ("nl", "en", "does", "goes")}
    return Happening(_words(record), does, *_GOES[record.get("goes", "up")], how)


def _scale_value(record: Mapping[str, str]) -> ScaleValue:
    return ScaleValue(
        code=record["code"],
        name=_words(record),
        meaning=Words(record["meaning_nl"], record["meaning_en"]),
        status=record["status"],
    )


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
