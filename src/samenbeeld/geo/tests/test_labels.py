"""Names on a drawing lie free, and on the paper."""

from samenbeeld.geo.rules.labels import placed


def test_names_of_marks_do_not_lie_over_each_other() -> None:
    marks = [(100.0, 100.0, "Eerste naam"), (104.0, 101.0, "Tweede naam")]
    first, second = placed(marks, mark_size=4, text_size=10, within=(0, 0, 300, 200))
    assert first is not None
    assert second is None or (second.anchor, second.y) != (first.anchor, first.y)


def test_a_name_never_leaves_the_paper() -> None:
    label = placed([(295.0, 50.0, "Venlo")], mark_size=4, text_size=10, within=(0, 0, 300, 100))[0]
    assert label is not None
    assert label.anchor == "end"
