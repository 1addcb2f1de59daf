"""Every sentence on screen, in the language of the person who reads it.

Sentences live in `locale/<language>/<package>.ftl` (Fluent). Dutch is the default and the fallback:
a sentence that is missing in English is shown in Dutch, one that is missing in both as its own name.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock

from django.conf import settings
from django.utils import translation
from django.utils.translation import get_language
from fluent.runtime import FluentBundle, FluentResource

from samenbeeld.look import times

DEFAULT_LANGUAGE = "nl"
LANGUAGES = ("nl", "en")
_NAME = re.compile(r"-?[a-z][a-z0-9_-]*")
_ENTRY = re.compile(rf"^{_NAME.pattern}(?= *=)", re.MULTILINE)
_Argument = str | int | float | Decimal
# A page asks it a thousand times, and Django takes fifty times as long to say.
_language: ContextVar[str] = ContextVar("language", default="")


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
    return _language.get() or _known(get_language() or DEFAULT_LANGUAGE)


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """All that is said inside is said in this language, Dutch for one that is not spoken here."""
    token = _language.set(_known(language))
    try:
        with translation.override(_known(language)):
            yield
    finally:
        _language.reset(token)


def _known(language: str) -> str:
    return language[:2] if language[:2] in LANGUAGES else DEFAULT_LANGUAGE


def has_words(key: str) -> bool:
    """Whether `key` has a sentence in Dutch."""
    return _sentences(DEFAULT_LANGUAGE).has(key)


def words_text(package: str, language: str) -> str:
    """The Fluent text of one package, for islands. Raises FileNotFoundError for an unknown package."""
    return _text(Path(settings.LOCALE) / language / f"{package}.ftl")


# A big page says the same few sentences thousands of times, and putting one together is dear.
@lru_cache(maxsize=16_384)
def _said(language: str, key: str, arguments: tuple[tuple[str, _Argument], ...]) -> str:
    for candidate in dict.fromkeys((language, DEFAULT_LANGUAGE)):
        sentences = _sentences(candidate)
        if not sentences.has(key):
            continue
        pattern = sentences.bundle.get_message(key).value
        if pattern is not None:
            return str(sentences.bundle.format_pattern(pattern, dict(arguments))[0])
    return key


class _Sentences:
    """All sentences of one language. Each is read when it is first said: to read all of them takes seconds,
    and a command says ten.
    """

    def __init__(self, language: str) -> None:
        # Isolation marks are for mixed writing directions; here they would be stray characters in a copy.
        self.bundle = FluentBundle([language], use_isolating=False)
        self._unread: dict[str, str] = {}
        self._reading = Lock()
        for file in sorted((Path(settings.LOCALE) / language).glob("*.ftl")):
            text = _text(file)
            starts = [*_ENTRY.finditer(text)]
            ends = [*(one.start() for one in starts[1:]), len(text)]
            for start, end in zip(starts, ends, strict=True):
                self._unread.setdefault(start[0], text[start.start() : end])

    def has(self, key: str) -> bool:
        """Whether there is a sentence `key`; it can be said from now on."""
        if self.bundle.has_message(key):
            return True
        with self._reading:
            self._read(key)
        return bool(self.bundle.has_message(key))

    def _read(self, key: str) -> None:
        text = self._unread.pop(key, None)
        if text is not None:
            # First what it is made of, such as a term; a word of it that is a name as well does no harm.
            for name in _NAME.findall(text):
                self._read(name)
            self.bundle.add_resource(FluentResource(text))


@cache
def _sentences(language: str) -> _Sentences:
    return _Sentences(language)


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
