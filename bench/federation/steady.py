"""25 regions and the national node on one machine: what they cost idle, and 200 envelopes a second."""

import time
from pathlib import Path
from statistics import median

from bench.federation import size
from bench.federation.chain import NatsServer, Node, ask_all, cpu_seconds, data_of, megabytes
from bench.live.processes import free_port
from bench.live.summary import Results
from bench.room.figures import rank, spread
from samenbeeld.federation.nats_config import nats_config

NATIONAL = "kcr2"
REGIONS = [f"vr{number:02}" for number in range(1, size.REGIONS + 1)]
_START_SECONDS = 3.0  # all writers are told before the first begins
_SETTLE_SECONDS = 20.0


def measured(work: Path, seconds: float) -> Results:
    """The whole country: idle, then steady for so long."""
    servers, nodes = _country(work)
    try:
        _introduce(nodes, servers)
        idle = _idle(nodes, servers)
        return {**idle, **_steady(nodes, servers, seconds)}
    finally:
        for each in (*nodes.values(), *servers.values()):
            each.stop()


def _country(work: Path) -> tuple[dict[str, NatsServer], dict[str, Node]]:
    """The national node is the hub; every region is a leaf of it."""
    door, servers, nodes = free_port(), {}, {}
    for code in (NATIONAL, *REGIONS):
        data, port = data_of(work, code), free_port()
        link = (
            {"listen": f"127.0.0.1:{door}"}
            if code == NATIONAL
            else {"remote": f"nats-leaf://127.0.0.1:{door}"}
        )
        config = nats_config(code=code, store=str(data / "nats"), port=port, **link)
        servers[code] = NatsServer(data, config, port)
        nodes[code] = Node(code, data)
    return servers, nodes


def _introduce(nodes: dict[str, Node], servers: dict[str, NatsServer]) -> None:
    for code, node in nodes.items():
        node.tell("make", code)
    cards = [node.answer() for node in nodes.values()]
    ask_all(nodes.values(), "know", cards)
    for code, node in nodes.items():
        node.ask("start", servers[code].address)


def _idle(nodes: dict[str, Node], servers: dict[str, NatsServer]) -> Results:
    """Memory and processor while nobody says anything, once all have found each other."""
    time.sleep(_START_SECONDS)
    # One word each, so that every road has been gone.
    for code, node in nodes.items():
        node.tell("write", NATIONAL if code != NATIONAL else REGIONS[0], 1)
    for node in nodes.values():
        node.answer()
    time.sleep(_START_SECONDS)
    before, began = _taken(nodes, servers), time.monotonic()
    time.sleep(size.IDLE_SECONDS)
    took = time.monotonic() - began
    after = _taken(nodes, servers)
    return {
        "nodes": len(nodes),
        "idleNodeMb": median(megabytes(each.process.pid) for each in nodes.values()),
        "idleNatsMb": median(megabytes(each.process.pid) for each in servers.values()),
        "idleProcessors": (after["nodes"] - before["nodes"]) / took,
        "idleNatsProcessors": (after["nats"] - before["nats"]) / took,
    }


def _steady(nodes: dict[str, Node], servers: dict[str, NatsServer], seconds: float) -> Results:
    """Each region tells the national node and its neighbours a fact, the regions one after the other."""
    ask_all(nodes.values(), "forget")
    pause = size.REGIONS * (size.NEIGHBOURS + 1) / size.EACH_PER_SECOND
    begin = time.time() + _START_SECONDS
    for number, code in enumerate(REGIONS):
        beside = [REGIONS[(number + step) % size.REGIONS] for step in range(1, size.NEIGHBOURS + 1)]
        phase = begin + pause * number / size.REGIONS
        nodes[code].ask("steady", [NATIONAL, *beside], pause, phase, phase + seconds)
    time.sleep(max(0.0, begin - time.time()))
    before = _taken(nodes, servers)
    wrote = ask_all([nodes[code] for code in REGIONS], "written")
    after, took = _taken(nodes, servers), time.time() - begin
    written = sum(each["written"] for each in wrote)
    came = _arrived(nodes, written)
    told = ask_all(nodes.values(), "roads")
    roads = sorted(each for node in told for each in node["took"])
    return {
        "seconds": seconds,
        "written": written,
        "perSecond": written / seconds,
        "latestBegun": max(each["late"] for each in wrote),
        "missing": written - came,
        "wrong": sum(len(node["wrong"]) for node in told),
        "road": {**spread(roads), "p99": rank(roads, 0.99)} if roads else {},
        "processors": (after["nodes"] - before["nodes"]) / took,
        "natsProcessors": (after["nats"] - before["nats"]) / took,
        "nationalProcessor": (after[NATIONAL] - before[NATIONAL]) / took,
        "nodeMb": median(megabytes(each.process.pid) for each in nodes.values()),
        "nationalMb": megabytes(nodes[NATIONAL].process.pid),
        "natsMb": median(megabytes(each.process.pid) for each in servers.values()),
    }


def _arrived(nodes: dict[str, Node], written: float) -> float:
    """How many came, once all did or it has lasted too long."""
    end = time.monotonic() + _SETTLE_SECONDS
    while True:
        came = 0.0
        for code, node in nodes.items():
            came += sum(node.ask("count", each) for each in nodes if each != code)
        if came >= written or time.monotonic() > end:
            return came
        time.sleep(1)


def _taken(nodes: dict[str, Node], servers: dict[str, NatsServer]) -> dict[str, float]:
    """Seconds of processor so far."""
    return {
        "nodes": sum(cpu_seconds(each.process.pid) for each in nodes.values()),
        "nats": sum(cpu_seconds(each.process.pid) for each in servers.values()),
        NATIONAL: cpu_seconds(nodes[NATIONAL].process.pid),
    }
