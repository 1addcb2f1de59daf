"""Dutch writes words together: "noodstroomvoorziening" is "noodstroom" and "voorziening"."""

from collections.abc import Iterable
from functools import lru_cache

from samenbeeld.search.rules.words import stem, words

_LINKS = ("", "s", "en", "n", "e")  # what may stand between two parts
_SHORTEST_PART = 3
_SHORTEST_ALONE = 5  # a part beside letters that no list knows
_LONGEST = 60


class Compounds:
    """Knows the words of a list, and sees which of them stand in a longer word."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._parts = frozenset(word for part in parts for word in words(part))
        self._ends = frozenset(stem(part) for part in self._parts)
        # A bound method in a cache would keep every list alive; this cache goes with its list.
        self.split = lru_cache(maxsize=100_000)(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """The words of the list in this word, the whole before its halves; () when it is no compound."""
        if len(word) < 2 * _SHORTEST_PART or len(word) > _LONGEST:
            return ()
        halves = self._fewest(word) or self._known_side(word)
        deeper = (part for half in halves for part in self.split(half))
        return tuple(dict.fromkeys((*halves, *deeper)))

    def finds(self, word: str) -> bool:
        """Whether each longer word that starts with this one is split there, so that nobody looks for it."""
        return len(word) >= _SHORTEST_ALONE and word in self._parts

    def halves(self, word: str) -> tuple[str, ...]:
        """The fewest words of the list that make up the whole of this word; () when they do not."""
        return self._fewest(word)

    def _fewest(self, word: str) -> tuple[str, ...]:
        """Dynamic programming from the end: the fewest parts, of those the longest first part."""
        size = len(word)
        best: list[tuple[str, ...] | None] = [None] * size + [()]
        for start in range(size - _SHORTEST_PART, -1, -1):
            for end in range(size, start + _SHORTEST_PART - 1, -1):
                rest = best[end]
                if rest is None or (start == 0 and end == size):
                    continue
                part = self._part(word[start:end], is_last=end == size)
                found = best[start]
                if part and (found is None or len(rest) + 1 < len(found)):
                    best[start] = (part, *rest)
        return best[0] or ()

    def _part(self, letters: str, *, is_last: bool) -> str:
        if letters in self._parts:
            return letters
        if is_last:
            return letters if len(letters) > _SHORTEST_PART and stem(letters) in self._ends else ""
        for link in _LINKS[1:]:
            bare = letters.removesuffix(link)
            if letters.endswith(link) and len(bare) >= _SHORTEST_PART and bare in self._parts:
                return bare
        return ""

    def _known_side(self, word: str) -> tuple[str, ...]:
        """A word of the list at its start or its end, and the rest, which the list does not know."""
        for end in range(len(word) - _SHORTEST_ALONE, _SHORTEST_ALONE - 1, -1):
            if word[:end] in self._parts:
                return word[:end], word[end:]
        for start in range(_SHORTEST_ALONE, len(word) - _SHORTEST_ALONE + 1):
            if self._part(word[start:], is_last=True):
                return word[:start], word[start:]
        return ()
