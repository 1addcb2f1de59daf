"""Script, clock and control: who may, what reaches the players, and that it reaches them once."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenbeeld.activities import queries as activities
from samenbeeld.activities.actions import leave, open_activity
from samenbeeld.activities.models import Activity
from samenbeeld.alerts.models import Alarm, Recipient
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.exercises import actions, queries
from samenbeeld.exercises.models import Inject
from samenbeeld.exercises.rules import ALARM, CALL, MESSAGE, OWN, REPORT, TEXT, Line
from samenbeeld.exercises.tasks import deliver_injects
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.realtime import queries as texts
from samenbeeld.situation_reports.models import ReportRequest

PAGE = "/activiteiten/oefening-hoogwater/oefening/"
OWN_PAGE = "/crisisbeeld/oefening-hoogwater/organisatie/de-maasoever/"
STREAM = "/crisisbeeld/oefening-hoogwater/"
SAID = "Het water stijgt snel."


def write(
    leader: Membership, exercise: Activity, minute: int = 5, kind: str = MESSAGE, **more: Any
) -> Inject:
    line = Line(minute, "Waterschap", kind, SAID, **more)
    return actions.write_inject(actor=leader, activity=exercise, line=line)


def play(leader: Membership, exercise: Activity, inject: Inject) -> Inject:
    return actions.deliver_inject(actor=leader, activity=exercise, inject=inject)


def run(leader: Membership, exercise: Activity, speed: int = 1) -> None:
    actions.set_clock(actor=leader, activity=exercise, is_running=True, speed=speed)


def delivered() -> int:
    return JournalLine.objects.filter(kind="exercises.InjectDelivered").count()


def test_what_is_due_is_delivered_by_the_clock_and_only_once(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    write(leader, exercise, 5)
    write(leader, exercise, 50)
    run(leader, exercise)
    with clock.at(clock.now() + timedelta(minutes=6)):
        deliver_injects()
        deliver_injects()
    assert delivered() == 1


def test_at_sixty_times_an_hour_passes_in_a_minute(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    write(leader, exercise, 59)
    run(leader, exercise, speed=60)
    with clock.at(clock.now() + timedelta(minutes=1)):
        deliver_injects()
    assert delivered() == 1


def test_while_the_clock_stands_still_nothing_is_delivered(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    write(leader, exercise, 5)
    run(leader, exercise)
    actions.set_clock(actor=leader, activity=exercise, is_running=False, speed=1)
    with clock.at(clock.now() + timedelta(hours=1)):
        deliver_injects()
    assert delivered() == 0


def test_what_was_undone_half_way_is_delivered_by_the_next_tick(
    cast: Cast, leader: Membership, exercise: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A killed process leaves nothing behind: the delivery and all it brings about are one transaction."""
    write(leader, exercise, 5, REPORT, expected_by=30)
    run(leader, exercise)

    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    with clock.at(clock.now() + timedelta(minutes=6)):
        with monkeypatch.context() as patched:
            patched.setattr("samenbeeld.exercises.actions.delivering.record", die)
            with pytest.raises(Killed):
                deliver_injects()
        assert not ReportRequest.objects.exists()
        deliver_injects()
        deliver_injects()
    assert ReportRequest.objects.count() == 1


def test_an_inject_that_was_played_by_hand_is_not_played_again(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    inject = write(leader, exercise)
    play(leader, exercise, inject)
    with pytest.raises(Conflict):
        play(leader, exercise, inject)


def test_a_message_stands_in_the_stream_of_the_players_as_exercise(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise))
    told = cast.client(cast.amina).get(STREAM).content.decode()
    assert "OEFENING: bericht van Waterschap" in told
    assert SAID in told


def test_a_message_to_one_organisation_is_not_told_to_another(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, to="ghor-zuid-limburg"))
    assert SAID in cast.client(cast.bram).get(STREAM).content.decode()
    assert SAID not in cast.client(cast.amina).get(STREAM).content.decode()


def test_a_text_becomes_a_suggestion_in_the_shared_picture(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=TEXT, place="B1"))
    assert Suggestion.objects.get().source == "OEFENING, Waterschap"


def test_a_text_becomes_a_suggestion_in_the_own_picture_and_not_words_in_it(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    write(leader, exercise, 5, TEXT, place=OWN, to="de-maasoever")
    run(leader, exercise)
    with clock.at(clock.now() + timedelta(minutes=6)):
        deliver_injects()
    room = "oefening-hoogwater.own.de-maasoever.amber"
    assert Suggestion.objects.get().document.room == room
    assert SAID not in str(texts.state(room))
    assert SAID in cast.client(cast.amina).get(OWN_PAGE).content.decode()


def test_a_text_for_everybody_lies_ready_in_each_own_picture(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=TEXT, place=OWN))
    owners = Suggestion.objects.values_list("document__organisation__slug", flat=True)
    assert set(owners) == {"de-maasoever", "ghor-zuid-limburg", "ghor-limburg-noord"}


def test_who_writes_the_own_picture_takes_it_over_and_exercise_control_sees_that(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=TEXT, place=OWN, to="de-maasoever"))
    assert "De Maasoever: ligt klaar" in cast.client(leader).get(PAGE).content.decode()
    page = cast.client(cast.amina).post(_answer("overnemen"), follow=True).content.decode()
    assert SAID in page
    assert "De Maasoever: overgenomen" in cast.client(leader).get(PAGE).content.decode()
    evaluation = cast.client(leader).get("/activiteiten/oefening-hoogwater/evaluatie/").content.decode()
    assert "De Maasoever: overgenomen" in evaluation


