"""The road of a plan, for real: written, sent, established by somebody else, renewed, withdrawn."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from samenbeeld.audit.models import JournalLine
from samenbeeld.files.intake import take_in
from samenbeeld.files.tests import papers
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.plans import actions, queries
from samenbeeld.plans.models import PlanStep, PlanVersion
from samenbeeld.plans.tests.writing import described, established, today, written


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def titles(cast: Cast, who: str = "amina") -> list[str]:
    return [each.version.title for each in queries.shown(cast.people[who])]


def test_a_draft_is_read_by_who_keeps_it_and_nobody_else(cast: Cast) -> None:
    version = written(cast.amina)
    assert titles(cast) == []
    assert queries.seen(cast.amina, "de-maasoever", 1).kept.newest == version
    assert queries.seen(cast.chantal, "de-maasoever", 1).version is None
    with pytest.raises(NotFound):
        queries.seen(cast.daan, "de-maasoever", 1)


def test_an_established_plan_is_read_in_its_region_alone_under_amber(cast: Cast) -> None:
    established(cast, cast.amina)
    assert titles(cast, "bram") == ["Evacuatie van verpleeghuizen"]
    assert titles(cast, "daan") == []


def test_an_open_plan_is_read_by_the_neighbours(cast: Cast) -> None:
    established(cast, tlp=Tlp.GREEN)
    assert titles(cast, "daan") == ["Evacuatie van verpleeghuizen"]


def test_nobody_establishes_what_they_wrote(cast: Cast) -> None:
    version = written(cast.chantal)
    actions.send(actor=cast.chantal, version=version)
    with pytest.raises(Refused) as refused:
        actions.establish(actor=cast.chantal, version=version)
    assert refused.value.key == "plans-not-your-own"
    actions.establish(actor=cast.bram, version=version)


def test_a_coordinator_writes_and_does_not_establish(cast: Cast) -> None:
    version = written(cast.bram)
    actions.send(actor=cast.bram, version=version)
    with pytest.raises(NotAllowed):
        actions.establish(actor=cast.amina, version=version)


def test_the_neighbours_establish_nothing_here(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        written(cast.daan)
    version = written(cast.bram)
    actions.send(actor=cast.bram, version=version)
    with pytest.raises(NotAllowed):
        actions.establish(actor=cast.daan, version=version)


def test_what_was_not_sent_cannot_be_established(cast: Cast) -> None:
    version = written(cast.bram)
    with pytest.raises(Conflict):
        actions.establish(actor=cast.chantal, version=version)


def test_what_was_not_scanned_cannot_be_established(cast: Cast, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(papers.pdf())
    with path.open("rb") as file:
        version = actions.write_plan(actor=cast.bram, said=described(), upload=take_in(file, name="plan.pdf"))
    actions.send(actor=cast.bram, version=version)
    with pytest.raises(Refused) as refused:
        actions.establish(actor=cast.chantal, version=version)
    assert refused.value.key == "plans-not-checked-yet"


def test_the_established_version_is_read_until_the_new_one_is(cast: Cast) -> None:
    first = established(cast)
    second = actions.write_version(
        actor=cast.bram, plan=first.plan, said=described(title="Evacuatie, nieuw"), upload=None
    )
    assert (second.number, str(second.file_id)) == (2, str(first.file_id))
    assert titles(cast) == ["Evacuatie van verpleeghuizen"]
    actions.send(actor=cast.bram, version=second)
    assert titles(cast) == ["Evacuatie van verpleeghuizen"]
    actions.establish(actor=cast.chantal, version=second)
    assert titles(cast) == ["Evacuatie, nieuw"]


def test_a_version_that_holds_from_later_waits_for_its_day(cast: Cast) -> None:
    first = established(cast)
    later = today() + timedelta(days=10)
    said = described(title="Later", effective_on=later, review_on=later + timedelta(days=300))
    second = actions.write_version(actor=cast.bram, plan=first.plan, said=said, upload=None)
    actions.send(actor=cast.bram, version=second)
    actions.establish(actor=cast.chantal, version=second)
    assert titles(cast) == ["Evacuatie van verpleeghuizen"]
    with clock.at(clock.now() + timedelta(days=11)):
        assert titles(cast) == ["Later"]


def test_a_plan_goes_back_with_a_reason(cast: Cast) -> None:
    version = written(cast.bram)
    actions.send(actor=cast.bram, version=version)
    with pytest.raises(Refused) as refused:
        actions.send_back(actor=cast.chantal, version=version, reason=" ")
    assert refused.value.field == "reason"
    actions.send_back(actor=cast.chantal, version=version, reason="De aantallen kloppen niet.")
    kept = queries.seen(cast.bram, "ghor-zuid-limburg", 1).kept
    back = kept.sent_back(kept.newest)
    assert (kept.state(kept.newest), back and back.reason) == ("draft", "De aantallen kloppen niet.")


def test_a_withdrawn_plan_says_why_and_what_came_instead(cast: Cast) -> None:
    old, new = established(cast), established(cast, title="Nieuw plan")
    actions.withdraw(actor=cast.chantal, plan=old.plan, reason="Opgegaan in een ander.", replaced_by=new.plan)
    assert titles(cast) == ["Nieuw plan"]
    gone = queries.seen(cast.amina, "ghor-zuid-limburg", 1)
    step = gone.kept.withdrawal
    assert step is not None
    assert (step.reason, step.replaced_by) == ("Opgegaan in een ander.", new.plan)
    assert not gone.may_fetch(old)
    with pytest.raises(Conflict):
        actions.write_version(actor=cast.bram, plan=old.plan, said=described(), upload=None)


def test_what_people_read_is_not_withdrawn_by_its_writer_alone(cast: Cast) -> None:
    plan = established(cast, cast.amina).plan
    with pytest.raises(NotAllowed):
        actions.withdraw(actor=cast.amina, plan=plan, reason="Weg ermee.")


def test_a_plan_cannot_replace_itself(cast: Cast) -> None:
    plan = established(cast).plan
    with pytest.raises(Refused) as refused:
        actions.withdraw(actor=cast.chantal, plan=plan, reason="Oud.", replaced_by=plan)
    assert refused.value.field == "replaced_by"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " "}, "title"),
        ({"kind": "roman"}, "kind"),
        ({"themes": ()}, "themes"),
        ({"themes": ("zombies",)}, "themes"),
        ({"regions": ("VR23",)}, "regions"),
        ({"phases": ()}, "phases"),
        ({"phases": (7,)}, "phases"),
        ({"tlp": Tlp.RED}, "tlp"),
        ({"review_on": today() - timedelta(days=1)}, "review_on"),
        ({"review_on": today() + timedelta(days=5000)}, "review_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(cast: Cast, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        written(cast.bram, **values)
    assert refused.value.field == field


def test_what_was_written_and_established_never_changes(cast: Cast) -> None:
    established(cast)
    for rows, change in (
        (PlanVersion.objects, {"title": "Anders"}),
        (PlanStep.objects, {"reason": "Anders"}),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)


def test_every_step_is_in_the_journal(cast: Cast) -> None:
    established(cast)
    kinds = JournalLine.objects.filter(kind__startswith="plans.").order_by("number")
    assert list(kinds.values_list("kind", "actor_name")) == [
        ("plans.PlanWritten", "Bram Janssen"),
        ("plans.PlanSent", "Bram Janssen"),
        ("plans.PlanEstablished", "Chantal Vroomen"),
    ]


def test_the_plans_of_a_theme_are_the_national_and_those_of_the_region(cast: Cast) -> None:
    established(cast)
    established(cast, title="Stroomuitval", themes=("nuts",))
    found = queries.related("hoogwater", "VR24", cast.amina)
    assert [each.code for each in found.national] == ["hoogwater"]
    assert [each.version.title for each in found.regional] == ["Evacuatie van verpleeghuizen"]
    assert queries.related("hoogwater", "VR23", cast.amina).regional == ()


def test_the_plans_of_a_theme_are_read_once_until_something_changes(cast: Cast) -> None:
    established(cast)
    queries.related("hoogwater", "VR24", cast.amina)
    with CaptureQueriesContext(connection) as asked:
        queries.related("hoogwater", "VR24", cast.amina)
    assert not [each for each in asked.captured_queries if "plans_" in each["sql"]]


def test_a_phase_puts_forward_what_is_meant_for_it(cast: Cast) -> None:
    established(cast)
    found = {step: len(queries.for_phase("VR24", step, {"hoogwater"}, cast.amina)) for step in range(5)}
    assert found == {0: 0, 1: 0, 2: 1, 3: 1, 4: 0}
    assert queries.for_phase("VR24", 3, {"zorg"}, cast.amina) == []


def test_the_owner_hears_that_a_review_is_overdue_until_a_new_version_is_made(cast: Cast) -> None:
    plan = established(cast).plan
    assert queries.overdue(cast.bram) == []
    with clock.at(clock.now() + timedelta(days=301)):
        assert len(queries.overdue(cast.bram)) == 1
        assert queries.overdue(cast.amina) == []
        actions.write_version(
            actor=cast.bram,
            plan=plan,
            said=described(review_on=today() + timedelta(days=300)),
            upload=None,
        )
        assert queries.overdue(cast.bram) == []
