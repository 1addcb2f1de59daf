"""What another node released is told on: to whom its owner named, in its words, and taken back as well."""

import base64
import zlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox
from samenbeeld.federation.models import BY_POST, FactTelling, ForeignFact, InboxEnvelope
from samenbeeld.federation.queries import sharing
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import RELEASED, TOLD, Envelope, Label, opened, signed
from samenbeeld.federation.rules.facts import PHASE
from samenbeeld.federation.rules.sharing import is_within, may_hold, told_on, with_further
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.tests.cast import Cast

ON = Label(frozenset({"vr24", "kcr2", "vr22"}), Tlp.GREEN, Mode.REAL, 2)


@pytest.fixture
def nodes(cast: Cast) -> tuple[OtherNode, OtherNode]:
    """VR23, which releases, and KCR2; we are VR24."""
    make_us()
    north, national = OtherNode(), OtherNode("kcr2", "")
    north.known()
    national.known()
    return north, national


def hears(north: OtherNode, **values: Any) -> Envelope:
    """We hear from VR23, which lets us tell it on."""
    said = north.phase(**{"label": ON, **values})
    assert inbox.receive([north.closed(said)], BY_POST).taken == 1
    return said


def the_fact() -> ForeignFact:
    return ForeignFact.objects.get()


def original(said: Envelope) -> Envelope:
    text = zlib.decompress(base64.b64decode(str(said.data["original"])))
    return opened(text)


def test_it_goes_on_in_the_words_and_under_the_signature_of_its_owner(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    said = hears(north)
    actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["kcr2"])
    [told] = national.received()
    assert (told.kind, told.id, told.label.audience, told.label.hops) == (
        TOLD,
        said.id,
        frozenset({"kcr2"}),
        1,
    )
    assert original(told) == said
    assert told.data["origin"] == {"code": "vr23", "name": "VR23"}


@pytest.mark.parametrize(
    ("label", "to", "why"),
    [
        (replace(ON, hops=1), ["kcr2"], "federation-not-told-on"),
        (replace(ON, tlp=Tlp.AMBER), ["kcr2"], "federation-not-told-on"),
        (replace(ON, audience=frozenset({"vr24", "vr22"})), ["kcr2"], "federation-to-nobody"),
        (ON, ["kcr2", "vr01"], "federation-not-named"),
        (ON, ["vr22"], "federation-not-a-peer"),
        (ON, [], "federation-to-nobody"),
    ],
)
def test_to_whom_its_owner_did_not_name_nothing_goes(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], label: Label, to: list[str], why: str
) -> None:
    hears(nodes[0], label=label)
    with pytest.raises(Refused, match=why):
        actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=to)
    assert not nodes[1].received()
    assert not FactTelling.objects.exists()


def test_who_may_not_release_does_not_tell_on(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    hears(nodes[0])
    path = f"/landelijk/doorvertellen/{the_fact().pk}/"
    for person in (cast.amina, cast.daan, cast.eva):
        with pytest.raises(NotAllowed):
            actions.tell_on(actor=person, fact=the_fact(), audience=["kcr2"])
        assert cast.client(person).get(path).status_code == 403


def test_nobody_is_told_twice(cast: Cast, nodes: tuple[OtherNode, OtherNode]) -> None:
    hears(nodes[0])
    actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["kcr2"])
    with pytest.raises(Conflict, match="federation-told-already"):
        actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["kcr2"])


def test_when_its_owner_takes_it_back_who_heard_it_of_us_is_told(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    said = hears(north)
    actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["kcr2"])
    inbox.receive([north.closed(north.withdrawal(said, "Verkeerd gelezen"))], BY_POST)
    [_, back] = national.received()
    assert (back.retracts, back.data) == (said.id, {"why": "withdrawn", "reason": "Verkeerd gelezen"})
    with pytest.raises(Conflict, match="federation-withdrawn-already"):
        actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["vr22"])


def test_a_correction_takes_the_old_words_back_where_we_told_them(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    said = hears(north)
    actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["kcr2"])
    hears_again = north.phase(Level.YELLOW, label=ON, retracts=said.id)
    inbox.receive([north.closed(hears_again)], BY_POST)
    assert [each.data.get("why") for each in national.received()] == [None, "corrected"]


def told(by: OtherNode, said: Envelope, owner: OtherNode, **values: Any) -> Envelope:
    """`by` tells us on what `owner` released to it."""
    text = signed(said, owner.private)
    data: dict[str, Json] = {
        "origin": {"code": said.origin, "name": "Groningen"},
        "original": base64.b64encode(zlib.compress(text)).decode(),
    }
    usual = {
        "id": said.id,
        "subject": said.subject,
        "label": Label(frozenset({"vr24"}), Tlp.GREEN, Mode.REAL, 1),
    }
    return by.envelope(TOLD, **{**usual, "data": data, **values})


