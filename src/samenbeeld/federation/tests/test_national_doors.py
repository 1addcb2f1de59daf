"""The national picture and the doors around it."""

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox
from samenbeeld.federation.models import BY_POST, FactReading, FactRelease, OutboxEnvelope
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.tests.cast import Cast

SHARE = "/landelijk/delen/"


@pytest.fixture
def north(cast: Cast) -> OtherNode:
    make_us()
    other = OtherNode()
    other.known()
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    return other


def page(cast: Cast, who: str = "bram", query: str = "") -> str:
    return cast.client(cast.people[who]).get(f"/landelijk/{query}").content.decode()


def region(cast: Cast, code: str, who: str = "bram") -> str:
    return cast.client(cast.people[who]).get(f"/landelijk/regio/{code}/").content.decode()


def release(cast: Cast) -> None:
    actions.release_fact(actor=cast.chantal, region=cast.zuid_limburg, kind="phase", audience=["vr23"])


def row(text: str, code: str) -> str:
    return text.split(f'<tr id="{code}"')[1].split("</tr>")[0]


def test_a_region_of_which_nothing_is_known_is_unknown_and_not_green(cast: Cast, north: OtherNode) -> None:
    text = page(cast)
    assert "Van 25 regio&#x27;s is de stand onbekend." in text
    assert 'data-level="green"' not in text
    assert "regio&#x27;s zijn nog niet aangesloten" in text
    assert 'data-level="unknown"' in text.split('<li id="VR01">')[1].split("</li>")[0]


def test_what_a_region_released_is_shown_with_who_node_and_age(cast: Cast, north: OtherNode) -> None:
    inbox.receive([north.closed(north.phase(Level.ORANGE))], BY_POST)
    found = row(page(cast), "VR23")
    assert 'data-level="orange"' in found
    assert "HIN, GHOR, via knooppunt VR23" in found


def test_what_is_too_old_fades_to_unknown_and_says_what_it_was(cast: Cast, north: OtherNode) -> None:
    with clock.at(now() - timedelta(hours=7)):
        inbox.receive([north.closed(north.phase(Level.ORANGE))], BY_POST)
    found = row(page(cast), "VR23")
    assert found.index('data-level="unknown"') < found.index("was") < found.index('data-level="orange"')


def test_two_nodes_that_say_otherwise_are_shown_as_two(cast: Cast, north: OtherNode) -> None:
    national = OtherNode("kcr2", "")
    national.known()
    inbox.receive([north.closed(north.phase(Level.ORANGE))], BY_POST)
    inbox.receive([national.closed(national.phase(Level.RED, region="VR23"))], BY_POST)
    found = row(page(cast), "VR23")
    assert "Twee standen" in found
    assert "volgens KCR2" in found


def test_neighbours_that_say_otherwise_stand_beside_each_other(cast: Cast, north: OtherNode) -> None:
    inbox.receive([north.closed(north.phase(Level.ORANGE, grip=2))], BY_POST)
    assert "zeggen buren hetzelfde" in page(cast)  # ours is with us alone, so nobody said anything
    release(cast)
    for text in (page(cast), region(cast, "VR23"), region(cast, "VR24")):
        found = text.split('id="differing"')[1].split("</section>")[0]
        assert found.count("nat-beside") == 1  # nobody set a GRIP level here: unknown is no difference
        assert "Limburg-Noord" in found
        assert "Zuid-Limburg" in found
        assert 'data-level="orange"' in found
        assert 'data-level="red"' in found
    assert "Van deze regio is niets bekend." in region(cast, "VR01")


def test_the_page_of_a_region_counts_as_reading_what_stands_on_it(cast: Cast, north: OtherNode) -> None:
    inbox.receive([north.closed(north.phase(Level.ORANGE))], BY_POST)
    region(cast, "VR01")
    assert not FactReading.objects.exists()
    assert "HIN, GHOR, via knooppunt VR23" in region(cast, "VR23")
    assert FactReading.objects.count() == 1


def test_who_may_not_see_the_national_picture_sees_no_region(cast: Cast, north: OtherNode) -> None:
    for code in ("VR23", "VR99"):
        assert cast.client(cast.eva).get(f"/landelijk/regio/{code}/").status_code == 403
    assert cast.client(cast.bram).get("/landelijk/regio/VR99/").status_code == 404


