"""A real NATS of its own for a test, as it comes from PyPI."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile

PROGRAM = shutil.which("nats-server", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


class Nats:
    """Nobody outside its machine reaches it. Started again it has the same address.

    `at`: words before a command that run it on another machine.
    """

    def __init__(self, port: int, at: Sequence[str] = ()) -> None:
        self.port, self._at = port, at
        self.address = f"nats://127.0.0.1:{port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, config: Path | None = None) -> "Nats":
        """With `config` it keeps to that file, which names the same port."""
        assert PROGRAM is not None, "NATS is not installed: make .venv/.ready-for-work"
        how = ["-c", str(config)] if config else ["--addr", "127.0.0.1", "--port", str(self.port)]
        with TemporaryFile() as said:
            self._process = subprocess.Popen([*self._at, PROGRAM, *how], stdout=said, stderr=said)
            end = time.monotonic() + 60
            while time.monotonic() < end:
                if b"Server is ready" in os.pread(said.fileno(), 1 << 20, 0):
                    return self
                time.sleep(0.02)
            raise AssertionError(os.pread(said.fileno(), 1 << 20, 0).decode())

    def kill(self) -> None:
        """kill -9."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
