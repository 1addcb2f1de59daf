"""What stands around a file, in words: the same on paper, in a row and in an envelope."""

from collections.abc import Iterator

from samenbeeld.exports.rules import Column, Frame, Value
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say


def head(frame: Frame) -> str:
    """`OEFENING · TLP:AMBER · Hoogwater Maas`: the first line of every page."""
    return " · ".join([frame.mark or say("look-real-tag"), frame.tlp.label, frame.activity_name])


def foot(frame: Frame) -> str:
    """What must be said with it, of which moment it tells, when it was taken, by whom and what for."""
    language = current_language()
    taken = say(
        "exports-taken",
        at=times.stamp(frame.taken_at, language),
        who=frame.taken_by,
        organisation=frame.organisation,
        why=frame.purpose,
    )
    moment = frame.moment and say("exports-as-it-stood", at=times.stamp(frame.moment, language))
    return " ".join(part for part in (frame.note, moment, taken) if part)


def columns(*keys: str) -> tuple[Column, ...]:
    """Columns of what goes along: the same key is the same thing in every file."""
    return tuple(Column(key, say(f"exports-of-{key.replace('_', '-')}")) for key in keys)


def around(frame: Frame) -> Iterator[tuple[Column, Value]]:
    """The frame as columns, for files of which a row may travel alone."""
    for key, value in machine(frame).items():
        yield Column(key, say(f"exports-column-{key.replace('_', '-')}")), value


def machine(frame: Frame) -> dict[str, Value]:
    """The frame for a machine. Moments are ISO 8601."""
    return {
        "label": frame.tlp.label,
        "mode": frame.mode.value,
        "mark": frame.mark,
        "activity": frame.activity_name,
        "exported_at": times.machine(frame.taken_at),
        "as_of": times.machine(frame.moment or frame.taken_at),
        "exported_by": f"{frame.taken_by}, {frame.organisation}",
        "purpose": frame.purpose,
        "complete": not frame.is_partial,
    }
