"""The map at rest: drawn by the server, for who has no script and for paper."""

import re
from datetime import timedelta

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.exports import sketch
from samenbeeld.exports.rules import Layer
from samenbeeld.geo.actions import import_shapes
from samenbeeld.geo.rules.drawing import on_paper
from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plot.queries import still
from samenbeeld.plot.tests.conftest import SHARED, draw, own, shelter
from samenbeeld.plot.tests.looking import page, release_shared, url
from samenbeeld.plot.web.exporting import map_content

AWAY = {"type": "Point", "coordinates": [5.70, 50.90]}


def test_the_map_at_rest_draws_what_may_be_read_and_holds_now(cast: Cast, flood: Activity) -> None:
    import_shapes()
    later = (clock.now() + timedelta(hours=1)).isoformat()
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    draw(cast.bram, SHARED, "b", shelter(label="Straks", valid_from=later))
    draw(cast.amina, own("de-maasoever"), "c", {**shelter(label="Eigen opvang"), "geometry": AWAY})
    drawing = page(cast.client(cast.amina), "_still")
    assert [name in drawing for name in ("Sporthal", "Straks", "Eigen opvang")] == [True, False, True]


def test_a_guest_sees_only_what_was_released_on_the_map_at_rest(cast: Cast, flood: Activity) -> None:
    import_shapes()
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    draw(cast.amina, own("de-maasoever"), "c", {**shelter(label="Eigen opvang"), "geometry": AWAY})
    guest = cast.client(cast.eva)
    assert guest.get(url("_still")).status_code == 404
    release_shared(cast, flood)
    drawing = page(guest, "_still")
    assert ["Sporthal" in drawing, "Eigen opvang" in drawing] == [True, False]


def test_the_map_at_rest_of_a_moment_is_as_it_stood(cast: Cast, flood: Activity) -> None:
    import_shapes()
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    then = clock.now() + timedelta(minutes=5)
    with clock.at(then + timedelta(minutes=5)):
        draw(cast.bram, SHARED, "b", shelter(label="Later getekend"))
        drawing = page(cast.client(cast.amina), "_still", moment=then.isoformat())
        assert ["Sporthal" in drawing, "Later getekend" in drawing] == [True, False]
        assert "stand van" not in drawing
    # Nothing of before a release is shown to whom it was released.
    with clock.at(then + timedelta(minutes=10)):
        release_shared(cast, flood)
        assert "Sporthal" in page(cast.client(cast.eva), "_still")
        assert "Sporthal" not in page(cast.client(cast.eva), "_still", moment=then.isoformat())


def test_what_stands_far_from_the_own_regions_is_drawn_on_the_ground_of_there(
    cast: Cast, flood: Activity
) -> None:
    import_shapes()
    there = {"type": "Point", "coordinates": [4.4695, 51.9175]}
    draw(cast.bram, SHARED, "a", {**shelter(label="Loods"), "geometry": there})
    drawing = page(cast.client(cast.bram), "_still")
    assert "Rotterdam" in drawing
    assert "Maastricht" not in drawing
    assert "geo-map__municipal" in drawing
    assert "geo-map__neighbour" in drawing
    layers = [part for part in map_content(flood, cast.bram).parts if isinstance(part, Layer)]
    paper = sketch.drawn([layer for layer in layers if layer.key != "care_locations"])
    assert paper is not None
    assert "Rotterdam" in {name for name, _, _ in paper.towns}
    assert {"neighbour", "municipal_borders"} <= {kind for kind, _ in paper.ground}
    # What lies out of sight is not sent along.
    assert sum(len(path) for _, path in paper.ground) < 20_000


def test_an_arrow_stops_before_what_it_points_at(cast: Cast, flood: Activity) -> None:
    import_shapes()
    way = {"type": "LineString", "coordinates": [[5.70, 50.90], [5.80, 50.90]]}
    draw(cast.bram, SHARED, "a", {"symbol": "movement", "geometry": way, "number": 20})
    step = re.search(
        r'plot-still__line--movement" d="M-?\d+ -?\d+l(-?\d+)', page(cast.client(cast.bram), "_still")
    )
    assert step is not None
    assert 0 < int(step[1]) < on_paper(5.80, 50.90)[0] - on_paper(5.70, 50.90)[0]


def test_figures_in_the_drawing_have_a_point_and_no_comma(cast: Cast, flood: Activity) -> None:
    import_shapes()
    draw(cast.bram, SHARED, "a", shelter(label="Sporthal"))
    drawing = page(cast.client(cast.bram), "_still")
    assert re.findall(r'(?:x|y|width|viewBox|font-size)="[^"]*,[^"]*"', drawing) == []


def test_beyond_what_can_be_seen_the_drawing_says_how_much_it_leaves_out(
    cast: Cast, flood: Activity, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_shapes()
    monkeypatch.setattr(still, "MOST_DRAWN", 2)
    for key in "abcde":
        draw(cast.bram, SHARED, key, shelter(label=key))
    note = page(cast.client(cast.bram), "_still").split("plot-still__note")[1]
    assert "Nog 3 dingen" in note


def test_an_empty_map_at_rest_says_so(cast: Cast, flood: Activity) -> None:
    import_shapes()
    assert "Er staat nog niets op de kaart" in page(cast.client(cast.bram), "_still")
