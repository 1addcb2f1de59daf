"""The line between two nodes of the demonstration, which can be cut and healed."""

import socket
import threading
from contextlib import suppress


class Cable:
    """Between a leaf and its hub, on this machine. Cut, both ends notice and nobody comes through."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self._ends: list[socket.socket] = []
        self.is_cut = False
        threading.Thread(target=self._answer, daemon=True).start()

    def cut(self) -> None:
        """What is open closes, and nobody is let in."""
        self.is_cut = True
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._ends.clear()

    def heal(self) -> None:
        """Who calls again comes through."""
        self.is_cut = False

    def close(self) -> None:
        """For good."""
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self.cut()

    def _answer(self) -> None:
        with suppress(OSError):  # the door is closed
            while True:
                one, _ = self._door.accept()
                if self.is_cut:
                    one.close()
                    continue
                try:
                    other = socket.create_connection(("127.0.0.1", self._to), 1)
                except OSError:
                    one.close()
                    continue
                self._ends += [one, other]
                for a, b in ((one, other), (other, one)):
                    threading.Thread(target=_pass_on, args=(a, b), daemon=True).start()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    one.settimeout(None)
    with suppress(OSError):
        while some := one.recv(65_536):
            other.sendall(some)
    for end in (one, other):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