def test_what_is_played_is_not_in_the_real_picture(cast: Cast, north: OtherNode) -> None:
    from dataclasses import replace

    from samenbeeld.kernel.marking import Mode

    said = north.phase(Level.RED)
    inbox.receive([north.closed(replace(said, label=replace(said.label, mode=Mode.EXERCISE)))], BY_POST)
    assert 'data-level="red"' not in row(page(cast), "VR23")
    assert 'data-level="red"' in row(page(cast, query="?modus=oefening"), "VR23")


def test_amber_of_another_node_is_not_for_who_does_not_work_in_our_region(
    cast: Cast, north: OtherNode
) -> None:
    inbox.receive([north.closed(north.phase(Level.RED))], BY_POST)
    assert 'data-level="red"' not in row(page(cast, "daan"), "VR23")


def test_a_guest_does_not_see_the_picture(cast: Cast, north: OtherNode) -> None:
    assert cast.client(cast.eva).get("/landelijk/").status_code == 403


def look(browser: Client, **typed: object) -> str:
    given = {"what": "VR24/phase", "audience": ["vr23"], "tlp": "amber", "look": "1", **typed}
    return browser.post(SHARE, given).content.decode()


def test_before_anything_is_released_it_says_who_will_see_it(cast: Cast, north: OtherNode) -> None:
    text = look(cast.client(cast.chantal))
    assert "Dit zien straks:" in text
    assert "VR23 <b>nieuw</b>" in text
    assert not FactRelease.objects.exists()


def test_released_is_what_was_looked_at_and_to_whom(cast: Cast, north: OtherNode) -> None:
    browser = cast.client(cast.chantal)
    seen = look(browser).split('name="seen" value="')[1].split('"')[0]
    typed = {"what": "VR24/phase", "audience": ["vr23"], "tlp": "amber", "release": "1", "seen": seen}
    other = browser.post(SHARE, {**typed, "tlp": "green"})
    assert other.status_code == 409  # not what was looked at
    assert not OutboxEnvelope.objects.exists()
    answer = browser.post(SHARE, typed, follow=True)
    assert "Aan één knooppunt" in answer.content.decode()
    assert len(north.received()) == 1


def test_without_a_reader_nothing_is_released_and_what_was_typed_stays(cast: Cast, north: OtherNode) -> None:
    text = look(cast.client(cast.chantal), audience=[], said="Bunde is afgesneden")
    assert "Zonder knooppunt gaat het naar niemand." in text
    assert "Bunde is afgesneden" in text


@pytest.mark.parametrize("who", ["amina", "daan", "eva"])
def test_who_may_not_release_does_not_come_in(cast: Cast, north: OtherNode, who: str) -> None:
    assert cast.client(cast.people[who]).post(SHARE, {"what": "VR24/phase"}).status_code == 403


def test_who_read_what_was_taken_back_is_told_until_they_know(cast: Cast, north: OtherNode) -> None:
    said = north.phase(Level.ORANGE)
    inbox.receive([north.closed(said)], BY_POST)
    page(cast, "bram")
    inbox.receive([north.closed(north.withdrawal(said, "Verkeerde regio"))], BY_POST)
    text = page(cast, "bram")
    assert "VR23 heeft iets ingetrokken dat je las" in text
    assert "Verkeerde regio" in text
    assert 'data-level="orange"' not in row(text, "VR23")
    assert "ingetrokken dat je las" not in page(cast, "chantal")  # she had not read it
    reading = FactReading.objects.get(account=cast.bram.account)
    cast.client(cast.bram).post(f"/landelijk/gezien/{reading.fact_id}/")
    assert "ingetrokken dat je las" not in page(cast, "bram")


def test_the_keeper_of_the_post_sees_what_was_refused(cast: Cast, north: OtherNode) -> None:
    stranger = OtherNode("vr22", "VR22")
    inbox.receive([stranger.closed(stranger.phase())], BY_POST)
    text = cast.client(cast.bram).get("/landelijk/knooppunten/").content.decode()
    assert "Van een knooppunt dat wij niet kennen" in text
    assert cast.client(cast.amina).get("/landelijk/knooppunten/").status_code == 403


def test_the_picture_asks_a_fixed_number_of_questions(
    cast: Cast, north: OtherNode, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    inbox.receive([north.closed(north.phase(Level.ORANGE)) for _ in range(5)], BY_POST)
    page(cast)
    with django_assert_max_num_queries(30):
        page(cast)
