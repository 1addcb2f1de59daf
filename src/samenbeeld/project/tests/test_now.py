"""Nu: what each of the cast sees first."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from samenbeeld.activities.actions import join, open_activity, set_grip_level
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.crisis_picture.actions import fix_version, make_suggestion, open_pictures, release_document
from samenbeeld.crisis_picture.actions.composing import with_sentence
from samenbeeld.crisis_picture.queries import author_of, documents_of
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, inbox
from samenbeeld.federation.models import BY_POST
from samenbeeld.federation.tests.other_node import OtherNode, make_us
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.models import ContactPoint, Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts

SHARED = room_name("hoogwater-maas", Tlp.AMBER, section="B1")
OWN = room_name("hoogwater-maas", Tlp.AMBER, organisation="de-maasoever")


def write(member: Membership, room: str, *, hours_ago: float = 0) -> None:
    update = with_sentence(texts.state(room), "De noodstroom draait.", certainty="fact", source="test")
    realtime.append_update(room, author_of(member), update, now() - timedelta(hours=hours_ago))


def page(cast: Cast, person: Membership) -> str:
    html = cast.client(person).get("/").content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<main")[1].split("</main>")[0]))


@pytest.fixture
def flood(cast: Cast) -> Activity:
    """High water in the south: Crisis, GRIP 4, De Maasoever takes part."""
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas boven 2.600 m³/s")
    activity = open_activity(
        actor=cast.bram,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever],
    )
    set_grip_level(
        actor=cast.bram, activity=activity, region=cast.zuid_limburg, level=4, reason="Vier gemeenten"
    )
    open_pictures(actor=cast.bram, activity=activity)
    return activity


def test_what_another_node_says_otherwise_of_our_region_waits_for_who_may_settle_it(cast: Cast) -> None:
    make_us()
    other = OtherNode()
    other.known()
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas stijgt")
    actions.release_fact(actor=cast.chantal, region=cast.zuid_limburg, kind="phase", audience=["vr23"])
    assert "zegt iets anders" not in page(cast, cast.chantal)
    inbox.receive([other.closed(other.phase(Level.GREEN, region="VR24"))], BY_POST)
    assert "VR23 zegt iets anders dan wij over Zuid-Limburg" in page(cast, cast.chantal)
    assert "zegt iets anders" not in page(cast, cast.amina)
    there = "/landelijk/regio/VR24/"
    assert "Geef onze stand opnieuw vrij" in cast.client(cast.chantal).get(there).content.decode()
    assert "Geef onze stand opnieuw vrij" not in cast.client(cast.amina).get(there).content.decode()
    actions.release_fact(actor=cast.chantal, region=cast.zuid_limburg, kind="phase", audience=["vr23"])
    assert "zegt iets anders" not in page(cast, cast.chantal)


def test_a_stranger_goes_to_the_login(cast: Cast) -> None:
    assert cast.client(None).get("/").headers["Location"].startswith("/inloggen/")


def test_on_a_quiet_day_nothing_is_made_of_it(cast: Cast) -> None:
    assert "Het is rustig" in page(cast, cast.amina)


def test_a_threat_without_an_activity_says_what_its_phase_asks(cast: Cast) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=1, reason="De Maas stijgt")
    assert "Lichte dreiging in Zuid-Limburg Er is een signaal." in page(cast, cast.amina)


def test_the_head_of_information_is_sent_to_the_crisis_picture(cast: Cast, flood: Activity) -> None:
    seen = page(cast, cast.bram)
    assert "Crisisbeeld Hoogwater Maas Zuid-Limburg staat op Crisis." in seen


def test_the_guess_is_always_explained(cast: Cast, flood: Activity) -> None:
    assert "Waarom dit? Je bent Hoofd Informatie, en Zuid-Limburg staat sinds" in page(cast, cast.bram)


def test_a_coordinator_whose_picture_is_old_is_sent_to_it(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN, hours_ago=5)
    seen = page(cast, cast.amina)
    assert "Je eigen beeld In je beeld van Hoogwater Maas is 5 u 00 niets veranderd." in seen


def test_a_coordinator_whose_picture_is_fresh_is_sent_to_the_shared_one(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN)
    assert "Crisisbeeld Hoogwater Maas" in page(cast, cast.amina)


def test_the_own_picture_of_a_coordinator_is_always_one_click_away(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN)
    assert "Open je eigen beeld" in page(cast, cast.amina)


def test_silence_is_counted_and_never_taken_for_well(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN)
    assert "1 van 2 bijgewerkt, 1 stil" in page(cast, cast.bram)


def test_the_region_stands_on_its_step_with_its_grip(cast: Cast, flood: Activity) -> None:
    assert "Zuid-Limburg GRIP 4, sinds" in page(cast, cast.amina)


def test_a_step_without_a_region_has_no_colour(cast: Cast, flood: Activity) -> None:
    html = cast.client(cast.amina).get("/").content.decode()
    assert html.count("sb-ladder__step--taken") == 1


def test_an_own_region_of_which_nobody_spoke_is_unknown(cast: Cast) -> None:
    assert "Van Zuid-Limburg heeft nog niemand de fase vastgesteld." in page(cast, cast.amina)


def test_neighbours_on_another_phase_are_explained(cast: Cast, flood: Activity) -> None:
    assert "De buurregio’s staan op een andere fase." in page(cast, cast.daan)


def test_an_exercise_wears_its_tag_and_no_real_phase(cast: Cast, flood: Activity) -> None:
    open_activity(
        actor=cast.bram,
        name="Stroomuitval Roermond",
        kind="exercise",
        mode=Mode.EXERCISE,
        regions=[cast.zuid_limburg],
    )
    assert re.search(r"Stroomuitval Roermond OEFENING .* nog geen fase", page(cast, cast.bram))


def test_an_exercise_is_never_the_headline_while_something_real_runs(cast: Cast, flood: Activity) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=4, reason="Oefening", mode=Mode.EXERCISE)
    open_activity(
        actor=cast.bram,
        name="Stroomuitval Roermond",
        kind="exercise",
        mode=Mode.EXERCISE,
        regions=[cast.zuid_limburg],
    )
    assert "Crisisbeeld Hoogwater Maas" in page(cast, cast.bram)


# Tasks


def test_an_old_picture_is_a_task_for_who_writes_it(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN, hours_ago=5)
    assert "Werk je eigen beeld bij" in page(cast, cast.amina)


def test_a_fresh_picture_is_no_task(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN)
    assert "Werk je eigen beeld bij" not in page(cast, cast.amina)


def test_a_suggestion_waits_for_who_settles_it(cast: Cast, flood: Activity) -> None:
    make_suggestion(actor=cast.amina, activity=flood, room=SHARED, text="De brug is dicht.")
    assert "Beoordeel één voorstel" in page(cast, cast.bram)
    assert "Beoordeel één voorstel" not in page(cast, cast.amina)


def test_a_shared_picture_that_nobody_fixed_is_a_task(cast: Cast) -> None:
    activity = open_activity(
        actor=cast.bram,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
        at=now() - timedelta(hours=3),
    )
    open_pictures(actor=cast.bram, activity=activity)
    write(cast.bram, SHARED)
    assert "Stel het gedeelde beeld vast" in page(cast, cast.bram)
    fix_version(actor=cast.bram, activity=activity, name="Voor het ROT")
    assert "Stel het gedeelde beeld vast" not in page(cast, cast.bram)


def test_a_phase_is_weighed_again_by_who_may_set_it(cast: Cast) -> None:
    set_step(
        actor=cast.chantal,
        region=cast.zuid_limburg,
        step=3,
        reason="Maas stijgt",
        at=now() - timedelta(hours=2),
        review_at=now() - timedelta(hours=1),
    )
    assert "Weeg de fase van Zuid-Limburg opnieuw" in page(cast, cast.chantal)
    assert "Weeg de fase van Zuid-Limburg opnieuw" not in page(cast, cast.amina)


def test_a_number_that_nobody_checked_for_a_year_is_a_task(cast: Cast) -> None:
    ContactPoint.objects.create(
        organisation=cast.de_maasoever,
        kind="phone",
        value="043 000 00 00",
        checked_on=(now() - timedelta(days=400)).date(),
    )
    assert "Klopt je telefoonlijst nog?" in page(cast, cast.amina)


# News


def test_what_others_wrote_is_new(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN)
    assert "De Maasoever: nieuwe tekst in het eigen beeld, van Amina El Idrissi" in page(cast, cast.bram)


def test_what_i_did_myself_is_not_new(cast: Cast, flood: Activity) -> None:
    write(cast.bram, SHARED)
    assert "veranderd door Bram Janssen" not in page(cast, cast.bram)


def test_decisions_are_new(cast: Cast, flood: Activity) -> None:
    seen = page(cast, cast.amina)
    assert "Hoogwater Maas: Zuid-Limburg ging van GRIP 0 naar GRIP 4. Vier gemeenten" in seen
    assert "Zuid-Limburg: nu Crisis. Maas boven 2.600 m³/s" in seen


def test_many_changes_in_the_shared_picture_are_one_line(cast: Cast, flood: Activity) -> None:
    write(cast.bram, SHARED)
    write(cast.bram, room_name("hoogwater-maas", Tlp.AMBER, section="A1"))
    assert "2 delen van het gedeelde beeld zijn veranderd" in page(cast, cast.amina)


def test_a_step_of_an_exercise_is_no_news_for_who_does_not_play(cast: Cast, flood: Activity) -> None:
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=4, reason="Gespeeld", mode=Mode.EXERCISE)
    assert "Gespeeld" not in page(cast, cast.amina)


def test_after_all_seen_only_what_came_later_is_new(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    browser.post("/gezien/")
    assert "Er is niets nieuws." in page(cast, cast.amina)
    write(cast.bram, SHARED)
    assert "in het gedeelde beeld is veranderd door Bram Janssen" in page(cast, cast.amina)


def test_news_of_a_text_i_may_not_read_does_not_reach_me(cast: Cast, flood: Activity) -> None:
    join(actor=cast.bram, activity=flood, organisation=cast.netwerk_maasland)
    write(cast.amina, OWN)
    seen = page(cast, cast.eva)
    assert "De Maasoever" not in seen
    assert "Hoogwater Maas" not in seen


def test_a_guest_sees_the_text_that_was_released_to_her_and_no_more(cast: Cast, flood: Activity) -> None:
    document = documents_of(flood).get(room=SHARED)
    release_document(
        actor=cast.bram,
        activity=flood,
        document=document,
        to=cast.netwerk_maasland,
        reason="Stroom op de dijk",
    )
    seen = page(cast, cast.eva)
    assert "Er is een tekst voor je vrijgegeven." in seen
    assert "Bram Janssen gaf een tekst vrij. Stroom op de dijk" in seen
    assert "GRIP 4" not in seen


def test_a_guest_reads_no_reasons_of_the_phase(cast: Cast, flood: Activity) -> None:
    assert "Maas boven 2.600" not in page(cast, cast.eva)


def test_a_security_officer_sees_no_content(cast: Cast, flood: Activity) -> None:
    write(cast.amina, OWN)
    assert "Hoogwater Maas" not in page(cast, cast.hanna)


# The page itself


def test_the_page_asks_a_fixed_number_of_questions(
    cast: Cast, flood: Activity, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = cast.client(cast.bram)
    browser.get("/")
    # Four of them find no decision, task, question or contradiction.
    with django_assert_max_num_queries(27):
        browser.get("/")


def test_more_activities_ask_no_more_questions(
    cast: Cast, flood: Activity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    browser = cast.client(cast.bram)
    browser.get("/")
    with CaptureQueriesContext(connection) as asked:
        browser.get("/")
    one = len(asked)
    for number in range(4):
        activity = open_activity(
            actor=cast.bram,
            name=f"Drinkwater {number}",
            kind="threat",
            mode=Mode.REAL,
            regions=[cast.zuid_limburg],
        )
        open_pictures(actor=cast.bram, activity=activity)
    browser.get("/")
    with django_assert_num_queries(one):
        browser.get("/")


def test_who_only_reads_is_not_told_to_write_the_own_picture(cast: Cast, flood: Activity) -> None:
    assert "Drie zinnen" in page(cast, cast.amina)
    reader = change_functions(actor=SYSTEM, membership=cast.amina, functions=["roaz_board"])
    told = page(cast, reader)
    assert "Drie zinnen" not in told
    assert "Crisisbeeld" in told


def test_the_page_is_there_in_english(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    browser.cookies["samenbeeld_language"] = "en"
    assert "Crisis picture Hoogwater Maas" in browser.get("/").content.decode()


def test_who_takes_part_from_a_neighbouring_region_reads_the_rhythm_of_their_own(cast: Cast) -> None:
    """Zuid-Limburg reports on the clock of its meetings, Limburg-Noord once a day."""
    set_step(actor=cast.chantal, region=cast.zuid_limburg, step=3, reason="Maas boven 2.600 m³/s")
    north = change_functions(actor=SYSTEM, membership=cast.daan, functions=["acgz"])
    set_step(actor=north, region=cast.limburg_noord, step=2, reason="Piek verwacht bij Venlo")
    change_functions(actor=SYSTEM, membership=north, functions=["liaison"])
    open_activity(
        actor=cast.bram,
        name="Hoogwater Maas",
        kind="incident",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg, cast.limburg_noord],
        participants=[cast.ghor_limburg_noord],
    )
    assert "In Limburg-Noord is de fase Verhoogde dreiging: elke dag" in page(cast, cast.daan)
