"""Who reads on is one reading: a live room asks again every half minute while somebody sits in it."""

from datetime import datetime, timedelta

from samenbeeld.kernel.clock import now

# Of who was away longer than this the next look is a reading of its own.
_ONE_READING = timedelta(minutes=15)
_MOST_REMEMBERED = 20_000


class Sittings:
    """Who sits where, in the memory of this process."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], datetime] = {}

    def begins(self, who: str, where: str) -> bool:
        """Whether this is a new reading, to be written in the journal; False while an earlier one goes on."""
        moment, before = now(), self._last.get((who, where))
        self._last[who, where] = moment
        if before is not None and moment - before < _ONE_READING:
            return False
        if len(self._last) > _MOST_REMEMBERED:
            self._last = {key: at for key, at in self._last.items() if moment - at < _ONE_READING}
        return True

    def forget(self) -> None:
        """As in a process that has just begun."""
        self._last.clear()
