"""From words to stems. Done here, so that every engine finds the same."""

import re
import unicodedata
from functools import cache, lru_cache

import Stemmer

# `dutch_porter` is the Dutch that PostgreSQL speaks too. The newer `dutch` joins more plurals but cuts
# "calamiteit" to "calaam"; the synonyms mend the few plurals that matter here.
_ALGORITHMS = {"nl": "dutch_porter", "en": "english"}
LANGUAGES = tuple(_ALGORITHMS)
WORD = re.compile(r"[^\W_]+")
_PARTICIPLE = re.compile(
    "(?P<before>|aan|af|bij|door|in|los|mee|na|om|onder|op|over|terug|toe|uit|voor|weg)ge(?P<verb>[a-z]{3,})[dt]"
)
SHORTEST_PREFIX = 4
_MOST_KEPT = 200_000  # words of which the stem is remembered


def words(text: str) -> list[str]:
    """The words of a text in small letters and without accents: `Geëvacueerd!` is `geevacueerd`."""
    found: list[str] = []
    for word in WORD.findall(unicodedata.normalize("NFKC", text.casefold())):
        if word.isascii():
            found.append(word)
        else:
            found += _bare(word)
    return found


@lru_cache(maxsize=_MOST_KEPT)
def _bare(word: str) -> list[str]:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return WORD.findall("".join(letter for letter in apart if not unicodedata.combining(letter)))


def stems(text: str, language: str = "nl") -> str:
    """The stems of a text in reading order, one space between: what the index keeps."""
    return " ".join(stem(word, language) for word in words(text))


@lru_cache(maxsize=_MOST_KEPT)
def stem(word: str, language: str = "nl") -> str:
    """The stem of one word as `words` gives it."""
    return str(_stemmer(language).stemWord(word))


def participle(word: str) -> str:
    """The verb of a participle: "gehackt" is of "hack", "afgeschakeld" of "afschakel"; "" for others."""
    found = _PARTICIPLE.fullmatch(word)
    return found["before"] + found["verb"] if found else ""


@cache
def _stemmer(language: str) -> "Stemmer.Stemmer":
    return Stemmer.Stemmer(_ALGORITHMS.get(language, _ALGORITHMS["nl"]))
