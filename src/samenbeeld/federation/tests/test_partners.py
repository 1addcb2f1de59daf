"""A partner is a node that speaks for no region, and is not the national node: chosen and seen like those."""

from dataclasses import replace
from typing import Any

import pytest

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.crisis_picture.actions import open_pictures
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox, keys, queries
from samenbeeld.federation.models import BY_POST, ForeignFact, OwnNode
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.envelope import Label
from samenbeeld.federation.rules.facts import ACTIVITY, CAPACITY, PHASE, REPORT, SECTION, TILE, Fact, Line
from samenbeeld.federation.rules.tasks import NATIONAL, PARTNER, REGION
from samenbeeld.federation.tests.other_node import OIN, OtherNode, make_us
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.tests.judging import judged
from samenbeeld.situation_reports import actions as reports
from samenbeeld.situation_reports.tests.cases import send

SHARE = "/landelijk/delen/"


@pytest.fixture
def others(cast: Cast) -> dict[str, OtherNode]:
    """The national node, a neighbour, and Defensie."""
    make_us()
    found = {
        "kcr2": OtherNode("kcr2", ""),
        "vr23": OtherNode(),
        "defensie": OtherNode("defensie", "", task=PARTNER),
    }
    for each in found.values():
        each.known()
    return found


def of(code: str, region: str, task: str) -> str:
    """A card with these on it."""
    pair = keys.make()
    regions = (region,) if region else ()
    return keys.card_text(keys.Card(code, code, task, regions, OIN, pair.signing, pair.closing))


@pytest.mark.parametrize(
    ("region", "task"), [("VR23", PARTNER), ("VR23", NATIONAL), ("", REGION), ("", "hub")]
)
def test_a_card_that_says_two_things_is_no_card(region: str, task: str) -> None:
    with pytest.raises(Refused, match="federation-no-card"):
        keys.read_card(of("vr23", region, task).encode())


def test_a_partner_makes_a_node_and_is_known_as_one(cast: Cast) -> None:
    with pytest.raises(Refused, match="federation-partner-of-region"):
        actions.make_node(
            actor=SYSTEM, code="rodekruis", name="Rode Kruis", regions=["VR24"], oin=OIN, is_partner=True
        )
    assert not OwnNode.objects.exists()
    actions.make_node(actor=SYSTEM, code="rodekruis", name="Rode Kruis", regions=[], oin=OIN, is_partner=True)
    card = keys.read_card(keys.card_text(queries.card()).encode())
    assert (card.task, card.regions) == (PARTNER, ())


def test_who_releases_sees_what_each_node_is(cast: Cast, others: dict[str, OtherNode]) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    browser = cast.client(cast.chantal)
    form = browser.get(SHARE).content.decode().split('id="id_audience"')[1].split("</fieldset>")[0]
    places = [
        form.index(word) for word in ("Landelijk knooppunt", "KCR2", "Regio", "VR23", "Partner", "DEFENSIE")
    ]
    assert places == sorted(places)
    typed = {"what": "VR24/phase", "audience": ["defensie"], "tlp": "amber", "look": "1"}
    assert "DEFENSIE (partner) <b>nieuw</b>" in browser.post(SHARE, typed).content.decode()


@pytest.fixture
def flood(cast: Cast) -> Activity:
    """High water, in which also the GHOR itself takes part: so it sees what is free."""
    activity = open_activity(
        actor=cast.bram,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever, cast.ghor_zuid_limburg],
        slug="hoogwater-maas",
    )
    open_pictures(actor=cast.bram, activity=activity)
    return activity


@pytest.fixture
def everything(cast: Cast, flood: Activity) -> dict[str, str]:
    """By kind what could be released of it."""
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    write(cast.bram, shared("B1"), "Itteren staat onder water.")
    judged(cast.bram, cast.zuid_limburg, "nuts", Level.YELLOW)
    reports.accept_report(actor=cast.bram, report=send(cast.amina, flood))
    capacity.report(
        actor=cast.amina, organisation=cast.de_maasoever, world=REAL, figures={"places": Figure(3, 20)}
    )
    capacity.release_all(
        actor=cast.bram, activity=flood, audience=[cast.ghor_zuid_limburg.slug], agreement="Convenant",
        reason="Hoogwater",
    )  # fmt: skip
    return {
        PHASE: "",
        ACTIVITY: "hoogwater-maas",
        SECTION: "hoogwater-maas.B1.amber",
        TILE: "nuts",
        CAPACITY: "places",
        REPORT: f"hoogwater-maas.{cast.de_maasoever.slug}",
    }


@pytest.mark.parametrize("kind", [PHASE, ACTIVITY, SECTION, TILE, CAPACITY, REPORT])
def test_each_thing_goes_to_a_region_to_the_national_node_and_to_a_partner(
    cast: Cast, others: dict[str, OtherNode], everything: dict[str, str], kind: str
) -> None:
    what = "/".join(part for part in ("VR24", kind, everything[kind]) if part)
    browser = cast.client(cast.chantal)
    typed = {"what": what, "audience": list(others), "tlp": "amber"}
    page = browser.post(SHARE, {**typed, "look": "1"}).content.decode()
    assert "Dit zien straks:" in page
    assert page.count(" <b>nieuw</b>") == 3
    seen = page.split('name="seen" value="')[1].split('"')[0]
    assert browser.post(SHARE, {**typed, "release": "1", "seen": seen}).status_code == 302
    for each in others.values():
        [said] = each.received()
        fact = said.data["fact"]
        assert isinstance(fact, dict)
        assert facts.read(fact).kind == kind


