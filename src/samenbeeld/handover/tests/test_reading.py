"""Proof of reading: once per person and version, for whoever directs, and as it was at any moment."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenbeeld.accounts.models import Account
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.crisis_picture import actions, receipts
from samenbeeld.crisis_picture.models import Receipt
from samenbeeld.crisis_picture.queries.receipts import read_by, with_readers
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.crisis_picture.tests.doing import ordered, propose, take
from samenbeeld.handover.queries import then
from samenbeeld.handover.tests.test_doors import main, page
from samenbeeld.handover.web import reading as reading_page
from samenbeeld.kernel import clock
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.actions import add_member, set_duty
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast


def opens(cast: Cast, person: Membership, number: int) -> None:
    address = reverse("crisis_picture_decision", args=["hoogwater-maas", number])
    assert cast.client(person).get(address).status_code == 200


def looks(cast: Cast, person: Membership) -> None:
    cast.client(person).post(reverse("crisis_picture_seen", args=["hoogwater-maas"]))


def test_a_decision_is_read_once_per_state_however_often_it_is_opened(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    for _ in range(3):
        opens(cast, cast.amina, decision.number)
    take(cast, flood, decision)
    opens(cast, cast.amina, decision.number)
    assert list(Receipt.objects.values_list("key", "version")) == [("1", 0), ("1", 1)]


def test_a_section_is_read_again_only_after_it_changed(cast: Cast, flood: Activity) -> None:
    write(cast.bram, shared("B1"), "Vier ziekenhuizen zijn vol.")
    for _ in range(2):
        looks(cast, cast.amina)
    assert Receipt.objects.filter(kind="section").count() == 1
    write(cast.bram, shared("B1"), "En een vijfde.")
    looks(cast, cast.amina)
    assert Receipt.objects.filter(kind="section").count() == 2


def test_it_says_who_read_it_as_it_is_who_read_it_earlier_and_who_did_not(
    cast: Cast, flood: Activity
) -> None:
    decision = propose(cast, flood)
    write(cast.bram, shared("B1"), "Vier ziekenhuizen zijn vol.")
    looks(cast, cast.daan)
    opens(cast, cast.amina, decision.number)
    take(cast, flood, decision)
    opens(cast, cast.chantal, decision.number)
    found = read_by(with_readers(flood), "decision", "1", 1, activities.scope(flood, owner=""))
    assert [each.by for each in found.current] == [cast.chantal]
    assert [each.by for each in found.earlier] == [cast.amina]
    # Everybody who takes part and may read it counts, whether or not they ever opened anything here.
    assert list(found.never) == [cast.bram, cast.daan]
    assert found.total == 4


def test_where_a_roster_is_known_who_has_no_duty_is_not_waited_for(cast: Cast, flood: Activity) -> None:
    decision = propose(cast, flood)
    set_duty(
        actor=SYSTEM, membership=cast.chantal, function="acgz",
        starts_at=clock.now(), ends_at=clock.now() + timedelta(hours=8),
    )  # fmt: skip
    relief = add_member(
        actor=SYSTEM,
        account=Account.objects.create(login="floor", name="Floor Meens"),
        organisation=cast.ghor_zuid_limburg,
        functions=["acgz"],
        valid_from=clock.now() - timedelta(days=1),
    )
    scope = activities.scope(flood, owner="")
    assert relief not in read_by(with_readers(flood), "decision", "1", 0, scope).never
    opens(cast, relief, decision.number)
    found = read_by(with_readers(flood), "decision", "1", 0, scope)
    assert cast.chantal in found.never
    assert [each.by for each in found.beside] == [relief]


def test_to_whom_a_section_was_released_ought_to_read_it(cast: Cast, flood: Activity) -> None:
    scope = activities.scope(flood, released_to=[cast.eva.organisation.slug])
    without = read_by(with_readers(flood), "section", shared("B1"), 1, scope)
    assert cast.eva not in without.never
    found = read_by(with_readers(flood, [cast.eva.organisation.slug]), "section", shared("B1"), 1, scope)
    assert cast.eva in found.never


def test_who_directs_reads_the_names_and_others_do_not(cast: Cast, flood: Activity) -> None:
    ordered(cast, flood)
    opens(cast, cast.amina, 1)
    assert "Amina El Idrissi" in main(page(cast, cast.bram, "reading"))
    answer = cast.client(cast.amina).get(reverse("reading", args=[flood.slug]))
    assert answer.status_code == 403
    shown = cast.client(cast.amina).get(reverse("crisis_picture_decision", args=[flood.slug, 1]))
    assert "Gelezen door" not in shown.content.decode()
    assert then(flood, cast.amina, clock.now()).read is None


def test_what_was_read_by_a_moment_is_what_was_read_then(cast: Cast, flood: Activity) -> None:
    ordered(cast, flood)
    before = clock.now()
    with clock.at(before + timedelta(minutes=10)):
        opens(cast, cast.amina, 1)
    with clock.at(before + timedelta(hours=1)):
        early = then(flood, cast.bram, before + timedelta(minutes=5)).read
        late = then(flood, cast.bram, before + timedelta(minutes=15)).read
    assert early == {1: []}
    assert late is not None
    assert [each.by for each in late[1]] == [cast.amina]


def test_a_past_state_that_is_opened_proves_nothing_about_the_present_one(
    cast: Cast, flood: Activity
) -> None:
    ordered(cast, flood)
    address = reverse("crisis_picture_decision", args=[flood.slug, 1])
    cast.client(cast.amina).get(address, {"op": clock.now().isoformat()})
    assert not Receipt.objects.exists()


def test_two_windows_are_one_reading(cast: Cast, flood: Activity) -> None:
    receipts.note_decision(cast.amina, flood, 1, 0)
    receipts.note_decision(cast.amina, flood, 1, 0)
    assert Receipt.objects.count() == 1


def test_a_text_that_somebody_may_not_read_is_not_read_by_them(cast: Cast, flood: Activity) -> None:
    actions.add_labelled_document(actor=cast.bram, activity=flood, section="B1", tlp=Tlp.RED)
    write(cast.bram, shared("B1", Tlp.RED), "Alleen voor de staf.")
    looks(cast, cast.amina)
    assert not Receipt.objects.filter(key=shared("B1", Tlp.RED)).exists()


def test_in_a_big_crisis_names_come_for_what_is_asked(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_page, "MOST_NAMES", 0)
    decision = propose(cast, flood)
    opens(cast, cast.amina, decision.number)
    every = main(page(cast, cast.bram, "reading"))
    assert (cast.amina.account.name in every, "wie=besluit.1" in every) == (False, True)
    for asked in ("besluit.1", "alles"):
        assert cast.amina.account.name in main(page(cast, cast.bram, "reading", wie=asked))


def test_looking_back_says_who_had_read_a_text_by_then_and_whether_as_it_stood(
    cast: Cast, flood: Activity
) -> None:
    write(cast.bram, shared("B1"), "Vier ziekenhuizen zijn vol.")
    looks(cast, cast.daan)
    between = clock.now()
    with clock.at(between + timedelta(minutes=5)):
        write(cast.bram, shared("B1"), "En een vijfde.")
        looks(cast, cast.amina)
        now_told = main(page(cast, cast.bram, "looking_back"))
        assert "1 van 2 lazen deze stand" in now_told
        assert "een eerdere stand" in now_told
        then_told = main(page(cast, cast.bram, "looking_back", moment=between.isoformat()))
        assert "1 van 1 lazen deze stand" in then_told
        assert cast.amina.account.name not in then_told[then_told.index("Wie had de teksten gelezen") :][:600]
        assert "lazen deze stand" not in main(page(cast, cast.amina, "looking_back"))
