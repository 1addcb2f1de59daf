"""Borders that import-linter cannot see: foreign keys, writes, journalled actions and names."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType

import pytest
from django.apps import apps
from django.db import models

SOURCE = Path(__file__).resolve().parents[2] / "src" / "samenbeeld"
STACK = [
    "kernel", "look", "security", "geo", "exports", "jobs", "files", "search", "realtime", "audit",
    "accounts", "organisations", "access", "alerts", "escalation", "plans", "institutions",
    "risk_profile", "indicators",
    "activities", "plot", "capacity", "casualty_distribution", "spread", "situation_reports",
    "endurance", "safety_picture",
    "crisis_picture", "multi_picture", "editions", "upkeep", "follow_up", "care_phases", "scale_up",
    "digests",
    "exercises", "training", "preparedness", "handover", "federation", "assistance",
    "question_desk", "feeds", "interface", "project",
]  # fmt: skip
# These own the journal and the log itself: their changes are the line, so they have none of their own.
MACHINERY = {"kernel", "look", "security", "geo", "exports", "jobs", "files", "search", "realtime", "audit"}
WRITES = {
    "create",
    "bulk_create",
    "update",
    "bulk_update",
    "delete",
    "save",
    "get_or_create",
    "update_or_create",
}


def our_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("samenbeeld.")]


def relations() -> Iterator[tuple[type[models.Model], str, type[models.Model]]]:
    for model in our_models():
        for field in model._meta.get_fields():
            if field.is_relation and not field.auto_created and field.related_model is not None:
                yield model, field.name, field.related_model  # type: ignore[misc]


def test_every_package_has_its_place_in_the_stack() -> None:
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert packages == set(STACK)


def test_no_foreign_key_points_up() -> None:
    wrong = [
        f"{model._meta.label}.{name} -> {target._meta.label}"
        for model, name, target in relations()
        if target._meta.app_label in STACK
        and STACK.index(target._meta.app_label) > STACK.index(model._meta.app_label)
    ]
    assert wrong == []


def modules_of(package: str, word: str) -> list[Path]:
    folder = SOURCE / package / word
    files = list(folder.rglob("*.py")) if folder.is_dir() else [SOURCE / package / f"{word}.py"]
    return [file for file in files if file.exists()]


def code_files() -> list[Path]:
    return [
        file for file in SOURCE.rglob("*.py") if "tests" not in file.parts and "migrations" not in file.parts
    ]


def model_owner(name: str) -> str | None:
    for model in our_models():
        if model.__name__ == name:
            return model._meta.app_label
    return None


def writes_in(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """(model name, line) for each `Model.objects…create(…)` and `Model(…).save()` in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            base: ast.expr = node.func.value
            while isinstance(base, ast.Attribute | ast.Call):
                base = base.func if isinstance(base, ast.Call) else base.value
            if isinstance(base, ast.Name) and base.id[:1].isupper():
                yield base.id, node.lineno


def test_only_a_package_writes_to_its_own_tables() -> None:
    wrong = []
    for file in code_files():
        package = file.relative_to(SOURCE).parts[0]
        for name, line in writes_in(ast.parse(file.read_text())):
            owner = model_owner(name)
            if owner is not None and owner != package:
                wrong.append(f"{file.relative_to(SOURCE)}:{line} writes {owner}.{name}")
    assert wrong == []


def public_actions() -> Iterator[tuple[str, FunctionType]]:
    for package in STACK:
        name = f"samenbeeld.{package}.actions"
        if package in MACHINERY or find_spec(name) is None:
            continue
        module = import_module(name)
        for attribute, value in vars(module).items():
            unwrapped = inspect.unwrap(value) if callable(value) else value
            if (
                isinstance(unwrapped, FunctionType)
                and not attribute.startswith("_")
                and unwrapped.__module__.startswith(name)
            ):
                yield f"{package}.{attribute}", value


def test_there_are_actions_to_guard() -> None:
    assert len(list(public_actions())) > 8


def test_every_public_action_is_journalled() -> None:
    bare = [name for name, action in public_actions() if not getattr(action, "__journalled__", False)]
    assert bare == []


def test_every_action_names_its_actor_first() -> None:
    wrong = [
        name
        for name, action in public_actions()
        if next(iter(inspect.signature(inspect.unwrap(action)).parameters), "") != "actor"
    ]
    assert wrong == []


def test_doors_do_not_write_to_tables() -> None:
    wrong = []
    for package in STACK[:-1]:
        for word in ("web", "api", "rooms", "queries", "rules"):
            for file in modules_of(package, word):
                wrong += [
                    f"{file.relative_to(SOURCE)}:{line}" for _, line in writes_in(ast.parse(file.read_text()))
                ]
    assert wrong == []


@pytest.mark.parametrize("word", ["utils", "helpers", "services", "managers", "common", "misc"])
def test_no_module_is_named_after_nothing(word: str) -> None:
    assert [path for path in SOURCE.rglob(f"{word}*") if path.stem == word] == []


def test_every_package_says_in_one_sentence_what_it_is() -> None:
    for package in STACK:
        docstring = ast.get_docstring(ast.parse((SOURCE / package / "__init__.py").read_text())) or ""
        assert re.match(r"[A-Z].+\.", docstring.splitlines()[0] if docstring else ""), package


def pieces_of_text(template: str) -> Iterator[str]:
    """What stands between the marks of a template: no comments, scripts, tags or names of classes."""
    template = re.sub(
        r"(?s)\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|<script.*?</script>|<!--.*?-->", "", template
    )
    template = re.sub(r"(?s)\{% block \w*class %\}.*?\{% endblock %\}", "", template)
    template = re.sub(r"(?s)\{%.*?%\}|\{\{.*?\}\}", "\0", template)
    for node in re.findall(r">([^<>]+)<", template):
        yield from node.split("\0")


def test_no_sentence_of_the_screen_stands_in_a_template() -> None:
    """Words in templates come from `locale/`: a text node may hold figures and signs, but no two words."""
    wrong = [
        f"{file.relative_to(SOURCE)}: {piece.strip()[:60]!r}"
        for file in SOURCE.rglob("templates/**/*.html")
        for piece in pieces_of_text(file.read_text())
        if re.search(r"[A-Za-zÀ-ÿ]{2,}\s+[A-Za-zÀ-ÿ]{2,}", piece)
    ]
    assert wrong == []


def test_no_table_has_a_place_for_patients() -> None:
    """P10: casualties are groups and codes; there is no field in which a patient could be named."""
    forbidden = re.compile(r"patient|bsn|birth|citizen|diagnos|victim_name|casualty_name")
    fields = [f"{m._meta.label}.{f.name}" for m in our_models() for f in m._meta.get_fields()]
    assert [name for name in fields if forbidden.search(name.lower())] == []
