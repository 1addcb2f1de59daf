"""Every action by one who may and one who may not, and who drew what when."""

import random
from datetime import timedelta

import pytest
from django.db import transaction

from samenbeeld.activities.actions import change_state, join
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import actions, queries
from samenbeeld.plot.queries import Reported
from samenbeeld.plot.queries import care as care_module
from samenbeeld.plot.rules import MapFeature, feature_from
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.plot.tests.conftest import SHARED, draw, own, shelter
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.trial import things


def feature(key: str = "a", **fields: object) -> MapFeature:
    return feature_from(key, shelter(**fields), queries.symbols())


def owners(activity: Activity) -> list[str]:
    """Whose layers there are, the shared one as "", in the order in which people see them."""
    return [each.organisation.name if each.organisation else "" for each in queries.layers_of(activity)]


def test_opening_makes_a_shared_layer_and_one_for_each_who_takes_part(cast: Cast, flood: Activity) -> None:
    assert owners(flood) == ["", "De Maasoever", "GHOR Limburg-Noord", "GHOR Zuid-Limburg"]


def test_opening_again_serves_who_joined_later_and_nobody_else(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Conflict):
        actions.open_layers(actor=cast.bram, activity=flood)
    join(actor=cast.bram, activity=flood, organisation=cast.netwerk_maasland)
    assert [layer.room for layer in actions.open_layers(actor=cast.bram, activity=flood)] == [
        own("netwerk-maasland")
    ]


