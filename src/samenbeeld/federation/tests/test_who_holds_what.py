"""No object ever reaches who may not have it: random audiences, nodes and hops, also past nodes that lie.

What may leave is said here once more in plain words, and not read from the rules that are tried.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, leaving
from samenbeeld.federation.models import ForeignFact, OutboxEnvelope
from samenbeeld.federation.queries import sharing
from samenbeeld.federation.rules.envelope import RELEASED, TOLD, Label, opened
from samenbeeld.federation.rules.facts import PHASE
from samenbeeld.federation.rules.sharing import is_within, may_hold, receivers, told_on, with_further
from samenbeeld.federation.tests.chain import DISPUTED, REGIONS, Chain, Node
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.kernel.tests import databases

OWNER = "vr24"
NODES = ("vr24", "vr23", "kcr2", "vr01")
LEAVES = {"clear", "green", "amber"}
GOES_ON = {"clear", "green"}

some_nodes = st.frozensets(st.sampled_from(NODES))
labels = st.builds(Label, some_nodes, st.sampled_from(Tlp), st.sampled_from(Mode), st.integers(0, 5))
# Most of what is told on goes as it may; who lies changes one thing about it, or sends it to a stranger.
lies = st.one_of(
    st.none(),
    st.tuples(st.just("audience"), some_nodes),
    st.tuples(st.just("tlp"), st.sampled_from(Tlp)),
    st.tuples(st.just("mode"), st.sampled_from(Mode)),
    st.tuples(st.just("hops"), st.integers(0, 5)),
)
tellings = st.lists(
    st.tuples(st.sampled_from(NODES), some_nodes, st.sampled_from(NODES), lies), min_size=1, max_size=12
)


@given(label=labels, peers=some_nodes)
def test_what_leaves_goes_to_all_that_were_named_or_to_nobody(label: Label, peers: frozenset[str]) -> None:
    is_right = (
        label.tlp.value in LEAVES
        and label.audience
        and label.audience <= peers - {OWNER}
        and 1 <= label.hops <= 3
    )
    assert receivers(label, known=peers, own=OWNER) == (label.audience if is_right else frozenset())


@given(first=labels, further=some_nodes, telling=tellings)
def test_nobody_who_was_not_named_takes_it_in_whoever_lies(
    first: Label, further: frozenset[str], telling: list[tuple[Any, ...]]
) -> None:
    """Whoever sends it to whomever under whatever label: a node with our program keeps it only as its owner
    allowed, and what was allowed does arrive.
    """
    with suppress(Refused):
        first = with_further(first, further)
        assert first.tlp.value in GOES_ON or further <= first.audience
    held = {node: first for node in NODES if may_hold(first, node)}
    assert set(held) == (set(first.audience) if first.tlp.value in LEAVES and first.hops >= 1 else set())
    for teller, to, reached, lie in telling:
        said = None
        with suppress(Refused):
            said = told_on(held.get(teller, first), holder=teller, to=to)
        if lie is not None:
            said = replace(said or replace(first, audience=to), **{lie[0]: lie[1]})
        if said is None:
            continue
        if not (may_hold(said, reached) and is_within(said, first, teller=teller)):
            assert lie is not None or reached not in said.audience or teller not in held
            continue
        held.setdefault(reached, said)
        assert teller in first.audience
        assert reached in said.audience < first.audience
        assert said.tlp is first.tlp
        assert said.tlp.value in GOES_ON
        assert said.mode is first.mode
        assert 1 <= said.hops < first.hops
    assert set(held) <= first.audience
    if first.tlp.value not in GOES_ON or first.hops < 2:
        assert all(each is first for each in held.values())


# --- the same with whole nodes ----------------------------------------------------------------------------

# As in test_partitioned: by day a few, by night as many as all others.
IS_NIGHT = settings().max_examples >= settings.get_profile("night").max_examples
BY_NIGHT = 500 if databases.IS_SQLITE else 50

at = st.sampled_from(list(REGIONS))
# A label that is never allowed says the same each time: most of them are.
tlps = st.sampled_from([Tlp.CLEAR, Tlp.GREEN, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED])
steps = st.lists(
    st.one_of(
        st.tuples(st.just("release"), at, some_nodes, some_nodes, tlps),
        st.tuples(st.just("tell"), at, some_nodes),
        st.tuples(st.just("withdraw"), at),
        st.tuples(st.just("carry"), at, at),
    ),
    min_size=6,
    max_size=16,
)


@dataclass
class Named:
    """Who may have what, as the people who released it meant it. Per fact."""

    chance: Random
    given: dict[str, set[str]] = field(default_factory=dict)
    further: dict[str, set[str]] = field(default_factory=dict)
    back: set[str] = field(default_factory=set)

    def may_have(self, node: str) -> set[str]:
        return {fact for fact, nodes in self.given.items() if node in nodes}


@pytest.fixture
def chain(tmp_path: Path) -> Iterator[Chain]:
    """Three nodes that know each other, and that each say something of one region."""
    found = Chain(tmp_path)
    for node in found.nodes.values():
        with node.awake():
            set_step(actor=node.commander, region=node.region, step=2, reason="Maas stijgt")
    found.remember()
    yield found
    found.close()


@pytest.mark.django_db
@given(steps=steps, seed=st.integers(0, 2**32))
@settings(
    max_examples=BY_NIGHT if IS_NIGHT else 5,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_each_node_has_what_it_was_given_and_nothing_else(
    chain: Chain, steps: list[tuple[Any, ...]], seed: int
) -> None:
    chain.put_back()
    named = Named(Random(seed))
    for step in steps:
        if step[0] == "carry":
            if step[1] != step[2]:
                chain.carry(step[1], step[2], "whole", named.chance)
        else:
            with chain.nodes[step[1]].awake():
                _DO[step[0]](chain.nodes[step[1]], named, *step[2:])
    # What is told on when it was taken back arrives a round later.
    chain.heal(named.chance)
    chain.heal(named.chance)

    for node in chain.nodes.values():
        with node.awake():
            for row in OutboxEnvelope.objects.all():
                sent = opened(bytes(row.body))
                assert sent.recipient in sent.label.audience
                assert sent.label.tlp.value in LEAVES
                if sent.kind in (RELEASED, TOLD):
                    assert sent.recipient in named.given[sent.id]
            there = {str(fact.fact): fact for fact in ForeignFact.objects.select_related("withdrawal")}
            assert set(there) == named.may_have(node.code)
            assert {pk for pk, fact in there.items() if hasattr(fact, "withdrawal")} >= set(
                there
            ) & named.back


def _release(node: Node, named: Named, audience: frozenset[str], further: frozenset[str], tlp: Tlp) -> None:
    is_right = (
        tlp.value in LEAVES
        and audience
        and audience <= set(REGIONS) - {node.code}
        and (tlp.value in GOES_ON or not further - audience - {node.code})
    )
    try:
        made = actions.release_fact(
            actor=node.commander, region=node.region, kind=PHASE, audience=audience, further=further, tlp=tlp
        )
    except (Refused, NotAllowed):
        assert not is_right
        return
    assert is_right
    before = sharing.left_before(made.subject, Mode.REAL)
    leaving.leave(until=now() + timedelta(hours=1))
    if before is not None and before.is_open:
        # Who had the one before and is not among them now is told that it is no longer shared.
        named.back |= {str(before.release.pk)} if not set(before.release.audience) & audience else set()
    named.given[str(made.pk)] = set(audience)
    named.further[str(made.pk)] = {*audience, *further} - {node.code} if tlp.value in GOES_ON else set()


def _tell(node: Node, named: Named, to: frozenset[str]) -> None:
    there = list(ForeignFact.objects.order_by("pk"))
    if not there:
        return
    fact = named.chance.choice(there)
    pk = str(fact.fact)
    try:
        actions.tell_on(actor=node.commander, fact=fact, audience=to)
    except (Refused, NotAllowed, NotFound, Conflict):
        return
    assert to <= named.further[pk]
    named.given[pk] |= to


def _withdraw(node: Node, named: Named) -> None:
    latest = sharing.latest(f"{DISPUTED}/phase", Mode.REAL)
    if latest is None or not latest.is_open:
        return
    actions.withdraw_fact(actor=node.commander, release=latest.release, reason="Toch niet")
    named.back.add(str(latest.release.pk))


_DO: dict[str, Callable[..., None]] = {"release": _release, "tell": _tell, "withdraw": _withdraw}
