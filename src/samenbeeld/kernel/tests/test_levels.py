"""A level is colour and word and shape; unknown is never green and is looked at first."""

from samenbeeld.kernel.levels import Level, urgency


def test_every_level_has_a_shape_of_its_own() -> None:
    assert len({level.shape for level in Level}) == len(Level)


def test_unknown_sorts_before_red_and_green_comes_last() -> None:
    assert sorted(Level, key=urgency)[0] is Level.UNKNOWN
    assert sorted(Level, key=urgency)[-1] is Level.GREEN
