"""Who may have something: closed unless every rule opens it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.sharing import (
    FEDERATED,
    changes,
    check_sharing,
    may_hold,
    receivers,
    told_on,
)
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp

NODES = ("vr22", "vr23", "vr24", "kcr2", "vr01")


def label(*audience: str, tlp: Tlp = Tlp.AMBER, hops: int = 1) -> Label:
    return Label(frozenset(audience), tlp, Mode.REAL, hops)


def test_an_empty_audience_is_nobody() -> None:
    assert receivers(label(), known=NODES, own="vr24") == frozenset()
    with pytest.raises(Refused, match="federation-to-nobody"):
        check_sharing(label(), known=NODES, own="vr24")


@pytest.mark.parametrize("tlp", [Tlp.RED, Tlp.AMBER_STRICT])
def test_what_is_for_named_people_never_leaves_its_node(tlp: Tlp) -> None:
    assert receivers(label("kcr2", tlp=tlp), known=NODES, own="vr24") == frozenset()


def test_one_stranger_in_the_audience_stops_the_whole_release() -> None:
    assert receivers(label("kcr2", "vr99"), known=NODES, own="vr24") == frozenset()


def test_amber_is_not_told_on() -> None:
    with pytest.raises(Refused, match="federation-not-told-on"):
        told_on(label("kcr2", "vr23", hops=2), holder="kcr2", to={"vr23"})


def test_what_is_told_on_goes_less_far_each_time() -> None:
    first = label("kcr2", "vr23", "vr22", tlp=Tlp.GREEN, hops=2)
    second = told_on(first, holder="kcr2", to={"vr23", "vr01"})
    assert (second.audience, second.hops) == (frozenset({"vr23"}), 1)
    with pytest.raises(Refused):
        told_on(second, holder="vr23", to={"vr22"})


def test_the_differences_with_last_time_are_marked() -> None:
    found = {each.node: (each.is_new, each.is_gone) for each in changes({"kcr2", "vr22"}, {"kcr2", "vr23"})}
    assert found == {"kcr2": (False, False), "vr22": (False, True), "vr23": (True, False)}


some_nodes = st.frozensets(st.sampled_from(NODES))
labels = st.builds(
    Label, some_nodes, st.sampled_from(Tlp), st.sampled_from(Mode), st.integers(min_value=0, max_value=5)
)
steps = st.lists(st.tuples(st.sampled_from(NODES), some_nodes), max_size=12)


@given(label=labels, peers=some_nodes, telling=steps)
def test_nothing_ever_reaches_who_is_no_member(
    label: Label, peers: frozenset[str], telling: list[tuple[str, frozenset[str]]]
) -> None:
    """Whoever tells it on to whomever, in whatever order: only members hold it, and never too far away."""
    origin = "vr24"
    held = dict.fromkeys(receivers(label, known=peers, own=origin), label)
    for holder, to in telling:
        if holder not in held:
            continue
        try:
            narrower = told_on(held[holder], holder=holder, to=to)
        except Refused:
            continue
        assert narrower.audience < held[holder].audience
        for node in narrower.audience:
            if may_hold(narrower, node):
                held.setdefault(node, narrower)
    assert set(held) <= label.audience & peers - {origin}
    if not label.audience or label.tlp not in FEDERATED:
        assert not held
    assert all(each.hops <= label.hops and each.tlp is label.tlp for each in held.values())
