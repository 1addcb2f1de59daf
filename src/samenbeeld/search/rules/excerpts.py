"""The words around what was found."""

from collections.abc import Iterable, Sequence

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
    length: int = _LENGTH,
) -> str:
    """About `length` characters around the first word that was found, with … where it was cut."""
    text = " ".join(text.split())
    first = first_fit(text, tuple(terms), language, compounds)
    start = 0 if first < length // 2 else text.rfind(" ", 0, first - length // 3) + 1
    end = len(text) if len(text) - start <= length else text.rfind(" ", start, start + length)
    end = end if end > start else start + length
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def first_fit(text: str, terms: Sequence[Term], language: str, compounds: Compounds | None) -> int:
    """Where the first word of the question stands; 0 when none does."""
    return next((m.start() for m in WORD.finditer(text) if _fits(m.group(), terms, language, compounds)), 0)


def _fits(word: str, terms: Sequence[Term], language: str, compounds: Compounds | None) -> bool:
    bare = "".join(words(word))
    own = {stem(bare, language)}
    if compounds:
        own |= {stem(part) for part in compounds.split(bare)}
    return any(
        (term.prefix and bare.startswith(term.prefix)) or any(own & {*way.stems} for way in term.ways)
        for term in terms
    )
