"""Asking another host: only where it may, and never for longer or more than was said."""

import socket
import threading
from collections.abc import Iterator

import pytest
from pytest_django import Settings

from samenbeeld.security.outbound import AddressRefused, Limits, NoAnswer, fetch
from samenbeeld.security.tests.other_host import OtherHost, running

LIMITS = Limits(most_bytes=200_000, seconds=5)


@pytest.fixture
def host(settings: Settings) -> Iterator[OtherHost]:
    with running(lambda _: (200, "text/xml; charset=utf-8", b"<a/>")) as found:
        settings.INNER_HOSTS = [found.host]
        yield found


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("file:///etc/passwd", "security-outside-address"),
        ("ftp://kaart.example/wms", "security-outside-address"),
        ("https://", "security-outside-address"),
        ("https://naam:geheim@kaart.example/", "security-outside-address"),
        ("https://kaart.example:99999/", "security-outside-address"),
        ("https://kaart.example/a b", "security-outside-address"),
        ("https://kaart.example/\r\nHost: x", "security-outside-address"),
        ("http://kaart.example/wms", "security-outside-not-https"),
        ("https://127.0.0.1/", "security-outside-inner"),
        ("https://localhost/", "security-outside-inner"),
        ("https://10.1.2.3/", "security-outside-inner"),
        ("https://192.168.1.1/", "security-outside-inner"),
        ("https://169.254.169.254/latest/meta-data/", "security-outside-inner"),
        ("https://0.0.0.0/", "security-outside-inner"),
        ("https://[::1]/", "security-outside-inner"),
        ("https://[::ffff:10.0.0.1]/", "security-outside-inner"),
        ("https://[fd00::1]/", "security-outside-inner"),
        ("https://[2002:7f00:1::1]/", "security-outside-inner"),
        ("https://2130706433/", "security-outside-inner"),
    ],
)
def test_nothing_is_asked_there(address: str, key: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        fetch(address, LIMITS)
    assert refused.value.key == key


def test_a_name_that_points_inward_is_refused_whatever_else_it_points_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 443)) for host in ("93.184.215.14", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: rows)
    with pytest.raises(AddressRefused):
        fetch("https://kaart.example/", LIMITS)


def test_what_the_operator_named_is_asked(host: OtherHost) -> None:
    answer = fetch(f"{host.address}?a=b", LIMITS)
    assert (answer.status, answer.kind, answer.body) == (200, "text/xml", b"<a/>")


def test_another_port_of_the_same_host_was_not_named(host: OtherHost, settings: Settings) -> None:
    settings.INNER_HOSTS = ["127.0.0.1:1"]
    with pytest.raises(AddressRefused):
        fetch(host.address.replace("http:", "https:"), LIMITS)
    assert host.asked == []


def test_a_redirect_leads_nowhere_that_may_not_be_asked(host: OtherHost) -> None:
    host.moved_to = "https://169.254.169.254/latest/meta-data/"
    with pytest.raises(AddressRefused):
        fetch(host.address, LIMITS)


def test_a_redirect_without_end_ends(host: OtherHost) -> None:
    host.moved_to = host.address
    with pytest.raises(NoAnswer):
        fetch(host.address, LIMITS)


def test_too_much_is_not_taken(host: OtherHost) -> None:
    host.answer = (200, "image/png", b"x" * 200_001)
    with pytest.raises(NoAnswer) as refused:
        fetch(host.address, LIMITS)
    assert refused.value.key == "security-outside-too-large"


def test_nobody_there_is_no_answer(settings: Settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings.INNER_HOSTS = ["127.0.0.1"]
    with pytest.raises(NoAnswer) as refused:
        fetch(f"http://127.0.0.1:{port}/", LIMITS)
    assert refused.value.key == "security-outside-away"


def test_a_host_that_drips_is_cut_off(settings: Settings) -> None:
    settings.INNER_HOSTS = ["127.0.0.1"]
    over = threading.Event()
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def drip() -> None:
            taken, _ = listener.accept()
            with taken:
                taken.sendall(b"HTTP/1.1 200 OK\r\n")
                # Each header comes within the time of one wait; the whole never ends by itself.
                while not over.wait(0.1):
                    try:
                        taken.sendall(b"X-More: x\r\n")
                    except OSError:
                        return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        try:
            with pytest.raises(NoAnswer):
                fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", Limits(1_000_000, seconds=0.5))
        finally:
            over.set()
            thread.join()
