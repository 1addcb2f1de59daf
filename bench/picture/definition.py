"""A policy folder with two hundred indicators: those of the product, and generated ones over all themes."""

import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from bench.picture.size import SIZE
from samenbeeld.kernel import policy

# Every so many hours a value, for so many generated indicators; with those of the product it makes about a
# million values in three years. What a page draws fits in a month, so that the curve compares like with like.
RHYTHMS = ((1, 20, 14), (6, 54, 30), (24, 120, 30))  # hours, how many, days that a page draws

_RECORD = """
[[indicators]]
code = "{code}"
name = {{ nl = "Meting {number}", en = "Measurement {number}" }}
unit = "eenheden"
owner = "Verzonnen"
theme = "{theme}"
regions = ["VR23", "VR24"]
decimals = 0
every_hours = {hours}
holds_hours = {holds}
shown_days = {days}
worse = "high"
raise_after = 2
clear_after = 3
hysteresis = 10
source = "Invented"
valid_from = 2026-01-01
status = "proposed"

[[indicators.thresholds]]
level = "yellow"
value = 150
name = {{ nl = "hoog", en = "high" }}

[[indicators.thresholds]]
level = "orange"
value = 170
name = {{ nl = "hoger", en = "higher" }}

[[indicators.thresholds]]
level = "red"
value = 190
name = {{ nl = "hoogst", en = "highest" }}
"""


def write(folder: Path) -> None:
    """A copy of the policy of the product in this folder, with the generated indicators behind its own."""
    themes = cycle(record["code"] for record in policy.load("safety-picture")["themes"])
    wanted = SIZE["indicators"] - len(policy.load("indicators")["indicators"])
    records = [
        _RECORD.format(
            code=f"bench-{number:03d}",
            number=number,
            theme=next(themes),
            hours=hours,
            holds=hours * 6,
            days=days,
        )
        for number, (hours, days) in enumerate(_rhythms(), 1)
    ]
    if len(records) != wanted:
        raise RuntimeError(f"{len(records)} indicators were generated and {wanted} are wanted")
    shutil.copytree(policy.FOLDER, folder)
    with (folder / "indicators.toml").open("a") as file:
        file.write("".join(records))


def use(folder: Path) -> None:
    """This process reads its policy there from now on. Before Django starts: what was read is kept."""
    policy.FOLDER = folder
    policy.load.cache_clear()


def _rhythms() -> Iterator[tuple[int, int]]:
    for hours, count, days in RHYTHMS:
        yield from ((hours, days) for _ in range(count))
