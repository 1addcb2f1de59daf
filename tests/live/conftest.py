"""One server per test module, restarted when a test brought it down; people per test."""

from collections.abc import Iterator

import pytest

from tests.live.harness import OpenRaw, People, RawSocket, Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    one = Server(tmp_path_factory.mktemp("live")).start()
    yield one
    one.stop()


@pytest.fixture
def people(server: Server) -> Iterator[People]:
    some = People(server)
    yield some
    some.close()


@pytest.fixture
def raw(server: Server) -> Iterator[OpenRaw]:
    opened: list[RawSocket] = []

    def open_one(path: str, **query: str) -> RawSocket:
        opened.append(RawSocket(server, path, **query))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()
