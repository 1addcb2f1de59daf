"""A server and people, as the live rooms have them."""

from tests.live.conftest import people, server

__all__ = ["people", "server"]
