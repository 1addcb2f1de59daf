"""Dutch text for twenty thousand documents: our own words and compounds of them, by seed. All invented."""

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from random import Random

from bench.plans.size import PAGE_WORDS, PAGES, SHORTEST_WORDS
from samenbeeld.kernel import policy

_SMALL = [
    "de",
    "het",
    "een",
    "en",
    "van",
    "in",
    "op",
    "te",
    "bij",
    "aan",
    "met",
    "voor",
    "door",
    "over",
    "uit",
    "om",
    "tot",
    "naar",
    "als",
    "dat",
    "die",
    "dit",
    "er",
    "is",
    "zijn",
    "wordt",
    "niet",
    "ook",
    "nog",
    "per",
    "na",
    "onder",
    "tussen",
    "elke",
    "twee",
    "drie",
    "vier",
    "uur",
    "dag",
    "week",
    "eerste",
    "laatste",
    "binnen",
    "buiten",
]
_VERBS = [
    "belt",
    "meldt",
    "vraagt",
    "regelt",
    "opent",
    "sluit",
    "verdeelt",
    "controleert",
    "brengt",
    "haalt",
    "levert",
    "bepaalt",
    "bewaakt",
    "oefent",
    "plant",
    "waarschuwt",
    "registreert",
    "vervangt",
    "herstelt",
    "beschrijft",
    "coördineert",
    "informeert",
    "alarmeert",
    "verplaatst",
    "ondersteunt",
]
_NAMES = [
    "Linde",
    "Wilg",
    "Eik",
    "Beuk",
    "Molenhof",
    "Maaszicht",
    "Veerhuis",
    "Brink",
    "Heuvelhof",
    "Kanaalzicht",
    "Oeverwal",
    "Dijkzicht",
    "Roerhof",
    "Bosrand",
    "Kloosterhof",
    "Zonneweide",
    "Parkzicht",
    "Waterrand",
    "Nieuwland",
    "Esdoorn",
]
_TOWNS = [
    "Itteren",
    "Borgharen",
    "Meers",
    "Elsloo",
    "Stein",
    "Urmond",
    "Berg",
    "Grevenbicht",
    "Roosteren",
    "Thorn",
    "Wessem",
    "Roermond",
    "Swalmen",
    "Neer",
    "Kessel",
    "Arcen",
    "Venlo",
    "Heerlen",
    "Kerkrade",
    "Sittard",
    "Geleen",
    "Weert",
    "Horst",
    "Gennep",
    "Mook",
    "Nuth",
    "Vaals",
    "Gulpen",
    "Eijsden",
    "Margraten",
]
_PURPOSES = (
    "crisiscoördinator", "receptie", "piket", "technische dienst", "directie", "apotheek", "nachthoofd",
    "informatiemanager", "vervoer", "noodstroom",
)  # fmt: skip
_COMPOUNDS = 6_000


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Words, the commonest first, and how often each comes, added up: as in a language, a few very often."""
    random = Random(1)
    parts = [word for word in policy.load("words")["parts"] if len(word) > 3]
    made = {f"{random.choice(parts)}{random.choice(parts)}" for _ in range(_COMPOUNDS)}
    words = [*random.sample(parts, len(parts)), *sorted(made)]
    return words, list(accumulate(1 / (place + 20) for place in range(len(words))))


def told(random: Random, many: int) -> str:
    """So many words, in sentences."""
    words, weights = vocabulary()
    nouns = random.choices(words, cum_weights=weights, k=many)
    small = random.choices(_SMALL, k=many)
    made = [word for both in zip(small, nouns, strict=True) for word in both][:many]
    for place in range(5, many, 11):
        made[place] = random.choice(_VERBS)
    for place in range(10, many, 12):
        made[place] += "."
    return " ".join(made)


def document(random: Random) -> str:
    """From 200 words to 300 pages; a form feed after each page."""
    (_, least, most) = random.choices(PAGES, weights=[share for share, *_ in PAGES])[0]
    pages = random.randint(least, most)
    if pages == 1:
        return told(random, random.randint(SHORTEST_WORDS, PAGE_WORDS))
    return "\f".join(told(random, PAGE_WORDS) for _ in range(pages))


def title(random: Random) -> str:
    """As plans are called."""
    words, weights = vocabulary()
    first, second = random.choices(words, cum_weights=weights, k=2)
    return f"{first.capitalize()} en {second} {random.choice(_TOWNS)}"


def organisation(number: int) -> str:
    """A name that no other has."""
    name, town = _NAMES[number % len(_NAMES)], _TOWNS[number // len(_NAMES) % len(_TOWNS)]
    return f"Zorggroep {name} {town} {number}"


def purpose(random: Random) -> str:
    """What a number is for."""
    return random.choice(_PURPOSES)


def asked(random: Random, many: int) -> Iterator[str]:
    """Questions of one, two or three words of the vocabulary, common ones and rare ones; some with a slip."""
    words, weights = vocabulary()
    for place in range(many):
        chosen = random.choices(words, cum_weights=weights, k=1 + place % 3)
        if place % 10 == 9:
            chosen[0] = chosen[0][:2] + chosen[0][3:]
        yield " ".join(chosen)
