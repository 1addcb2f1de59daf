"""The facts that short pictures are made of, each asked as its own package shows it to this reader."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Line as Told
from samenbeeld.audit import queries as audit
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import numbers_in
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.shown import heading
from samenbeeld.capacity.queries.shown import together as in_words
from samenbeeld.capacity.queries.together import all_together, oldest_counted
from samenbeeld.capacity.queries.world import World
from samenbeeld.casualty_distribution.queries import lines as casualties
from samenbeeld.crisis_picture import queries as crisis_picture
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions, place_of, upcoming
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.rules import SUMMARY
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.digests.rules import Facts, Line
from samenbeeld.endurance.queries import lines as endurance
from samenbeeld.escalation import queries as escalation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.kept import Kept
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name, leading_function, region_codes
from samenbeeld.realtime import queries as realtime
from samenbeeld.scale_up.queries import lines as scaling
from samenbeeld.situation_reports import queries as reports
from samenbeeld.spread.queries import lines as spread

_kept = Kept(most=64)


@dataclass(frozen=True)
class Sources:
    """What several blocks are made of, each asked once and only when a block needs it."""

    member: Membership
    activity: Activity
    seal: str

    def kept(self, what: str, read: Callable[[], Any]) -> Any:
        """Facts that are the same for every reader; whether this one may see them is asked each time."""
        return _kept.ask((self.activity.slug, what), self.seal, read)

    @cached_property
    def now(self) -> datetime:
        return now()

    @cached_property
    def tlp(self) -> Tlp:
        return Tlp(self.activity.tlp)

    @cached_property
    def may_read_activity(self) -> bool:
        return access.may(self.member, "activities.read", activities.scope(self.activity))

    @cached_property
    def may_read_decisions(self) -> bool:
        return may_read_decisions(self.activity, self.member)

    @cached_property
    def may_read_reports(self) -> bool:
        return reports.may_read_all(self.member, self.activity)

    @cached_property
    def work(self) -> Work:
        return work(self.activity, reader=self.member)

    @cached_property
    def standings(self) -> list[reports.ReportStanding]:
        found: list[reports.ReportStanding] = self.kept(
            "standings", lambda: reports.standings(self.activity, self.now)
        )
        return found

    @cached_property
    def statements(self) -> list[tuple[str, Line]]:
        """(section, line) of every sentence of the shared picture that this member may read."""
        found = crisis_picture.documents_of(self.activity).filter(organisation__isnull=True)
        seen = [one.document for one in crisis_picture.seen_documents(self.activity, self.member, found)]
        rooms = [document.room for document in seen]
        texts, changes = realtime.states(rooms), realtime.last_changes(rooms)
        told = []
        for place, document in enumerate(seen):
            at, by = changes.get(document.room, (None, None))
            for number, one in enumerate(reading.statements(texts.get(document.room, b""))):
                line = Line(
                    text=one.text,
                    url=f"{self.url('crisis_picture')}#deel-{document.section}",
                    source=one.source or (f"{by.name}, {by.organisation_name}" if by else ""),
                    at=at,
                    tlp=Tlp(document.tlp),
                    weight=(place, number),
                    certainty=one.certainty.value if one.certainty else "",
                )
                told.append((document.section, line))
        return told

    def url(self, name: str, *more: object) -> str:
        return reverse(name, args=[self.activity.slug, *more])


def followed_from(teller: "Following") -> None:
    """A package above says what a reader follows of other regions."""
    _following["teller"] = teller


def facts(sources: Sources, blocks: Iterable[str]) -> Iterator[tuple[str, Facts]]:
    """Those of these blocks of which there is something for this reader."""
    for block in blocks:
        found = _MAKERS[block](sources)
        if found is not None:
            yield block, found


def _summary(sources: Sources) -> Facts:
    lines = [line for section, line in sources.statements if section == SUMMARY]
    # Who reads a part only has no summary: the first of what was released, then.
    lines = lines or [line for _, line in sources.statements if not sources.may_read_activity]
    return Facts(tuple(lines), sources.url("crisis_picture"))


def _level(sources: Sources) -> Facts | None:
    if not sources.may_read_activity:
        return None
    return Facts((*_step(sources), *_regions(sources)), sources.url("activity"))


def _step(sources: Sources) -> Iterator[Line]:
    step = activities.step_of(sources.activity)
    if step is None:
        yield Line(
            text=say("digests-step-unknown"), url=sources.url("activity"), source="", at=None,
            tlp=sources.tlp, weight=(0,), level=Level.UNKNOWN,
        )  # fmt: skip
        return
    changes = audit.history_of(activities.ACTIVITY, sources.activity.slug)
    set_last = sources.kept("step", lambda: changes.filter(kind="activities.ActivityStepSet").first())
    yield Line(
        text=say("digests-step", step=escalation.said(step.name)),
        url=sources.url("activity"),
        source=set_last.actor_name if set_last else "",
        at=set_last.at if set_last else None,
        tlp=sources.tlp,
        weight=(0,),
        level=step.level,
    )


def _regions(sources: Sources) -> Iterator[Line]:
    grips = sources.kept("grip", lambda: activities.grip_standings([sources.activity]))[sources.activity.slug]
    may_read_phase = access.may(sources.member, "escalation.read", Scope())
    mode = Mode(sources.activity.mode)
    known = escalation.standings(mode) if may_read_phase else []
    phases = {each.region.code: each for each in known}
    own = region_codes(sources.member.organisation)
    for grip in grips:
        phase = phases.get(grip.region.code)
        told = [
            say("digests-grip", level=grip.level) if grip.latest else say("digests-grip-unknown"),
            escalation.said(phase.step.name) if phase and phase.step else say("digests-phase-unknown"),
        ]
        latest = [
            (change.set_at, change.set_by.account.name)
            for change in (grip.latest, phase.change if phase else None)
            if change is not None
        ]
        at, by = max(latest, default=(None, ""), key=lambda pair: pair[0])
        yield Line(
            text=say("digests-region", region=grip.region.name, told=", ".join(told)),
            url=f"{sources.url('activity')}#grip",
            source=by,
            at=at,
            tlp=sources.tlp,
            # The reader's own region first, then where it is worst.
            weight=(1, grip.region.code not in own, -grip.level, grip.region.name),
        )


def _told_by(standing: Callable[[Membership, Activity, datetime], list[Told]]) -> "Maker":
    """The lines that another package tells; nothing when there is none of it."""

    def made(sources: Sources) -> Facts | None:
        found = standing(sources.member, sources.activity, sources.now)
        lines = (
            Line(
                text=each.text, url=each.url, source=each.who, at=each.at, tlp=sources.tlp, weight=(place,),
                due=each.due, level=each.level,
            )
            for place, each in enumerate(found)
        )  # fmt: skip
        return Facts(tuple(lines), found[0].url) if found else None

    return made


def _bottlenecks(sources: Sources) -> Facts | None:
    if not reports.may_see_any(sources.member, sources.activity):
        return None
    page = sources.url("situation_reports_bottlenecks")
    lines = []
    for place, group in enumerate(reports.board(sources.member, sources.activity).open):
        row = group.first
        from_report = row.report is not None and row.organisation is not None
        lines.append(
            Line(
                text=row.what,
                url=sources.url("situation_reports_report", row.organisation.slug, row.report.number)
                if row.report and row.organisation
                else page,
                source=_joined(
                    row.organisation.name if row.organisation else row.said_by.account.name,
                    say("digests-report", number=str(row.report.number))
                    if from_report and row.report
                    else "",
                ),
                at=row.said_at,
                tlp=sources.tlp,
                weight=(place,),
                due=row.needed_by,
                detail=say("digests-and-others", count=len(group.others)) if group.others else "",
            )
        )
    return Facts(tuple(lines), page)


def _waiting(sources: Sources) -> Facts | None:
    if not sources.may_read_decisions:
        return None
    lines = []
    for view in sources.work.decisions:
        if view.state == DecisionState.PROPOSED:
            wait = say("digests-waits-for", who=function_name(view.decision.authority, short=True))
            lines.append(_decision(sources, view, wait, (1, view.decision.proposed_at)))
        elif view.is_check_due and view.check_at is not None:
            lines.append(
                _decision(sources, view, say("digests-check-is-due"), (0, view.check_at), view.check_at)
            )
    return Facts(tuple(lines), sources.url("crisis_picture_decisions"))


def _in_force(sources: Sources) -> Facts | None:
    if not sources.may_read_decisions:
        return None
    held = [view for view in sources.work.decisions if view.is_in_force]
    lines = [
        _decision(sources, view, "", (-view.changed_at.timestamp(),), view.decision.valid_until)
        for view in held
    ]
    return Facts(tuple(lines), sources.url("crisis_picture_decisions"))


def _decision(
    sources: Sources,
    view: DecisionView,
    detail: str,
    weight: tuple[object, ...],
    due: datetime | None = None,
) -> Line:
    return Line(
        text=say("digests-decision", number=str(view.number), text=view.decision.text),
        url=sources.url("crisis_picture_decision", view.number),
        source=_person(view.changed_by),
        at=view.changed_at,
        tlp=sources.tlp,
        weight=weight,
        due=due,
        detail=detail,
    )


def _asked(sources: Sources) -> Facts | None:
    """What is asked of the reader and the organisation: questions first answered, tasks first due."""
    if not sources.may_read_decisions:
        return None
    lines = [
        Line(
            text=view.request.text,
            url=sources.url("crisis_picture_request", view.number),
            source=_person(view.request.asked_by),
            at=view.request.asked_at,
            tlp=sources.tlp,
            weight=(view.request.deadline,),
            due=view.request.deadline,
            detail=say("digests-question", number=str(view.number)),
        )
        for view in sources.work.requests
        if view.waits_for(sources.member)
    ]
    lines += [
        Line(
            text=task.task.text,
            url=sources.url("crisis_picture_task", task.number),
            source=_person(task.task.given_by),
            at=task.task.given_at,
            tlp=sources.tlp,
            weight=(task.task.due,),
            due=task.task.due,
            detail=say("digests-task", number=str(task.number)),
        )
        for task in sources.work.tasks
        if task.is_running and task.is_for(sources.member)
    ]
    return Facts(tuple(lines), sources.url("crisis_picture_tasks"))


def _silent(sources: Sources) -> Facts | None:
    if not sources.may_read_reports:
        return None
    lines = [
        Line(
            text=each.organisation.name,
            url=sources.url("situation_reports_report", each.organisation.slug, each.report.number)
            if each.report
            else f"{sources.url('situation_reports')}",
            source=say("digests-report", number=str(each.report.number))
            if each.report
            else say("digests-never-reported"),
            at=each.report.submitted_at if each.report else None,
            tlp=sources.tlp,
            weight=(each.missed_since,),
            due=each.missed_since,
            level=Level.UNKNOWN,
        )
        for each in sources.standings
        if each.missed_since is not None
    ]
    return Facts(tuple(lines), sources.url("situation_reports"))


def _uncertain(sources: Sources) -> Facts:
    """Contradictions first, then what nobody knows, then what is assumed: in the order of the picture."""
    lines = []
    if sources.may_read_decisions:
        page = sources.url("crisis_picture_contradictions")
        for view in sources.work.contradictions:
            if view.is_open:
                lines.append(
                    Line(
                        text=f"{view.subject}: {view.said}",
                        url=f"{page}#tegenspraak-{view.number}",
                        source=_person(view.contradiction.marked_by),
                        at=view.changed_at,
                        tlp=sources.tlp,
                        weight=(0, view.number),
                        detail=say("digests-contradiction"),
                    )
                )
    order = {Certainty.UNKNOWN.value: 1, Certainty.ASSUMPTION.value: 2}
    lines += [
        Line(**{**vars(line), "weight": (order[line.certainty], *line.weight)})
        for _, line in sources.statements
        if line.certainty in order
    ]
    return Facts(tuple(lines), sources.url("crisis_picture"))


def _next(sources: Sources) -> Facts | None:
    """Meetings, checks and reports that are to come, the soonest first."""
    if not sources.may_read_decisions:
        return None
    page = sources.url("crisis_picture_meeting")
    lines = [
        Line(
            text=say("digests-meeting", team=place_of(meeting).full_name),
            url=page,
            source=_person(meeting.planned_by),
            at=meeting.planned_at,
            tlp=sources.tlp,
            weight=(meeting.starts_at,),
            due=meeting.starts_at,
        )
        for meeting in upcoming(sources.activity, sources.member)
    ]
    lines += [
        _decision(sources, view, say("digests-check"), (view.check_at,), view.check_at)
        for view in sources.work.decisions
        if view.check_at is not None and not view.is_check_due
    ]
    if sources.may_read_reports:
        lines += _next_reports(sources)
    return Facts(tuple(lines), page)


def _next_reports(sources: Sources) -> Iterator[Line]:
    """One line for the round that is due first: everybody of it at the same moment."""
    to_come = [each for each in sources.standings if each.due is not None and each.due.due_at > sources.now]
    if not to_come:
        return
    first = min(to_come, key=lambda each: each.due.due_at if each.due else sources.now)
    assert first.due is not None  # it is in `to_come`
    same = sum(1 for each in to_come if each.due and each.due.due_at == first.due.due_at)
    request = first.request
    yield Line(
        text=say("digests-reports-due", count=same),
        url=sources.url("situation_reports"),
        source=request.asked_by.account.name if request else "",
        at=request.asked_at if request else None,
        tlp=sources.tlp,
        weight=(first.due.due_at,),
        due=first.due.due_at,
    )


def _person(member: Membership) -> str:
    function = function_name(leading_function(member), short=True)
    return _joined(member.account.name, function)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _capacity(sources: Sources) -> Facts | None:
    """What is free in the regions of the activity, of whose figures the reader sees; the silent counted."""
    world = World(sources.activity)
    seen = visible(sources.member, world)
    if not (seen.slugs or seen.regions):
        return None
    metrics = [each for each in catalogue().metrics.values() if each.is_headline]
    told = all_together(
        metrics,
        regions=world.regions,
        numbers=numbers_in(world.regions),
        seen=seen,
        played_in=world.played_in,
        now=sources.now,
    )
    ages = oldest_counted(
        metrics, regions=world.regions, seen=seen, played_in=world.played_in, now=sources.now
    )
    lines = [
        Line(
            text=say("digests-capacity", name=heading(metric), told=value, by=by),
            url=sources.url("activity_capacity"),
            source="",
            at=ages.get(metric.code),
            detail=say("digests-capacity-oldest") if metric.code in ages else "",
            tlp=Tlp.AMBER,
            weight=(place,),
        )
        for place, (metric, each) in enumerate(zip(metrics, told, strict=True))
        # Whose figures are closed to the reader is not silent: of those alone nothing is said.
        if seen.regions or each.known or each.stale or each.disputed
        for value, by in [in_words(metric, each)]
    ]
    return Facts(tuple(lines), sources.url("activity_capacity")) if lines else None


def _followed(sources: Sources) -> Facts | None:
    teller = _following.get("teller")
    return teller(sources.member, Mode(sources.activity.mode), sources.now) if teller else None


Maker = Callable[[Sources], Facts | None]
Following = Callable[[Membership, Mode, datetime], Facts | None]
_following: dict[str, Following] = {}
_MAKERS: dict[str, Maker] = {
    "summary": _summary,
    "level": _level,
    "scale_up": _told_by(scaling.standing),
    "casualties": _told_by(casualties.standing),
    "spread": _told_by(spread.standing),
    "endurance": _told_by(endurance.standing),
    "bottlenecks": _bottlenecks,
    "capacity": _capacity,
    "waiting": _waiting,
    "in_force": _in_force,
    "asked": _asked,
    "silent": _silent,
    "uncertain": _uncertain,
    "next": _next,
    "followed": _followed,
}
