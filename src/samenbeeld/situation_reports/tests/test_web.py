"""The pages, as a browser without script sees them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samenbeeld.access.actions import release
from samenbeeld.activities import queries as activities
from samenbeeld.activities.actions import join
from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.look import times
from samenbeeld.organisations.actions import add_member, add_organisation
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions, drafts, queries
from samenbeeld.situation_reports.models import ReportDraft, SituationReport
from samenbeeld.situation_reports.queries.bottlenecks import current
from samenbeeld.situation_reports.tests.cases import STUCK, TYPED, VALUES, ask, send

PAGE = "/activiteiten/hoogwater-maas/"
OWN, BOARD, STUCK_PAGE = f"{PAGE}rapport/", f"{PAGE}rapporten/", f"{PAGE}knelpunten/"
REPORT = f"{BOARD}de-maasoever/1/"


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def form(base: int = 0, **fields: Any) -> dict[str, Any]:
    given = {name.replace("__", "."): value for name, value in fields.items()}
    return {
        **TYPED,
        "organisation": "de-maasoever",
        "base": str(base),
        "key": str(uuid4()),
        "revision": "0",
        **given,
    }


def text(browser: Client, path: str) -> str:
    return browser.get(path).content.decode()


# Filling in


def test_the_first_report_begins_with_the_form(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).get(OWN)
    assert answer["Location"] == f"{OWN}wijzigen/"


def test_a_report_is_sent_without_script(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(f"{OWN}wijzigen/", form(), follow=True)
    assert "Rapport 1 is verstuurd" in answer.content.decode()
    assert SituationReport.objects.get().values == VALUES


def test_the_first_screen_shows_exactly_what_one_tap_sends(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, bottlenecks=[STUCK])
    seen = text(cast.client(cast.amina), OWN)
    for words in ("We ontruimen Itteren.", "84", "13 uur", STUCK["what"], "Alle bewoners weg om 20:00."):
        assert str(words) in seen
    assert "Onbekend" in seen  # the absence that nobody gave


def test_one_tap_sends_it(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    cast.client(cast.amina).post(f"{OWN}geen-wijziging/", form(base=1))
    assert SituationReport.objects.get(number=2).is_unchanged


def test_an_impossible_figure_comes_back_as_it_was_typed(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(f"{OWN}wijzigen/", form(residents_to_move="140", absence="-2"))
    seen = answer.content.decode()
    assert answer.status_code == 422
    assert "Dit is meer dan “Bewoners op deze locaties”: daar staat 132." in seen
    assert "Dit kan niet onder nul zijn." in seen
    assert 'value="140"' in seen


def test_one_more_bottleneck_is_a_row_and_no_report(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(f"{OWN}wijzigen/", form(meer="1"))
    assert 'name="bottlenecks.0.what"' in answer.content.decode()
    assert not SituationReport.objects.exists()


def test_a_changed_field_says_what_it_was(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    drafts.save(
        actor=cast.amina, activity=flood, typed={**TYPED, "residents_to_move": "31"}, base=1, revision=0
    )
    seen = text(cast.client(cast.amina), f"{OWN}wijzigen/")
    assert "was 84, nu 31" in seen
    assert "Eén ding veranderd." in seen


def test_it_says_who_will_see_it_before_it_is_sent(cast: Cast, flood: Activity) -> None:
    seen = text(cast.client(cast.amina), f"{OWN}wijzigen/")
    assert "Dit zien: GHOR Zuid-Limburg." in seen


def test_who_reads_the_board_is_in_the_journal(cast: Cast, flood: Activity) -> None:
    cast.client(cast.bram).get(BOARD)
    assert JournalLine.objects.filter(kind="audit.ObjectRead", object_id="hoogwater-maas/rapporten").exists()


def test_a_draft_is_kept_as_it_is_typed(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    answer = browser.post(f"{OWN}concept/", form(absence="bijna 4"), headers={"Accept": "application/json"})
    assert answer.json()["revision"] == 1
    assert "bijna 4" in text(browser, f"{OWN}wijzigen/")


def test_a_draft_can_be_thrown_away(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    browser.post(f"{OWN}concept/", form())
    browser.post(f"{OWN}concept/", {"weg": "1"})
    assert not ReportDraft.objects.exists()


def test_the_same_sending_twice_is_answered_the_same(cast: Cast, flood: Activity) -> None:
    browser, fields = cast.client(cast.amina), form()
    answers = [
        browser.post(f"{OWN}wijzigen/", fields, headers={"Accept": "application/json"}).json()
        for _ in range(3)
    ]
    assert answers == [{"number": 1, "url": OWN}] * 3
    assert SituationReport.objects.count() == 1


def test_a_form_that_was_sent_is_not_sent_with_other_answers(cast: Cast, flood: Activity) -> None:
    browser, fields = cast.client(cast.amina), form()
    browser.post(f"{OWN}wijzigen/", fields)
    answer = browser.post(f"{OWN}wijzigen/", {**fields, "residents_to_move": "3"})
    assert answer.status_code == 409
    assert "al verstuurd als rapport 1" in answer.content.decode()


def test_who_comes_second_keeps_what_was_typed(cast: Cast, flood: Activity) -> None:
    first = send(cast.amina, flood)
    actions.return_report(actor=cast.bram, report=first, reason="Hoeveel?")
    wim = add_member(
        actor=SYSTEM, account=cast.hanna.account, organisation=cast.de_maasoever, functions=["ico"]
    )
    send(wim, flood)
    answer = cast.client(cast.amina).post(f"{OWN}wijzigen/", form(base=1, residents_to_move="77"))
    seen = answer.content.decode()
    assert answer.status_code == 409
    assert "Hanna Claessens verstuurde om" in seen
    assert 'value="77"' in seen


def test_a_form_of_another_organisation_is_refused_in_words(cast: Cast, flood: Activity) -> None:
    fields = {**form(), "organisation": "netwerk-maasland"}
    answer = cast.client(cast.amina).post(f"{OWN}wijzigen/", fields)
    assert answer.status_code == 403
    assert "Dit formulier is van een andere organisatie" in answer.content.decode()


@pytest.mark.parametrize("broken", [{"key": "x"}, {"base": "-1"}, {"base": ""}, {"revision": "9" * 30}])
def test_a_form_that_arrived_broken_is_refused_in_words(
    cast: Cast, flood: Activity, broken: dict[str, str]
) -> None:
    answer = cast.client(cast.amina).post(f"{OWN}wijzigen/", {**form(), **broken})
    assert answer.status_code in (400, 422)
    assert "niet compleet aangekomen" in answer.content.decode()


def test_a_report_that_came_back_says_why(cast: Cast, flood: Activity) -> None:
    actions.return_report(actor=cast.bram, report=send(cast.amina, flood), reason="Hoeveel liggend?")
    seen = text(cast.client(cast.amina), OWN)
    assert "Hoeveel liggend?" in seen
    assert "Geen wijziging, verstuur" not in seen


@pytest.mark.parametrize("path", [OWN, f"{OWN}wijzigen/", BOARD, REPORT, STUCK_PAGE, f"{BOARD}vragen/"])
def test_for_a_guest_there_are_no_reports(cast: Cast, flood: Activity, path: str) -> None:
    send(cast.amina, flood)
    release(
        actor=cast.bram, object_kind=activities.ACTIVITY, object_id=flood.slug,
        scope=activities.scope(flood), to_organisations=[cast.netwerk_maasland], reason="Stroom",
    )  # fmt: skip
    assert cast.client(cast.eva).get(path).status_code == 404


def test_an_exercise_looks_like_one(cast: Cast) -> None:
    activity = stroomuitval_roermond(cast)
    assert "data-exercise" in text(
        cast.client(cast.amina), f"/activiteiten/{activity.slug}/rapport/wijzigen/"
    )


# The board


def test_the_board_says_in_one_sentence_how_it_stands(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    send(cast.amina, flood)
    seen = text(cast.client(cast.bram), BOARD)
    assert "1 van 2 zijn bij met hun rapport. Eén rapport is nog te lezen." in " ".join(seen.split())


def test_a_coordinator_sees_the_own_reports_and_not_the_board(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    answer = cast.client(cast.amina).get(BOARD, follow=True)
    assert answer.redirect_chain[-1][0] == REPORT
    assert cast.client(cast.amina).get(f"{BOARD}ghor-limburg-noord/").status_code == 403


def test_what_was_asked_is_on_the_page_of_who_is_asked(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    due = (clock.now() + timedelta(hours=30)).strftime("%Y-%m-%dT%H:%M")
    fields = {"first_due_at": due, "every_hours": "4", "whom": "all", "note": "Let op vervoer"}
    assert browser.post(f"{BOARD}vragen/", fields).status_code == 302
    assert "Let op vervoer" in text(cast.client(cast.amina), f"{OWN}wijzigen/")


def test_a_deadline_in_the_past_is_named_at_its_field(cast: Cast, flood: Activity) -> None:
    fields = {"first_due_at": "2020-01-01T10:00", "every_hours": "4", "whom": "all"}
    answer = cast.client(cast.bram).post(f"{BOARD}vragen/", fields)
    assert answer.status_code == 422
    assert "Deze tijd is al voorbij" in answer.content.decode()


def test_a_report_is_accepted_in_one_click(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    answer = cast.client(cast.bram).post(
        f"{REPORT}oordeel/", {"verdict": "accepted", "toon": "to-judge"}, follow=True
    )
    assert answer.redirect_chain[-1][0] == f"{BOARD}?toon=to-judge"
    assert "is aangenomen" in answer.content.decode()


def test_a_return_without_a_reason_says_so_on_the_report(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    answer = cast.client(cast.bram).post(f"{REPORT}oordeel/", {"verdict": "returned", "reason": " "})
    assert answer.status_code == 422
    assert "Zeg waarom je het rapport terugstuurt" in answer.content.decode()


def test_a_report_shows_first_what_changed(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    send(cast.amina, flood, residents_to_move=31)
    seen = " ".join(text(cast.client(cast.bram), f"{BOARD}de-maasoever/2/").split())
    assert "<del>84</del> <ins>31</ins>" in seen


def test_filters_show_what_they_say(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    send(cast.amina, flood)
    browser = cast.client(cast.bram)
    assert "de-maasoever/1" in text(browser, f"{BOARD}?toon=to-judge")
    assert "de-maasoever/1" not in text(browser, f"{BOARD}?toon=returned")
    assert "de-maasoever/1" not in text(browser, f"{BOARD}?soort=hospital")


def test_who_is_late_is_reminded_in_one_click(cast: Cast, flood: Activity) -> None:
    with clock.at(clock.now() - timedelta(hours=3)):
        ask(cast, flood)
    cast.client(cast.bram).post(f"{BOARD}herinneren/", {"all": "1"})
    assert "Bram Janssen herinnerde je hieraan" in text(cast.client(cast.amina), f"{OWN}wijzigen/")


def test_a_hundred_institutions_ask_no_more_questions(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    ask(cast, flood)
    browser.get(BOARD)
    ask(cast, flood, organisations=[cast.de_maasoever])
    send(cast.amina, flood)
    browser.get(BOARD)
    houses = iter(range(111))

    def one_more_takes_part() -> None:
        number = next(houses)
        made = add_organisation(
            actor=SYSTEM, slug=f"huis-{number}", name=f"Huis {number}", kind="nursing_home",
            regions=[cast.zuid_limburg], is_invented=True,
        )  # fmt: skip
        join(actor=cast.bram, activity=flood, organisation=made)

    # Each time after the same changes, so that the same is read anew.
    one_more_takes_part()
    with CaptureQueriesContext(connection) as few:
        browser.get(BOARD)
    for _ in range(110):
        one_more_takes_part()
    with CaptureQueriesContext(connection) as many:
        assert "Huis 110" in browser.get(BOARD).content.decode()
    assert len(many) == len(few) <= 25


def test_stopping_without_a_reason_changes_nothing(cast: Cast, flood: Activity) -> None:
    request = ask(cast, flood)
    answer = cast.client(cast.bram).post(f"{BOARD}stoppen/", {"request": str(request.pk)}, follow=True)
    assert "Zeg waarom je stopt" in answer.content.decode()


# Bottlenecks


def test_what_is_stuck_is_shown_with_its_source(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, bottlenecks=[STUCK], needs=[{"what": "Wagens", "count": 3}])
    seen = text(cast.client(cast.bram), STUCK_PAGE)
    assert "De Maasoever" in seen
    assert REPORT in seen
    assert "Wagens" in seen


def test_a_bottleneck_is_noted_by_hand(cast: Cast, flood: Activity) -> None:
    fields = {"what": "Brug dicht", "kind": "logistics", "organisation": "", "help": ""}
    answer = cast.client(cast.bram).post(f"{STUCK_PAGE}noteren/", fields, follow=True)
    assert "Brug dicht" in answer.content.decode()


def test_fewer_than_none_is_refused_at_its_field(cast: Cast, flood: Activity) -> None:
    fields = {"what": "Brug dicht", "kind": "logistics", "count": "-1"}
    answer = cast.client(cast.bram).post(f"{STUCK_PAGE}noteren/", fields)
    assert answer.status_code == 422
    assert "Brug dicht" in answer.content.decode()


def test_two_are_merged_in_one_click_and_parted_in_one(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, bottlenecks=[STUCK])
    other = actions.note_bottleneck(
        actor=cast.bram, activity=flood, kind="logistics", what="Te weinig liggend vervoer in Itteren"
    )
    one = next(row for row in current(flood) if row.organisation)
    browser = cast.client(cast.bram)
    fields = {"key": str(other.thread), "into": str(one.thread)}
    answer = browser.post(f"{STUCK_PAGE}samen/", fields, follow=True)
    assert "staan nu bij elkaar" in answer.content.decode()
    browser.post(f"{STUCK_PAGE}{other.thread}/los/")
    assert "Misschien hetzelfde" in text(browser, STUCK_PAGE)


def test_two_are_told_apart_in_one_click_and_that_is_undone_in_one(cast: Cast, flood: Activity) -> None:
    one, other = (
        actions.note_bottleneck(actor=cast.bram, activity=flood, kind="logistics", what=what)
        for what in ("Te weinig liggend vervoer in Itteren", "Liggend vervoer Itteren: te weinig wagens")
    )
    browser, path = cast.client(cast.bram), f"{STUCK_PAGE}{one.thread}/anders-dan/{other.thread}/"
    seen = browser.post(path, follow=True).content.decode()
    assert "Ze worden niet meer voorgesteld." in seen
    assert "Misschien hetzelfde" not in seen
    assert f"{path}?weer" in seen
    assert "Misschien hetzelfde" in browser.post(f"{path}?weer", follow=True).content.decode()
    assert cast.client(cast.amina).post(path).status_code == 403


def test_a_bottleneck_is_over_with_a_reason(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood, bottlenecks=[STUCK])
    key = current(flood)[0].thread
    cast.client(cast.amina).post(
        f"{STUCK_PAGE}{key}/klaar/", {"status": "solved", "reason": "De bussen kwamen."}
    )
    assert "De bussen kwamen." in text(cast.client(cast.bram), STUCK_PAGE)


def test_who_closes_a_bottleneck_after_a_colleague_keeps_what_was_typed(cast: Cast, flood: Activity) -> None:
    row = actions.note_bottleneck(actor=cast.bram, activity=flood, kind="logistics", what="Te weinig bussen")
    browser, path = cast.client(cast.bram), f"{STUCK_PAGE}{row.thread}/klaar/"
    missing = browser.post(path, {"status": "withdrawn", "reason": " "})
    assert missing.status_code == 422
    assert 'value="withdrawn" checked' in missing.content.decode()
    browser.post(path, {"status": "solved", "reason": "De bussen kwamen."})
    late = browser.post(path, {"status": "solved", "reason": "Defensie bracht er vier."})
    assert late.status_code == 409
    assert "Dit knelpunt was al voorbij." in late.content.decode()
    assert "Defensie bracht er vier." in late.content.decode()


@pytest.mark.parametrize("path", [f"{STUCK_PAGE}{{key}}/klaar/", f"{STUCK_PAGE}behoeften/{{key}}/klaar/"])
def test_a_reason_that_does_not_fit_is_said_so_and_kept(cast: Cast, flood: Activity, path: str) -> None:
    send(cast.amina, flood, bottlenecks=[STUCK], needs=[{"what": "Zandzakken"}])
    key = queries.needs(flood)[0].thread if "behoeften" in path else current(flood)[0].thread
    status = "met" if "behoeften" in path else "solved"
    reason = "De bussen kwamen. " * 20 + "Slotwoord."
    answer = cast.client(cast.bram).post(path.format(key=key), {"status": status, "reason": reason})
    seen = answer.content.decode()
    assert answer.status_code == 422
    assert "Dit zijn 370 tekens. Er passen er 300." in seen
    assert "Slotwoord." in seen


def test_a_request_is_ended_with_a_whole_reason_or_not(cast: Cast, flood: Activity) -> None:
    made = ask(cast, flood)
    browser = cast.client(cast.bram)
    for reason in ("", "Het water zakt. " * 30 + "Slotwoord."):
        answer = browser.post(f"{BOARD}stoppen/", {"request": str(made.pk), "reason": reason})
        assert answer.status_code == 422
        assert reason in answer.content.decode()
    browser.post(f"{BOARD}stoppen/", {"request": str(made.pk), "reason": "Het water zakt."})
    made.refresh_from_db()
    assert made.ended_reason == "Het water zakt."


def test_the_bottlenecks_ask_few_questions(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    for number in range(30):
        actions.note_bottleneck(
            actor=cast.bram, activity=flood, kind="staff", what=f"Tekort op afdeling {number}"
        )
    browser.get(STUCK_PAGE)
    with CaptureQueriesContext(connection) as asked:
        browser.get(STUCK_PAGE)
    assert len(asked) <= 25


# Beside the crisis picture and on Nu


def test_the_left_column_says_level_and_report(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    seen = text(cast.client(cast.bram), "/crisisbeeld/hoogwater-maas/organisaties/")
    assert 'data-level="orange"' in seen
    assert ">Oranje<" in seen
    assert "rapport 1, 84 moeten nog weg" in seen


def test_a_neighbour_institution_is_not_told_the_level(cast: Cast, flood: Activity) -> None:
    add_member(
        actor=SYSTEM, account=cast.daan.account, organisation=cast.ghor_limburg_noord, functions=["ico"]
    )
    send(cast.amina, flood)
    seen = text(cast.client(cast.daan), "/crisisbeeld/hoogwater-maas/organisaties/")
    assert "De Maasoever" in seen
    assert "moeten nog weg" not in seen


def test_the_stream_tells_what_was_sent_and_returned(cast: Cast, flood: Activity) -> None:
    actions.return_report(actor=cast.bram, report=send(cast.amina, flood), reason="Hoeveel?")
    for person in (cast.bram, cast.amina):
        seen = text(cast.client(person), "/crisisbeeld/hoogwater-maas/stroom/")
        assert "De Maasoever: rapport 1, oranje" in seen
        assert "Rapport 1 van De Maasoever teruggestuurd" in seen


def test_nu_puts_the_report_first_for_who_owes_it(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    seen = text(cast.client(cast.amina), "/")
    assert "Je situatierapport" in seen
    assert "Stuur je rapport" in seen


def test_nu_counts_what_is_to_be_read(cast: Cast, flood: Activity) -> None:
    send(cast.amina, flood)
    assert "Lees één nieuw situatierapport" in text(cast.client(cast.bram), "/")


def test_nu_tells_that_a_report_was_read(cast: Cast, flood: Activity) -> None:
    actions.accept_report(actor=cast.bram, report=send(cast.amina, flood))
    assert "Bram Janssen nam jullie rapport 1 aan" in text(cast.client(cast.amina), "/")


def test_of_a_phone_that_runs_ahead_the_server_keeps_its_own_time_and_says_so(
    cast: Cast, flood: Activity
) -> None:
    moment = clock.now()
    phone = times.for_input(moment + timedelta(minutes=10))
    with clock.at(moment):
        cast.client(cast.amina).post(f"{OWN}wijzigen/", form(places__value="3", places__at=phone))
    report = SituationReport.objects.get()
    assert report.submitted_at == moment
    assert times.for_input(datetime.fromisoformat(report.values["places"]["at"]))[:16] == phone[:16]
    assert "later dan verstuurd: de klok van het toestel loopt voor" in text(cast.client(cast.bram), REPORT)


def test_of_a_phone_on_time_nothing_is_said_about_its_clock(cast: Cast, flood: Activity) -> None:
    cast.client(cast.amina).post(f"{OWN}wijzigen/", form(places__value="3"))
    assert "de klok van het toestel" not in text(cast.client(cast.bram), REPORT)


def test_of_many_pairs_that_are_perhaps_the_same_ten_are_shown_and_all_when_asked(
    cast: Cast, flood: Activity
) -> None:
    for number in range(6):
        what = f"{number + 4} wagens tekort voor liggend vervoer Itteren"
        actions.note_bottleneck(actor=cast.bram, activity=flood, kind="logistics", what=what)
    bram = cast.client(cast.bram)
    assert text(bram, STUCK_PAGE).count('class="sr-pair"') == 10
    assert "paren=alles#sr-pairs" in text(bram, STUCK_PAGE)
    assert text(bram, f"{STUCK_PAGE}?paren=alles").count('class="sr-pair"') == 15
    assert "paren=alles#sr-pairs" not in text(bram, f"{STUCK_PAGE}?paren=alles")
