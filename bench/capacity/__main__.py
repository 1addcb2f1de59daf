"""`python -m bench.capacity`: 5,000 institutions with 40 figures each, told once a minute. Exit code 0 only
when every bound holds.

The plain way keeps every report in one table and asks for the newest with `max(time)`. It gives the same
sums, or the run fails; it has no age, no contradiction, and nobody's figures are closed in it.
"""

import sys
import tempfile
from pathlib import Path

from bench.capacity import begin, size
from bench.live import machine


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="bench-capacity-") as folder:
        metrics = begin.begin(Path(folder))
        from bench.capacity.inside import measure, p50, p95

        told = measure(lambda what: print(f"... {what}", flush=True))
        stored = sum(each.stat().st_size for each in Path(folder).rglob("*") if each.is_file())
    print(machine.describe())
    print(
        f"{size.INSTITUTIONS} institutions, {size.METRICS} of {metrics} metrics, {size.REGIONS} regions, "
        f"{size.ROUNDS} rounds, {size.CHANGED:.0%} changes, seed {size.SEED}; {stored / 1e6:.0f} MB"
    )
    for name, take in told.pages.items():
        print(f"{name:34} p50 {p50(take):8.1f} ms   p95 {p95(take):8.1f} ms   of {len(take)}")
    slowest, plain = max(told.rounds_s), max(told.rival_rounds_s)
    print(f"{'one round of reports':34} slowest {slowest:5.1f} s   plain {plain:5.1f} s")
    ours = {name: take for name, take in told.pages.items() if not name.startswith("plain")}
    bounds = [(f"{name} p95", p95(take), size.PAGE_P95_MS, "ms") for name, take in ours.items()] + [
        ("a round of all reports", slowest, size.ROUND_S, "s"),
        ("from told to seen", max(told.fresh_s), size.FRESH_S, "s"),
        ("cells that differ from the plain way", float(told.differs), 0.0, ""),
    ]
    for name, value, most, unit in bounds:
        print(f"{'holds ' if value <= most else 'MISSED'}  {name}: {value:.2f} {unit}, at most {most:g}")
    return 0 if all(value <= most for _, value, most, _ in bounds) else 1


if __name__ == "__main__":
    sys.exit(main())
