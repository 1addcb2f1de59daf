"""A key is made once, whoever comes at the same moment."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from samenbeeld.kernel.key_files import key_in

AT_ONCE = 8


def test_who_come_at_the_same_moment_have_one_whole_key(tmp_path: Path) -> None:
    together = Barrier(AT_ONCE)

    def come(path: Path) -> bytes:
        together.wait()
        return key_in(path, lambda: os.urandom(64))

    with ThreadPoolExecutor(AT_ONCE) as processes:
        for number in range(50):
            found = set(processes.map(come, [tmp_path / str(number)] * AT_ONCE))
            assert [len(key) for key in found] == [64]
    assert len(list(tmp_path.iterdir())) == 50


def test_it_is_readable_by_its_owner_only_and_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "key"
    assert key_in(path, lambda: b"one") == key_in(path, lambda: b"two") == b"one"
    assert path.stat().st_mode & 0o777 == 0o600


def test_who_cannot_make_one_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> bytes:
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - it is ours
        key_in(tmp_path / "key", broken)
    assert list(tmp_path.iterdir()) == []
