"""What is older than it holds is asked again beside itself: in the picture, in the lists and at the level."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenbeeld.kernel import clock
from samenbeeld.project.tests.demonstration import Demonstration
from samenbeeld.upkeep import queries, rules

SLUG = "hoogwater-maas"
# A kind of entry, and the page on which it stands.
PLACES = {
    rules.TEXT: "crisis_picture",
    rules.DECISION: "crisis_picture_decisions",
    rules.TASK: "crisis_picture_tasks",
    rules.BOTTLENECK: "situation_reports_bottlenecks",
    rules.GRIP: "activity",
}


@pytest.mark.parametrize(("kind", "place"), PLACES.items())
def test_the_question_stands_beside_the_entry_and_one_tap_brings_back_there(
    demonstration: Demonstration, kind: str, place: str
) -> None:
    bram, activity = demonstration.member("bram"), demonstration.activity()
    page = reverse(place, args=[SLUG])
    with clock.at(clock.now() + timedelta(hours=13)):
        old = [each for each in queries.aging(bram, activity) if each.kind == kind and each.may_confirm]
        browser = demonstration.client("bram")
        shown = browser.get(page).content.decode()
        assert f'name="kind" value="{kind}"><input type="hidden" name="key" value="{old[0].key}"' in shown
        answer = browser.post(
            reverse("upkeep_confirm", args=[SLUG]), {"kind": kind, "key": old[0].key, "next": page}
        )
        assert answer.headers["Location"] == page
        again = browser.get(page).content.decode()
        assert f'name="kind" value="{kind}"><input type="hidden" name="key" value="{old[0].key}"' not in again


def test_who_may_not_say_so_reads_the_age_without_buttons(demonstration: Demonstration) -> None:
    with clock.at(clock.now() + timedelta(hours=13)):
        shown = demonstration.client("daan").get(reverse("crisis_picture", args=[SLUG])).content.decode()
    assert "Klopt dit nog?" in shown
    assert 'name="kind" value="text"' not in shown


def test_what_is_fresh_is_not_asked(demonstration: Demonstration) -> None:
    bram = demonstration.member("bram")
    fresh = {each.key for each in queries.entries(bram, demonstration.activity()) if each.kind == "task"}
    fresh -= {each.key for each in queries.aging(bram, demonstration.activity()) if each.kind == "task"}
    shown = demonstration.client("bram").get(reverse("crisis_picture_tasks", args=[SLUG])).content.decode()
    assert fresh
    assert not any(
        f'name="kind" value="task"><input type="hidden" name="key" value="{key}"' in shown for key in fresh
    )


def test_nobody_is_sent_to_a_stranger(demonstration: Demonstration) -> None:
    bram = demonstration.member("bram")
    entry = next(each for each in queries.aging(bram, demonstration.activity()) if each.may_confirm)
    answer = demonstration.client("bram").post(
        reverse("upkeep_confirm", args=[SLUG]),
        {"kind": entry.kind, "key": entry.key, "next": "https://example.org/"},
    )
    assert answer.headers["Location"] == reverse("upkeep", args=[SLUG])


def test_a_closed_activity_asks_nothing(demonstration: Demonstration) -> None:
    activity = demonstration.activity()
    type(activity).objects.filter(pk=activity.pk).update(state="closed")
    shown = (
        demonstration.client("bram").get(reverse("crisis_picture_decisions", args=[SLUG])).content.decode()
    )
    assert 'name="kind" value="decision"' not in shown
