"""P9: every record of policy has a source, a validity and a status."""

from typing import Any

import pytest

from samenbeeld.kernel import policy

FILES = sorted(path.stem for path in policy.FOLDER.glob("*.toml"))
FILES += sorted(f"situation-report/{path.stem}" for path in policy.FOLDER.glob("situation-report/*.toml"))


def records(value: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """The outermost tables that carry a `status`; what is nested inside inherits from them."""
    if isinstance(value, dict):
        if "status" in value:
            return [(path, value)]
        return [found for key, part in value.items() for found in records(part, f"{path}.{key}")]
    if isinstance(value, list):
        return [found for number, part in enumerate(value) for found in records(part, f"{path}[{number}]")]
    return [(path, {})] if path.count(".") > 1 else []


@pytest.mark.parametrize("name", FILES)
def test_every_policy_record_has_source_validity_and_status(name: str) -> None:
    found = records(policy.load(name))
    assert found
    for path, record in found:
        assert record.get("source"), f"{name}{path} has no source"
        assert record.get("valid_from"), f"{name}{path} has no valid_from"
        assert record.get("status") in policy.STATUSES, f"{name}{path} has no known status"
