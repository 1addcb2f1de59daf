"""Which part to open now, in one sentence, and why. A proposal: every part is one click away."""

from dataclasses import dataclass

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.freshness import Freshness, silent_after
from samenbeeld.crisis_picture.queries.overview import Overview
from samenbeeld.escalation.queries import Standing, said
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import ages
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.project.now.situation import Situation
from samenbeeld.situation_reports.queries import ReportStanding


@dataclass(frozen=True)
class Way:
    """One button: where it leads and what it says. The first is always there; `on_phone` keeps another."""

    label: str
    url: str
    on_phone: bool = False


@dataclass(frozen=True)
class Advice:
    """Headline, one sentence, at most two ways, and the reason of the guess."""

    headline: str
    sentence: str
    ways: tuple[Way, ...]
    why: str
    is_exercise: bool = False


def advice(situation: Situation) -> Advice:
    """What this person most likely needs now."""
    activity = _most_pressing(situation)
    if activity is None:
        return _quiet(situation)
    owed = situation.owes_report(activity)
    if owed is not None and not _directs(situation, activity):
        return _report(situation, activity, owed)
    own = situation.own_picture(activity)
    is_due = own is not None and own.is_silent and _writes_own(situation, activity)
    if own is not None and is_due and not _directs(situation, activity):
        return _own_picture(situation, activity, own)
    if activity.slug in situation.text_only:
        return _released_text(activity, situation)
    return _crisis_picture(situation, activity)


def _most_pressing(situation: Situation) -> Activity | None:
    """Real before exercise, my activity before another's, the highest phase first, then the newest."""

    def order(activity: Activity) -> tuple[bool, bool, int]:
        is_real = activity.mode == Mode.REAL.value
        return (is_real, situation.takes_part(activity), situation.step_number(activity))

    return max(situation.activities, key=order, default=None)


def _report(situation: Situation, activity: Activity, owed: ReportStanding) -> Advice:
    """The report that is due, and how little work it is."""
    key = "returned" if owed.is_returned else "again" if owed.report else "first"
    sentence = say(f"now-report-{key}", activity=activity.name, organisation=owed.organisation.name)
    if owed.due_at is not None:
        left = ages.left(owed.due_at, now=situation.now)
        sentence = f"{say('now-report-due', at=owed.due_at, left=left)} {sentence}"
    return Advice(
        headline=say("now-report"),
        sentence=sentence,
        ways=(
            Way(say("now-open-report"), reverse("situation_report", args=[activity.slug])),
            Way(say("now-open-crisis-picture"), reverse("crisis_picture", args=[activity.slug])),
        ),
        why=_why_part(situation, activity),
        is_exercise=_is_exercise(activity),
    )


