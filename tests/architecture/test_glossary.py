"""One Dutch term is one English term is one name: `docs/glossary.md` against the code."""

import re
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "samenbeeld"


def names_in_glossary() -> set[str]:
    rows = [
        line for line in (ROOT / "docs" / "glossary.md").read_text().splitlines() if line.startswith("| ")
    ]
    return {name for row in rows[1:] for name in re.findall(r"`(\w+)`", row.rsplit("|", 2)[1])}


def test_every_model_stands_in_the_glossary() -> None:
    models = {m.__name__ for m in apps.get_models() if m.__module__.startswith("samenbeeld.")}
    assert models - names_in_glossary() == set()


def test_every_package_stands_in_the_glossary() -> None:
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert packages - names_in_glossary() == set()


def test_every_name_in_the_glossary_exists_in_the_code() -> None:
    code = {word for file in SOURCE.rglob("*.py") for word in re.findall(r"\w+", file.read_text())}
    assert names_in_glossary() - code == set()


def test_every_event_tells_of_something_in_the_glossary() -> None:
    """`GripLevelSet` tells of a GRIP level: one of its words is an English term of the table."""
    terms = english_terms()
    events = {
        name
        for file in SOURCE.glob("*/events.py")
        for name in re.findall(r"^class (\w+)", file.read_text(), re.M)
    }
    assert {event for event in events if not terms & set(words(event))} == set()


def english_terms() -> set[str]:
    rows = (ROOT / "docs" / "glossary.md").read_text().splitlines()
    cells = [row.split("|")[2] for row in rows if row.startswith("| ")][1:]
    return {word.rstrip("sd") for cell in cells for word in re.findall(r"[a-z]+", cell.lower())}


def words(name: str) -> list[str]:
    """Its words without the endings of plural and past tense, as `english_terms` has them."""
    return [word.lower().rstrip("sd") for word in re.findall(r"[A-Z][a-z]+", name)]
