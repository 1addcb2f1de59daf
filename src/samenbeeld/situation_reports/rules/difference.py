"""What is different between two reports of one organisation: only that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenbeeld.situation_reports.rules.template import LISTS, Template


@dataclass(frozen=True)
class Change:
    """One thing that is different. `before` None: it was unknown, or not there."""

    key: str
    before: Any
    after: Any


def changes(template: Template, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """In the order of the template; a list item by item. A figure does not change by being seen again."""
    order = [field.key for block in template.blocks for field in block.fields]
    keys = [key for key in order if key in before or key in after]
    keys += sorted((set(before) | set(after)) - set(order))
    found: list[Change] = []
    for key in keys:
        if key in LISTS:
            found += _of_list(key, before.get(key, ()), after.get(key, ()))
        elif _essence(before.get(key)) != _essence(after.get(key)):
            found.append(Change(key, before.get(key), after.get(key)))
    return found


def _of_list(what: str, before: Any, after: Any) -> list[Change]:
    old = {item.get("key") or item.get("what"): item for item in before}
    new = {item.get("key") or item.get("what"): item for item in after}
    return [
        Change(what, old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    ]


def _essence(value: Any) -> Any:
    return {k: v for k, v in value.items() if k != "at"} if isinstance(value, Mapping) else value
