"""What happens later: a package with tasks or periodic work adds its `tasks.py` here."""

from importlib import import_module
from importlib.util import find_spec

TASKS = [
    "samenbeeld.jobs.tasks",
    "samenbeeld.files.tasks",
    "samenbeeld.alerts.tasks",
    "samenbeeld.plans.tasks",
    "samenbeeld.activities.tasks",
    "samenbeeld.situation_reports.tasks",
    "samenbeeld.editions.tasks",
    "samenbeeld.follow_up.tasks",
    "samenbeeld.exercises.tasks",
    "samenbeeld.federation.tasks",
    "samenbeeld.preparedness.tasks",
    "samenbeeld.feeds.tasks",
    "samenbeeld.care_phases.tasks",
    "samenbeeld.scale_up.tasks",
]


def declare() -> None:
    """Called once per process: from now on the clock knows what is done every so often."""
    for door in TASKS:
        if find_spec(door):
            import_module(door)
