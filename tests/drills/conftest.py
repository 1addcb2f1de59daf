"""A server and people, as the live rooms have them; and two nodes with a line between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.drills.nodes import NORTH, OPEN, SOUTH, Line, Node
from tests.live.conftest import people, server

__all__ = ["line", "nodes", "people", "server"]


@pytest.fixture
def line(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Line]:
    """An open one, or the road that the test names."""
    found = Line(tmp_path, getattr(request, "param", OPEN))
    yield found
    found.close()


@pytest.fixture
def nodes(tmp_path: Path, line: Line) -> Iterator[tuple[Node, Node]]:
    """South and north, which do not know each other yet."""
    found = []
    for code in (SOUTH, NORTH):
        data = tmp_path / code
        data.mkdir()
        found.append(Node(code, databases.empty(data), at=line.at[code]))
    yield found[0], found[1]
    for one in found:
        one.kill()
