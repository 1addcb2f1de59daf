"""A time line in small: gaps stay gaps, peaks stay in sight, thresholds too."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel.levels import Level
from samenbeeld.look.parts import Spark, SparkMark, SparkPoint
from samenbeeld.look.sparkline import HEIGHT, WIDTH, draw

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
MARKS = [SparkMark(Level.YELLOW, 1000, "geel"), SparkMark(Level.ORANGE, 1250, "oranje")]


def spark(*values: float | None, marks: list[SparkMark] = MARKS) -> Spark:
    points = [SparkPoint(BEGIN + HOUR * number, value) for number, value in enumerate(values)]
    return Spark(points, marks, Level.GREEN, BEGIN, BEGIN + HOUR * max(len(values) - 1, 1), 2 * HOUR, "")


def test_a_failure_is_a_gap_and_not_a_line_to_zero() -> None:
    assert draw(spark(500, 510, None, 520, 530)).stroke.count("M") == 2


def test_two_values_far_apart_are_not_joined() -> None:
    found = spark(500, 510)
    found.points[1] = SparkPoint(BEGIN + 5 * HOUR, 510)
    assert (
        draw(Spark(found.points, [], Level.GREEN, BEGIN, BEGIN + 6 * HOUR, 2 * HOUR, "")).stroke.count("M")
        == 2
    )


def test_the_first_threshold_is_always_in_sight_and_the_next_when_it_is_near() -> None:
    assert [mark.name for mark, _, _ in draw(spark(200, 300)).marks] == ["geel"]
    assert [mark.name for mark, _, _ in draw(spark(200, 1130)).marks] == ["geel", "oranje"]
    low = [SparkMark(Level.YELLOW, 50, "geel"), SparkMark(Level.ORANGE, 20, "oranje")]
    assert len(draw(spark(60, 34, marks=low)).marks) == 2
    assert len(draw(spark(60, 40, marks=low)).marks) == 1


def test_names_of_thresholds_close_together_stand_beside_each_other() -> None:
    places = [x for _, x, _ in draw(spark(100, 5000)).marks]
    assert places == sorted(set(places))


def test_of_many_values_the_peak_stays() -> None:
    values: list[float | None] = [500.0] * 5_000
    values[3_333] = 2_000.0
    drawn = draw(spark(*values))
    assert len(drawn.stroke) < 6_000
    peak = draw(spark(*values[:100], 2_000.0)).last
    assert peak is not None
    assert f" {peak[1]:g}" in drawn.stroke


def test_leaving_values_out_makes_no_gap_that_was_not_there() -> None:
    values: list[float | None] = [500.0 + (number * 7919) % 13 for number in range(2_000)]
    assert draw(spark(*values)).stroke.count("M") == 1
    values[1_000] = None
    assert draw(spark(*values)).stroke.count("M") == 2


@given(st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6)), max_size=400))
def test_everything_is_drawn_inside_the_box(values: list[float | None]) -> None:
    drawn = draw(spark(*values))
    for _, x, y in drawn.marks:
        assert 0 <= x <= WIDTH
        assert 0 <= y <= HEIGHT
    if drawn.last is not None:
        assert 0 <= drawn.last[0] <= WIDTH
        assert 0 <= drawn.last[1] <= HEIGHT