def _own_picture(situation: Situation, activity: Activity, own: Freshness) -> Advice:
    organisation = situation.member.organisation
    if own.heard_at:
        minutes = int((situation.now - own.heard_at).total_seconds() // 60)
        sentence = say("now-own-picture-old", activity=activity.name, age=ages.duration(minutes))
    else:
        sentence = say("now-own-picture-empty", activity=activity.name)
    return Advice(
        headline=say("now-own-picture"),
        sentence=sentence,
        ways=(
            Way(say("now-open-own-picture"), own_picture_url(activity, organisation.slug)),
            Way(say("now-open-crisis-picture"), reverse("crisis_picture", args=[activity.slug])),
        ),
        why=_why_part(situation, activity),
        is_exercise=_is_exercise(activity),
    )


def _crisis_picture(situation: Situation, activity: Activity) -> Advice:
    overview = situation.overviews[activity.slug]
    url = reverse("crisis_picture", args=[activity.slug])
    phase = situation.phase_of(activity)
    parts = [
        _phase_sentence(phase),
        _version_sentence(overview),
        _silence_sentence(overview),
    ]
    second = Way(say("digests-tab"), reverse("digests", args=[activity.slug]))
    if not _directs(situation, activity) and _writes_own(situation, activity):
        own = own_picture_url(activity, situation.member.organisation.slug)
        second = Way(say("now-open-own-picture"), own, on_phone=True)
    return Advice(
        headline=say("now-crisis-picture-of", activity=activity.name),
        sentence=" ".join(part for part in parts if part),
        ways=(Way(say("now-open-crisis-picture"), url), second),
        why=_why_function(situation, phase)
        if _directs(situation, activity)
        else _why_part(situation, activity),
        is_exercise=_is_exercise(activity),
    )


def _released_text(activity: Activity, situation: Situation) -> Advice:
    return Advice(
        headline=say("now-crisis-picture-of", activity=activity.name),
        sentence=say("now-text-released"),
        ways=(Way(say("now-open-crisis-picture"), reverse("crisis_picture", args=[activity.slug])),),
        why=say("now-why-released", organisation=situation.member.organisation.name, activity=activity.name),
        is_exercise=_is_exercise(activity),
    )


def _quiet(situation: Situation) -> Advice:
    standing = next((each for each in situation.regions if situation.is_own(each)), None)
    ways: tuple[Way, ...] = ()
    if access.may(situation.member, "safety_picture.read", NODE_SCOPE):
        ways += (Way(say("now-open-safety-picture"), reverse("safety_picture")),)
    if situation.may_read_phase:
        ways += (Way(say("now-see-phase"), reverse("phase")),)
    if standing and standing.step and standing.step.number:
        headline = say("now-phase-in", step=said(standing.step.name), region=standing.region.name)
        sentence = f"{said(standing.step.meaning)} {say('now-nothing-runs')}"
        return Advice(headline, sentence, ways, _why_function(situation, standing))
    return Advice(say("now-quiet"), say("now-nothing-runs"), ways, say("now-why-quiet"))


def _phase_sentence(standing: Standing | None) -> str:
    if standing is None or standing.step is None:
        return ""
    return say("now-region-on-step", region=standing.region.name, step=said(standing.step.name))


def _version_sentence(overview: Overview) -> str:
    if not overview.rooms:
        return ""
    if overview.version is None:
        return say("now-no-version")
    is_behind = overview.shared_changed_at and overview.shared_changed_at > overview.version.fixed_at
    return say(
        "now-version-behind" if is_behind else "now-version-current", number=str(overview.version.number)
    )


def _silence_sentence(overview: Overview) -> str:
    hours = int(silent_after().total_seconds() // 3600)
    return say("now-silent", silent=overview.silent, total=len(overview.freshness), hours=hours)


def _why_function(situation: Situation, standing: Standing | None) -> str:
    function = organisations.function_name(organisations.leading_function(situation.member))
    if standing is None or standing.step is None or standing.since is None:
        return say("now-why-function-only", function=function)
    return say(
        "now-why-function",
        function=function, region=standing.region.name, step=said(standing.step.name), at=standing.since,
    )  # fmt: skip


def _why_part(situation: Situation, activity: Activity) -> str:
    organisation, phase = situation.member.organisation.name, situation.own_phase_of(activity)
    if not situation.takes_part(activity):
        return say("now-why-released", organisation=organisation, activity=activity.name)
    if phase is None or phase.step is None:
        return say("now-why-takes-part", organisation=organisation, activity=activity.name)
    return say(
        "now-why-rhythm",
        organisation=organisation, activity=activity.name, region=phase.region.name,
        step=said(phase.step.name), rhythm=said(phase.step.rhythm),
    )  # fmt: skip


def _directs(situation: Situation, activity: Activity) -> bool:
    """Who reads for a whole region looks at the shared picture first, also while the own one is old."""
    scope = activities.scope(activity, owner="")
    permissions = ("crisis_picture.fix_version", "activities.set_grip_level")
    return any(access.may(situation.member, permission, scope) for permission in permissions)


def _writes_own(situation: Situation, activity: Activity) -> bool:
    """Whether this person keeps the picture of their own organisation, which is then always near."""
    scope = activities.scope(activity, owner=situation.member.organisation.slug)
    has_one = situation.own_picture(activity) is not None
    return has_one and access.may(situation.member, "crisis_picture.write_own", scope)


def own_picture_url(activity: Activity, organisation: str) -> str:
    """Where the own picture of this organisation is read and written."""
    return reverse("crisis_picture_own", args=[activity.slug, organisation])


def _is_exercise(activity: Activity) -> bool:
    return activity.mode == Mode.EXERCISE.value
