"""What a source says of institutions becomes figures, with the database and the journal."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.models import CapacityReport, CapacityStanding, CapacityValue
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.capacity.tests.conftest import Flood
from samenbeeld.feeds import actions, sources
from samenbeeld.feeds.actions.counting import link_institution
from samenbeeld.feeds.models import FeedState
from samenbeeld.feeds.queries import feeds
from samenbeeld.feeds.queries.counting import unknown_keys
from samenbeeld.kernel.clock import at, now
from samenbeeld.kernel.errors import NotAllowed
from samenbeeld.organisations.actions import change_functions
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast

FEED = "door2doc"


def take(*hospitals: dict[str, Any], seen: datetime | None = None) -> None:
    """The source answers with these hospitals."""
    body = json.dumps({"timestamp": (seen or now()).isoformat(), "data": list(hospitals)}).encode()
    actions.take(actor=SYSTEM, feed=feeds()[FEED], answer=sources.answer(feeds()[FEED], body, now()))


def hospital(key: str, free: int = 2, **more: object) -> dict[str, Any]:
    return {"ziekenhuis": key, "ok": {"capaciteit": 9, "bezet": 9 - free, "beschikbaar": free}, **more}


def left() -> list[str]:
    return [key for key, _ in FeedState.objects.get(feed=FEED).left]


def test_a_source_tells_the_figures_of_who_is_known_and_the_page_says_who_is_not(flood: Flood) -> None:
    take(hospital("MAASTRICHT UMC+"), hospital("q1"), hospital("zuyderland-heerlen", 4))
    assert {row.organisation.slug: row.figure for row in CapacityStanding.objects.all()} == {
        "maastricht-umc": Figure(2, 9), "zuyderland-heerlen": Figure(4, 9),
    }  # fmt: skip
    assert CapacityStanding.objects.all()[0].source == f"feed:{FEED}"
    assert (left(), unknown_keys(FEED)) == (["feeds-count-unknown"], ["q1"])


def test_an_administrator_points_out_who_is_meant_and_nobody_else_does(flood: Flood, cast: Cast) -> None:
    change_functions(actor=SYSTEM, membership=cast.hanna, functions=["administrator"])
    keeper = Membership.objects.get(pk=cast.hanna.pk)
    take(hospital("q1"))
    with pytest.raises(NotAllowed):
        link_institution(actor=cast.bram, feed=feeds()[FEED], key="q1", organisation=flood.heerlen)
    link_institution(actor=keeper, feed=feeds()[FEED], key="q1", organisation=flood.maastricht)
    link_institution(actor=keeper, feed=feeds()[FEED], key="Q1", organisation=flood.heerlen)
    assert unknown_keys(FEED) == []
    take(hospital("q1"))
    assert CapacityStanding.objects.get().organisation == flood.heerlen


def test_a_source_that_tells_the_same_moment_again_writes_nothing_and_is_told_to_stand_still(
    flood: Flood,
) -> None:
    before = now() - timedelta(hours=3)
    with at(before):
        take(hospital("maastricht-umc"), seen=before)
    for _ in range(2):
        take(hospital("maastricht-umc"), seen=before)
    assert (CapacityReport.objects.count(), CapacityValue.objects.count()) == (1, 1)
    assert left() == ["feeds-count-frozen"]


def test_an_older_figure_of_a_source_never_comes_back_over_what_the_institution_told(flood: Flood) -> None:
    before = now() - timedelta(minutes=30)
    take(hospital("maastricht-umc"), seen=before)
    capacity.report(
        actor=flood.nurse,
        organisation=flood.maastricht,
        world=REAL,
        figures={"operating_rooms": Figure(7, 9)},
    )
    for _ in range(3):
        take(hospital("maastricht-umc"), seen=before)
    assert CapacityStanding.objects.get().figure == Figure(7, 9)
    assert CapacityValue.objects.count() == 2


def test_a_hospital_that_lies_elsewhere_is_another_one(flood: Flood) -> None:
    take(hospital("maastricht-umc", geometry={"type": "Point", "coordinates": [4.9, 52.3]}))
    assert left() == ["feeds-count-far"]
    assert not CapacityStanding.objects.exists()


def test_two_names_of_one_institution_in_one_answer_count_once(flood: Flood) -> None:
    take(hospital("maastricht-umc"), hospital("Maastricht UMC+", 5))
    assert CapacityStanding.objects.get().figure == Figure(2, 9)
    assert left() == ["feeds-count-same"]
