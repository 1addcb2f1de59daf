"""Two processes serve the same rooms, on one PostgreSQL and with a real NATS between them.

What is shown to others, and what is called saved, is in the log; NATS only says that it is there. So nothing
may be lost when a process is killed, nor when NATS is.
"""

import random
import re
import time
from collections.abc import Iterator
from functools import cache, partial

import pytest

from samenbeeld.kernel.tests import databases
from tests.drills.balancer import Balancer
from tests.drills.nats_server import Nats
from tests.live.harness import People, Server, free_port

pytestmark = [
    pytest.mark.node,
    databases.of_postgresql,
]


@pytest.fixture(scope="module")
def nats() -> Iterator[Nats]:
    one = Nats(free_port()).start()
    yield one
    one.kill()


@pytest.fixture(scope="module")
def pair(nats: Nats, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Server]]:
    data = tmp_path_factory.mktemp("node")
    # One after the other: the first brings the tables up to date.
    first = Server(data, nats.address).start()
    second = Server(data, nats.address).start()
    # One pass per person is enough for all these tests, and good at both.
    first.token = second.token = cache(partial(Server.token, first, seconds=600))  # type: ignore[method-assign]
    yield first, second
    first.stop()
    second.stop()


@pytest.fixture
def people(pair: tuple[Server, Server]) -> Iterator[People]:
    some = People(pair[0])
    yield some
    some.close()


def join(people: People, who: str, room: str, server: Server) -> None:
    """`who` comes in by way of this process."""
    before, people.server = people.server, server
    people.join(who, room)
    people.server = before


def both_in(people: People, room: str, pair: tuple[Server, Server]) -> None:
    """Amina by way of the first process, Bram by way of the second."""
    join(people, "amina", room, pair[0])
    join(people, "bram", room, pair[1])


def marks(text: str) -> set[str]:
    return set(re.findall(r"\d+;", text))


def test_letters_and_presence_go_from_one_process_to_the_other(
    people: People, pair: tuple[Server, Server]
) -> None:
    both_in(people, "p.samen", pair)
    people("present", who="amina", state={"place": 3})
    people("present", who="bram", state={"place": 5})
    people("type", who="amina", text="van links ")
    people("finds", who="bram", text="van links ")
    people("type", who="bram", text="van rechts ")
    people("finds", who="amina", text="van rechts ")
    people("seesOthers", who="amina", count=1)
    people("seesOthers", who="bram", count=1)
    (bram,) = people("others", who="amina")
    assert (bram["user"]["name"], bram["place"]) == ("Bram Janssen", 5)
    join(people, "eva", "p.samen", pair[1])
    people("seesOthers", who="eva", count=2)
    people("leave", who="bram")
    people("seesOthers", who="amina", count=0)
    people("reads", who="eva", text=people("text", who="amina"))


