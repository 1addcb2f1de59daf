"""Documents whose content has a form: each update is tried on a copy before it may touch the document.

A text takes whatever people type. A map does not: its document is one Y.Map of things by id, and whoever
makes the document says (`Form`) what a thing may look like. The live path itself knows nothing of maps.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pycrdt import Doc, Map, MapEvent, Subscription

from samenbeeld.realtime import yjs
from samenbeeld.realtime.wire import Malformed
from samenbeeld.realtime.yjs import Reading

NOT_OF_THIS_FORM = "realtime-not-of-this-form"


@dataclass(frozen=True)
class Form:
    """The document holds one Y.Map called `root`.

    `refusal(key, value, count)` says why the thing under `key` may not be so: a sentence id, or None. `value`
    is plain JSON, None when the thing was removed; `count` is how many there are then.
    """

    root: str
    refusal: Callable[[str, object, int], str | None]


class Trial:
    """The copy of one document. After a refusal it is thrown away and made afresh from the document."""

    def __init__(self, form: Form, state: Callable[[], bytes]) -> None:
        self._form = form
        self._state = state
        self._changed: set[str] = set()
        self._copy: Doc[Any] | None = None
        self._things: Map[Any] = Map()
        self._watch: Subscription | None = None

    def forget(self) -> None:
        """The document went on without the copy."""
        self._copy = None

    def refusal(self, update: bytes, reading: Reading) -> str | None:
        """Why this update may not be: a sentence id, or None when all that it changes has the form.

        Raises Malformed for bytes that the decoder does not take.
        """
        reason = self._tried(update, reading)
        if reason is not None:
            self.forget()
        return reason

    def has_form(self) -> bool:
        """Whether everything in the document has the form, whoever it is of.

        Two changes that each had it, made without knowing of each other, may not have it together.
        """
        self._made()
        count = len(self._things)
        return all(self._fits(key, count) for key in set(self._things.keys()))

    def _fits(self, key: str, count: int) -> bool:
        try:
            return self._form.refusal(key, _plain(self._things[key]), count) is None
        except (ValueError, TypeError, RuntimeError):
            return False

    def _tried(self, update: bytes, reading: Reading) -> str | None:
        copy = self._copy or self._made()
        self._changed.clear()
        try:
            copy.apply_update(update)
        except BaseException as error:
            self.forget()
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            raise Malformed(str(error)) from None
        if not _is_whole(copy, reading) or set(copy.keys()) - {self._form.root}:
            return NOT_OF_THIS_FORM
        count = len(self._things)
        for key in self._changed:
            try:
                value = _plain(self._things[key]) if key in self._things else None
            except (ValueError, TypeError, RuntimeError):
                return NOT_OF_THIS_FORM
            if reason := self._form.refusal(key, value, count):
                return reason
        return None

    def _made(self) -> "Doc[Any]":
        copy: Doc[Any] = Doc()
        if state := self._state():
            copy.apply_update(state)
        self._things = copy.get(self._form.root, type=Map)
        self._watch = self._things.observe_deep(self._note)
        self._copy = copy
        return copy

    def _note(self, events: list[Any]) -> None:
        for event in events:
            if event.path:
                self._changed.add(str(event.path[0]))
            elif isinstance(event, MapEvent):
                keys: dict[str, object] = event.keys  # type: ignore[attr-defined]  # set by the Rust side
                self._changed.update(keys)


def things(state: bytes, root: str) -> dict[str, Any]:
    """Everything in a document of that form, as plain JSON by id. What is no map there is left out."""
    document: Doc[Any] = Doc()
    if state:
        document.apply_update(state)
    found = document.get(root, type=Map)
    return {key: _plain(found[key]) for key in found}


def with_thing(state: bytes, root: str, key: str, value: dict[str, Any] | None) -> bytes:
    """The update that makes the thing under `key` be `value`, field by field; None takes it away."""
    document: Doc[Any] = Doc()
    if state:
        document.apply_update(state)
    known = document.get_state()
    found = document.get(root, type=Map)
    with document.transaction():
        if value is None:
            if key in found:
                del found[key]
        elif key not in found:
            found[key] = Map(value)
        else:
            thing = found[key]
            for name in [name for name in thing if name not in value]:
                del thing[name]
            for name, content in value.items():
                if name not in thing or thing[name] != content:
                    thing[name] = content
    return document.get_update(known)


def _plain(value: Any) -> Any:
    return value.to_py() if isinstance(value, Map) else value


def _is_whole(copy: "Doc[Any]", reading: Reading) -> bool:
    """Whether nothing of it waits for something that is not there: what waits could not be judged."""
    clocks = yjs.read_state_vector(copy.get_state())
    return all(clocks.get(client, 0) >= end for client, _, end in reading.inserts)
