"""From what somebody typed to terms: each word as itself, in its parts, as a synonym, as a longer word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from samenbeeld.search.rules.compounds import Compounds
from samenbeeld.search.rules.words import LANGUAGES, SHORTEST_PREFIX, participle, stem, words

# How much a find counts, by how it was found.
ITSELF, PARTICIPLE, TOGETHER, MEANT, SYNONYM, LONGER, SIDE = 1.0, 0.9, 0.7, 0.6, 0.6, 0.25, 0.3
_SHORTEST_HALF = 4
_MOST_TERMS = 12  # a longer question says the same more than once


@dataclass(frozen=True)
class Alternative:
    """One way to find a word: all of these stems, and how much it counts."""

    stems: tuple[str, ...]
    weight: float = ITSELF


@dataclass(frozen=True)
class Term:
    """One word of a question. `prefix`: also a word that starts so; "" when that adds nothing."""

    word: str
    ways: tuple[Alternative, ...]
    prefix: str = ""


Synonyms = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class Language:
    """What is known of the language beside its stems."""

    compounds: Compounds = field(default_factory=lambda: Compounds(()))
    synonyms: Synonyms = field(default_factory=dict)
    empty: frozenset[str] = frozenset()


def question(text: str, language: Language) -> tuple[Term, ...]:
    """The terms of a question. Words that say nothing are left out, unless it has no others.

    A question has no language, so each word is stemmed in every language a text may have.
    """
    asked = list(dict.fromkeys(words(text)))
    telling = [word for word in asked if word not in language.empty] or asked
    return tuple(_term(word, language, telling) for word in telling[:_MOST_TERMS])


def with_meant(term: Term, meant: Iterable[str], language: Language) -> Term:
    """The same term, found by these words too: what its writer may have meant."""
    more = (
        replace(way, weight=MEANT * way.weight)
        for word in meant
        for way in _term(word, language, [word]).ways
    )
    return replace(term, ways=_once((*term.ways, *more)))


def with_sides(term: Term, sides: Iterable[str]) -> Term:
    """The same term, found by any one of the words in it: better than by nothing."""
    more = (Alternative((stem(side),), SIDE) for side in sides)
    return replace(term, ways=_once((*term.ways, *more)))


def with_halves(term: Term, halves: Iterable[str]) -> Term:
    """The same term, found by these words together."""
    together = Alternative(tuple(stem(half) for half in halves), TOGETHER)
    return replace(term, ways=_once((*term.ways, together)))


def splits(word: str) -> list[tuple[str, str]]:
    """Every way to see two words in one; a letter that links them left out too."""
    made = []
    for place in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        head, tail = word[:place], word[place:]
        made.append((head, tail))
        for link in ("s", "en", "n"):
            if head.endswith(link) and len(head) - len(link) >= _SHORTEST_HALF:
                made.append((head.removesuffix(link), tail))
    return made


def synonym_table(groups: Iterable[Iterable[str]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Per stem, or stems with a space between, the others of its groups; each as its stems."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for group in groups:
        stemmed = dict.fromkeys(tuple(stem(word) for word in words(entry)) for entry in group)
        for one in stemmed:
            others = (other for other in stemmed if other != one)
            key = " ".join(one)
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), *others)))
    return table


def _term(word: str, language: Language, telling: list[str]) -> Term:
    own = tuple(dict.fromkeys(stem(word, spoken) for spoken in LANGUAGES))
    ways = [Alternative((each,)) for each in own]
    if verb := participle(word):
        ways.append(Alternative((stem(verb),), PARTICIPLE))
        own = (*own, stem(verb))
    halves = language.compounds.halves(word)
    if halves:
        ways.append(Alternative(tuple(stem(half) for half in halves), TOGETHER))
    for other in _synonyms(word, own, language, telling):
        ways.append(Alternative(other, SYNONYM))
    is_short = len(word) < SHORTEST_PREFIX
    return Term(word, _once(ways), "" if is_short or language.compounds.finds(word) else word)


def _synonyms(
    word: str, own: tuple[str, ...], language: Language, telling: list[str]
) -> Iterable[tuple[str, ...]]:
    """Of the word, and of the words of the question that it is one of ("acute zorg")."""
    for each in own:
        yield from language.synonyms.get(each, ())
    place = telling.index(word)
    for first in (place - 1, place):
        pair = telling[max(first, 0) : first + 2]
        if first >= 0 and len(pair) == 2:
            yield from language.synonyms.get(" ".join(stem(each) for each in pair), ())


def _once(ways: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """Each way once, as heavy as its heaviest."""
    found: dict[tuple[str, ...], float] = {}
    for way in ways:
        found[way.stems] = max(way.weight, found.get(way.stems, 0.0))
    return tuple(Alternative(stems, weight) for stems, weight in found.items())
