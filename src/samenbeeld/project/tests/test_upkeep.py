"""Long crises in the demonstration world: asked again, ended with everything settled, and the aftermath."""

from datetime import timedelta
from typing import Any

import pytest
from lxml.html import fromstring

from samenbeeld.activities.actions import change_state
from samenbeeld.activities.queries import keep_until
from samenbeeld.audit.models import JournalLine
from samenbeeld.crisis_picture import actions as suggestions
from samenbeeld.crisis_picture.queries.suggestions import all_open
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.project.tests.demonstration import Demonstration
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.actions import end_request
from samenbeeld.upkeep import actions, queries, rules
from samenbeeld.upkeep.models import AftermathTask, DroppedItem

PAGE = "/activiteiten/hoogwater-maas/"


def choices(world: Demonstration, outcome: str = rules.CARRIED) -> list[rules.Choice]:
    """The same outcome for everything that is open."""
    return [
        rules.Choice(
            item.kind, item.key, outcome,
            reason="Opgelost door het zakken van het water" if outcome == rules.DROPPED else "",
            organisation="ghor-zuid-limburg" if outcome == rules.CARRIED else "",
        )
        for item in queries.open_items(world.activity())
    ]  # fmt: skip


def end(world: Demonstration, login: str = "bram", outcome: str = rules.CARRIED) -> None:
    state = "closed" if world.activity().state == "scaled_down" else "scaled_down"
    actions.end(
        actor=world.member(login), activity=world.activity(), state=state, choices=choices(world, outcome),
        due=now() + timedelta(days=14), reason="Het water zakt",
    )  # fmt: skip


def test_what_is_old_is_asked_again_and_one_tap_makes_it_fresh(demonstration: Demonstration) -> None:
    bram = demonstration.member("bram")
    entry = next(each for each in queries.aging(bram, demonstration.activity()) if each.may_confirm)
    browser = demonstration.client("bram")
    browser.post(f"{PAGE}klopt-dit-nog/ja/", {"kind": entry.kind, "key": entry.key})
    after = queries.entry_named(bram, demonstration.activity(), entry.kind, entry.key)
    assert not after.is_aging(now())
    assert after.confirmation is not None
    assert after.confirmation.by == bram
    assert JournalLine.objects.order_by("-number")[0].kind == "upkeep.EntryConfirmed"


def test_a_suggestion_that_was_left_is_declined_after_the_end_and_not_taken_over(
    demonstration: Demonstration,
) -> None:
    suggestion = all_open(demonstration.activity())[0]
    end(demonstration, outcome=rules.DROPPED)
    end(demonstration, outcome=rules.DROPPED)
    bram, flood = demonstration.member("bram"), demonstration.activity()
    with pytest.raises(Conflict, match="is-closed"):
        suggestions.accept_suggestion(actor=bram, activity=flood, suggestion=suggestion)
    settled = suggestions.decline_suggestion(
        actor=bram, activity=flood, suggestion=suggestion, reason="Voorbij"
    )
    assert settled.state == "declined"


def test_a_colleague_who_comes_second_hears_so(demonstration: Demonstration) -> None:
    bram, activity = demonstration.member("bram"), demonstration.activity()
    entry = next(each for each in queries.aging(bram, activity) if each.may_confirm)
    actions.confirm(actor=bram, activity=activity, kind=entry.kind, key=entry.key)
    with pytest.raises(Conflict, match="upkeep-confirmed-already"):
        actions.confirm(actor=bram, activity=activity, kind=entry.kind, key=entry.key)


def test_who_may_only_read_cannot_say_that_it_still_holds(demonstration: Demonstration) -> None:
    daan, activity = demonstration.member("daan"), demonstration.activity()
    entry = next(each for each in queries.entries(daan, activity) if not each.may_confirm)
    with pytest.raises(NotAllowed):
        actions.confirm(actor=daan, activity=activity, kind=entry.kind, key=entry.key)


def test_the_first_page_counts_what_is_old(demonstration: Demonstration) -> None:
    assert "Klopt dit nog?" in demonstration.client("bram").get("/").content.decode()


def test_the_page_asks_what_becomes_of_everything_that_is_open(demonstration: Demonstration) -> None:
    page = demonstration.client("bram").get(f"{PAGE}afschalen/").content.decode()
    assert page.count('name="item"') == len(queries.open_items(demonstration.activity())) > 10


