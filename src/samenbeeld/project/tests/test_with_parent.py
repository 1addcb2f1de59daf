"""A child is gone when its parent is killed, without a word."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from samenbeeld.project import with_parent

# Starts a child that writes its number and sleeps; says when it is there, and waits.
_PARENT = """
import importlib.util, subprocess, sys, time
found = importlib.util.spec_from_file_location("with_parent", sys.argv[1])
module = importlib.util.module_from_spec(found)
found.loader.exec_module(module)
child = subprocess.Popen(module.with_parent(["sleep", "60"]))
print(child.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="another kernel knows no such wish")
def test_a_child_ends_when_its_parent_is_killed() -> None:
    words = [sys.executable, "-I", "-S", "-c", _PARENT, str(Path(with_parent.__file__))]
    parent = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    _wait_until(lambda: _name(child) == "sleep")
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    _wait_until(lambda: _name(child) in ("", "defunct"))


@pytest.mark.skipif(sys.platform != "linux", reason="another kernel knows no such wish")
def test_a_child_whose_parent_is_gone_already_does_not_begin() -> None:
    command = with_parent.with_parent(["sleep", "60"])
    command[command.index(str(os.getpid()))] = "1"  # of somebody else
    assert subprocess.run(command, check=False, timeout=10).returncode == 0


def _name(pid: int) -> str:
    try:
        said = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return ""
    name, state = said[said.index("(") + 1 : said.rindex(")")], said[said.rindex(")") + 2]
    return "defunct" if state == "Z" else name


def _wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come")
