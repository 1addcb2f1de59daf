"""Other regions in an exercise: on its clock, through a restart, one at a time, never for what is real."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenbeeld.activities.actions import open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import by_slug
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.exercises.actions import set_clock
from samenbeeld.federation import playing, queries
from samenbeeld.federation.actions.playing import begin_playing, end_playing
from samenbeeld.federation.models import EnvelopeRefusal, ForeignFact, InboxEnvelope, PlayedRegions
from samenbeeld.federation.rules.sharing import PLAYED
from samenbeeld.federation.simulation import Fault
from samenbeeld.federation.tests.other_node import make_us
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

MINUTE = timedelta(minutes=1)


@pytest.fixture
def leader(cast: Cast) -> Membership:
    return organisations.change_functions(actor=SYSTEM, membership=cast.chantal, functions=["exercise_lead"])


@pytest.fixture
def exercise(cast: Cast) -> Activity:
    make_us()
    playing.forget()
    return opened(cast, "Oefening Hoogwater", Mode.EXERCISE)


def opened(cast: Cast, name: str, mode: Mode) -> Activity:
    kind = "exercise" if mode is Mode.EXERCISE else "incident"
    made = open_activity(actor=cast.bram, name=name, kind=kind, mode=mode, regions=[cast.zuid_limburg])
    return by_slug(made.slug)


def said() -> int:
    return InboxEnvelope.objects.count()


def test_they_speak_on_the_clock_of_the_exercise_and_only_as_played(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    begin_playing(actor=leader, activity=exercise, seed=7)
    playing.play_on()
    first = said()
    assert first >= 24
    assert {row.mode for row in ForeignFact.objects.all()} == {"exercise"}
    # The clock of the exercise stands still, and so do they.
    with clock.at(now() + 20 * MINUTE):
        playing.play_on()
        assert said() == first
        set_clock(actor=leader, activity=exercise, is_running=True, speed=10)
    with clock.at(now() + 22 * MINUTE):
        playing.play_on()
    assert said() > first


def test_after_a_restart_they_go_on_and_nothing_comes_twice_or_is_missed(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    begin_playing(actor=leader, activity=exercise, seed=7, faults={"vr02": Fault.LATE})
    set_clock(actor=leader, activity=exercise, is_running=True, speed=10)
    for minutes in (1, 2):
        with clock.at(now() + minutes * MINUTE):
            playing.play_on()
        before = said()
        playing.forget()
    with clock.at(now() + 4 * MINUTE):
        playing.play_on()
    assert said() > before
    assert not EnvelopeRefusal.objects.exists()
    for peer in queries.peers():
        numbers = [*InboxEnvelope.objects.filter(peer=peer).values_list("sequence", flat=True)]
        assert sorted(numbers) == [*range(1, len(numbers) + 1)]


def test_they_end_with_a_press_and_begin_again_where_they_were(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    begin_playing(actor=leader, activity=exercise, seed=7)
    playing.play_on()
    first = said()
    with pytest.raises(Conflict, match="federation-play-already"):
        begin_playing(actor=leader, activity=exercise, seed=8)
    end_playing(actor=leader, activity=exercise)
    playing.play_on()
    assert queries.peers() == []
    with pytest.raises(Conflict, match="federation-play-not"):
        end_playing(actor=leader, activity=exercise)
    begin_playing(actor=leader, activity=exercise, seed=8)
    playing.play_on()
    assert said() > first
    assert not EnvelopeRefusal.objects.exists()


def test_with_the_exercise_they_end_too(cast: Cast, leader: Membership, exercise: Activity) -> None:
    begin_playing(actor=leader, activity=exercise, seed=7)
    playing.play_on()
    Activity.objects.filter(pk=exercise.pk).update(state="closed")
    playing.play_on()
    assert queries.peers() == []
    assert not PlayedRegions.objects.filter(is_playing=True).exists()


def test_nothing_real_goes_to_who_is_played(cast: Cast, leader: Membership, exercise: Activity) -> None:
    begin_playing(actor=leader, activity=exercise, seed=7)
    playing.play_on()
    assert queries.peers_in(Mode.REAL) == []
    assert all(each.code.startswith(PLAYED) for each in queries.peers_in(Mode.EXERCISE))
    page = cast.client(cast.bram).get(reverse("assistance_new")).content.decode()
    assert "(nagebootst)" not in page
    page = cast.client(cast.bram).get(reverse("assistance_new"), {"modus": "oefening"}).content.decode()
    assert "(nagebootst)" in page


def test_among_what_is_real_nothing_is_seen_of_who_is_played(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    begin_playing(actor=leader, activity=exercise, seed=7)
    set_clock(actor=leader, activity=exercise, is_running=True, speed=10)
    playing.play_on()
    browser, played = cast.client(cast.bram), {"modus": "oefening"}
    assert "(nagebootst)" in browser.get(reverse("national"), played).content.decode()
    with clock.at(now() + 3 * MINUTE):
        playing.play_on()
    # What was read is corrected meanwhile: that is told among what is played, and not here.
    assert "heeft iets verbeterd" in browser.get(reverse("national"), played).content.decode()
    assert "(nagebootst)" not in browser.get(reverse("national")).content.decode()


def test_only_who_leads_an_exercise_plays_and_nothing_real_is_played(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    with pytest.raises(NotAllowed):
        begin_playing(actor=cast.bram, activity=exercise, seed=7)
    flood = opened(cast, "Hoogwater Maas", Mode.REAL)
    with pytest.raises(NotAllowed):
        begin_playing(actor=leader, activity=flood, seed=7)
    address = reverse("exercise_regions", args=[exercise.slug])
    assert cast.client(cast.bram).get(address).status_code == 403
    assert cast.client(cast.bram).post(address, {"seed": "7"}).status_code == 403
    assert not PlayedRegions.objects.exists()


def test_the_page_begins_and_ends_it_and_keeps_what_was_typed(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    browser, address = cast.client(leader), reverse("exercise_regions", args=[exercise.slug])
    control = browser.get(reverse("exercise", args=[exercise.slug])).content.decode()
    assert address in control
    wrong = browser.post(address, {"seed": "zeven", "silent": "vr01", "late": "vr01"})
    text = wrong.content.decode()
    assert wrong.status_code == 422
    assert "Het nummer van het verhaal is een heel getal van 1 tot en met 1.000.000." in text
    assert "Deze regio heeft al iets anders." in text
    assert 'value="zeven"' in text
    assert browser.post(address, {"seed": "9", "silent": "vr01"}).status_code == 302
    assert PlayedRegions.objects.get().faults == {"vr01": "silent"}
    assert browser.post(address, {"seed": "9"}).status_code == 409
    assert browser.post(address, {"do": "end"}).status_code == 302
    assert not PlayedRegions.objects.filter(is_playing=True).exists()