def filled_in(world: Demonstration, **fields: str) -> dict[str, Any]:
    """The form as it stands on the page, with these fields filled in otherwise."""
    page: Any = fromstring(world.client("bram").get(f"{PAGE}afschalen/").content)
    form = next(form for form in page.forms if "uk-end" in form.get("class", ""))
    given: dict[str, Any] = {}
    for name, value in form.form_values():
        given.setdefault(name, []).append(value)
    return {**given, "reason": "Het water zakt", **fields}


def test_a_form_that_arrives_twice_is_one_step(demonstration: Demonstration) -> None:
    browser, form = demonstration.client("bram"), filled_in(demonstration)
    assert browser.post(f"{PAGE}afschalen/", form).status_code == 302
    again = browser.post(f"{PAGE}afschalen/", form)
    assert again.status_code == 422
    assert demonstration.activity().state == "scaled_down"


def test_what_does_not_go_on_without_a_reason_is_pointed_at(demonstration: Demonstration) -> None:
    form = filled_in(demonstration, **{"outcome-1": "dropped"})
    told = demonstration.client("bram").post(f"{PAGE}afschalen/", form)
    assert told.status_code == 422
    assert told.text.count("Schrijf waarom dit niet doorgaat.") == 1
    assert told.text.count('aria-invalid="true"') == 1
    assert 'href="#reason-1"' in told.text


def test_what_was_said_stays_with_its_own_thing_when_another_one_is_gone(
    demonstration: Demonstration,
) -> None:
    items = queries.open_items(demonstration.activity())
    gone = next(number for number, item in enumerate(items) if item.kind == rules.REPORTS)
    said = {
        f"{name}-{number}": value
        for number in range(len(items))
        for name, value in (("outcome", "dropped"), ("reason", f"Reden van {number}"))
    }
    form = filled_in(demonstration, **said, due="")
    for request in reports.open_requests(demonstration.activity()):
        end_request(actor=demonstration.member("bram"), request=request, reason="Het is rustig")
    page: Any = fromstring(demonstration.client("bram").post(f"{PAGE}afschalen/", form).content)
    stays = {
        each.xpath('string(.//input[@name="item"]/@value)'): each.xpath(
            'string(.//input[starts-with(@name, "reason-")]/@value)'
        )
        for each in page.xpath('//fieldset[@class="uk-item"]')
    }
    kept = [(number, f"{each.kind}:{each.key}") for number, each in enumerate(items)]
    assert kept[gone][1] not in stays
    assert stays == {named: f"Reden van {number}" for number, named in kept if named in stays}
    assert len(stays) >= len(items) - 2


@pytest.mark.parametrize("state", ["scaled_down", "closed"])
def test_nothing_open_is_left_behind(demonstration: Demonstration, state: str) -> None:
    with pytest.raises(Conflict, match="upkeep-still-open"):
        change_state(actor=demonstration.member("bram"), activity=demonstration.activity(), state=state)


def test_one_press_does_not_scale_down_what_is_still_open(demonstration: Demonstration) -> None:
    answer = demonstration.client("bram").post(f"{PAGE}toestand/", {"state": "scaled_down"})
    assert answer.status_code == 409
    assert "Afschalen of afsluiten" in answer.text
    assert demonstration.activity().state == "active"


def test_what_goes_on_gets_an_owner_and_can_be_finished_after_the_end(demonstration: Demonstration) -> None:
    count = len(choices(demonstration))
    end(demonstration)
    assert AftermathTask.objects.count() == count
    end(demonstration)
    assert demonstration.activity().state == "closed"
    task = AftermathTask.objects.all()[0]
    browser = demonstration.client("bram")
    long = browser.post(f"{PAGE}nazorg/{task.pk}/klaar/", {"note": "Nagebeld. " * 40 + "Slotwoord."})
    assert long.status_code == 422
    assert "Er passen er 300." in long.content.decode()
    assert "Slotwoord." in long.content.decode()
    browser.post(f"{PAGE}nazorg/{task.pk}/klaar/", {"note": "Nagebeld"})
    task.refresh_from_db()
    assert task.note == "Nagebeld"
    assert task.done_by == demonstration.member("bram")


