"""What may be published as a judgement, and by whom it is read first."""

from dataclasses import dataclass
from datetime import timedelta

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.safety_picture.rules.definition import JUDGED, Definition, Theme

TRENDS = ("rising", "steady", "falling")
LONGEST_TEXT = 400
# A level of one's own is recorded first; who comes back after this long is asked again.
OWN_LEVEL_HOLDS = timedelta(hours=12)


@dataclass(frozen=True)
class Judgement:
    """What an expert wants to publish. `proposed` is what the rules said, unknown when they said nothing;
    `outlook` one level per coming week, the next one first.
    """

    level: Level
    proposed: Level
    trend: str
    what_is: str
    what_if: str
    what_now: str
    outlook: tuple[Level, ...]
    reason: str

    @property
    def deviates(self) -> bool:
        """Whether it is another level than the rules propose."""
        return self.proposed is not Level.UNKNOWN and self.level is not self.proposed


def check_theme(definition: Definition, code: str) -> Theme:
    """The theme with this code. Raises Refused for one that is not in policy."""
    if code not in definition.themes:
        raise Refused("safety-picture-theme-unknown", field="theme")
    return definition.themes[code]


def check_own_level(theme: Theme, level: Level, official: Level | None) -> None:
    """Raise Refused for a level that is not on the scale, or a code of nobody."""
    if level not in JUDGED:
        raise Refused("safety-picture-level-unknown", field="level")
    if official is not None and (theme.official is None or official not in JUDGED):
        raise Refused("safety-picture-official-unknown", field="official")


def check_judgement(definition: Definition, judgement: Judgement) -> None:
    """Raise Refused, with the field, for what may not be published."""
    if judgement.level not in JUDGED:
        raise Refused("safety-picture-level-unknown", field="level")
    if judgement.trend not in TRENDS:
        raise Refused("safety-picture-trend-unknown", field="trend")
    if not judgement.what_is.strip():
        raise Refused("safety-picture-what-is-missing", field="what_is")
    for name in ("what_is", "what_if", "what_now", "reason"):
        if len(getattr(judgement, name)) > LONGEST_TEXT:
            raise Refused("safety-picture-text-too-long", field=name, most=LONGEST_TEXT)
    if len(judgement.outlook) != definition.weeks_ahead or not set(judgement.outlook) <= set(JUDGED):
        raise Refused("safety-picture-outlook-incomplete", field="outlook_1", weeks=definition.weeks_ahead)
    if judgement.deviates and not judgement.reason.strip():
        raise Refused("safety-picture-reason-missing", field="reason")


def check_own_was_recorded(*, is_mine: bool, is_used: bool) -> None:
    """A judgement rests on a level of one's own, recorded before the proposal was shown, and used once."""
    if not is_mine:
        raise Refused("safety-picture-own-level-first", field="level")
    if is_used:
        raise Conflict("safety-picture-already-judged")


def check_second_reading(
    *, is_author: bool, is_waiting: bool, is_overtaken: bool, agrees: bool, remark: str
) -> None:
    """Raise Refused or Conflict when this reader may not say this of that judgement."""
    if is_author:
        raise Refused("safety-picture-not-your-own", field="agrees")
    if not is_waiting:
        raise Conflict("safety-picture-read-already")
    if is_overtaken:
        raise Conflict("safety-picture-overtaken")
    if not agrees and not remark.strip():
        raise Refused("safety-picture-remark-missing", field="remark")
    if len(remark) > LONGEST_TEXT:
        raise Refused("safety-picture-text-too-long", field="remark", most=LONGEST_TEXT)


def check_opinion(*, judged: Level, level: Level, text: str) -> None:
    """Who sees the same need say no more; who sees something else says what."""
    if level not in JUDGED:
        raise Refused("safety-picture-level-unknown", field="level")
    if level is not judged and not text.strip():
        raise Refused("safety-picture-opinion-needs-words", field="text")
    if len(text) > LONGEST_TEXT:
        raise Refused("safety-picture-text-too-long", field="text", most=LONGEST_TEXT)


def check_repeating(is_there: bool) -> None:
    """Raise Refused when nothing was judged yet that could be repeated."""
    if not is_there:
        raise Refused("safety-picture-nothing-to-repeat", field="level")


def check_is_current(is_current: bool) -> None:
    """Raise Conflict for words about a judgement that was replaced meanwhile."""
    if not is_current:
        raise Conflict("safety-picture-overtaken")
