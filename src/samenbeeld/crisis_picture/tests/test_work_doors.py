"""The pages of decisions, tasks, questions and teams: by who may and who may not, with every mistake."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml.html import fromstring

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.models import (
    Answer,
    ClockMoment,
    Contradiction,
    Decision,
    InfoRequest,
    LogLine,
    Meeting,
    Settlement,
    Task,
    TaskStep,
)
from samenbeeld.crisis_picture.queries.deciding import decision_numbered
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.crisis_picture.tests.doing import ask, give, ordered, own_team, propose, rot, soon, take
from samenbeeld.crisis_picture.tests.test_requests import mark, two_levels
from samenbeeld.crisis_picture.web import desk, history
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

SLUG = "hoogwater-maas"
LISTS = ["decisions", "tasks", "requests", "contradictions", "meeting", "in_force"]
PAGES = [*LISTS, "log"]


def url(name: str, *rest: object) -> str:
    return reverse(f"crisis_picture_{name}", args=[SLUG, *rest])


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.split("<main")[1].split("</main>")[0]))


def page(cast: Cast, person: Membership, name: str, *rest: object, query: str = "") -> str:
    answer = cast.client(person).get(url(name, *rest) + query)
    assert answer.status_code == 200
    return words(answer.content.decode())


def typed(minutes: int) -> str:
    """A moment as a form sends it."""
    return local(soon(minutes)).strftime("%Y-%m-%dT%H:%M")


PROPOSAL = {
    "text": "De Maasoever ontruimt Itteren.", "reason": "Water in de straat", "options": "Ontruimen\nBlijven",
    "authority": "acgz", "region": "VR24", "key": "k1",
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("login", ["amina", "bram", "chantal", "daan"])
def test_who_takes_part_reads_what_is_decided(cast: Cast, flood: Activity, name: str, login: str) -> None:
    assert cast.client(cast.people[login]).get(url(name)).status_code == 200


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("login", ["eva", "hanna"])
def test_to_a_guest_and_the_security_officer_nothing_is_there(
    cast: Cast, flood: Activity, name: str, login: str
) -> None:
    assert cast.client(cast.people[login]).get(url(name)).status_code == 404


@pytest.mark.parametrize("name", LISTS)
def test_a_stranger_is_shown_the_login(cast: Cast, flood: Activity, name: str) -> None:
    assert cast.client(None).get(url(name)).status_code == 302


def test_a_guest_who_may_read_one_text_reads_no_decision(cast: Cast, flood: Activity) -> None:
    from samenbeeld.crisis_picture.tests.test_actions import release

    release(cast, flood)
    propose(cast, flood)
    assert cast.client(cast.eva).get(url("decisions")).status_code == 404
    assert "De Maasoever ontruimt Itteren" not in cast.client(cast.eva).get(
        reverse("crisis_picture", args=[SLUG])
    ).content.decode()  # fmt: skip


def test_a_proposal_goes_by_form(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("decision_new"), PROPOSAL)
    assert (answer.status_code, Decision.objects.get().options) == (302, ["Ontruimen", "Blijven"])


def test_a_form_that_is_sent_twice_is_one_proposal(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    codes = [browser.post(url("decision_new"), PROPOSAL).status_code for _ in range(2)]
    assert (codes, Decision.objects.count()) == ([302, 302], 1)


def test_a_proposal_with_one_option_keeps_what_was_typed(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("decision_new"), {**PROPOSAL, "options": "Ontruimen"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Noem ten minste 2 opties, of schrijf waarom er geen alternatief is." in html
    assert "Water in de straat" in html


def test_a_coordinator_finds_no_button_to_propose_and_no_door(cast: Cast, flood: Activity) -> None:
    assert url("decision_new") not in cast.client(cast.amina).get(url("decisions")).content.decode()
    assert cast.client(cast.amina).post(url("decision_new"), PROPOSAL).status_code in (403, 422)
    assert Decision.objects.count() == 0


def test_a_decision_is_taken_by_form_and_shows_its_picture(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    cast.client(cast.chantal).post(url("decision_step", 1, "nemen"), {"version": "0"})
    assert "Rust op versie 1" in page(cast, cast.amina, "decision", 1)


def test_who_may_not_decide_is_told_whom_to_ask(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    answer = cast.client(cast.bram).post(url("decision_step", 1, "nemen"), {"version": "0"})
    assert answer.status_code == 403
    assert "Dit besluit neemt een ander: de ACGZ." in answer.content.decode()


def test_who_comes_second_sees_the_first_and_keeps_the_words(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    answer = cast.client(cast.chantal).post(
        url("decision_step", 1, "afwijzen"), {"reason": "Er is nog plek in Beek"}
    )
    told = words(answer.content.decode())
    assert answer.status_code == 409
    assert "Chantal Vroomen was je voor: besluit 1 staat sinds" in told
    assert "Er is nog plek in Beek" in told


def test_an_order_goes_by_form_and_makes_tasks(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    fields = {
        "order": "", "check_at": typed(90), "text_1": "Ontruim Itteren", "organisation_1": "de-maasoever",
        "due_1": typed(60), "text_2": "Bel familie", "organisation_2": "de-maasoever", "due_2": typed(45),
    }  # fmt: skip
    answer = cast.client(cast.chantal).post(url("decision_step", 1, "opdracht"), fields)
    assert (answer.status_code, Task.objects.count()) == (302, 2)


def test_an_order_that_was_begun_is_finished(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    answer = cast.client(cast.chantal).post(
        url("decision_step", 1, "opdracht"), {"check_at": typed(90), "text_1": "Ontruim Itteren"}
    )
    assert answer.status_code == 422
    assert "Vul dit in: organisatie" in answer.content.decode()


@pytest.mark.parametrize(
    ("step", "fields", "state"),
    [
        ("controle", {"finding": "Itteren is leeg", "works": "on"}, "effective"),
        ("controle", {"finding": "Bussen te hoog"}, "checked"),
        ("intrekken", {"reason": "Niet meer nodig"}, "withdrawn"),
    ],
)
def test_a_decision_is_checked_and_ended_by_form(
    cast: Cast, flood: Activity, step: str, fields: dict[str, str], state: str
) -> None:
    ordered(cast, flood)
    cast.client(cast.chantal).post(url("decision_step", 1, step), fields)
    assert decision_numbered(flood, 1).state == state


def test_a_checked_decision_is_revised_or_ended_by_form(cast: Cast, flood: Activity) -> None:
    decision = ordered(cast, flood)
    actions.check_decision(actor=cast.chantal, activity=flood, decision=decision, finding="Bussen te hoog")
    fields = {"text": "Met boten.", "reason": "Te diep", "options": "Boten\nHelikopter", "key": "k2"}
    cast.client(cast.bram).post(url("decision_step", 1, "herzien"), fields)
    assert Decision.objects.get(number=2).replaces == decision


def test_a_step_that_does_not_exist_is_not_found(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    assert cast.client(cast.chantal).post(url("decision_step", 1, "toveren")).status_code == 404


def test_a_machine_reads_one_decision_and_those_in_force_at_a_moment(cast: Cast, flood: Activity) -> None:
    take(cast, flood, propose(cast, flood))
    browser = cast.client(cast.amina)
    assert browser.get(url("decision_json", 1)).json()["based_on_picture_version"] == 1
    before = (now() - timedelta(minutes=5)).isoformat()
    assert [
        len(browser.get(url("in_force"), query).json()["decisions"]) for query in ({}, {"op": before})
    ] == [1, 0]


def test_the_list_of_a_moment_shows_what_stood_then_and_no_buttons(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    before = local(now() - timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")
    html = cast.client(cast.bram).get(url("decisions"), {"op": before}).content.decode()
    assert "De Maasoever ontruimt Itteren" not in html
    assert url("decision_new") not in html


def test_the_picture_of_a_moment_shows_the_work_of_that_moment(cast: Cast, flood: Activity) -> None:
    propose(cast, flood)
    give(cast, flood)
    at = reverse("crisis_picture_at", args=[SLUG])
    told = words(cast.client(cast.amina).get(at, {"moment": now().isoformat()}).content.decode())
    assert "De Maasoever ontruimt Itteren." in told
    assert "Bel de familie" in told


def test_of_a_long_crisis_the_picture_of_a_moment_shows_what_was_not_over(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_ROWS", 1)
    task = give(cast, flood)
    give(cast, flood, text="Regel bussen")
    actions.move_task(
        actor=cast.bram, activity=flood, task=task, state=TaskState.CANCELLED, reason="Al gedaan"
    )
    page = reverse("crisis_picture_at", args=[SLUG])
    told = words(cast.client(cast.bram).get(page, {"moment": now().isoformat()}).content.decode())
    assert "Regel bussen" in told
    assert "Bel de familie" not in told
    assert "Alle 2 van dat moment" in told


def test_a_task_is_given_by_form(cast: Cast, flood: Activity) -> None:
    fields = {"text": "Bel de familie", "organisation": "de-maasoever", "due": typed(30), "key": "k"}
    answer = cast.client(cast.bram).post(url("task_new"), fields)
    assert (answer.status_code, Task.objects.get().organisation) == (302, cast.de_maasoever)


def test_what_is_over_comes_in_pages_and_what_runs_stands_whole_above_each(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "OVER_ON_A_PAGE", 1)
    tasks = [give(cast, flood, text=text) for text in ("Haal zand.", "Bel de kade.", "Zet pompen klaar.")]
    for task in tasks[:2]:
        actions.move_task(
            actor=cast.bram, activity=flood, task=task, state=TaskState.CANCELLED, reason="Niet nodig"
        )
    first, second, whole = (
        page(cast, cast.bram, "tasks", query=f"?bladzijde={asked}") for asked in ("1", "2", "alles")
    )
    assert [("Bel de kade." in shown, "Haal zand." in shown) for shown in (first, second, whole)] == [
        (True, False), (False, True), (True, True),
    ]  # fmt: skip
    assert all("Zet pompen klaar." in shown for shown in (first, second, whole))
    assert "Hier staan nummer 2 tot en met 2" in second


def test_a_task_without_words_says_which_field(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("task_new"), {"organisation": "de-maasoever", "due": typed(30)})
    assert answer.status_code == 422
    assert "Vul dit in: wat?" in answer.content.decode()


def test_a_task_is_accepted_with_one_tap(cast: Cast, flood: Activity) -> None:
    give(cast, flood)
    html = cast.client(cast.amina).get(url("tasks")).content.decode()
    assert url("task_step", 1, "aannemen") in html
    cast.client(cast.amina).post(url("task_step", 1, "aannemen"))
    assert TaskStep.objects.get().state == "accepted"


def test_a_second_tap_says_who_was_first(cast: Cast, flood: Activity) -> None:
    give(cast, flood)
    browser = cast.client(cast.amina)
    codes = [browser.post(url("task_step", 1, "aannemen")).status_code for _ in range(2)]
    assert codes == [302, 409]


def test_giving_back_asks_why(cast: Cast, flood: Activity) -> None:
    give(cast, flood)
    answer = cast.client(cast.amina).post(url("task_step", 1, "teruggeven"), {"reason": ""})
    assert answer.status_code == 422
    assert "Schrijf waarom. Wie de taak gaf, moet dat weten." in answer.content.decode()


def test_somebody_elses_task_is_not_accepted(cast: Cast, flood: Activity) -> None:
    give(cast, flood)
    assert cast.client(cast.daan).post(url("task_step", 1, "aannemen")).status_code == 403


def test_a_question_is_asked_by_form(cast: Cast, flood: Activity) -> None:
    fields = {"text": "Hoe lang nog?", "organisations": ["de-maasoever"], "deadline": typed(30), "key": "k"}
    assert cast.client(cast.bram).post(url("request_new"), fields).status_code == 302
    assert [each.slug for each in InfoRequest.objects.get().organisations.all()] == ["de-maasoever"]


def test_a_question_to_nobody_says_so(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.bram).post(url("request_new"), {"text": "Hoe lang?", "deadline": typed(30)})
    assert answer.status_code == 422
    assert "Vul dit in: aan wie?" in answer.content.decode()


def test_a_question_is_answered_by_form(cast: Cast, flood: Activity) -> None:
    ask(cast, flood, unit="uur")
    fields = {"value": "9,5", "text": "", "certainty": "fact", "source": "Meter", "key": "k"}
    answer = cast.client(cast.amina).post(url("answer", 1), fields)
    assert (answer.status_code, str(Answer.objects.get().value)) == (302, "9.5000")


def test_an_answer_that_is_no_number_keeps_what_was_typed(cast: Cast, flood: Activity) -> None:
    ask(cast, flood, unit="uur")
    fields = {"value": "negen", "text": "Volgens de meter", "certainty": "fact", "key": "k"}
    answer = cast.client(cast.amina).post(url("answer", 1), fields)
    assert answer.status_code == 422
    assert "Volgens de meter" in answer.content.decode()
    assert "Dit is geen getal." in answer.content.decode()


def test_an_answer_that_is_sent_twice_is_one(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    fields = {"text": "Negen uur", "certainty": "fact", "key": "k"}
    browser = cast.client(cast.amina)
    codes = [browser.post(url("answer", 1), fields).status_code for _ in range(2)]
    assert (codes, Answer.objects.count()) == ([302, 302], 1)


def test_a_neighbour_does_not_answer_for_another(cast: Cast, flood: Activity) -> None:
    ask(cast, flood)
    fields = {"text": "Negen uur", "certainty": "fact", "key": "k"}
    assert cast.client(cast.daan).post(url("answer", 1), fields).status_code == 403


@pytest.mark.parametrize("step", ["oppakken", "intrekken"])
def test_a_question_is_taken_up_and_withdrawn_with_one_tap(cast: Cast, flood: Activity, step: str) -> None:
    ask(cast, flood)
    by = cast.amina if step == "oppakken" else cast.bram
    assert cast.client(by).post(url("request_step", 1, step)).status_code == 302


@pytest.mark.parametrize("step", ["bevestigen", "sluiten"])
def test_an_answer_is_verified_and_closed(cast: Cast, flood: Activity, step: str) -> None:
    request = ask(cast, flood)
    actions.answer_request(
        actor=cast.amina, activity=flood, request=request, text="Negen uur", certainty="fact"
    )
    assert cast.client(cast.bram).post(url("request_step", 1, step)).status_code == 302


def test_two_answers_that_differ_stand_beside_each_other_on_the_page(cast: Cast, flood: Activity) -> None:
    two_levels(cast, flood)
    told = page(cast, cast.amina, "contradictions")
    assert told.index("45,62 m +NAP") < told.index("45,26 m +NAP")


def test_a_contradiction_is_marked_by_form_and_the_owner_asked(cast: Cast, flood: Activity) -> None:
    fields = {
        "subject": "Waterstand", "said_1": "45,62", "who_1": "Waterschap", "said_2": "45,26",
        "who_2": "Brandweer", "owner": "de-maasoever", "key": "k",
    }  # fmt: skip
    assert cast.client(cast.bram).post(url("contradiction_new"), fields).status_code == 302
    assert Contradiction.objects.get().question is not None


def test_a_claim_without_source_says_which_field(cast: Cast, flood: Activity) -> None:
    fields = {"subject": "Waterstand", "said_1": "45,62", "who_1": "", "said_2": "45,26", "who_2": "B"}
    answer = cast.client(cast.bram).post(url("contradiction_new"), fields)
    assert answer.status_code == 422
    assert "Vul dit in: door wie?" in answer.content.decode()


def test_a_contradiction_is_settled_by_form(cast: Cast, flood: Activity) -> None:
    mark(cast, flood)
    cast.client(cast.bram).post(url("settle", 1), {"claim": "2", "reason": "Peilschaal afgelezen"})
    settled = Settlement.objects.get()
    assert settled.claim is not None
    assert settled.claim.said == "45,26"


def test_settling_twice_says_who_was_first(cast: Cast, flood: Activity) -> None:
    mark(cast, flood)
    browser = cast.client(cast.bram)
    codes = [
        browser.post(url("settle", 1), {"claim": "1", "reason": "Gemeten"}).status_code for _ in range(2)
    ]
    assert codes == [302, 409]


def test_a_coordinator_settles_nothing(cast: Cast, flood: Activity) -> None:
    mark(cast, flood)
    answer = cast.client(cast.amina).post(url("settle", 1), {"claim": "1", "reason": "Gemeten"})
    assert answer.status_code == 403


def test_the_head_of_every_page_says_when_the_team_meets(cast: Cast, flood: Activity) -> None:
    with clock.at(now()):
        actions.plan_meeting(actor=cast.bram, activity=flood, team=rot(cast), starts_at=soon(38.5))
        html = cast.client(cast.amina).get(reverse("crisis_picture", args=[SLUG])).content.decode()
    # Before midnight it also says of which day.
    assert re.search(r"ROT om (\w\w \d+ \w+ )?\d\d:\d\d, <b><time [^>]+>nog 38 min</time></b>", html)


def test_a_meeting_is_planned_moved_and_called_off_by_form(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.bram)
    fields = {"team": rot(cast).key, "starts_at": typed(30), "place": "Maastricht", "agenda": ""}
    browser.post(url("meeting_plan"), fields)
    first = Meeting.objects.get()
    browser.post(url("meeting_plan"), {**fields, "starts_at": typed(60), "replaces": str(first.pk)})
    second = Meeting.objects.get(replaces=first)
    refused = browser.post(url("meeting_cancel", second.pk))
    assert (refused.status_code, Meeting.objects.count()) == (422, 2)
    assert browser.post(url("meeting_cancel", second.pk), {"reason": "Het water zakt"}).status_code == 302
    assert "Nog geen overleg gepland" in page(cast, cast.bram, "meeting")


def test_a_coordinator_plans_nothing_for_the_region(cast: Cast, flood: Activity) -> None:
    fields = {"team": rot(cast).key, "starts_at": typed(30)}
    assert cast.client(cast.amina).post(url("meeting_plan"), fields).status_code == 422
    assert Meeting.objects.count() == 0


def test_a_clock_is_recorded_by_form_and_says_that_the_law_must_be_checked(
    cast: Cast, flood: Activity
) -> None:
    fields = {"event": "criterion_met", "region": "VR24", "happened_at": typed(-1)}
    assert cast.client(cast.bram).post(url("clock"), fields).status_code == 302
    told = page(cast, cast.amina, "meeting")
    assert ClockMoment.objects.count() == 1
    assert "nog niet bevestigd" in told


def test_a_coordinator_records_no_clock_by_form(cast: Cast, flood: Activity) -> None:
    fields = {"event": "criterion_met", "region": "VR24", "happened_at": typed(-1)}
    assert cast.client(cast.amina).post(url("clock"), fields).status_code in (403, 422)
    assert ClockMoment.objects.count() == 0


def test_a_line_is_written_and_corrected_by_form(cast: Cast, flood: Activity) -> None:
    browser = cast.client(cast.amina)
    key = own_team(cast).key
    browser.post(url("log_line"), {"team": key, "text": "12 bewoners weg", "key": "a"})
    browser.post(url("log_line"), {"team": key, "text": "14 bewoners weg", "corrects": "1", "key": "b"})
    told = page(cast, cast.amina, "log", query=f"?team={key}")
    assert "gecorrigeerd in regel 2" in told
    assert "12 bewoners weg" in told
    assert LogLine.objects.count() == 2


def test_a_line_is_corrected_by_the_form_that_stands_below_it(cast: Cast, flood: Activity) -> None:
    browser, team = cast.client(cast.amina), own_team(cast).key
    for line in ("12 bewoners weg", "kade dicht"):
        browser.post(url("log_line"), {"team": team, "text": line, "key": line})
    shown: Any = fromstring(browser.get(url("log") + f"?team={team}").content)
    for form in [form for form in shown.forms if "cw-act" in form.getparent().get("class", "")]:
        fields = {**form.fields, "text": f"{form.fields['text']}, nagevraagd"}
        for _ in range(2):  # a bad line: the second time it is there already
            assert browser.post(form.action, fields).status_code == 302
    told = page(cast, cast.amina, "log", query=f"?team={team}")
    assert "12 bewoners weg, nagevraagd" in told
    assert "kade dicht, nagevraagd" in told
    assert LogLine.objects.count() == 4


def test_an_empty_line_says_what_to_do(cast: Cast, flood: Activity) -> None:
    answer = cast.client(cast.amina).post(url("log_line"), {"team": own_team(cast).key, "text": ""})
    assert answer.status_code == 422


def test_the_log_of_an_own_team_does_not_exist_for_others(cast: Cast, flood: Activity) -> None:
    address = f"{url('log')}?team={own_team(cast).key}"
    assert cast.client(cast.bram).get(address).status_code == 404


def test_the_stream_tells_each_decision_once_as_it_stands(cast: Cast, flood: Activity) -> None:
    ordered(cast, flood)
    told = words(
        "<main" + cast.client(cast.amina).get(reverse("crisis_picture_stream", args=[SLUG])).content.decode()
        + "</main>"
    )  # fmt: skip
    assert told.count("Besluit 1") == 1
    assert "ACGZ, op beeld 1, effect nagaan" in told


def test_the_filters_of_the_stream_count_what_is_there(cast: Cast, flood: Activity) -> None:
    ordered(cast, flood)
    ask(cast, flood)
    html = cast.client(cast.amina).get(reverse("crisis_picture", args=[SLUG])).content.decode()
    assert re.search(r"Besluiten 1<.*Taken 1<.*Vragen 1<", html, re.S)


def test_who_may_add_finds_the_buttons_under_the_stream(cast: Cast, flood: Activity) -> None:
    stream = reverse("crisis_picture_stream", args=[SLUG])
    html = cast.client(cast.bram).get(stream).content.decode()
    assert all(url(name) in html for name in ("request_new", "task_new", "decision_new"))
    assert url("decision_new") not in cast.client(cast.amina).get(stream).content.decode()


def test_an_exercise_looks_like_one(cast: Cast, flood: Activity, exercise: Activity) -> None:
    address = reverse("crisis_picture_decisions", args=["stroomuitval-roermond"])
    assert "data-exercise" in cast.client(cast.amina).get(address).content.decode()


def _full(cast: Cast, flood: Activity, times: int) -> None:
    for _ in range(times):
        ordered(cast, flood)
        two_levels(cast, flood)
        give(cast, flood)


def test_each_page_asks_as_many_questions_for_much_as_for_little(cast: Cast, flood: Activity) -> None:
    _full(cast, flood, 1)
    browser = cast.client(cast.bram)
    for name in PAGES:
        browser.get(url(name))
    # Each time something was done since the pages were last asked for: all of it is read anew, by whichever
    # of them needs it first.
    _full(cast, flood, 1)
    few = {name: _questions(browser, name) for name in PAGES}
    _full(cast, flood, 2)
    much = {name: _questions(browser, name) for name in PAGES}
    assert [name for name in PAGES if much[name] > few[name]] == []


def test_a_page_asked_for_again_reads_again_only_what_was_done_since(cast: Cast, flood: Activity) -> None:
    _full(cast, flood, 1)
    browser = cast.client(cast.bram)
    browser.get(url("tasks"))
    again = _questions(browser, "tasks")
    give(cast, flood)
    assert again < _questions(browser, "tasks")


def _questions(browser: Any, name: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        browser.get(url(name))
    return len(asked)