def test_what_does_not_go_on_keeps_its_reason(demonstration: Demonstration) -> None:
    end(demonstration, outcome=rules.DROPPED)
    reasons = set(DroppedItem.objects.values_list("reason", flat=True))
    assert reasons == {"Opgelost door het zakken van het water"}


def test_who_does_not_lead_scales_nothing_down(demonstration: Demonstration) -> None:
    assert demonstration.client("amina").get(f"{PAGE}afschalen/").status_code == 403
    with pytest.raises(NotAllowed):
        end(demonstration, "amina")


def test_a_closed_activity_is_read_and_written_no_more(demonstration: Demonstration) -> None:
    end(demonstration)
    end(demonstration)
    browser = demonstration.client("bram")
    assert browser.get("/crisisbeeld/hoogwater-maas/").status_code == 200
    with pytest.raises(Conflict, match="activities-is-closed"):
        actions.confirm(
            actor=demonstration.member("bram"), activity=demonstration.activity(), kind="task", key="1"
        )


def test_a_closed_activity_says_so_on_its_pages_and_offers_nothing_that_is_over(
    demonstration: Demonstration,
) -> None:
    browser = demonstration.client("bram")
    offered = {
        "/crisisbeeld/hoogwater-maas/": 'id="cp-version-name"',
        f"{PAGE}rapporten/": f"{PAGE}rapporten/vragen/",
        f"{PAGE}rapporten/?toon=": f'action="{PAGE}rapporten/herinneren/"',
        f"{PAGE}overleg/": "act-head__meeting",
    }
    for address, what in offered.items():
        page = browser.get(address).content.decode()
        assert what in page
        assert '<span class="sb-tag">Afgesloten</span>' not in page
    end(demonstration)
    end(demonstration)
    for address, what in offered.items():
        page = browser.get(address).content.decode()
        assert what not in page
        assert '<span class="sb-tag">Afgesloten</span>' in page


def test_the_archive_stands_apart_with_its_reason_and_term(demonstration: Demonstration) -> None:
    end(demonstration)
    end(demonstration)
    change_state(
        actor=demonstration.member("bram"), activity=demonstration.activity(), state="archived",
        reason="Evaluatie vastgesteld",
    )  # fmt: skip
    browser = demonstration.client("bram")
    assert "Hoogwater Maas</a>" not in browser.get("/activiteiten/").content.decode()
    assert "Hoogwater Maas</a>" in browser.get("/activiteiten/?afgesloten").content.decode()
    page = browser.get(PAGE).content.decode()
    assert "Evaluatie vastgesteld" in page
    until = keep_until(demonstration.activity())
    assert until is not None
    assert page.count(str(until.year)) == 1


def test_everything_of_the_work_counts_as_open(demonstration: Demonstration) -> None:
    assert {"task", "bottleneck", "decision", "reports"} <= {each.kind for each in choices(demonstration)}


def test_the_rhythm_that_is_told_is_the_one_that_is_asked(demonstration: Demonstration) -> None:
    activity = demonstration.activity()
    every = queries.asked_every(activity)
    assert every is not None
    page = demonstration.client("bram").get(f"{PAGE}klopt-dit-nog/").text
    assert f"elke {every.seconds // 3600} uur een rapport" in page
    assert "Eerstvolgend overleg" in page
    for request in reports.open_requests(activity):
        end_request(actor=demonstration.member("bram"), request=request, reason="Het is rustig")
    page = demonstration.client("bram").get(f"{PAGE}klopt-dit-nog/").text
    assert "vraagt niemand met regelmaat om rapporten" in page


def test_an_own_text_that_is_old_is_asked_again_of_its_own_people(demonstration: Demonstration) -> None:
    amina, activity = demonstration.member("amina"), demonstration.activity()
    with clock.at(now() + timedelta(days=2)):
        old = queries.aging(amina, activity, kinds=(rules.TEXT,))
        own = [each for each in old if each.owner == amina.organisation]
        assert [each.may_confirm for each in own] == [True]
        actions.confirm(actor=amina, activity=activity, kind=rules.TEXT, key=own[0].key)
        after = queries.entry_named(amina, activity, rules.TEXT, own[0].key)
        assert not after.is_aging(clock.now())