def test_what_is_told_on_to_us_stands_under_the_name_of_its_owner_and_of_who_told_it(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    _, national = nodes
    far = OtherNode("vr01", "VR01")  # we do not know it
    said = replace(far.phase(label=ON), recipient="kcr2")
    assert inbox.receive([national.closed(told(national, said, far))], BY_POST).taken == 1
    text = cast.client(cast.bram).get("/landelijk/regio/VR01/").content.decode()
    assert "Groningen, doorverteld door KCR2" in text
    assert the_fact().reach.hops == 1
    # Further it does not go.
    with pytest.raises(Refused, match="federation-not-told-on"):
        actions.tell_on(actor=cast.chantal, fact=the_fact(), audience=["vr23"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"label": Label(frozenset({"vr24"}), Tlp.CLEAR, Mode.REAL, 1)},
        {"label": Label(frozenset({"vr24"}), Tlp.GREEN, Mode.EXERCISE, 1)},
        {"label": Label(frozenset({"vr24", "vr02"}), Tlp.GREEN, Mode.REAL, 1)},
        {"label": replace(ON, hops=1)},
        {"label": Label(frozenset({"vr24"}), Tlp.GREEN, Mode.REAL, 2)},
        {"subject": "VR02/phase"},
        {"id": "00000000-0000-7000-8000-000000000001"},
        {"data": {"origin": {"code": "vr01", "name": "Groningen"}, "original": "geen"}},
        {"data": {"origin": {"code": "vr01", "name": "Groningen"}}},
        {
            "data": {
                "origin": {"code": "vr01", "name": "Groningen"},
                "original": base64.b64encode(zlib.compress(b"0" * 10_000_000)).decode(),
            }
        },
    ],
)
def test_what_goes_further_than_its_owner_said_is_not_shown(
    cast: Cast, nodes: tuple[OtherNode, OtherNode], wrong: dict[str, Any]
) -> None:
    _, national = nodes
    far = OtherNode("vr01", "VR01")
    said = replace(far.phase(label=ON), recipient="kcr2")
    inbox.receive([national.closed(told(national, said, far, **wrong))], BY_POST)
    assert not ForeignFact.objects.exists()
    assert InboxEnvelope.objects.get().refused == "federation-refused-content"


def test_words_that_somebody_we_know_did_not_sign_are_not_theirs(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    north, national = nodes
    said = replace(north.phase(label=ON), recipient="kcr2")
    false = told(national, said, OtherNode())  # signed by somebody else
    inbox.receive([national.closed(false)], BY_POST)
    assert not ForeignFact.objects.exists()
    national.sent = 1
    inbox.receive([national.closed(told(national, said, north))], BY_POST)
    assert sharing.said_by(the_fact()) == "vr23"


def test_our_own_word_of_who_may_hear_it_on_goes_along_and_is_shown_first(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    browser = cast.client(cast.chantal)
    form = {
        "what": "VR24/phase", "audience": ["kcr2"], "further": ["vr01", "kcr2"], "tlp": "green", "said": "",
        "look": "1",
    }  # fmt: skip
    assert "Dit kunnen van hen ook horen:" in browser.post("/landelijk/delen/", form).content.decode()
    amber = browser.post("/landelijk/delen/", {**form, "tlp": "amber"})
    assert amber.status_code == 422
    assert "mag niets worden doorverteld" in amber.content.decode()
    actions.release_fact(
        actor=cast.chantal, region=cast.zuid_limburg, kind=PHASE, audience=["kcr2"], further=["vr01"],
        tlp=Tlp.GREEN,
    )  # fmt: skip
    [said] = nodes[1].received()
    assert (said.kind, said.label.audience, said.label.hops) == (RELEASED, frozenset({"kcr2", "vr01"}), 2)
    assert not nodes[0].received()


def test_the_page_tells_on_with_one_press_to_whom_may_hear_it(
    cast: Cast, nodes: tuple[OtherNode, OtherNode]
) -> None:
    hears(nodes[0])
    browser, path = cast.client(cast.chantal), f"/landelijk/doorvertellen/{the_fact().pk}/"
    assert path in browser.get("/landelijk/regio/VR23/").content.decode()
    page = browser.get(path).content.decode()
    assert "Limburg-Noord</b>" in page
    assert the_fact().content["by"] in page
    assert path not in cast.client(cast.daan).get("/landelijk/regio/VR23/").content.decode()
    assert "Kies minstens één knooppunt" in browser.post(path, {}).content.decode()
    refused = browser.post(path, {"audience": ["vr22"]})
    assert refused.status_code == 422
    assert browser.post(path, {"audience": ["kcr2"]}).status_code == 302
    assert "Wij vertelden het al aan: KCR2" in browser.get(path).content.decode()
    assert len(nodes[1].received()) == 1


NODES = ("vr22", "vr23", "vr24", "kcr2", "vr01")
some_nodes = st.frozensets(st.sampled_from(NODES))


@given(
    audience=some_nodes,
    further=some_nodes,
    tlp=st.sampled_from(Tlp),
    telling=st.lists(st.tuples(st.sampled_from(NODES), some_nodes), max_size=12),
)
def test_whoever_tells_it_to_whomever_only_who_was_named_ever_holds_it(
    audience: frozenset[str], further: frozenset[str], tlp: Tlp, telling: list[tuple[str, frozenset[str]]]
) -> None:
    try:
        first = with_further(Label(audience, tlp, Mode.REAL, 1), further)
    except Refused:
        assert further - audience
        return
    held = dict.fromkeys(audience, first)
    for holder, to in telling:
        if holder not in held:
            continue
        try:
            narrower = told_on(held[holder], holder=holder, to=to)
        except Refused:
            continue
        assert is_within(narrower, first, teller=holder)
        for node in narrower.audience:
            if may_hold(narrower, node):
                held.setdefault(node, narrower)
    assert set(held) <= audience | further
    # Nothing travels further than once more.
    assert all(each.hops >= 1 for each in held.values())
