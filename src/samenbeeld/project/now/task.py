"""One thing that waits, as the first page shows it."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say


@dataclass(frozen=True)
class MyTask:
    """One verb, what it is about, by when, and where it is done."""

    title: str
    detail: str
    icon: str
    verb: str
    url: str
    due: datetime | None = None
    comes_first: bool = False  # others wait for it, so it stands above what has a deadline


def marked(activity: Activity, title: str) -> str:
    """Everything of an exercise starts with OEFENING."""
    return say("now-exercise", text=title) if activity.mode == Mode.EXERCISE.value else title
