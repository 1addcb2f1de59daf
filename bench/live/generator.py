"""The load generator from Python's side: one Node process, a line of JSON each way."""

import json
import selectors
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from bench.live import processes
from bench.live.processes import BENCH, NODE

Figures = dict[str, Any]


class Generator:
    """A running load generator; use it as a context manager."""

    def __init__(self, log: Path) -> None:
        self.process = processes.start([NODE, BENCH / "live" / "load.mjs"], log, pipes=True)
        self.buffer = b""

    def __enter__(self) -> "Generator":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        processes.forget(self.process)

    def ask(self, do: str, *, patience: float = 90.0, **given: Any) -> Figures:
        """Has one command done and returns its figures; RuntimeError with the generator's own words."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **given}).encode() + b"\n")
        self.process.stdin.flush()
        answer: Figures = json.loads(self._line(patience))
        if "error" in answer:
            raise RuntimeError(f"{do}: {answer['error']}")
        figures: Figures = answer["ok"]
        return figures

    def _line(self, seconds: float) -> bytes:
        assert self.process.stdout is not None
        end = time.monotonic() + seconds
        with selectors.DefaultSelector() as ready:
            ready.register(self.process.stdout, selectors.EVENT_READ)
            while b"\n" not in self.buffer:
                if not ready.select(max(0.0, end - time.monotonic())):
                    raise RuntimeError(f"the load generator did not answer within {seconds:.0f} s")
                chunk = self.process.stdout.read1(65536)  # type: ignore[attr-defined]
                if not chunk:
                    raise RuntimeError("the load generator has stopped")
                self.buffer += chunk
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line
