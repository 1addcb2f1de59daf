"""Short pictures in the demonstration world: who may open which, and what each line leads back to."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.test import Client

from samenbeeld.activities.actions import set_grip_level
from samenbeeld.activities.queries import all_activities
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.crisis_picture.queries import may_see_picture, reading, seen_documents
from samenbeeld.digests import queries
from samenbeeld.digests.rules import Block
from samenbeeld.kernel.clock import now
from samenbeeld.look import times
from samenbeeld.project.tests.demonstration import Demonstration
from samenbeeld.realtime.queries import states

FLOOD = "hoogwater-maas"
CAST = ("amina", "bram", "chantal", "daan", "eva", "hanna")
# Per audience: somebody of the cast who may open it in the flood, and somebody who may not.
MAY = {
    "commander": ("chantal", "amina"),
    "ghor_section": ("bram", "daan"),
    "care": ("amina", "eva"),
    "roaz_board": ("amina", "eva"),
    "national": ("bram", "chantal"),
    "guest": ("eva", "hanna"),
}


def address(audience: str, activity: str = FLOOD) -> str:
    return f"/activiteiten/{activity}/in-het-kort/{audience}/"


def pictures(world: Demonstration) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    """(login, activity and audience, blocks) of every short picture that anybody of the cast can open."""
    for login in CAST:
        member = world.member(login)
        for activity in all_activities():
            if may_see_picture(activity, member):
                for audience in queries.open_audiences(member, activity):
                    told = f"{activity.slug}/{audience.code}"
                    yield login, told, queries.digest(member, activity, audience)


def test_every_audience_of_policy_has_somebody_who_may_and_who_may_not() -> None:
    assert set(MAY) == {audience.code for audience in queries.audiences()}


@pytest.mark.parametrize("audience", MAY)
def test_who_may_opens_the_picture_of_the_audience(demonstration: Demonstration, audience: str) -> None:
    assert demonstration.client(MAY[audience][0]).get(address(audience)).status_code == 200


@pytest.mark.parametrize("audience", MAY)
def test_to_who_may_not_the_picture_does_not_exist(demonstration: Demonstration, audience: str) -> None:
    assert demonstration.client(MAY[audience][1]).get(address(audience)).status_code == 404


def test_every_link_of_every_picture_opens_for_its_reader(demonstration: Demonstration) -> None:
    browsers: dict[str, Client] = {login: demonstration.client(login) for login in CAST}
    asked: dict[tuple[str, str], int] = {}
    for login, told, blocks in pictures(demonstration):
        links = [line.url for block in blocks for line in block.lines]
        links += [block.url for block in blocks if block.more]
        for url in links:
            key = (login, urlsplit(url).path)
            if key not in asked:
                asked[key] = browsers[login].get(key[1]).status_code
            assert asked[key] == 200, f"{login} reads {told} and may not open {url}"
    assert len(asked) > 20


def test_a_line_says_who_and_when(demonstration: Demonstration) -> None:
    for login, told, blocks in pictures(demonstration):
        for block in blocks:
            for line in block.lines:
                # What nobody set has no author, and a sum says over how many; the line itself says so.
                nobody = block.key in ("level", "silent", "capacity")
                assert nobody or (line.source and line.at), f"{login}, {told}, {block.key}: {line.text}"


def test_a_guest_reads_no_word_that_was_not_released(demonstration: Demonstration) -> None:
    eva, activity = demonstration.member("eva"), demonstration.activity()
    open_rooms = [one.document.room for one in seen_documents(activity, eva)]
    released = " ".join(line for state in states(open_rooms).values() for line in reading.lines(state))
    page = demonstration.client("eva").get(f"{address('guest')}nu/").content.decode()
    own = {line.text for block in _digest(demonstration, "eva", "guest") for line in block.lines}
    others = {line.text for block in _digest(demonstration, "bram", "national") for line in block.lines}
    assert own
    assert all(text in released for text in own)
    assert [text for text in others if text in page and text not in released] == []
    assert [each.code for each in queries.open_audiences(eva, activity)] == ["guest"]


def test_the_open_page_is_told_nothing_until_a_fact_changes(demonstration: Demonstration) -> None:
    browser, activity = demonstration.client("chantal"), demonstration.activity()
    body = f"{address('commander')}nu/"
    mark = queries.mark(activity)
    assert browser.get(body, {"na": mark}).status_code == 204
    region = activity.regions.get(code="VR24")
    set_grip_level(
        actor=demonstration.member("chantal"),
        activity=activity,
        region=region,
        level=3,
        reason="Het water zakt",
    )
    answer = browser.get(body, {"na": mark})
    assert answer.status_code == 200
    assert "GRIP 3" in answer.content.decode()


def test_an_open_page_of_who_may_no_longer_read_is_taken_away(demonstration: Demonstration) -> None:
    answer = demonstration.client("amina").get(f"{address('commander')}nu/", headers={"HX-Request": "true"})
    assert answer.status_code == 204
    assert answer.headers["HX-Refresh"] == "true"


def _digest(world: Demonstration, login: str, code: str) -> tuple[Block, ...]:
    member, activity = world.member(login), world.activity()
    return queries.digest(member, activity, queries.audience_named(member, activity, code))


def test_a_sum_of_capacity_says_how_old_its_oldest_figure_is(demonstration: Demonstration) -> None:
    told = [
        line
        for _, _, blocks in pictures(demonstration)
        for block in blocks
        if block.key == "capacity"
        for line in block.lines
    ]
    assert any(line.at is not None for line in told)
    assert all((line.at is not None) == bool(line.detail) for line in told)


def test_the_age_of_the_oldest_figure_that_counts_stands_on_the_page(demonstration: Demonstration) -> None:
    counts = CapacityStanding.objects.filter(played_in="", valid_until__gt=now(), beside=None)
    figures = counts.exclude(number=None, state="").filter(metric="beds")
    oldest = figures.order_by("observed_at").values_list("observed_at", flat=True)[0]
    page = demonstration.client("bram").get(f"{address('ghor_section')}nu/").content.decode()
    line = next(part for part in page.split("<li") if "Bedden, vrij" in part)
    assert "oudste cijfer" in line
    assert f'datetime="{times.machine(oldest)}"' in line


def test_what_is_closed_to_a_reader_is_not_told_as_unknown(demonstration: Demonstration) -> None:
    koen = demonstration.member("koen.verbeek")
    audience = queries.audience_named(koen, demonstration.activity(), "roaz_board")
    blocks = queries.digest(koen, demonstration.activity(), audience)
    assert "capacity" not in [block.key for block in blocks]
    assert "capacity" in [block.key for block in _digest(demonstration, "bram", "roaz_board")]
