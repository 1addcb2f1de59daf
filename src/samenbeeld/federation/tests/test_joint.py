"""A text that nodes write together: who has it, how words come and go, and what is not taken."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from samenbeeld.activities.actions import open_activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.federation import actions, inbox, leaving, readings
from samenbeeld.federation.models import (
    BY_POST,
    EnvelopeRefusal,
    JointDocument,
    OutboxEnvelope,
    WaitingWords,
)
from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.rooms import authorise, form_of, may_enter
from samenbeeld.federation.rules import joint
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import (
    JOINT_ASKED,
    JOINT_BEGUN,
    JOINT_ENDED,
    JOINT_WRITTEN,
    Envelope,
    Label,
)
from samenbeeld.federation.rules.joint import Begun, Words
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot.actions import open_layers
from samenbeeld.plot.rules import room_name
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.actions import append_update
from samenbeeld.realtime.tests.writing import Person, text_of
from samenbeeld.realtime.trial import things, with_thing

PK = UUID("01890000-0000-7000-8000-000000000001")
ALL = frozenset({"vr24", "vr23", "kcr2"})


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode()
    other.known()
    return other


@pytest.fixture
def national(north: OtherNode) -> OtherNode:
    other = OtherNode("kcr2", "")
    other.known()
    return other


@pytest.fixture
def text(cast: Cast, national: OtherNode) -> JointDocument:
    """Ours, with both of them."""
    return actions.begin_document(actor=cast.chantal, title="Maas", audience=["vr23", "kcr2"])


def says(node: OtherNode, kind: str, data: dict[str, Json], **label: Any) -> Envelope:
    """Of the document of this test, to all of its other nodes."""
    pk = label.pop("document", PK)
    whole = Label(ALL - {node.code}, Tlp.AMBER, Mode.REAL, 1)
    return node.envelope(kind, subject=joint.subject(pk), label=replace(whole, **label), data=data)


def writes(node: OtherNode, update: bytes, **label: Any) -> Envelope:
    [data] = joint.letters([Words("GHOR Limburg-Noord", "hin", update)])
    return says(node, JOINT_WRITTEN, data, **label)


def comes(node: OtherNode, *said: Envelope) -> None:
    inbox.receive([node.closed(each) for each in said], BY_POST)


def begun(node: OtherNode, **said: Any) -> Envelope:
    told = Begun(**{"kind": "text", "title": "Maas", "members": ALL, "by": "HIN, GHOR", **said})
    return says(node, JOINT_BEGUN, joint.begun(told))


def type_here(member: Membership, text: JointDocument, words: str) -> Person:
    person = Person(author_of(member))
    if state := realtime.state(text.room):
        person.hears(state)
    append_update(text.room, person.author, person.types(words))
    return person


def told_to(node: OtherNode, kind: str = JOINT_WRITTEN) -> list[Envelope]:
    return [each for each in node.received() if each.kind == kind]


def heard(envelopes: list[Envelope]) -> str:
    """What stands in the text of who heard all this."""
    reader = Person()
    for each in envelopes:
        for words in joint.words_in([joint.read_letter(each.data)], largest=10_000):
            reader.hears(words.update)
    return str(reader.text)


def here(text: JointDocument) -> str:
    return text_of(realtime.state(text.room))


def reasons() -> list[str]:
    return [row.reason.removeprefix("federation-refused-") for row in EnvelopeRefusal.objects.all()]


def test_who_is_among_its_nodes_hears_that_it_was_begun_and_nobody_else(
    cast: Cast, north: OtherNode, national: OtherNode
) -> None:
    actions.begin_document(actor=cast.chantal, title=" Maas ", audience=["vr23"])
    [said] = told_to(north, JOINT_BEGUN)
    assert joint.read_begun(said.data).members == {"vr23", "vr24"}
    assert said.label.audience == {"vr23"}
    assert told_to(national, JOINT_BEGUN) == []


def test_who_may_not_release_begins_nothing(cast: Cast, north: OtherNode) -> None:
    with pytest.raises(NotAllowed):
        actions.begin_document(actor=cast.amina, title="Maas", audience=["vr23"])


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"audience": []}, "federation-to-nobody"),
        ({"audience": ["vr01"]}, "federation-not-a-peer"),
        ({"title": " "}, "federation-joint-title-missing"),
        ({"title": "M" * 81}, "federation-too-long"),
    ],
)
def test_a_text_for_nobody_or_without_a_title_is_refused(
    cast: Cast, north: OtherNode, given: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        actions.begin_document(actor=cast.chantal, **{"title": "Maas", "audience": ["vr23"], **given})
    assert not OutboxEnvelope.objects.exists()


def test_red_never_leaves(cast: Cast, north: OtherNode) -> None:
    with pytest.raises(Refused):
        actions.begin_document(actor=cast.chantal, title="Maas", audience=["vr23"], tlp=Tlp.RED)


def test_what_is_written_here_goes_to_each_node_once_without_a_name(
    cast: Cast, national: OtherNode, north: OtherNode, text: JointDocument
) -> None:
    type_here(cast.chantal, text, "Bunde is afgesneden. ")
    leaving.leave()
    type_here(cast.bram, text, "Het water stijgt. ")
    for node in (north, national):
        told = told_to(node)
        assert heard(told) == "Het water stijgt. Bunde is afgesneden. "
        leaving.leave()
        assert told_to(node) == told
    said = str([each.data for each in told_to(north)])
    assert "GHOR Zuid-Limburg" in said
    assert cast.chantal.account.name not in said
    assert str(cast.chantal.account_id) not in said


def test_what_another_node_wrote_stands_here_as_theirs_and_is_not_told_on(
    national: OtherNode, north: OtherNode, text: JointDocument
) -> None:
    comes(north, writes(north, Person().types("Venlo houdt het droog"), document=text.pk))
    assert here(text) == "Venlo houdt het droog"
    [stamp] = realtime.stamps(text.room)
    assert (stamp.author.account, stamp.author.name) == ("node:vr23", "VR23")
    assert stamp.author.organisation_name == "GHOR Limburg-Noord"
    assert told_to(national) == []


def test_who_says_again_what_came_from_elsewhere_does_not_tell_it_on(
    cast: Cast, north: OtherNode, national: OtherNode, text: JointDocument
) -> None:
    comes(north, writes(north, Person().types("Venlo "), document=text.pk))
    person = type_here(cast.chantal, text, "Bunde ")
    # As after a lost connection: all that this browser knows, in one answer, with something new.
    person.types("Meers ")
    append_update(text.room, person.author, person.doc.get_update())
    assert here(text) == "Meers Bunde Venlo "
    owners = set(realtime.owners(text.room).values())
    assert owners == {"node:vr23", str(cast.chantal.account_id)}
    reader = Person()
    for each in told_to(national):
        for words in joint.words_in([joint.read_letter(each.data)], largest=10_000):
            reader.hears(words.update)
    assert "Venlo" not in str(reader.text)
    reader.hears(realtime.state(text.room))
    assert str(reader.text) == "Meers Bunde Venlo "


def test_lost_double_and_turned_round_make_no_difference(north: OtherNode, text: JointDocument) -> None:
    person = Person()
    first, second = (writes(north, person.types(words), document=text.pk) for words in ("A", "B"))
    comes(north, second)
    assert here(text) == ""
    comes(north, second, first, first)
    comes(north, first)
    assert here(text) == "BA"
    assert reasons() == []


def test_words_on_words_of_a_third_wait_until_those_are_here(
    national: OtherNode, north: OtherNode, text: JointDocument
) -> None:
    venlo, kcr2 = Person(), Person()
    under = venlo.types("Venlo ")
    kcr2.hears(under)
    comes(national, writes(national, kcr2.types("Landelijk: "), document=text.pk))
    assert here(text) == ""
    assert [each.waiting for each in documents.taking_part(text, now()) if each.code == "kcr2"] == [1]
    comes(north, writes(north, under, document=text.pk))
    assert here(text) == "Landelijk: Venlo "
    assert not WaitingWords.objects.exists()


def test_words_of_a_document_that_we_do_not_know_yet_wait_for_it(
    national: OtherNode, north: OtherNode
) -> None:
    stranger = OtherNode("vr22", "VR22")
    stranger.known()
    comes(stranger, writes(stranger, Person().types("Niet van ons")))
    comes(north, writes(north, Person().types("Venlo")))
    comes(national, begun(national))
    assert here(JointDocument.objects.get(pk=PK)) == "Venlo"
    assert not WaitingWords.objects.exists()


def test_what_waits_too_long_is_asked_for_and_that_not_too_often(
    north: OtherNode, national: OtherNode, text: JointDocument
) -> None:
    lost = Person()
    lost.types("Dit kwam nooit aan. ")
    comes(north, writes(north, lost.types("Venlo "), document=text.pk))
    assert told_to(north, JOINT_ASKED) == []
    with clock.at(now() + timedelta(minutes=6)):
        leaving.leave()
        leaving.leave()
        [asked] = told_to(north, JOINT_ASKED)
        assert len(told_to(national, JOINT_ASKED)) == 1
        known = joint.read_asked(asked.data)
        comes(north, writes(north, lost.doc.get_update(known), document=text.pk))
    assert here(text) == "Venlo Dit kwam nooit aan. "


def test_who_asks_gets_what_was_written_here_and_not_again_at_once(
    cast: Cast, north: OtherNode, text: JointDocument
) -> None:
    type_here(cast.chantal, text, "Bunde")
    assert len(told_to(north)) == 1
    comes(north, says(north, JOINT_ASKED, joint.asked(b"\x00"), document=text.pk))
    assert len(told_to(north)) == 2
    assert heard(told_to(north)[1:]) == "Bunde"
    comes(north, says(north, JOINT_ASKED, joint.asked(b"\x00"), document=text.pk))
    assert len(told_to(north)) == 2
    assert reasons() == ["too-often"]


def test_what_follows_on_an_answer_has_the_next_number(
    cast: Cast, north: OtherNode, text: JointDocument
) -> None:
    type_here(cast.chantal, text, "Bunde")
    comes(north, says(north, JOINT_ASKED, joint.asked(b"\x00"), document=text.pk))
    type_here(cast.chantal, text, "Meerssen")
    assert [each.sequence for each in north.received()] == [1, 2, 3]


def test_a_node_that_has_no_part_in_it_writes_nothing_and_that_is_told(
    cast: Cast, north: OtherNode, national: OtherNode
) -> None:
    text = actions.begin_document(actor=cast.chantal, title="Maas", audience=["kcr2"])
    comes(north, writes(north, Person().types("Vervalst"), document=text.pk))
    assert here(text) == ""
    assert reasons() == ["no-member"]


def test_nobody_writes_under_another_label_or_as_another_node(
    north: OtherNode, national: OtherNode, text: JointDocument
) -> None:
    venlo = Person()
    comes(north, writes(north, venlo.types("Venlo "), document=text.pk, tlp=Tlp.CLEAR))
    comes(north, writes(north, venlo.doc.get_update(), document=text.pk))
    known = venlo.doc.get_state()
    venlo.text.insert(0, "Onder hun naam ")
    comes(national, writes(national, venlo.doc.get_update(known), document=text.pk))
    assert here(text) == "Venlo "
    assert sorted(reasons()) == ["label", "of-another"]


def test_what_is_too_large_or_cannot_be_read_is_refused_and_told(
    north: OtherNode, text: JointDocument
) -> None:
    comes(north, writes(north, b"\xff\xff", document=text.pk))
    person = Person()
    large = joint.letters([Words("GHOR", "hin", person.types("x" * 2_100 * 1024))])
    comes(north, *(says(north, JOINT_WRITTEN, data, document=text.pk) for data in large))
    assert here(text) == ""
    assert [(row.reason, row.count) for row in EnvelopeRefusal.objects.all()] == [
        ("federation-refused-content", 2)
    ]


def test_what_does_not_fit_in_one_envelope_comes_in_pieces(north: OtherNode, text: JointDocument) -> None:
    pieces = joint.letters([Words("GHOR", "hin", Person().types("x" * 100_000))])
    said = [says(north, JOINT_WRITTEN, data, document=text.pk) for data in pieces]
    assert len(said) == 3
    comes(north, said[0])
    comes(north, *said[1:])
    assert len(here(text)) == 100_000


def test_a_node_does_not_begin_more_than_agreed_nor_one_without_us(
    north: OtherNode, national: OtherNode
) -> None:
    comes(national, begun(national, members=frozenset({"kcr2", "vr23"})))
    assert not JointDocument.objects.exists()
    assert reasons() == ["content"]


def test_who_began_it_ends_it_for_all(cast: Cast, north: OtherNode, text: JointDocument) -> None:
    account = str(cast.chantal.account_id)
    assert authorise(account, [text.room])[text.room].may_write
    with pytest.raises(NotAllowed):
        actions.end_document(actor=cast.amina, document=text, reason="Klaar")
    actions.end_document(actor=cast.chantal, document=text, reason="Water is gezakt")
    assert joint.read_ended(told_to(north, JOINT_ENDED)[0].data)[0] == "Water is gezakt"
    assert not authorise(account, [text.room])[text.room].may_write
    comes(north, writes(north, Person().types("Te laat"), document=text.pk))
    assert reasons() == ["ended"]
    with pytest.raises(Conflict):
        actions.end_document(actor=cast.chantal, document=text, reason="Nog eens")


def test_nobody_else_ends_it(cast: Cast, national: OtherNode, north: OtherNode) -> None:
    comes(national, begun(national))
    text = JointDocument.objects.get(pk=PK)
    with pytest.raises(Refused, match="federation-joint-not-ours"):
        actions.end_document(actor=cast.chantal, document=text, reason="Klaar")
    comes(north, says(north, JOINT_ENDED, joint.ended("Klaar", "HIN")))
    assert reasons() == ["content"]
    comes(national, says(national, JOINT_ENDED, joint.ended("Klaar", "ICL, KCR2")))
    assert JointDocument.objects.get(pk=PK).ending.by == "ICL, KCR2"


def test_who_works_elsewhere_or_is_a_guest_has_no_seat(cast: Cast, text: JointDocument) -> None:
    assert may_enter(str(cast.bram.account_id), text.room)
    for other in (cast.daan, cast.eva):
        assert authorise(str(other.account_id), [text.room]) == {}
        assert not may_enter(str(other.account_id), text.room)
    assert form_of(text.room) is None
    assert form_of(joint.room_name(PK, joint.MAP)) is not None


def test_a_layer_of_a_map_goes_under_its_own_label_and_is_drawn_on_by_others(
    cast: Cast, north: OtherNode, national: OtherNode
) -> None:
    activity = open_activity(
        actor=cast.bram,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever],
        slug="hoogwater-maas",
    )
    with suppress(Conflict):  # whoever listens to what happens made them already
        open_layers(actor=cast.bram, activity=activity)
    room, given = room_name("hoogwater-maas", Tlp.AMBER), {"audience": ["vr23", "kcr2"]}
    with pytest.raises(NotAllowed):
        actions.share_layer(actor=cast.amina, activity=activity, room=room, **given)
    shared = actions.share_layer(actor=cast.bram, activity=activity, room=room, **given)
    assert (shared.room, shared.tlp, shared.kind) == (room, "amber", "map")
    place = {"type": "Point", "coordinates": [6.17, 51.37]}
    thing = {"symbol": "shelter", "geometry": place, "label": "Venlo"}
    comes(north, writes(north, with_thing(b"", ROOT, "a", thing), document=shared.pk))
    comes(north, writes(north, Person().types("geen kaart"), document=shared.pk))
    assert things(realtime.state(room), ROOT) == {"a": thing}
    assert reasons() == ["content"]
    with pytest.raises(Conflict):
        actions.share_layer(actor=cast.bram, activity=activity, room=room, **given)
    # We draw on it where it belongs: on the map of the activity.
    shown = page(cast, "bram", shared)
    assert 'href="/crisisbeeld/hoogwater-maas/kaart/"' in shown
    assert "map-data" not in shown
    assert "Venlo" in shown
    assert cast.client(cast.bram).get(f"/landelijk/samen/{shared.pk}/teken/").status_code == 404


def test_nothing_to_tell_asks_one_thing(
    north: OtherNode, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    leaving.leave()
    with django_assert_num_queries(2):
        leaving.leave()


# The doors.


def page(cast: Cast, who: str, text: JointDocument) -> str:
    return cast.client(cast.people[who]).get(f"/landelijk/samen/{text.pk}/").content.decode()


def test_the_page_says_who_takes_part_and_since_when_each_was_heard(
    cast: Cast, north: OtherNode, text: JointDocument
) -> None:
    inbox.receive([north.heartbeat(head=1, taken=1)], BY_POST)
    comes(north, writes(north, Person().types("Venlo"), document=text.pk))
    found = page(cast, "bram", text)
    assert "Laatst gehoord" in found
    assert "Nog niet gehoord." in found
    assert "GHOR Limburg-Noord" in found
    assert "lezen KCR2, VR23 meteen mee" in found


def test_a_letter_of_another_node_is_said_to_be_written_there(
    cast: Cast, north: OtherNode, text: JointDocument
) -> None:
    person = Person()
    comes(north, writes(north, person.types("Venlo"), document=text.pk))
    asked = {"rooms": {text.room: [[person.doc.client_id, 0]], "plan.x.1": [[1, 0]]}}
    address = f"/landelijk/samen/{text.pk}/herkomst/"
    answer = cast.client(cast.bram).post(address, asked, content_type="application/json").json()
    [told] = answer["rooms"][text.room]
    assert (told["name"], told["node"]) == ("Geschreven in VR23", "VR23")
    assert list(answer["rooms"]) == [text.room]


def test_who_may_not_read_it_is_not_told_that_it_is_there(cast: Cast, text: JointDocument) -> None:
    browser = cast.client(cast.daan)
    for door in (
        "",
        "token/",
        "herkomst/",
        "nieuw/",
        "gezien/",
        "beeindigen/",
        "teken/",
        "wis/",
        "wie/",
        "getekend/",
    ):
        address = f"/landelijk/samen/{text.pk}/{door}"
        method = browser.post if door in ("token/", "herkomst/", "gezien/", "wis/") else browser.get
        assert method(address).status_code == 404, door


def test_a_text_is_begun_and_ended_on_the_screen(cast: Cast, north: OtherNode) -> None:
    browser = cast.client(cast.chantal)
    refused = browser.post("/landelijk/samen/nieuw/", {"title": "Maas", "tlp": "amber"})
    assert refused.status_code == 422
    assert "Zonder knooppunt gaat het naar niemand." in refused.content.decode()
    typed = {"title": "Maas", "tlp": "amber", "audience": ["vr23"]}
    browser.post("/landelijk/samen/nieuw/", typed)
    text = JointDocument.objects.get()
    assert "Maas" in browser.get("/landelijk/").content.decode()
    address = f"/landelijk/samen/{text.pk}/beeindigen/"
    assert browser.post(address, {"reason": ""}).status_code == 422
    assert browser.post(address, {"reason": "Water is gezakt"}).status_code == 302
    assert "Water is gezakt" in page(cast, "chantal", text)
    assert browser.post(address, {"reason": "Nog eens"}).status_code == 409


# A map of another node.

SHELTER = {
    "id": "opvang",
    "symbol": "shelter",
    "place": "51.37, 6.17",
    "label": "Opvang Venlo",
    "note": "400 bedden",
}


@pytest.fixture
def chart(north: OtherNode, national: OtherNode) -> JointDocument:
    """A map that the neighbours began, on which we draw with them."""
    comes(north, begun(north, kind="map", title="Kaart Maas"))
    return JointDocument.objects.get(pk=PK)


def standing_on(chart: JointDocument) -> dict[str, Any]:
    return things(realtime.state(chart.room), ROOT)


def test_a_map_of_another_node_is_drawn_on_here_and_goes_there(
    cast: Cast, north: OtherNode, chart: JointDocument
) -> None:
    browser, address = cast.client(cast.chantal), f"/landelijk/samen/{chart.pk}/"
    seen = browser.get(address).content.decode()
    assert "Wat je hier tekent, zien KCR2, VR23 meteen." in seen
    assert '"mayWrite": true' in seen
    browser.post(f"{address}teken/", SHELTER)
    assert standing_on(chart)["opvang"]["label"] == "Opvang Venlo"
    browser.post(f"{address}teken/", SHELTER | {"label": "Opvang Blerick"})
    leaving.leave()
    words = joint.words_in([joint.read_letter(each.data) for each in told_to(north)], largest=10_000)
    there = Person()
    for each in words:
        there.hears(each.update)
    assert things(there.doc.get_update(), ROOT)["opvang"]["label"] == "Opvang Blerick"
    assert "Opvang Blerick" in browser.get(f"{address}getekend/").content.decode()
    page_of_it = browser.get(address).content.decode()
    assert "Opvang Blerick" in page_of_it
    assert 'value="Opvang Blerick"' in browser.get(f"{address}teken/?id=opvang").content.decode()
    assert browser.get(f"{address}teken/?id=weg").status_code == 404
    browser.post(f"{address}wis/", {"id": "opvang"})
    assert standing_on(chart) == {}
    assert browser.post(f"{address}wis/", {"id": "opvang"}).status_code == 409


def test_what_is_filled_in_wrong_is_kept_and_the_field_is_named(cast: Cast, chart: JointDocument) -> None:
    address = f"/landelijk/samen/{chart.pk}/teken/"
    answer = cast.client(cast.bram).post(address, SHELTER | {"place": "ergens"})
    assert answer.status_code == 422
    assert "ergens" in answer.content.decode()
    assert "Opvang Venlo" in answer.content.decode()
    assert 'id="plot-place-error"' in answer.content.decode()
    assert standing_on(chart) == {}


def test_who_drew_it_at_another_node_is_that_node_and_no_person(
    cast: Cast, north: OtherNode, chart: JointDocument
) -> None:
    place = {"type": "Point", "coordinates": [6.17, 51.37]}
    thing = {"symbol": "shelter", "geometry": place, "label": "Venlo"}
    comes(north, writes(north, with_thing(b"", ROOT, "a", thing)))
    browser, address = cast.client(cast.amina), f"/landelijk/samen/{chart.pk}/wie/"
    assert browser.get(address, {"id": "a"}).json()["madeBy"] == "VR23, HIN, GHOR Limburg-Noord"
    assert browser.get(address, {"id": "b"}).status_code == 404


def test_who_reads_it_does_not_draw(cast: Cast, chart: JointDocument) -> None:
    browser, address = cast.client(cast.amina), f"/landelijk/samen/{chart.pk}/"
    seen = browser.get(address).content.decode()
    assert "Je kunt dit bekijken." in seen
    assert '"mayWrite": false' in seen
    assert browser.get(f"{address}teken/").status_code == 403
    assert browser.post(f"{address}teken/", SHELTER).status_code == 403
    assert browser.post(f"{address}wis/", {"id": "opvang"}).status_code == 403
    with pytest.raises(NotAllowed):
        actions.erase(actor=cast.amina, document=chart, feature_id="opvang")


def test_on_a_map_that_ended_nobody_draws(cast: Cast, north: OtherNode, chart: JointDocument) -> None:
    comes(north, says(north, JOINT_ENDED, joint.ended("Klaar", "HIN")))
    answer = cast.client(cast.bram).post(f"/landelijk/samen/{chart.pk}/teken/", SHELTER)
    assert answer.status_code == 409
    assert "Opvang Venlo" in answer.content.decode()
    assert standing_on(chart) == {}
    assert '"mayWrite": false' in page(cast, "bram", chart)


def test_a_text_has_no_doors_to_draw(cast: Cast, text: JointDocument) -> None:
    address = f"/landelijk/samen/{text.pk}/teken/"
    assert cast.client(cast.chantal).post(address, SHELTER).status_code == 404


def test_who_keeps_a_page_open_reads_it_once(cast: Cast, chart: JointDocument) -> None:
    """The page asks again every twenty seconds, and its room and its things are the same reading."""
    readings.sittings.forget()
    browser, address = cast.client(cast.chantal), f"/landelijk/samen/{chart.pk}/"
    begun_at = now()

    def lines() -> int:
        return JournalLine.objects.filter(kind="audit.ObjectRead", object_id=str(chart.pk)).count()

    for seconds in (0, 20, 40):
        with clock.at(begun_at + timedelta(seconds=seconds)):
            assert browser.get(address).status_code == 200
            assert browser.get(f"{address}getekend/").status_code == 200
            authorise(str(cast.chantal.account_id), [chart.room])
    assert lines() == 1
    cast.client(cast.bram).get(address)
    assert lines() == 2
    with clock.at(begun_at + timedelta(hours=1)):
        browser.get(address)
    assert lines() == 3
