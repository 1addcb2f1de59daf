"""What a migration takes away does not come back with the version before; so it says why that may be."""

from importlib import import_module
from types import ModuleType

import pytest
from django.db.migrations import operations
from django.db.migrations.operations.base import Operation

from samenbeeld.project import tables

TAKES_AWAY = (
    operations.RemoveField,
    operations.RenameField,
    operations.DeleteModel,
    operations.RenameModel,
    operations.AlterModelTable,
)
# These were there before anybody kept real data.
BEFORE = {"federation.0003_several_regions", "search.0005_texts_in_passages"}


def all_of_ours() -> list[tuple[str, ModuleType]]:
    found = []
    for file in sorted(tables.PACKAGES.glob("*/migrations/[0-9]*.py")):
        package = file.parts[-3]
        module = import_module(f"samenbeeld.{package}.migrations.{file.stem}")
        found.append((f"{package}.{file.stem}", module))
    return found


def taken_away(module: ModuleType) -> list[Operation]:
    return [each for each in module.Migration.operations if isinstance(each, TAKES_AWAY)]


@pytest.mark.parametrize(
    ("name", "module"), all_of_ours(), ids=lambda each: each if isinstance(each, str) else ""
)
def test_a_migration_takes_nothing_away_unless_it_says_why_that_may_be(name: str, module: ModuleType) -> None:
    if taken_away(module):
        assert name in BEFORE or getattr(module, "takes_away_because", ""), (
            f"{name}: see docs/how-to/new-migration.md"
        )


def test_what_stood_there_before_still_does() -> None:
    assert {name for name, module in all_of_ours() if taken_away(module)} >= BEFORE
