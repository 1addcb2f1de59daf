"""Who comes in at a NATS server as `samenbeeld node nats-config` sets it, and what each may say and hear."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import NoRespondersError
from nats.js.api import ConsumerConfig, StreamConfig

from samenbeeld.federation.nats_config import LIVE, OUT, STREAM, box, nats_config
from samenbeeld.kernel.errors import Refused
from tests.drills.certificates import Authority
from tests.drills.nats_server import Nats
from tests.live.harness import free_port

HUB, PEER, OTHER, STRANGER = "kcr2", "vr24", "vr22", "vr01"


@dataclass
class Chain:
    """A hub that knows PEER and OTHER, and a leaf for whoever calls it, each with a client."""

    folder: Path

    def __post_init__(self) -> None:
        self.authority = Authority()
        self.doors = {"tls": free_port(), "wss": free_port()}
        self.servers: dict[str, Nats] = {}
        self._start(
            HUB,
            HUB,
            self.authority,
            listen=f"127.0.0.1:{self.doors['tls']}",
            websocket=f"127.0.0.1:{self.doors['wss']}",
            peers=[PEER, OTHER],
            nobody_says="niemand",
        )

    def leaf(self, name: str, authority: Authority | None = None, code: str = "", road: str = "tls") -> Nats:
        """A server that calls the hub, with a certificate of `code` (the same name when not given)."""
        remote = f"{road}://127.0.0.1:{self.doors[road]}"
        return self._start(name, code or name, authority or self.authority, remote=remote)

    def _start(self, name: str, code: str, authority: Authority, **more: object) -> Nats:
        one = Nats(free_port())
        config = self.folder / f"{name}.conf"
        certificates = authority.folder(code, self.folder / name)
        store = str(self.folder / f"{name}-store")
        config.write_text(
            nats_config(code=name, store=store, port=one.port, certificates=certificates, **more)  # type: ignore[arg-type]
        )
        self.servers[name] = one.start(config=config)
        return one


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    found = Chain(tmp_path)
    yield found
    for server in found.servers.values():
        server.kill()


class Listener:
    """What is heard at one server under these subjects."""

    def __init__(self, server: Nats, *subjects: str, name: str = PEER) -> None:
        self._address, self._subjects, self._name = server.address, subjects, name
        self.heard: list[str] = []

    async def __aenter__(self) -> "Listener":
        self.client = Client()
        await self.client.connect(self._address, inbox_prefix=box(self._name))
        for subject in self._subjects:
            await self.client.subscribe(subject, cb=self._hear)
        await self.client.flush()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()

    async def _hear(self, message: Msg) -> None:
        self.heard.append(message.subject)

    async def says(self, subject: str) -> None:
        await self.client.publish(subject, b"x")
        await self.client.flush()

    async def is_answered(self, subject: str) -> bool:
        """Whether somebody is there who answers this, if only with what is wrong about it."""
        try:
            await self.client.request(subject, b"{}", timeout=20)
        except NoRespondersError:
            return False
        return True

    async def hears(self, subject: str, says: "Listener", seconds: float = 30) -> bool:
        """Whether what the other says on and on comes here."""
        end = asyncio.get_running_loop().time() + seconds
        while subject not in self.heard and asyncio.get_running_loop().time() < end:
            await says.says(subject)
            await asyncio.sleep(0.1)
        return subject in self.heard


@pytest.mark.parametrize("road", ["tls", "wss"])
def test_a_peer_says_what_is_its_own_and_nothing_else(chain: Chain, road: str) -> None:
    peer = chain.leaf(PEER, road=road)

    async def drill() -> None:
        own, asked = f"{LIVE}.{HUB}.{PEER}", f"$JS.{HUB}.API"
        async with (
            Listener(chain.servers[HUB], f"{LIVE}.{HUB}.*", f"{OUT}.>") as hub,
            Listener(peer) as one,
        ):
            stream = hub.client.jetstream(domain=HUB)
            await stream.add_stream(StreamConfig(name=STREAM, subjects=[f"{OUT}.{HUB}.*"]))
            theirs = {"durable_name": OTHER, "filter_subject": f"{OUT}.{HUB}.{OTHER}"}
            await stream.add_consumer(STREAM, ConsumerConfig(name=OTHER, **theirs))
            assert await hub.hears(own, one)
            assert await one.is_answered(f"{asked}.CONSUMER.CREATE.{STREAM}.{PEER}.{OUT}.{HUB}.{PEER}")
            # As another, and in the streams of others.
            hub.heard.clear()
            for subject in (f"{LIVE}.{HUB}.{OTHER}", f"{OUT}.{HUB}.{OTHER}", f"{OUT}.{OTHER}.{HUB}"):
                await one.says(subject)
            # What it says after those is heard: so they would have been.
            assert await hub.hears(own, one)
            assert set(hub.heard) == {own}
            # To take those down, or to have what is for another.
            for question in (
                f"STREAM.DELETE.{STREAM}",
                f"CONSUMER.DELETE.{STREAM}.{OTHER}",
                f"CONSUMER.MSG.NEXT.{STREAM}.{OTHER}",
                f"CONSUMER.CREATE.{STREAM}.{OTHER}.{OUT}.{HUB}.{OTHER}",
                f"CONSUMER.CREATE.{STREAM}.spion.{OUT}.{HUB}.{OTHER}",
                f"CONSUMER.CREATE.{STREAM}",
            ):
                assert not await one.is_answered(f"{asked}.{question}"), question

    asyncio.run(drill())


def test_a_peer_hears_what_is_for_it_and_not_what_is_for_another(chain: Chain) -> None:
    peer = chain.leaf(PEER)

    async def drill() -> None:
        async with (
            Listener(chain.servers[HUB]) as hub,
            Listener(peer, f"{LIVE}.>", f"{LIVE}.{PEER}.*", "_INBOX.>") as one,
        ):
            assert await one.hears(f"{LIVE}.{PEER}.{HUB}", hub)
            for subject in (f"{LIVE}.{OTHER}.{HUB}", f"_INBOX.{OTHER}.antwoord"):
                await hub.says(subject)
            one.heard.clear()
            assert await one.hears(f"{LIVE}.{PEER}.{HUB}", hub)
            assert set(one.heard) == {f"{LIVE}.{PEER}.{HUB}"}

    asyncio.run(drill())


def test_nobody_comes_in_without_a_certificate_of_a_peer(chain: Chain) -> None:
    strangers = {
        f"{LIVE}.{HUB}.{STRANGER}": chain.leaf(STRANGER),
        f"{LIVE}.{HUB}.{PEER}": chain.leaf("valsaard", Authority(), PEER),
    }
    peer = chain.leaf(OTHER)

    async def drill() -> None:
        async with Listener(chain.servers[HUB], f"{LIVE}.{HUB}.*") as hub:
            for subject, server in strangers.items():
                async with Listener(server) as one:
                    assert not await hub.hears(subject, one, seconds=3)
            async with Listener(peer) as one:
                assert await hub.hears(f"{LIVE}.{HUB}.{OTHER}", one)

    asyncio.run(drill())


def test_without_certificates_no_websocket_is_opened(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="command-node-websocket-alone"):
        nats_config(code=HUB, store="/tmp", port=4222, listen="127.0.0.1:7422", websocket="0.0.0.0:443")
    (tmp_path / "certificate.pem").touch()
    with pytest.raises(Refused, match="command-node-no-certificate"):
        nats_config(code=HUB, store="/tmp", port=4222, listen="127.0.0.1:7422", certificates=tmp_path)
