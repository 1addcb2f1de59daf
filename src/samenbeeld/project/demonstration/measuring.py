"""What was measured in the story, and what the weather institute said: through the actions of a source."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from math import sin
from typing import Any

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.indicators import actions
from samenbeeld.indicators.actions.official import Heard, hear_codes
from samenbeeld.indicators.rules.machine import Value
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.deciding import Happening
from samenbeeld.project.demonstration.story import Story

_HEARD_AFTER = timedelta(minutes=8)
# Nobody measures on in a demonstration that is left alone, and what an authority said holds for a day.
_HOLDS = timedelta(days=1)


class Measuring:
    """Turns `world/indicators.toml` into what a source says. Runs inside the clock of its own moment."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._whole = world.indicators()

    def all(self) -> Iterator[Happening]:
        """The source is asked a few times and says all that it measured until then; and the codes."""
        for notation in self._whole["heard"]:
            yield self._story.moment(notation), self._values
        yield self._story.moment(self._whole["codes_heard"]), self._codes

    def _values(self) -> None:
        now = clock.now()
        values = {
            record["indicator"]: [each for each in self._series(record) if each.reported_at <= now]
            for record in self._whole["series"]
        }
        actions.record_values(actor=SYSTEM, source=self._whole["source"], values=values)

    def _series(self, record: dict[str, Any]) -> list[Value]:
        points, step = record["points"], record["step_hours"]
        # The newest value is some minutes old; a week is measured as a whole, so its value is older.
        newest = self._story.anchor.replace(minute=0) - timedelta(hours=step // 24)
        found = []
        for before in range(points[0][0], -1, -step):
            of = newest - timedelta(hours=before)
            value = None if before in record["failed"] else _bent(points, before, record["wobble"])
            found.append(Value(of, value, of + _HEARD_AFTER, "raw"))
        return found

    def _codes(self) -> None:
        codes = [
            Heard(
                each["reference"], each["region"], Level(each["level"]), each["event"], each["headline"],
                self._story.moment(each["begins"]), self._story.moment(each["ends"]),
            )
            for each in self._whole["codes"]
        ]  # fmt: skip
        hear_codes(
            actor=SYSTEM, issuer="KNMI", theme="weer", codes=codes, ended=(), holds_until=clock.now() + _HOLDS
        )


def _bent(points: list[list[float]], before: float, wobble: float) -> float:
    """The value so many hours before now, on the line between two points, a little beside it."""
    for (early, first), (late, last) in pairwise(points):
        if late <= before <= early:
            share = (early - before) / (early - late)
            waves = sin(before * 1.7) * 0.6 + sin(before * 0.37 + 1) * 0.4
            return round(first + (last - first) * share + waves * wobble, 1)
    return points[-1][1]
