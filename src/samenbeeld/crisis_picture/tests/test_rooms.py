"""Every kind of room, tried by one who may and one who may not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenbeeld.access import actions as access
from samenbeeld.activities.actions import change_state, leave
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions, queries, rooms
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.rooms import authorise, may_enter
from samenbeeld.crisis_picture.tests.conftest import own, shared
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.tests.cast import Cast

# (room, person) -> may write (True), may read only (False), may not enter (None)
EXPECTED: dict[str, dict[str, bool | None]] = {
    shared("summary"): {
        "bram": True,
        "chantal": False,
        "amina": False,
        "daan": False,
        "eva": None,
        "hanna": None,
    },
    shared("B1"): {"bram": True, "chantal": False, "amina": False, "daan": False, "eva": None, "hanna": None},
    own("de-maasoever"): {
        "amina": True,
        "bram": False,
        "chantal": False,
        "daan": None,
        "eva": None,
        "hanna": None,
    },
    own("ghor-limburg-noord"): {"daan": False, "bram": False, "amina": None, "eva": None, "hanna": None},
    own("ghor-zuid-limburg"): {
        "bram": True,
        "chantal": False,
        "amina": None,
        "daan": None,
        "eva": None,
        "hanna": None,
    },
}


@pytest.fixture(autouse=True)
def nobody_was_here_before() -> None:
    """The people of each test have the same ids, and who was in a room is remembered for a while."""
    rooms._last_asked.clear()


def may(cast: Cast, login: str, room: str) -> bool | None:
    grant = authorise(str(cast.people[login].account_id), [room]).get(room)
    return grant.may_write if grant else None


@pytest.mark.parametrize(("room", "login"), [(room, login) for room in EXPECTED for login in EXPECTED[room]])
def test_a_room_opens_as_written_down(cast: Cast, flood: Activity, room: str, login: str) -> None:
    assert may(cast, login, room) is EXPECTED[room][login]


def test_a_red_text_is_for_the_crisis_staff(cast: Cast, flood: Activity) -> None:
    actions.add_labelled_document(actor=cast.bram, activity=flood, section="C2", tlp=Tlp.RED)
    told = {login: may(cast, login, shared("C2", Tlp.RED)) for login in ("chantal", "amina", "daan")}
    assert told == {"chantal": False, "amina": None, "daan": None}


def test_a_guest_enters_only_what_was_released(cast: Cast, flood: Activity) -> None:
    document = PictureDocument.objects.select_related("organisation").get(room=shared("B2"))
    actions.release_document(
        actor=cast.bram, activity=flood, document=document, to=cast.netwerk_maasland, reason="Stroom"
    )
    assert (may(cast, "eva", shared("B2")), may(cast, "eva", shared("B1"))) == (False, None)


def test_a_withdrawn_release_closes_the_room(cast: Cast, flood: Activity) -> None:
    document = PictureDocument.objects.select_related("organisation").get(room=shared("B2"))
    scope = queries.scope_of(document, flood)
    [row] = access.release(
        actor=cast.bram, object_kind=queries.DOCUMENT, object_id=str(document.pk), scope=scope,
        to_organisations=[cast.netwerk_maasland], reason="Stroom",
    )  # fmt: skip
    access.withdraw_release(actor=cast.bram, release=row, scope=scope, reason="Klaar")
    assert may(cast, "eva", shared("B2")) is None


def test_a_membership_that_ended_opens_nothing(cast: Cast, flood: Activity) -> None:
    organisations.end_membership(actor=SYSTEM, membership=cast.amina)
    assert may(cast, "amina", own("de-maasoever")) is None


def test_an_organisation_that_left_reads_its_own_picture_and_writes_no_more(
    cast: Cast, flood: Activity
) -> None:
    leave(actor=cast.bram, activity=flood, organisation=cast.de_maasoever)
    assert may(cast, "amina", own("de-maasoever")) is False


def test_a_closed_activity_is_read_only(cast: Cast, flood: Activity) -> None:
    change_state(actor=cast.bram, activity=flood, state="scaled_down")
    change_state(actor=cast.bram, activity=flood, state="closed")
    assert may(cast, "bram", shared("B1")) is False


def test_an_exercise_has_rooms_of_its_own(cast: Cast, flood: Activity, exercise: Activity) -> None:
    room = shared("B1", activity="stroomuitval-roermond")
    assert (may(cast, "bram", room), may(cast, "daan", room)) == (True, None)


def test_a_room_that_does_not_exist_stays_closed(cast: Cast, flood: Activity) -> None:
    assert may(cast, "bram", "hoogwater-maas.shared.E9.amber") is None


def test_a_room_of_another_kind_is_not_ours(cast: Cast, flood: Activity) -> None:
    assert may(cast, "bram", "scratch.abc") is None


def test_a_stranger_enters_no_room(flood: Activity) -> None:
    assert not authorise("019f0000-0000-7000-8000-000000000000", [shared("B1")])


def test_an_account_that_is_no_id_enters_no_room(flood: Activity) -> None:
    assert not authorise("machine", [shared("B1")])


def test_the_grant_says_who_writes(cast: Cast, flood: Activity) -> None:
    [grant] = authorise(str(cast.amina.account_id), [own("de-maasoever")]).values()
    author = grant.author
    assert (author.name, author.organisation, author.function) == ("Amina El Idrissi", "de-maasoever", "ico")


def test_reading_a_labelled_room_is_in_the_journal(cast: Cast, flood: Activity) -> None:
    may(cast, "chantal", shared("B1"))
    line = JournalLine.objects.get(kind="audit.ObjectRead")
    assert (line.actor_name, line.object_id, line.tlp) == ("Chantal Vroomen", shared("B1"), "amber")


@pytest.mark.parametrize(
    ("room", "label"),
    [
        (shared("B1"), "Hoogwater Maas, B1 Middelen om hulp te verlenen"),
        (shared("summary"), "Hoogwater Maas, Managementsamenvatting"),
        (own("de-maasoever"), "Hoogwater Maas, Eigen beeld van De Maasoever"),
    ],
)
def test_the_journal_calls_a_text_by_its_name(cast: Cast, flood: Activity, room: str, label: str) -> None:
    may(cast, "bram", room)
    assert JournalLine.objects.get(kind="audit.ObjectRead").object_label == label


def test_sitting_in_a_room_is_one_reading(cast: Cast, flood: Activity) -> None:
    for _ in range(3):
        may(cast, "chantal", shared("B1"))
    assert JournalLine.objects.filter(kind="audit.ObjectRead").count() == 1


def test_sixteen_rooms_cost_as_many_questions_as_one(cast: Cast, flood: Activity) -> None:
    account = str(cast.bram.account_id)
    rooms = list(PictureDocument.objects.values_list("room", flat=True))
    assert len(rooms) > 15
    authorise(account, rooms)
    with CaptureQueriesContext(connection) as one:
        authorise(account, rooms[:1])
    with CaptureQueriesContext(connection) as many:
        assert set(authorise(account, rooms)) == set(rooms)
    assert len(many) == len(one) <= 8


def test_rooms_of_several_activities_are_told_apart(cast: Cast, flood: Activity, exercise: Activity) -> None:
    mine, exercised = own("de-maasoever"), shared("B1", activity="stroomuitval-roermond")
    grants = authorise(
        str(cast.amina.account_id), [mine, exercised, own("ghor-limburg-noord"), "scratch.abc"]
    )
    assert {room: grant.may_write for room, grant in grants.items()} == {mine: True, exercised: False}


def test_every_room_that_is_opened_is_a_reading_of_its_own(cast: Cast, flood: Activity) -> None:
    rooms = [shared("A1"), shared("A2"), own("ghor-zuid-limburg")]
    authorise(str(cast.bram.account_id), rooms)
    read = JournalLine.objects.filter(kind="audit.ObjectRead").values_list("object_id", flat=True)
    assert sorted(read) == sorted(rooms)


def test_a_refused_reading_is_no_reading(cast: Cast, flood: Activity) -> None:
    may(cast, "eva", shared("B1"))
    assert not JournalLine.objects.filter(kind="audit.ObjectRead").exists()


@pytest.mark.parametrize(("person", "enters"), [("chantal", True), ("eva", False)])
def test_asking_whether_somebody_may_enter_is_no_reading(
    cast: Cast, flood: Activity, person: str, enters: bool
) -> None:
    assert may_enter(str(cast.people[person].account_id), shared("B1")) is enters
    assert not JournalLine.objects.filter(kind="audit.ObjectRead").exists()
