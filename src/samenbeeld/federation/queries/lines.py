"""Lines of a fact, in both languages, whatever the language of whoever releases it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from samenbeeld.federation.rules.facts import Line
from samenbeeld.look import times
from samenbeeld.look.words import in_language, say


def in_both(say_it: Callable[[], str], *, is_head: bool = False) -> Line:
    """What this says in each language."""
    said = []
    for language in ("nl", "en"):
        with in_language(language):
            said.append(say_it())
    return Line(said[0], said[1], is_head)


def sentence(key: str, **values: object) -> Line:
    """One sentence with its values."""
    return in_both(partial(say, key, **values))


def as_written(words: str) -> Line:
    """What people wrote is not translated."""
    return Line(words, words)


def day_and_time(at: datetime) -> str:
    """With its day, as another reads it who knows when: `14-01 16:00`."""
    return f"{at.astimezone(times.AMSTERDAM):%d-%m %H:%M}"
