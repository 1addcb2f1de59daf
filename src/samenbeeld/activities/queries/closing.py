"""What packages above want to have looked at before an activity closes."""

from collections.abc import Callable

from samenbeeld.activities.models import Activity

Check = Callable[[Activity], None]
_checks: list[Check] = []


def close_only_after(check: Check) -> None:
    """From now on `check` looks at each activity before it closes, and raises Conflict when it may not."""
    _checks.append(check)


def check_closing(activity: Activity) -> None:
    """Raises Conflict when one of them has something against it."""
    for check in _checks:
        check(activity)
