"""Whatever the product can say has a word outside, and no two things share one."""

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.rules import standing
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.federation.rules import facts
from samenbeeld.interface import words
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.situation_reports.rules.states import State


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (words.MODES, [*Mode]),
        (words.LEVELS, [*Level]),
        (words.KINDS, Activity.Kind.values),
        (words.STATES, Activity.State.values),
        (words.REPORT_STATES, [*State]),
        (words.CERTAINTIES, [*Certainty]),
        (words.FACTS, facts.KINDS),
        (words.AGES, [standing.FRESH, standing.STALE, standing.UNKNOWN, standing.NEVER]),
    ],
    ids=["modes", "levels", "kinds", "states", "reports", "certainties", "facts", "ages"],
)
def test_everything_has_a_word_of_its_own(said: dict[str, str], known: list[str]) -> None:
    assert {*said} == {*known}
    assert len({*said.values()}) == len(said)
