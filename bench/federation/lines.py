"""Lines between two machines that can be cut: both ends are told, or everything is swallowed."""

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from bench.live.processes import free_port
from samenbeeld.project.demonstration.cable import Cable

_DOOR = 7_422


class Line(Protocol):
    """Between a leaf and its hub. `listen`: where the hub lets others in; `remote`: where the leaf calls;
    `at_hub` and `at_leaf`: words before a command that runs it on that machine; `how`: for the table.
    """

    listen: str
    remote: str
    at_hub: Sequence[str]
    at_leaf: Sequence[str]
    how: str

    def cut(self) -> None:
        """Nothing comes through from now on."""

    def heal(self) -> None:
        """As it was before."""

    def close(self) -> None:
        """For good."""


class Closed:
    """Cut, every connection closes and nobody is let in: the cable of `samenbeeld node demo`."""

    how = "closed"

    def __init__(self) -> None:
        door = free_port()
        self._cable = Cable(door)
        self.listen = f"127.0.0.1:{door}"
        self.remote = f"127.0.0.1:{self._cable.port}"
        self.at_hub: Sequence[str] = ()
        self.at_leaf: Sequence[str] = ()
        self.cut, self.heal, self.close = self._cable.cut, self._cable.heal, self._cable.close


class Swallowed:
    """Each machine in a network of its own, with a router between them that, when it is cut, forwards nothing
    and tells nobody: packets are gone, connections stay open, as on a line that is really broken.

    Needs the right to make networks (root, or CAP_NET_ADMIN). Raises RuntimeError without.
    """

    how = "black-holed"

    def __init__(self) -> None:
        name = f"sb{os.getpid()}"
        self._hub, self._leaf, self._router = f"{name}h", f"{name}l", f"{name}r"
        self.at_hub = ("ip", "netns", "exec", self._hub)
        self.at_leaf = ("ip", "netns", "exec", self._leaf)
        self.listen = self.remote = f"10.77.1.2:{_DOOR}"
        try:
            for each in (self._hub, self._leaf, self._router):
                _run("ip", "netns", "add", each)
                _run("ip", "-n", each, "link", "set", "lo", "up")
            self._joined(self._hub, 1)
            self._joined(self._leaf, 2)
            self.heal()
        except RuntimeError:
            self.close()
            raise

    def _joined(self, machine: str, number: int) -> None:
        """A cable from this machine to the router, which is its way out."""
        here, there, net = f"{machine}0", f"{machine}1", f"10.77.{number}"
        _run("ip", "-n", machine, "link", "add", here, "type", "veth", "peer", "name", there)
        _run("ip", "-n", machine, "link", "set", there, "netns", self._router)
        for name, link, address in ((machine, here, f"{net}.2/24"), (self._router, there, f"{net}.1/24")):
            _run("ip", "-n", name, "address", "add", address, "dev", link)
            _run("ip", "-n", name, "link", "set", link, "up")
        _run("ip", "-n", machine, "route", "add", "default", "via", f"{net}.1")

    def cut(self) -> None:
        self._forwards(0)

    def heal(self) -> None:
        self._forwards(1)

    def close(self) -> None:
        for each in (self._hub, self._leaf, self._router):
            with suppress(RuntimeError):
                _run("ip", "netns", "delete", each)

    def _forwards(self, whether: int) -> None:
        words = f"echo {whether} > /proc/sys/net/ipv4/ip_forward"
        _run("ip", "netns", "exec", self._router, "sh", "-c", words)


def _run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip()}")
