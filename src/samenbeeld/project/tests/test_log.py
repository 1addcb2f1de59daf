"""What the operator reads of what went wrong: one line, and never the words of people."""

import json
from secrets import token_hex

import pytest
import structlog


def _fails(password: str) -> None:
    raise ValueError("wrong")


def test_a_mistake_is_one_line_with_the_road_to_it_and_without_the_values(
    capsys: pytest.CaptureFixture[str],
) -> None:
    try:
        _fails(password := token_hex())
    except ValueError:
        structlog.get_logger("samenbeeld.test").exception("test.failed", room="b1")
    [line] = capsys.readouterr().err.splitlines()
    said = json.loads(line)
    assert (said["event"], said["level"], said["room"]) == ("test.failed", "error", "b1")
    assert "in _fails" in said["exception"]
    assert "ValueError: wrong" in said["exception"]
    assert password not in line
