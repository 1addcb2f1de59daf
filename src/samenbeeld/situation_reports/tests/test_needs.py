"""Needs: from a report, taken up, met or lapsed; nothing of it is typed twice."""

from importlib import import_module
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions, queries
from samenbeeld.situation_reports.models import Need
from samenbeeld.situation_reports.queries.prefill import prefilled
from samenbeeld.situation_reports.tests.cases import send

PAGE = "/activiteiten/hoogwater-maas/knelpunten/"
WAGONS = {"what": "Wagens", "count": 3, "priority": "high"}


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def needed(cast: Cast, flood: Activity) -> Need:
    """De Maasoever needs three wagons."""
    send(cast.amina, flood, needs=[WAGONS])
    return queries.needs(flood)[0]


def again(cast: Cast, flood: Activity, **changed: Any) -> Need:
    """The same need in a next report, by its key."""
    key = str(queries.needs(flood)[0].thread)
    send(cast.amina, flood, needs=[{**WAGONS, "key": key, **changed}])
    return queries.needs(flood)[0]


def take_up(cast: Cast, flood: Activity, key: UUID) -> Need:
    return actions.take_up_need(actor=cast.bram, activity=flood, key=key, owner=cast.bram.organisation)


def test_a_need_of_a_report_is_open_and_the_most_urgent_stands_first(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, needs=[{"what": "Bedden", "priority": "low"}, {"what": "Handen"}, WAGONS])
    assert [(need.what, need.status) for need in queries.needs(flood)] == [
        ("Wagens", "open"), ("Handen", "open"), ("Bedden", "open"),
    ]  # fmt: skip


def test_who_takes_it_up_stays_when_the_next_report_says_it_anew(cast: Cast, flood: Activity) -> None:
    take_up(cast, flood, needed(cast, flood).thread)
    row = again(cast, flood, count=5)
    assert (row.count, row.status, row.owner) == (5, "taken_up", cast.bram.organisation)


def test_the_same_need_said_again_adds_nothing(cast: Cast, flood: Activity) -> None:
    needed(cast, flood)
    again(cast, flood)
    assert Need.objects.count() == 1


