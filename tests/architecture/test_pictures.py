"""The pictures in the docs are those that `make screenshots` takes, all of them, and those of three nodes."""

from pathlib import Path

from scripts.screenshots import BOARD, PICTURES
from scripts.three_nodes import NAMES


def test_every_picture_of_the_board_was_taken_and_no_old_one_stays() -> None:
    there = {path.stem for path in Path(PICTURES).glob("*.png")}
    assert there - {*NAMES} == {picture.name for picture in BOARD}
