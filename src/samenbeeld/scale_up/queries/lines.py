"""Scaling up and care phases in lines for other pages: how it stands and what happened, who and when."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Happened, Line, person
from samenbeeld.care_phases import queries as care_phases
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.scale_up import queries
from samenbeeld.scale_up.models import CodeConfirmation
from samenbeeld.scale_up.queries import Known, definition, said
from samenbeeld.scale_up.rules.units import UnitState


def standing(member: Membership, activity: Activity, moment: datetime) -> list[Line]:
    """How it stands at that moment, as far as this member may see: codes, what runs out, phases, steps."""
    found: list[Line] = []
    if queries.may_see(member, activity):
        url = reverse("scale_up", args=[activity.slug])
        known = queries.at(activity, moment)
        found += [
            Line(code_words(each, known), person(each.confirmed_by), each.confirmed_at, url)
            for each in known.in_force
        ]
        found += _running_out(known, moment, url)
    if care_phases.may_see(member, activity):
        found += _care(activity, moment)
    return found


def code_words(confirmation: CodeConfirmation, known: Known) -> str:
    """`Code 30, Zuid-Limburg: 19 gevraagd, er 12, onderweg 4.`"""
    region = confirmation.region_id
    units = [each for each in known.units if each.unit.region_id == region]
    count = {
        state: sum(each.unit.count for each in units if each.state == state)
        for state in (UnitState.THERE, UnitState.UNDER_WAY)
    }
    return say(
        "scale-up-line-code",
        code=said(queries.code_of(confirmation).name),
        region=confirmation.region.name,
        asked=sum(confirmation.counts.values()),
        there=count[UnitState.THERE],
        under_way=count[UnitState.UNDER_WAY],
    )


def happened(member: Membership, activity: Activity, moment: datetime) -> list[Happened]:
    """All that was told until that moment, as far as this member may see, in order of time."""
    found: list[Happened] = []
    if queries.may_see(member, activity):
        found += _codes_and_units(activity, queries.at(activity, moment))
    if care_phases.may_see(member, activity):
        url = reverse("care_phases", args=[activity.slug])
        found += [
            Happened(each.at, each.text, each.reason, each.by.account.name, url)
            for each in care_phases.told(activity, moment)
        ]
    return sorted(found, key=lambda each: each.at)


def _running_out(known: Known, moment: datetime, url: str) -> Iterator[Line]:
    for view in known.units:
        clocks = view.clocks(moment)
        if clocks.is_running_out or clocks.has_run_out:
            words = say("scale-up-line-relief", name=view.unit.name)
            yield Line(words, person(view.steps[-1].by), view.steps[-1].told_at, url, clocks.runs_out_at)


def _care(activity: Activity, moment: datetime) -> Iterator[Line]:
    url, known = reverse("care_phases", args=[activity.slug]), care_phases.at(activity, moment)
    for each in known.in_force:
        words = say(
            "care-phases-holds", phase=care_phases.phase_name(each.phase), where=care_phases.where(each)
        )
        yield Line(words, person(each.recorded_by), each.recorded_at, url, known.holds_until(each))
    for step in known.active:
        row = step.activation
        words = say("care-phases-told-step", step=care_phases.step_name(row.step), region=row.region.name)
        yield Line(words, person(row.recorded_by), row.recorded_at, url, step.review_at)


def _codes_and_units(activity: Activity, known: Known) -> Iterator[Happened]:
    url = reverse("scale_up", args=[activity.slug])
    for each in known.confirmations:
        words = say("scale-up-happened-code", code=said(queries.code_of(each).name), region=each.region.name)
        yield Happened(each.confirmed_at, words, each.reason, each.confirmed_by.account.name, url)
    for view in known.units:
        unit = view.unit
        where = reverse("scale_up_unit", args=[activity.slug, unit.number])
        name = f"{unit.name} ({unit.count} × {said(definition().kinds[unit.kind].name)})"
        asked = say("scale-up-happened-unit", name=name, state=say("scale-up-state-asked"))
        yield Happened(unit.asked_at, asked, "", unit.asked_by.account.name, where)
        for step in view.steps:
            state = say(f"scale-up-state-{step.state.replace('_', '-')}")
            words = say("scale-up-happened-unit", name=name, state=state)
            yield Happened(step.told_at, words, step.reason, step.by.account.name, where)
