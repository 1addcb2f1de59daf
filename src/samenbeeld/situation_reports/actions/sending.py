"""Sending a report, and what flows on from it: bottlenecks, figures, the index."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.search import actions as search
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.actions.flowing import flow_on
from samenbeeld.situation_reports.actions.needs import needs_flow_on
from samenbeeld.situation_reports.actions.recording import locked, record
from samenbeeld.situation_reports.events import ReportSubmitted
from samenbeeld.situation_reports.models import ReportDraft, ReportedCapacity, SituationReport
from samenbeeld.situation_reports.queries.needs import needs_of
from samenbeeld.situation_reports.queries.prefill import prefilled
from samenbeeld.situation_reports.queries.reading import told
from samenbeeld.situation_reports.rules import rounds
from samenbeeld.situation_reports.rules.difference import changes
from samenbeeld.situation_reports.rules.states import check_sending
from samenbeeld.situation_reports.rules.template import figure_of


@journalled
def submit_report(
    *,
    actor: Membership,
    activity: Activity,
    values: Mapping[str, Any],
    base: int,
    key: UUID,
    organisation: str = "",
    revision: int | None = None,
) -> SituationReport:
    """Send what was filled in as the next report of the actor's organisation.

    `base` is the number of the report the form began with, 0 for none; `key` is of this sending, `revision`
    of the draft that was on the screen. Raises NotAllowed, also for a form of another `organisation`, and
    Conflict when somebody sent or changed something meanwhile, or when this sending arrived before.
    """
    return _send(actor, activity, dict(values), base, key, organisation, revision)


@journalled
def confirm_unchanged(
    *, actor: Membership, activity: Activity, base: int, key: UUID, organisation: str = ""
) -> SituationReport:
    """Send what the organisation said last again: nothing changed, and that counts as a report.

    Raises what `submit_report` raises, and Refused when there is nothing to send again.
    """
    last = queries.last_report(activity, actor.organisation)
    if last is None:
        raise Refused("situation-reports-nothing-before")
    values = prefilled(activity, actor.organisation, last)
    return _send(actor, activity, values, base, key, organisation, None, is_again=True)


def _send(
    actor: Membership,
    activity: Activity,
    values: dict[str, Any],
    base: int,
    key: UUID,
    organisation: str,
    revision: int | None,
    *,
    is_again: bool = False,
) -> SituationReport:
    owner = actor.organisation
    require(actor, "situation_reports.write", queries.scope_of(activity, owner))
    # Two people of one organisation may send at once; the second must see the first.
    activity, moment = locked(activity), now()
    if not activities.takes_part(activity, owner):
        raise Conflict("situation-reports-takes-no-part", names=owner.name)
    if queries.with_key(activity, owner, str(key)) is not None:
        raise Conflict("situation-reports-arrived-already")
    last = queries.last_report(activity, owner)
    check_sending(
        base=base,
        last=last.number if last else 0,
        who=last.author.account.name if last else "",
        at=last.submitted_at if last else None,
        organisation=organisation or owner.slug,
        of_sender=owner.slug,
    )
    if revision is not None:
        _check_draft(actor, activity, revision)

    values = _with_keys(values, _threads(activity, owner))
    request = queries.request_for(activity, owner)
    so_far = queries.round_answered(request, last)
    answered = _round(request.rhythm, so_far, moment) if request else None
    report = SituationReport.objects.create(
        activity=activity,
        organisation=owner,
        number=last.number + 1 if last else 1,
        request=request,
        round=(answered.number if answered else so_far) or None,
        due_at=answered.due_at if answered else None,
        template_version=queries.template().version,
        values=values,
        level=values["overall"]["level"],
        is_unchanged=last is not None and not changes(queries.template(), last.values, values),
        before=last,
        author=actor,
        submitted_at=moment,
        key=key,
    )
    event = ReportSubmitted(
        activity=activity.slug,
        organisation=owner.slug,
        number=report.number,
        level=report.level,
        is_unchanged=report.is_unchanged,
        round=report.round,
    )
    record(actor, activity, event, before={"number": last.number if last else 0})
    flow_on(actor, activity, report)
    needs_flow_on(actor, activity, report)
    _keep_figures(report)
    _tell_capacity(actor, report, is_unchanged=is_again or report.is_unchanged)
    _index(report)
    ReportDraft.objects.filter(activity=activity, organisation=owner).delete()
    return report


def _round(rhythm: rounds.Rhythm, so_far: int, moment: datetime) -> rounds.Round | None:
    return rounds.answered(rhythm, so_far, moment, queries.template().late_share)


def _check_draft(actor: Membership, activity: Activity, revision: int) -> None:
    """Somebody else's unsent changes are not sent over unseen."""
    draft = queries.draft_of(activity, actor.organisation)
    if draft is not None and draft.revision > revision and draft.changed_by.account_id != actor.account_id:
        who, at = draft.changed_by.account.name, draft.changed_at
        raise Conflict("situation-reports-draft-changed", who=who, at=at)


