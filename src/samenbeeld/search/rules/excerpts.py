"""The words around what was found."""

from collections.abc import Iterable, Sequence
from itertools import islice

from samenbeeld.search.rules.compounds import Compounds
from samenbeeld.search.rules.questions import Term
from samenbeeld.search.rules.words import WORD, stem, words

_LENGTH = 160


def excerpt(
    text: str,
    terms: Iterable[Term],
    language: str = "nl",
    *,
    compounds: Compounds | None = None,
    stems: str = "",
    length: int = _LENGTH,
) -> str:
    """About `length` characters around the first word that was found, with … where it was cut.

    `stems` are those of the text, when they are known already.
    """
    text = " ".join(text.split())
    terms = tuple(terms)
    first = _known_fit(text, terms, stems) if stems else None
    first = first_fit(text, terms, language, compounds) if first is None else first
    start = 0 if first < length // 2 else text.rfind(" ", 0, first - length // 3) + 1
    end = len(text) if len(text) - start <= length else text.rfind(" ", start, start + length)
    end = end if end > start else start + length
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def first_fit(text: str, terms: Sequence[Term], language: str, compounds: Compounds | None) -> int:
    """Where the first word of the question stands; 0 when none does."""
    wanted, starts = _wanted(terms)
    for found in WORD.finditer(text):
        for bare in words(found.group()):
            if bare.startswith(starts) or stem(bare, language) in wanted:
                return found.start()
            if compounds and any(stem(part, language) in wanted for part in compounds.split(bare)):
                return found.start()
    return 0


def _known_fit(text: str, terms: Sequence[Term], stems: str) -> int | None:
    """The same by the stems, one for each word of the text; None when it takes a closer look."""
    wanted, starts = _wanted(terms)
    places = enumerate(stems.split())
    place = next((at for at, each in places if each in wanted or each.startswith(starts)), None)
    if place is None:
        return None
    found = next(islice(WORD.finditer(text), place, None), None)
    return found.start() if found else None


def _wanted(terms: Sequence[Term]) -> tuple[frozenset[str], tuple[str, ...]]:
    stems = frozenset(stem for term in terms for way in term.ways for stem in way.stems)
    return stems, tuple(term.prefix for term in terms if term.prefix)
