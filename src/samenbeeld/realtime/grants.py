"""Who may be where: asked for many rooms at once, and remembered for a moment."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping

from samenbeeld.realtime.rules import Grant

# A storm of people who join asks the same thing of the database again and again.
_REMEMBERED_SECONDS = 2.0

Authorise = Callable[[str, Collection[str]], Mapping[str, Grant]]
Ask = Callable[[str, Collection[str]], Awaitable[Mapping[str, Grant]]]


class Grants:
    """Lives on one event loop. What is wanted for one account in one turn of it is one question."""

    def __init__(self, ask: Ask) -> None:
        # Whoever gets a grant of one generation and sits down in the next must ask again.
        self.generation = 0
        self._ask = ask
        self._known: dict[tuple[str, str], tuple[float, asyncio.Future[Grant | None]]] = {}
        # Per account with a question under way: the rooms of its next one.
        self._next: dict[str, dict[str, asyncio.Future[Grant | None]]] = {}
        self._asking: set[asyncio.Task[None]] = set()

    async def grants(self, account: str, rooms: Collection[str]) -> dict[str, Grant | None]:
        """Per room the grant, None for who may not enter."""
        answers = [self._answer(account, room) for room in rooms]
        return {room: await asyncio.shield(answer) for room, answer in zip(rooms, answers, strict=True)}

    def forget(self) -> None:
        """Rights changed: nothing that was answered before may be used any more."""
        self.generation += 1
        self._known.clear()

    def forget_old(self) -> None:
        """Make room; called now and then."""
        now = asyncio.get_running_loop().time()
        self._known = {key: kept for key, kept in self._known.items() if kept[0] > now}

    def _answer(self, account: str, room: str) -> asyncio.Future[Grant | None]:
        loop = asyncio.get_running_loop()
        until, answer = self._known.get((account, room), (0.0, None))
        if answer is None or loop.time() >= until:
            answer = loop.create_future()
            # One who went away while waiting hears of no trouble.
            answer.add_done_callback(lambda done: done.cancelled() or done.exception())
            self._known[account, room] = (loop.time() + _REMEMBERED_SECONDS, answer)
            if account not in self._next:
                task = loop.create_task(self._ask_all(account))
                self._asking.add(task)
                task.add_done_callback(self._asking.discard)
            self._next.setdefault(account, {})[room] = answer
        return answer

    async def _ask_all(self, account: str) -> None:
        """Ask for what is wanted now, then for what was wanted meanwhile, until nothing is."""
        while wanted := self._next[account]:
            self._next[account] = {}
            try:
                found = await self._ask(account, tuple(wanted))
            except Exception as error:
                for room, answer in wanted.items():
                    self._known.pop((account, room), None)
                    answer.set_exception(error)
            else:
                for room, answer in wanted.items():
                    answer.set_result(found.get(room))
        del self._next[account]
