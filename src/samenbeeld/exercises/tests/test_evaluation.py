"""Observers' notes, the evaluation and the proposals in it: when they are open, and to whom."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from samenbeeld.activities.actions import change_state
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import by_slug
from samenbeeld.crisis_picture.actions import write_log_line
from samenbeeld.crisis_picture.models import LogLine
from samenbeeld.crisis_picture.queries.meeting import logs, place_of
from samenbeeld.crisis_picture.tests.doing import own_team, rot
from samenbeeld.exercises import actions, web
from samenbeeld.exercises.models import Lesson, Observation
from samenbeeld.exercises.queries.learned import LessonView
from samenbeeld.exercises.rules import MESSAGE, Line
from samenbeeld.exercises.web.exporting import TimeLine, evaluation_content
from samenbeeld.exports.rules import Table
from samenbeeld.kernel import clock
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions as plans
from samenbeeld.plans.models import PlanProposal, PlanProposalAnswer
from samenbeeld.plans.queries import cards
from samenbeeld.plans.tests.writing import established
from samenbeeld.situation_reports.actions import end_request
from samenbeeld.situation_reports.tests.cases import ask as ask_for_reports
from samenbeeld.situation_reports.tests.cases import send as send_report

NOTES = "/activiteiten/oefening-hoogwater/waarnemingen/"
EVALUATION = "/activiteiten/oefening-hoogwater/evaluatie/"
REAL = "/activiteiten/hoogwater-maas/evaluatie/"
SEEN = "De lijst lag niet klaar."
ELSEWHERE = {
    "text": "Er was geen lijst.",
    "named": "Draaiboek",
    "change": "Leg de lijst klaar.",
    "owner": "de-maasoever",
}


def note(cast: Cast, observer: Membership) -> Any:
    given = {"goal": "Opschaling", "sign": "bad", "text": SEEN, "key": "een"}
    return cast.client(observer).post(NOTES, given, follow=True)


def close(cast: Cast, activity: Activity) -> None:
    for state in ("scaled_down", "closed"):
        change_state(actor=cast.bram, activity=by_slug(activity.slug), state=state)


def test_an_observer_notes_what_they_see(cast: Cast, observer: Membership, exercise: Activity) -> None:
    assert SEEN in note(cast, observer).content.decode()


def test_an_observer_says_about_what_it_was_and_how_it_went(
    cast: Cast, observer: Membership, exercise: Activity
) -> None:
    page = cast.client(observer).get(NOTES).content.decode()
    assert " checked" not in page
    assert '<option value="" selected>Kies…</option>' in page
    refused = cast.client(observer).post(NOTES, {"goal": "", "text": SEEN, "key": "een"})
    assert refused.status_code == 422
    assert "Kies of dit goed ging of beter kan." in refused.content.decode()
    assert "Vul doel in." in refused.content.decode()
    assert SEEN in refused.content.decode()
    assert not Observation.objects.exists()


def test_a_note_that_is_too_long_is_kept_and_says_how_long_it_is(
    cast: Cast, observer: Membership, exercise: Activity
) -> None:
    long = {"goal": "Opschaling", "sign": "bad", "text": "Te laat. " * 60 + "Einde.", "key": "een"}
    refused = cast.client(observer).post(NOTES, long).content.decode()
    assert "Dit zijn 546 tekens. Er passen er 500." in refused
    assert "Einde." in refused


def test_a_note_that_is_sent_twice_is_one_note(cast: Cast, observer: Membership, exercise: Activity) -> None:
    note(cast, observer)
    note(cast, observer)
    assert Observation.objects.count() == 1


def test_until_the_evaluation_only_exercise_control_reads_the_notes(
    cast: Cast, observer: Membership, leader: Membership, exercise: Activity
) -> None:
    note(cast, observer)
    assert SEEN in cast.client(leader).get(EVALUATION).content.decode()
    assert cast.client(cast.bram).get(EVALUATION).status_code == 403
    close(cast, exercise)
    assert SEEN in cast.client(cast.bram).get(EVALUATION).content.decode()


def test_a_player_notes_nothing(cast: Cast, exercise: Activity) -> None:
    assert cast.client(cast.amina).get(NOTES).status_code == 403


def test_what_was_noted_stays_as_it_was_written(cast: Cast, observer: Membership, exercise: Activity) -> None:
    note(cast, observer)
    with pytest.raises(DatabaseError):
        Observation.objects.update(text="anders")


def test_clocks_that_never_began_stand_in_one_line(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    seen = cast.client(leader).get(EVALUATION).content.decode()
    assert re.search(r"<summary>\d+ klokken zijn niet begonnen</summary>", seen)
    assert "Niet begonnen" not in seen
    # Whoever measures by a limit hears how sure it is.
    assert "Wat nog niet bevestigd is, moet je nakijken in de wet van nu" in seen
    # In a file each of them is a row.
    taken = {"choice": "evaluatie", "up_to": "amber", "format": "json", "purpose": "Proef"}
    file = cast.client(leader).post(f"{EVALUATION.removesuffix('evaluatie/')}exporteren/", taken)
    told = file.getvalue().decode()
    assert "Niet begonnen" in told
    assert "art. 2.3.1 onder a, nog niet bevestigd" in told
    assert "moet je nakijken in de wet van nu" in told


def test_the_evaluation_says_which_expected_response_came(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    line = Line(
        5, "Waterschap", MESSAGE, "Het water stijgt.", expected="Er is een fase gekozen", expected_by=20
    )
    inject = actions.write_inject(actor=leader, activity=exercise, line=line)
    actions.deliver_inject(actor=leader, activity=exercise, inject=inject)
    actions.judge_response(actor=leader, activity=exercise, inject=inject, is_met=False)
    told = cast.client(leader).get(EVALUATION).content.decode()
    assert "Er is een fase gekozen" in told
    assert "Bleef uit" in told


def test_a_real_activity_is_evaluated_when_it_is_over(cast: Cast, flood: Activity) -> None:
    assert cast.client(cast.bram).get(REAL).status_code == 403
    close(cast, flood)
    told = cast.client(cast.bram).get(REAL).content.decode()
    assert "Wettelijke en afgesproken klokken" in told
    assert "Verwachte reacties" not in told


def test_reports_are_late_as_they_were_when_it_closed(cast: Cast, flood: Activity) -> None:
    request = ask_for_reports(cast, flood)
    send_report(cast.amina, flood)
    with clock.at(clock.now() + timedelta(hours=6)):
        end_request(actor=cast.bram, request=request, reason="Het water zakt")
        close(cast, flood)
    with clock.at(clock.now() + timedelta(days=3)):
        content = evaluation_content(by_slug(flood.slug), cast.bram)
    table = next(part for part in content.parts if isinstance(part, Table) and part.key == "reports")
    told = [(row[0], row[-1]) for row in table.rows]
    own, neighbour = cast.de_maasoever.name, cast.ghor_limburg_noord.name
    assert told[0] == (own, "Op tijd")
    # After one hour and after five; the deadline after nine hours never came.
    missing = [(own, "Niet gekomen"), (neighbour, "Niet gekomen"), (neighbour, "Niet gekomen")]
    assert sorted(told[1:]) == sorted(missing)


def test_on_paper_the_time_line_can_do_without_the_lines_of_the_logs(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    write_log_line(actor=cast.bram, activity=exercise, team=rot(cast), text="De pomp hapert.")
    content = evaluation_content(by_slug(exercise.slug), leader)
    short = content.within(0)
    assert isinstance(content.parts[0], Table)
    assert "De pomp hapert." in str(list(content.parts[0].rows))
    assert "Eén regel van de logboeken" in str(short.parts[0])
    assert (short.rows, short.parts[1:]) == (content.rows - 1, content.parts[1:])


def test_a_lesson_about_a_plan_that_is_not_here_says_that_one_passes_it_on(
    cast: Cast, flood: Activity
) -> None:
    close(cast, flood)
    cast.client(cast.bram).post(REAL, {**ELSEWHERE, "key": "een"})
    told = cast.client(cast.bram).get("/verbetervoorstellen/").content.decode()
    assert "Leg de lijst klaar." in told
    assert "Geef het voorstel zelf door." in told
    assert not PlanProposal.objects.exists()


def test_a_lesson_goes_to_the_owner_of_the_plan_and_the_answer_comes_back(
    cast: Cast, flood: Activity, tmp_path: Path, settings: Settings
) -> None:
    settings.DATA = tmp_path
    version = established(cast)
    page, plan = cast.client(cast.bram), f"{version.plan.owner.slug}/{version.plan.number}"
    close(cast, flood)
    given = {"text": "Er was geen lijst.", "plan": plan, "change": "Leg de lijst klaar.", "key": "een"}
    assert "nog geen antwoord" in page.post(REAL, given, follow=True).content.decode()
    proposal = PlanProposal.objects.get()
    assert (proposal.text, proposal.why) == ("Leg de lijst klaar.", "Er was geen lijst.")
    assert proposal.learned_in == "real"
    assert cards.open_proposals(cast.bram) == [proposal]
    # Who may read the evaluation comes back to the lesson; who reads the plan alone does not hear of it.
    assert f"{REAL}#les-1" in page.get(f"/plannen/{plan}/").content.decode()
    assert REAL not in cast.client(cast.amina).get(f"/plannen/{plan}/").content.decode()
    plans.answer_proposal(actor=cast.bram, proposal=proposal, is_taken=False, reason="Staat er al.")
    assert "Niet overgenomen door Bram" in page.get(REAL).content.decode()
    taken = {"choice": "evaluatie", "up_to": "amber", "format": "json", "purpose": "Evaluatie"}
    file = page.post(f"{REAL.removesuffix('evaluatie/')}exporteren/", taken).getvalue().decode()
    assert "Staat er al." in file


def test_who_may_not_read_the_plan_learns_no_more_than_the_lesson_itself() -> None:
    lesson = Lesson(text="Er was geen lijst.", plan="Geheim plan", change="Leg de lijst klaar.")
    proposal = PlanProposal()
    proposal.answer = PlanProposalAnswer(reason="Staat er al.")
    view = LessonView(lesson, proposal, may_read=False, has_page=False)
    assert "Geheim" not in f"{view.plan} {view.owner}"
    assert view.state == "Beantwoord door wie het plan beheert"


def test_a_proposal_without_an_owner_comes_back(cast: Cast, flood: Activity) -> None:
    close(cast, flood)
    answer = cast.client(cast.bram).post(REAL, {**ELSEWHERE, "owner": "", "key": "een"})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "Kies wie het plan beheert." in told
    assert "Leg de lijst klaar." in told
    assert not Lesson.objects.exists()


def test_a_proposal_of_an_exercise_is_not_among_what_is_real(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    cast.client(leader).post(EVALUATION, {**ELSEWHERE, "key": "een"})
    assert "Leg de lijst klaar." not in cast.client(leader).get("/verbetervoorstellen/").content.decode()
    told = cast.client(leader).get("/verbetervoorstellen/?modus=oefening").content.decode()
    assert "Leg de lijst klaar." in told


@pytest.mark.parametrize("form", ["json", "pdf"])
def test_the_evaluation_leaves_as_a_file_that_says_exercise(
    cast: Cast, observer: Membership, leader: Membership, exercise: Activity, form: str
) -> None:
    note(cast, observer)
    given = {"choice": "evaluatie", "up_to": "amber", "format": form, "purpose": "Evaluatie"}
    answer = cast.client(leader).post("/activiteiten/oefening-hoogwater/exporteren/", given)
    content = answer.getvalue()
    assert answer.headers["Content-Disposition"].split('"')[1].startswith("OEFENING-")
    assert content.startswith(b"%PDF") if form == "pdf" else SEEN in json.dumps(json.loads(content))


def test_a_long_time_line_is_shown_in_pages_and_goes_along_whole(
    cast: Cast, leader: Membership, exercise: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "ROWS_ON_A_PAGE", 2)
    for minute in range(5):
        line = Line(minute + 1, "Waterschap", MESSAGE, f"Bericht nummer {minute}.")
        actions.skip_inject(
            actor=leader,
            activity=exercise,
            inject=actions.write_inject(actor=leader, activity=exercise, line=line),
        )
    browser = cast.client(leader)
    first = browser.get(EVALUATION).content.decode()
    assert "Bericht nummer 0." in first
    assert "Bericht nummer 4." not in first
    assert "?deel=time_line&amp;bladzijde=2#part-time_line" in first
    assert "Bericht nummer 4." in browser.get(f"{EVALUATION}?deel=time_line&bladzijde=3").content.decode()


def test_any_page_of_a_time_line_is_the_same_part_of_the_whole(cast: Cast, flood: Activity) -> None:
    begin = clock.now() - timedelta(hours=1)
    for at, team, writer in (
        (3, rot(cast), cast.bram), (1, rot(cast), cast.bram), (3, own_team(cast), cast.amina),
        (8, rot(cast), cast.bram), (3, rot(cast), cast.bram),
    ):  # fmt: skip
        happened = begin + timedelta(minutes=at)
        write_log_line(actor=writer, activity=flood, team=team, text=f"{at}", happened_at=happened)
    told = [(begin + timedelta(minutes=at), "Alarm", f"{at}", "Bram") for at in (9, 2, 3, 0)]
    mine = [place_of(line) for line in LogLine.objects.filter(organisation=None)[:1]]
    line = TimeLine(told, logs(flood, mine))
    whole = list(line)
    # What happened at one moment stands in the order in which it is counted; the log of a house is not ours.
    assert [row[2] for row in whole] == ["0", "1", "2", "3", "3", "3", "8", "9"]
    for size in range(1, len(whole) + 2):
        assert [row for at in range(0, len(whole), size) for row in line[at : at + size]] == whole
    assert [line[at] for at in range(len(line))] == whole
    assert line[-1] == whole[-1]
    assert len(TimeLine(told, logs(flood, []))) == len(told)


def test_a_page_of_the_evaluation_reads_no_more_of_the_logs_than_it_shows(
    cast: Cast, leader: Membership, exercise: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "ROWS_ON_A_PAGE", 2)
    read: list[int] = []
    for number in range(7):
        write_log_line(actor=cast.bram, activity=exercise, team=rot(cast), text=f"Regel {number}.")
    made = vars(Model)["from_db"].__func__

    def count(model: type[LogLine], *row: Any) -> Any:
        read.append(1)
        return made(model, *row)

    monkeypatch.setattr(LogLine, "from_db", classmethod(count))
    browser = cast.client(leader)
    browser.get(EVALUATION)
    read.clear()
    with CaptureQueriesContext(connection) as asked:
        seen = browser.get(f"{EVALUATION}?deel=time_line&bladzijde=2").content.decode()
    assert [number for number in range(7) if f"Regel {number}." in seen] == [2, 3]
    assert len(read) == 2
    assert len(asked) <= 25
