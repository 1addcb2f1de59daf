"""Asking another host something in the name of this node, at an address that somebody wrote down here.

Only https to the public internet. A name is looked up once and connected to as it was found, so that it
cannot point into the own network between looking and asking. What an operator names in
`SAMENBEELD_INNER_HOSTS` may lie in the own network and speak plain http.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

from samenbeeld.kernel.errors import Refused

_MOST_REDIRECTS = 3
_MOVED = (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}
_CHUNK = 65_536


@dataclass(frozen=True)
class Limits:
    """How much is taken, and how long is waited in all."""

    most_bytes: int
    seconds: float


@dataclass(frozen=True)
class Answer:
    """What the other host said. `kind` is the media type without its parameters, "" when none was given."""

    status: int
    kind: str
    body: bytes


class AddressRefused(Refused):
    """Nothing is asked at this address."""


class NoAnswer(Refused):
    """The other host was asked and did not answer within the limits."""


def fetch(
    address: str,
    limits: Limits,
    *,
    accept: str = "*/*",
    question: bytes | None = None,
    only: Collection[str] | None = None,
) -> Answer:
    """The answer to one GET, or to one POST of `question` (JSON). Redirects are followed. `only`: the hosts
    that may be asked, also after a redirect, as `host_of` writes them; None for all.

    Raises AddressRefused and NoAnswer.
    """
    for _ in range(_MOST_REDIRECTS + 1):
        place = _split(address)
        if only is not None and host_of(address) not in only:
            raise AddressRefused("security-outside-other-host", field="address", host=host_of(address))
        answer, moved_to = _ask(place, _found(place), limits, accept, question)
        if not moved_to:
            return answer
        address = urljoin(address, moved_to)
    raise NoAnswer("security-outside-away", host=_split(address).hostname)


def check_address(address: str) -> None:
    """Raises AddressRefused for an address that is never asked. Looks nothing up."""
    _split(address)


def host_of(address: str) -> str:
    """The host in an address as an operator writes it: with its port when that is another than usual.

    Raises AddressRefused.
    """
    place = _split(address)
    assert place.hostname
    usual = place.port is None or place.port == _PORTS[place.scheme]
    return place.hostname if usual else f"{place.hostname}:{place.port}"


def _split(address: str) -> SplitResult:
    wrong = AddressRefused("security-outside-address", field="address")
    if not address.isprintable() or " " in address:
        raise wrong
    try:
        place = urlsplit(address)
        port = place.port
    except ValueError:
        raise wrong from None
    if place.scheme not in _PORTS or not place.hostname or place.username is not None or port == 0:
        raise wrong
    if place.scheme != "https" and not _is_inner(place):
        raise AddressRefused("security-outside-not-https", field="address")
    return place


def _is_inner(place: SplitResult) -> bool:
    """Whether the operator said that this host may lie in the own network."""
    port = place.port or _PORTS[place.scheme]
    return bool({place.hostname, f"{place.hostname}:{port}"} & set(settings.INNER_HOSTS))


def _found(place: SplitResult) -> tuple[str, int]:
    """The (address, port) to connect to. Refuses a name of which any address lies in the own network."""
    port = place.port or _PORTS[place.scheme]
    assert place.hostname
    try:
        rows = socket.getaddrinfo(place.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoAnswer("security-outside-away", field="address", host=place.hostname) from None
    found = [str(row[4][0]) for row in rows]
    if not _is_inner(place) and not all(map(_is_public, found)):
        raise AddressRefused("security-outside-inner", field="address", host=place.hostname)
    return found[0], port


def _is_public(written: str) -> bool:
    address = ipaddress.ip_address(written.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        # Addresses that carry another one inside lead where that one leads.
        if address.sixtofour or address.teredo:
            return False
        if address.ipv4_mapped:
            return _is_public(str(address.ipv4_mapped))
    return address.is_global and not address.is_multicast


def _ask(
    place: SplitResult, found: tuple[str, int], limits: Limits, accept: str, question: bytes | None
) -> tuple[Answer, str]:
    """The answer, and where it says to go instead ("" when it is the answer itself)."""
    assert place.hostname
    away = NoAnswer("security-outside-away", field="address", host=place.hostname)
    connection = http.client.HTTPConnection(place.hostname, found[1])
    is_over = threading.Event()
    try:
        with socket.create_connection(found, timeout=limits.seconds) as plain:
            # A host that drips stays within each single wait: the whole has an end of its own.
            end = threading.Timer(limits.seconds, _cut, [plain, is_over])
            end.daemon = True
            end.start()
            try:
                with _secured(plain, place) as sock:
                    connection.sock = sock
                    headers = _headers(place, accept)
                    if question is not None:
                        headers["Content-Type"] = "application/json"
                    method = "GET" if question is None else "POST"
                    connection.request(method, _path(place), body=question, headers=headers)
                    with connection.getresponse() as response:
                        answer, moved_to = _read(response, limits, place.hostname)
            finally:
                end.cancel()
    except (OSError, http.client.HTTPException, ValueError):
        raise away from None
    finally:
        connection.close()
    # A connection that was cut looks like one that was done.
    if is_over.is_set():
        raise away
    return answer, moved_to


def _read(response: http.client.HTTPResponse, limits: Limits, host: str) -> tuple[Answer, str]:
    if response.status in _MOVED and (moved_to := response.getheader("Location")):
        return Answer(response.status, "", b""), moved_to
    kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    return Answer(response.status, kind, _body(response, limits, host)), ""


def _secured(plain: socket.socket, place: SplitResult) -> socket.socket:
    if place.scheme == "http":
        return plain
    return ssl.create_default_context().wrap_socket(plain, server_hostname=place.hostname)


def _cut(plain: socket.socket, is_over: threading.Event) -> None:
    is_over.set()
    try:
        plain.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it was over already


def _body(response: http.client.HTTPResponse, limits: Limits, host: str) -> bytes:
    parts: list[bytes] = []
    had = 0
    while part := response.read1(_CHUNK):
        had += len(part)
        if had > limits.most_bytes:
            raise NoAnswer("security-outside-too-large", field="address", host=host)
        parts.append(part)
    if response.length:  # cut off before it was whole
        raise OSError("incomplete")
    return b"".join(parts)


def _path(place: SplitResult) -> str:
    path = quote(place.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(place.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path


def _headers(place: SplitResult, accept: str) -> dict[str, str]:
    host = place.netloc.rpartition("@")[2]
    return {
        "Host": host,
        "Accept": accept,
        "Accept-Encoding": "identity",
        "User-Agent": "Samenbeeld",
        "Connection": "close",
    }
