"""Two nodes with a line between them: how fast a fact is there, and what a cut of a minute does."""

import time
from collections.abc import Callable
from pathlib import Path

from bench.federation import size
from bench.federation.chain import NatsServer, Node, ask_all, data_of, hub_and_leaf_configs, until
from bench.federation.lines import Closed, Line, Swallowed
from bench.live.summary import Results
from bench.room.figures import rank, spread

HUB, LEAF = "kcr2", "vr24"
FEW = 10
LINES: dict[str, Callable[[], Line]] = {Closed.how: Closed, Swallowed.how: Swallowed}


class Pair:
    """A region and the national node that know each other; use it as a context manager."""

    def __init__(self, work: Path, line: Line) -> None:
        self.line = line
        configs = hub_and_leaf_configs(work, HUB, LEAF, line.listen, line.remote)
        self.nodes: dict[str, Node] = {}
        self.servers: list[NatsServer] = []
        for code, at in ((HUB, line.at_hub), (LEAF, line.at_leaf)):
            config, port = configs[code]
            self.servers.append(NatsServer(work / code, config, port, at))
            self.nodes[code] = Node(code, data_of(work, f"data-{code}"), at)
        for code, node in self.nodes.items():
            node.tell("make", code)
        cards = [node.answer() for node in self.nodes.values()]
        ask_all(self.nodes.values(), "know", cards)
        for node, server in zip(self.nodes.values(), self.servers, strict=True):
            node.ask("start", server.address)
        self.written = 0

    def __enter__(self) -> "Pair":
        return self

    def __exit__(self, *_: object) -> None:
        for each in (*self.nodes.values(), *self.servers):
            each.stop()
        self.line.close()

    @property
    def sides(self) -> tuple[tuple[Node, str], tuple[Node, str]]:
        """Each node, and who is on the other side."""
        return (self.nodes[HUB], LEAF), (self.nodes[LEAF], HUB)

    def write(self, count: int) -> None:
        """So many on each side, at the same time."""
        for node, other in self.sides:
            node.tell("write", other, count)
        for node, _ in self.sides:
            node.answer()
        self.written += count

    def arrived(self, seconds: float = size.PATIENCE_SECONDS) -> None:
        """Waits until each side has all of the other. RuntimeError when it takes longer."""
        until(
            lambda: all(node.ask("count", other) >= self.written for node, other in self.sides),
            seconds,
            f"not all came: {[node.ask('state', other) for node, other in self.sides]}",
        )

    def confirmed(self) -> bool:
        """Whether each side knows that the other has everything."""
        return all(
            (state := node.ask("state", other))["confirmed"] == state["sent"] for node, other in self.sides
        )


def edits(work: Path, count: int) -> Results:
    """From the act on one node until it is in the tables of the other, one at a time."""
    with Pair(work, Closed()) as pair:
        pair.write(FEW)
        pair.arrived()
        leaf, hub = pair.nodes[LEAF], pair.nodes[HUB]
        began = leaf.ask("release", HUB, count, size.EDIT_PAUSE_SECONDS)
        until(lambda: hub.ask("count", LEAF) >= FEW + count, 20, "not every fact came")
        certain = {
            number: at for first, last, at in hub.ask("committed", LEAF) for number in range(first, last + 1)
        }
        took = sorted(1000 * (certain[number] - at) for number, at in began)
        return {"edits": len(took), **spread(took), "p99": rank(took, 0.99)}


def words(work: Path, count: int) -> Results:
    """From a letter on one node until it is certain in the text of the other, as people type."""
    with Pair(work, Closed()) as pair:
        pair.write(FEW)
        pair.arrived()
        leaf, hub = pair.nodes[LEAF], pair.nodes[HUB]
        text = leaf.ask("begin_text", HUB)
        typed = leaf.ask("type_in", text, count, size.LETTER_SECONDS)
        until(lambda: len(hub.ask("letters", text, LEAF)) >= count, 20, "not every letter came")
        certain = dict(hub.ask("letters", text, LEAF))
        took = sorted(1000 * (certain[number] - at) for number, at in typed)
        return {"edits": len(took), **spread(took), "p99": rank(took, 0.99)}


def drill(work: Path, line: Line, seconds: float, count: int) -> Results:
    """Cut for so long, so many envelopes on each side meanwhile, healed, and everything looked at."""
    with Pair(work, line) as pair:
        pair.write(FEW)
        pair.arrived()
        line.cut()
        cut_at = time.time()
        pair.write(count)
        wrote = time.time() - cut_at
        time.sleep(max(0.0, seconds - wrote))
        leaked = sum(node.ask("count", other) - FEW for node, other in pair.sides)
        line.heal()
        healed_at = time.time()
        pair.arrived()
        certain = [node.ask("committed", other)[-1][2] for node, other in pair.sides]
        first = [
            min(at for begin, _, at in node.ask("committed", other) if begin > FEW)
            for node, other in pair.sides
        ]
        until(pair.confirmed, 30, "not all was confirmed")
        states = [node.ask("state", other) for node, other in pair.sides]
        return {
            "how": line.how,
            "cutSeconds": healed_at - cut_at,
            "writeSeconds": wrote,
            "each": count,
            "leaked": leaked,
            "firstS": max(first) - healed_at,
            "caughtUpS": max(certain) - healed_at,
            "lost": sum(pair.written - state["distinct"] for state in states),
            "double": sum(state["count"] - state["distinct"] for state in states),
            "notShown": sum(state["count"] - state["shown"] for state in states),
            "disorder": sum(not state["in order"] for state in states),
        }