def test_who_does_not_keep_the_map_opens_nothing(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.open_layers(actor=cast.amina, activity=flood)
    with pytest.raises(NotAllowed):
        actions.add_labelled_layer(actor=cast.amina, activity=flood, tlp=Tlp.GREEN)


def test_a_label_is_added_once(cast: Cast, flood: Activity) -> None:
    actions.add_labelled_layer(actor=cast.bram, activity=flood, tlp=Tlp.GREEN)
    with pytest.raises(Conflict):
        actions.add_labelled_layer(actor=cast.bram, activity=flood, tlp=Tlp.GREEN)


def test_a_thing_is_placed_changed_and_removed_and_the_journal_says_so(cast: Cast, flood: Activity) -> None:
    actions.place_feature(actor=cast.bram, activity=flood, room=SHARED, feature=feature(label="Sporthal"))
    actions.place_feature(actor=cast.bram, activity=flood, room=SHARED, feature=feature(label="Sporthal"))
    assert [each.label for each in queries.drawn([SHARED])[SHARED]] == ["Sporthal"]
    actions.change_feature(actor=cast.bram, activity=flood, room=SHARED, feature=feature(label="Gymzaal"))
    assert [each.label for each in queries.drawn([SHARED])[SHARED]] == ["Gymzaal"]
    actions.remove_feature(actor=cast.bram, activity=flood, room=SHARED, feature_id="a")
    assert not queries.drawn([SHARED])[SHARED]
    kinds = JournalLine.objects.filter(kind__startswith="plot.MapFeature").values_list("kind", flat=True)
    assert [kind.removeprefix("plot.MapFeature") for kind in kinds] == [
        "Placed", "Placed", "Changed", "Removed",
    ]  # fmt: skip


def test_who_may_only_look_places_nothing(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.place_feature(actor=cast.amina, activity=flood, room=SHARED, feature=feature())


def test_a_layer_that_is_closed_to_somebody_does_not_exist_for_them(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotFound):
        actions.place_feature(actor=cast.daan, activity=flood, room=own("de-maasoever"), feature=feature())


def test_what_is_gone_is_not_changed_and_not_removed_again(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Conflict):
        actions.change_feature(actor=cast.bram, activity=flood, room=SHARED, feature=feature())
    with pytest.raises(Conflict):
        actions.remove_feature(actor=cast.bram, activity=flood, room=SHARED, feature_id="a")


def test_a_closed_activity_takes_no_things_and_no_layers(cast: Cast, flood: Activity) -> None:
    change_state(actor=cast.bram, activity=flood, state="scaled_down")
    change_state(actor=cast.bram, activity=flood, state="closed")
    with pytest.raises(NotAllowed):
        actions.place_feature(actor=cast.bram, activity=flood, room=SHARED, feature=feature())
    with pytest.raises(Refused):
        actions.add_labelled_layer(actor=cast.bram, activity=flood, tlp=Tlp.GREEN)


def test_who_drew_it_first_and_who_touched_it_last_is_told_by_the_server(cast: Cast, flood: Activity) -> None:
    room = own("de-maasoever")
    draw(cast.amina, room, "a", shelter(label="Sporthal"))
    draw(cast.bram, room, "a", shelter(label="Gymzaal"))
    draw(cast.amina, room, "b", shelter())
    told = queries.traces([room])[room]
    assert (told["a"].made_by.name, told["a"].changed_by.name) == ("Amina El Idrissi", "Bram Janssen")
    assert told["b"].changed_by.organisation == "de-maasoever"


def test_a_layer_is_read_again_only_after_a_change(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    first = queries.standing([SHARED])[SHARED].features
    draw(cast.amina, own("de-maasoever"), "b", shelter())
    assert queries.drawn([SHARED])[SHARED] is first
    draw(cast.bram, SHARED, "a", shelter(label="Gymzaal"))
    assert [each.label for each in queries.standing([SHARED])[SHARED].features] == ["Gymzaal"]


def test_what_was_undone_is_not_remembered(cast: Cast, flood: Activity) -> None:
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))

    class Undone(Exception): ...

    def draw_and_undo() -> None:
        with transaction.atomic():
            draw(cast.bram, SHARED, "a", shelter(label="Nooit"))
            assert [each.label for each in queries.drawn([SHARED])[SHARED]] == ["Nooit"]
            raise Undone

    with pytest.raises(Undone):
        draw_and_undo()
    assert [each.label for each in queries.drawn([SHARED])[SHARED]] == ["Sporthal"]
    draw(cast.bram, SHARED, "a", shelter(label="Gymzaal"))
    assert [each.label for each in queries.drawn([SHARED])[SHARED]] == ["Gymzaal"]


def test_the_map_stands_as_it_stood(cast: Cast, flood: Activity) -> None:
    start = clock.now()
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"), start + timedelta(minutes=1))
    draw(cast.bram, SHARED, "a", shelter(label="Gymzaal"), start + timedelta(minutes=10))
    draw(cast.bram, SHARED, "a", None, start + timedelta(minutes=20))
    told = {
        minutes: [each.label for each in found[SHARED].features]
        for minutes in (0, 5, 15, 25)
        for found in [queries.standing_at([SHARED], start + timedelta(minutes=minutes))]
    }
    assert told == {0: [], 5: ["Sporthal"], 15: ["Gymzaal"], 25: []}


def test_the_map_of_a_moment_says_who_had_drawn_by_then(cast: Cast, flood: Activity) -> None:
    start = clock.now()
    draw(cast.amina, SHARED, "a", shelter(label="Sporthal"), start + timedelta(minutes=1))
    draw(cast.bram, SHARED, "b", shelter(), start + timedelta(minutes=5))
    draw(cast.bram, SHARED, "a", shelter(label="Gymzaal"), start + timedelta(minutes=10))
    draw(cast.amina, SHARED, "b", None, start + timedelta(minutes=20))

    def told(minutes: int) -> tuple[list[str], str, int | None]:
        moment = start + timedelta(minutes=minutes)
        there = queries.standing_at([SHARED], moment)[SHARED]
        names = [f"{key} {one.changed_by.name.split()[0]}" for key, one in there.traces.items()]
        ago = round((there.last.at - start).total_seconds() / 60) if there.last else None
        return names, there.last.by.name.split()[0] if there.last else "", ago

    assert told(0) == ([], "", None)
    assert told(2) == (["a Amina"], "Amina", 1)
    assert told(7) == (["a Amina", "b Bram"], "Bram", 5)
    assert told(12) == (["a Bram", "b Bram"], "Bram", 10)
    assert told(30) == (["a Bram", "b Amina"], "Amina", 20)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_map_of_any_moment_is_what_the_log_holds_of_that_moment(
    cast: Cast, flood: Activity, seed: int
) -> None:
    chance, at = random.Random(seed), clock.now()
    moments = [at - timedelta(seconds=1)]
    for _ in range(40):
        # Now and then the clock is put back, and somebody looks in between.
        at += timedelta(seconds=chance.choice([1, 5, 60, -30]))
        key, label = chance.choice("abcd"), f"Hal {chance.randint(1, 99)}"
        draw(cast.bram, SHARED, key, shelter(label=label) if chance.random() < 0.7 else None, at)
        moments += [at, at + timedelta(seconds=2)]
        if chance.random() < 0.2:
            queries.drawn([SHARED])
    for moment in moments:
        state = texts.state_at(SHARED, moment)
        there = queries.standing_at([SHARED], moment)[SHARED]
        stands = {each.id: each.stored() for each in there.features}
        assert stands == (things(state, ROOT) if state else {})
        assert set(stands) <= set(there.traces)


def test_a_release_by_a_neighbour_is_refused(cast: Cast, flood: Activity) -> None:
    with pytest.raises(Refused):
        actions.release_layer(
            actor=cast.amina, activity=flood, room=SHARED, to=cast.netwerk_maasland, reason="Stroom"
        )


def test_a_key_opens_what_its_maker_may_read_until_it_is_withdrawn(cast: Cast, flood: Activity) -> None:
    key, secret = actions.make_key(actor=cast.amina, name="QGIS", days=14)
    assert queries.member_with_key(secret) == cast.amina
    assert secret not in (key.digest, key.name)
    with clock.at(clock.now() + timedelta(days=15)):
        assert queries.member_with_key(secret) is None
    with pytest.raises(NotFound):
        actions.withdraw_key(actor=cast.bram, key_id=str(key.pk))
    actions.withdraw_key(actor=cast.amina, key_id=str(key.pk))
    assert queries.member_with_key(secret) is None


@pytest.mark.parametrize(("name", "days"), [(" ", 14), ("QGIS", 0), ("QGIS", 91)])
def test_a_key_has_a_name_and_an_end(cast: Cast, flood: Activity, name: str, days: int) -> None:
    with pytest.raises(Refused):
        actions.make_key(actor=cast.amina, name=name, days=days)


def test_who_reads_no_maps_makes_no_key(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.make_key(actor=cast.hanna, name="QGIS", days=14)


def test_a_site_of_whom_nothing_was_heard_is_unknown_and_not_green(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    from samenbeeld.organisations.models import Site

    for organisation, name in ((cast.de_maasoever, "Meers"), (cast.ghor_limburg_noord, "Venlo")):
        Site.objects.create(organisation=organisation, name=name, longitude=5.7, latitude=50.9)
    told_levels = {"de-maasoever": Reported(Level.RED)}
    monkeypatch.setattr(care_module, "_levels", lambda activity, member, moment: told_levels)
    told = [(one.name, one.level) for one in queries.care_locations(flood, cast.bram)]
    assert told == [("Venlo", Level.UNKNOWN), ("Meers", Level.RED)]
