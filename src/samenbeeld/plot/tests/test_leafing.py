"""A list of thousands of things, in pages."""

import re
from datetime import timedelta
from typing import Any

import pytest
from pycrdt import Doc, Map

from samenbeeld.activities.models import Activity
from samenbeeld.exports.rules import Layer
from samenbeeld.kernel import clock
from samenbeeld.look import times
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot import queries
from samenbeeld.plot.queries.views import THINGS_ON_A_PAGE
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.plot.tests.conftest import SHARED, shelter
from samenbeeld.plot.tests.looking import drawn, page, typed, url
from samenbeeld.plot.web.exporting import map_content
from samenbeeld.realtime import actions as realtime


def many(cast: Cast, count: int) -> None:
    """That many shelters on the shared layer, the oldest first."""
    document: Doc[Any] = Doc()
    things = document.get(ROOT, type=Map)
    for number in range(count):
        things[f"{number:04}"] = Map(shelter(label=f"Opvang {number:04}."))
    author = queries.author_of(cast.bram)
    realtime.append_update(SHARED, author, document.get_update(), clock.now())


def listed(html: str) -> list[str]:
    return re.findall(r'<tr id="ding-(\d+)"', html)


def test_a_list_of_thousands_comes_in_pages_that_hold_everything_once(cast: Cast, flood: Activity) -> None:
    many(cast, 2 * THINGS_ON_A_PAGE + 1)
    bram = cast.client(cast.bram)
    first, second, third = (listed(page(bram, bladzijde=number)) for number in ("1", "2", "3"))
    assert [len(first), len(second), len(third)] == [THINGS_ON_A_PAGE, THINGS_ON_A_PAGE, 1]
    assert first + second + third == listed(page(bram, bladzijde="alles"))
    assert listed(page(bram)) == first


@pytest.mark.parametrize("absurd", ["0", "4", "-1", "twee", "9" * 30, "²"])
def test_a_page_that_is_not_there_is_the_first(cast: Cast, flood: Activity, absurd: str) -> None:
    many(cast, THINGS_ON_A_PAGE + 1)
    assert listed(page(cast.client(cast.bram), bladzijde=absurd))[0] == "0000"


def test_a_thing_is_found_on_its_page_and_an_unknown_one_on_the_first(cast: Cast, flood: Activity) -> None:
    many(cast, THINGS_ON_A_PAGE + 1)
    bram = cast.client(cast.bram)
    assert listed(page(bram, ding="0100")) == ["0100"]
    assert listed(page(bram, ding="weg"))[0] == "0000"


def test_who_places_a_thing_is_brought_to_the_page_that_holds_it(cast: Cast, flood: Activity) -> None:
    many(cast, THINGS_ON_A_PAGE)
    bram = cast.client(cast.bram)
    answer = bram.post(url("_new"), typed(id="9999", label="Nieuw"), follow=True)
    assert answer.redirect_chain[0][0].endswith("#ding-9999")
    assert listed(answer.content.decode()) == ["9999"]


def test_the_pages_of_a_moment_stay_in_that_moment(cast: Cast, flood: Activity) -> None:
    many(cast, THINGS_ON_A_PAGE + 1)
    moment = times.local(clock.now() + timedelta(minutes=2)).strftime("%Y-%m-%dT%H:%M")
    html = page(cast.client(cast.bram), moment=moment)
    links = re.findall(r'href="\?([^"]*)bladzijde=(\w+)#plot-list"', html)
    assert {where for _, where in links} == {"2", "alles"}
    assert all(moment.replace(":", "%3A") in kept for kept, _ in links)


def test_a_map_of_one_page_has_no_pages_to_leaf_through(cast: Cast, flood: Activity) -> None:
    many(cast, THINGS_ON_A_PAGE)
    assert "data-list-pages" not in page(cast.client(cast.bram))


def test_the_island_and_the_file_get_everything_whatever_the_page(cast: Cast, flood: Activity) -> None:
    many(cast, THINGS_ON_A_PAGE + 1)
    assert len(drawn(cast.client(cast.bram))[SHARED]) == THINGS_ON_A_PAGE + 1
    layers = [one for one in map_content(flood, cast.bram).parts if isinstance(one, Layer)]
    assert [len(list(one.features)) for one in layers if one.title == "Gedeelde kaart"] == [
        THINGS_ON_A_PAGE + 1
    ]
