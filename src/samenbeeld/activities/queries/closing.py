"""What packages above want to have looked at before an activity is scaled down or closed."""

from collections.abc import Callable

from samenbeeld.activities.models import Activity

Check = Callable[[Activity], None]
_ending: list[Check] = []
_closing: list[Check] = []


def end_only_after(check: Check) -> None:
    """From now on `check` looks at each activity before it is scaled down or closed, and raises Conflict when
    that may not be.
    """
    _ending.append(check)


def close_only_after(check: Check) -> None:
    """The same, but only before it closes."""
    _closing.append(check)


def check_ending(activity: Activity, state: str) -> None:
    """Raises Conflict when one of them has something against the activity coming in that state."""
    for check in (*_ending, *(_closing if state == Activity.State.CLOSED else ())):
        check(activity)
