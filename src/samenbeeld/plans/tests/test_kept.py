"""What is known of all plans grows with what was added, and is as if it had been read anew."""

from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.kernel.clock import now
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions
from samenbeeld.plans.models import PlanStep, PlanVersion
from samenbeeld.plans.queries.growing import added
from samenbeeld.plans.queries.kept import NOTHING, KeptPlan, Read, every_plan, grown, one_plan
from samenbeeld.plans.tests.writing import described, established, written


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path


def known(before: Read = NOTHING) -> Read:
    found = grown(before)
    assert found is not None
    return found


def told(kept: KeptPlan | None) -> object:
    assert kept is not None
    steps = {number: [(step.kind, step.at) for step in of] for number, of in kept.steps.items()}
    thrown = [(step.version.number, step.at) for step in kept.thrown]
    return kept.plan, kept.versions, steps, thrown, kept.pending, kept.withdrawal


def test_what_was_read_stays_and_what_was_added_comes_to_it(cast: Cast) -> None:
    first, second = established(cast), established(cast, title="Kou")
    before = known()
    draft = actions.write_version(
        actor=cast.bram, plan=second.plan, said=described(title="Hitte"), upload=None
    )
    actions.throw_away(actor=cast.bram, version=draft)
    newer = written(cast.bram, title="Uitval van stroom")
    actions.withdraw(actor=cast.chantal, plan=second.plan, reason="Samengevoegd", replaced_by=first.plan)
    after = known(before)
    assert after.kept[first.plan_id] is before.kept[first.plan_id]
    for version in (first, second, newer):
        anew = one_plan(version.plan.owner.slug, version.plan.number)
        assert told(after.kept[version.plan_id]) == told(anew)


def test_what_was_put_back_is_read_anew(cast: Cast) -> None:
    established(cast)
    before = known()
    (version,) = before.versions.values()
    (*_, step) = before.steps.values()
    step.at = now()
    assert grown(before) is None
    assert added(PlanVersion.objects.all(), {version.pk: version}, lambda one: one.form_key) == []
    assert (
        added(PlanVersion.objects.all(), {0: version, version.pk: version}, lambda one: one.form_key) is None
    )
    assert added(PlanStep.objects.none(), {step.pk: step}, lambda one: one.at) is None


def test_every_plan_has_its_owner_as_it_is_called_now(cast: Cast) -> None:
    established(cast)
    assert [(kept.owner.name, kept.plan.number) for kept in every_plan()] == [
        (cast.ghor_zuid_limburg.name, 1)
    ]
