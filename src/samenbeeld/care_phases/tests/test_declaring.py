"""Declaring, stretching, beginning and advising: who may, what is kept, and what stands in no table."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.urls import reverse

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.care_phases import actions, queries
from samenbeeld.care_phases.models import PhaseDeclaration
from samenbeeld.care_phases.rules.declaring import Declared
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.models import Decision
from samenbeeld.escalation import actions as escalation
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def flu(cast: Cast) -> Activity:
    """A real, long crisis in the south."""
    return activity_actions.open_activity(
        actor=cast.bram, name="Griepgolf", kind="continuous", mode=Mode.REAL, regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever],
    )  # fmt: skip


def wanted(**changes: Any) -> Declared:
    now = clock.now()
    told: dict[str, Any] = {
        "scope": "region", "region": "VR24", "phase": "1", "declared_by": "roaz",
        "advised_by": frozenset({"hospitals"}), "verified_by": frozenset(), "definition": "90% bezet",
        "definition_source": "Verzonnen", "reason": "De druk loopt op.", "declared_at": now,
        "until": now + timedelta(days=2),
    }  # fmt: skip
    return Declared(**{**told, **changes})


def decision(cast: Cast, activity: Activity) -> Decision:
    return pictures.propose_decision(
        actor=cast.bram, activity=activity, region=cast.zuid_limburg, text="Stop planbare zorg",
        reason="Er zijn te weinig mensen.", authority="acgz", options=["Stoppen", "Spreiden"],
    )  # fmt: skip


def activated(cast: Cast, activity: Activity, member: Membership) -> int:
    return actions.activate_step(
        actor=member, activity=activity, region=cast.zuid_limburg, step="1A", activated_by="roaz",
        ethics="Het minst slechte.", review_at=clock.now() + timedelta(hours=48),
        decision=decision(cast, activity),
    ).number  # fmt: skip


def test_no_table_has_a_field_in_which_a_person_is_chosen() -> None:
    """What rows are about are an activity, a region, a decision or a row; people stand there as who wrote."""
    about = {
        (field.name, field.related_model.__name__)
        for model in apps.get_app_config("care_phases").get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model is not None
    }
    writers = {name for name, model in about if model == "Membership"}
    assert writers == {"recorded_by", "set_by", "told_by", "ended_by"}
    assert {model for _, model in about} == {
        "Activity", "Region", "Decision", "Membership", "ScarcityActivation", "PhaseDeclaration",
        "ScarcityObjection",
    }  # fmt: skip


def test_who_may_writes_a_declaration_down_with_its_definition(cast: Cast, flu: Activity) -> None:
    with pytest.raises(NotAllowed):
        actions.declare_phase(actor=cast.amina, activity=flu, wanted=wanted())
    made = actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted())
    assert (made.definition, made.definition_source) == ("90% bezet", "Verzonnen")
    line = JournalLine.objects.order_by("-number")[0]
    assert (line.kind, line.object_id) == ("care_phases.PhaseDeclared", flu.slug)
    with pytest.raises(IntegrityError), transaction.atomic():
        PhaseDeclaration.objects.update(phase="3")


def test_a_phase_of_a_region_outside_the_activity_is_refused(cast: Cast, flu: Activity) -> None:
    with pytest.raises(Refused):
        actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted(region="VR23"))


def test_the_newest_of_the_same_scope_counts_and_the_old_one_stays(cast: Cast, flu: Activity) -> None:
    before = clock.now()
    actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted())
    with clock.at(before + timedelta(hours=1)):
        actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted(phase="2a"))
    held = queries.known(flu).in_force
    assert [each.phase for each in held] == ["2a"]
    assert [each.phase for each in queries.at(flu, before + timedelta(minutes=30)).in_force] == ["1"]
    assert queries.known(flu).phases_for("VR24") == ["2a"]


def test_a_resource_is_stretched_by_a_person_and_not_by_a_figure(cast: Cast, flu: Activity) -> None:
    actions.tell_reading(
        actor=cast.bram, activity=flu, region=cast.zuid_limburg, indicator="absence", value=Decimal(40),
        source="ROAZ", seen_at=clock.now(),
    )  # fmt: skip
    assert queries.known(flu).state_of("VR24", "staff") is None
    told: dict[str, Any] = {
        "activity": flu, "region": cast.zuid_limburg, "resource": "staff", "state": "crisis",
        "trigger": "no_staff", "reason": "Te weinig mensen.", "review_at": clock.now() + timedelta(hours=8),
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        actions.set_surge_state(actor=cast.amina, **told)
    actions.set_surge_state(actor=cast.bram, **told)
    held = queries.known(flu).state_of("VR24", "staff")
    assert held is not None
    assert (held.state, held.trigger) == ("crisis", "no_staff")


def test_a_step_waits_for_its_phase_and_ends_once(cast: Cast, flu: Activity) -> None:
    with pytest.raises(Refused) as refused:
        activated(cast, flu, cast.chantal)
    assert refused.value.key == "care-phases-phase-too-low"
    actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted())
    with pytest.raises(NotAllowed):
        activated(cast, flu, cast.amina)
    number = activated(cast, flu, cast.chantal)
    with pytest.raises(Conflict):
        activated(cast, flu, cast.chantal)
    held = queries.known(flu).active[0].activation
    assert (held.step_version, held.activated_by, held.ethics) == ("2026-1", "roaz", "Het minst slechte.")
    actions.end_step(actor=cast.chantal, activity=flu, number=number, reason="Genoeg mensen.")
    with pytest.raises(Conflict):
        actions.end_step(actor=cast.chantal, activity=flu, number=number, reason="Nog eens.")
    assert queries.known(flu).active == []


def test_advice_and_dissent_stand_with_a_decision_that_has_its_own_register(
    cast: Cast, flu: Activity
) -> None:
    made = decision(cast, flu)
    for kind, body, text in (("advice", "roaz", "Doen."), ("dissent", "care_sector", "Eerst spreiden.")):
        actions.give_voice(actor=cast.chantal, activity=flu, decision=made, kind=kind, body=body, text=text)
    page = cast.client(cast.chantal).get(reverse("care_phases", args=[flu.slug]))
    [row] = page.context["directed"]
    assert [each["text"] for each in row["dissent"]] == ["Eerst spreiden."]
    assert row["options"] == ["Stoppen", "Spreiden"]
    with pytest.raises(NotAllowed):
        actions.give_voice(
            actor=cast.amina, activity=flu, decision=made, kind="advice", body="roaz", text="x"
        )


def test_the_page_says_that_the_ladder_says_otherwise_and_never_sets_it(cast: Cast, flu: Activity) -> None:
    actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted())
    url = reverse("care_phases", args=[flu.slug])
    assert "Naast de ladder is voor deze regio nog geen zorgfase gezet." in _text(cast, url)
    escalation.set_scale(
        actor=cast.chantal, region=cast.zuid_limburg, scale="care_phase", value="1", reason="Verklaard."
    )
    assert "Naast de ladder" not in _text(cast, url)


def test_the_doors_are_open_to_who_may_and_keep_what_was_typed(cast: Cast, flu: Activity) -> None:
    page, form = reverse("care_phases", args=[flu.slug]), reverse("care_phases_declare", args=[flu.slug, "1"])
    assert cast.client(cast.amina).get(page).status_code == 200
    assert cast.client(cast.eva).get(page).status_code == 404
    assert cast.client(cast.amina).get(form).status_code == 403
    given: Mapping[str, Any] = {
        "scope": "region", "region": "VR24", "declared_by": "roaz", "definition": "own",
        "own_definition": "90% bezet", "own_source": "", "reason": "De druk loopt op.", "decision": "",
        "declared_at": _typed(-1), "until": _typed(60),
    }  # fmt: skip
    answer = cast.client(cast.bram).post(form, given)
    assert answer.context["form"].errors["advised_by"] == ["Deze fase vraagt advies. Kies wie adviseerde."]
    assert "90% bezet" in answer.content.decode()
    whole = {**given, "advised_by": ["hospitals"], "own_source": "ROAZ"}
    assert cast.client(cast.bram).post(form, whole).status_code == 302
    step = reverse("care_phases_step", args=[flu.slug, "1A"])
    begun = {"region": "VR24", "activated_by": "roaz", "ethics": "", "review_at": _typed(60), "decision": ""}
    assert "ethics" in cast.client(cast.bram).post(step, begun).context["form"].errors
    assert cast.client(cast.bram).post(step, {**begun, "ethics": "Zo min mogelijk."}).status_code == 302
    assert cast.client(cast.bram).get(reverse("care_phases_step", args=[flu.slug, "3C"])).status_code == 404


def _text(cast: Cast, url: str) -> str:
    return cast.client(cast.bram).get(url).content.decode()


def _typed(minutes: int) -> str:
    return f"{local(clock.now() + timedelta(minutes=minutes)):%Y-%m-%dT%H:%M}"
