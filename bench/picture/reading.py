"""Reads one long document in a process of its own and prints what that took, as JSON.

`python -m bench.picture.reading make|ours|source|lxml FILE`. `ours` is the reader, result by result; `source`
is how a source is read, from its bytes to the codes it says; `lxml` holds the whole tree.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.live.processes import REPOSITORY
from bench.picture.size import DOCUMENT_BYTES

PATTERN = REPOSITORY / "src/samenbeeld/feeds/cap/recorded/meteoalarm-netherlands.atom"
_ENTRY, _END = b"  <entry>", b"</feed>"


def make(file: Path) -> dict[str, int]:
    """The recorded feed with its entries over and over, each with names of its own, as long as is taken."""
    head, *entries = PATTERN.read_bytes().split(_ENTRY)
    entries[-1] = entries[-1].partition(_END)[0]
    parts, length, number = [head], len(head) + len(_END), 0
    for number, entry in enumerate(_again(entries), 1):
        part = _ENTRY + entry.replace(b"invented", b"invented-%06d" % number)
        if length + len(part) > DOCUMENT_BYTES:
            break
        parts.append(part)
        length += len(part)
    file.write_bytes(b"".join([*parts, _END]))
    return {"bytes": file.stat().st_size, "entries": len(parts) - 1}


def _again(entries: list[bytes]) -> Iterator[bytes]:
    while True:
        yield from entries


def ours(file: Path) -> Callable[[], int]:
    from samenbeeld.feeds.cap.reading import Received, read

    def act() -> int:
        with file.open("rb") as document:
            return sum(isinstance(each, Received) for each in read(document))

    return act


def source(file: Path) -> Callable[[], int]:
    import bench.picture.begin  # noqa: F401 - Django first
    from samenbeeld.feeds.cap.source import read
    from samenbeeld.feeds.queries import feeds
    from samenbeeld.kernel import clock

    knmi = feeds()["knmi"]
    return lambda: len(read(knmi, file.read_bytes(), clock.now()).codes) // len(knmi.own["areas"]["NL012"])


def lxml(file: Path) -> Callable[[], int]:
    from lxml import etree

    entry = "{http://www.w3.org/2005/Atom}entry"
    # Its own limits would refuse nothing here; they are left as they come.
    return lambda: len(etree.parse(str(file)).getroot().findall(entry))


def measured(act: Callable[[], int]) -> dict[str, Any]:
    """How many it found, milliseconds, and by how much the memory grew at its highest."""
    # From here on the highest is counted anew: what importing took is not in it.
    Path("/proc/self/clear_refs").write_text("5")
    before, began, worked = memory("VmRSS"), time.perf_counter(), time.process_time()
    found = act()
    took, work = (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000
    return {
        "found": found,
        "ms": took,
        "cpuMs": work,
        "beforeMb": before,
        "growthMb": memory("VmHWM") - before,
    }


def memory(name: str) -> float:
    """In MB of 1,000,000 bytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise RuntimeError(f"no {name} here")


READERS = {"ours": ours, "source": source, "lxml": lxml}

if __name__ == "__main__":
    _, what, path = sys.argv
    done = make(Path(path)) if what == "make" else measured(READERS[what](Path(path)))
    print(json.dumps(done))
