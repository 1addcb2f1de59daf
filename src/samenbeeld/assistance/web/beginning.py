"""What a new form begins with: a need that somebody reported, or a form that came back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from samenbeeld.activities import queries as activities
from samenbeeld.assistance import queries
from samenbeeld.assistance.rules.form import LONGEST, MOST
from samenbeeld.assistance.rules.road import Side
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries as reports


def begun(member: Membership, mode: Mode, asked: Mapping[str, str]) -> dict[str, Any]:
    """By field what is proposed; empty when nothing was named that this person may read in this mode."""
    try:
        if asked.get("van"):
            return _again(member, mode, UUID(asked["van"]))
        if asked.get("behoefte"):
            slug, _, key = asked["behoefte"].partition("/")
            return _from_need(member, mode, slug, UUID(key))
    except (NotFound, ValueError):
        return {}
    return {}


def _again(member: Membership, mode: Mode, pk: UUID) -> dict[str, Any]:
    """As it was asked before, so that only what was wrong is typed anew."""
    found = queries.page(member, pk, now()).asked
    if found.side is not Side.HOME or found.request.mode != mode.value:
        return {}
    form, request = found.form, found.request
    return {
        "kind": form.kind,
        "region": request.region,
        "what": form.what,
        "count": form.count,
        "place": form.place,
        "municipalities": request.needs,
        "needed_from": times.for_input(form.needed_from),
        "needed_until": times.for_input(form.needed_until) if form.needed_until else "",
        "why": form.why,
        "contact": form.contact,
        "treating": request.treating,
        "helpers": request.helpers,
        "tlp": request.tlp,
    }


def _from_need(member: Membership, mode: Mode, slug: str, key: UUID) -> dict[str, Any]:
    """What is needed, how many and from when it is for whom asks further."""
    activity = activities.readable_by_slug(member, slug)
    rows = reports.readable_needs(member, activity, reports.needs(activity))
    need = next((row for row in rows if row.thread == key), None)
    if need is None or activity.mode != mode.value:
        return {}
    found: dict[str, Any] = {"what": need.what[:LONGEST], "place": need.organisation.name[:120]}
    if need.count is not None and 1 <= need.count <= MOST:
        found["count"] = int(need.count)
    here = [region.code for region in need.organisation.regions.all()]
    return found | ({"region": here[0]} if here else {})
