"""Dutch policy as data: `policy/*.toml`, each record with source, validity and status."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[3] / "policy"
STATUSES = ("verified", "press", "unverified", "proposed")


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed file `policy/<name>.toml`. Raises FileNotFoundError for a name that is not there."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
