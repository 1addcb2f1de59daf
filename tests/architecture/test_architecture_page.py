"""ARCHITECTURE.md stays true: its packages come from the code, and every file it names exists."""

import re
from pathlib import Path

from scripts.packages import written

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text()


def test_the_packages_on_the_page_are_those_in_the_code() -> None:
    assert written(PAGE) == PAGE, "run: python -m scripts.packages"


def test_every_file_that_the_page_names_exists() -> None:
    named = re.findall(r"`((?:src/samenbeeld/|tests/)?[\w/]+\.(?:py|ts|md))", PAGE)
    missing = [
        name
        for name in named
        if not (ROOT / name).exists() and not (ROOT / "src/samenbeeld" / name).exists() and "/" in name
    ]
    assert missing == []


def test_every_test_that_guards_a_promise_exists() -> None:
    for file, test in re.findall(r"`(\S+?\.py)::(\w+)`", PAGE):
        assert f"def {test}(" in (ROOT / file).read_text(), f"{file}::{test}"


def test_the_page_is_read_in_one_sitting() -> None:
    assert len(PAGE.splitlines()) <= 250