def test_nobody_but_who_writes_there_answers_for_an_own_picture(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=TEXT, place=OWN, to="de-maasoever"))
    for who in (cast.bram, leader):
        cast.client(who).post(_answer("overnemen"))
    assert Suggestion.objects.get().state == "open"


def test_the_own_picture_of_who_left_takes_nothing_over(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=TEXT, place=OWN, to="de-maasoever"))
    leave(actor=cast.bram, activity=exercise, organisation=cast.de_maasoever)
    after = activities.by_slug(exercise.slug)
    with pytest.raises(NotAllowed, match="no-suggestions-here"):
        pictures.accept_suggestion(actor=cast.amina, activity=after, suggestion=Suggestion.objects.get())


def test_nothing_is_suggested_in_an_own_picture_that_is_real(
    cast: Cast, leader: Membership, flood: Activity
) -> None:
    with pytest.raises(NotAllowed):
        pictures.suggest_in_own(
            actor=leader, activity=flood, organisation=cast.de_maasoever, text=SAID, source=""
        )


def test_the_script_page_asks_no_more_questions_for_more_texts(
    cast: Cast, leader: Membership, exercise: Activity, django_assert_max_num_queries: Any
) -> None:
    for _ in range(4):
        play(leader, exercise, write(leader, exercise, kind=TEXT, place=OWN))
    browser = cast.client(leader)
    with CaptureQueriesContext(connection) as few:
        browser.get(PAGE)
    for _ in range(4):
        play(leader, exercise, write(leader, exercise, kind=TEXT, place=OWN))
    with django_assert_max_num_queries(len(few)):
        browser.get(PAGE)


def _answer(word: str) -> str:
    return f"/crisisbeeld/oefening-hoogwater/voorstel/{Suggestion.objects.get().pk}/{word}/"


def test_an_alarm_goes_to_who_takes_part_and_to_nobody_else(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=ALARM))
    reached = set(Recipient.objects.values_list("membership__organisation__slug", flat=True))
    assert Alarm.objects.get().mode == "exercise"
    assert reached
    assert reached <= {"de-maasoever", "ghor-zuid-limburg", "ghor-limburg-noord"}


def test_a_telephone_call_is_handed_to_exercise_control_and_not_to_the_players(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    play(leader, exercise, write(leader, exercise, kind=CALL))
    assert SAID in cast.client(leader).get(PAGE).content.decode()
    assert SAID not in cast.client(cast.amina).get(STREAM).content.decode()
    assert not JournalLine.objects.filter(after__icontains=SAID).exists()


def test_what_fails_is_kept_with_its_reason_and_holds_nothing_else_up(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    write(leader, exercise, 1, to="hospital")
    write(leader, exercise, 2)
    run(leader, exercise)
    with clock.at(clock.now() + timedelta(minutes=3)):
        deliver_injects()
    states = [inject.state for inject in queries.injects(exercise)]
    assert states == ["failed", "delivered"]


@pytest.mark.parametrize("who", ["amina", "bram", "daan"])
def test_players_do_not_see_the_script(cast: Cast, leader: Membership, exercise: Activity, who: str) -> None:
    write(leader, exercise)
    answer = cast.client(cast.people[who]).get(PAGE)
    assert answer.status_code == 403
    assert SAID not in answer.content.decode()


def test_nobody_leads_what_is_real(cast: Cast, leader: Membership, flood: Activity) -> None:
    with pytest.raises(NotAllowed):
        write(leader, flood)


def test_the_form_writes_an_inject_and_the_page_shows_it(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    given = {"minute": "5", "kind": MESSAGE, "sender": "Waterschap", "text": SAID}
    told = cast.client(leader).post(f"{PAGE}injects/", given, follow=True).content.decode()
    assert "T+5" in told
    assert SAID in told


def test_a_form_with_a_mistake_comes_back_as_it_was_filled_in(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    given = {"minute": "5", "kind": REPORT, "sender": "GHOR", "text": SAID}
    answer = cast.client(leader).post(f"{PAGE}injects/", given)
    assert answer.status_code == 422
    assert SAID in answer.content.decode()
    assert "Zeg voor welke minuut het rapport er moet zijn." in answer.content.decode()


def test_the_ready_script_of_high_water_is_copied_whole(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    cast.client(leader).post(f"{PAGE}draaiboek/", {"ready": "hoogwater"})
    assert queries.injects(exercise).count() == 8


def test_a_script_is_taken_before_anybody_opened_the_picture(cast: Cast, leader: Membership) -> None:
    early = open_activity(
        actor=leader,
        name="Oefening vooraf",
        kind="exercise",
        mode=Mode.EXERCISE,
        regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever],
    )
    cast.client(leader).post(f"/activiteiten/{early.slug}/oefening/draaiboek/", {"ready": "hoogwater"})
    assert queries.injects(early).count() == 8


def test_the_ready_script_plays_from_begin_to_end(cast: Cast, leader: Membership, exercise: Activity) -> None:
    lines = queries.ready_script("hoogwater", queries.names(exercise))
    actions.take_script(actor=leader, activity=exercise, lines=lines, origin="hoogwater")
    run(leader, exercise, speed=60)
    with clock.at(clock.now() + timedelta(minutes=4)):
        deliver_injects()
    assert {inject.state for inject in queries.injects(exercise)} == {"delivered"}


def test_every_player_sees_the_time_of_the_exercise(
    cast: Cast, leader: Membership, exercise: Activity
) -> None:
    run(leader, exercise, speed=10)
    assert "10×" in cast.client(cast.amina).get(STREAM).content.decode()
