"""The rival: NATS JetStream by itself, in which each side mirrors the stream of the other over the leaf link.

That is how its own documentation has two places keep each other's messages. It has no database, no signature
and nothing closed: it moves bytes of the same size, of the same version, with its usual settings.
"""

import asyncio
import time
from pathlib import Path

import nats
from nats.aio.client import Client
from nats.js.api import ExternalStream, StorageType, StreamConfig, StreamSource
from nats.js.errors import Error

from bench.federation import size
from bench.federation.chain import NatsServer
from bench.federation.lines import Line
from bench.live.processes import free_port
from bench.live.summary import Results

_STREAM, _MIRROR = "OUT", "FROM_OTHER"
_SIDES = ("hub", "leaf")
_AT_ONCE = 200
_TEMPLATE = """server_name: {name}
listen: "127.0.0.1:{port}"
jetstream {{ store_dir: "{store}", domain: {name} }}
leafnodes {{ {leaf} }}
"""


def drill(work: Path, line: Line, seconds: float, count: int, envelope_bytes: int) -> Results:
    """As `cut.drill`, with the same cut and as many messages of that size."""
    links = {
        "hub": f'listen: "{line.listen}", no_advertise: true',
        "leaf": f'reconnect: "1s", remotes: [ {{ url: "nats-leaf://{line.remote}" }} ]',
    }
    servers = {}
    try:
        for name in _SIDES:
            port, at = free_port(), line.at_hub if name == "hub" else line.at_leaf
            store = str(work / name / "store")
            config = _TEMPLATE.format(name=name, port=port, store=store, leaf=links[name])
            servers[name] = NatsServer(work / name, config, port, at)
        return asyncio.run(_drill(servers, line, seconds, count, envelope_bytes))
    finally:
        for each in servers.values():
            each.stop()
        line.close()


async def _drill(
    servers: dict[str, NatsServer], line: Line, seconds: float, count: int, envelope_bytes: int
) -> Results:
    clients = {name: await nats.connect(server.address) for name, server in servers.items()}
    for name, client in clients.items():
        await client.jetstream(domain=name).add_stream(
            StreamConfig(name=_STREAM, subjects=[f"out.{name}"], storage=StorageType.FILE)
        )
    for name, client in clients.items():
        (other,) = set(_SIDES) - {name}
        source = StreamSource(name=_STREAM, external=ExternalStream(api=f"$JS.{other}.API"))
        await client.jetstream(domain=name).add_stream(
            StreamConfig(name=_MIRROR, mirror=source, storage=StorageType.FILE)
        )
    await _write(clients, 10, envelope_bytes)
    await _arrived(clients, 10)
    line.cut()
    cut_at = time.monotonic()
    await _write(clients, count, envelope_bytes)
    await asyncio.sleep(max(0.0, seconds - (time.monotonic() - cut_at)))
    leaked = sum([await _messages(clients[name], name) for name in _SIDES]) - 20
    line.heal()
    healed_at = time.monotonic()
    await _arrived(clients, count + 10)
    caught_up = time.monotonic() - healed_at
    there = [await _messages(clients[name], name) for name in _SIDES]
    for client in clients.values():
        await client.close()
    return {
        "how": line.how,
        "cutSeconds": healed_at - cut_at,
        "each": count,
        "leaked": leaked,
        "caughtUpS": caught_up if min(there) >= count + 10 else None,
        "lost": sum(count + 10 - each for each in there),
    }


async def _write(clients: dict[str, Client], count: int, envelope_bytes: int) -> None:
    payload = b"x" * envelope_bytes
    for name, client in clients.items():
        stream = client.jetstream(domain=name)
        for begin in range(0, count, _AT_ONCE):
            some = range(begin, min(begin + _AT_ONCE, count))
            await asyncio.gather(*(stream.publish(f"out.{name}", payload) for _ in some))


async def _messages(client: Client, name: str) -> int:
    info = await client.jetstream(domain=name).stream_info(_MIRROR)
    return int(info.state.messages)


async def _arrived(clients: dict[str, Client], count: int) -> None:
    """Until both mirrors have so many, or it has lasted too long."""
    end = time.monotonic() + size.PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            if min([await _messages(client, name) for name, client in clients.items()]) >= count:
                return
        except (Error, TimeoutError):
            pass
        await asyncio.sleep(0.1)
