"""Every address, tried by one who may and one who may not."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.accounts import visits
from samenbeeld.activities.actions import set_grip_level
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture.models import ClockMoment
from samenbeeld.crisis_picture.rules.clocks import ALERTING_STARTED
from samenbeeld.crisis_picture.tests.conftest import shared, write
from samenbeeld.crisis_picture.tests.doing import ordered
from samenbeeld.handover.tests.doing import alarm, note
from samenbeeld.kernel import clock
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import machine
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports.tests.cases import ask as ask_for_reports
from samenbeeld.situation_reports.tests.cases import send

DOORS = ["looking_back", "looking_back_difference"]


def page(cast: Cast, person: Membership, name: str = "looking_back", **asked: str) -> str:
    answer = cast.client(person).get(f"{reverse(name, args=['hoogwater-maas'])}?{urlencode(asked)}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def main(html: str) -> str:
    return html[html.index("<main") :]


@pytest.mark.parametrize("name", DOORS)
def test_a_participant_opens_the_page(cast: Cast, flood: Activity, name: str) -> None:
    assert "Hoogwater Maas" in page(cast, cast.amina, name)


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize("login", ["eva", "hanna"])
def test_whoever_may_see_nothing_is_told_that_it_does_not_exist(
    cast: Cast, flood: Activity, name: str, login: str
) -> None:
    answer = cast.client(cast.people[login]).get(reverse(name, args=[flood.slug]))
    assert answer.status_code == 404


def test_the_reading_is_in_the_journal_once(cast: Cast, flood: Activity) -> None:
    page(cast, cast.chantal)
    page(cast, cast.chantal)
    line = JournalLine.objects.get(kind="audit.ObjectRead")
    assert (line.actor_name, line.object_id) == ("Chantal Vroomen", "hoogwater-maas/terugkijken")


def test_a_moment_shows_the_level_of_then_and_not_that_of_now(cast: Cast, flood: Activity) -> None:
    before = clock.now()
    with clock.at(before + timedelta(minutes=5)):
        set_grip_level(actor=cast.chantal, activity=flood, region=cast.zuid_limburg, level=3, reason="Water")
    with clock.at(before + timedelta(minutes=10)):
        assert "geen GRIP" in page(cast, cast.bram, moment=(before + timedelta(minutes=2)).isoformat())
        assert "GRIP 3" in page(cast, cast.bram, moment=(before + timedelta(minutes=7)).isoformat())


def test_the_summary_moves_with_the_moment_and_the_map_is_asked_of_it(cast: Cast, flood: Activity) -> None:
    summary, at = shared("summary"), clock.now() + timedelta(minutes=10)
    write(cast.bram, summary, "Het water stijgt.")
    with clock.at(at + timedelta(minutes=10)):
        write(cast.bram, summary, "Het water daalt.")
        then, now = page(cast, cast.bram, moment=at.isoformat()), page(cast, cast.bram)
        assert ["stijgt" in then, "daalt" in then] == [True, False]
        assert ["stijgt" in now, "daalt" in now] == [True, True]
        assert f'hx-get="{reverse("plot_still", args=[flood.slug])}?moment=' in then


def test_a_place_of_the_slider_is_that_many_minutes_after_the_beginning(cast: Cast, flood: Activity) -> None:
    with clock.at(clock.now() + timedelta(hours=2)):
        answer = cast.client(cast.bram).get(
            reverse("looking_back", args=[flood.slug]), {"minuut": "60"}, headers={"HX-Request": "true"}
        )
    assert b"<html" not in answer.content
    assert "moment=" in answer["HX-Replace-Url"]


def test_a_moment_that_cannot_be_read_is_refused(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).get(reverse("looking_back", args=[flood.slug]), {"moment": "gisteren"})
    assert answer.status_code == 400


def test_an_alarm_under_a_stricter_label_is_not_told_to_whom_it_is_closed(
    cast: Cast, flood: Activity
) -> None:
    alarm(cast, flood, tlp=Tlp.RED, first="Alleen voor de staf.", second="")
    # Whoever is in it reads it in the bar above every page, and there alone.
    for name in DOORS:
        assert "Alleen voor de staf." in main(page(cast, cast.bram, name))
        assert "Alleen voor de staf." not in main(page(cast, cast.daan, name))


def test_who_reads_no_reports_of_others_sees_none(cast: Cast, flood: Activity) -> None:
    ask_for_reports(cast, flood)
    send(cast.amina, flood)
    assert "GHOR Limburg-Noord" not in page(cast, cast.amina)
    assert "De Maasoever" in page(cast, cast.amina)


def test_since_the_last_visit_it_tells_what_was_decided_alarmed_and_written(
    cast: Cast, flood: Activity
) -> None:
    before = clock.now()
    ordered(cast, flood)
    with clock.at(before + timedelta(minutes=1)):
        cast.client(cast.amina).get(reverse("crisis_picture", args=[flood.slug]))
    with clock.at(before + timedelta(minutes=45)):
        alarm(cast, flood)
        note(cast, flood)
        write(cast.bram, shared("B1"), "Vier ziekenhuizen zijn vol.")
    with clock.at(before + timedelta(minutes=46)):
        # All new texts were seen at once: what was decided and alarmed is not seen by that.
        cast.client(cast.amina).get(reverse("crisis_picture", args=[flood.slug]))
        visits.note_visit(cast.amina.account, f"crisis_picture/{flood.slug}", clock.now())
    with clock.at(before + timedelta(minutes=47)):
        told = page(cast, cast.amina, "looking_back_difference")
    assert "Sinds je laatste bezoek" in told
    assert "De Maas stijgt sneller" in told
    assert "Geen liggend vervoer" in told
    assert "Gewijzigd: Middelen om hulp te verlenen" in told
    assert "De Maasoever ontruimt Itteren." not in told  # of before the visit


def test_the_first_alarm_proposes_the_moment_of_alerting_until_it_is_recorded(
    cast: Cast, flood: Activity
) -> None:
    page, browser = reverse("crisis_picture_meeting", args=[flood.slug]), cast.client(cast.bram)
    assert "Begon daarmee de alarmering?" not in browser.get(page).text
    sent = alarm(cast, flood)
    assert "Begon daarmee de alarmering?" in browser.get(page).text
    assert "Begon daarmee de alarmering?" not in cast.client(cast.amina).get(page).text
    fields = {"event": ALERTING_STARTED, "region": "VR24", "happened_at": machine(sent.sent_at)}
    assert browser.post(f"{page}klok/", fields).status_code == 302
    assert ClockMoment.objects.get().happened_at == sent.sent_at.replace(microsecond=0)
    assert "Begon daarmee de alarmering?" not in browser.get(page).text


def test_the_page_asks_few_questions(cast: Cast, flood: Activity) -> None:
    address, browser = reverse("looking_back", args=[flood.slug]), cast.client(cast.bram)
    browser.get(address)
    for _ in range(6):
        ordered(cast, flood)
        alarm(cast, flood)
        note(cast, flood)
    # After a change, when nothing is known any more.
    with CaptureQueriesContext(connection) as asked:
        browser.get(address, headers={"HX-Request": "true"})
    # Who asks and which activity, the moment itself, its summary and whether there is a map, and its ticks.
    assert len(asked) <= 47, "\n".join(query["sql"][:160] for query in asked.captured_queries)
    few = len(asked)
    for _ in range(6):
        ordered(cast, flood)
        alarm(cast, flood)
        note(cast, flood)
    with CaptureQueriesContext(connection) as asked:
        browser.get(address, headers={"HX-Request": "true"})
    assert len(asked) <= few
