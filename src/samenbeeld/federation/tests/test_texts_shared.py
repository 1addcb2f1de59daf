"""A section of the picture, a whole activity, needs and decisions to other nodes: what goes, what stays."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.actions import add_labelled_document
from samenbeeld.crisis_picture.tests.conftest import flood, shared, write
from samenbeeld.crisis_picture.tests.doing import propose, take
from samenbeeld.federation import actions, inbox
from samenbeeld.federation.models import BY_POST, FactRelease
from samenbeeld.federation.queries import drafting, sharing
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.facts import ACTIVITY, DECISION, NEED, SECTION, Fact, Line
from samenbeeld.federation.rules.sharing import compared
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports.queries.needs import needs
from samenbeeld.situation_reports.tests.cases import send

__all__ = ["flood"]
SHARE = "/landelijk/delen/"
B1 = "hoogwater-maas.B1.amber"


@pytest.fixture
def national(cast: Cast, flood: Activity) -> OtherNode:
    make_us()
    other = OtherNode("kcr2", "")
    other.known()
    write(cast.bram, shared("B1"), "Itteren staat onder water.")
    return other


def release(cast: Cast, kind: str, about: str, **values: Any) -> FactRelease:
    given = {"actor": cast.chantal, "region": cast.zuid_limburg, "audience": ["kcr2"], **values}
    return actions.release_fact(kind=kind, about=about, **given)


def words(fact: Fact) -> list[str]:
    return [line.nl for line in fact.lines]


def whole(cast: Cast, tlp: Tlp = Tlp.AMBER) -> list[str]:
    found = drafting.draft(
        cast.chantal, cast.zuid_limburg, ACTIVITY, "hoogwater-maas", mode=Mode.REAL, tlp=tlp
    )
    return words(found)


def test_a_section_goes_with_its_words_and_comes_out_the_same(cast: Cast, national: OtherNode) -> None:
    release(cast, SECTION, B1)
    [said] = national.received()
    fact = facts.read(said.data["fact"])  # type: ignore[arg-type]
    assert words(fact) == ["Itteren staat onder water."]
    assert fact.nl.endswith("Hoogwater Maas")
    assert fact.subject == "VR24/section/hoogwater-maas.B1.amber"


def test_a_text_does_not_leave_under_a_label_for_more_people(cast: Cast, national: OtherNode) -> None:
    with pytest.raises(Refused, match="federation-label-wider"):
        release(cast, SECTION, B1, tlp=Tlp.GREEN)
    with pytest.raises(Refused, match="federation-label-wider"):
        release(cast, ACTIVITY, "hoogwater-maas", tlp=Tlp.GREEN)


def test_what_is_red_stays_and_is_named_when_the_whole_activity_goes(
    cast: Cast, flood: Activity, national: OtherNode
) -> None:
    add_labelled_document(actor=cast.bram, activity=flood, section="B1", tlp=Tlp.RED)
    write(cast.bram, shared("B1", Tlp.RED), "Geheim0003")
    assert "Geheim0003" not in whole(cast)
    assert "Itteren staat onder water." in whole(cast)
    assert [each.value for each in drafting.choices(cast.bram, [cast.zuid_limburg], Mode.REAL)].count(
        "VR24/section/hoogwater-maas.B1.red"
    ) == 0
    with pytest.raises(Refused, match="federation-label-stays"):
        release(cast, SECTION, "hoogwater-maas.B1.red", actor=cast.bram)
    page = cast.client(cast.bram).post(SHARE, form(f"VR24/{ACTIVITY}/hoogwater-maas"))
    text = page.content.decode()
    assert "Blijft hier, door een strenger label:" in text
    assert "(TLP:RED)" in text
    assert "Geheim0003" not in text


def test_a_whole_activity_says_what_holds_of_it(cast: Cast, flood: Activity, national: OtherNode) -> None:
    take(cast, flood, propose(cast, flood))
    send(cast.amina, flood, needs=[{"what": "Drie wagens"}])
    said = whole(cast)
    for line in ("Regio's: Zuid-Limburg", "Itteren staat onder water.", "De Maasoever ontruimt Itteren."):
        assert line in said
    assert said.index("Behoeften") + 1 == said.index("Drie wagens")


def test_a_decision_and_a_need_go_by_themselves(cast: Cast, flood: Activity, national: OtherNode) -> None:
    decision = propose(cast, flood)
    about = f"hoogwater-maas.{decision.number}"
    with pytest.raises(Refused, match="federation-nothing-there"):
        release(cast, DECISION, about)  # it is only proposed
    take(cast, flood, decision)
    release(cast, DECISION, about)
    send(cast.amina, flood, needs=[{"what": "Drie wagens"}])
    release(cast, NEED, f"hoogwater-maas.{needs(flood)[0].thread}")
    taken, needed = (facts.read(each.data["fact"]) for each in national.received())  # type: ignore[arg-type]
    assert words(taken)[:2] == ["De Maasoever ontruimt Itteren.", "Waarom: Het water staat in de straat."]
    assert needed.nl == "Drie wagens"
    assert "Chantal" not in str(facts.written(taken))


def test_who_may_not_read_the_picture_has_nothing_of_it_to_release(cast: Cast, national: OtherNode) -> None:
    kinds = {each.kind for each in drafting.choices(cast.eva, [cast.zuid_limburg], Mode.REAL)}
    assert not kinds & {SECTION, ACTIVITY, DECISION, NEED}
    with pytest.raises(Refused, match="federation-nothing-there"):
        drafting.draft(cast.eva, cast.zuid_limburg, SECTION, B1, mode=Mode.REAL)


def test_the_preview_marks_what_is_gone_and_what_is_new_before_it_goes_again(
    cast: Cast, national: OtherNode
) -> None:
    browser = cast.client(cast.bram)
    first = browser.post(SHARE, form(f"VR24/{SECTION}/{B1}")).content.decode()
    assert "<ins>" not in first
    release(cast, SECTION, B1)
    national.received()
    write(cast.bram, shared("B1"), "Ook Borgharen is afgesloten.")
    again = browser.post(SHARE, form(f"VR24/{SECTION}/{B1}")).content.decode()
    assert "<ins>Ook Borgharen is afgesloten.</ins>" in again
    assert "<ins>Itteren staat onder water.</ins>" not in again
    assert "Het staat hier nu anders." in browser.get("/landelijk/").content.decode()


def test_a_text_of_another_is_read_on_the_page_of_its_region_and_who_read_it_hears_when_it_is_taken_back(
    cast: Cast, national: OtherNode
) -> None:
    north = OtherNode()
    north.known()
    fact = text_of("VR23", Line("B1 Slachtoffers", "B1 Casualties", is_head=True), Line("Tien", "Tien"))
    said = north.phase()
    said = north.envelope(subject=fact.subject, data={**said.data, "fact": facts.written(fact)}, sequence=1)
    inbox.receive([north.closed(said)], BY_POST)
    browser = cast.client(cast.bram)
    assert "Lees de tekst bij de regio" in browser.get("/landelijk/").content.decode()
    # Whoever saw only its name did not read it.
    north.sent = 1
    back = north.withdrawal(said)
    page = browser.get("/landelijk/regio/VR23/").content.decode()
    assert "<b>B1 Slachtoffers</b>" in page
    assert "<p>Tien</p>" in page
    inbox.receive([north.closed(back)], BY_POST)
    assert "VR23 heeft iets ingetrokken dat je las" in browser.get("/landelijk/").content.decode()
    assert "<p>Tien</p>" not in browser.get("/landelijk/regio/VR23/").content.decode()
    other = cast.client(cast.chantal)
    assert "heeft iets ingetrokken" not in other.get("/landelijk/").content.decode()


def test_what_no_envelope_holds_is_refused_and_never_cut_off(cast: Cast, national: OtherNode) -> None:
    for sentence in range(8):
        write(cast.bram, shared("B1"), f"{sentence} " + "é" * 3_800)
    with pytest.raises(Refused, match="federation-text-too-long"):
        release(cast, SECTION, B1)
    assert not FactRelease.objects.exists()


def test_the_national_page_asks_as_little_with_many_texts_released(
    cast: Cast, national: OtherNode, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for section in ("B1", "B2", "A1"):
        write(cast.bram, shared(section), "Water")
        release(cast, SECTION, f"hoogwater-maas.{section}.amber")
    release(cast, ACTIVITY, "hoogwater-maas")
    national.received()
    browser = cast.client(cast.bram)
    browser.get("/landelijk/")
    with django_assert_max_num_queries(25):
        browser.get("/landelijk/")


def form(what: str, **more: Any) -> dict[str, Any]:
    return {"what": what, "audience": ["kcr2"], "tlp": "amber", "said": "", "look": "1", **more}


def text_of(region: str, *lines: Line) -> Fact:
    return Fact(
        SECTION, region, "hoogwater.B1.amber", Level.UNKNOWN, "B1, Hoogwater", "B1, Flood", None, "",
        "HIN, GHOR", now(), None, lines,
    )  # fmt: skip


texts = st.lists(st.builds(Line, st.text(max_size=40), st.text(max_size=40), st.booleans()), max_size=30)


@given(texts)
def test_every_text_that_may_leave_comes_out_as_it_went_in(lines: list[Line]) -> None:
    fact = text_of("VR24", *lines)
    try:
        facts.check_size(fact)
    except (Refused, Unreadable):
        return
    assert facts.read(facts.written(fact)) == fact


pieces = st.lists(st.tuples(st.sampled_from("abcde"), st.just(False)), max_size=12)


@given(pieces, pieces)
def test_both_texts_can_be_read_back_from_what_is_marked(
    before: list[tuple[str, bool]], after: list[tuple[str, bool]]
) -> None:
    found = compared(before, after)
    assert [(each.words, each.is_head) for each in found if not each.is_gone] == after
    assert [(each.words, each.is_head) for each in found if not each.is_new] == before


def test_what_goes_for_the_first_time_is_not_marked() -> None:
    assert not any(each.is_new or each.is_gone for each in compared(None, [("a", False)]))


def test_a_fingerprint_is_another_when_the_words_are(cast: Cast, national: OtherNode) -> None:
    seen = sharing.preview(
        drafting.draft(cast.chantal, cast.zuid_limburg, SECTION, B1, mode=Mode.REAL),
        Label(frozenset({"kcr2"}), Tlp.AMBER, Mode.REAL, 1),
    ).fingerprint
    write(cast.bram, shared("B1"), "Nog iets.")
    with pytest.raises(Refused, match="federation-changed-meanwhile"):
        release(cast, SECTION, B1, seen=seen)
