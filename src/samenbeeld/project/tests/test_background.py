"""What a package declares as periodic work is known to the clock of a running server."""

from pathlib import Path

from samenbeeld.jobs.declared import all_declared
from samenbeeld.project.background import TASKS

PACKAGES = Path(__file__).parents[2]


def test_the_tasks_of_every_package_are_loaded() -> None:
    there = {f"samenbeeld.{path.parent.name}.tasks" for path in PACKAGES.glob("*/tasks.py")}
    assert set(TASKS) == there


def test_the_clock_asks_the_sources_outside() -> None:
    assert {"feeds.listen", "feeds.forget"} <= set(all_declared())
