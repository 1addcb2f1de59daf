"""Doors of the alarms of an activity: all of them, a new one with its list first, and the board of one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.areas import DrawnArea, drawn_area
from samenbeeld.activities.web.alarm_forms import AlarmForm
from samenbeeld.activities.web.alarm_pages import board_page, preview_sentence, shown
from samenbeeld.alerts import actions, channels
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.models import Alarm
from samenbeeld.alerts.queries import Subject, addressing, board
from samenbeeld.alerts.queries.addressing import Unplaced
from samenbeeld.alerts.rules import audience, wording
from samenbeeld.alerts.rules.audience import Within
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422


@require_safe
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Every alarm of this activity with how many confirmed; test calls stand apart."""
    member, activity = _asking(request, slug, "alerts.read")
    # An alarm may carry a stricter label than its activity.
    found = [
        alarm
        for alarm in alerts.alarms_of(queries.ACTIVITY, activity.slug)
        if access.may(member, "alerts.read", queries.scope(activity, tlp=Tlp(alarm.tlp)))
    ]
    boards = board.boards(found)
    rows = [shown(boards[alarm.pk]) for alarm in found]
    context = {
        "activity": activity,
        "alarms": [row for row in rows if not row.board.alarm.is_test],
        "tests": [row for row in rows if row.board.alarm.is_test],
        "may_send": _may_send(member, activity),
    }
    return render(request, "activities/alarms.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new alarm. The first press shows whom it goes to; the second one sends it to exactly those.

    With ?gebied= the area of that thing on the map is filled in.
    """
    member, activity = _asking(request, slug, "alerts.send")
    drawn = _drawn(request, member, activity) if request.method != "POST" else None
    form = AlarmForm(request.POST if request.method == "POST" else None, activity=activity, drawn=drawn)
    preview = None
    unplaced: list[Unplaced] = []
    if form.is_bound and form.is_valid():
        try:
            wanted = form.wanted()
            wording.check_text(form.cleaned_data["first"], form.cleaned_data["second"], alerts.lengths())
            preview = addressing.preview(wanted, _within(activity))
            unplaced = preview.unplaced
            if not preview.people:
                raise Refused("alerts-nobody", field="functions")
            if "send" in request.POST:
                alarm = actions.send_alarm(
                    actor=member,
                    subject=_subject(activity),
                    scope=queries.scope(activity),
                    wanted=wanted,
                    within=_within(activity),
                    first=form.cleaned_data["first"],
                    second=form.cleaned_data["second"],
                    key=form.cleaned_data["key"],
                    seen=form.cleaned_data["seen"],
                    tlp=Tlp(form.cleaned_data["tlp"]),
                    is_test=form.cleaned_data["is_test"],
                    asks_to_come=form.cleaned_data["asks_to_come"],
                )
                messages.success(request, say("activities-alarm-sent", people=len(preview.people)))
                return redirect("activity_alarm", activity.slug, alarm.number)
        except NotAllowed:
            raise
        except Refused as refused:
            if refused.key == "alerts-sent-already":
                return redirect("activity_alarms", activity.slug)
            form.refuse(refused)
            preview = preview if isinstance(refused, Conflict) else None
    context = {
        "activity": activity,
        "form": form,
        "drawn": drawn,
        "preview": preview,
        "unplaced": unplaced,
        "sentence": preview_sentence(preview, activity) if preview else "",
        "lengths": alerts.lengths(),
        "off": [say(f"alerts-channel-{name}") for name in channels.that_are_off()],
        "is_exercise": activity.mode == Mode.EXERCISE.value,
    }
    return render(request, "activities/alarm_new.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_safe
def one(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The board of one alarm: who confirmed and who not, the silent ones first."""
    member, activity, alarm = _asking_about(request, slug, number, "alerts.read")
    return _board(request, member, activity, alarm)


@require_POST
def phoned(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Somebody was called, and this is the answer."""
    member, activity, alarm = _asking_about(request, slug, number, "alerts.send")
    wanted = request.POST.get("recipient", "")
    people = [person for row in board.board(alarm).rows for person in row.people]
    found = next((person for person in people if str(person.recipient.pk) == wanted), None)
    if found is None:
        raise NotFound("alerts-not-in-alarm")
    found.recipient.alarm = alarm
    try:
        actions.answer_by_phone(
            actor=member,
            scope=queries.scope(activity),
            alarm=alarm,
            recipient=found.recipient,
            answer=request.POST.get("answer", ""),
        )
    except Conflict as conflict:
        # They answered themselves meanwhile: the board shows it.
        messages.warning(request, say(conflict.key, **conflict.values))
    return redirect("activity_alarm", activity.slug, alarm.number)


@require_POST
def close(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Nobody is reminded and nobody else is alarmed any more."""
    member, activity, alarm = _asking_about(request, slug, number, "alerts.send")
    reason = request.POST.get("reason", "")
    try:
        actions.close_alarm(actor=member, scope=queries.scope(activity), alarm=alarm, reason=reason)
    except NotAllowed:
        raise
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    except Refused as refused:
        closing = {"reason": reason, "words": say(refused.key, **refused.values)}
        return _board(request, member, activity, alarm, closing)
    return redirect("activity_alarm", activity.slug, alarm.number)


def _board(
    request: HttpRequest,
    member: Membership,
    activity: Activity,
    alarm: Alarm,
    closing: dict[str, str] | None = None,
) -> HttpResponse:
    """`closing`: what was typed to close it, and why that is not possible."""
    journal.record_read(
        organisations.stamp(member),
        object_kind="alerts.alarm",
        object_id=str(alarm.pk),
        object_label=f"{activity.name}, {alarm.number}",
        tlp=alarm.tlp,
        mode=alarm.mode,
    )
    context = {
        "activity": activity,
        "may_send": _may_send(member, activity),
        **board_page(board.board(alarm)),
        "closing": closing,
    }
    return render(request, "activities/alarm.html", context, status=UNPROCESSABLE if closing else 200)


def _asking(request: HttpRequest, slug: str, permission: str) -> tuple[Membership, Activity]:
    member = organisations.asking(request)
    activity = queries.readable_by_slug(member, slug)
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    access.require(member, permission, queries.scope(activity))
    return member, activity


def _asking_about(
    request: HttpRequest, slug: str, number: int, permission: str
) -> tuple[Membership, Activity, Alarm]:
    member, activity = _asking(request, slug, permission)
    alarm = alerts.alarm_of(queries.ACTIVITY, activity.slug, number)
    access.require(member, permission, queries.scope(activity, tlp=Tlp(alarm.tlp)))
    return member, activity, alarm


def _drawn(request: HttpRequest, member: Membership, activity: Activity) -> DrawnArea | None:
    """The area that was asked for, if any. When it is not there any more, that is told."""
    thing = request.GET.get("gebied", "")
    found = drawn_area(activity, member, thing) if thing else None
    if thing and found is None:
        messages.warning(request, say("activities-alarm-area-gone"))
    return found


def _may_send(member: Membership, activity: Activity) -> bool:
    return access.may(member, "alerts.send", queries.scope(activity))


def _subject(activity: Activity) -> Subject:
    return Subject(
        kind=queries.ACTIVITY,
        id=activity.slug,
        label=activity.name,
        url=reverse("crisis_picture", args=[activity.slug]),
        mode=Mode(activity.mode),
        tlp=Tlp(activity.tlp),
    )


def _within(activity: Activity) -> Within:
    """A real alarm may go to every partner in the regions, an exercise only to who takes part in it."""
    regions = frozenset(region.code for region in activity.regions.all())
    taking_part = frozenset(one.slug for one in queries.participants(activity))
    is_exercise = activity.mode == Mode.EXERCISE.value
    return audience.Within(Mode(activity.mode), regions, taking_part if is_exercise else None)


urlpatterns = [
    path("activiteiten/<slug:slug>/alarmen/", index, name="activity_alarms"),
    path("activiteiten/<slug:slug>/alarmen/nieuw/", new, name="activity_alarm_new"),
    path("activiteiten/<slug:slug>/alarmen/<int:number>/", one, name="activity_alarm"),
    path("activiteiten/<slug:slug>/alarmen/<int:number>/gebeld/", phoned, name="activity_alarm_phoned"),
    path("activiteiten/<slug:slug>/alarmen/<int:number>/sluiten/", close, name="activity_alarm_close"),
]