def test_what_a_partner_released_stands_beside_the_regions(cast: Cast, others: dict[str, OtherNode]) -> None:
    partner = others["defensie"]
    said = partner.phase(Level.YELLOW, region="DEF1")
    inbox.receive([partner.closed(said)], BY_POST)
    page = cast.client(cast.bram).get("/landelijk/").content.decode()
    found = page.split('id="node-defensie"')[1].split("</li>")[0]
    assert 'data-level="yellow"' in found
    assert "Gaf van zichzelf nog niets vrij." in page.split('id="node-kcr2"')[1].split("</li>")[0]
    inbox.receive([partner.closed(partner.withdrawal(said))], BY_POST)
    page = cast.client(cast.bram).get("/landelijk/").content.decode()
    assert 'data-level="yellow"' not in page.split('id="node-defensie"')[1].split("</li>")[0]


# --- two claims -------------------------------------------------------------------------------------------


def says(node: OtherNode, fact: Fact, **data: Any) -> str:
    """This node releases that; its id."""
    said = node.phase()
    said = replace(said, subject=fact.subject, data={**said.data, "fact": facts.written(fact), **data})
    assert inbox.receive([node.closed(said)], BY_POST).taken == 1
    return said.id


def fact_of(kind: str, level: Level, line: str) -> Fact:
    about = {"tile": "nuts", "capacity": "beds", "decision": "hoogwater-maas.3"}[kind]
    return Fact(
        kind, "VR23", about, level, f"Over {kind}", f"About {kind}", None, "", "HIN, GHOR", now(), None,
        (Line(line, line),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "ones", "others_say"),
    [
        (TILE, (Level.ORANGE, ""), (Level.RED, "")),
        (CAPACITY, (Level.UNKNOWN, "12 vrij"), (Level.UNKNOWN, "3 vrij")),
        ("decision", (Level.UNKNOWN, "Venlo ontruimt."), (Level.UNKNOWN, "Venlo ontruimt niet.")),
    ],
)
def test_a_level_a_figure_and_a_decision_in_two_words_stay_two_until_the_owner_answers(
    cast: Cast,
    others: dict[str, OtherNode],
    kind: str,
    ones: tuple[Level, str],
    others_say: tuple[Level, str],
) -> None:
    owner, national = others["vr23"], others["kcr2"]
    says(owner, fact_of(kind, *ones))
    claim = says(national, fact_of(kind, *others_say))
    for path in ("/landelijk/", "/landelijk/regio/VR23/"):
        page = cast.client(cast.bram).get(path).content.decode()
        assert page.count("<b>twee standen</b>") == 2
        assert page.index("volgens VR23") < page.index("volgens KCR2")
        assert "Twee knooppunten zeggen iets anders over hetzelfde." in page
    says(owner, fact_of(kind, *ones), settles=[claim])
    page = cast.client(cast.bram).get("/landelijk/regio/VR23/").content.decode()
    assert "volgens KCR2" not in page
    assert "twee standen" not in page


# --- what is other than last time -------------------------------------------------------------------------


def test_all_that_is_other_than_last_time_is_in_red(cast: Cast, others: dict[str, OtherNode]) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=2, reason="Maas stijgt")
    given: dict[str, Any] = {"actor": cast.chantal, "region": cast.zuid_limburg, "kind": PHASE}
    actions.release_fact(audience=["kcr2", "vr23"], said="Bunde houdt het", **given)
    assert others["kcr2"].received()
    browser = cast.client(cast.chantal)
    typed = {"what": "VR24/phase", "audience": ["kcr2", "vr23"], "tlp": "amber", "said": "Bunde houdt het"}
    same = browser.post(SHARE, {**typed, "look": "1"}).content.decode()
    assert "Dit is hetzelfde als wat anderen sinds" in same
    assert "nat-changed" not in same
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt door")
    other = {"audience": ["kcr2", "defensie"], "tlp": "green", "said": "Bunde is afgesneden"}
    page = browser.post(SHARE, {**typed, **other, "look": "1"}).content.decode()
    red = [part.split("</p>")[0].split("</li>")[0] for part in page.split('nat-changed"')[1:]]
    for word in ("DEFENSIE", "VR23", "orange", "red", "Bunde houdt het", "Bunde is afgesneden", "TLP:GREEN"):
        assert any(word in part for part in red), word
    assert not any("KCR2" in part for part in red)


def test_who_is_not_the_owner_settles_nothing_and_reads_so(cast: Cast, others: dict[str, OtherNode]) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=2, reason="Maas stijgt")
    national = others["kcr2"]
    inbox.receive([national.closed(national.phase(Level.RED, region="VR24"))], BY_POST)
    typed = {"what": "VR24/phase", "audience": ["kcr2"], "tlp": "amber", "look": "1"}
    assert (
        "Jouw vrijgave is het antwoord op wat KCR2 zegt"
        in cast.client(cast.chantal).post(SHARE, typed).content.decode()
    )
    OwnNode.objects.update(regions=["VR22"])
    assert (
        "KCR2 zegt iets anders. De regio zelf beslist:"
        in cast.client(cast.chantal).post(SHARE, typed).content.decode()
    )


def test_a_partner_is_under_the_same_label_as_all(cast: Cast, others: dict[str, OtherNode]) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=2, reason="Maas stijgt")
    for tlp in (Tlp.RED, Tlp.AMBER_STRICT):
        with pytest.raises(Refused, match="label"):
            actions.release_fact(
                actor=cast.bram, region=cast.zuid_limburg, kind=PHASE, audience=["defensie"], tlp=tlp
            )
    partner = others["defensie"]
    label = Label(frozenset({"vr24"}), Tlp.RED, Mode.REAL, 1)
    assert inbox.receive([partner.closed(partner.phase(region="DEF1", label=label))], BY_POST).refused == 1
    assert not ForeignFact.objects.exists()
