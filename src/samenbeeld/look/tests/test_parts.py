"""The shared parts say in words what they show in colour."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.template import Context, Template

from samenbeeld.kernel.levels import Level
from samenbeeld.look.frame import Frame, NavItem
from samenbeeld.look.parts import LadderStep, Provenance, Standing, StripPoint

AT = datetime(2027, 1, 14, 13, 22, 5, tzinfo=UTC)


def draw(part: str, **values: Any) -> str:
    return Template("{% load words look %}" + part).render(Context(values))


@pytest.mark.parametrize("level", list(Level))
def test_a_level_is_colour_and_shape_and_word(level: Level) -> None:
    mark = draw("{% level level phase=True %}", level=level)
    assert f'data-level="{level}"' in mark
    assert f'href="#sb-level-{level}"' in mark
    assert '<span class="sb-level__word">' in mark


def test_a_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="pink"):
        draw('{% level "pink" %}')


def test_a_strip_says_each_level_in_words() -> None:
    strip = draw(
        "{% strip points %}", points=[StripPoint(Level.RED, "2", "now"), StripPoint(Level.UNKNOWN, "3")]
    )
    assert "Rood" in strip
    assert "Onbekend" in strip


def test_only_a_step_with_a_region_is_coloured() -> None:
    steps = [
        LadderStep(Level.GREEN, "Geen dreiging"),
        LadderStep(Level.RED, "Crisis", "", [Standing("Zuid-Limburg")]),
    ]
    ladder = draw("{% ladder steps %}", steps=steps)
    assert ladder.count("sb-ladder__step--taken") == 1
    assert ladder.count("#sb-level-") == 1


def test_a_figure_that_is_not_known_is_not_a_zero() -> None:
    figure = draw("{% age_figure None %}")
    assert "onbekend" in figure
    assert "0" not in figure.replace("sb-", "")


def test_zero_is_a_figure() -> None:
    assert "<b>0</b>" in draw("{% age_figure 0 of=112 %}")


def test_an_old_figure_says_so_in_words() -> None:
    assert "te oud" in draw("{% age_figure 14 at=at too_old=True %}", at=AT)


def test_saved_is_said_only_with_its_second() -> None:
    assert "Opgeslagen 14:22:05" in draw('{% saved_state "saved" at=at %}', at=AT)
    assert "Opgeslagen" not in draw('{% saved_state "saving" %}')


def test_a_label_has_the_same_words_however_it_is_given() -> None:
    assert "TLP:AMBER+STRICT" in draw('{% tlp "amber+strict" %}')


def test_provenance_leaves_out_what_nobody_told() -> None:
    told = draw("{% provenance told %}", told=Provenance(source="A. El Idrissi", certainty="assumption"))
    assert "Aanname" in told
    assert "In de zin" not in told


def test_text_of_people_is_escaped_in_every_part() -> None:
    evil = "<script>alert(1)</script>"
    drawn = draw(
        "{% task_row evil detail=evil action=evil url='/' %}{% new_row at=at text=evil lead=evil %}"
        "{% empty_state evil text=evil %}{% section_head evil aside=evil %}{% button evil %}"
        "{% level 'red' word=evil %}",
        evil=evil,
        at=AT,
    )
    assert "<script" not in drawn


def test_a_moment_carries_its_whole_stamp() -> None:
    assert draw("{% clock at %}", at=AT) == (
        '<time datetime="2027-01-14T14:22:05+01:00" title="donderdag 14 januari 2027, 14:22:05">14:22</time>'
    )


@pytest.mark.parametrize(("pages", "in_row", "under_more"), [(6, 6, 0), (8, 8, 0), (9, 7, 2), (12, 7, 5)])
def test_what_does_not_fit_in_the_row_lies_under_more_and_never_one_page_alone(
    pages: int, in_row: int, under_more: int
) -> None:
    frame = Frame(navigation=[NavItem(str(number), "/") for number in range(pages)])
    assert (len(frame.navigation_row), len(frame.navigation_more)) == (in_row, under_more)
    assert frame.navigation_row + frame.navigation_more == frame.navigation
