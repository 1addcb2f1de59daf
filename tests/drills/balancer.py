"""What stands before several processes: each connection goes to the next that answers, whoever it is of."""

import itertools
import socket
import threading
from contextlib import suppress

from tests.live.harness import Server


class Balancer:
    """Listens on a port of its own until `close`. It knows nothing of people: no sticky sessions."""

    def __init__(self, *servers: Server) -> None:
        self._servers = servers
        self._turns = itertools.count()
        # The port of the server that each connection went to.
        self.went: list[int] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        threading.Thread(target=self._answer, daemon=True).start()

    def close(self) -> None:
        self._door.close()

    def _answer(self) -> None:
        with suppress(OSError):  # the door is closed
            while True:
                client, _ = self._door.accept()
                server = self._next()
                if server is None:
                    client.close()
                    continue
                for one, other in ((client, server), (server, client)):
                    threading.Thread(target=_pass_on, args=(one, other), daemon=True).start()

    def _next(self) -> socket.socket | None:
        turn = next(self._turns)
        for number in range(len(self._servers)):
            server = self._servers[(turn + number) % len(self._servers)]
            with suppress(OSError):
                connection = socket.create_connection(("127.0.0.1", server.port), 1)
                self.went.append(server.port)
                return connection
        return None


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    one.settimeout(None)
    with suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    for end in (one, other):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
    one.close()
