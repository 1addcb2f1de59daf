"""The pictures in the docs are those that `make screenshots` takes, all of them, and those of three nodes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.urls import URLPattern, get_resolver, resolve

from scripts.screenshots import BOARD, NO_PAGES, PICTURES
from scripts.three_nodes import NAMES

_OF_AN_ACTIVITY = re.compile(r"^(activiteiten|crisisbeeld)/<slug:slug>/")


def every_address(within: Any, route: str = "") -> Iterator[tuple[str, str]]:
    """Name and route of each address; without those that have no name."""
    for part in within.url_patterns:
        here = f"{route}{part.pattern}"
        if not isinstance(part, URLPattern):
            yield from every_address(part, here)
        elif part.name:
            yield part.name, here


def main_addresses() -> set[str]:
    """Names of the addresses about nothing in particular, or about an activity and nothing else."""
    return {
        name for name, route in every_address(get_resolver()) if "<" not in _OF_AN_ACTIVITY.sub("", route)
    }


def test_every_picture_of_the_board_was_taken_and_no_old_one_stays() -> None:
    there = {path.stem for path in Path(PICTURES).glob("*.png")}
    assert there - {*NAMES} == {picture.name for picture in BOARD}


def test_every_main_page_has_a_picture() -> None:
    shown = {resolve(urlsplit(picture.path).path).url_name for picture in BOARD}
    assert main_addresses() - shown == NO_PAGES
