"""A short picture shows its own blocks in its own order: no more than fits, nothing above its label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.digests.queries import audiences
from samenbeeld.digests.rules import BLOCKS, Audience, Facts, Line, compose, is_within
from samenbeeld.digests.rules import audiences as parse
from samenbeeld.kernel.marking import Tlp

lines = st.builds(
    Line,
    text=st.text(min_size=1, max_size=5),
    url=st.just("/"),
    source=st.just("test"),
    at=st.none(),
    tlp=st.sampled_from(Tlp),
    weight=st.tuples(st.integers(0, 9)),
)
facts = st.dictionaries(
    st.sampled_from(BLOCKS), st.builds(Facts, st.lists(lines, max_size=12).map(tuple), st.just("/all/"))
)
RECORD = {
    "nl": "Proef", "en": "Trial", "permission": "", "up_to": "amber", "source": "test", "status": "proposed",
}  # fmt: skip


@given(st.sampled_from(audiences()), facts)
def test_nothing_above_the_label_of_the_audience_is_shown(
    audience: Audience, known: dict[str, Facts]
) -> None:
    shown = [line for block in compose(audience, known) for line in block.lines]
    assert all(is_within(line.tlp, audience.up_to) for line in shown)


@given(st.sampled_from(audiences()), facts)
def test_every_line_is_shown_or_counted(audience: Audience, known: dict[str, Facts]) -> None:
    for block in compose(audience, known):
        open_to = [line for line in known[block.key].lines if is_within(line.tlp, audience.up_to)]
        assert len(block.lines) + block.more == len(open_to)
        assert all(line in open_to for line in block.lines)


@given(st.sampled_from(audiences()), facts)
def test_the_blocks_stand_in_the_order_of_policy_and_the_lines_by_weight(
    audience: Audience, known: dict[str, Facts]
) -> None:
    blocks = compose(audience, known)
    assert [block.key for block in blocks] == [part.block for part in audience.parts if part.block in known]
    for block in blocks:
        assert [line.weight for line in block.lines] == sorted(line.weight for line in block.lines)


def test_the_commander_reads_no_more_than_ten_lines() -> None:
    [commander] = [each for each in audiences() if each.code == "commander"]
    assert sum(part.most for part in commander.parts) <= 10


@pytest.mark.parametrize("blocks", [[["weather", 2]], [["level", 0]]])
def test_policy_that_names_what_does_not_exist_is_refused(blocks: list[list[object]]) -> None:
    with pytest.raises(ValueError, match="trial"):
        parse({"audiences": {"trial": {**RECORD, "blocks": blocks}}})
