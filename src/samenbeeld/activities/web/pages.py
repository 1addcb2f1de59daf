"""What the pages of an activity show, made ready for their templates."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samenbeeld.access import queries as access
from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity, GripStatus
from samenbeeld.activities.queries import GripStanding
from samenbeeld.activities.rules import ENDING, SCALED_UP, GripLevel
from samenbeeld.activities.web import forms
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation


@dataclass(frozen=True)
class Row:
    """One activity in a list."""

    activity: Activity
    kind: str
    state: str
    level: Level | None
    step: str
    regions: str
    grip: str
    taking_part: int

    @property
    def is_exercise(self) -> bool:
        """Whether the row wears OEFENING."""
        return self.activity.mode == "exercise"


@dataclass(frozen=True)
class GripRow:
    """Where one region stands, or stood from a moment on."""

    region: str
    name: str
    lead: str
    by: str
    status: GripStatus | None


@dataclass(frozen=True)
class NextState:
    """A step that may follow and ends nothing: the verb on the button, whether it asks why, and what it first
    says ("" for a step that can simply be taken back)."""

    state: str
    verb: str
    needs_reason: bool
    warning: str


def groups(activities: list[Activity], *, over: bool = False) -> list[tuple[str, list[Row]]]:
    """(title, rows) for what runs, is to come and was closed; with `over` also what is in the archive, and
    nothing else. Empty groups are left out."""
    standings = queries.grip_standings(activities)
    named: dict[str, tuple[str, ...]] = {"over": ("closed",), "archived": ("archived",)}
    if not over:
        named = {"running": SCALED_UP, "concept": ("concept",), "over": ("closed",)}
    found = [
        (
            say(f"activities-group-{name}"),
            [_row(each, standings[each.slug]) for each in activities if each.state in states],
        )
        for name, states in named.items()
    ]
    return [(title, rows) for title, rows in found if rows]


def context(
    member: Membership,
    activity: Activity,
    *,
    grip_form: forms.GripForm | None = None,
    step_form: forms.StepForm | None = None,
    state_form: forms.StateForm | None = None,
) -> dict[str, Any]:
    """Everything the page of one activity needs; a form that was refused comes back as it was filled in."""
    standings = queries.grip_standings([activity])[activity.slug]
    taking_part = queries.participants(activity)
    is_open = activity.state in (*SCALED_UP, "concept")
    may_lead = _may(member, "activities.change_state", activity)
    may_invite = _may(member, "activities.join", activity) and is_open
    return {
        "activity": activity,
        "row": _row(activity, standings),
        "step_form": step_form or (forms.StepForm(activity=activity) if may_lead and is_open else None),
        "grips": [_standing_row(standing) for standing in standings],
        "grip_history": [_grip_row(status) for status in queries.grip_history(activity)],
        "grip_form": _grip_form(member, activity, grip_form),
        "may_see_casualties": _may(member, "casualty_distribution.read", activity),
        "may_see_scaling": _may(member, "scale_up.read", activity),
        "may_alarm": activity.state in SCALED_UP and _may(member, "alerts.send", activity),
        "participants": taking_part,
        "participant_form": _participant_form(taking_part) if may_invite else None,
        "next_states": _next_states(activity) if may_lead else [],
        "may_end": may_lead and activity.state in SCALED_UP,
        "state_form": state_form,
        "keep_until": queries.keep_until(activity),
        "state_reason": queries.last_reason(activity) if not is_open else "",
    }


def _row(activity: Activity, standings: Iterable[GripStanding]) -> Row:
    step = queries.step_of(activity)
    return Row(
        activity=activity,
        level=step.level if step else None,
        step=said(step.name) if step else "",
        kind=say(f"activities-kind-{activity.kind}"),
        state=say(f"activities-state-{activity.state.replace('_', '-')}"),
        regions=", ".join(standing.region.name for standing in standings),
        grip=", ".join(
            say("activities-grip-of", region=standing.region.name, level=standing.level)
            for standing in standings
            if standing.level
        ),
        taking_part=len(queries.participants(activity)),
    )


def _standing_row(standing: GripStanding) -> GripRow:
    if standing.latest:
        return _grip_row(standing.latest)
    return GripRow(standing.region.name, _policy(0).name[current_language()], "", "", None)


def _grip_row(status: GripStatus) -> GripRow:
    level = _policy(status.level)
    name = level.name[current_language()]
    if status.source_region:
        name = say("activities-grip-with-source", name=name, region=status.source_region.name)
    return GripRow(
        region=status.region.name,
        name=name,
        lead=level.lead[current_language()],
        by=say(
            "activities-person",
            name=status.set_by.account.name,
            function=organisations.function_name(organisations.leading_function(status.set_by), short=True),
        ),
        status=status,
    )


def _policy(level: int) -> GripLevel:
    return queries.grip_levels()[level]


def _grip_form(
    member: Membership, activity: Activity, refused: forms.GripForm | None
) -> forms.GripForm | None:
    """The form for those who may set a level in at least one region of it, while it is open. It offers these
    regions alone: who chooses another one would lose what was typed to a refusal."""
    offered = [
        region
        for region in activity.regions.all()
        if access.may(member, "activities.set_grip_level", queries.scope(activity, region=region, owner=""))
    ]
    if refused is not None:
        refused.offer(offered)
        return refused
    is_open = activity.state in (*SCALED_UP, "concept")
    return forms.GripForm(activity=activity, offered=offered) if offered and is_open else None


def _participant_form(taking_part: list[Organisation]) -> forms.ParticipantForm:
    slugs = {organisation.slug for organisation in taking_part}
    others = [found for found in organisations.organisations() if found.slug not in slugs]
    return forms.ParticipantForm(organisations=others)


def _next_states(activity: Activity) -> list[NextState]:
    return [
        NextState(
            state=state,
            verb=say(f"activities-go-{activity.state.replace('_', '-')}-{state.replace('_', '-')}"),
            needs_reason=activity.state == "closed",
            warning=_warning(state),
        )
        for state in queries.states_that_may_follow(activity)
        # Going down has one road, which first asks what becomes of all that is open.
        if state not in ENDING
    ]


def _warning(state: str) -> str:
    return say("activities-before-archived") if state == "archived" else ""


def _may(member: Membership, permission: str, activity: Activity) -> bool:
    return access.may(member, permission, queries.scope(activity))
