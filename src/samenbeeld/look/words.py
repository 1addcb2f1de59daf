"""Every sentence on screen, in the language of the person who reads it.

Sentences live in `locale/<language>/<package>.ftl` (Fluent). Dutch is the default and the fallback:
a sentence that is missing in English is shown in Dutch, one that is missing in both as its own name.
"""

from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language
from fluent.runtime import FluentBundle, FluentResource

from samenbeeld.look import times

DEFAULT_LANGUAGE = "nl"
LANGUAGES = ("nl", "en")
_Argument = str | int | float | Decimal


def say(key: str, /, **values: object) -> str:
    """The sentence `key` with its `values` filled in.

    Numbers get the decimal comma and the thousands point of the language; a moment becomes a clock time
    (today) or day and clock time, in Amsterdam; a date becomes day and month. Give a number that is a
    name (a year, a version) as text, or it gets a thousands point.
    """
    language = current_language()
    arguments = tuple((name, _as_argument(value, language)) for name, value in values.items())
    return _said(language, key, arguments)


def current_language() -> str:
    """`nl` or `en`: the language of this request, Dutch when there is none."""
    language = (get_language() or DEFAULT_LANGUAGE)[:2]
    return language if language in LANGUAGES else DEFAULT_LANGUAGE


def has_words(key: str) -> bool:
    """Whether `key` has a sentence in Dutch."""
    return bool(_bundle(DEFAULT_LANGUAGE).has_message(key))


def words_text(package: str, language: str) -> str:
    """The Fluent text of one package, for islands. Raises FileNotFoundError for an unknown package."""
    return _text(Path(settings.LOCALE) / language / f"{package}.ftl")


# A big page says the same few sentences thousands of times, and putting one together is dear.
@lru_cache(maxsize=16_384)
def _said(language: str, key: str, arguments: tuple[tuple[str, _Argument], ...]) -> str:
    for candidate in dict.fromkeys((language, DEFAULT_LANGUAGE)):
        bundle = _bundle(candidate)
        if not bundle.has_message(key):
            continue
        pattern = bundle.get_message(key).value
        if pattern is not None:
            return str(bundle.format_pattern(pattern, dict(arguments))[0])
    return key


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolation marks are for mixed writing directions; here they would only be stray characters in a copy.
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((Path(settings.LOCALE) / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(_text(file)))
    return bundle


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _as_argument(value: object, language: str) -> _Argument:
    if type(value) is str:
        return value
    if isinstance(value, datetime):
        return times.moment(value, language)
    if isinstance(value, date):
        return times.day(value, language)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float | Decimal):
        return value
    return str(value)
