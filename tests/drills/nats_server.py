"""A real NATS of its own for a test, as it comes from PyPI."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = shutil.which("nats-server", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


class Nats:
    """Nobody outside this machine reaches it. Started again it has the same address."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.address = f"nats://127.0.0.1:{port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, config: Path | None = None) -> "Nats":
        """With `config` it keeps to that file, which names the same port."""
        assert PROGRAM is not None, "NATS is not installed: make .venv/.ready-for-work"
        how = ["-c", str(config)] if config else ["--addr", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(
            [PROGRAM, *how],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + 10
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.5).close()
                return self
            except OSError:
                time.sleep(0.02)
        raise AssertionError("NATS does not answer")

    def kill(self) -> None:
        """kill -9."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None
