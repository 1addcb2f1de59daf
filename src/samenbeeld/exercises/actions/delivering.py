"""An inject reaches the players: once, in one transaction with everything it brings about."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.queries import Subject, addressing
from samenbeeld.alerts.rules.audience import Wanted, Within
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture import actions as pictures
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.queries import PICTURE
from samenbeeld.crisis_picture.rules import room_name
from samenbeeld.exercises import queries
from samenbeeld.exercises.actions.recording import check_exercise, held, record
from samenbeeld.exercises.events import InjectDelivered, InjectFailed, InjectHandedOver
from samenbeeld.exercises.models import Inject
from samenbeeld.exercises.rules import ALARM, CALL, MESSAGE, OWN, REPORT, TEXT, check_waiting
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import actions as reports

# A deadline needs a while on our clock, however fast the exercise runs.
_SHORTEST = timedelta(minutes=1)


@journalled
def deliver_inject(*, actor: Membership, activity: Activity, inject: Inject) -> Inject:
    """Deliver it now, in the name of who leads. What is refused on the way is kept as failed, with why.

    Raises NotAllowed, and Conflict for one that was settled: so it is delivered once, whoever asks.
    """
    check_exercise(activity)
    access.require(actor, "exercises.control", activities.scope(activity))
    held(activity)
    activity = activities.by_slug(activity.slug)
    check_still_open(activity.state)
    inject = queries.inject_numbered(activity, inject.number)
    check_waiting(inject.state)
    moment = now()
    inject.settled_at, inject.settled_minute = moment, queries.timing(activity).minute(moment)
    try:
        # Half of what it brings about may not stay when the other half is refused.
        with transaction.atomic():
            addressed = _carried_out(actor, activity, inject)
    except Refused as refused:
        inject.state, inject.why_failed = Inject.State.FAILED, refused.key
        event: InjectDelivered | InjectFailed | InjectHandedOver = InjectFailed(
            activity.slug, inject.number, inject.settled_minute, refused.key
        )
    else:
        inject.state = Inject.State.DELIVERED
        event = (
            InjectHandedOver(activity.slug, inject.number, inject.settled_minute)
            if inject.kind == CALL
            else InjectDelivered(
                activity.slug, inject.number, inject.settled_minute, inject.kind, inject.sender,
                inject.text, addressed,
            )
        )  # fmt: skip
    inject.save(update_fields=["state", "settled_at", "settled_minute", "why_failed"])
    for_players = isinstance(event, InjectDelivered) and inject.kind == MESSAGE
    kind = PICTURE if for_players else queries.EXERCISE
    record(organisations.stamp(actor), activity, event, kind=kind)
    return inject


def _carried_out(actor: Membership, activity: Activity, inject: Inject) -> tuple[str, ...]:
    """Do what this kind of inject does, through the same actions that players use. Returns for whom."""
    addressed = queries.names(activity).addressed(inject.to)
    if inject.to and not addressed:
        raise Refused("exercises-nobody-there", to=inject.to)
    source = say("exercises-source", sender=inject.sender)
    if inject.kind == TEXT:
        inject.suggestions.add(*_suggested(actor, activity, inject, addressed, source))
    elif inject.kind == REPORT:
        assert inject.expected_by is not None  # the rule of a line asks for it
        timing = queries.timing(activity)
        left = timing.takes(inject.expected_by - timing.minute(now()))
        asked = list(organisations.organisations(slugs=addressed)) if addressed else None
        reports.ask_for_reports(
            actor=actor,
            activity=activity,
            first_due_at=now() + max(left, _SHORTEST),
            organisations=asked,
            note=say("exercises-report-note", source=source, text=inject.text)[:300],
        )
    elif inject.kind == ALARM:
        _alarm(actor, activity, inject, addressed)
    return addressed


def _suggested(
    actor: Membership, activity: Activity, inject: Inject, addressed: tuple[str, ...], source: str
) -> list[Suggestion]:
    """A proposal, never words in somebody's text: whoever writes there decides whether to take it over."""
    if inject.place != OWN:
        room = room_name(activity.slug, Tlp(activity.tlp), section=inject.place)
        return [
            pictures.make_suggestion(
                actor=actor, activity=activity, room=room, text=inject.text, source=source
            )
        ]
    return [
        pictures.suggest_in_own(
            actor=actor, activity=activity, organisation=one, text=inject.text, source=source
        )
        for one in activities.participants(activity)
        if not addressed or one.slug in addressed
    ]


def _alarm(actor: Membership, activity: Activity, inject: Inject, addressed: tuple[str, ...]) -> None:
    """To who takes part, never to others: the rule of alarms holds for an inject as for everybody."""
    regions = frozenset(region.code for region in activity.regions.all())
    taking_part = frozenset(one.slug for one in activities.participants(activity))
    wanted = Wanted(organisations=frozenset(addressed) or taking_part)
    within = Within(Mode.EXERCISE, regions, taking_part)
    alerts.send_alarm(
        actor=actor,
        subject=Subject(
            kind=activities.ACTIVITY,
            id=activity.slug,
            label=activity.name,
            url=reverse("crisis_picture", args=[activity.slug]),
            mode=Mode.EXERCISE,
            tlp=Tlp(activity.tlp),
        ),
        scope=activities.scope(activity),
        wanted=wanted,
        within=within,
        first=inject.text,
        second="",
        key=str(inject.pk),
        seen=addressing.preview(wanted, within).fingerprint,
    )
