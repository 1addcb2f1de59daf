"""Words that look like a word that nobody wrote: what may have been meant."""

from collections.abc import Iterable

SHORTEST = 4
LONGEST = 40
_KEY = 3


def keys(word: str) -> tuple[str, str]:
    """Its start and its end. A slip of the pen leaves at least one of both as it was."""
    return word[:_KEY], word[-_KEY:]


def may_be_meant(word: str) -> bool:
    """Whether a word is long enough to be mistaken, and no figure."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def near(word: str, known: Iterable[str]) -> list[str]:
    """Of these words the ones that are one slip away, or two in a long word; the nearest first."""
    most, letters = 1 if len(word) < 7 else 2, frozenset(word)
    found = [
        (away, other)
        for other in known
        # A slip takes one letter away and brings one at most: few words need a closer look.
        if len(letters.symmetric_difference(other)) <= 2 * most
        and 0 < (away := slips(word, other, most)) <= most
    ]
    return [other for _, other in sorted(found)]


def slips(one: str, other: str, most: int) -> int:
    """Letters that were forgotten, added, mistaken or exchanged; more than `most` is told as one more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [place]
        for at, there in enumerate(other, start=1):
            away = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != there))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == there:
                away = min(away, earlier[at - 2] + 1)
            row.append(away)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
