"""Setting a step, for real."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from samenbeeld.audit.models import JournalLine
from samenbeeld.escalation import queries
from samenbeeld.escalation.actions import set_scale, set_step
from samenbeeld.escalation.models import ScaleChange, StepChange
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.tests.cast import Cast


def step(cast: Cast, number: int = 3, **values: object) -> StepChange:
    given: dict[str, Any] = {
        "actor": cast.chantal,
        "region": cast.zuid_limburg,
        "step": number,
        "reason": "Maas stijgt",
        **values,
    }
    return set_step(**given)


def test_the_commander_sets_the_step_of_her_region(cast: Cast) -> None:
    step(cast)
    assert queries.current_step(cast.zuid_limburg).level is Level.RED


def test_a_coordinator_may_not_set_a_step(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        step(cast, actor=cast.amina)


def test_nobody_sets_the_step_of_the_neighbours(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        step(cast, region=cast.limburg_noord)


def test_neighbours_keep_their_own_step(cast: Cast) -> None:
    step(cast)
    assert queries.current_step(cast.limburg_noord).level is Level.UNKNOWN


def test_a_step_of_an_exercise_is_no_real_step(cast: Cast) -> None:
    step(cast, mode=Mode.EXERCISE)
    assert queries.current_step(cast.zuid_limburg).step is None


def test_the_last_step_counts(cast: Cast) -> None:
    step(cast, 2, at=now() - timedelta(hours=3))
    step(cast, 3)
    assert [change.step for change in queries.history(cast.zuid_limburg)] == [3, 2]
    assert [standing.level for standing in queries.standings()] == [Level.UNKNOWN, Level.RED]


def test_a_refused_step_leaves_no_trace(cast: Cast) -> None:
    lines = JournalLine.objects.count()
    with pytest.raises(Refused):
        step(cast, reason="")
    assert (StepChange.objects.count(), JournalLine.objects.count()) == (0, lines)


def test_the_old_step_and_the_event_make_the_new_one(cast: Cast) -> None:
    step(cast, 2, at=now() - timedelta(hours=3))
    step(cast, 3)
    line = JournalLine.objects.filter(kind="escalation.StepSet").latest("number")
    current = queries.current_step(cast.zuid_limburg).change
    assert current is not None
    assert line.before == {"step": 2}
    assert line.after is not None
    assert (line.after["region"], line.after["after"]) == ("VR24", current.step)


def test_a_step_that_was_set_cannot_be_rewritten(cast: Cast) -> None:
    step(cast)
    with pytest.raises(IntegrityError), transaction.atomic():
        StepChange.objects.update(step=0)


def said(cast: Cast, value: str, **values: object) -> ScaleChange:
    given: dict[str, Any] = {
        "actor": cast.chantal,
        "region": cast.zuid_limburg,
        "scale": "mono",
        "value": value,
        "reason": "Het actiecentrum is bezet.",
        **values,
    }
    return set_scale(**given)


def test_mono_stands_beside_the_step_and_moves_it_not(cast: Cast) -> None:
    step(cast, 1)
    said(cast, "2")
    assert queries.current_scales(cast.zuid_limburg)["mono"].value == "2"
    assert queries.current_step(cast.zuid_limburg).level is Level.YELLOW
    assert not queries.current_scales(cast.limburg_noord)


@pytest.mark.parametrize(
    ("values", "field"),
    [({"value": "9"}, "value"), ({"scale": "weer"}, "scale"), ({"reason": " "}, "reason")],
)
def test_what_is_not_on_a_scale_is_refused(cast: Cast, values: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        said(cast, **{"value": "2", **values})
    assert refused.value.field == field


def test_saying_the_same_again_is_a_conflict(cast: Cast) -> None:
    said(cast, "2")
    with pytest.raises(Conflict):
        said(cast, "2")


def test_what_was_said_beside_the_ladder_never_changes(cast: Cast) -> None:
    said(cast, "2")
    with pytest.raises(IntegrityError), transaction.atomic():
        ScaleChange.objects.update(value="0")
