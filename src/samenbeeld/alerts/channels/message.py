"""What leaves, and why it did not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """One message, in the words of whoever gets it. `title` begins with OEFENING or TEST when it is one.

    `link` answers with one tap, or leads to the login under TLP:RED. `receipt` is told that it arrived.
    """

    id: str
    title: str
    text: str
    ask: str
    link: str
    receipt: str
    is_urgent: bool = True


class NotSent(Exception):
    """It did not leave. `reason` is a short code for the board; trying again may help, or not at all."""

    def __init__(self, reason: str, *, is_final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_final = is_final


class MaybeSent(NotSent):
    """The words went over and no answer came: it may have left, and nobody can find out."""


class AddressGone(NotSent):
    """This device, number or address does not exist any more."""

    def __init__(self, gone: tuple[str, ...]) -> None:
        super().__init__("gone", is_final=True)
        self.gone = gone
