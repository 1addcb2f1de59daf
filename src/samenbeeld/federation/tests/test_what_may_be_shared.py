"""Figures, bottlenecks and reports to other nodes; the time to undo; and ending with a node."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox, leaving, parcel, queries
from samenbeeld.federation.models import BY_POST, FactRelease, OutboxEnvelope
from samenbeeld.federation.queries import drafting, sharing
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.facts import BOTTLENECK, CAPACITY, PHASE, REPORT, Fact, Line
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def national(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode("kcr2", "")
    other.known()
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    return other


def release(cast: Cast, **values: Any) -> FactRelease:
    given = {
        "actor": cast.chantal,
        "region": cast.zuid_limburg,
        "kind": PHASE,
        "audience": ["kcr2"],
        **values,
    }
    return actions.release_fact(**given)


def test_until_the_time_to_undo_is_over_nobody_has_it(cast: Cast, national: OtherNode) -> None:
    release(cast)
    leaving.leave()
    assert not OutboxEnvelope.objects.exists()
    with clock.at(now() + queries.limits().undo):
        leaving.leave()
        leaving.leave()
    assert OutboxEnvelope.objects.count() == 1


def test_what_was_undone_in_time_was_never_there(cast: Cast, national: OtherNode) -> None:
    first = release(cast)
    assert len(national.received()) == 1
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=4, reason="Erger")
    actions.undo_release(actor=cast.chantal, release=release(cast))
    assert len(national.received()) == 1
    [stands] = sharing.standing(Mode.REAL)
    assert stands.release.pk == first.pk
    assert stands.has_left


def test_what_has_left_is_not_undone_but_withdrawn(cast: Cast, national: OtherNode) -> None:
    made = release(cast)
    with pytest.raises(Conflict, match="federation-undo-instead"):
        actions.withdraw_fact(actor=cast.chantal, release=made, reason="Toch niet")
    national.received()
    with pytest.raises(Conflict, match="federation-left-already"):
        actions.undo_release(actor=cast.chantal, release=made)


def test_who_may_not_release_does_not_undo(cast: Cast, national: OtherNode) -> None:
    made = release(cast)
    for person in (cast.amina, cast.daan, cast.eva):
        with pytest.raises(NotAllowed):
            actions.undo_release(actor=person, release=made)


def test_of_two_in_the_time_to_undo_only_the_last_leaves(cast: Cast, national: OtherNode) -> None:
    release(cast)
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=4, reason="Erger")
    last = release(cast)
    assert [each.id for each in national.received()] == [str(last.pk)]


def test_the_page_undoes_with_one_press(cast: Cast, national: OtherNode) -> None:
    made = release(cast)
    browser = cast.client(cast.chantal)
    assert "Nog bij ons alleen" in browser.get("/landelijk/").content.decode()
    answer = browser.post(f"/landelijk/delen/{made.pk}/ongedaan/", follow=True)
    assert "Niemand heeft het gezien." in answer.content.decode()
    assert cast.client(cast.daan).post(f"/landelijk/delen/{made.pk}/ongedaan/").status_code == 403


def test_a_file_takes_along_what_may_leave(cast: Cast, national: OtherNode) -> None:
    release(cast)
    with clock.at(now() + timedelta(minutes=1)):
        parcel.packed(national.peer)
    assert OutboxEnvelope.objects.count() == 1


@pytest.mark.parametrize("kind", [CAPACITY, BOTTLENECK, REPORT])
def test_what_is_not_there_cannot_be_released(cast: Cast, national: OtherNode, kind: str) -> None:
    with pytest.raises(Refused, match="federation-nothing-there"):
        drafting.draft(cast.chantal, cast.zuid_limburg, kind, "griep.geen", mode=Mode.REAL)


def test_a_figure_of_another_is_shown_with_its_words_and_fades(cast: Cast, national: OtherNode) -> None:
    north = OtherNode()
    north.known()
    fact = Fact(
        CAPACITY, "VR23", "icu", Level.UNKNOWN, "IC vrij", "ICU free", None, "", "HIN, GHOR", now(), None,
        (Line("12, bekend bij 3 van 5", "12, known of 3 of 5"),),
    )  # fmt: skip
    said = north.phase()
    data = {**said.data, "fact": facts.written(fact)}
    inbox.receive([north.closed(replace(said, subject=fact.subject, data=data))], BY_POST)
    browser = cast.client(cast.bram)
    text = browser.get("/landelijk/").content.decode()
    assert "12, bekend bij 3 van 5" in text
    assert "te oud, was:" not in text
    with clock.at(now() + timedelta(hours=5)):
        assert "te oud, was:" in browser.get("/landelijk/").content.decode()


def test_with_a_removed_node_nothing_is_shared_and_its_words_are_gone(
    cast: Cast, national: OtherNode
) -> None:
    north = OtherNode()
    north.known()
    inbox.receive([north.closed(north.phase())], BY_POST)
    actions.remove_peer(actor=SYSTEM, code="vr23", reason="Sleutel op straat")
    assert not sharing.newest_foreign(Mode.REAL).exists()
    assert inbox.receive([north.closed(north.phase())], BY_POST).refused == 1
    with pytest.raises(Refused, match="federation-not-a-peer"):
        release(cast, audience=["vr23"])
    north.sent -= 1
    north.known()
    assert inbox.receive([north.closed(north.phase())], BY_POST).taken == 1
    with pytest.raises(Refused, match="federation-remove-why"):
        actions.remove_peer(actor=SYSTEM, code="vr23", reason="")


def test_two_nodes_cannot_speak_for_one_region(cast: Cast, national: OtherNode) -> None:
    with pytest.raises(Refused, match="federation-region-taken"):
        OtherNode("vr24b", "VR24").known()
