"""Telling figures and opening them, with the database and the journal."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from samenbeeld.access import actions as access
from samenbeeld.activities import actions as activities
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.capacity import actions
from samenbeeld.capacity.actions.keeping import Saying
from samenbeeld.capacity.models import CapacityStanding, CapacityValue
from samenbeeld.capacity.queries import together
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.history import history, stood_at
from samenbeeld.capacity.queries.room import who_has_room
from samenbeeld.capacity.queries.seen import Visible, may_see, visible
from samenbeeld.capacity.queries.standing import cells_of
from samenbeeld.capacity.queries.together import all_together, per_region
from samenbeeld.capacity.queries.world import INSTITUTION, REAL, World, scope
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.tests.conftest import Flood
from samenbeeld.kernel.clock import at, now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

BEDS, ALL = catalogue().metric("beds"), Visible(regions=frozenset({"VR24"}))


@pytest.fixture(params=["little is old", "much is old"])
def added_up(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways in which the database is asked for what does not count."""
    if request.param == "much is old":
        monkeypatch.setattr(together, "_FEW", 0)


def tell(flood: Flood, number: float | None, total: float | None = None, world: World = REAL) -> None:
    """The nurse of Maastricht tells what is free."""
    actions.report(
        actor=flood.nurse, organisation=flood.maastricht, world=world, figures={"beds": Figure(number, total)}
    )


def last_told() -> dict[str, Any]:
    """What the last line of the journal says."""
    return dict(JournalLine.objects.latest("number").after or {})


def test_an_institution_tells_its_figures_and_a_correction_is_another_value(flood: Flood) -> None:
    tell(flood, 9, 410)
    tell(flood, 7, 410)
    assert [each.number for each in CapacityValue.objects.order_by("pk")] == [9, 7]
    assert CapacityStanding.objects.get().number == 7
    assert last_told()["changed"] == {"beds": {"number": 7.0, "total": 410.0}}


def test_what_was_told_is_never_changed(flood: Flood) -> None:
    tell(flood, 9)
    with pytest.raises(IntegrityError), transaction.atomic():
        CapacityValue.objects.update(number=8)


def test_nobody_tells_the_figures_of_another(flood: Flood, cast: Cast) -> None:
    for person in (cast.amina, cast.daan, cast.eva, cast.hanna):
        with pytest.raises(NotAllowed):
            actions.report(actor=person, organisation=flood.heerlen, world=REAL, figures={"beds": Figure(3)})


@pytest.mark.usefixtures("added_up")
def test_who_calls_for_the_region_is_another_source_and_both_stay_in_sight(flood: Flood, cast: Cast) -> None:
    tell(flood, 9)
    actions.report(
        actor=cast.bram, organisation=flood.maastricht, world=REAL, figures={"beds": Figure(4)},
        method="estimated",
    )  # fmt: skip
    row = CapacityStanding.objects.get()
    assert row.beside is not None
    assert {row.number, row.beside.number} == {4, 9}
    (told,) = all_together(
        [BEDS], regions=["VR24"], numbers={"hospital": 2}, seen=ALL, played_in="", now=now()
    )
    assert (told.value, told.known, told.disputed, told.of) == (None, 0, 1, 2)


def test_nothing_changed_is_one_line_that_makes_the_same_values_count_from_now(flood: Flood) -> None:
    before = now() - timedelta(hours=3)
    with at(before):
        tell(flood, 9, 410)
    actions.confirm_unchanged(actor=flood.nurse, organisation=flood.maastricht, world=REAL)
    assert CapacityValue.objects.count() == 1
    assert CapacityStanding.objects.get().observed_at > before + timedelta(hours=2)
    told = history(flood.maastricht, "beds", "")
    assert [each.is_confirmed for each in told] == [True, False]


def test_who_never_told_anything_cannot_say_that_nothing_changed(flood: Flood) -> None:
    with pytest.raises(Refused, match="capacity-nothing-before"):
        actions.confirm_unchanged(actor=flood.nurse, organisation=flood.maastricht, world=REAL)


def test_a_value_of_another_kind_and_an_impossible_one_are_refused(flood: Flood) -> None:
    for figures, key in (
        ({"load": Figure(3)}, "not-of-this-kind"),
        ({"beds": Figure(5, 4)}, "more-free-than"),
    ):
        with pytest.raises(Refused, match=f"capacity-{key}"):
            actions.report(actor=flood.nurse, organisation=flood.maastricht, world=REAL, figures=figures)
    assert not CapacityValue.objects.exists()


def test_an_exercise_and_what_is_real_never_meet(flood: Flood) -> None:
    played = World(flood.exercise)
    tell(flood, 9)
    tell(flood, 0, world=played)
    row = cells_of(flood.maastricht, "", now())[3].row
    assert row is not None
    assert row.number == 9
    assert {row.played_in: row.number for row in CapacityStanding.objects.all()} == {
        "": 9, flood.exercise.slug: 0,
    }  # fmt: skip


def test_what_another_has_is_closed_until_its_owner_releases_it(flood: Flood, cast: Cast) -> None:
    assert may_see(flood.nurse, flood.maastricht, REAL)
    assert not may_see(cast.bram, flood.maastricht, REAL)
    access.release(
        actor=flood.nurse, object_kind=INSTITUTION, object_id="maastricht-umc",
        scope=scope(flood.maastricht, REAL), to_organisations=[cast.ghor_zuid_limburg, cast.netwerk_maasland],
        reason="afspraak",
    )  # fmt: skip
    assert may_see(cast.bram, flood.maastricht, REAL)
    assert not may_see(cast.bram, flood.maastricht, World(flood.exercise))
    assert not may_see(cast.eva, flood.maastricht, REAL)


