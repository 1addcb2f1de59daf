"""A node comes back in a newer version, and at its peer stands how its older one read there."""

import asyncio
from pathlib import Path

import nats
import pytest
from nats.js.api import AckPolicy, ConsumerConfig, StreamConfig

from samenbeeld.federation.nats_config import nats_config
from samenbeeld.federation.pulling import SIGN_SECONDS, Pull
from tests.drills.nats_server import Nats
from tests.live.harness import free_port

pytestmark = pytest.mark.drill

PEER, STREAM, OURS = "vr23", "out", "out.vr23.vr24"


def test_what_waited_for_an_older_version_comes_once_and_in_order(tmp_path: Path) -> None:
    server = Nats(free_port())
    file = tmp_path / "nats.conf"
    store = str(tmp_path / "store")
    file.write_text(nats_config(code=PEER, store=store, port=server.port, nobody_says="niemand"))
    server.start(file)
    try:
        assert asyncio.run(read_there(server.address)) == [b"1", b"2", b"3"]
    finally:
        server.kill()


async def read_there(address: str) -> list[bytes]:
    client = await nats.connect(address)
    stream = client.jetstream(domain=PEER)
    await stream.add_stream(StreamConfig(name=STREAM, subjects=["out.vr23.*"]))
    # It said of each message by itself that it was taken, as a durable consumer does unless told otherwise.
    explicit = AckPolicy.EXPLICIT
    older = ConsumerConfig(name="vr24", durable_name="vr24", filter_subject=OURS, ack_policy=explicit)
    await stream.add_consumer(STREAM, older)
    for word in (b"1", b"2"):
        await stream.publish(OURS, word)
    pull = Pull(client, domain=PEER, stream=STREAM, subject=OURS, own="vr24", sign_seconds=SIGN_SECONDS)
    await pull.open()
    assert (await stream.consumer_info(STREAM, "vr24")).config.ack_policy == AckPolicy.ALL
    await stream.publish(OURS, b"3")
    found: list[bytes] = []
    while len(found) < 3:
        found += [message.data for message in await pull.next()]
    await pull.close()
    await client.close()
    return found
