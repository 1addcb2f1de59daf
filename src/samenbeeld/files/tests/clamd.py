"""A real ClamAV for tests, with one signature: EICAR. Loaded for all tests as a plugin; ask for `scanner`."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

# The test virus of https://www.eicar.org, in two halves: in one piece scanners would take this file away.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture(scope="session")
def clamd_socket() -> Iterator[str]:
    """The socket of a scanner that runs for as long as the tests do."""
    program = shutil.which("clamd") or "/usr/sbin/clamd"
    with tempfile.TemporaryDirectory(prefix="clamd-") as folder:
        path = Path(folder)
        path.chmod(0o755)
        (path / "eicar.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
        (path / "clamd.conf").write_text(
            f"LocalSocket {path}/socket\nDatabaseDirectory {path}\nTemporaryDirectory {path}\n"
            "Foreground yes\nStreamMaxLength 5M\nConcurrentDatabaseReload no\nAlertEncrypted yes\n"
        )
        process = subprocess.Popen(
            [program, "--config-file", str(path / "clamd.conf")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(path / "socket", process)
            yield str(path / "socket")
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture
def scanner(clamd_socket: str, settings: Settings) -> str:
    """This test has a scanner; without this fixture a test has none."""
    settings.SCANNER = clamd_socket
    return clamd_socket


def _wait_for(socket: Path, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while not socket.exists():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"clamd did not start (exit {process.poll()})")
        time.sleep(0.05)
