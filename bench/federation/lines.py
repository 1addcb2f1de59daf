"""Lines between two machines that can be cut: both ends are told, or everything is swallowed."""

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
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


class Machines:
    """So many, counted from 1, each in a network of its own, with a router between them. Of who is cut off it
    forwards nothing and tells nobody: packets are gone, connections stay open, as when a line really breaks.

    Needs the right to make networks (root, or CAP_NET_ADMIN). Raises RuntimeError without.
    """

    def __init__(self, count: int) -> None:
        self._name = f"sb{os.getpid()}"
        self._router = f"{self._name}r"
        self._every = range(1, count + 1)
        try:
            for each in (self._router, *map(self._machine, self._every)):
                _run("ip", "netns", "add", each)
                _run("ip", "-n", each, "link", "set", "lo", "up")
            for number in self._every:
                self._join(number)
            words = "echo 1 > /proc/sys/net/ipv4/ip_forward"
            _run("ip", "netns", "exec", self._router, "sh", "-c", words)
        except RuntimeError:
            self.close()
            raise

    def at(self, number: int) -> Sequence[str]:
        """Words before a command that runs it on this machine."""
        return ("ip", "netns", "exec", self._machine(number))

    def address(self, number: int) -> str:
        """Where the others find this machine."""
        return f"10.77.{number}.2"

    def cut(self, number: int) -> None:
        """Nothing comes to or from this machine any more."""
        for way in ("from", "to"):
            _run("ip", "-n", self._router, "rule", "add", way, self.address(number), "blackhole")

    def heal(self, number: int) -> None:
        """As it was before."""
        for way in ("from", "to"):
            _run("ip", "-n", self._router, "rule", "delete", way, self.address(number), "blackhole")

    def close(self) -> None:
        """For good."""
        for each in (self._router, *map(self._machine, self._every)):
            with suppress(RuntimeError):
                _run("ip", "netns", "delete", each)

    def _machine(self, number: int) -> str:
        return f"{self._name}m{number}"

    def _join(self, number: int) -> None:
        """A cable from this machine to the router, which is its way out."""
        machine, net = self._machine(number), f"10.77.{number}"
        here, there = f"{machine}0", f"{machine}1"
        _run("ip", "-n", machine, "link", "add", here, "type", "veth", "peer", "name", there)
        _run("ip", "-n", machine, "link", "set", there, "netns", self._router)
        for name, link, address in ((machine, here, f"{net}.2/24"), (self._router, there, f"{net}.1/24")):
            _run("ip", "-n", name, "address", "add", address, "dev", link)
            _run("ip", "-n", name, "link", "set", link, "up")
        _run("ip", "-n", machine, "route", "add", "default", "via", f"{net}.1")


class Swallowed:
    """Hub and leaf are machines with a network of their own. Raises RuntimeError as `Machines` does."""

    how = "black-holed"

    def __init__(self) -> None:
        hub, leaf = 1, 2
        machines = Machines(2)
        self.at_hub, self.at_leaf = machines.at(hub), machines.at(leaf)
        self.listen = self.remote = f"{machines.address(hub)}:{_DOOR}"
        self.cut, self.heal = partial(machines.cut, leaf), partial(machines.heal, leaf)
        self.close = machines.close


def _run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.strip()}")