def test_who_writes_is_heard_elsewhere_long_before_the_log_is_asked_by_itself(
    people: People, pair: tuple[Server, Server]
) -> None:
    both_in(people, "p.snel", pair)
    took = []
    for number in range(15):
        started = time.monotonic()
        people("type", who="amina", text=f"{number};")
        people("finds", who="bram", text=f"{number};")
        took.append(time.monotonic() - started)
    # Without NATS the log is asked once a second: half of them would take more than half a second.
    assert sorted(took)[len(took) // 2] < 0.3


def test_both_write_in_one_room_as_fast_as_they_can_and_nobody_is_sent_away(
    people: People, pair: tuple[Server, Server]
) -> None:
    both_in(people, "p.druk", pair)
    for number in range(200):
        people("type", who=("amina", "bram")[number % 2], text=f"{number};")
    for who in ("amina", "bram"):
        people("saved", who=who, count=100)
    everything = {f"{number};" for number in range(200)}
    people("finds", who="bram", text="198;")  # the last of Amina
    people("finds", who="amina", text="199;")  # the last of Bram
    people("reads", who="bram", text=people("text", who="amina"))
    assert marks(people("text", who="bram")) == everything
    assert pair[0].query("verify('p.druk')") is None
    assert "live.room_given_up" not in pair[0].log()


def test_a_right_that_ends_at_one_process_ends_at_the_other(
    people: People, pair: tuple[Server, Server]
) -> None:
    first, second = pair
    second.may("dirk", "p.recht", name="Dirk de Wit")
    first.people = second.people
    try:
        join(people, "dirk", "p.recht", second)
        first.may("dirk", "p.recht", "")
        # By itself it would look again after half a minute.
        assert people("closed", who="dirk")[0][0] == 4403
    finally:
        second.people = first.people


def test_when_a_process_is_killed_nothing_acknowledged_is_lost_and_its_people_come_back_at_the_other(
    people: People, pair: tuple[Server, Server]
) -> None:
    first, second = pair
    balancer = Balancer(first, second)
    room = "p.gedood"
    join(people, "bram", room, second)
    params = {"token": first.token("amina"), "saved": "1"}
    people("join", who="amina", url=f"ws://127.0.0.1:{balancer.port}/live", room=room, params=params)
    people("synced", who="amina")
    people("present", who="amina", state={"place": 1})
    people("seesOthers", who="bram", count=1)
    random.seed(20261129)
    typed: list[str] = []
    end = time.monotonic() + random.uniform(0.3, 0.6)
    while time.monotonic() < end or people("savedCount", who="amina") < 3:
        typed.append(f"{len(typed)};")
        people("type", who="amina", text=typed[-1])
    first.kill()
    acknowledged = set(typed[: max(0, people("savedCount", who="amina") - 1)])
    seen = marks(people("text", who="bram"))
    people("type", who="amina", text="999;")
    typed.append("999;")
    # She comes back by herself, and says again what was not acknowledged.
    people("finds", who="bram", text="999;")
    people("reads", who="bram", text=people("text", who="amina"))
    join(people, "eva", room, second)
    there = marks(people("text", who="eva"))
    assert acknowledged
    assert acknowledged | seen | set(typed) == there
    assert second.query(f"verify({room!r})") is None
    first.start()
    balancer.close()


def test_a_process_that_is_told_to_end_lets_its_people_go_to_the_other(
    people: People, pair: tuple[Server, Server]
) -> None:
    first, second = pair
    balancer = Balancer(first, second)
    people("carry", who="amina", origin=f"http://127.0.0.1:{balancer.port}", token=first.token("amina"),
           rooms=["p.afscheid"])  # fmt: skip
    people("synced", who="amina@p.afscheid")
    join(people, "bram", "p.afscheid", second)
    people("type", who="amina@p.afscheid", text="ervoor ")
    first.stop()
    people("type", who="amina@p.afscheid", text="erna ")
    people("finds", who="bram", text="erna ")
    people("finds", who="bram", text="ervoor ")
    people("allSaved", who="amina@p.afscheid")
    first.start()
    balancer.close()


def join_by_stream(people: People, who: str, room: str, origin: Balancer, server: Server) -> None:
    """`who` comes in where no websocket passes: what is said to them by one connection, what they say by
    others.
    """
    people("carry", who=who, origin=f"http://127.0.0.1:{origin.port}", token=server.token(who), rooms=[room],
           road="stream")  # fmt: skip
    people("synced", who=f"{who}@{room}")


def test_a_stream_of_one_process_hears_what_is_posted_to_the_other(
    people: People, pair: tuple[Server, Server]
) -> None:
    first, second = pair
    balancer = Balancer(first, second)
    join_by_stream(people, "amina", "p.stroom", balancer, first)
    join(people, "bram", "p.stroom", second)
    people("type", who="amina@p.stroom", text="gepost ")
    people("finds", who="bram", text="gepost ")
    people("type", who="bram", text="gestroomd ")
    people("finds", who="amina@p.stroom", text="gestroomd ")
    people("allSaved", who="amina@p.stroom")
    # The stream went to one of them and all that was said to the other.
    assert set(balancer.went[:2]) == {first.port, second.port}
    assert first.query("verify('p.stroom')") is None
    balancer.close()


def test_what_is_larger_than_a_message_of_nats_arrives_whole_by_way_of_the_other_process(
    people: People, pair: tuple[Server, Server]
) -> None:
    first, second = pair
    balancer = Balancer(first, second)
    join_by_stream(people, "amina", "p.groot", balancer, first)
    join(people, "bram", "p.groot", second)
    people("paste", who="amina@p.groot", size=3_000_000)
    people("allSaved", who="amina@p.groot", ms=20_000)
    people("type", who="amina@p.groot", text="erna ")
    people("finds", who="bram", text="erna ")
    assert people("length", who="bram") == 3_000_005
    balancer.close()


def test_when_the_process_that_has_a_stream_is_killed_its_reader_goes_on_at_the_other(
    people: People, pair: tuple[Server, Server]
) -> None:
    first, second = pair
    balancer = Balancer(first, second)
    join_by_stream(people, "amina", "p.omgevallen", balancer, first)
    join(people, "bram", "p.omgevallen", second)
    people("type", who="amina@p.omgevallen", text="ervoor ")
    first.kill()
    people("type", who="amina@p.omgevallen", text="erna ")
    people("finds", who="bram", text="erna ")
    people("finds", who="bram", text="ervoor ")
    people("allSaved", who="amina@p.omgevallen")
    first.start()
    balancer.close()


def test_while_nats_is_away_everything_arrives_a_little_later_and_afterwards_as_before(
    people: People, pair: tuple[Server, Server], nats: Nats
) -> None:
    both_in(people, "p.weg", pair)
    people("present", who="amina", state={"place": 1})
    people("seesOthers", who="bram", count=1)
    nats.kill()
    people("type", who="amina", text="zonder NATS ")
    people("saved", who="amina", count=1)
    people("finds", who="bram", text="zonder NATS ")
    people("type", who="bram", text="terug ")
    people("finds", who="amina", text="terug ")
    # Who is there is not on disk: rather nobody than somebody who may have left.
    people("seesOthers", who="bram", count=0)
    nats.start()
    people("seesOthers", who="bram", count=1)
    people("type", who="amina", text="weer met ")
    people("finds", who="bram", text="weer met ")
    people("reads", who="amina", text=people("text", who="bram"))
    assert "live.neighbours_away" in pair[0].log()


def test_a_process_that_starts_while_nats_is_away_serves_and_finds_the_others_later(
    people: People, pair: tuple[Server, Server], nats: Nats
) -> None:
    first, _ = pair
    first.stop()
    nats.kill()
    first.start()
    both_in(people, "p.later", pair)
    people("type", who="amina", text="alleen ")
    people("saved", who="amina", count=1)
    nats.start()
    people("present", who="bram", state={"place": 1})
    people("seesOthers", who="amina", count=1)
    people("reads", who="bram", text="alleen ")


def test_a_process_alone_does_not_even_load_the_client_of_nats(pair: tuple[Server, Server]) -> None:
    code = "import sys\nfrom samenbeeld.realtime import rooms\nprint('nats' in sys.modules)"
    assert pair[0].ask(code).strip() == "False"
