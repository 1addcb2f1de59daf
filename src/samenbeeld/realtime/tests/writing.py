"""People who write with real Yjs documents, for tests: what they type becomes updates."""

from pycrdt import Doc, Text

from samenbeeld.realtime.rules import Author

AMINA = Author("amina", "Amina El Idrissi", "de-maasoever", "De Maasoever", "ico")
BRAM = Author("bram", "Bram Janssen", "ghor-zuid-limburg", "GHOR Zuid-Limburg", "hin")


class Person:
    """One Yjs client with the text of a room."""

    def __init__(self, author: Author = AMINA) -> None:
        self.author = author
        self.doc: Doc[Text] = Doc()
        self.text = self.doc.get("text", type=Text)

    def types(self, words: str, at: int = 0) -> bytes:
        """Types `words` and returns the update."""
        known = self.doc.get_state()
        # Positions count bytes in pycrdt; the tests type ASCII where the place matters.
        self.text.insert(min(at, len(str(self.text).encode())), words)
        return self.doc.get_update(known)

    def erases(self, at: int, length: int) -> bytes:
        """Erases, as far as there is something, and returns the update."""
        updates: list[bytes] = []
        subscription = self.doc.observe(lambda event: updates.append(event.update))
        size = len(str(self.text))
        if at < size:
            del self.text[at : min(size, at + length)]
        self.doc.unobserve(subscription)
        return updates[0] if updates else b"\x00\x00"

    def hears(self, update: bytes) -> None:
        self.doc.apply_update(update)


def text_of(state: bytes) -> str:
    reader = Person()
    if state:
        reader.hears(state)
    return str(reader.text)
