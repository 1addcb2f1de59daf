"""Another host, on this machine, for tests."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Said = tuple[int, str, bytes]  # status, media type, body


@dataclass
class OtherHost:
    """Where it is, and what it was asked. `answer` stands for every answer of `says`."""

    says: Callable[[str], Said]
    address: str = ""
    asked: list[str] = field(default_factory=list)
    questions: list[bytes] = field(default_factory=list)
    answer: Said | None = None
    moved_to: str = ""

    @property
    def host(self) -> str:
        """As an operator writes it in SAMENBEELD_INNER_HOSTS."""
        return urlsplit(self.address).netloc

    def say(self, path: str) -> Said:
        """The answer to one question."""
        self.asked.append(path)
        return self.answer or self.says(path)


@contextmanager
def running(says: Callable[[str], Said]) -> Iterator[OtherHost]:
    """A host on a free port of this machine; `says` answers a path."""
    host = OtherHost(says)

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            host.questions.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.do_GET()

        def do_GET(self) -> None:
            if host.moved_to:
                self.send_response(302)
                self.send_header("Location", host.moved_to)
                self.end_headers()
                return
            status, kind, body = host.say(self.path)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    host.address = f"http://127.0.0.1:{server.server_port}/service"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
