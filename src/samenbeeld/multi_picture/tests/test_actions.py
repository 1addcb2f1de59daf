"""A part is chosen by one, let go by who may, and stays as it was; who reads it hears what is over."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.crisis_picture.tests.conftest import own, write
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.multi_picture import actions, queries
from samenbeeld.multi_picture.models import PushedPart
from samenbeeld.multi_picture.queries import told
from samenbeeld.multi_picture.queries.keys import member_with_key
from samenbeeld.multi_picture.rules import PartState
from samenbeeld.multi_picture.tests.doing import pushed, put
from samenbeeld.organisations.tests.cast import Cast


def state(cast: Cast, activity: Activity, part: PushedPart) -> PartState:
    return queries.part_numbered(cast.bram, activity, part.number).state


def test_nothing_goes_out_before_the_head_of_information_approves(cast: Cast, flood: Activity) -> None:
    part = put(cast, flood, "De Maas stijgt.")
    assert queries.going_out(cast.bram, flood) == []
    with pytest.raises(NotAllowed):
        actions.approve_part(actor=cast.amina, activity=flood, part=part)
    actions.approve_part(actor=cast.bram, activity=flood, part=part)
    [out] = queries.going_out(cast.bram, flood)
    assert (out.number, out.state, out.pushed and out.pushed.by) == (1, PartState.PUSHED, cast.bram)


def test_what_was_pushed_stays_as_it_was_with_the_version_of_the_picture(cast: Cast, flood: Activity) -> None:
    pictures.fix_version(actor=cast.bram, activity=flood)
    part = pushed(cast, flood, "De Maas stijgt.")
    write(cast.bram, part.document.room, "De Maas daalt weer.")
    view = queries.part_numbered(cast.bram, flood, part.number)
    assert [each.text for each in view.sentences] == ["De Maas stijgt."]
    assert (view.part.version or part).number == 1
    with transaction.atomic(), pytest.raises(IntegrityError):
        QuerySet(PushedPart).filter(pk=part.pk).update(tlp="green")


def test_a_correction_takes_the_place_of_what_was_pushed_before(cast: Cast, flood: Activity) -> None:
    first = pushed(cast, flood, "De Maas stijgt.")
    second = put(cast, flood, "De Maas stijgt snel.", replaces=first.number)
    assert state(cast, flood, first) is PartState.PUSHED  # until somebody lets the correction go
    actions.approve_part(actor=cast.bram, activity=flood, part=second)
    assert state(cast, flood, first) is PartState.REPLACED
    view = queries.part_numbered(cast.bram, flood, first.number)
    assert view.replaced_by == second


def test_two_corrections_of_one_part_do_not_both_go(cast: Cast, flood: Activity) -> None:
    first = pushed(cast, flood, "De Maas stijgt.")
    second = put(cast, flood, "De Maas stijgt snel.", replaces=first.number)
    third = put(cast, flood, "De Maas stijgt heel snel.", replaces=first.number)
    actions.approve_part(actor=cast.bram, activity=flood, part=second)
    with pytest.raises(Conflict, match="replaced-already"):
        actions.approve_part(actor=cast.bram, activity=flood, part=third)


def test_it_is_returned_with_a_reason_and_then_it_is_over(cast: Cast, flood: Activity) -> None:
    part = put(cast, flood, "De Maas stijgt.")
    with pytest.raises(Refused, match="reason-missing"):
        actions.return_part(actor=cast.bram, activity=flood, part=part, reason=" ")
    actions.return_part(actor=cast.bram, activity=flood, part=part, reason="Staat er al")
    with pytest.raises(Conflict, match="somebody-first"):
        actions.approve_part(actor=cast.bram, activity=flood, part=part)


def test_who_chose_it_takes_back_what_waits_and_not_what_went_out(cast: Cast, flood: Activity) -> None:
    waits = put(cast, flood, "De Maas stijgt.")
    actions.withdraw_part(actor=cast.amina, activity=flood, part=waits, reason="Vergissing")
    went = pushed(cast, flood, "De N296 is dicht.", section="B2")
    with pytest.raises(NotAllowed):
        actions.withdraw_part(actor=cast.amina, activity=flood, part=went, reason="Vergissing")
    actions.withdraw_part(actor=cast.bram, activity=flood, part=went, reason="Klopt niet")
    assert [each.state for each in queries.going_out(cast.bram, flood)] == [PartState.WITHDRAWN]


def test_what_is_red_is_never_pushed(cast: Cast, flood: Activity) -> None:
    pictures.add_labelled_document(actor=cast.bram, activity=flood, section="A2", tlp=Tlp.RED)
    write(cast.bram, room_name(flood.slug, Tlp.RED, section="A2"), "Alleen voor hier.")
    room = room_name(flood.slug, Tlp.RED, section="A2")
    _, every = queries.text_of(cast.bram, flood, room)
    with pytest.raises(Refused, match="label-stays"):
        actions.put_forward(
            actor=cast.bram, activity=flood, room=room, sentences=[each.key for each in every]
        )


def test_an_own_picture_is_not_pushed_from(cast: Cast, flood: Activity) -> None:
    write(cast.amina, own("de-maasoever"), "Alleen van ons.")
    with pytest.raises(NotAllowed, match="not-from-here"):
        actions.put_forward(actor=cast.amina, activity=flood, room=own("de-maasoever"), sentences=["0" * 16])


def test_who_does_not_take_part_knows_of_nothing(cast: Cast, flood: Activity) -> None:
    part = pushed(cast, flood, "De Maas stijgt.")
    with pytest.raises(NotFound):
        queries.part_numbered(cast.eva, flood, part.number)


def test_a_form_that_is_sent_twice_is_one_part(cast: Cast, flood: Activity) -> None:
    put(cast, flood, "De Maas stijgt.", key="eens")
    with pytest.raises(Conflict, match="sent-before"):
        put(cast, flood, "De Maas stijgt.", key="eens")


def test_plain_text_says_label_mode_moment_and_who_let_it_go(cast: Cast, flood: Activity) -> None:
    pushed(cast, flood, "De Maas stijgt.", note="Voor het ROT.")
    [view] = queries.going_out(cast.bram, flood)
    head, where, signed, _, said, _, note = told.copyable(flood, view).splitlines()
    assert head == "ECHT TLP:AMBER"
    assert where.startswith("Hoogwater Maas, A2 ")
    assert "Bram Janssen (HIN), GHOR Zuid-Limburg" in signed
    assert said == "- De Maas stijgt. (feit, bron test)"
    assert note == "Voor het ROT."


def test_what_is_played_says_so_in_its_first_word(cast: Cast, exercise: Activity) -> None:
    pushed(cast, exercise, "De stroom is uit.")
    [view] = queries.going_out(cast.bram, exercise)
    assert told.copyable(exercise, view).startswith("OEFENING TLP:AMBER")


def test_a_key_opens_its_own_activity_and_nothing_after_it_was_withdrawn(
    cast: Cast, flood: Activity, exercise: Activity
) -> None:
    key, secret = actions.make_picture_key(actor=cast.bram, activity=flood, name="Multi", days=7)
    assert member_with_key(secret, flood.slug) == cast.bram
    assert member_with_key(secret, exercise.slug) is None
    assert member_with_key("raad maar", flood.slug) is None
    actions.withdraw_picture_key(actor=cast.bram, activity=flood, key_id=str(key.pk))
    assert member_with_key(secret, flood.slug) is None


def test_who_may_not_approve_makes_no_key(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.make_picture_key(actor=cast.amina, activity=flood, name="Multi", days=7)


def test_every_step_is_in_the_journal_without_what_was_written(cast: Cast, flood: Activity) -> None:
    part = pushed(cast, flood, "De Maas stijgt.")
    actions.withdraw_part(actor=cast.bram, activity=flood, part=part, reason="Klopt niet")
    lines = JournalLine.objects.filter(object_kind=queries.PART, object_id=f"{flood.slug}/{part.number}")
    kinds = list(lines.order_by("number").values_list("kind", flat=True))
    assert kinds == [f"multi_picture.{name}" for name in ("PartPutForward", "PartPushed", "PartWithdrawn")]
    assert not any("De Maas stijgt" in str(line.after) for line in lines)
