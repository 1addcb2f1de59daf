"""Confirming, asking and releasing: who may, what goes along, and that nothing is overwritten or silent."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from pytest_django import Settings

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.queries import by_slug, current_grip
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.models import Alarm, CalmMessage
from samenbeeld.alerts.tests.servers import own_mail
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.scale_up import actions, queries, tasks
from samenbeeld.scale_up.actions import With
from samenbeeld.scale_up.models import CodeConfirmation, ResourceUnit, UnitStep
from samenbeeld.scale_up.queries import alarming, lines
from samenbeeld.scale_up.rules.scaling import DONE, OPEN, Wish
from samenbeeld.scale_up.tests.conftest import Accident
from samenbeeld.upkeep import actions as upkeep
from samenbeeld.upkeep.queries import aftermath_waiting
from samenbeeld.upkeep.rules import CARRIED, UNIT, Choice

COUNTS = {"ambulance": 16, "mmt": 2, "nht": 1}
CARE = dict.fromkeys(queries.definition().aftercare, DONE)
ALONE = With()


def confirm(
    member: Membership, accident: Accident, code: str = "30", *, counts: dict[str, int] | None = None,
    reason: str = "", along: With = ALONE,
) -> CodeConfirmation:  # fmt: skip
    wanted = COUNTS if counts is None else counts
    return actions.confirm_code(
        actor=member, activity=accident.activity, region=accident.activity.regions.get(), along=along,
        wish=Wish(code, wanted, reason, CARE if code == "0" else {}),
    )  # fmt: skip


def ask(member: Membership, accident: Accident, name: str = "Ambulances", count: int = 10) -> ResourceUnit:
    return actions.ask_unit(
        actor=member, activity=accident.activity, region=accident.activity.regions.get(), kind="ambulance",
        name=name, count=count, organisation=accident.ambulances, endurance_minutes=120,
    )  # fmt: skip


def move(member: Membership, accident: Accident, number: int, state: str) -> UnitStep:
    return actions.move_unit(actor=member, activity=accident.activity, number=number, state=state)


def test_the_commander_confirms_a_code_and_a_coordinator_does_not(cast: Cast, accident: Accident) -> None:
    with pytest.raises(NotAllowed):
        confirm(cast.amina, accident)
    made = confirm(cast.chantal, accident)
    assert (made.proposed, made.counts, made.reason) == (COUNTS, COUNTS, "")
    line = JournalLine.objects.order_by("-number")[0]
    assert (line.kind, line.object_id) == ("scale_up.CodeConfirmed", accident.activity.slug)


def test_what_was_changed_stands_beside_what_was_proposed(cast: Cast, accident: Accident) -> None:
    with pytest.raises(Refused):
        confirm(cast.chantal, accident, counts={**COUNTS, "ambulance": 20})
    made = confirm(cast.chantal, accident, counts={**COUNTS, "ambulance": 20}, reason="Ook een bus.")
    assert (made.proposed["ambulance"], made.counts["ambulance"]) == (16, 20)


def test_a_grip_level_is_set_with_it_in_the_same_breath(cast: Cast, accident: Accident) -> None:
    confirm(cast.chantal, accident, along=With(grip=1))
    grip = current_grip(accident.activity, cast.zuid_limburg)
    assert grip is not None
    assert (grip.level, grip.set_by) == (1, cast.chantal)


def test_when_the_grip_level_is_refused_nothing_happens(cast: Cast, accident: Accident) -> None:
    confirm(cast.chantal, accident, along=With(grip=1))
    with pytest.raises(Conflict):
        confirm(cast.chantal, accident, "50", counts={}, reason="Groter.", along=With(grip=1))
    assert [each.code for each in queries.known(accident.activity).confirmations] == ["30"]


def test_the_alarm_goes_to_functions_of_who_takes_part_and_nobody_else(
    cast: Cast, accident: Accident
) -> None:
    code = queries.definition().code("30")
    seen = alarming.preview(code, accident.activity, cast.zuid_limburg, cast.chantal)
    assert {each.member for each in seen.people} == {cast.bram, cast.amina}
    made = confirm(cast.chantal, accident, along=With(alarm=True, seen=seen.fingerprint))
    assert made.alarm == Alarm.objects.get()
    assert made.alarm.recipients.count() == 2
    with pytest.raises(Conflict):
        confirm(cast.chantal, accident, "50", counts={}, reason="x", along=With(alarm=True, seen="anders"))


def test_a_unit_is_followed_by_its_own_people_and_by_no_other(cast: Cast, accident: Accident) -> None:
    with pytest.raises(NotAllowed):
        ask(cast.amina, accident)
    unit = ask(cast.bram, accident)
    with pytest.raises(NotAllowed):
        move(cast.amina, accident, unit.number, "under_way")
    cast.amina.organisation = accident.ambulances
    cast.amina.save()
    move(cast.amina, accident, unit.number, "under_way")
    assert queries.unit_in(accident.activity, unit.number).state == "under_way"


def test_a_step_that_somebody_told_before_is_refused(cast: Cast, accident: Accident) -> None:
    unit = ask(cast.bram, accident)
    move(cast.bram, accident, unit.number, "there")
    with pytest.raises(Conflict):
        move(cast.chantal, accident, unit.number, "there")


def test_it_ends_after_the_last_unit_is_released(cast: Cast, accident: Accident) -> None:
    confirm(cast.chantal, accident)
    unit = ask(cast.bram, accident)
    with pytest.raises(Conflict):
        confirm(cast.chantal, accident, "0", counts={}, reason="Klaar.")
    for state in ("there", "released"):
        move(cast.bram, accident, unit.number, state)
    with pytest.raises(Refused):
        confirm(cast.chantal, accident, "0", counts={})
    made = confirm(cast.chantal, accident, "0", counts={}, reason="Iedereen is vervoerd.")
    assert made.aftercare == CARE
    assert queries.known(accident.activity).in_force == []


def test_an_activity_does_not_close_over_who_is_on_the_road(cast: Cast, accident: Accident) -> None:
    unit = ask(cast.bram, accident)
    activity = by_slug(accident.activity.slug)
    with pytest.raises(Conflict, match="upkeep-still-open"):
        activity_actions.change_state(actor=cast.bram, activity=activity, state="scaled_down")
    upkeep.end(
        actor=cast.bram,
        activity=activity,
        state="scaled_down",
        choices=[Choice(UNIT, str(unit.number), CARRIED, organisation=cast.ghor_zuid_limburg.slug)],
        due=clock.now() + timedelta(days=1),
        reason="Rustig.",
    )
    with pytest.raises(Conflict) as refused:
        activity_actions.change_state(actor=cast.bram, activity=by_slug(activity.slug), state="closed")
    assert refused.value.key == "scale-up-closes-not"
    actions.move_unit(
        actor=cast.bram, activity=activity, number=unit.number, state="not_coming", reason="Niet nodig."
    )
    activity_actions.change_state(actor=cast.bram, activity=by_slug(activity.slug), state="closed")
    with pytest.raises(Conflict):
        ask(cast.bram, accident)


def test_the_database_itself_keeps_what_was_told(cast: Cast, accident: Accident) -> None:
    confirm(cast.chantal, accident)
    unit = ask(cast.bram, accident)
    move(cast.bram, accident, unit.number, "there")
    for rows, field, value in (
        (CodeConfirmation.objects.all(), "code", "50"),
        (ResourceUnit.objects.all(), "name", "Anders"),
        (UnitStep.objects.all(), "state", "released"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**{field: value})


def test_it_stands_as_it_stood(cast: Cast, accident: Accident) -> None:
    start = clock.now()
    for after, act in (
        (1, lambda: confirm(cast.chantal, accident)),
        (2, lambda: ask(cast.bram, accident)),
        (3, lambda: move(cast.bram, accident, 1, "under_way")),
        (9, lambda: move(cast.bram, accident, 1, "there")),
    ):
        with clock.at(start + timedelta(minutes=after)):
            act()
    told = {
        after: [str(each.state) for each in queries.at(
            accident.activity, start + timedelta(minutes=after)
        ).units]
        for after in (0, 2, 5, 9)
    }  # fmt: skip
    assert told == {0: [], 2: ["asked"], 5: ["under_way"], 9: ["there"]}
    late = start + timedelta(minutes=100)  # 91 of its 120 minutes are over
    standing = lines.standing(cast.amina, accident.activity, late)
    assert [each.text for each in standing] == [
        "Code 30, Zuid-Limburg: 19 gevraagd, 10 er, 0 onderweg.", "Aflossing: Ambulances"
    ]  # fmt: skip
    assert lines.standing(cast.eva, accident.activity, late) == []


def test_a_code_is_confirmed_on_its_page_with_everything_that_goes_along(
    cast: Cast, accident: Accident
) -> None:
    url = reverse("scale_up_code", args=[accident.activity.slug, "VR24", "30"])
    assert cast.client(cast.eva).get(url).status_code == 404
    assert cast.client(cast.amina).get(url).status_code == 403
    page = cast.client(cast.chantal).get(url)
    form = page.context["form"]
    given = {name: form[name].value() for name in form.fields} | {"count_ambulance": "20", "reason": ""}
    given = {name: "" if value is None else value for name, value in given.items()}
    page = cast.client(cast.chantal).post(url, given)
    assert page.status_code == 422
    assert page.context["form"].errors["reason"] == ["Je wijkt af van wat de code voorstelt. Schrijf waarom."]
    assert 'value="20"' in page.content.decode()
    assert cast.client(cast.chantal).post(url, given | {"reason": "Ook een bus."}).status_code == 302
    [made] = queries.known(accident.activity).confirmations
    assert (made.counts["ambulance"], made.grip, made.alarm is not None) == (20, 1, True)


def test_the_page_shows_the_code_first_and_is_closed_to_who_takes_no_part(
    cast: Cast, accident: Accident
) -> None:
    confirm(cast.chantal, accident)
    unit = ask(cast.bram, accident)
    url = reverse("scale_up", args=[accident.activity.slug])
    page = cast.client(cast.amina).get(url)
    assert "Code 30. Gevraagd: 19 eenheden" in page.content.decode()
    assert cast.client(cast.eva).get(url).status_code == 404
    step = reverse("scale_up_unit", args=[accident.activity.slug, unit.number])
    assert cast.client(cast.amina).post(step, {"state": "there"}).status_code == 403
    assert cast.client(cast.bram).post(step, {"state": "there"}).status_code == 302
    assert cast.client(cast.bram).post(step, {"state": "there"}).status_code == 422


def test_a_unit_is_recorded_by_who_may_and_empty_minutes_are_unknown(cast: Cast, accident: Accident) -> None:
    url = reverse("scale_up_unit_new", args=[accident.activity.slug])
    given = {"region": "VR24", "kind": "nht", "count": "0", "name": "Team", "organisation": ""}
    page = cast.client(cast.bram).post(url, given)
    assert page.context["form"].errors["count"] == ["Vraag er minstens één."]
    assert cast.client(cast.bram).post(url, given | {"count": "1"}).status_code == 302
    assert cast.client(cast.amina).get(url).status_code == 403
    assert ResourceUnit.objects.get().endurance_minutes is None


def test_what_is_still_to_be_done_at_the_end_is_an_aftermath_task(cast: Cast, accident: Accident) -> None:
    confirm(cast.chantal, accident)
    open_item = next(iter(CARE))
    actions.confirm_code(
        actor=cast.chantal, activity=accident.activity, region=accident.activity.regions.get(), along=ALONE,
        wish=Wish("0", {}, "Iedereen is vervoerd.", {**CARE, open_item: OPEN}),
    )  # fmt: skip
    [task] = aftermath_waiting(cast.chantal)
    assert queries.definition().aftercare[open_item]["nl"] in task.text
    assert (task.kind, task.organisation) == ("aftercare", cast.chantal.organisation)


def test_who_follows_a_unit_is_reminded_of_its_relief_once(
    cast: Cast, accident: Accident, settings: Settings
) -> None:
    start = clock.now()
    with clock.at(start):
        ask(cast.bram, accident)
        move(cast.bram, accident, 1, "there")
    with own_mail(settings, "alarm@regio.example"):
        for member in (cast.bram, cast.amina):
            alerts.change_reach(actor=member, email=f"{member.account.login}@example.org", phone="")
        for minutes in (50, 70, 80, 300):
            with clock.at(start + timedelta(minutes=minutes)):
                tasks.remind_of_relief()
    told = CalmMessage.objects.values_list("membership", "title")
    assert list(told) == [(cast.bram.pk, "Regel aflossing voor Ambulances: Treinongeval Beek")]


def test_what_goes_with_a_code_says_how_sure_it_is(cast: Cast, accident: Accident) -> None:
    client, region = cast.client(cast.chantal), "VR24"
    page = client.get(reverse("scale_up_code", args=[accident.activity.slug, region, "30"]))
    assert {each["sure"] for each in page.context["code"]["linked"]} == {
        "niet bevestigd", "ons voorstel, geen bron", "",
    }  # fmt: skip
    assert "Capaciteit van ziekenhuizen vrijgeven</a> <span" in page.content.decode()
    confirm(cast.chantal, accident)
    end = client.get(reverse("scale_up_code", args=[accident.activity.slug, region, "0"]))
    assert end.context["form"]["aftercare_people"].help_text == "niet bevestigd"
    confirm(cast.chantal, accident, "0", counts={}, reason="Iedereen is vervoerd.")
    done = client.get(reverse("scale_up", args=[accident.activity.slug])).content.decode()
    care = done.split('class="su__care"', 1)[1].split("</dl>", 1)[0]
    assert care.count("niet bevestigd") == len(CARE)
