"""Dutch policy as data: `policy/*.toml`, each record with source, validity and status."""

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[3] / "policy"
STATUSES = ("verified", "press", "unverified", "proposed")


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed file `policy/<name>.toml`. Raises FileNotFoundError for a name that is not there.

    A node with another task lays a folder of its own over it: `SAMENBEELD_POLICY`.
    """
    found, over = read(FOLDER / f"{name}.toml"), os.environ.get("SAMENBEELD_POLICY", "")
    above = Path(over) / f"{name}.toml"
    return laid_over(found, read(above)) if over and above.exists() else found


def read(file: Path) -> dict[str, Any]:
    """One file as it is."""
    with file.open("rb") as opened:
        return tomllib.load(opened)


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """`below` with what `above` says otherwise, table by table; a list is replaced whole."""
    return {
        **below,
        **{
            name: laid_over(below[name], value)
            if isinstance(value, Mapping) and isinstance(below.get(name), Mapping)
            else value
            for name, value in above.items()
        },
    }
