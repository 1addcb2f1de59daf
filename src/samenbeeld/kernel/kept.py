"""What was read is shown again as long as nothing changed. Whoever keeps says what tells a change."""

from collections.abc import Callable, Hashable
from typing import Any


class Kept:
    """The last answers, up to a number of them. Pages are made in several threads: each step is one write."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, tuple[str, Any]] = {}

    def ask(self, key: Hashable, seal: str, read: Callable[[], Any]) -> Any:
        """What was kept under `key` with this very `seal`, else what `read` answers now.

        Take the seal before: what changes while it is read makes the next answer new, never this one old.
        With an empty seal nothing is kept.
        """
        found = self._kept.get(key)
        if found is not None and seal and found[0] == seal:
            return found[1]
        answer = read()
        if seal:
            self._kept[key] = (seal, answer)
            while len(self._kept) > self._most:
                self._kept.pop(next(iter(self._kept)), None)
        return answer
