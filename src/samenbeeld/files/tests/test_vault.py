"""Content at rest: nobody reads it from the disk, and what was changed there is noticed."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.files import keys, vault
from samenbeeld.files.vault import PIECE, Damaged, lock, place, unlock

NAME = "0192f6a0-0000-7000-8000-0000000000aa"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> Path:
    settings.DATA = tmp_path
    return tmp_path


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_what_is_locked_comes_out_the_same(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    locked = lock(NAME, [content[:size]])
    assert b"".join(unlock(NAME, locked.wrapped_key)) == content[:size]
    assert locked.size == size


def test_the_words_do_not_stand_on_the_disk() -> None:
    lock(NAME, [b"zuurstofflessen " * 100])
    assert b"zuurstof" not in place(NAME).read_bytes()


def test_a_changed_byte_is_noticed() -> None:
    locked = lock(NAME, [b"plan"])
    content = bytearray(place(NAME).read_bytes())
    content[-1] ^= 1
    place(NAME).write_bytes(content)
    with pytest.raises(Damaged):
        list(unlock(NAME, locked.wrapped_key))


def test_an_end_that_was_cut_off_is_noticed() -> None:
    locked = lock(NAME, [bytes(2 * PIECE)])
    with place(NAME).open("rb+") as file:
        file.truncate(7 + PIECE + 16)
    with pytest.raises(Damaged):
        list(unlock(NAME, locked.wrapped_key))


def test_one_file_cannot_stand_in_the_place_of_another() -> None:
    other = NAME.replace("aa", "ab")
    locked, _ = lock(NAME, [b"plan"]), lock(other, [b"ander plan"])
    place(NAME).write_bytes(place(other).read_bytes())
    with pytest.raises(Damaged):
        list(unlock(NAME, locked.wrapped_key))


def test_the_key_of_the_node_is_for_its_owner_only() -> None:
    lock(NAME, [b"plan"])
    assert keys.path().stat().st_mode & 0o777 == 0o600


def test_without_the_key_of_the_node_nothing_opens() -> None:
    locked = lock(NAME, [b"plan"])
    keys.path().unlink()
    with pytest.raises(Damaged):
        list(unlock(NAME, locked.wrapped_key))


def test_an_upload_that_breaks_off_leaves_nothing() -> None:
    def breaking() -> Iterator[bytes]:
        yield b"half"
        raise OSError("the line is bad")

    with pytest.raises(OSError, match="bad"):
        lock(NAME, breaking())
    assert [path for path in vault.folder().rglob("*") if path.is_file()] == []


def test_a_hundred_megabytes_do_not_stand_in_memory() -> None:
    tracemalloc.start()
    locked = lock(NAME, (bytes(PIECE) for _ in range(40)))
    for _ in unlock(NAME, locked.wrapped_key):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12 * PIECE


def test_what_nobody_kept_is_removed() -> None:
    lock(NAME, [b"plan"])
    assert vault.forget_unkept({NAME}, older_than_seconds=-1) == 0
    assert vault.forget_unkept(set(), older_than_seconds=-1) == 1
