"""Played nodes: the same seed is the same story, and what goes wrong with one is seen as it would be."""

from datetime import timedelta
from itertools import islice

import pytest

from samenbeeld.federation import inbox, queries
from samenbeeld.federation.inbox import Received
from samenbeeld.federation.models import BY_POST, EnvelopeRefusal, ForeignFact
from samenbeeld.federation.queries.national import places
from samenbeeld.federation.rules.picture import Health
from samenbeeld.federation.simulation import Fault, Simulation, story
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel.clock import now

THERE = list(places())


def test_the_same_seed_tells_the_same_story_and_another_tells_another() -> None:
    one, again, other = (list(islice(story(seed, THERE), 200)) for seed in (7, 7, 8))
    assert one == again
    assert one != other


def test_the_story_goes_on_in_order_of_time_over_all_regions() -> None:
    told = list(islice(story(7, THERE), 400))
    assert [each.after for each in told] == sorted(each.after for each in told)
    assert {each.region for each in told} == {each.code for each in THERE}
    assert {each.step for each in told} >= {0, 1, 2, 3}
    assert all(each.bottleneck is None or each.step >= 2 for each in told)


def test_a_story_of_nobody_is_over() -> None:
    with pytest.raises(StopIteration):
        next(story(7, []))


@pytest.mark.django_db
def test_every_region_but_ours_speaks_and_each_fault_is_seen() -> None:
    make_us()
    OtherNode("vr23", "VR23").known()
    faults = {"vr01": Fault.SILENT, "vr02": Fault.LATE, "vr03": Fault.DOUBLE, "vr04": Fault.CLOCK}
    played = Simulation(7, faults=faults)
    played.join()
    assert len(played.nodes) == 24  # 25 without ours and the one that is joined, and the national node
    total = Received()
    for minutes in (2, 4):
        total += inbox.receive(played.due(timedelta(minutes=minutes), now()), BY_POST)
    said = {row.peer.code for row in ForeignFact.objects.select_related("peer")}
    assert {f"spelvr{number:02}" for number in range(5, 23)} <= said
    assert "spelvr01" in said  # once, and then no more
    assert "spelvr02" not in said
    assert "spelvr04" not in said
    assert total.known > 0
    assert EnvelopeRefusal.objects.filter(origin="spelvr04", reason="federation-refused-clock").exists()
    health = {each.peer.code: each.health for each in queries.connections(now())}
    assert (health["spelvr01"], health["spelvr05"]) == (Health.CONNECTED, Health.CONNECTED)
    later = now() + timedelta(hours=1)
    assert {each.peer.code: each.health for each in queries.connections(later)}["spelvr01"] is Health.SILENT
    inbox.receive(played.due(timedelta(minutes=8), now()), BY_POST)
    assert ForeignFact.objects.filter(peer__code="spelvr02").exists()


@pytest.mark.django_db
def test_played_again_it_goes_on_where_it_was() -> None:
    make_us()
    OtherNode("vr23", "VR23").known()
    for seed in (7, 8):
        played = Simulation(seed)
        assert "VR23" not in played.nodes
        played.join()
        inbox.receive(played.due(timedelta(minutes=2), now()), BY_POST)
    assert not EnvelopeRefusal.objects.exists()
