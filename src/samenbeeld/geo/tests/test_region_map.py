"""The map partial: what is drawn, and the same things as a table."""

import re

import pytest
from django.template import Context, Template

from samenbeeld.geo import actions
from samenbeeld.geo.rules.labels import placed
from samenbeeld.geo.rules.marks import Mark
from samenbeeld.kernel.levels import Level

pytestmark = pytest.mark.django_db

MARKS = [
    Mark("Zuyderland Heerlen", 5.9769, 50.8686, Level.GREEN, "geen wijziging"),
    Mark("Maastricht UMC+", 5.7135, 50.8347, Level.ORANGE, "kelder zonder stroom"),
    Mark("VieCuri", 6.1593, 51.3605, Level.GREEN),
]


def rendered(region: str = "") -> str:
    source = "{% load region_map %}{% region_map marks region=region %}"
    return Template(source).render(Context({"marks": MARKS, "region": region}))


@pytest.fixture
def shapes() -> None:
    actions.import_shapes()


def test_every_mark_stands_on_the_map_of_both_regions(shapes: None) -> None:
    assert rendered().count('class="geo-map__mark"') == len(MARKS)


def test_a_mark_outside_the_region_stands_in_the_table_only(shapes: None) -> None:
    page = rendered("VR24")
    assert (page.count('class="geo-map__mark"'), page.count("<tbody><tr>") + page.count("</tr><tr>")) == (
        2,
        3,
    )


def test_the_table_says_each_level_in_a_word(shapes: None) -> None:
    table = rendered().split("<tbody>")[1]
    assert [word in table for word in ("Oranje", "Groen")] == [True, True]


def test_the_worst_level_stands_first_in_the_table(shapes: None) -> None:
    table = rendered().split("<tbody>")[1]
    assert table.index("Maastricht UMC+") < table.index("VieCuri") < table.index("Zuyderland Heerlen")


def test_figures_in_the_drawing_have_a_point_and_no_comma(shapes: None) -> None:
    drawing = re.search(r"<svg class=.geo-map__paper.*?</svg>\s*<details", rendered(), re.DOTALL)
    assert drawing is not None
    assert re.findall(r'(?:x|y|viewBox|font-size)="[^"]*,[^"]*"', drawing.group()) == []


def test_the_whole_map_is_light_enough_for_a_page(shapes: None) -> None:
    assert len(rendered().encode()) < 40_000


def test_without_shapes_the_page_says_so() -> None:
    assert "import_geo" in rendered()


def test_names_of_marks_do_not_lie_over_each_other() -> None:
    marks = [(100.0, 100.0, "Eerste naam"), (104.0, 101.0, "Tweede naam")]
    first, second = placed(marks, mark_size=4, text_size=10, within=(0, 0, 300, 200))
    assert first is not None
    assert second is None or (second.anchor, second.y) != (first.anchor, first.y)


def test_a_name_never_leaves_the_paper() -> None:
    label = placed([(295.0, 50.0, "Venlo")], mark_size=4, text_size=10, within=(0, 0, 300, 100))[0]
    assert label is not None
    assert label.anchor == "end"
