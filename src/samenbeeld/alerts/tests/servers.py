"""Real servers on this machine for the tests of the channels: mail, a gateway for SMS, a push service."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from aiosmtpd.controller import Controller
from pytest_django import Settings


@dataclass
class Post:
    """One request that a gateway or push service got."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class HttpServer:
    """Answers every POST with `status` and remembers it."""

    address: str = ""
    status: int = 201
    posts: list[Post] = field(default_factory=list)


@contextmanager
def http_server() -> Iterator[HttpServer]:
    """A server on a free port, stopped afterwards."""
    told = HttpServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            told.posts.append(Post(self.path, headers, body))
            self.send_response(told.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class MailServer:
    """Takes every mail, or `refuses` every recipient with that answer; or takes it and `hangs_up`."""

    port: int = 0
    refuses: str = ""
    hangs_up: bool = False
    mails: list[Any] = field(default_factory=list)

    async def handle_RCPT(
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if self.refuses:
            return self.refuses
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:
        self.mails.append(envelope)
        if self.hangs_up:
            server.transport.abort()
        return "250 OK"


@contextmanager
def mail_server(port: int) -> Iterator[MailServer]:
    """An SMTP server on this port, stopped afterwards."""
    told = MailServer(port)
    controller = Controller(told, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield told
    finally:
        controller.stop()


@contextmanager
def own_mail(settings: Settings, sender: str) -> Iterator[MailServer]:
    """The node sends its mail as `sender` through a server on a free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.DEFAULT_FROM_EMAIL = sender
    with mail_server(port) as server:
        yield server
