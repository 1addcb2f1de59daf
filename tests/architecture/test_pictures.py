"""The pictures in the docs are those that `make screenshots` takes, all of them and no others."""

from pathlib import Path

from scripts.screenshots import BOARD, PICTURES


def test_every_picture_of_the_board_was_taken_and_no_old_one_stays() -> None:
    assert {path.stem for path in Path(PICTURES).glob("*.png")} == {picture.name for picture in BOARD}