def _threads(activity: Activity, owner: Organisation) -> dict[str, set[str]]:
    needs = {str(row.thread) for row in needs_of(activity, owner)}
    return {"bottlenecks": queries.threads_of(activity, owner), "needs": needs}


def _with_keys(values: dict[str, Any], own: Mapping[str, set[str]]) -> dict[str, Any]:
    """Every bottleneck and need has a key; a key that is not of this organisation is not taken over."""
    found = dict(values)
    for what, known in own.items():
        items = [dict(item) for item in found.get(what, ())]
        for item in items:
            item["key"] = item["key"] if item.get("key", "") in known else str(uuid7())
        if items:
            found[what] = items
    return found


def _keep_figures(report: SituationReport) -> None:
    form = queries.form_of(report.organisation)
    rows = []
    for field in form.fields:
        value = report.values.get(field.key)
        if value is None or field.type not in ("capacity", "number", "duration") or field.block != 5:
            continue
        seen = value.get("at") if isinstance(value, Mapping) else None
        rows.append(
            ReportedCapacity(
                activity=report.activity,
                organisation=report.organisation,
                report=report,
                metric=field.key,
                free=figure_of(value),
                total=value.get("total") if isinstance(value, Mapping) else None,
                unit=field.unit,
                observed_at=datetime.fromisoformat(seen) if seen else report.submitted_at,
                reported_at=report.submitted_at,
            )
        )
    ReportedCapacity.objects.bulk_create(rows)


def _tell_capacity(actor: Membership, report: SituationReport, *, is_unchanged: bool) -> None:
    """What the report says of capacity stands with the capacity too, without anybody typing it again."""
    owner = report.organisation
    if owner.kind not in catalogue().kinds:
        return
    figures: dict[str, Figure] = {}
    seen: dict[str, datetime] = {}
    for field, metric in catalogue().of_report().items():
        value = report.values.get(field)
        if value is None or owner.kind not in metric.kinds:
            continue
        figures[metric.code] = _figure(value, metric)
        written = value.get("at") if isinstance(value, Mapping) else None
        seen[metric.code] = datetime.fromisoformat(written) if written else report.submitted_at
    capacity.take_over_from_situation_report(
        actor=actor, activity=report.activity, organisation=owner, figures=figures,
        seen=seen, is_unchanged=is_unchanged,
    )  # fmt: skip


def _figure(value: Any, metric: Metric) -> Figure:
    if metric.form == STATE:
        return Figure(state=str(value))
    total = value.get("total") if isinstance(value, Mapping) else None
    return Figure(number=figure_of(value), total=total if metric.form == PLACES else None)


def _index(report: SituationReport) -> None:
    activity, owner = report.activity, report.organisation
    search.index(
        kind=queries.REPORTS,
        object_id=f"{activity.slug}/{owner.slug}",
        title=f"{activity.name}: {owner.name}, situatierapport {report.number}",
        text="\n".join(told(report.values)),
        mode=Mode(activity.mode),
        activity=activity.slug,
        owner=owner.slug,
        tlp=Tlp(activity.tlp),
        regions=[region.code for region in activity.regions.all()],
    )
