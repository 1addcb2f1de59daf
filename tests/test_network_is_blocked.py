"""The tests may not lean on anything outside this machine."""

import socket

import pytest


def test_a_connection_to_another_machine_fails() -> None:
    with socket.socket() as outside, pytest.raises(RuntimeError, match="network is blocked"):
        outside.connect(("192.0.2.1", 80))


def test_a_connection_to_this_machine_is_possible() -> None:
    with socket.socket() as listener, socket.socket() as client:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        client.connect(listener.getsockname())
