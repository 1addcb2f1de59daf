"""The Veiligheidsbeeld of the story, through the same actions that people use."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.levels import Level
from samenbeeld.look.times import AMSTERDAM, local
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story
from samenbeeld.safety_picture import actions, queries
from samenbeeld.safety_picture.actions import calendar, signals
from samenbeeld.safety_picture.models import Assessment, Signal
from samenbeeld.safety_picture.queries.calendar import municipalities
from samenbeeld.safety_picture.rules.calendar import Entry
from samenbeeld.safety_picture.rules.weeks import monday

_LETTERS = {"g": Level.GREEN, "y": Level.YELLOW, "o": Level.ORANGE, "r": Level.RED, "?": Level.UNKNOWN}
_READ_AFTER = timedelta(minutes=10)
_WEEKLY = timedelta(hours=9, minutes=30)


def _at(day: datetime, hours: str) -> datetime:
    """That hour of a Dutch clock on that day, also when the clock changed in between."""
    return datetime.combine(day.date(), time.fromisoformat(hours), tzinfo=AMSTERDAM)


class Weighing:
    """Turns `world/safety_picture.toml` into happenings. Each runs inside the clock of its own moment."""

    def __init__(self, story: Story, members: Mapping[str, Membership]) -> None:
        self._story = story
        self._members = members
        self._whole = world.safety_picture()
        self._made: dict[tuple[str, str], Assessment] = {}

    def all(self) -> Iterator[Happening]:
        """Every judgement with its second reader, and what others saw."""
        for number, tile in enumerate(self._whole["tiles"]):
            yield from self._past(tile, timedelta(minutes=number))
            for name in ("before", "now"):
                if name in tile:
                    yield from self._judged(tile, tile[name], self._story.moment(tile[name]["at"]))
            if "waits" in tile:
                at = self._story.moment(tile["waits"]["at"])
                yield at, self._judge(tile, tile["waits"], at)
        for number, record in enumerate(self._whole["occasions"]):
            yield self._story.moment(f"10:{number:02}-6"), self._occasion(record)
        for record in self._whole["opinions"]:
            yield self._story.moment(record["at"]), self._opinion(record)
        for record in self._whole["signals"]:
            yield from self._signal(record)

    def _past(self, tile: dict[str, Any], later: timedelta) -> Iterator[Happening]:
        """One judgement a week, on Monday morning; a quiet theme every other week: calm holds for two."""
        letters = tile["past"]
        this = monday(local(self._story.anchor).date())
        midnight = local(self._story.anchor).replace(hour=0, minute=0, second=0, microsecond=0)
        was_judged = False
        for week, letter in enumerate(letters):
            was_judged = letter != "?" and not (was_judged and letters[week - 1 : week + 1] == "gg")
            if not was_judged:
                continue
            start = this - timedelta(days=7 * (len(letters) - week))
            at = midnight + (start - midnight.date()) + _WEEKLY + later
            # What was expected then is what came: the surprises of the story are in its last days.
            expected = (letters[week + 1 :] + self._told_now(tile))[:6]
            yield from self._judged(
                tile, {"level": _LETTERS[letter].value, "trend": "steady", "outlook": expected}, at
            )

    def _told_now(self, tile: dict[str, Any]) -> str:
        """This week and those after it, a letter each."""
        if "now" not in tile:
            return "ggggggg"
        letter = next(letter for letter, level in _LETTERS.items() if level.value == tile["now"]["level"])
        return f"{letter}{tile['now']['outlook']}"

    def _judged(self, tile: dict[str, Any], record: dict[str, Any], at: datetime) -> Iterator[Happening]:
        yield at, self._judge(tile, record, at)
        if queries.definition().needs_second_reader(Level(record["level"])):
            yield at + _READ_AFTER, self._read_along(tile)

    def _judge(self, tile: dict[str, Any], record: dict[str, Any], at: datetime) -> Callable[[], None]:
        member, level = self._members[tile["by"]], Level(record["level"])
        told = {
            name: self._story.told(record.get(name, ""), at)
            for name in ("what_is", "what_if", "what_now", "reason")
        }

        def judge() -> None:
            region = organisations.region(tile["region"])
            theme = queries.definition().themes[tile["theme"]]
            own = actions.record_own_level(
                actor=member,
                region=region,
                theme=theme.code,
                level=level,
                official=Level(record["official"]) if "official" in record else None,
            )
            criterion = theme.criteria.get(level)
            self._made[theme.code, region.code] = actions.assess(
                actor=member,
                own=own,
                level=level,
                trend=record["trend"],
                what_is=told["what_is"] or (criterion.nl if criterion else self._whole["calm"]),
                what_if=told["what_if"],
                what_now=told["what_now"],
                outlook=tuple(_LETTERS[letter] for letter in record["outlook"]),
                reason=told["reason"] or self._whole["surprise"],
            )

        return judge

    def _read_along(self, tile: dict[str, Any]) -> Callable[[], None]:
        def read() -> None:
            reader = self._members[self._whole["readers"][tile["region"]]]
            made = self._made[tile["theme"], tile["region"]]
            actions.read_along(actor=reader, assessment=made, agrees=True)

        return read

    def _occasion(self, record: dict[str, Any]) -> Callable[[], None]:
        def put() -> None:
            region = organisations.region(record["region"])
            first = local(self._story.anchor).replace(hour=0, minute=0) + timedelta(days=record["in"])
            begin, end = record.get("hours", ("00:00", "00:00"))
            last = first + timedelta(days=record.get("days", 1) if "hours" not in record else 0)
            calendar.add_occasion(
                actor=self._members[record["by"]],
                region=region,
                entry=Entry(
                    uid="",
                    kind=record["kind"],
                    risk_class=record.get("risk_class", ""),
                    title=record["title"],
                    municipality=municipalities([region]).get(record.get("municipality", ""), ""),
                    place=record.get("place", ""),
                    starts_at=_at(first, begin),
                    ends_at=_at(last, end),
                    is_whole_day="hours" not in record,
                    note=record.get("note", ""),
                ),
            )

        return put

    def _opinion(self, record: dict[str, Any]) -> Callable[[], None]:
        def say() -> None:
            theme = queries.definition().themes[record["theme"]]
            region = organisations.region(record["region"])
            current = queries.tile(theme, region, self._story.moment(record["at"])).current
            assert current is not None  # the world judges before others speak
            actions.give_opinion(
                actor=self._members[record["by"]],
                assessment=current,
                level=Level(record["level"]),
                text=self._story.told(record["text"], self._story.moment(record["at"])),
            )

        return say

    def _signal(self, record: dict[str, Any]) -> Iterator[Happening]:
        """It comes in, and what was done with it."""
        came: list[Signal] = []

        def come() -> None:
            region = organisations.region(record["region"])
            told = {
                "region": region,
                "municipality": municipalities([region]).get(record.get("municipality", ""), ""),
                **{name: record.get(name, "") for name in ("title", "text", "theme", "source", "reference")},
            }
            if "by" in record:
                came.append(signals.send_signal(actor=self._members[record["by"]], **told))
            else:
                came.append(signals.receive_signal(actor=SYSTEM, **told))

        yield self._story.moment(record["at"]), come
        for done in ("verified", "linked", "dismissed"):
            if done in record:
                yield self._story.moment(record[done]["at"]), self._handle(came, record, done)

    def _handle(self, came: list[Signal], record: dict[str, Any], done: str) -> Callable[[], None]:
        def handle() -> None:
            member, how = self._members[record["handled_by"]], record[done]
            if done == "verified":
                signals.verify_signal(actor=member, signal=came[0], checked_against=how["note"])
            elif done == "linked":
                signals.link_signal(actor=member, signal=came[0], theme=how["theme"])
            else:
                signals.dismiss_signal(actor=member, signal=came[0], reason=how["note"])

        return handle
