"""The machine the figures come from, said in words that tell enough and nothing private."""

import os
import platform
import sqlite3
import subprocess
from pathlib import Path

from bench.live.processes import NODE


def describe() -> dict[str, str | int | float]:
    return {
        "processor": _first_value("/proc/cpuinfo", "model name"),
        "processors": os.cpu_count() or 0,
        "memoryGb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9, 1),
        "system": platform.freedesktop_os_release().get("PRETTY_NAME", platform.system()),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "node": subprocess.run(
            [NODE, "--version"], capture_output=True, text=True, check=True
        ).stdout.strip(),
        "loadAtStart": round(os.getloadavg()[0], 2),
    }


def _first_value(path: str, name: str) -> str:
    for line in Path(path).read_text().splitlines():
        if line.startswith(name):
            return line.partition(":")[2].strip()
    return "unknown"
