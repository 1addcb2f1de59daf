"""A report that cannot be written is in nobody's way."""

import io
from pathlib import Path

import pytest

from samenbeeld.project.reporting import Reports

FULL = Path("/dev/full")  # the disk that is always full


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("level", ["info", "warning", "error", "exception"])
def test_on_a_full_disk_a_report_is_lost_and_no_more(level: str) -> None:
    with io.TextIOWrapper(FULL.open("wb", buffering=0), write_through=True) as full:
        getattr(Reports(full), level)("live.not_written")


def test_where_there_is_room_it_is_one_line() -> None:
    told = io.StringIO()
    Reports(told).exception("live.not_written")
    assert told.getvalue() == "live.not_written\n"
