"""Every layer, tried by one who may and one who may not; and what may stand on it."""

import pytest

from samenbeeld.activities.actions import change_state, leave
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import actions, queries, rooms
from samenbeeld.plot.queries.form import refusal
from samenbeeld.plot.rooms import authorise, form_of, may_enter
from samenbeeld.plot.rules import room_name
from samenbeeld.plot.tests.conftest import SHARED, SLUG, own, shelter

# (room, person) -> may draw (True), may look only (False), may not enter (None)
EXPECTED: dict[str, dict[str, bool | None]] = {
    SHARED: {"bram": True, "chantal": False, "amina": False, "daan": False, "eva": None, "hanna": None},
    own("de-maasoever"): {
        "amina": True, "bram": False, "chantal": False, "daan": None, "eva": None, "hanna": None,
    },
    own("ghor-limburg-noord"): {"daan": False, "bram": False, "amina": None, "eva": None},
    own("ghor-zuid-limburg"): {"bram": True, "chantal": False, "amina": None, "daan": None},
}  # fmt: skip


@pytest.fixture(autouse=True)
def nobody_was_here_before() -> None:
    """The people of each test have the same ids, and who was in a room is remembered for a while."""
    rooms._sittings.forget()


def may(cast: Cast, login: str, room: str) -> bool | None:
    account = str(cast.people[login].account_id)
    grant = authorise(account, [room]).get(room)
    assert may_enter(account, room) is (grant is not None)
    return grant.may_write if grant else None


@pytest.mark.parametrize(("room", "login"), [(room, login) for room in EXPECTED for login in EXPECTED[room]])
def test_a_layer_opens_as_written_down(cast: Cast, flood: Activity, room: str, login: str) -> None:
    assert may(cast, login, room) is EXPECTED[room][login]


def test_the_plotter_keeps_the_shared_map(cast: Cast, flood: Activity) -> None:
    organisations.end_membership(actor=SYSTEM, membership=cast.chantal)
    plotter = organisations.add_member(
        actor=SYSTEM, account=cast.chantal.account, organisation=cast.ghor_zuid_limburg, functions=["plotter"]
    )
    grant = authorise(str(plotter.account_id), [SHARED]).get(SHARED)
    assert grant is not None
    assert grant.may_write


def test_a_red_layer_is_for_the_crisis_staff(cast: Cast, flood: Activity) -> None:
    actions.add_labelled_layer(actor=cast.bram, activity=flood, tlp=Tlp.RED)
    room = room_name(SLUG, Tlp.RED)
    assert [may(cast, login, room) for login in ("bram", "chantal", "amina")] == [True, False, None]


def test_a_guest_enters_only_what_was_released(cast: Cast, flood: Activity) -> None:
    actions.release_layer(
        actor=cast.bram, activity=flood, room=SHARED, to=cast.netwerk_maasland, reason="Stroom"
    )
    assert (may(cast, "eva", SHARED), may(cast, "eva", own("de-maasoever"))) == (False, None)


def test_an_organisation_that_left_looks_at_its_layer_and_draws_no_more(cast: Cast, flood: Activity) -> None:
    leave(actor=cast.bram, activity=flood, organisation=cast.de_maasoever)
    assert may(cast, "amina", own("de-maasoever")) is False


def test_the_map_of_a_closed_activity_is_a_record(cast: Cast, flood: Activity) -> None:
    change_state(actor=cast.bram, activity=flood, state="scaled_down")
    change_state(actor=cast.bram, activity=flood, state="closed")
    assert may(cast, "bram", SHARED) is False


@pytest.mark.parametrize("room", [f"{SLUG}.map.red", "nergens.map.amber", f"{SLUG}.shared.B1.amber"])
def test_a_room_that_is_no_layer_stays_closed(cast: Cast, flood: Activity, room: str) -> None:
    assert may(cast, "bram", room) is None


def test_a_stranger_and_a_machine_enter_nothing(flood: Activity) -> None:
    assert not authorise("019f0000-0000-7000-8000-000000000000", [SHARED])
    assert not authorise("machine", [SHARED])


def test_looking_at_a_layer_is_one_line_in_the_journal(cast: Cast, flood: Activity) -> None:
    for _ in range(3):
        may(cast, "chantal", SHARED)
    line = JournalLine.objects.get(kind="audit.ObjectRead")
    assert line.actor_name == "Chantal Vroomen"
    assert line.object_label == "Hoogwater Maas, Kaart: Gedeelde kaart"


def test_only_a_layer_has_the_form_of_a_map() -> None:
    assert form_of(SHARED) is not None
    assert form_of("hoogwater-maas.shared.B1.amber") is None


def test_what_may_stand_there_is_judged_thing_by_thing() -> None:
    swapped = shelter() | {"geometry": {"type": "Point", "coordinates": [50.9, 5.7]}}
    most = queries.symbols().limits.features
    told = [
        refusal("a", shelter(), 1),
        refusal("a", None, 0),
        refusal("a", swapped, 1),
        refusal("a", shelter(), most + 1),
    ]
    assert told == [None, None, "plot-refused-axes-swapped", "plot-refused-too-many-features"]
