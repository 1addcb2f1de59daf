"""Who gets an alarm: for random choices nobody outside, an empty choice nobody, and areas on the map."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.alerts.rules import audience as rules
from samenbeeld.alerts.rules.audience import Circle, Place, Polygon, Staff, Wanted, Within, Worker
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode

SLUGS, KINDS, REGIONS = ["a", "b", "c", "d"], ["hospital", "home_care"], ["VR23", "VR24", "VR99"]
FUNCTIONS = ["ico", "hin", "guest"]
ORDER = ["ico", "hin"]
BOTH = frozenset(Mode)
MAASTRICHT, SITTARD = (5.69, 50.85), (5.87, 51.0)


def some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values))


places = st.lists(
    st.builds(
        Place,
        slug=st.sampled_from(SLUGS),
        kind=st.sampled_from(KINDS),
        regions=st.frozensets(st.sampled_from(REGIONS), min_size=1),
        sites=st.just((("Locatie", *MAASTRICHT),)),
    ),
    max_size=4,
    unique_by=lambda place: place.slug,
)
workers = st.lists(
    st.builds(
        Worker,
        key=st.integers(0, 30).map(str),
        organisation=st.sampled_from(SLUGS),
        functions=st.lists(st.sampled_from(FUNCTIONS), min_size=1, max_size=2).map(tuple),
        modes=st.frozensets(st.sampled_from(list(Mode)), min_size=1),
    ),
    max_size=10,
    unique_by=lambda worker: worker.key,
)
wishes = st.builds(
    Wanted,
    functions=some(FUNCTIONS),
    organisations=some(SLUGS),
    kinds=some(KINDS),
    regions=some(REGIONS),
    area=st.sampled_from([None, Circle(MAASTRICHT, 2000), Circle(SITTARD, 2000)]),
)
borders = st.builds(
    Within,
    mode=st.sampled_from(list(Mode)),
    regions=some(REGIONS),
    organisations=st.one_of(st.none(), some(SLUGS)),
)


@given(wishes, borders, places, workers, st.randoms())
def test_nobody_from_outside_gets_it(
    wanted: Wanted, within: Within, known: list[Place], people: list[Worker], chance: Any
) -> None:
    duty = {(w.organisation, w.functions[0]): [w.key] for w in people if chance.random() < 0.3}
    by_slug = {place.slug: place for place in known}
    for one in rules.audience(wanted, within, known, Staff(people, duty), ORDER).people:
        place = by_slug[one.worker.organisation]
        assert within.mode in one.worker.modes
        assert within.organisations is None or place.slug in within.organisations
        assert within.organisations is not None or place.regions & within.regions
        assert one.function in one.worker.functions
        assert not wanted.functions or one.function in wanted.functions
        if place.slug not in wanted.organisations:
            assert not wanted.kinds or place.kind in wanted.kinds
            assert not wanted.regions or place.regions & wanted.regions
            assert wanted.area is None or rules.contains(wanted.area, MAASTRICHT)


@given(borders, places, workers, some(FUNCTIONS))
def test_a_choice_of_nothing_is_nobody(
    within: Within, known: list[Place], people: list[Worker], functions: frozenset[str]
) -> None:
    found = rules.audience(Wanted(functions=functions), within, known, Staff(people), ORDER)
    assert found.people == ()
    with pytest.raises(Refused, match="alerts-nobody"):
        rules.check_audience(found)


HOUSE = Place("a", "hospital", frozenset(["VR24"]), (("Locatie", *MAASTRICHT),))
FIRST = Worker("1", "a", ("ico",), BOTH)
SECOND = Worker("2", "a", ("ico",), BOTH)
OTHER = Worker("3", "a", ("hin",), BOTH)
SOUTH = Within(Mode.REAL, frozenset(["VR24"]))


def keys(wanted: Wanted, staff: Staff, within: Within = SOUTH) -> list[str]:
    return [one.worker.key for one in rules.audience(wanted, within, [HOUSE], staff, ORDER).people]


def test_who_has_duty_gets_it_alone() -> None:
    staff = Staff([FIRST, SECOND], {("a", "ico"): ["2"]})
    assert keys(Wanted(regions=frozenset(["VR24"])), staff) == ["2"]


def test_without_duty_everybody_with_the_function_gets_it() -> None:
    assert keys(Wanted(regions=frozenset(["VR24"])), Staff([FIRST, SECOND, OTHER])) == ["1", "2"]


def test_duty_in_another_function_calls_nobody() -> None:
    staff = Staff([FIRST, OTHER], {("a", "hin"): ["3"]})
    assert keys(Wanted(regions=frozenset(["VR24"])), staff) == ["1"]


def test_an_exercise_stays_with_who_takes_part() -> None:
    outside = Within(Mode.EXERCISE, frozenset(["VR24"]), frozenset(["b"]))
    assert keys(Wanted(organisations=frozenset(["a"])), Staff([FIRST]), outside) == []


def test_an_organisation_with_nobody_is_named() -> None:
    found = rules.audience(Wanted(kinds=frozenset(["hospital"])), SOUTH, [HOUSE], Staff([]), ORDER)
    assert found.unreached == ("a",)


@pytest.mark.parametrize(("centre", "inside"), [(MAASTRICHT, True), (SITTARD, False)])
def test_a_circle_holds_the_sites_within_its_radius(centre: tuple[float, float], inside: bool) -> None:
    area = rules.area_of({"type": "Circle", "center": list(centre), "radius": 5000})
    assert (keys(Wanted(area=area), Staff([FIRST])) == ["1"]) is inside


def test_a_polygon_holds_the_sites_inside_it() -> None:
    ring = [[5.6, 50.8], [5.8, 50.8], [5.8, 50.9], [5.6, 50.9], [5.6, 50.8]]
    area = rules.area_of({"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}})
    assert isinstance(area, Polygon)
    assert keys(Wanted(area=area), Staff([FIRST])) == ["1"]


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"type": "Point", "coordinates": [5.7, 50.8]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[[5.6, 50.8], [5.8, 50.8], [5.8, 50.9]]]},
        {"type": "Polygon", "coordinates": [[["x", 1]]]},
        {"type": "Circle", "center": [50.85, 5.69], "radius": 5000},
        {"type": "Circle", "center": [5.69, 50.85], "radius": 0},
        {"type": "Circle", "center": [5.69, 50.85]},
        {"type": "Circle", "center": [5.69, 50.85], "radius": "nan"},
    ],
)
def test_an_area_that_cannot_be_read_is_refused(data: Any) -> None:
    with pytest.raises(Refused) as refused:
        rules.area_of(data)
    assert refused.value.field == "area"


@pytest.mark.parametrize(
    ("sites", "unplaced", "is_named"),
    [
        ((("Locatie", *SITTARD),), (), False),
        ((("Locatie", *SITTARD),), ("Tweede",), True),
        ((), (), True),
        ((("Locatie", *MAASTRICHT),), ("Tweede",), False),
    ],
)
def test_of_whom_an_area_cannot_tell_is_named_and_not_alarmed(
    sites: tuple[tuple[str, float, float], ...], unplaced: tuple[str, ...], is_named: bool
) -> None:
    place = Place("a", "hospital", frozenset(["VR24"]), sites, unplaced)
    staff = Staff([Worker("1", "a", ("ico",), BOTH)])
    wanted = Wanted(area=Circle(MAASTRICHT, 2000))
    found = rules.audience(wanted, SOUTH, [place], staff, ORDER)
    assert found.unplaced == (("a",) if is_named else ())
    assert found.organisations == frozenset(["a"] if MAASTRICHT in [site[1:] for site in sites] else [])


def test_who_was_not_meant_or_is_named_already_is_not_named_as_unplaced() -> None:
    place = Place("a", "hospital", frozenset(["VR24"]))
    for wanted in (
        Wanted(area=Circle(MAASTRICHT, 2000), kinds=frozenset(["home_care"])),
        Wanted(area=Circle(MAASTRICHT, 2000), organisations=frozenset(["a"])),
        Wanted(kinds=frozenset(["hospital"])),
    ):
        assert rules.audience(wanted, SOUTH, [place], Staff([]), ORDER).unplaced == ()


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert rules.metres_between((5.0, 51.0), (5.0, 52.0)) == pytest.approx(111_195, abs=10)
