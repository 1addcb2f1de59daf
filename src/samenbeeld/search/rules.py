"""From words to stems, and from a question to its terms. Done here, so that every engine finds the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import Stemmer

# `dutch_porter` is the Dutch that PostgreSQL speaks too. The newer `dutch` joins more plurals but cuts
# "calamiteit" to "calaam"; the synonyms mend the few plurals that matter here.
_ALGORITHMS = {"nl": "dutch_porter", "en": "english"}
_WORD = re.compile(r"[^\W_]+")
SHORTEST_PREFIX = 3


@dataclass(frozen=True)
class Term:
    """One word of a question: any of `stems`, or, when `prefix` is given, a word that starts so."""

    stems: tuple[str, ...]
    prefix: str = ""


def words(text: str) -> list[str]:
    """The words of a text in small letters and without accents: `Geëvacueerd!` is `geevacueerd`."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in bare if not unicodedata.combining(letter)))


def stems(text: str, language: str = "nl") -> str:
    """The stems of a text in reading order, one space between: what the index keeps."""
    return " ".join(_stem(word, language) for word in words(text))


def question(text: str, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[Term, ...]:
    """Every word must be there, as itself, as a synonym, or as the start of a longer word (compounds).

    A question has no language, so each word is stemmed in every language a text may have.
    """
    return tuple(_term(word, synonyms) for word in words(text))


def synonym_table(groups: Iterable[Iterable[str]], language: str = "nl") -> dict[str, tuple[str, ...]]:
    """Per stem the other stems of its groups."""
    table: dict[str, tuple[str, ...]] = {}
    for group in groups:
        stemmed = dict.fromkeys(_stem(word, language) for entry in group for word in words(entry))
        for stem in stemmed:
            others = (other for other in stemmed if other != stem)
            table[stem] = tuple(dict.fromkeys((*table.get(stem, ()), *others)))
    return table


def excerpt(text: str, terms: Iterable[Term], language: str = "nl", *, length: int = 160) -> str:
    """About `length` characters around the first word that was found, with … where it was cut."""
    terms = tuple(terms)
    text = " ".join(text.split())
    first = next((m.start() for m in _WORD.finditer(text) if _fits(m.group(), terms, language)), 0)
    start = 0 if first < length // 2 else text.rfind(" ", 0, first - length // 3) + 1
    end = len(text) if len(text) - start <= length else text.rfind(" ", start, start + length)
    end = end if end > start else start + length
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def _term(word: str, synonyms: Mapping[str, tuple[str, ...]]) -> Term:
    own = [_stem(word, language) for language in _ALGORITHMS]
    return Term(
        stems=tuple(dict.fromkeys((*own, *(other for stem in own for other in synonyms.get(stem, ()))))),
        prefix=word if len(word) >= SHORTEST_PREFIX else "",
    )


def _fits(word: str, terms: tuple[Term, ...], language: str) -> bool:
    bare = "".join(words(word))
    stem = _stem(bare, language)
    return any(stem in term.stems or (term.prefix and bare.startswith(term.prefix)) for term in terms)


def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> "Stemmer.Stemmer":
    return Stemmer.Stemmer(_ALGORITHMS.get(language, _ALGORITHMS["nl"]))
