"""Three nodes that do not hear each other: texts and drawings end up the same, and no decision is merged."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenbeeld.activities.actions import open_activity
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, leaving
from samenbeeld.federation.models import ForeignFact, InboxEnvelope, JointDocument, WaitingWords
from samenbeeld.federation.queries import national
from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.facts import PHASE
from samenbeeld.federation.tests.chain import DISPUTED, REGIONS, Chain, Node
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations.queries import author_of
from samenbeeld.plot.actions import open_layers
from samenbeeld.plot.rules import room_name
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.actions import append_update
from samenbeeld.realtime.tests.writing import Person, text_of
from samenbeeld.realtime.trial import things, with_thing

pytestmark = pytest.mark.django_db

OWNER, *OTHERS = REGIONS
NODES = st.sampled_from(list(REGIONS))
ROADS = ("whole", "whole", "lost", "twice", "torn", "shuffled", "overtaken", "late")
# A whole country costs a tenth of a second each time: by day a few, by night as many as all others. On a
# server three databases are made anew, which takes seconds.
IS_NIGHT = settings().max_examples >= settings.get_profile("night").max_examples
BY_NIGHT = 500 if databases.IS_SQLITE else 50

steps = st.lists(
    st.one_of(
        st.tuples(st.just("write"), NODES),
        st.tuples(st.just("erase"), NODES),
        st.tuples(st.just("draw"), NODES),
        st.tuples(st.just("remove"), NODES),
        st.tuples(st.just("decide"), NODES),
        st.tuples(st.just("carry"), st.permutations(list(REGIONS)), st.sampled_from(ROADS)),
    ),
    min_size=6,
    max_size=18,
)


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    """Three nodes that know each other, with a text and a map of the first that the others have."""
    found = Chain(tmp_path)
    with found.nodes[OWNER].awake():
        node = found.nodes[OWNER]
        actions.begin_document(actor=node.commander, title="Maas", audience=OTHERS)
        _begin_map(node)
    found.heal(Random(0))
    found.remember()
    yield found
    found.close()


@dataclass
class Told:
    """What people did, as they know it themselves."""

    chance: Random
    people: dict[str, Person] = field(default_factory=lambda: {code: Person() for code in REGIONS})
    written: list[str] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)
    drawn: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    # Per node its last word about the region, and what the owner had heard when it gave its last one.
    said: dict[str, tuple[str, Level]] = field(default_factory=dict)
    answered: set[str] = field(default_factory=set)


@given(steps=steps, seed=st.integers(0, 2**32))
# Each example begins with the nodes as they were.
@settings(
    max_examples=BY_NIGHT if IS_NIGHT else 5,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_three_partitioned_nodes_end_with_one_text_one_map_and_every_conflict(
    chain: Chain, steps: list[tuple[Any, ...]], seed: int
) -> None:
    chain.put_back()
    told = Told(Random(seed))
    for step in steps:
        if step[0] == "carry":
            chain.carry(step[1][0], step[1][1], step[2], told.chance)
        else:
            with chain.nodes[step[1]].awake():
                _DO[step[0]](chain.nodes[step[1]], told)
    chain.heal(told.chance)

    texts, maps, claims = (chain.everywhere(ask) for ask in (_text, _map, _claims))
    assert texts[0] == texts[1] == texts[2]
    assert sorted(texts[0].split()) == sorted(set(told.written) - told.erased)
    assert maps[0] == maps[1] == maps[2]
    assert told.drawn - told.removed <= set(maps[0]) <= told.drawn
    assert claims[0] == claims[1] == claims[2] == _expected(told)
    assert chain.everywhere(lambda _: WaitingWords.objects.count()) == [0, 0, 0]
    assert chain.everywhere(lambda _: InboxEnvelope.objects.exclude(refused="").count()) == [0, 0, 0]
    for code, origins in zip(REGIONS, chain.everywhere(_who_wrote), strict=True):
        assert {word: origin or code for word, origin in origins.items()} == {
            word: word.split("-")[0] for word in texts[0].split()
        }


def _write(node: Node, told: Told) -> None:
    person, word = _listening(node, told), f"{node.code}-{len(told.written)}"
    before = str(person.text)
    ends = [0, *(place + 1 for place, letter in enumerate(before) if letter == " ")]
    told.written.append(word)
    _append(node, joint.TEXT, person.types(f"{word} ", at=told.chance.choice(ends)))


def _erase(node: Node, told: Told) -> None:
    person = _listening(node, told)
    words = str(person.text).split()
    if words:
        word = told.chance.choice(words)
        told.erased.add(word)
        _append(node, joint.TEXT, person.erases(str(person.text).index(f"{word} "), len(word) + 1))


def _draw(node: Node, told: Told) -> None:
    """A new thing, or another label and place for one that stands there."""
    key = told.chance.choice(["a", "b", "c", f"{node.code}{len(told.drawn)}"])
    if key in told.removed:
        return  # who takes it off and who moves it may each be the last
    told.drawn.add(key)
    place = [5.7 + told.chance.random() / 10, 50.8]
    value = {"symbol": "hospital", "geometry": {"type": "Point", "coordinates": place}, "label": node.code}
    _append(node, joint.MAP, with_thing(_state(joint.MAP), ROOT, key, value))


def _remove(node: Node, told: Told) -> None:
    there = sorted(things(_state(joint.MAP), ROOT))
    if there:
        key = told.chance.choice(there)
        told.removed.add(key)
        _append(node, joint.MAP, with_thing(_state(joint.MAP), ROOT, key, None))


def _decide(node: Node, told: Told) -> None:
    with suppress(Refused):  # it stands there already, or lower than it may go at once
        step = told.chance.randrange(1, 5)
        set_step(actor=node.commander, region=node.region, step=step, reason="Maas stijgt")
    audience = [code for code in REGIONS if code != node.code]
    release = actions.release_fact(actor=node.commander, region=node.region, kind=PHASE, audience=audience)
    leaving.leave(until=now() + timedelta(hours=1))
    told.said[node.code] = str(release.pk), Level(release.content["level"])
    if node.code == OWNER:
        told.answered = {str(pk) for pk in ForeignFact.objects.values_list("fact", flat=True)}


_DO = {"write": _write, "erase": _erase, "draw": _draw, "remove": _remove, "decide": _decide}


def _expected(told: Told) -> set[Level]:
    """What stands: the word of the owner, and all that it did not hear before it spoke last."""
    return {level for code, (pk, level) in told.said.items() if code == OWNER or pk not in told.answered}


def _claims(node: Node) -> set[Level]:
    rows = national.national(node.commander, Mode.REAL, now()).rows
    return {claim.level for row in rows if row.place.code == DISPUTED for claim in row.claims}


def _text(_node: Node) -> str:
    return text_of(_state(joint.TEXT))


def _map(_node: Node) -> dict[str, Any]:
    return things(_state(joint.MAP), ROOT)


def _who_wrote(node: Node) -> dict[str, str]:
    """Per word the node of which the log says that it wrote it, "" for this one."""
    reader = Person()
    reader.hears(_state(joint.TEXT) or b"\x00\x00")
    found: dict[str, str] = {}
    for stamp, words in _stamped():
        for word in words:
            found.setdefault(word, joint.node_of(stamp))
    there = set(str(reader.text).split())
    return {word: origin for word, origin in found.items() if word in there}


def _stamped() -> Iterator[tuple[str, list[str]]]:
    """Per row of the log its account, and the words that came with it."""
    name, before = _room(joint.TEXT), set[str]()
    for stamp in realtime.stamps(name):
        words = set(text_of(realtime.state_at_position(name, stamp.seq)).split())
        yield stamp.author.account, sorted(words - before)
        before |= words


def _listening(node: Node, told: Told) -> Person:
    person = told.people[node.code]
    if state := _state(joint.TEXT):
        person.hears(state)
    return person


def _append(node: Node, kind: str, update: bytes) -> None:
    append_update(_room(kind), author_of(node.commander), update)


def _state(kind: str) -> bytes:
    return realtime.state(_room(kind))


def _room(kind: str) -> str:
    return JointDocument.objects.get(kind=kind).room


def _begin_map(node: Node) -> None:
    commander = node.commander
    activity = open_activity(
        actor=commander,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[node.region],
        participants=[],
        slug="hoogwater-maas",
    )
    with suppress(Conflict):  # whoever listens to what happens made them already
        open_layers(actor=commander, activity=activity)
    room = room_name("hoogwater-maas", Tlp.AMBER)
    actions.share_layer(actor=commander, activity=activity, room=room, audience=OTHERS)
