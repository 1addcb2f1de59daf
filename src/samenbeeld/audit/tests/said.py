"""Whether an action wrote a line for each table that it changed."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from django.apps import apps
from django.db import connection

from samenbeeld.audit import keeping

_WRITES = re.compile(r'\s*(?:INSERT (?:OR \w+ )?INTO|UPDATE|DELETE FROM) "?(\w+)')
# What changes without an action, and so is never kept.
NEVER_KEPT = frozenset(
    {"audit", "realtime", "search", "jobs", "sessions", "files", "alerts", "django_tasks_database"}
)
# As what waits for the post between nodes: it leaves with the change of another package.
POST = frozenset({"federation_outboxenvelope", "federation_peerlink"})

Acting = Callable[[], AbstractContextManager[set[str]]]


class Unsaid(AssertionError):
    """An action changed what it did not write down."""


def said_what_it_changed(acting: Acting) -> Acting:
    """`keeping.an_action`, that raises Unsaid at the end of an action with tables changed and not told."""
    owners = {
        model._meta.db_table: model._meta.app_label for model in apps.get_models(include_auto_created=True)
    }

    @contextmanager
    def watched() -> Iterator[set[str]]:
        changed: set[str] = set()

        def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
            found = _WRITES.match(sql)
            if found and found[1] not in POST and owners.get(found[1], "audit") not in NEVER_KEPT:
                changed.add(found[1])
            return execute(sql, params, many, context)

        with acting() as told, connection.execute_wrapper(note):
            yield told
        said = {name for kind in told for name in keeping.changed_by(kind)}
        if unsaid := {table for table in changed if not said & {table, owners[table]}}:
            raise Unsaid(f"{sorted(unsaid)} changed; the lines {sorted(told)} do not say so")

    return watched