def test_it_passes_to_another_and_not_twice_to_the_same(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    take_up(cast, flood, key)
    with pytest.raises(Conflict, match="need-taken-already"):
        take_up(cast, flood, key)
    actions.take_up_need(actor=cast.bram, activity=flood, key=key, owner=cast.de_maasoever)
    assert queries.needs(flood)[0].owner == cast.de_maasoever


def test_only_who_takes_part_takes_it_up(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    with pytest.raises(Conflict, match="takes-no-part"):
        actions.take_up_need(actor=cast.bram, activity=flood, key=key, owner=cast.netwerk_maasland)


def test_an_institution_does_not_say_who_takes_it_up(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    with pytest.raises(NotAllowed):
        actions.take_up_need(actor=cast.amina, activity=flood, key=key, owner=cast.de_maasoever)


def test_who_needed_it_says_that_it_is_met_and_it_is_not_filled_in_again(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    actions.close_need(actor=cast.amina, activity=flood, key=key, status="met", reason="Ze staan er")
    report = queries.last_report(flood, cast.de_maasoever)
    assert "needs" not in prefilled(flood, cast.de_maasoever, report)
    with pytest.raises(Conflict, match="need-over"):
        take_up(cast, flood, key)
    with pytest.raises(Conflict, match="need-over"):
        actions.close_need(actor=cast.bram, activity=flood, key=key, status="lapsed", reason="Te laat")


def test_a_need_is_over_with_a_reason_however_it_ended(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    for status in ("met", "lapsed"):
        with pytest.raises(Refused, match="over-reason-missing"):
            actions.close_need(actor=cast.bram, activity=flood, key=key, status=status, reason=" ")
    with pytest.raises(Refused, match="choice-unknown"):
        actions.close_need(actor=cast.bram, activity=flood, key=key, status="open", reason="Toch")
    assert queries.needs(flood)[0].status == "open"


def test_a_need_that_a_next_report_names_no_longer_lapses(cast: Cast, flood: Activity) -> None:
    needed(cast, flood)
    send(cast.amina, flood)
    row = queries.needs(flood)[0]
    assert (row.status, row.reason) == ("lapsed", "Niet meer genoemd in rapport 2")


def test_a_need_that_was_met_and_is_asked_again_is_open_to_all(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    take_up(cast, flood, key)
    actions.close_need(actor=cast.bram, activity=flood, key=key, status="met", reason="Ze staan er")
    row = again(cast, flood)
    assert (row.status, row.owner) == ("open", None)


def test_the_key_of_another_organisation_is_not_taken_over(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    send(cast.bram, flood, needs=[{"what": "Bussen", "key": str(key)}])
    assert {need.what for need in queries.needs(flood)} == {"Wagens", "Bussen"}


def test_a_need_that_is_not_there_says_so(cast: Cast, flood: Activity) -> None:
    with pytest.raises(NotFound):
        take_up(cast, flood, UUID(int=7))


def test_what_was_said_of_a_need_is_never_changed(cast: Cast, flood: Activity) -> None:
    row = needed(cast, flood)
    with pytest.raises(DatabaseError, match="stays"), transaction.atomic():
        Need.objects.filter(pk=row.pk).update(what="Niets")


def test_an_institution_sees_its_own_needs_and_those_it_takes_up(cast: Cast, flood: Activity) -> None:
    send(cast.bram, flood, needs=[{"what": "Bussen"}])
    assert queries.readable_needs(cast.amina, flood, queries.needs(flood)) == []
    key = queries.needs(flood)[0].thread
    actions.take_up_need(actor=cast.bram, activity=flood, key=key, owner=cast.de_maasoever)
    assert [n.what for n in queries.readable_needs(cast.amina, flood, queries.needs(flood))] == ["Bussen"]


# On the page


def test_the_board_says_who_takes_a_need_up_and_then_how_it_ended(cast: Cast, flood: Activity) -> None:
    key, browser = needed(cast, flood).thread, cast.client(cast.bram)
    assert "Nog niet opgepakt" in browser.get(PAGE).content.decode()
    seen = browser.post(f"{PAGE}behoeften/{key}/oppakken/", follow=True).content.decode()
    assert "GHOR Zuid-Limburg pakt dit op" in seen
    fields = {"status": "met", "reason": "Drie wagens van de buren"}
    seen = browser.post(f"{PAGE}behoeften/{key}/klaar/", fields, follow=True).content.decode()
    assert "Er wacht geen behoefte." in seen
    assert "Drie wagens van de buren" in seen


def test_somebody_else_is_chosen_from_who_takes_part(cast: Cast, flood: Activity) -> None:
    key, browser = needed(cast, flood).thread, cast.client(cast.bram)
    seen = browser.get(f"{PAGE}?pak={key}").content.decode()
    assert '<option value="de-maasoever">De Maasoever</option>' in seen
    chosen = {"organisation": "de-maasoever"}
    seen = browser.post(f"{PAGE}behoeften/{key}/oppakken/", chosen, follow=True).content.decode()
    assert "De Maasoever pakt dit op" in seen


def test_a_need_that_lapses_without_a_reason_is_told_why_not(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    answer = cast.client(cast.amina).post(f"{PAGE}behoeften/{key}/klaar/", {"status": "lapsed"})
    seen = answer.content.decode()
    assert answer.status_code == 422
    assert "Zeg hoe het is opgelost of waarom het niet meer speelt." in seen
    assert 'value="lapsed" checked' in seen


def test_who_closes_a_need_after_a_colleague_keeps_what_was_typed(cast: Cast, flood: Activity) -> None:
    key, browser = needed(cast, flood).thread, cast.client(cast.bram)
    path = f"{PAGE}behoeften/{key}/klaar/"
    browser.post(path, {"status": "met", "reason": "De buren brachten ze."})
    answer = browser.post(path, {"status": "met", "reason": "Drie wagens uit <Venlo>."})
    seen = answer.content.decode()
    assert answer.status_code == 409
    assert "Deze behoefte was al voorbij." in seen
    assert "Drie wagens uit &lt;Venlo&gt;." in seen


def test_an_institution_may_not_take_up_and_sees_no_button(cast: Cast, flood: Activity) -> None:
    key, browser = needed(cast, flood).thread, cast.client(cast.amina)
    assert "Wij pakken dit op" not in browser.get(PAGE).content.decode()
    assert browser.post(f"{PAGE}behoeften/{key}/oppakken/").status_code == 403


def test_forty_needs_ask_no_more_questions(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    send(cast.amina, flood, needs=[{"what": f"Ding {number}"} for number in range(20)])
    send(cast.bram, flood, needs=[{"what": f"Zaak {number}"} for number in range(20)])
    browser.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        assert "Ding 19" in browser.get(PAGE).content.decode()
    assert len(asked) <= 25


def test_the_stream_tells_who_takes_it_up(cast: Cast, flood: Activity) -> None:
    take_up(cast, flood, needed(cast, flood).thread)
    seen = cast.client(cast.bram).get("/crisisbeeld/hoogwater-maas/stroom/").content.decode()
    assert "GHOR Zuid-Limburg pakt een behoefte van De Maasoever op" in seen


def test_who_chooses_nobody_gives_a_need_to_nobody(cast: Cast, flood: Activity) -> None:
    key = needed(cast, flood).thread
    page, door = cast.client(cast.bram), f"{PAGE}behoeften/{key}/oppakken/"
    assert '<option value="">Kies…</option>' in page.get(f"{PAGE}?pak={key}").content.decode()
    told = page.post(door, {"organisation": ""}, follow=True).content.decode()
    assert "Kies welke organisatie dit oppakt." in told
    assert queries.needs(flood)[0].owner is None
    page.post(door, {"organisation": "de-maasoever"})
    assert queries.needs(flood)[0].owner == cast.de_maasoever


def test_what_was_asked_before_needs_had_a_state_is_taken_up_as_open(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, needs=[{"what": "Bedden"}])
    send(cast.amina, flood, needs=[{**WAGONS, "by": "2026-12-24T14:00:00+01:00"}, {"what": "Handen"}])
    send(cast.bram, flood, needs=[{"what": "Bussen"}])
    asked = Need.objects.filter(status="open").exclude(what="Bedden")
    said = sorted(
        asked.values_list("what", "count", "priority", "needed_by", "organisation", "thread", "report")
    )
    assert len(said) == 3
    Need.objects.all().delete()

    filling = import_module("samenbeeld.situation_reports.migrations.0005_needs_of_before")
    filling.take_up_what_was_asked(apps, None)
    assert {need.status for need in Need.objects.all()} == {"open"}
    now = Need.objects.values_list(
        "what", "count", "priority", "needed_by", "organisation", "thread", "report"
    )
    assert sorted(now) == said
