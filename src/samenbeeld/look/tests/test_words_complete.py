"""Every sentence that the product asks for exists, in both languages, with the same values to fill in."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

ROOT = Path(settings.LOCALE).parent
SOURCE = ROOT / "src" / "samenbeeld"
ISLANDS = [*ROOT.glob("frontend/**/*.ts"), *SOURCE.glob("*/islands/**/*.ts")]
# Refusals carry the id of their sentence as first argument.
CALLS = {"say", "Refused", "NotAllowed", "NotFound", "Conflict"}


class _Values(Visitor):
    """Collects the names of the values in a sentence."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)


def sentences(language: str) -> dict[str, set[str]]:
    """Id of each sentence with the names of its values. Fails on a file that cannot be read."""
    found: list[tuple[str, set[str]]] = []
    for file in sorted((ROOT / "locale" / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{file.name}: cannot read {str(entry.content)[:60]!r}"
            if isinstance(entry, Message):
                values = _Values()
                values.visit(entry)
                found.append((entry.id.name, values.names))
    twice = [key for key, count in Counter(key for key, _ in found).items() if count > 1]
    assert not twice, f"written twice in {language}: {twice}"
    return dict(found)


def asked_in_python() -> Iterator[tuple[str, bool, Path]]:
    """(id or its beginning, whether it is whole, file) of every call with a sentence id."""
    for file in SOURCE.rglob("*.py"):
        if "tests" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in CALLS:
                yield from _key(node.args[0], file)


def _name(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def _key(argument: ast.expr, file: Path) -> Iterator[tuple[str, bool, Path]]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value, True, file
    elif isinstance(argument, ast.IfExp):
        yield from _key(argument.body, file)
        yield from _key(argument.orelse, file)
    elif isinstance(argument, ast.JoinedStr) and isinstance(argument.values[0], ast.Constant):
        yield str(argument.values[0].value), False, file


def asked_in_templates() -> Iterator[tuple[str, bool, Path]]:
    for file in SOURCE.rglob("templates/**/*.html"):
        for key in re.findall(r"""{%\s*say(?:_html)?\s+["']([^"']+)["']""", file.read_text(encoding="utf-8")):
            yield key, True, file


def asked_in_islands() -> Iterator[tuple[str, bool, Path]]:
    for file in ISLANDS:
        text = file.read_text(encoding="utf-8")
        for key in re.findall(r"""\bsay\(\s*["']([^"']+)["']""", text):
            yield key, True, file
        for beginning in re.findall(r"\bsay\(\s*`([^`$]+)\$\{", text):
            yield beginning, False, file


def test_both_languages_have_the_same_sentences() -> None:
    assert sentences("nl").keys() ^ sentences("en").keys() == set()


def test_both_languages_fill_in_the_same_values() -> None:
    english = sentences("en")
    different = {
        key: (names, english[key]) for key, names in sentences("nl").items() if names != english[key]
    }
    assert different == {}


@pytest.mark.parametrize("asked", [asked_in_python, asked_in_templates, asked_in_islands])
def test_every_sentence_that_is_asked_for_exists(asked: object) -> None:
    known = sentences("nl")
    missing = [
        f"{file.relative_to(ROOT)}: {key}"
        for key, whole, file in asked()  # type: ignore[operator]
        if not (key in known if whole else any(name.startswith(key) for name in known))
    ]
    assert missing == []
