"""The disk under the log stays awake while somebody types, and may sleep when nobody does."""

import asyncio
from pathlib import Path

import pytest

from samenbeeld.realtime import awake
from samenbeeld.realtime.awake import Disk


def test_the_disk_may_sleep_until_somebody_types(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert disk.may_sleep
    disk.somebody_types()
    assert not disk.may_sleep
    disk.nudge()
    disk.close()
    assert disk.may_sleep


def test_the_disk_falls_asleep_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(awake.time, "monotonic", lambda: now)
    disk = Disk(tmp_path)
    disk.somebody_types()
    now += 0.49
    assert not disk.may_sleep
    now += 0.02
    assert disk.may_sleep
    disk.close()


@pytest.mark.parametrize("folder", [None, Path("/geen/map/hier")])
def test_a_disk_that_is_not_ours_is_left_alone(folder: Path | None) -> None:
    disk = Disk(folder)
    disk.somebody_types()
    assert disk.may_sleep
    disk.close()


def test_a_disk_that_refuses_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    disk.somebody_types()

    def refuse(_folder: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(awake.os, "fdatasync", refuse)
    disk.nudge()
    assert disk.may_sleep
    disk.somebody_types()
    assert disk.may_sleep
