"""The words around what was found."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from samenbeeld.search.rules.compounds import Compounds
from samenbeeld.search.rules.questions import Term
from samenbeeld.search.rules.words import WORD, stem, words

_LENGTH = 160
_MOST_KEPT = 30_000  # words of which is remembered by what they are found


def excerpt(
    text: str,
    terms: Iterable[Term],
    language: str = "nl",
    *,
    compounds: Compounds | None = None,
    stems: str = "",
    parts: str = "",
    length: int = _LENGTH,
) -> str:
    """About `length` characters around the first word that was found, with … where it was cut.

    `stems` are those of the text and `parts` those of what its words are made of, when these are known.
    """
    text = " ".join(text.split())
    terms = tuple(terms)
    first = _known_fit(text, terms, stems, parts) if stems else None
    first = first_fit(text, terms, language, compounds) if first is None else first
    start = 0 if first < length // 2 else text.rfind(" ", 0, first - length // 3) + 1
    end = len(text) if len(text) - start <= length else text.rfind(" ", start, start + length)
    end = end if end > start else start + length
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def first_fit(text: str, terms: Sequence[Term], language: str, compounds: Compounds | None) -> int:
    """Where the first word of the question stands; 0 when none does."""
    wanted, starts = _wanted(terms)
    for found in WORD.finditer(text):
        bare, stems = _found_by(found.group(), language, compounds)
        if not stems.isdisjoint(wanted) or any(each.startswith(starts) for each in bare):
            return found.start()
    return 0


@lru_cache(maxsize=_MOST_KEPT)
def _found_by(
    word: str, language: str, compounds: Compounds | None
) -> tuple[tuple[str, ...], frozenset[str]]:
    """What a word of a text is without capitals and accents, and its stems and those of its parts."""
    bare = tuple(words(word))
    parts = (part for each in bare for part in (compounds.split(each) if compounds else ()))
    return bare, frozenset(stem(each, language) for each in (*bare, *parts))


def _known_fit(text: str, terms: Sequence[Term], stems: str, parts: str) -> int | None:
    """The same by the stems, one for each word of the text; None when it takes a closer look."""
    wanted, starts = _wanted(terms)
    apart, sought = f" {stems} ", [*(f" {stem} " for stem in wanted), *(f" {start}" for start in starts)]
    at = min((place for each in sought if (place := apart.find(each)) >= 0), default=None)
    if at is None:
        # In the title alone, most often: then there is nothing to look for.
        begins = bool(starts) and any(word.startswith(starts) for word in words(text))
        return None if begins or not wanted.isdisjoint(parts.split()) else 0
    words_before = apart.count(" ", 0, at)
    found = next(islice(WORD.finditer(text), words_before, None), None)
    return found.start() if found else None


def _wanted(terms: Sequence[Term]) -> tuple[frozenset[str], tuple[str, ...]]:
    stems = frozenset(stem for term in terms for way in term.ways for stem in way.stems)
    return stems, tuple(term.prefix for term in terms if term.prefix)