def test_the_head_of_information_opens_all_at_once_until_the_activity_closes(
    flood: Flood, cast: Cast
) -> None:
    actions.release_all(
        actor=cast.bram, activity=flood.activity, audience=["ghor-zuid-limburg"], agreement="Convenant 2026",
        reason="Hoogwater",
    )  # fmt: skip
    assert visible(cast.bram, REAL).regions == {"VR24"}
    assert may_see(cast.chantal, flood.heerlen, World(flood.activity))
    assert not may_see(cast.amina, flood.heerlen, REAL)
    assert not may_see(cast.bram, flood.heerlen, World(flood.exercise))
    assert "GHOR Zuid-Limburg" in last_told()["sentence"]
    activities.change_state(actor=cast.bram, activity=flood.activity, state="closed", reason="voorbij")
    assert not may_see(cast.bram, flood.heerlen, REAL)


def test_a_release_that_ended_stays_ended_when_the_activity_is_opened_again(flood: Flood, cast: Cast) -> None:
    actions.release_all(
        actor=cast.bram, activity=flood.activity, audience=["ghor-zuid-limburg"], agreement="Convenant",
        reason="Hoogwater",
    )  # fmt: skip
    actions.end_releases(actor=SYSTEM, activity=flood.activity)
    assert not may_see(cast.bram, flood.heerlen, REAL)
    with pytest.raises(Conflict, match="capacity-nothing-released"):
        actions.end_releases(actor=SYSTEM, activity=flood.activity)


def test_only_the_head_of_information_opens_all_and_closes_it_with_a_reason(flood: Flood, cast: Cast) -> None:
    def open_all(actor: Membership) -> object:
        return actions.release_all(
            actor=actor, activity=flood.activity, audience=["ghor-zuid-limburg"], agreement="a", reason="r"
        )

    for person in (cast.amina, cast.chantal, cast.daan, cast.eva):
        with pytest.raises(NotAllowed):
            open_all(person)
    open_all(cast.bram)
    made = flood.activity.capacity_releases.get()
    with pytest.raises(Refused, match="capacity-release-reason-missing"):
        actions.withdraw_release_of_all(actor=cast.bram, release=made, reason=" ")
    actions.withdraw_release_of_all(actor=cast.bram, release=made, reason="niet meer nodig")
    assert not visible(cast.bram, REAL).regions


@pytest.mark.usefixtures("added_up")
def test_a_region_counts_the_silent_and_only_what_is_seen(flood: Flood, cast: Cast) -> None:
    tell(flood, 9, 410)
    metrics = [BEDS, catalogue().metric("places")]
    (line,) = per_region(metrics, [cast.zuid_limburg], kinds=[], seen=ALL, played_in="", now=now())
    assert [(each.value, each.known, each.of) for each in line.cells] == [(9, 1, 2), (None, 0, 1)]
    (line,) = per_region(metrics, [cast.zuid_limburg], kinds=[], seen=Visible(), played_in="", now=now())
    assert line.cells[0].value is None
    later = now() + timedelta(hours=5)
    (line,) = per_region(metrics, [cast.zuid_limburg], kinds=[], seen=ALL, played_in="", now=later)
    assert (line.cells[0].value, line.cells[0].stale, line.cells[0].stale_value) == (None, 1, 9)


def test_a_feed_tells_many_at_once_and_the_same_again_writes_no_values(flood: Flood) -> None:
    def receive() -> tuple[int, int]:
        sayings = [Saying(each, {"beds": Figure(5, 20)}, now()) for each in (flood.maastricht, flood.heerlen)]
        told = actions.receive(actor=SYSTEM, source="feed:lpz", via="feed", world=REAL, sayings=sayings)
        return told.changed, told.confirmed

    assert [receive(), receive()] == [(2, 0), (0, 2)]
    assert CapacityValue.objects.count() == 2


def test_what_stood_at_a_moment_is_what_was_told_by_then(flood: Flood) -> None:
    with at(now() - timedelta(hours=2)):
        tell(flood, 9)
    tell(flood, 3)
    then = stood_at([flood.maastricht.pk], ["beds"], "", now() - timedelta(hours=1))
    assert then[flood.maastricht.pk, "beds"].told.figure.number == 9


def test_who_has_room_is_found_nearest_first_and_who_is_silent_is_counted(flood: Flood, cast: Cast) -> None:
    tell(flood, 9)
    found = who_has_room(
        BEDS, at_least=1, near=flood.heerlen, regions=frozenset({"VR24"}), seen=ALL, played_in="", now=now()
    )
    assert [room.who.organisation.slug for room in found.rooms] == ["maastricht-umc"]
    assert found.unknown == 1
    assert 15 < (found.rooms[0].km or 0) < 22


def test_a_stop_is_not_counted_after_its_end_and_the_page_says_unknown(flood: Flood, cast: Cast) -> None:
    stop, ed = (
        Figure(state="stop", reason="Vol", until=now() + timedelta(hours=1)),
        catalogue().metric("ed_state"),
    )
    for _ in range(2):  # said again it ends at the same moment
        saying = Saying(flood.maastricht, {"ed_state": stop}, now())
        actions.receive(actor=SYSTEM, source="feed:test", via="feed", world=REAL, sayings=[saying])
    own = cast.client(flood.nurse)
    for later, counted, is_over in ((0, {"stop": 1}, False), (61, {}, True)):
        with at(now() + timedelta(minutes=later)):
            (told,) = all_together(
                [ed], regions=["VR24"], numbers={"hospital": 2}, seen=ALL, played_in="", now=now()
            )
            page = own.get("/capaciteit/instellingen/maastricht-umc/").content.decode()
        assert told.states == counted
        assert ("onbekend: ‘Stop tot" in page) is is_over
