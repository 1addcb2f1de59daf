"""Weighing again, objecting and answering: who may, what follows from it, and that rows are only added."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.audit.models import JournalLine
from samenbeeld.care_phases import actions, queries
from samenbeeld.care_phases.models import CareReview, ScarcityObjection
from samenbeeld.care_phases.queries import reviewing
from samenbeeld.care_phases.tests.test_declaring import activated, flu, wanted
from samenbeeld.kernel import clock
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast

__all__ = ["flu"]


@pytest.fixture
def step(cast: Cast, flu: Activity) -> int:
    """The number of a step that holds, in the phase that was declared."""
    actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted())
    return activated(cast, flu, cast.chantal)


def test_a_step_that_holds_is_weighed_again_later(cast: Cast, flu: Activity, step: int) -> None:
    again = clock.now() + timedelta(hours=40)
    before = clock.now()
    with clock.at(before + timedelta(minutes=1)):
        with pytest.raises(NotAllowed):
            actions.review_step(
                actor=cast.amina, activity=flu, number=step, outcome="holds", reason="x", review_at=again
            )
        actions.review_step(
            actor=cast.chantal, activity=flu, number=step, outcome="holds", reason="Nog te weinig mensen.",
            review_at=again,
        )  # fmt: skip
    assert queries.known(flu).active[0].review_at == again
    assert queries.at(flu, before).active[0].review_at != again
    due = {each.kind: each.due for _, each in reviewing.due_anywhere([flu], again + timedelta(days=3))}
    assert due[reviewing.STEP] == again
    assert JournalLine.objects.order_by("-number")[0].kind == "care_phases.CareReviewed"


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"outcome": "beter"}, "care-phases-outcome-unknown"),
        ({"reason": " "}, "care-phases-reason-missing"),
        ({"review_at": None}, "care-phases-review-missing"),
        ({"hours": 10_000}, "care-phases-review-too-late"),
        ({"hours": -1}, "care-phases-review-passed"),
    ],
)
def test_what_cannot_be_an_outcome_is_refused(
    cast: Cast,
    flu: Activity,
    step: int,
    given: dict[str, object],
    key: str,
) -> None:
    hours = given.pop("hours", 2)
    assert isinstance(hours, int)
    asked = {
        "outcome": "holds", "reason": "Reden.", "review_at": clock.now() + timedelta(hours=hours), **given,
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        actions.review_step(actor=cast.chantal, activity=flu, number=step, **asked)  # type: ignore[arg-type]
    assert refused.value.key == key
    assert not CareReview.objects.exists()


def test_what_is_withdrawn_ends_and_is_weighed_no_more(cast: Cast, flu: Activity, step: int) -> None:
    actions.review_step(
        actor=cast.chantal, activity=flu, number=step, outcome="withdrawn", reason="Genoeg mensen."
    )
    assert queries.known(flu).active == []
    assert queries.known(flu).steps[0].end is not None
    with pytest.raises(Conflict):
        actions.review_step(
            actor=cast.chantal, activity=flu, number=step, outcome="withdrawn", reason="Nog eens."
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        CareReview.objects.update(reason="anders")


def test_a_phase_that_is_prolonged_holds_longer_and_one_that_is_withdrawn_no_more(
    cast: Cast,
    flu: Activity,
) -> None:
    made = actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted())
    again = clock.now() + timedelta(days=5)
    actions.review_phase(
        actor=cast.bram, activity=flu, number=made.number, outcome="changed", reason="Alleen de IC.",
        review_at=again,
    )  # fmt: skip
    known = queries.known(flu)
    assert known.holds_until(known.in_force[0]) == again
    actions.review_phase(
        actor=cast.bram, activity=flu, number=made.number, outcome="withdrawn", reason="De druk is weg."
    )
    assert queries.known(flu).in_force == []
    assert reviewing.due_anywhere([flu], again + timedelta(days=9)) == []
    with pytest.raises(Conflict):
        actions.review_phase(
            actor=cast.bram, activity=flu, number=made.number, outcome="withdrawn", reason="Nog eens."
        )
    # Who declares anew begins anew.
    actions.declare_phase(actor=cast.bram, activity=flu, wanted=wanted(declared_at=clock.now()))
    assert len(queries.known(flu).in_force) == 1


def test_an_objection_is_answered_once_and_appealed_against_once(
    cast: Cast,
    flu: Activity,
    step: int,
) -> None:
    told = {"activity": flu, "number": step, "body": "care_sector", "text": "Eerst spreiden."}
    with pytest.raises(NotAllowed):
        actions.object_to_step(actor=cast.amina, **told)  # type: ignore[arg-type]
    with pytest.raises(Refused):
        actions.object_to_step(actor=cast.chantal, **{**told, "body": "mevrouw-jansen"})  # type: ignore[arg-type]
    first = actions.object_to_step(actor=cast.chantal, **told)  # type: ignore[arg-type]
    with pytest.raises(Conflict):
        actions.object_to_step(actor=cast.chantal, appeals=first.number, **told)  # type: ignore[arg-type]
    answer = {
        "activity": flu,
        "number": first.number,
        "outcome": "rejected",
        "body": "roaz",
        "reason": "Vol.",
    }
    with pytest.raises(NotAllowed):
        actions.answer_objection(actor=cast.amina, **answer)  # type: ignore[arg-type]
    actions.answer_objection(actor=cast.chantal, **answer)  # type: ignore[arg-type]
    with pytest.raises(Conflict):
        actions.answer_objection(actor=cast.chantal, **answer)  # type: ignore[arg-type]
    second = actions.object_to_step(actor=cast.chantal, appeals=first.number, **told)  # type: ignore[arg-type]
    assert second.appeals == first
    with pytest.raises(Conflict):
        actions.object_to_step(actor=cast.chantal, appeals=first.number, **told)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        actions.answer_objection(actor=cast.chantal, **{**answer, "number": 99})  # type: ignore[arg-type]
    with pytest.raises(IntegrityError), transaction.atomic():
        ScarcityObjection.objects.update(text="anders")
    words = [each.text for each in queries.told(flu)]
    assert any("Bezwaar 1" in each for each in words)
    assert any("ongegrond" in each for each in words)


def test_the_doors_keep_what_was_typed_and_show_what_came_of_it(
    cast: Cast,
    flu: Activity,
    step: int,
) -> None:
    page, review, objection = (
        reverse("care_phases", args=[flu.slug]),
        reverse("care_phases_review", args=[flu.slug, step]),
        reverse("care_phases_objection", args=[flu.slug, step]),
    )
    for door in (review, objection):
        assert cast.client(cast.amina).get(door).status_code == 403
        assert cast.client(cast.eva).get(door).status_code == 404
    chantal = cast.client(cast.chantal)
    answer = chantal.post(review, {"outcome": "holds", "reason": "Het blijft krap.", "review_at": ""})
    assert answer.status_code == 422
    assert "Het blijft krap." in answer.content.decode()
    assert answer.context["form"].errors["review_at"] == ["Zeg wanneer dit opnieuw wordt gewogen."]
    soon = f"{local(clock.now() + timedelta(hours=20)):%Y-%m-%dT%H:%M}"
    given = {"outcome": "holds", "reason": "Het blijft krap.", "review_at": soon}
    assert chantal.post(review, given).status_code == 302
    assert chantal.post(objection, {"body": "care_sector", "text": "Eerst spreiden."}).status_code == 302
    text = chantal.get(page).content.decode()
    assert "Blijft gelden" in text
    assert "Nog niet beantwoord." in text
    reply = reverse("care_phases_answer", args=[flu.slug, 1])
    assert "Eerst spreiden." in chantal.get(reply).content.decode()
    assert chantal.post(reply, {"outcome": "granted", "body": "roaz", "reason": "Ja."}).status_code == 302
    text = chantal.get(page).content.decode()
    assert "Gegrond" in text
    assert reverse("care_phases_appeal", args=[flu.slug, 1]) in text
    # Who appeals reads what was said and what was answered.
    appeal = chantal.get(reverse("care_phases_appeal", args=[flu.slug, 1])).content.decode()
    assert "Bezwaar 1" in appeal
    assert "Eerst spreiden." in appeal
    assert "Gegrond, ROAZ" in appeal
    phase = reverse("care_phases_review_phase", args=[flu.slug, 1])
    assert phase in text
    assert chantal.post(phase, {**given, "outcome": "withdrawn", "review_at": ""}).status_code == 302
    assert "Wat verklaard was, is ingetrokken." in chantal.get(page).content.decode()
