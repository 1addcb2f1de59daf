"""What a migration takes away does not come back with the version before; so it says why that may be. And
while it adds, nobody waits long, and what never changes still never changes.
"""

from importlib import import_module
from types import ModuleType
from typing import TypeVar

import pytest
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import connection
from django.db.migrations import operations
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.models import Field, ManyToManyField

from samenbeeld.audit.never_changed import NeverChanged
from samenbeeld.project import tables

TAKES_AWAY = (
    operations.RemoveField,
    operations.RenameField,
    operations.DeleteModel,
    operations.RenameModel,
    operations.AlterModelTable,
)
READS_ALL = (operations.AddIndex, operations.AddConstraint, operations.AlterUniqueTogether)
FILLS = (operations.RunPython, operations.RunSQL)
# These were there before anybody kept real data.
BEFORE = {"federation.0003_several_regions", "search.0005_texts_in_passages"}
# These came when all processes stopped for an update.
BEFORE_SIDE_BY_SIDE = {
    "accounts.0002_temporary_password",
    "escalation.0003_beside_the_ladder",
    "federation.0003_several_regions",
    "feeds.0003_notices",
    "organisations.0003_reached_when",
    "plans.0005_written_here",
    "plans.0008_language",
    "search.0003_shelves",
}
# A row for each figure, word, reader or line of the journal: of these a node of years has millions.
LARGE = {
    "audit.journalline",
    "capacity.capacitylook",
    "capacity.capacityvalue",
    "crisis_picture.receipt",
    "federation.inboxenvelope",
    "federation.outboxenvelope",
    "indicators.measurement",
    "realtime.logrow",
    "realtime.segment",
    "search.searchentry",
    "search.searchpassage",
    "search.searchword",
}
Kind = TypeVar("Kind", bound=Operation)
HOW = "see docs/how-to/new-migration.md"


def all_of_ours() -> list[tuple[str, ModuleType]]:
    found = []
    for file in sorted(tables.PACKAGES.glob("*/migrations/[0-9]*.py")):
        package = file.parts[-3]
        module = import_module(f"samenbeeld.{package}.migrations.{file.stem}")
        found.append((f"{package}.{file.stem}", module))
    return found


def of_each(test: object) -> object:
    return pytest.mark.parametrize(
        ("name", "module"), all_of_ours(), ids=lambda each: each if isinstance(each, str) else ""
    )(test)


def taken_away(module: ModuleType) -> list[Operation]:
    return [each for each in module.Migration.operations if isinstance(each, TAKES_AWAY)]


def on_what_was_there(name: str, module: ModuleType, *kinds: type[Kind]) -> list[tuple[str, Kind]]:
    """With the model each is about. What the same migration makes has no rows yet."""
    package = name.split(".")[0]
    made = {
        each.name_lower for each in module.Migration.operations if isinstance(each, operations.CreateModel)
    }
    named = [(each, getattr(each, "model_name", None) or getattr(each, "name", "")) for each in
             module.Migration.operations if isinstance(each, kinds)]  # fmt: skip
    return [(f"{package}.{model.lower()}", each) for each, model in named if model.lower() not in made]


@of_each
def test_a_migration_takes_nothing_away_unless_it_says_why_that_may_be(name: str, module: ModuleType) -> None:
    if taken_away(module):
        assert name in BEFORE or getattr(module, "takes_away_because", ""), f"{name}: {HOW}"


def test_what_stood_there_before_still_does() -> None:
    assert {name for name, module in all_of_ours() if taken_away(module)} >= BEFORE


@of_each
def test_a_new_column_is_empty_or_has_a_value_of_its_own_also_for_who_does_not_know_it(
    name: str, module: ModuleType
) -> None:
    for model, added in on_what_was_there(name, module, operations.AddField):
        field = added.field
        has_a_value = field.null or field.has_db_default() or isinstance(field, ManyToManyField)
        of_before = name in BEFORE_SIDE_BY_SIDE and field.has_default()
        assert has_a_value or of_before, f"{name}: {model}.{added.name} {HOW}"


def test_a_column_that_is_there_never_becomes_narrower() -> None:
    loader = MigrationLoader(None)
    for name, module in all_of_ours():
        if name in BEFORE:
            continue
        package, migration = name.split(".")
        for model, altered in on_what_was_there(name, module, operations.AlterField):
            state = loader.project_state((package, migration), at_end=False)
            before = state.models[package, model.split(".")[1]].fields[altered.name]
            assert not narrower(before, altered.field), f"{name}: {model} {HOW}"


def narrower(before: Field, after: Field) -> bool:
    """Not everything that could stand there still can."""
    room_before, room_after = (getattr(each, "max_length", None) or 10**9 for each in (before, after))
    return (
        before.null > after.null
        or before.unique < after.unique
        or room_before > room_after
        or not (isinstance(after, type(before)) or isinstance(before, type(after)))
    )


@of_each
def test_an_index_on_a_large_table_is_made_while_people_write(name: str, module: ModuleType) -> None:
    for model, added in on_what_was_there(name, module, *READS_ALL):
        meanwhile = isinstance(added, AddIndexConcurrently) and not module.Migration.atomic
        assert model not in LARGE or meanwhile, f"{name}: {model} {HOW}"


def test_each_large_table_is_one_of_ours() -> None:
    from django.apps import apps

    for each in LARGE:
        apps.get_model(each)


@of_each
def test_filling_rows_is_a_migration_of_its_own(name: str, module: ModuleType) -> None:
    kinds = {type(each) for each in module.Migration.operations}
    if kinds & set(FILLS):
        assert name in BEFORE or kinds <= set(FILLS), f"{name}: {HOW}"


@pytest.mark.django_db
def test_what_never_changes_is_still_refused_by_the_database_after_all_migrations() -> None:
    put_up = {
        (each.name, each.table)
        for _, module in all_of_ours()
        for each in module.Migration.operations
        if isinstance(each, NeverChanged)
    }
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal")
        else:
            cursor.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")
        standing = set(cursor.fetchall())
    assert put_up
    assert put_up <= standing, f"{HOW}: {sorted(put_up - standing)}"
